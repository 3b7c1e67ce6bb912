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
import { memorySource } from '../../src/io/file-source.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { RULES } from '../../src/rules/index.ts';
import { chance, writeProvince } from '../bench/province.mjs';

const folder = mkdtempSync(join(tmpdir(), 'qingdan-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function province(): Files {
  writeProvince(folder, { places: 5, items: { 省级: 8, 市级: 8, 县级: 8 }, lines: 2, files: 0.6 });
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/u.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** `before`: the moment before the file was touched, of which documents of other files are kept. */
function momentOf(files: Files, before?: Moment, touched = ''): Moment {
  const kept = new Map(before?.catalogue.kept);
  kept.delete(touched);
  const catalogue = openCatalogue(memorySource(files), true, { digests: 'sha256' }, kept);
  const ids = RULES.map(({ id }) => id);
  const settings = resolveSettings(catalogue.settings?.value, ids, '2026-11-01', { only: [], skip: [] });
  const context = new CatalogueContext(catalogue, settings, '2026-11-01');
  return { catalogue, context, options: { rules: RULES, stages: { map: true, reduce: true } } };
}

const LINES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^事项名称: (.*)$/mu, '事项名称: $1和有关事项'),
  (text) => text.replace(/承诺: (\d)/u, '承诺: 1$1'),
  (text) => text.replace(/^.*\n/u, ''),
  (text) => text.replace(/承诺: (\d)/u, '承诺: 2$1'),
  (text) =>
    text
      .split('\n')
      .filter((_, line) => line !== 6)
      .join('\n'),
  (text) => `${text}备注: 见窗口\n`,
  (text) => text.replace(/(\d{12})/u, '510199999000'),
  (text) => `# 说明\n${text}`,
  (text) =>
    text.replace(/^联系方式:/mu, `# qingdan-disable-next-line contact/present 至 2026-01-01 -- 旧的\n联系方式:`),
  (text) => text.replace(/^(?=.*个工作日)/mu, '# qingdan-disable-next-line sameness/promised-limit -- 当地另有规定\n'),
];

/** One change at random: of a text, a file that goes, a file that comes. */
function changed(files: Files, original: Files, step: number): readonly [files: Files, touched: string] {
  const names = Object.keys(files).filter((name) => name.includes('/'));
  const name = names[Math.floor(chance('name', step) * names.length)] ?? '';
  const { [name]: text = '', ...rest } = files;
  const kind = Math.floor(chance('kind', step) * 10);
  if (kind === 0) return [rest, name];
  if (kind === 1) return [{ ...files, [name.replace('.yaml', '-x.yaml')]: text }, name.replace('.yaml', '-x.yaml')];
  if (kind < 4) return [{ ...files, [name]: original[name] ?? text }, name];
  return [{ ...files, [name]: LINES[step % LINES.length]?.(text) ?? text }, name];
}

const told = (diagnostics: readonly Diagnostic[]) => diagnostics.map((diagnostic) => JSON.stringify(diagnostic));
const all = ({ catalogue, context, options }: Moment) => run(catalogue, context, options).diagnostics;

/** Everything that is found; begun, then given up so many steps later, as often as asked. */
function settled(live: Live, ...givenUp: readonly number[]): readonly Diagnostic[] {
  for (const steps of givenUp) {
    const settling = live.settling();
    for (let step = 0; step < steps; step += 1) settling.next();
  }
  const settling = live.settling();
  let step = settling.next();
  while (step.done !== true) step = settling.next();
  return step.value.diagnostics;
}

test('however files are edited, what is said in the end is what a fresh run says, and what is said at once is part of it', () => {
  const original = province();
  let files = original;
  let moment = momentOf(files);
  const live = new Live(moment);
  const byItem = new Set(RULES.filter((rule) => rule.kind === 'catalogue' && rule.by === 'item').map(({ id }) => id));
  const onFiles = new Set(RULES.filter(({ kind }) => kind === 'item' || kind === 'document').map(({ id }) => id));
  let [most, compared, last] = [0, 0, all(moment)];
  for (let step = 0; step < 40; step += 1) {
    const [next, name] = changed(files, original, step);
    files = next;
    moment = momentOf(files, moment, name);
    const { before, now } = live.touch([name], moment);
    const fresh = all(momentOf(files));
    for (const [some, whole] of [[before, last] as const, [now, fresh] as const]) {
      const known = new Set(told(whole));
      for (const finding of told(some)) expect(known, `${step} ${name}`).toContain(finding);
    }
    const atOnce = new Set(told(now));
    for (const diagnostic of fresh)
      if (onFiles.has(diagnostic.rule) && diagnostic.file === name)
        expect(atOnce, `${step} ${name}`).toContain(JSON.stringify(diagnostic));
    compared += now.filter(({ rule }) => byItem.has(rule)).length;
    // Several changes may come before there is time for everything.
    if (step % 4 === 0) expect(told(settled(live, step % 7)), `${step} ${name}`).toEqual(told(fresh));
    most = Math.max(most, fresh.length);
    last = fresh;
  }
  expect(most).toBeGreaterThan(20);
  expect(compared).toBeGreaterThan(5);
});

test('what was taken back before everything was judged again is as it was', () => {
  const original = province();
  const name = Object.keys(original).findLast((file) => file.startsWith('standard/')) ?? '';
  const local = Object.keys(original).find((file) => file.startsWith('local/')) ?? '';
  const first = momentOf(original);
  const live = new Live(first);
  const files = { ...original, [name]: original[name]?.replace(/^条线: .*$/mu, '条线: 别的') ?? '' };
  expect(files[name]).not.toBe(original[name]);
  const second = momentOf(files, first, name);
  live.touch([name], second);
  live.touch([name], momentOf(original, second, name));
  live.touch([local]);
  expect(told(settled(live))).toEqual(told(all(first)));
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
      return told(reduced(alone, catalogue, context, { ...options, rules }).diagnostics);
    };
    const bases = new Set(Array.from(mapped.facts.items, ({ base }) => base));
    const apart = [...bases].flatMap((base) => found(new Set([base])));
    expect(apart.toSorted()).toEqual(found().toSorted());
    expect(apart.length).toBeGreaterThan(0);
  }
});
