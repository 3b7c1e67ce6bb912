import { defineDocumentRule } from '../../model/rule.ts';
import { findPhones } from '../../text/phones.ts';
import { phoneTexts } from '../contact-texts.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';
import { organWith } from '../example-organ.ts';

export const phoneDigits = defineDocumentRule({
  id: 'contact/phone-digits',
  title: { zh: '电话号码的位数和开头是真有的', en: 'A phone number has digits that a number can have' },
  severity: 'error',
  since: '0.2.0',
  basis: DISCLOSURE_BASIS,
  messages: {
    impossible: {
      zh: ({ phone, digits }) => `“${phone}”有${String(digits)}位数字，没有这样的电话号码，打不通`,
      en: ({ phone, digits }) => `“${phone}” has ${String(digits)} digits: there is no such number`,
    },
    none: { zh: ({ text }) => `“${text}”里没有电话号码`, en: ({ text }) => `there is no phone number in “${text}”` },
  },
  advice: {
    zh: '照实际号码逐位核对：固定电话是区号加7位或8位（028、020等三位区号后面是8位），手机11位，服务热线写 12345、96960、400-123-4567 这样。',
    en: 'Check it digit by digit: a landline is the area code and 7 or 8 digits (8 after a three-digit code), a mobile has 11, hot lines are 12345, 96960, 400-123-4567.',
  },
  examples: {
    valid: [
      {},
      { file: 'organs/510107/mzj.yaml', yaml: organWith('监督投诉电话: "96960"') },
      {
        file: 'organs/510107/mzj.yaml',
        yaml: organWith('窗口:\n    - 咨询电话: 拨打12348或028-85551234转801、400-7000-690'),
      },
      { file: 'organs/510107/mzj.yaml', yaml: organWith('窗口:\n    - 咨询电话: 暂无') },
    ],
    invalid: [
      {
        file: 'organs/510107/mzj.yaml',
        yaml: organWith('窗口:\n    - 咨询电话: "028-12345、8232323321"'),
        at: '8232323321',
        message: 'impossible',
      },
      {
        file: 'organs/510107/mzj.yaml',
        yaml: organWith('监督投诉电话: "133645454578"'),
        at: '133645454578',
        message: 'impossible',
      },
      {
        file: 'organs/510107/mzj.yaml',
        yaml: organWith('监督投诉电话: 见大厅公告'),
        at: '见大厅公告',
        message: 'none',
      },
    ],
  },
  *check(document) {
    for (const { path, text } of phoneTexts(document)) {
      const phones = findPhones(text);
      if (phones.length === 0) yield { path, message: 'none', args: { text } };
      for (const { kind, start, end, digits, text: phone } of phones)
        if (kind === undefined) yield { path, span: { start, end }, message: 'impossible', args: { phone, digits } };
    }
  },
});
