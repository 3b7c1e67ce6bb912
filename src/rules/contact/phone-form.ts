import { pointerOf } from '../../model/positions.ts';
import { problemsOf } from '../schema-words.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { findPhones } from '../../text/phones.ts';
import { phoneTexts } from '../contact-texts.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';
import { organWith } from '../example-organ.ts';
import { scalarEdit } from '../../model/edits.ts';

const FILE = 'organs/510107/mzj.yaml';

export const phoneForm = defineDocumentRule({
  id: 'contact/phone-form',
  title: { zh: '电话号码用半角数字和短横线书写', en: 'A phone number is written with ASCII digits and hyphens' },
  severity: 'warn',
  since: '0.2.0',
  basis: DISCLOSURE_BASIS,
  messages: {
    undialable: {
      zh: ({ phone, plain }) => `“${phone}”混有中文引号、全角字符或者多余的横线，网页上不能一点就拨，应写成 ${plain}`,
      en: ({ phone, plain }) =>
        `“${phone}” holds Chinese quotes, full-width characters or stray hyphens and cannot be dialled from a page: write ${plain}`,
    },
  },
  advice: {
    zh: '数字和横线用半角；YAML 里的引号也用半角的 "，中文引号会成为号码的一部分。',
    en: 'Use ASCII digits and hyphens, and ASCII quotes ("): Chinese quotes become part of the number.',
  },
  examples: {
    valid: [
      { file: FILE, yaml: organWith('窗口:\n    - 咨询电话: "（028）85551234"') },
      { file: FILE, yaml: organWith('监督投诉电话: "028 8555 1234"') },
    ],
    invalid: [
      { file: FILE, yaml: organWith('窗口:\n    - 咨询电话: "028--12345"'), at: '028--12345', message: 'undialable' },
      {
        file: FILE,
        yaml: organWith('监督投诉电话: "０２８－１２３４５"'),
        at: '０２８－１２３４５',
        message: 'undialable',
      },
    ],
  },
  *check(document) {
    const quoted = problemsOf(document, 'typing').filter(({ slip }) => slip === 'quotes');
    for (const { path, text } of phoneTexts(document)) {
      if (quoted.some((slip) => pointerOf(slip.path) === pointerOf(path))) continue;
      for (const { kind, start, end, plain, isUndialable, text: phone } of findPhones(text)) {
        if (kind === undefined || !isUndialable) continue;
        const span = { start, end };
        const isWhole = start === 0 && end === text.length;
        const edit = scalarEdit(document, path, isWhole ? {} : { span }, plain);
        yield { path, span, message: 'undialable', args: { phone, plain }, ...(edit && { fix: [edit] }) };
      }
    }
  },
});
