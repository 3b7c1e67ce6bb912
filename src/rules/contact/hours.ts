import { defineDocumentRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { findVague } from '../../text/lexicon.ts';
import { windowTexts } from '../contact-texts.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';
import { organWith } from '../example-organ.ts';
import { listed } from '../phrases.ts';

const FILE = 'organs/510107/mzj.yaml';
const DAYS = /工作日|周[一二三四五六日天末1-7]|星期|礼拜|[每全]天|每日|天天|全年|法定|节假日|24小时|全天候|随时/u;
const CLOCK = /\d{1,2}[:点时]|[零一二三四五六七八九十]点|24小时|全天|随时/u;
/** A time of day written with digits, to see whether there is such a time. */
const TIME = /(?<![\d:])(?<hour>\d{1,2}):(?<minute>\d{1,2})(?![\d:])/gu;

export const hours = defineDocumentRule({
  id: 'contact/hours',
  title: { zh: '办公时间写明哪些天、几点到几点', en: 'Office hours name the days and the times' },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: DISCLOSURE_BASIS,
  messages: {
    vague: {
      zh: ({ hours: text, missing }) => `“${text}”没有写${listed(missing, 'zh')}，办事人可能白跑一趟`,
      en: ({ hours: text, missing }) => `“${text}” lacks ${listed(missing, 'en')}: people may come in vain`,
    },
    clock: {
      zh: ({ time }) => `“${time}”不是一天里的时间`,
      en: ({ time }) => `“${time}” is no time of day`,
    },
  },
  advice: {
    zh: '写哪些天、几点到几点，冬夏不同的分开写，例如 工作日 9:00—12:00，13:00—17:00。',
    en: 'Give the days and the times, summer and winter apart where they differ, such as 工作日 9:00—12:00，13:00—17:00.',
  },
  examples: {
    valid: [
      { file: FILE, yaml: organWith('窗口:\n    - 办公时间: 工作日 9:00—12:00，13:00—17:00') },
      { file: FILE, yaml: organWith('窗口:\n    - 办公时间: 周一至周五上午九点到十二点') },
      { file: FILE, yaml: organWith('窗口:\n    - 办公时间: 24小时自助办理') },
      { file: FILE, yaml: organWith('窗口:\n    - 办公时间: 适时开放') },
    ],
    invalid: [
      { file: FILE, yaml: organWith('窗口:\n    - 办公时间: 9:00—17:00'), at: '9:00—17:00', message: 'vague' },
      { file: FILE, yaml: organWith('窗口:\n    - 办公时间: 正常上班时间'), at: '正常上班时间', message: 'vague' },
      { file: FILE, yaml: organWith('窗口:\n    - 办公时间: 工作日 9:00—17:80'), at: '17:80', message: 'clock' },
    ],
  },
  *check(document) {
    for (const { path, text } of windowTexts(document, '办公时间')) {
      // wording/hollow-limits speaks of 尽快 and the like.
      if (findVague(text, 'V15').length > 0) continue;
      const folded = fold(text);
      const missing = [...(DAYS.test(folded) ? [] : ['哪些天']), ...(CLOCK.test(folded) ? [] : ['几点到几点'])];
      if (missing.length > 0) yield { path, message: 'vague', args: { hours: text, missing } };
      // Full-width colons are as long as the others, so that the place is that in the text as written.
      for (const { 0: time, index, groups } of text.replaceAll('：', ':').matchAll(TIME))
        if (Number(groups?.['hour']) > 24 || Number(groups?.['minute']) > 59)
          yield { path, span: { start: index, end: index + time.length }, message: 'clock', args: { time } };
    }
  },
});
