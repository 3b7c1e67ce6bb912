import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resolveSettings } from '../../src/config/settings.ts';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import { Live } from '../../src/engine/live.ts';
import type { Moment } from '../../src/engine/live.ts';
import { filesToMap, joined, mapperOf } from '../../src/engine/map-files.ts';
import { reduced, run } from '../../src/engine/run.ts';
import type { RunResult } from '../../src/engine/run.ts';
import { memorySource } from '../../src/io/file-source.ts';
import { RULES } from '../../src/rules/index.ts';
import { chance, writeProvince } from '../bench/province.mjs';

const folder = mkdtempSync(join(tmpdir(), 'qingdan-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function province(): Files {
  writeProvince(folder, { places: 6, items: { 省级: 12, 市级: 12, 县级: 12 }, lines: 2, files: 0.6 });
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/u.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function momentOf(files: Files): Moment {
  const catalogue = openCatalogue(memorySource(files), true, { digests: 'sha256' });
  const ids = RULES.map(({ id }) => id);
  const settings = resolveSettings(catalogue.settings?.value, ids, '2026-11-01', { only: [], skip: [] });
  const context = new CatalogueContext(catalogue, settings, '2026-11-01');
  return { catalogue, context, options: { rules: RULES, stages: { map: true, reduce: true } } };
}

const LINES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^事项名称: (.*)$/mu, '事项名称: $1和有关事项'),
  (text) => text.replace(/(\d)个工作日/u, '1$1个工作日'),
  (text) => text.replace(/^.*\n/u, ''),
  (text) =>
    text
      .split('\n')
      .filter((_, line) => line !== 6)
      .join('\n'),
  (text) => `${text}备注: 见窗口\n`,
  (text) => text.replace(/(\d{12})/u, '510199999000'),
  (text) => `# 说明\n${text}`,
];

/** One change at random: of a text, a file that goes, a file that comes. */
function changed(files: Files, original: Files, step: number): readonly [files: Files, touched: string] {
  const names = Object.keys(files).filter((name) => name.includes('/'));
  const name = names[Math.floor(chance('name', step) * names.length)] ?? '';
  const { [name]: text = '', ...rest } = files;
  const kind = Math.floor(chance('kind', step) * 10);
  if (kind === 0) return [rest, name];
  if (kind === 1) return [{ ...files, [name.replace('.yaml', '-x.yaml')]: text }, name.replace('.yaml', '-x.yaml')];
  if (kind < 5) return [{ ...files, [name]: original[name] ?? text }, name];
  return [{ ...files, [name]: LINES[step % LINES.length]?.(text) ?? text }, name];
}

const told = ({ diagnostics }: RunResult) => diagnostics.map((diagnostic) => JSON.stringify(diagnostic));

test('however files are edited, what is said in the end is what a fresh run says, and what is said at once is part of it', () => {
  const original = province();
  let files = original;
  const live = new Live(momentOf(files));
  const byItem = new Set(RULES.filter((rule) => rule.kind === 'catalogue' && rule.by === 'item').map(({ id }) => id));
  const onFiles = new Set(RULES.filter(({ kind }) => kind === 'item' || kind === 'document').map(({ id }) => id));
  let [most, compared] = [0, 0];
  for (let step = 0; step < 60; step += 1) {
    const [next, name] = changed(files, original, step);
    files = next;
    const moment = momentOf(files);
    const first = live.touch(new Set([name]), moment);
    const { catalogue, context, options } = moment;
    const fresh = run(catalogue, context, options);
    const all = new Set(told(fresh));
    for (const finding of told(first)) expect(all, `${step} ${name}`).toContain(finding);
    const atOnce = new Set(told(first));
    for (const diagnostic of fresh.diagnostics)
      if (onFiles.has(diagnostic.rule) && diagnostic.file === name)
        expect(atOnce, `${step} ${name}`).toContain(JSON.stringify(diagnostic));
    compared += first.diagnostics.filter(({ rule }) => byItem.has(rule)).length;
    // Several changes may come before there is time for everything.
    if (step % 3 !== 0) expect(told(live.settle())).toEqual(told(fresh));
    most = Math.max(most, fresh.diagnostics.length);
  }
  expect(most).toBeGreaterThan(20);
  expect(compared).toBeGreaterThan(20);
});

test('rules that judge an item by itself find the same in the facts of its code as in all', () => {
  const files = Object.entries(province());
  const faulty = Object.fromEntries(
    files.map(([name, text], index) => [name, index % 3 === 0 ? (LINES[index % 2]?.(text) ?? text) : text]),
  );
  const examples = RULES.filter((rule) => rule.kind === 'catalogue' && rule.by === 'item').flatMap(
    ({ examples: { invalid } }) => invalid.map((example) => example.files ?? {}),
  );
  for (const tree of [faulty, ...examples]) {
    const { catalogue, context, options } = momentOf(tree);
    const rules = RULES.filter((rule) => rule.kind === 'catalogue' && rule.by === 'item');
    const mapped = joined([mapperOf(catalogue, context, options)(filesToMap(catalogue, options))]);
    const found = (bases?: ReadonlySet<string>) => {
      const items = bases === undefined ? mapped.facts.items : mapped.facts.items.filter(({ base }) => bases.has(base));
      const alone = { ...mapped, facts: { ...mapped.facts, items }, diagnostics: [], suppressions: [] };
      return told(reduced(alone, catalogue, context, { ...options, rules }));
    };
    const bases = new Set(Array.from(mapped.facts.items, ({ base }) => base));
    const apart = [...bases].flatMap((base) => found(new Set([base])));
    expect(apart.toSorted()).toEqual(found().toSorted());
    expect(apart.length).toBeGreaterThan(0);
  }
});
