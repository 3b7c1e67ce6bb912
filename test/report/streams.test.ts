import { expect, test } from 'vitest';
import type { ReportedDiagnostic } from '../../src/model/generated/types.ts';
import { inChunks } from '../../src/commands/in-chunks.ts';
import { FORMATS } from '../../src/report/index.ts';
import type { FindingCount, RunSummary } from '../../src/report/reporter.ts';
import { stepSummary } from '../../src/report/step-summary.ts';
import { finding, optionsOf, RULES, summaryOf } from './findings.ts';
import type { FormatName } from './findings.ts';

const COUNT = 60_000;
const FILES = 20_000;
const [NAMING = '', , PROMISED = ''] = RULES.map(({ id }) => id);

/** Findings of two rules, the errors first, three to a file; each says its number. None is kept here. */
function* numbered(): Generator<ReportedDiagnostic> {
  for (let number = 0; number < COUNT; number += 1) {
    const isError = number < COUNT / 2;
    yield finding({
      rule: isError ? PROMISED : NAMING,
      severity: isError ? 'error' : 'warn',
      message: `（${number}号）`,
      file: `catalog/local/510107/wsjkj/${number % FILES}.yaml`,
      fingerprint: number.toString(16).padStart(16, '0'),
    });
  }
}

function summary(): RunSummary {
  const half = COUNT / 2;
  const counted = (name: string, error: number, warn: number): FindingCount => ({
    name,
    counts: { error, warn, info: 0 },
  });
  return {
    ...summaryOf([]),
    errors: half,
    warnings: half,
    rules: [counted(PROMISED, half, 0), counted(NAMING, 0, half)],
    places: [counted('510107', half, half)],
  };
}

interface Seen {
  /** How many findings were taken when one was written that had been taken before, at the most. */
  ahead: number;
  /** Findings in one piece, at the most, and in all pieces. */
  together: number;
  written: number;
  /** Lengths of the pieces. */
  longest: number;
}

/** What is seen of a reporter that is read to its end; pieces are let go. */
async function watched(report: (findings: AsyncIterable<ReportedDiagnostic>) => AsyncIterable<string>): Promise<Seen> {
  let taken = 0;
  async function* counted(): AsyncIterable<ReportedDiagnostic> {
    for (const one of numbered()) {
      taken += 1;
      yield one;
    }
  }
  const seen: Seen = { ahead: 0, together: 0, written: 0, longest: 0 };
  for await (const piece of report(counted())) {
    const numbers = new Set(Array.from(piece.matchAll(/（(\d+)号）/gu), ([, number]) => Number(number)));
    seen.longest = Math.max(seen.longest, piece.length);
    seen.together = Math.max(seen.together, numbers.size);
    seen.written += numbers.size;
    for (const number of numbers) seen.ahead = Math.max(seen.ahead, taken - number);
  }
  expect(taken).toBe(COUNT);
  return seen;
}

const TEXTS = (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== 'html' && name !== 'github');

test.each(TEXTS)('%s writes each finding before it takes the next', async (name) => {
  const { report } = FORMATS[name as Exclude<FormatName, 'html'>];
  const seen = await watched((findings) => report(findings, summary(), optionsOf()));
  expect(seen).toMatchObject({ ahead: 1, together: 1, written: COUNT });
  // The head of SARIF describes the rules.
  expect(seen.longest).toBeLessThan(5_000);
});

test('github writes ten findings of a severity, and none later than it takes it', async () => {
  const seen = await watched((findings) => FORMATS.github.report(findings, summary(), optionsOf()));
  expect(seen).toMatchObject({ ahead: 1, together: 1, written: 20 });
});

test('the summary of a GitHub step keeps one finding of a rule', async () => {
  expect((await watched((findings) => stepSummary(findings, summary(), optionsOf()))).written).toBe(2);
});

test('html keeps a page of findings, and of every rule some for its first page', async () => {
  let samples = 0;
  const seen = await watched(async function* pages(findings) {
    for await (const { path, content } of FORMATS.html.report(findings, summary(), optionsOf())) {
      if (path === 'index.html') samples = String(content).match(/（\d+号）/gu)?.length ?? 0;
      else yield String(content);
    }
  });
  expect(seen).toMatchObject({ ahead: 200, together: 200, written: COUNT });
  expect(samples).toBe(100);
});

test('pieces are put together up to a chunk, and no further', async () => {
  let pulled = 0;
  function* pieces(): Generator<string> {
    for (let number = 0; number < 1_000; number += 1) {
      pulled += 1;
      yield 'x'.repeat(1_000);
    }
  }
  let written = 0;
  for await (const chunk of inChunks(pieces())) {
    written += chunk.length;
    expect(pulled * 1_000 - written).toBe(0);
    expect(chunk.length).toBeLessThan(66_600);
  }
  expect(written).toBe(1_000_000);
});
