import { defineDocumentRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { windowTexts } from '../contact-texts.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';
import { organWith } from '../example-organ.ts';

const FILE = 'organs/510107/mzj.yaml';
/** A counter, a room, a desk or a machine: where a person finally stands. */
const DOOR =
  /窗|室|柜|[总服务咨询接待前导受理]台|房间?(?![屋产管地])|工位|席位|岗位|自助|[0-9一二三四五六七八九十]号(?:门|厅|桌|台)/u;

export const place = defineDocumentRule({
  id: 'contact/place',
  title: { zh: '办理地点写到窗口或者房间', en: 'The place is given down to the counter or the room' },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: DISCLOSURE_BASIS,
  messages: {
    coarse: {
      zh: ({ place: text }) => `“${text}”没有写到哪个窗口或者房间，办事人到了楼里还要再问`,
      en: ({ place: text }) => `“${text}” names no counter or room: people have to ask again inside`,
    },
  },
  advice: {
    zh: '写到楼层和窗口号或者房间号，例如 武侯区政务服务中心2楼12号窗口。',
    en: 'Give the floor and the number of the counter or room, such as 武侯区政务服务中心2楼12号窗口.',
  },
  examples: {
    valid: [
      { file: FILE, yaml: organWith('窗口:\n    - 地点: 武侯区政务服务中心2楼12号窗口') },
      { file: FILE, yaml: organWith('窗口:\n    - 地点: 体育东路160号五楼1516房') },
      { file: FILE, yaml: organWith('窗口:\n    - 地点: 武侯区图书馆1楼总服务台') },
      { file: FILE, yaml: organWith('窗口:\n    - 地点: 武侯区公安分局出入境接待大厅3号台') },
    ],
    invalid: [
      {
        file: FILE,
        yaml: organWith('窗口:\n    - 地点: 武侯区政务服务中心2楼'),
        at: '武侯区政务服务中心2楼',
        message: 'coarse',
      },
      {
        file: FILE,
        yaml: organWith('窗口:\n    - 地点: 武侯区房管局一楼大厅'),
        at: '武侯区房管局一楼大厅',
        message: 'coarse',
      },
    ],
  },
  *check(document) {
    for (const { path, text } of windowTexts(document, '地点'))
      if (fold(text) !== '无' && !DOOR.test(fold(text))) yield { path, message: 'coarse', args: { place: text } };
  },
});
