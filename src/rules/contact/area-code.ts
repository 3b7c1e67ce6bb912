import { defineDocumentRule } from '../../model/rule.ts';
import { findPhones } from '../../text/phones.ts';
import { phoneTexts } from '../contact-texts.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';
import { organWith } from '../example-organ.ts';

const FILE = 'organs/510107/mzj.yaml';

export const areaCode = defineDocumentRule({
  id: 'contact/area-code',
  title: { zh: '固定电话写区号', en: 'A landline has its area code' },
  severity: 'warn',
  since: '0.2.0',
  basis: DISCLOSURE_BASIS,
  messages: {
    missing: {
      zh: ({ phone }) => `“${phone}”没有区号，外地人打不通，网页上也不能一点就拨`,
      en: ({ phone }) => `“${phone}” has no area code: it cannot be dialled from elsewhere`,
    },
  },
  advice: {
    zh: '在号码前面加区号和短横线，例如 028-85551234。',
    en: 'Put the area code and a hyphen before it, such as 028-85551234.',
  },
  examples: {
    valid: [
      { file: FILE, yaml: organWith('窗口:\n    - 咨询电话: "028-85551234、85551235"') },
      { file: FILE, yaml: organWith('窗口:\n    - 咨询电话: "13812345678"\n  监督投诉电话: "12345"') },
    ],
    invalid: [
      { file: FILE, yaml: organWith('窗口:\n    - 咨询电话: "85551234"'), at: '85551234', message: 'missing' },
      { file: FILE, yaml: organWith('监督投诉电话: "12345、8555-1234"'), at: '8555-1234', message: 'missing' },
    ],
  },
  *check(document) {
    for (const { path, text } of phoneTexts(document)) {
      const phones = findPhones(text);
      // An area code is said once for all numbers that follow it.
      const from = phones.findIndex(({ usual }) => usual.startsWith('0'));
      const bare = phones.filter((phone, index) => phone.kind === 'local' && (from < 0 || index < from));
      for (const { start, end, text: phone } of bare)
        yield { path, span: { start, end }, message: 'missing', args: { phone } };
    }
  },
});
