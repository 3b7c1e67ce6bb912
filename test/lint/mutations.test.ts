import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import type { Catalogue } from '../../src/engine/catalogue.ts';
import { run } from '../../src/engine/run.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { diskSource } from '../../src/io/disk-source.ts';
import { memorySource } from '../../src/io/file-source.ts';
import type { CatalogueDocument } from '../../src/model/document.ts';
import type { Range } from '../../src/model/positions.ts';
import { SourceText } from '../../src/model/source-text.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Mutation, Shipped } from './mutations/mutation.ts';

const AS_OF = '2026-11-01';
const WANTED = 4;

const disk = diskSource('catalog');
const bytes: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  disk.paths.map((path) => [path, disk.read(path)]),
);
const whole = openCatalogue(disk);
const parsed = new Map(whole.yamlFiles.map((file) => [file, whole.documentsOf(file)]));
const shipped: readonly (Shipped & { readonly kind: string })[] = whole.yamlFiles.flatMap((file) => {
  const [document] = parsed.get(file) ?? [];
  if (document?.kind === undefined) return [];
  return [{ file, kind: document.kind, text: document.source.text, value: document.map }];
});

const FOLDER = new URL('mutations/', import.meta.url);
const MUTATIONS: readonly Mutation[] = (
  await Promise.all(
    readdirSync(FOLDER)
      .filter((file) => file !== 'mutation.ts')
      .sort()
      .map((file) => import(new URL(file, FOLDER).href) as Promise<{ MUTATIONS: readonly Mutation[] }>),
  )
).flatMap((module) => module.MUTATIONS);

/** The shipped catalogue with some files changed; only those are parsed again. */
function changed(files: Readonly<Record<string, Uint8Array>>): Catalogue {
  const fresh = openCatalogue(memorySource({ ...bytes, ...files }));
  const kept = new Map<string, readonly CatalogueDocument[]>();
  return {
    ...fresh,
    documentsOf(file) {
      const known = file in files ? kept.get(file) : parsed.get(file);
      const documents = known ?? fresh.documentsOf(file);
      kept.set(file, documents);
      return documents;
    },
  };
}

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly range: Range;
}

/** Every rule runs, whatever preset it belongs to. */
function findings(catalogue: Catalogue, files: ReadonlySet<string> | undefined, asOf: string): Found[] {
  const settings = resolveSettings(
    catalogue.settings?.value,
    RULES.map(({ id }) => id),
    asOf,
  );
  const context = new CatalogueContext(catalogue, { ...settings, severityOf: ({ severity }) => severity }, asOf);
  const stages = { map: true, reduce: files === undefined };
  const { diagnostics } = run(catalogue, context, { rules: RULES, stages, ...(files && { files }) });
  return diagnostics.map(({ rule, file, range }) => ({ rule, file, range }));
}

/** A marked text without its marks, and the range between them. */
function unmarked(file: string, marked: string): { text: string; place: object | undefined } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replaceAll(/[⟦⟧]/gu, '');
  return { text, place: start < 0 ? undefined : { file, range: new SourceText(file, text).range(start, end) } };
}

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
function seeded(seed: string): () => number {
  let state = Array.from(seed).reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Four documents that a mutation fits, taken at random but always the same. */
function chosen({ rule, kind, break: breakIt }: Mutation): { document: Shipped; broken: Record<string, string> }[] {
  const random = seeded(rule);
  const shuffled = shipped
    .filter((document) => document.kind === kind)
    .map((document) => ({ document, order: random() }))
    .sort((left, right) => left.order - right.order);
  const fitting: { document: Shipped; broken: Record<string, string> }[] = [];
  for (const { document } of shuffled) {
    const result = breakIt(document);
    if (result === undefined) continue;
    fitting.push({ document, broken: typeof result === 'string' ? { [document.file]: result } : { ...result } });
    if (fitting.length === WANTED) break;
  }
  return fitting;
}

test('the unbroken catalogue gives nothing under any rule', () => {
  expect(findings(changed({}), undefined, AS_OF)).toEqual([]);
});

describe.each(MUTATIONS.map((mutation) => ({ mutation, fitting: chosen(mutation) })))(
  '$mutation.rule',
  ({ mutation, fitting }) => {
    const { rule, few, asOf = AS_OF, encode, also = [] } = mutation;
    test(`fits ${fitting.length} documents${fitting.length < WANTED ? `: ${few}` : ''}`, () => {
      expect(fitting.length).toBeGreaterThan(0);
      expect(fitting.length < WANTED, 'fewer than four need a reason, four need none').toBe(few !== undefined);
    });
    test.each(fitting)('$document.file: found there, and nothing else', ({ broken }) => {
      const texts = Object.entries(broken).map(([file, marked]) => ({ file, ...unmarked(file, marked) }));
      const files = Object.fromEntries(
        texts.map(({ file, text }) => [file, encode?.(text) ?? new TextEncoder().encode(text)]),
      );
      const [place] = texts.flatMap((text) => text.place ?? []);
      expect(place, 'the place of the finding is marked').toBeDefined();
      const kind = RULES.find(({ id }) => id === rule)?.kind;
      const isOfFiles = kind === 'item' || kind === 'document';
      const found = findings(changed(files), isOfFiles ? new Set(Object.keys(files)) : undefined, asOf);
      expect(found.filter((one) => !also.includes(one.rule))).toEqual([{ rule, ...place }]);
      expect(found.map((one) => one.rule).sort()).toEqual([rule, ...also].sort());
    });
  },
);

test('every rule has its mutation', () => {
  const broken = new Set(MUTATIONS.map(({ rule }) => rule));
  expect(RULES.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
});
