import { defineDocumentRule } from '../../model/rule.ts';
import { SCHEMA_BASIS, fieldName, listed, problemsOf } from '../schema-words.ts';

export const wrongForm = defineDocumentRule({
  id: 'schema/wrong-form',
  title: { zh: '时限、日期、代码按规定的写法', en: 'Limits, dates and codes in the form asked for' },
  severity: 'error',
  since: '0.1.0',
  basis: SCHEMA_BASIS,
  messages: {
    wrong: {
      zh: ({ field, value, examples }) => `“${field}”的写法不对：“${value}”，应当像这样：${listed(examples, 'zh')}`,
      en: ({ field, value, examples }) =>
        `“${field}” is not in the right form: “${value}”; write it like ${listed(examples, 'en')}`,
    },
  },
  advice: { zh: '照例子的写法改；数字后面的单位要写全。', en: 'Write it like the examples.' },
  examples: {
    valid: [{}],
    invalid: [
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n办理时限:\n  承诺: 尽快\n',
        at: '尽快',
        message: 'wrong',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n办理时限:\n  承诺: 20\n',
        at: '20',
        message: 'wrong',
      },
    ],
  },
  *check(document) {
    for (const { path, value, examples } of problemsOf(document, 'wrong-form'))
      yield { path, message: 'wrong', args: { field: fieldName(path), value, examples } };
  },
});
