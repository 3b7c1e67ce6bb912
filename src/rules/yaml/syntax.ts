import { defineDocumentRule } from '../../model/rule.ts';
import { CAUSES, CAUSE_EXAMPLES } from '../syntax-causes.ts';
import { swallowedFindings, syntaxFindings } from '../syntax-findings.ts';

export const syntax = defineDocumentRule({
  id: 'yaml/syntax',
  title: { zh: '文件的写法能读懂', en: 'The file can be read' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 5—§ 9' }],
  messages: Object.fromEntries(
    Object.entries(CAUSES).map(([id, { zh, en }]) => [
      id,
      {
        zh: (args) => zh(String(args['words'])),
        en: (args) => en(String(args['words'])),
      },
    ]),
  ),
  advice: {
    zh: '对照上下几行：冒号是半角、后面空一格，引号和括号成对，同一层的行左边对齐。改好以后，这份文档的其他内容才会检查。',
    en: 'Compare with the lines around: colon and space, paired quotes and brackets, equal indentation. The rest of the document is judged once this is cured.',
  },
  examples: {
    valid: [
      {},
      { yaml: '文件类型: 证照\n名称: "营业执照：正本"\n状态: 在用\n别名:\n  - >\n    执照: 正本\n    [照面\n' },
      { yaml: '%YAML 1.2\n---\n文件类型: 证照\n名称: 营业执照\n状态: 在用\n...\n# 完\n' },
    ],
    invalid: [
      ...CAUSE_EXAMPLES,
      { yaml: '文件类型: 实施清单\n办理时限:\n  承诺:3个工作日\n', at: ':', message: 'colon-space' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n别名:\n  -执照\n状态: 在用\n', at: '-', message: 'dash-space' },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'syntax', ({ detail }) => messageOf(detail), instead);
    yield* swallowedFindings(document, (kind) => !kind.startsWith('full-width'), messageOf, instead);
  },
});

function messageOf(kind: string): string {
  return Object.hasOwn(CAUSES, kind) ? kind : 'other';
}

const HALF_WIDTH: Readonly<Record<string, string>> = { '］': ']', '】': ']', '｝': '}', '”': '"', '＂': '"', '’': "'" };

/** What can only have been meant; the fix is offered where the text can then be read. */
function instead(written: string, _: string, kind: string): string | undefined {
  switch (kind) {
    case 'colon-space':
      return ': ';
    case 'dash-space':
      return '- ';
    case 'wide-space':
      // In front of a line the eye counts one as two; behind a colon one space is enough.
      return written
        .replace(/\u3000/gu, '  ')
        .replace(/[\u200b-\u200f\ufeff]/gu, '')
        .replace(/\s/gu, ' ');
    case 'quote-width':
    case 'bracket-width':
      return HALF_WIDTH[written];
    default:
      return undefined;
  }
}
