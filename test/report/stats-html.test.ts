import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { benchmarksOf } from '../../src/consistency/benchmarks.ts';
import { disclosureScores } from '../../src/consistency/disclosure-score.ts';
import type { MeasuredItem } from '../../src/consistency/measured-item.ts';
import { sharesBy, sharesOf } from '../../src/consistency/service-shares.ts';
import type { Statistics } from '../../src/consistency/statistics.ts';
import { statsHtml } from '../../src/report/stats-html.ts';
import { statsText } from '../../src/report/stats-text.ts';
import { limit, measured } from '../consistency/measured.ts';

const CHROMIUM = '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOSTILE = `<script>alert(1)</script>"'&\u202e\u0007${'长'.repeat(40)}${'x'.repeat(200)}`;

const PROMISES = ['当场', '3个工作日', '40个工作日', '9个工作日'];
const ITEMS = Array.from({ length: 1200 }, (_, index) =>
  measured({
    code: `51011200${Math.floor(index / 4) + 1000}`,
    name: index < 4 ? HOSTILE : `事项${Math.floor(index / 4)}`,
    division: `51010${index % 4}`,
    promised: limit(PROMISES[index % 4] ?? ''),
    legal: limit('20个工作日'),
    materials: index % 5,
    visits: index % 3,
    required: 0b1111,
    given: 0b1001,
  }),
);

function statisticsOf(items: readonly MeasuredItem[]): Statistics {
  return {
    catalogue: HOSTILE,
    asOf: '2026-11-01',
    benchmarks: benchmarksOf(items),
    overall: sharesOf(items),
    places: sharesBy(items, ({ division }) => division),
    lines: sharesBy(items, ({ name }) => name),
    offices: [{ level: '县级', organs: 3, withOffice: 1, without: [HOSTILE, '乙局'] }],
    coverage: [{ level: '村级', divisions: 4, served: 0, unserved: ['510100', '510101'] }],
    scores: disclosureScores(items),
    placeName: (code) => (code === '510100' ? HOSTILE : `县${code}`),
  };
}

const pageOf = (items: readonly MeasuredItem[]) => [...statsHtml(statisticsOf(items), '0.0.0', 'zh')].join('');

test('no more rows than a browser shows at ease; the rest is named', () => {
  const page = pageOf(ITEMS);
  expect(page).toContain('能比的 300 项，有差别的 300 项');
  expect(page).toContain('另有 50 行，见 qingdan stats -f csv=文件 或者 -f json=文件。');
  expect(page.length).toBeLessThan(2_000_000);
});

test('valid HTML that asks nobody for anything, also where there is nothing', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'void-style': ['error', { style: 'omit' }], 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  });
  for (const page of [pageOf(ITEMS), pageOf([]), pageOf(ITEMS.slice(0, 1)), pageOf([measured()])]) {
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(page).not.toMatch(/<script|<img|url\(|@import|\bon\w+=|[\u0007\u202e]/u);
  }
});

test('no text reaches the terminal as a command', () => {
  // eslint-disable-next-line no-control-regex
  expect([...statsText(statisticsOf(ITEMS), 80, 'zh')].join('')).not.toMatch(/[\u0007\u202e]/u);
});

test.skipIf(!existsSync(CHROMIUM))(
  'in a browser: nothing overflows, nothing runs, WCAG 2 AA is kept',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qingdan-stats-'));
    const file = join(folder, 'stats.html');
    writeFileSync(file, pageOf(ITEMS.slice(0, 120)));
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    const asked: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280]) {
        const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
        page.on('request', (request) => asked.push(request.url()));
        page.on('dialog', (dialog) => {
          asked.push('dialog');
          void dialog.dismiss();
        });
        await page.goto(pathToFileURL(file).href);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        await page.evaluate(AXE);
        const faults = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof Axe };
          const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(faults).toEqual([]);
        await page.close();
      }
    await browser.close();
    rmSync(folder, { recursive: true });
    expect(asked.filter((address) => !address.startsWith('file:') && !address.startsWith('data:'))).toEqual([]);
  },
  60_000,
);
