import { defineDocumentRule } from '../../model/rule.ts';
import { typingFindings } from '../typing-findings.ts';

export const invisible = defineDocumentRule({
  id: 'yaml/invisible',
  title: { zh: '内容里没有看不见的字符', en: 'No invisible characters in values' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 5.1' }],
  messages: {
    found: {
      zh: ({ field, code }) =>
        `“${String(field)}”里夹着看不见的字符（${String(code)}），多半是粘贴来的，查找、比对都会因此落空；请删去`,
      en: ({ field, code }) => `there is an invisible character (${String(code)}) in “${String(field)}”; delete it`,
    },
  },
  advice: {
    zh: '删去再照原样打一遍；从网页、Word 粘贴时选“只保留文本”。',
    en: 'Delete it; paste as plain text.',
  },
  examples: {
    valid: [{}, { yaml: '\uFEFF文件类型: 证照\n名称: 营业执照\n状态: 在用\n' }],
    invalid: [
      { yaml: '文件类型: 证照\n名称: 营业\u200B执照\n状态: 在用\n', at: '\u200B', message: 'found' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在\uFEFF用\n', at: '\uFEFF', message: 'found' },
      { yaml: '文件类型: 证照\n名\u200B称: 营业执照\n状态: 在用\n', at: '名\u200B称', message: 'found' },
    ],
  },
  *check(document) {
    for (const finding of typingFindings(document, 'invisible', 'found')) {
      const at = finding.range === undefined ? '' : document.source.line(finding.range.start.line);
      const unit = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u.exec(at)?.[0].charCodeAt(0) ?? 0;
      const code = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
      yield { ...finding, args: { ...finding.args, code } };
    }
  },
});
