import { expect, test } from 'vitest';
import { cells } from '../../src/report/cells.ts';
import type { FindingCount } from '../../src/report/reporter.ts';
import { finding, RULES, textOf } from './findings.ts';

/** More findings than anyone reads one after another, of 13 rules at 12 places. */
const MANY = Array.from({ length: 201 }, () => finding({}));
const [rule] = RULES;
const rules = Array.from({ length: 13 }, (_, index) => ({
  ...(rule as (typeof RULES)[number]),
  id: `group/${'rule'.repeat(1 + (index % 5))}-${index}`,
  title: {
    zh: '办理时限写成数字'.repeat(1 + (index % 4)),
    en: 'Limits are written as numbers '.repeat(1 + (index % 3)),
  },
}));
const count = (name: string, index: number): FindingCount => ({
  name,
  counts: {
    error: index < 7 ? Math.floor(1_234_567 / 10 ** index) : 0,
    warn: index < 7 ? 0 : 13 - index,
    info: index === 11 ? 1 : 0,
  },
});
const SUMMARY = {
  rules: rules.map(({ id }, index) => count(id, index)),
  places: Array.from({ length: 12 }, (_, index) =>
    count(`${'阿坝藏族羌族自治州'.repeat(1 + (index % 7))} 51320${index}`, index),
  ),
};

/** What stands before the first finding. */
async function brief(language: 'zh' | 'en'): Promise<string> {
  const text = await textOf('text', MANY, { language, rules }, SUMMARY);
  return text.slice(0, text.indexOf('catalog/local'));
}

test.each(['zh', 'en'] as const)(
  '%s: many findings are told by rule and by place before the first of them',
  async (language) => {
    const text = await brief(language);
    expect(text).toMatchSnapshot();
    const lines = text.split('\n');
    for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(80);
    // Ids of rules stand under each other, and so do names of places.
    const starts = (pattern: RegExp) =>
      lines.flatMap((line) => (pattern.test(line) ? [cells(line.slice(0, line.search(pattern)))] : []));
    for (const pattern of [/group\//u, /阿坝/u]) {
      expect(starts(pattern)).toHaveLength(10);
      expect(new Set(starts(pattern)).size).toBe(1);
    }
  },
);

test('what is left out of the summary is counted', async () => {
  expect(await brief('zh')).toContain('其余 3 条规则，共 7 条');
  expect(await brief('zh')).toContain('其余 2 个地方，共 6 条');
  expect(await brief('en')).toContain('3 more rules with 7 findings');
});

test('a few findings are shown without further ado, unless some of them are not shown', async () => {
  const few = MANY.slice(0, 200);
  expect(await textOf('text', few)).toMatch(/^catalog\/local/u);
  expect(await textOf('text', few, { maxShow: 200 })).toMatch(/^catalog\/local/u);
  expect(await textOf('text', few, { maxShow: 199 })).toMatch(/^共 200 条\n\n按规则\n/u);
  expect(await textOf('text', MANY)).toMatch(/^共 201 条\n\n按规则\n/u);
});
