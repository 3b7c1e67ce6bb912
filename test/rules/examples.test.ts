import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/config/settings.ts';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import { run } from '../../src/engine/run.ts';
import { memorySource } from '../../src/io/file-source.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Example, Rule } from '../../src/model/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { exampleTree } from './minimal.ts';

/** The findings of one rule on the tree of an example, and the text that each range covers. */
function judge(rule: Rule, example: Example): { finding: Diagnostic; covered: string }[] {
  const { files, file } = exampleTree(example, rule.kind);
  const catalogue = openCatalogue(memorySource(files));
  const context = new CatalogueContext(catalogue, resolveSettings(catalogue.settings?.value, RULES.map(({ id }) => id), { only: [rule.id] }), '2026-01-01');
  const { diagnostics } = run(catalogue, context, { rules: RULES, stages: { map: rule.kind !== 'catalogue', reduce: rule.kind === 'catalogue' } });
  return diagnostics
    .filter((finding) => file === undefined || finding.file === file)
    .map((finding) => {
      const lines = (files[finding.file] ?? '').split('\n');
      const { start, end } = finding.range;
      const covered = start.line === end.line ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1) : lines.slice(start.line - 1, end.line).join('\n');
      return { finding, covered };
    });
}

describe.each(RULES)('$id', (rule) => {
  test('has examples of both kinds, a basis, and both languages', () => {
    expect(rule.examples.valid.length).toBeGreaterThan(0);
    expect(rule.examples.invalid.length).toBeGreaterThan(0);
    expect(rule.basis.length).toBeGreaterThan(0);
    for (const words of [rule.title, rule.advice]) expect(words.zh && words.en).toBeTruthy();
  });
  test.each(rule.examples.valid.map((example, index) => ({ index, example })))('valid example $index is silent', ({ example }) => {
    expect(judge(rule, example).map(({ finding, covered }) => [finding.message, covered])).toEqual([]);
  });
  test.each(rule.examples.invalid.map((example, index) => ({ index, example })))('invalid example $index gives exactly its finding', ({ example }) => {
    const found = judge(rule, example);
    expect(found.map(({ finding, covered }) => [finding.message, covered])).toEqual([[example.message, expect.stringContaining(example.at)]]);
    for (const { finding } of found) {
      const message = rule.messages[finding.message];
      expect(message?.zh(finding.args)).not.toMatch(/undefined|\[object/u);
      expect(message?.en(finding.args)).not.toMatch(/undefined|\[object/u);
    }
  });
});
