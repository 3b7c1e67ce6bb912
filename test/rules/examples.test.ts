import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { judge } from './judge.ts';

describe.each(RULES)('$id', (rule) => {
  test('has examples of both kinds, a basis, and both languages', () => {
    expect(rule.examples.valid.length).toBeGreaterThan(0);
    expect(rule.examples.invalid.length).toBeGreaterThan(0);
    expect(rule.basis.length).toBeGreaterThan(0);
    for (const words of [rule.title, rule.advice]) expect(words.zh && words.en).toBeTruthy();
  });
  test.each(rule.examples.valid.map((example, index) => ({ index, example })))(
    'valid example $index is silent',
    ({ example }) => {
      expect(judge(rule, example).map(({ finding, covered }) => [finding.message, covered])).toEqual([]);
    },
  );
  test.each(rule.examples.invalid.map((example, index) => ({ index, example })))(
    'invalid example $index gives exactly its finding',
    ({ example }) => {
      const found = judge(rule, example);
      expect(found.map(({ finding, covered }) => [finding.message, covered])).toEqual([
        [example.message, expect.stringContaining(example.at)],
      ]);
      for (const { finding } of found) {
        const message = rule.messages[finding.message];
        expect(message?.zh(finding.args, finding.members ?? [])).not.toMatch(/undefined|\[object/u);
        expect(message?.en(finding.args, finding.members ?? [])).not.toMatch(/undefined|\[object/u);
      }
    },
  );
});
