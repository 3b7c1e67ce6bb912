import { defineDocumentRule } from '../../model/rule.ts';
import { typingFindings } from '../typing-findings.ts';

/** Names of items, whose spaces `naming/width-and-brackets` judges. */
const NAMES: ReadonlySet<unknown> = new Set(['事项名称', '业务办理项']);

export const wideSpace = defineDocumentRule({
  id: 'yaml/wide-space',
  title: { zh: '内容前后不留全角空格', en: 'No full-width spaces around values' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 5.5' }],
  messages: {
    found: {
      zh: ({ field }) => `“${String(field)}”的内容前后有全角空格一类的空白，会算作内容，与别处对不上；请删去`,
      en: ({ field }) => `full-width spaces around the value of “${String(field)}” are read as part of it; delete them`,
    },
  },
  advice: {
    zh: '删去内容前后的全角空格；中间确要空格的用半角。',
    en: 'Delete the full-width spaces at the ends.',
  },
  examples: {
    valid: [
      {},
      { yaml: '文件类型: 基本目录\n事项名称: 食品经营许可　\n' },
      { yaml: '文件类型: 证照\n名称: 营业　执照\n状态: 在用\n' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n颁发机关: |\n  　　甲\n  　　乙\n' },
    ],
    invalid: [
      { yaml: '文件类型: 证照\n名称: 　营业执照\n状态: 在用\n', at: '　', message: 'found' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用　\n', at: '　', message: 'found' },
      { yaml: '文件类型: 证照\n名称: "营业执照　"\n状态: 在用\n', at: '　', message: 'found' },
    ],
  },
  *check(document) {
    for (const finding of typingFindings(document, 'wide-space', 'found'))
      if (!NAMES.has(finding.path[0])) yield finding;
  },
});
