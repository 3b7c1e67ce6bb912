import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { ReportedDiagnostic } from '../../src/model/generated/types.ts';
import { FORMATS } from '../../src/report/index.ts';
import { stepSummary } from '../../src/report/step-summary.ts';
import { restored } from '../../src/text/csv.ts';
import { finding, FINDINGS, FORMULA, HOSTILE, optionsOf, ordered, stream, summaryOf, textOf } from './findings.ts';
import type { FormatName } from './findings.ts';

type TextFormat = Exclude<FormatName, 'html'>;
const TEXT_FORMATS = (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== 'html');

/** Any text, with what matters to the formats common in it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '\n',
        '\r',
        '\t',
        '\u0000',
        '\u001b',
        '=',
        ',',
        '::',
        '%',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(''));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of an XML text; throws where it is not well-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return elements;
}

// eslint-disable-next-line no-control-regex
const legal = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Halves of surrogate pairs have no UTF-8. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');

test.each(TEXT_FORMATS)('%s reads as it should, hostile text and all', async (name) => {
  expect(await textOf(name as TextFormat, FINDINGS)).toMatchSnapshot();
});

test.each(TEXT_FORMATS)('%s of nothing, and in English', async (name) => {
  expect(await textOf(name as TextFormat, [])).toMatchSnapshot('nothing');
  expect(await textOf(name as TextFormat, FINDINGS, { language: 'en' })).toMatchSnapshot('English');
});

test.each(TEXT_FORMATS)('%s gives the same bytes again', async (name) => {
  expect(await textOf(name as TextFormat, FINDINGS)).toBe(await textOf(name as TextFormat, FINDINGS));
});

test.each(TEXT_FORMATS)('%s writes a finding before it takes the next but one', async (name) => {
  const many = Array.from({ length: 50 }, (_, index) => finding({ fingerprint: index.toString(16).padStart(16, '0') }));
  let taken = 0;
  async function* counted(): AsyncIterable<ReportedDiagnostic> {
    for (const one of many) {
      taken += 1;
      yield one;
    }
  }
  let written = 0;
  for await (const piece of FORMATS[name as TextFormat].report(counted(), summaryOf(many), optionsOf())) {
    written += piece.includes('promised') ? 1 : 0;
    // The heads of files and suites are pieces too; GitHub shows ten.
    if (written > 0 && taken <= 10) expect(taken - written).toBeLessThanOrEqual(1);
  }
  expect(taken).toBe(50);
});

describe('text', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    finding(index % 5 === 0 ? { rule: 'naming/width', severity: 'warn', message: FORMULA } : {}),
  );

  test('shows so many as asked, errors first, and says how many there are', async () => {
    const shown = await textOf('text', many, { maxShow: 2 });
    expect(shown).toMatchSnapshot();
    expect(shown).toContain('仅显示前 2 条，共 25 条（--max-show 0 显示全部）');
    expect(await textOf('text', many, { maxShow: 25 })).not.toContain('仅显示');
    expect(await textOf('text', many)).not.toContain('仅显示');
  });

  test('says which findings are not listed', async () => {
    expect(await textOf('text', [], {}, { suppressed: 3, baselined: 1200 })).toContain(
      '没有发现问题。\n另有 3 条被注释豁免、1,200 条在基线中\n',
    );
    expect(await textOf('text', [], {}, { suppressed: 0, baselined: 1 })).toContain('另有 1 条在基线中\n');
    expect(await textOf('text', [], {}, { suppressed: 0, baselined: 0 })).not.toContain('另有');
  });

  test('no text of others reaches the terminal as a control', async () => {
    // eslint-disable-next-line no-control-regex
    const controls = /[\u0000-\u0009\u000b-\u001f\u202e]/u;
    for (const name of ['text', 'compact'] as const)
      expect(
        await textOf(name, [finding({ file: 'a\u001b[2J\n\u202eb.yaml', message: HOSTILE, item: HOSTILE })]),
      ).not.toMatch(controls);
  });
});

test('json fits its published schema, fixes and unlisted findings included', async () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync('schemas/diagnostics.schema.json', 'utf8')) as object,
  );
  const report: unknown = JSON.parse(await textOf('json', FINDINGS, {}, { suppressed: 2, baselined: 1 }));
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report).toMatchObject({ summary: { suppressed: 2, baselined: 1 }, diagnostics: FINDINGS });
});

test('gitlab: every entry has what Code Quality asks for, and no two a fingerprint', async () => {
  const twice = [...FINDINGS, ...FINDINGS.map((one) => ({ ...one, file: `z/${one.file}` }))];
  const entries = JSON.parse(await textOf('gitlab', twice)) as Record<string, unknown>[];
  expect(entries).toHaveLength(8);
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(8);
  for (const entry of entries)
    expect(entry).toEqual({
      description: expect.any(String) as string,
      check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/u) as string,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/u) as string,
      location: {
        path: expect.not.stringMatching(/^\.?\//u) as string,
        lines: { begin: expect.any(Number) as number, end: expect.any(Number) as number },
      },
    });
});

describe('XML', () => {
  test('junit: counts agree with the cases, errors fail', async () => {
    const elements = elementsOf(await textOf('junit', FINDINGS));
    const named = (name: string) => elements.filter((element) => element.name === name);
    expect(named('testsuites')[0]?.attributes).toMatchObject({ tests: '4', failures: '2' });
    expect(
      named('testsuite').map(({ attributes }) => [attributes['name'], attributes['tests'], attributes['failures']]),
    ).toEqual([
      ['time-limit/promised', '2', '2'],
      ['naming/width', '1', '0'],
      ['notes/present', '1', '0'],
    ]);
    expect(named('testcase')).toHaveLength(4);
    expect(named('failure').map(({ attributes }) => attributes['message'])).toEqual([
      FINDINGS[1]?.message,
      legal(HOSTILE),
    ]);
  });

  test('junit and checkstyle are well-formed whatever the text, and lose nothing that XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (message, file) => {
        const findings = [finding({ message, file, item: message })];
        const failure = elementsOf(await textOf('junit', findings)).find(({ name }) => name === 'failure');
        expect(failure?.attributes['message']).toBe(legal(message));
        const checkstyle = elementsOf(await textOf('checkstyle', findings));
        expect(checkstyle.map(({ name }) => name)).toEqual(['checkstyle', 'file', 'error']);
        expect(checkstyle[1]?.attributes['name']).toBe(legal(file));
        expect(checkstyle[2]?.attributes['message']).toBe(legal(`${message}。改到法定时限以内。`));
      }),
    );
  });
});

test('csv: a mark of UTF-8, CRLF, no cell that a spreadsheet would run, and every text as it was', async () => {
  const text = await textOf('csv', FINDINGS);
  expect(text).toMatch(/^\uFEFF[^\n]*\r\n/u);
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (message, file) => {
      const [header, row = []] = parse(await textOf('csv', [finding({ message, file })]), {
        bom: true,
        record_delimiter: '\r\n',
      }) as string[][];
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      const record = Object.fromEntries(row.map((cell, index) => [header?.[index] ?? '', restored(cell)]));
      expect(record).toMatchObject({ 说明: wellFormed(message), 文件: wellFormed(file), 行: '6' });
    }),
  );
});

test('compact: one line a finding, that an error format can take apart', async () => {
  const lines = (await textOf('compact', FINDINGS)).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toMatch(/^.+:\d+:\d+: (?:错误|警告|提示): .+ \[[a-z-]+\/[a-z-]+\]$/u);
});

test('the summary of a GitHub step: a table with a row a rule, text shown as it is', async () => {
  const summary = { ...summaryOf(FINDINGS), suppressed: 1 };
  const pieces: string[] = [];
  for await (const piece of stepSummary(stream(ordered(FINDINGS, FORMATS.github)), summary, optionsOf()))
    pieces.push(piece);
  expect(pieces.join('')).toMatchSnapshot('findings');
  for (const row of pieces.join('').match(/^\|.*$/gmu) ?? []) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(5);
  expect(pieces.join('')).not.toMatch(/(?<!\\)<(?!br>)/u);
  const nothing: string[] = [];
  for await (const piece of stepSummary(stream([]), summaryOf([]), optionsOf())) nothing.push(piece);
  expect(nothing.join('')).toMatchSnapshot('nothing');
});
