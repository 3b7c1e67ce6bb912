import { defineDocumentRule } from '../../model/rule.ts';
import { areaCodeOf } from '../../text/area-codes.ts';
import { findPhones } from '../../text/phones.ts';
import { windowTexts } from '../contact-texts.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';
import { organWith } from '../example-organ.ts';

const FILE = 'organs/510107/mzj.yaml';

export const localAreaCode = defineDocumentRule({
  id: 'contact/local-area-code',
  title: { zh: '窗口电话的区号是本地的', en: 'The area code of a counter is that of its place' },
  severity: 'warn',
  since: '0.2.0',
  basis: DISCLOSURE_BASIS,
  messages: {
    other: {
      zh: ({ phone, code }) => `“${phone}”是外地的区号，本地的区号是 ${code}`,
      en: ({ phone, code }) => `“${phone}” has the area code of another place; here it is ${code}`,
    },
  },
  advice: {
    zh: '看是不是从别处抄来的，改成本地的区号和号码。',
    en: 'See whether it was copied from elsewhere; write the code and the number of the place.',
  },
  examples: {
    valid: [
      { file: FILE, yaml: organWith('窗口:\n    - 咨询电话: 028-85551234或者12345') },
      { file: FILE, yaml: organWith('监督投诉电话: 0816-2345678') },
      { file: FILE, yaml: organWith('窗口:\n    - 咨询电话: 0816-2345678').replaceAll('510107', '440106') },
    ],
    invalid: [
      {
        file: FILE,
        yaml: organWith('窗口:\n    - 咨询电话: 028-85551234、0816-2345678'),
        at: '0816-2345678',
        message: 'other',
      },
    ],
  },
  *check(document) {
    const { 编号: id, 实施机关: organ } = document.map;
    const owner = document.kind === '实施机关' ? id : organ;
    const code = typeof owner === 'string' ? areaCodeOf(owner) : undefined;
    if (code === undefined) return;
    for (const { path, text } of windowTexts(document, '咨询电话')) {
      for (const { kind, usual, start, end, text: phone } of findPhones(text)) {
        if (kind === undefined || !usual.startsWith('0') || usual.startsWith(`${code}-`)) continue;
        yield { path, span: { start, end }, message: 'other', args: { phone, code } };
      }
    }
  },
});
