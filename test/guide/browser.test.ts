import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guideFiles } from '../../src/guide/site.ts';
import { writeOutputFolder } from '../../src/io/output-folder.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';
import { RULES } from '../../src/rules/index.ts';
import { hostileRules } from './hostile-rules.ts';
import { ATTACK, hostileTree, LONG_WORD } from './hostile.ts';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  'index.html',
  'items/510107/scjgj/510112001001-01.html',
  'items/510105/scjgj/510212002000.html',
  'items/510100/scjgj/510612003000.html',
  'items/510107005002/jwh/512016001000.html',
  'places/510107.html',
  'organs/510107/scjgj.html',
  'where/510112001001-01.html',
  'rules/index.html',
  'rules/materials/present.html',
  'rules/sameness/names.html',
  'rules/yaml/limits.html',
  'rules/own/hostile.html',
];

let folder = '';
let pages: readonly string[] = PAGES;
let browser: Browser | undefined;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    if (process.env['QINGDAN_REQUIRE_CHROMIUM'])
      throw new Error(`${CHROMIUM} is not there, and QINGDAN_REQUIRE_CHROMIUM asks for it`);
    return;
  }
  folder = mkdtempSync(join(tmpdir(), 'qingdan-guide-'));
  const { catalogue, context } = catalogueOf(hostileTree(`${ATTACK}${LONG_WORD}`, 'javascript:alert(1)'));
  const rules = [...RULES, ...hostileRules()];
  const files = [...guideFiles(catalogue, context, { asOf: '2026-01-01', rules })];
  writeOutputFolder(folder, files, { command: 'guide', asOf: '2026-01-01' });
  pages = [
    ...PAGES,
    ...files.map(({ path }) => path).filter((path) => path.includes('hostile-code') || path.startsWith('lines/')),
  ];
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
});

afterAll(async () => {
  await browser?.close();
  if (folder !== '') rmSync(folder, { recursive: true });
});

beforeEach(({ skip }) => {
  if (browser === undefined) skip(`${CHROMIUM} is not there`);
});

/** Opens pages of the site one after another in one window; returns what went wrong and which addresses were asked for. */
async function visit(
  options: BrowserContextOptions,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<void>,
): Promise<{ errors: string[]; asked: string[] }> {
  const context = await browser?.newContext(options);
  if (context === undefined) throw new Error('no browser');
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (const path of paths) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    await look(page, path);
  }
  await context.close();
  return { errors, asked };
}

/** Types words into the search box and returns the names that it lists. */
async function found(page: Page, words: string): Promise<string[]> {
  await page.fill('#words', words);
  return page.locator('#results > li > a').allInnerTexts();
}

function display(page: Page, selector: string): Promise<string> {
  const element = page.locator(selector).first();
  return element.evaluate((one) => getComputedStyle(one).display);
}

describe('从磁盘打开', () => {
  test('样式和搜索都能用，不出错，什么主机都不找', async () => {
    const { errors, asked } = await visit({}, pages, async (page) => {
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('header.site') as Element).backgroundColor),
      ).toBe('rgb(11, 79, 143)');
    });
    expect(errors).toEqual([]);
    expect(asked.filter((address) => !address.startsWith('file://') && !address.startsWith('data:'))).toEqual([]);
    expect(asked.some((address) => address.endsWith('assets/search-index.js'))).toBe(true);
  });
  test('没有 JavaScript 也能一路点到事项页', async () => {
    await visit({ javaScriptEnabled: false }, ['index.html'], async (page) => {
      expect(await page.locator('#search').isVisible()).toBe(false);
      expect(await page.locator('noscript').isVisible()).toBe(true);
      for (const name of ['武侯区', '成都市武侯区市场监督管理局', '食品经营许可（首次申请）']) {
        await page.locator('main').getByRole('link', { name, exact: true }).first().click();
      }
      expect(await page.locator('h1').innerText()).toBe('食品经营许可（首次申请）');
    });
  });
});

describe('搜索', () => {
  test('两个字就找得到，也按编码、按一个字找', async () => {
    const { errors } = await visit({}, ['index.html'], async (page) => {
      expect(await found(page, '失业')).toEqual(['失业登记']);
      expect(await page.locator('#found').innerText()).toBe('找到1个事项。');
      expect(await page.locator('#found').getAttribute('aria-live')).toBe('polite');
      expect((await found(page, '食品经营')).sort()).toEqual(['食品经营检查', '食品经营许可（首次申请）']);
      expect(await found(page, '食品许可')).toContain('食品经营许可（首次申请）');
      expect(await found(page, '记')).toEqual(['失业登记']);
      expect(await found(page, '５１２０１６')).toEqual(['失业登记']);
      expect(await found(page, '没有这样的事')).toEqual([]);
      expect(await page.locator('#found').innerText()).toBe('没有找到，换个说法试试。');
      expect(await found(page, '')).toEqual([]);
    });
    expect(errors).toEqual([]);
  });
  test('按地方筛，下级算在内', async () => {
    await visit({}, ['index.html'], async (page) => {
      await page.selectOption('#place', { label: '　　武侯区' });
      expect(await found(page, '登记')).toEqual(['失业登记']);
      expect(await found(page, '食品')).toEqual(['食品经营许可（首次申请）']);
      expect(await page.locator('#results p').innerText()).toContain('成都市武侯区市场监督管理局');
    });
  });
  test('键盘够得着结果，回车打开事项页', async () => {
    await visit({}, ['index.html'], async (page) => {
      await page.focus('#words');
      await page.keyboard.insertText('失业');
      for (const _ of ['地方', '搜索', '第一条']) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/512016001000\.html$/u);
      expect(await page.locator('h1').innerText()).toBe('失业登记');
    });
  });
  test('名称里的标签只是文字', async () => {
    const { errors } = await visit({}, ['index.html'], async (page) => {
      expect(await found(page, 'onerror')).toEqual([expect.stringContaining('<script>alert("x")</script>')]);
    });
    expect(errors).toEqual([]);
  });
});

describe('看得清', () => {
  test.each([360, 768, 1280])('%d 像素宽，不用左右滚动', async (width) => {
    await visit({ viewport: { width, height: 800 } }, pages, async (page, path) => {
      if (path === 'index.html') await page.fill('#words', 'onerror');
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width]);
    });
  });
  test.each(['light', 'dark'] as const)('%s：axe 没有意见', async (colorScheme) => {
    for (const width of [360, 1280]) {
      await visit({ colorScheme, viewport: { width, height: 800 } }, pages, async (page, path) => {
        if (path === 'index.html') await page.fill('#words', '食品');
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof Axe };
          return (await axe.run()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        });
        expect([path, violations]).toEqual([path, []]);
      });
    }
  });
  test('手机上材料是卡片，电脑上是表格，打印出来没有导航', async () => {
    const licence = ['items/510107/scjgj/510112001001-01.html'];
    await visit({ viewport: { width: 360, height: 800 } }, licence, async (page) => {
      expect(await display(page, '#materials td')).toBe('block');
    });
    await visit({ viewport: { width: 1280, height: 800 } }, licence, async (page) => {
      expect(await display(page, '#materials td')).toBe('table-cell');
      await page.emulateMedia({ media: 'print' });
      for (const selector of ['.trail', '.contents', '.skip']) expect(await display(page, selector)).toBe('none');
    });
  });
});
