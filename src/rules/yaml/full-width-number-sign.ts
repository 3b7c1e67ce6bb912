import { defineDocumentRule } from '../../model/rule.ts';
import { spaced, swallowedFindings, syntaxFindings } from '../syntax-findings.ts';
import { typingFindings } from '../typing-findings.ts';

export const fullWidthNumberSign = defineDocumentRule({
  id: 'yaml/full-width-number-sign',
  title: { zh: '注释用半角的“#”', en: 'A comment begins with a half-width number sign' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 6.6' }],
  messages: {
    found: {
      zh: () => '“＃”是全角的，后面的字不会当成注释；请改成英文输入法的“#”，前后各空一格',
      en: () => 'a full-width number sign begins no comment; type # with a space on both sides',
    },
  },
  advice: {
    zh: '注释写成“# 说明”；是内容的，去掉“＃”前面的空格，或者给整句加上英文双引号。',
    en: 'Write “# …” for a comment; quote the text if it is content.',
  },
  examples: {
    valid: [
      {},
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n# 注释\n' },
      { yaml: '文件类型: 证照\n名称: 第＃1号证\n状态: 在用\n' },
    ],
    invalid: [
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n＃ 注释\n', at: '＃', message: 'found' },
      { yaml: '＃注释\n文件类型: 证照\n名称: 营业执照\n状态: 在用\n', at: '＃', message: 'found' },
      { yaml: '文件类型: 证照\n名称: 营业执照 ＃ 正本\n状态: 在用\n', at: '＃', message: 'found' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用　＃ 注释\n', at: '＃', message: 'found' },
      {
        yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名:\n  - 执照\n    ＃ 注释\n',
        at: '＃',
        message: 'found',
      },
    ],
  },
  *check(document) {
    const id = 'full-width-number-sign';
    yield* syntaxFindings(document, id, 'found', spaced('#'));
    yield* swallowedFindings(document, (kind) => kind === id, 'found', spaced('#'));
    yield* typingFindings(document, 'number-sign', 'found');
  },
});
