import { expect, test } from 'vitest';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import { FactMaker } from '../../src/engine/fact-maker.ts';
import { mapFile } from '../../src/engine/map.ts';
import { Precedents } from '../../src/engine/precedents.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { diskSource } from '../../src/io/disk-source.ts';
import type { CatalogueDocument } from '../../src/model/document.ts';
import { TextTable } from '../../src/model/facts.ts';
import { codeOf } from '../../src/model/item.ts';
import { keyOf } from '../../src/model/effective.ts';
import { parseFile } from '../../src/model/parse.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { RULES } from '../../src/rules/index.ts';

const itemRules = RULES.filter((rule): rule is ItemRule => rule.kind === 'item');
const catalogue = openCatalogue(diskSource('catalog'));
const settings = resolveSettings(
  { ...catalogue.settings?.value, 规则集: '试行' } as never,
  RULES.map(({ id }) => id),
  '2026-11-01',
);
const context = new CatalogueContext(catalogue, settings, '2026-11-01');
const precedents = new Precedents(itemRules, context);

/** What one file says, with the precedents of all files before it or without any. */
function judged(documents: readonly CatalogueDocument[], isWithPrecedents: boolean) {
  const facts = new FactMaker(context, new TextTable());
  const judgement = { rules: itemRules, facts, selection: {}, ...(isWithPrecedents && { precedents }) };
  return mapFile(documents, context, judgement)
    .diagnostics.map((one) => JSON.stringify(one))
    .sort();
}

/** 实施清单 that say what the examples of rules say, each of another shipped item. */
function* examples(): Generator<[name: string, documents: readonly CatalogueDocument[]]> {
  const standards = context.standards().filter(({ value }) => context.ways(keyOf(value).base).length === 0);
  let index = 0;
  for (const {
    id,
    examples: { valid, invalid },
  } of itemRules)
    for (const { yaml } of [...valid, ...invalid]) {
      if (yaml === undefined || /^(?:文件类型|基本编码|办理项编码|实施机关):/mu.test(yaml)) continue;
      const standard = standards[index % standards.length]?.value;
      const organ = context.organs().find(({ value }) => value.层级 === standard?.行使层级.at(-1))?.value;
      index += 1;
      if (standard === undefined || organ === undefined) continue;
      const key = keyOf(standard);
      const text = `文件类型: 实施清单\n基本编码: "${key.base}"\n${key.way === '00' ? '' : `办理项编码: "${key.way}"\n`}实施机关: ${organ.编号}\n${yaml}\n`;
      yield [`${id} ${codeOf(key)}`, parseFile('local/x.yaml', Buffer.from(text))];
    }
}

test('precedents change no finding, whatever a place says of its own', () => {
  let findings = 0;
  let files = 0;
  for (const [name, documents] of examples()) {
    const alone = judged(documents, false);
    expect(judged(documents, true), name).toEqual(alone);
    findings += alone.length;
    files += 1;
  }
  expect(files).toBeGreaterThan(500);
  expect(findings).toBeGreaterThan(500);
});

test('precedents change no finding of the shipped catalogue, and spare most of the work', () => {
  let asked = 0;
  let all = 0;
  const counting = itemRules.map((rule) => ({
    ...rule,
    *check(...args: Parameters<ItemRule['check']>) {
      asked += 1;
      yield* rule.check(...args);
    },
  }));
  const counted = new Precedents(counting, context);
  const organs = catalogue.yamlFiles
    .filter((path) => path.startsWith('organs/'))
    .map((file) => catalogue.documentsOf(file));
  const facts = new FactMaker(context, new TextTable());
  const countedRun = (documents: readonly CatalogueDocument[]) =>
    mapFile(documents, context, { rules: counting, facts, selection: {}, precedents: counted });
  for (const documents of organs) {
    expect(judged(documents, true)).toEqual(judged(documents, false));
    all += countedRun(documents).facts.length * itemRules.length;
  }
  asked = 0;
  for (const documents of organs) countedRun(documents);
  expect(asked / all).toBeLessThan(0.25);
});

test('a silence rests on nothing but what the rules that keep it looked up', () => {
  const rules = RULES.filter((rule) => rule.kind === 'document');
  const asked = new Precedents(rules, context);
  const facts = new FactMaker(context, new TextTable());
  const standards = catalogue.yamlFiles.filter((path) => path.startsWith('standard/'));
  // What is looked up once for all files is told by the first alone.
  const itemsOf = (file: string, known?: Precedents) => {
    const judgement = { rules, facts, selection: {}, ...(known && { precedents: known }) };
    const { deps } = mapFile(catalogue.documentsOf(file), context, judgement);
    return deps.filter((dependency) => /^(?:基本目录|办理项|子项):/u.test(dependency)).sort();
  };
  for (const file of standards) expect(itemsOf(file, asked), file).toEqual(itemsOf(file));
  expect(standards.length).toBeGreaterThan(10);
});

test('precedents change no finding of rules on documents, whoever read them', () => {
  const rules = RULES.filter((rule) => rule.kind === 'document');
  const known = new Precedents(rules, context);
  const facts = new FactMaker(context, new TextTable());
  const said = (documents: readonly CatalogueDocument[], precedentsOf?: Precedents) =>
    mapFile(documents, context, { rules, facts, selection: {}, ...(precedentsOf && { precedents: precedentsOf }) })
      .diagnostics.map((one) => JSON.stringify(one))
      .sort();
  const shipped = catalogue.yamlFiles
    .flatMap((file) => catalogue.documentsOf(file))
    .map(({ source }): [string, string] => [source.file, source.text]);
  const written = RULES.flatMap(({ id, examples: { valid, invalid } }) =>
    [...valid, ...invalid].flatMap(({ yaml }, index): [string, string][] =>
      yaml === undefined ? [] : [[`local/${id}-${index}.yaml`, yaml]],
    ),
  );
  let findings = 0;
  for (const [file, text] of [...shipped, ...written])
    for (const [variant, strictReader] of [
      [text, true],
      [text, false],
      [`# 说明\n${text}`, true],
      [text.replaceAll('\n', ' \n'), true],
    ] as const) {
      const alone = said(parseFile(file, Buffer.from(variant), { strictReader }));
      const together = said(parseFile(file, Buffer.from(variant), { strictReader }), known);
      expect(together, `${file}\n${variant}`).toEqual(alone);
      findings += alone.length;
    }
  expect(findings).toBeGreaterThan(1_000);
});
