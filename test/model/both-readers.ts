import { expect } from 'vitest';
import type { CatalogueDocument } from '../../src/model/document.ts';
import { parseFile } from '../../src/model/parse.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Everything that is known of where a document is written. */
function written(document: CatalogueDocument | undefined): unknown[] {
  return [...(document?.nodes() ?? [])].map((node) => [
    node.index,
    node.form,
    node.start,
    node.end,
    node.value,
    node.pairs.map(({ key, value }) => [key.index, value?.index]),
    node.entries.map((entry) => entry?.index),
  ]);
}

/** Whether the strict reader takes a text; if it does, `yaml` has to find no fault, the same value and the same places. */
export function isTakenAsByYaml(text: string): boolean {
  const [document, ...others] = parseFile('a.yaml', bytesOf(text));
  if (document?.reader !== 'strict') return false;
  const [judged, ...more] = parseFile('a.yaml', bytesOf(text), { strictReader: false });
  expect([judged?.reader, others, more]).toEqual(['yaml', [], []]);
  expect({ text, problems: judged?.problems }).toEqual({ text, problems: document.problems });
  expect({ text, value: document.value }).toStrictEqual({ text, value: judged?.value });
  expect(JSON.stringify(document.value)).toBe(JSON.stringify(judged?.value));
  expect({ text, written: written(document) }).toEqual({ text, written: written(judged) });
  return true;
}
