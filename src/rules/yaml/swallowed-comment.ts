import { defineDocumentRule } from '../../model/rule.ts';
import { syntaxFindings } from '../syntax-findings.ts';

export const swallowedComment = defineDocumentRule({
  id: 'yaml/swallowed-comment',
  title: { zh: '空格加“#”会把后面的字变成注释', en: 'A space and # turn the rest of the line into a comment' },
  severity: 'warn',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 6.6' }],
  messages: {
    found: {
      zh: ({ detail }) => `“${detail}”前面有空格，被当成了注释，不算内容`,
      en: ({ detail }) => `“${detail}” follows a space and is read as a comment, not as content`,
    },
  },
  advice: {
    zh: '是内容的，给整句加上英文双引号，或者去掉“#”；真是注释的，在“#”后面空一格。',
    en: 'Quote the text if it is content; put a space after # if it is a comment.',
  },
  examples: {
    valid: [
      {},
      { yaml: '文件类型: 证照\n名称: 营业执照 # 由市场监管部门颁发\n状态: 在用\n' },
      { yaml: '文件类型: 证照\n名称: "执照 #1"\n状态: 在用\n' },
    ],
    invalid: [{ yaml: '文件类型: 证照\n名称: 执照 #12窗口\n状态: 在用\n', at: '#12窗口', message: 'found' }],
  },
  *check(document) {
    yield* syntaxFindings(document, 'swallowed-comment', 'found');
  },
});
