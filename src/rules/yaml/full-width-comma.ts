import { defineDocumentRule } from '../../model/rule.ts';
import { spaced, syntaxFindings } from '../syntax-findings.ts';
import { typingFindings } from '../typing-findings.ts';

export const fullWidthComma = defineDocumentRule({
  id: 'yaml/full-width-comma',
  title: { zh: '括号里各项之间用半角逗号', en: 'Entries in brackets are parted by half-width commas' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 7.4' }],
  messages: {
    found: {
      zh: ({ detail }) => `方括号、花括号里各项之间的“${String(detail)}”是中文标点，分不开；请写成英文逗号加空格“, ”`,
      en: ({ detail }) => `“${String(detail)}” does not part the entries in brackets; write a comma and a space`,
    },
    joined: {
      zh: ({ value, meant }) =>
        `“${String(value)}”被“，”一类的中文标点连成了一项${meant === '' ? '' : `；请写成 ${String(meant)}`}`,
      en: ({ value, meant }) =>
        `“${String(value)}” is read as one entry${meant === '' ? '' : `; write ${String(meant)}`}`,
    },
  },
  advice: {
    zh: '括号里各项之间用英文逗号，后面空一格：[市级, 县级]；或者不用括号，一行写一项。',
    en: 'Write a comma and a space between entries, or one entry a line.',
  },
  examples: {
    valid: [
      {},
      { yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n行使层级: [市级, 县级]\n' },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n注意事项: [带上原件，复印件不收]\n',
      },
    ],
    invalid: [
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n行使层级: [市级，县级]\n',
        at: '，',
        message: 'joined',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n行使层级: [市级、县级]\n',
        at: '、',
        message: 'joined',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n办理程序:\n  - { 环节: 受理，承办: 窗口 }\n',
        at: '，',
        message: 'found',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n办理程序:\n  - { 环节: 受理，承办：窗口 }\n',
        at: '，',
        message: 'joined',
      },
      { yaml: '文件类型: 实施机关\n认领: ["510112001000"，"510112001001"]\n', at: '，', message: 'found' },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'full-width-comma', 'found', spaced(','));
    yield* typingFindings(document, 'comma', 'joined');
  },
});
