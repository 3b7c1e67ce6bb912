import { resolveSettings } from '../config/settings.ts';
import { memorySource } from '../io/file-source.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Example, Rule } from '../model/rule.ts';
import { RULES } from '../rules/index.ts';
import { exampleTree } from '../rules/minimal.ts';
import { CatalogueContext, openCatalogue } from './catalogue.ts';
import { gathered } from './gather.ts';
import { run } from './run.ts';

/** Examples are judged as of one day, so that they say the same on every other. */
const AS_OF = '2026-01-01';

/** The findings of one rule on the tree of an example. */
export function judgeExample(rule: Rule, example: Example): readonly Diagnostic[] {
  const { beside = [] } = example;
  const { files, file } = exampleTree(example, rule.kind);
  const catalogue = openCatalogue(memorySource(files));
  const ids = new Set([...RULES.map(({ id }) => id), rule.id]);
  const settings = resolveSettings(catalogue.settings?.value, [...ids], AS_OF, { only: [rule.id, ...beside] });
  const isOfExceptions = rule.kind === 'exception';
  const { diagnostics } = run(catalogue, new CatalogueContext(catalogue, settings, AS_OF), {
    rules: [rule, ...RULES.filter(({ id }) => beside.includes(id))],
    stages: { map: rule.kind !== 'catalogue', reduce: rule.kind === 'catalogue' || isOfExceptions },
  });
  return gathered(diagnostics).filter(
    (finding) => finding.rule === rule.id && (file === undefined || finding.file === file),
  );
}
