import { resolveSettings } from '../../src/config/settings.ts';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import { run } from '../../src/engine/run.ts';
import { decode } from '../../src/io/decode.ts';
import { memorySource } from '../../src/io/file-source.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Example, Rule } from '../../src/model/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { exampleTree } from '../../src/rules/minimal.ts';

/** The findings of one rule on the tree of an example, and the text that each range covers. */
export function judge(rule: Rule, example: Example): { finding: Diagnostic; covered: string }[] {
  const { files, file } = exampleTree(example, rule.kind);
  const catalogue = openCatalogue(memorySource(files));
  const context = new CatalogueContext(
    catalogue,
    resolveSettings(
      catalogue.settings?.value,
      RULES.map(({ id }) => id),
      '2026-01-01',
      { only: [rule.id, ...(example.beside ?? [])] },
    ),
    '2026-01-01',
  );
  const { diagnostics } = run(catalogue, context, {
    rules: RULES,
    stages: { map: rule.kind !== 'catalogue', reduce: rule.kind === 'catalogue' || rule.kind === 'exception' },
  });
  return diagnostics
    .filter(
      (finding) => (file === undefined || finding.file === file) && example.beside?.includes(finding.rule) !== true,
    )
    .map((finding) => {
      const lines = textOf(files[finding.file] ?? '').split('\n');
      const { start, end } = finding.range;
      const covered =
        start.line === end.line
          ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
          : lines.slice(start.line - 1, end.line).join('\n');
      return { finding, covered };
    });
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : decode(content).text;
}
