import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Axe from 'axe-core';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finding, FINDINGS, HOSTILE, pagesOf } from './findings.ts';

const CHROMIUM = '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One rule with more findings than the first page shows and than a further page holds, and two with few. */
const MANY = [
  ...Array.from({ length: 450 }, (_, index) =>
    finding({ file: `catalog/local/510107/wsjkj/${index}.yaml`, message: `第${index + 1}条` }),
  ),
  ...FINDINGS.filter(({ rule }) => rule !== 'time-limit/promised'),
];
const listed = (page = '') => page.match(/<li>\n<p>/gu)?.length;

test('one page where everything fits on it', async () => {
  const pages = await pagesOf(FINDINGS);
  expect([...pages.keys()]).toEqual(['index.html']);
  expect(pages.get('index.html')?.replace(/<style>.*<\/style>/su, '<style>')).toMatchSnapshot();
  expect((await pagesOf([])).get('index.html')).toContain('没有发现问题。');
  expect((await pagesOf(FINDINGS, { language: 'en' })).get('index.html')).toContain('<html lang="en">');
});

test('fifty samples of a rule on the first page, all of them on further pages that link to each other', async () => {
  const pages = await pagesOf(MANY);
  expect([...pages.keys()]).toEqual([
    'rules/time-limit_promised-1.html',
    'rules/time-limit_promised-2.html',
    'rules/time-limit_promised-3.html',
    'index.html',
  ]);
  expect([...pages.values()].map(listed)).toEqual([200, 200, 50, 52]);
  expect(pages.get('index.html')).toContain(
    '这里是前 50 条，<a href="rules/time-limit_promised-1.html">看全部 450 条</a>',
  );
  for (const [path, page] of pages)
    for (const [, address = ''] of page.matchAll(/href="([^"]*)"/gu)) {
      const [target = '', id] = address.split('#');
      const linked = target === '' ? page : pages.get(posix.join(dirname(path), target));
      if (!address.startsWith('data:')) expect(linked, `${path} → ${address}`).toBeDefined();
      if (id !== undefined) expect(linked, `${path} → ${address}`).toContain(`id="${id}"`);
    }
});

test('many rules share the first page: it stays a page that a phone can open', async () => {
  const many = Array.from({ length: 100 }, (_, rule) =>
    Array.from({ length: 20 }, () => finding({ rule: `naming/rule-${rule}` })),
  ).flat();
  const pages = await pagesOf(many);
  expect(listed(pages.get('index.html'))).toBe(500);
  expect(pages.size).toBe(101);
});

test('the marked words stand out in a long line, which is cut', async () => {
  const line = `内容: ${'前'.repeat(90)}其他材料${'后'.repeat(90)}`;
  const page = (
    await pagesOf([finding({ range: { start: { line: 1, column: 95 }, end: { line: 1, column: 99 } } })], {
      sourceLine: () => line,
    })
  ).get('index.html');
  expect(page).toContain(`<p class="code">…${'前'.repeat(60)}<mark>其他材料</mark>${'后'.repeat(60)}…</p>`);
});

test('no text makes markup', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('<', '>', '"', "'", '&', 'script', '</li>', '\u0000', '\u202e', '\ud800')),
      async (parts) => {
        const text = parts.join('');
        const page = (
          await pagesOf([finding({ message: text, file: text, item: text, advice: text })], { sourceLine: () => text })
        ).get('index.html');
        // eslint-disable-next-line no-control-regex
        expect(page).not.toMatch(/<script|[\u0000\u202e]|\p{Cs}/u);
        expect(listed(page)).toBe(1);
        expect(page?.match(/<\/li>/gu)).toHaveLength(1);
      },
    ),
  );
});

test('the pages are valid HTML and ask nobody for anything', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'void-style': ['error', { style: 'omit' }], 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  });
  for (const [path, page] of [...(await pagesOf(MANY)), ...(await pagesOf(FINDINGS))]) {
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map((one) => `${path}: ${one.message}`))).toEqual([]);
    expect(page).not.toMatch(/<script|<img|url\(|@import|\bon\w+=/u);
  }
});

describe('in a browser', () => {
  let folder = '';
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) {
      if (process.env['QINGDAN_REQUIRE_CHROMIUM'])
        throw new Error(`${CHROMIUM} is not there, and QINGDAN_REQUIRE_CHROMIUM asks for it`);
      return;
    }
    folder = mkdtempSync(join(tmpdir(), 'qingdan-report-'));
    mkdirSync(join(folder, 'rules'));
    const hostile = finding({ message: `${HOSTILE}${'长'.repeat(60)}${'x'.repeat(200)}`, rule: 'yaml/unused' });
    for (const [path, page] of await pagesOf([...MANY, hostile])) writeFileSync(join(folder, path), page);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  test.each(
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [360, 1280].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
    ),
  )('nothing overflows, nothing runs, WCAG 2 AA is kept: %j', async (options) => {
    const context = await browser?.newContext({ ...options, bypassCSP: true });
    if (context === undefined) return;
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push('dialog');
      void dialog.dismiss();
    });
    for (const path of ['index.html', 'rules/time-limit_promised-2.html']) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof Axe };
        const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(faults).toEqual([]);
    }
    expect(asked.filter((address) => !address.startsWith('file:') && !address.startsWith('data:'))).toEqual([]);
    await context.close();
  });
});
