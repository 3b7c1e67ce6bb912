import { run } from '../../src/engine/run.ts';
import { parseFile } from '../../src/model/parse.ts';
import type { CatalogueDocument } from '../../src/model/document.ts';
import type { Range } from '../../src/model/positions.ts';
import { RULES } from '../../src/rules/index.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';

export function documentsOf(text: string): CatalogueDocument[] {
  return parseFile('x.yaml', new TextEncoder().encode(text));
}

/** The only document of a text. */
export function documentOf(text: string): CatalogueDocument {
  const [document, ...others] = documentsOf(text);
  if (document === undefined || others.length > 0) throw new Error('not one document');
  return document;
}

/** The text that a range covers; line breaks are kept. */
export function covered(text: string, { start, end }: Range): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column - 1);
  return lines.join('\n').slice(start.column - 1);
}

/** What is wrong with each document of a file: `rule message “covered text”`, in order of place. */
export function faultsOf(text: string): string[] {
  return documentsOf(text)
    .flatMap(({ problems }) => problems)
    .toSorted((left, right) => left.start - right.start)
    .map(
      ({ id, detail, start, end }) =>
        `${id}${id === 'syntax' || id === 'limits' ? ` ${detail}` : ''} “${text.slice(start, end)}”`,
    );
}

/** The findings of the rules on documents on one file: rule, text covered, and words. */
export function findings(
  text: string | Uint8Array,
  file = 'certificates/x.yaml',
): { rule: string; at: string; says: string }[] {
  const { catalogue, context } = catalogueOf({ [file]: text });
  const rules = RULES.filter(({ kind }) => kind === 'document');
  const { diagnostics } = run(catalogue, context, { rules, stages: { map: true, reduce: false } });
  const source = catalogue.documentsOf(file)[0]?.source.text ?? '';
  return diagnostics.map(({ rule, range, message, args }) => ({
    rule,
    at: covered(source, range),
    says: RULES.find(({ id }) => id === rule)?.messages[message]?.zh(args, []) ?? '',
  }));
}
