import { expect, test } from 'vitest';
import type { TextEdit } from '../../src/model/positions.ts';
import { RULES } from '../../src/rules/index.ts';
import { judge } from './judge.ts';

/** A text after edits; ranges are of the text before them. */
function apply(text: string, edits: readonly TextEdit[]): string {
  const offsetOf = (line: number, column: number) =>
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, { length }) => sum + length + 1, 0) +
    column -
    1;
  return edits
    .map(({ range: { start, end }, text: proper }) => ({
      from: offsetOf(start.line, start.column),
      to: offsetOf(end.line, end.column),
      proper,
    }))
    .toSorted((left, right) => right.from - left.from)
    .reduce((changed, { from, to, proper }) => changed.slice(0, from) + proper + changed.slice(to), text);
}

const FIXABLE = RULES.filter(({ id }) => id.startsWith('typography/') || id === 'naming/width-and-brackets').flatMap(
  (rule) =>
    rule.examples.invalid.flatMap((example) =>
      judge(rule, example).flatMap(({ finding }) =>
        finding.fix ? [{ id: rule.id, rule, example, fix: finding.fix }] : [],
      ),
    ),
);

test.each(FIXABLE)('$id: the fix cures it', ({ rule, example, fix }) => {
  const yaml = apply(example.yaml ?? '', fix);
  expect(judge(rule, { ...example, yaml })).toEqual([]);
});

test('rules on typography bring fixes', () => {
  expect(new Set(FIXABLE.map(({ id }) => id)).size).toBe(5);
});

test('a name that other files refer to is left to a person', () => {
  const rule = RULES.find(({ id }) => id === 'typography/width');
  const found = rule && judge(rule, { yaml: '文件类型: 基本目录\n申请材料:\n  - 材料名称: 营业执照(副本)\n' });
  expect(found?.map(({ finding }) => finding.fix)).toEqual([undefined]);
});
