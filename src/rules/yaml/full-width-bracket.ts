import { defineDocumentRule } from '../../model/rule.ts';
import { syntaxFindings } from '../syntax-findings.ts';
import { typingFindings } from '../typing-findings.ts';

export const fullWidthBracket = defineDocumentRule({
  id: 'yaml/full-width-bracket',
  title: { zh: '列表的括号用半角', en: 'Brackets of lists are half-width' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 5.3' }],
  messages: {
    found: {
      zh: ({ detail }) => `“${String(detail)}”是中文括号，认不出这是列表或者“键: 值”；请换成英文的方括号或者花括号`,
      en: ({ detail }) => `“${String(detail)}” begins neither a list nor a map; type the half-width bracket`,
    },
    list: {
      zh: ({ field, value, meant }) =>
        `“${String(field)}”里的 ${String(value)} 用的是中文括号，会当成一句话${meant === '' ? '' : `；请写成 ${String(meant)}`}`,
      en: ({ field, value, meant }) =>
        `the full-width brackets of ${String(value)} in “${String(field)}” make it a text${meant === '' ? '' : `; write ${String(meant)}`}`,
    },
  },
  advice: {
    zh: '换成英文输入法的 [ ] 或者 { }，各项之间用英文逗号加空格；或者不用括号，一行写一项。',
    en: 'Type [ ] or { } with a comma and a space between entries, or write one entry a line.',
  },
  examples: {
    valid: [
      {},
      { yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n注意事项: [【提示】带上原件]\n' },
    ],
    invalid: [
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n行使层级: 【市级，县级】\n',
        at: '【',
        message: 'list',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n行使层级: （县级）\n',
        at: '（',
        message: 'list',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n办理时限: ｛承诺：5日｝\n',
        at: '｛',
        message: 'list',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n办理时限: ｛ 承诺: 5日 ｝\n',
        at: '｛',
        message: 'found',
      },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'full-width-bracket', 'found');
    yield* typingFindings(document, 'bracket', 'list');
  },
});
