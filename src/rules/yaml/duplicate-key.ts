import { defineDocumentRule } from '../../model/rule.ts';

export const duplicateKey = defineDocumentRule({
  id: 'yaml/duplicate-key',
  title: { zh: '同一个键只写一次', en: 'A key is written once' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 3.2.1.1' }],
  messages: {
    found: {
      zh: ({ detail, line }) => `“${String(detail)}”写了两次，第一次在第${String(line)}行；现在只有最后一次算数`,
      en: ({ detail, line }) =>
        `“${String(detail)}” is written twice, first in line ${String(line)}; only the last one counts`,
    },
    several: {
      zh: ({ detail, line, count }) =>
        `从“${String(detail)}”起有${String(count)}个键又写了一遍，第一遍从第${String(line)}行起；多半是两项连成了一项，下一项少了以“- ”开头的第一行`,
      en: ({ detail, line, count }) =>
        `from “${String(detail)}” on ${String(count)} keys come again, first in line ${String(line)}: an entry has probably lost its first line, which begins with “- ”`,
    },
    first: { zh: () => '第一次写在这里', en: () => 'first written here' },
  },
  advice: {
    zh: '两处内容合成一处，删去多出的键；列表要在同一个键下面用“- ”逐项写。',
    en: 'Merge the two and delete one of the keys.',
  },
  examples: {
    valid: [{}],
    invalid: [
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n名称: 执照\n', at: '名称', message: 'found' },
      {
        yaml: '文件类型: 基本目录\n申请材料:\n  - 材料名称: 申请表\n    必要性: 必要\n    类型: 原件\n    份数: 1\n    必要性: 必要\n    类型: 复印件\n    份数: 1\n',
        at: '必要性',
        message: 'several',
      },
    ],
  },
  *check(document) {
    for (const { id, start, end, detail, words = '', related: [from, to] = [0, 0] } of document.problems) {
      if (id !== 'duplicate-key') continue;
      const first = document.source.range(from, to);
      yield {
        path: [],
        range: document.source.range(start, end),
        message: words === '' ? 'found' : 'several',
        args: { detail, line: first.start.line, count: words },
        related: [{ at: { file: document.file, range: first, pointer: '' }, message: 'first' }],
      };
    }
  },
});
