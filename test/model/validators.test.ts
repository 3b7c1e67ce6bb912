import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/engine/catalogue.ts';
import { diskSource } from '../../src/io/disk-source.ts';
import { codePointLength } from '../../src/model/code-point-length.ts';
import type { DocumentKind } from '../../src/model/document.ts';
import {
  validateCertificate,
  validateImplementation,
  validateImportMap,
  validateOrgan,
  validateSettings,
  validateStandardItem,
  validateStatute,
} from '../../src/model/generated/validators.ts';

interface Validator {
  (value: unknown): unknown;
  errors?: readonly ErrorObject[] | null;
}

const GENERATED: Readonly<Record<DocumentKind, readonly [file: string, validate: unknown]>> = {
  基本目录: ['standard-item', validateStandardItem],
  实施清单: ['implementation', validateImplementation],
  实施机关: ['organ', validateOrgan],
  法律法规: ['statute', validateStatute],
  证照: ['certificate', validateCertificate],
  设置: ['settings', validateSettings],
  导入映射: ['import-map', validateImportMap],
};

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, verbose: true, strictRequired: false, strictTypes: false });
ajv.addSchema(schemaOf('common'), 'common.schema.json');
for (const [file] of Object.values(GENERATED)) ajv.addSchema(schemaOf(file), `${file}.schema.json`);

const catalogue = openCatalogue(diskSource('catalog'));
const shipped = catalogue.yamlFiles.flatMap((file) =>
  catalogue.documentsOf(file).flatMap(({ kind, map }) => (kind === undefined ? [] : [{ kind, value: map }])),
);

/** What a validator finds, in its order. Where in a schema it was found is told by nothing that is shown. */
function found({ errors }: Validator): readonly object[] {
  return (errors ?? []).map(({ schemaPath: _, parentSchema, ...error }) => ({
    ...error,
    // A definition is named from its own file by another path.
    parentSchema: JSON.stringify(parentSchema).replaceAll('"common.schema.json#', '"#'),
    schema: JSON.stringify(error.schema).replaceAll('"common.schema.json#', '"#'),
  }));
}

function expectSame(kind: DocumentKind, value: unknown): readonly object[] {
  const [file, generated] = GENERATED[kind];
  const [judge, validate] = [ajv.getSchema(`${file}.schema.json`) as Validator, generated as Validator];
  expect(validate(value)).toBe(judge(value));
  expect(found(validate)).toEqual(found(judge));
  return found(validate);
}

test('every kind of document is shipped, and fits', () => {
  expect(new Set(shipped.map(({ kind }) => kind)).size).toBe(Object.keys(GENERATED).length);
  for (const { kind, value } of shipped) expect(expectSame(kind, value)).toEqual([]);
});

/** Values that fit nowhere, or only in some places. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  '无',
  '不适用',
  '2026-13-01',
  '一'.repeat(20_001),
  '𠮷'.repeat(1000),
  '𠮷'.repeat(1001),
  [],
  {},
  ['甲', '甲'],
  [{ 名称: '甲' }, { 名称: '甲' }],
  { 名称: '甲', 未知: 1 },
];

/** A value with one part of it, chosen by numbers, taken out, replaced or joined by an unknown key. */
function mutated(value: unknown, steps: readonly number[], odd: unknown, act: 'drop' | 'replace' | 'add'): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== 'object' || value === null) return odd;
  const entries = Object.entries(value);
  const [key] = entries[step % Math.max(1, entries.length)] ?? [];
  if (act === 'add' && rest.length === 0) return Array.isArray(value) ? [...value, odd] : { ...value, 未知的键: odd };
  if (key === undefined) return odd;
  const below = rest.length === 0 ? odd : mutated(entries[step % entries.length]?.[1], rest, odd, act);
  const isDropped = act === 'drop' && rest.length === 0;
  const changed = entries.flatMap(([name, old]) => (name !== key ? [[name, old]] : isDropped ? [] : [[name, below]]));
  return Array.isArray(value) ? changed.map(([, entry]) => entry) : Object.fromEntries(changed);
}

test('the generated validators find what ajv finds with the schemas, in the same order', () => {
  const faulty = new Set<DocumentKind>();
  fc.assert(
    fc.property(
      fc.constantFrom(...shipped),
      fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...ODD),
      fc.constantFrom('drop' as const, 'replace' as const, 'add' as const),
      ({ kind, value }, steps, odd, act) => {
        if (expectSame(kind, mutated(value, steps, odd, act)).length > 0) faulty.add(kind);
      },
    ),
    { numRuns: 4000 },
  );
  expect(faulty.size).toBeGreaterThan(4);
});

test('characters are counted as JSON Schema does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(codePointLength(text)).toBe(Array.from(text).length);
    }),
  );
  expect(codePointLength('\ud842\ud842\udfb7\udfb7')).toBe(3);
});

test('no schema makes one top-level key depend on another, so that each can be held against it by itself', () => {
  const alone = ['$schema', 'title', 'description', 'type', 'additionalProperties', 'required', 'properties'];
  for (const [file] of Object.values(GENERATED))
    expect([...alone, 'minProperties', '$defs']).toEqual(expect.arrayContaining(Object.keys(schemaOf(file))));
});
