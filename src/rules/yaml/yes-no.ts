import { defineDocumentRule } from '../../model/rule.ts';
import { typingFindings } from '../typing-findings.ts';

export const yesNo = defineDocumentRule({
  id: 'yaml/yes-no',
  title: { zh: '是否一类的键写“是”或者“否”', en: 'Keys of yes or no say 是 or 否' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' }],
  messages: {
    found: {
      zh: ({ field, value, meant }) =>
        `“${String(field)}”要写“是”或者“否”，不写 ${String(value)}${meant === '' ? '' : `；请写成 ${String(meant)}`}`,
      en: ({ field, value, meant }) =>
        `“${String(field)}” is 是 or 否, not ${String(value)}${meant === '' ? '' : `; write ${String(meant)}`}`,
    },
  },
  advice: {
    zh: '写汉字“是”或者“否”，不加引号。',
    en: 'Write 是 or 否.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n特别程序:\n  - 种类: 听证\n    计入办理时限: 否\n',
      },
    ],
    invalid: [
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n特别程序:\n  - 种类: 听证\n    计入办理时限: true\n',
        at: 'true',
        message: 'found',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n特别程序:\n  - 种类: 听证\n    计入办理时限: no\n',
        at: 'no',
        message: 'found',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n特别程序:\n  - 种类: 听证\n    计入办理时限: √\n',
        at: '√',
        message: 'found',
      },
    ],
  },
  *check(document) {
    yield* typingFindings(document, 'yes-no', 'found');
  },
});
