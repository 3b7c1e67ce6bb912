import { describe, expect, test } from 'vitest';
import { guideFiles } from '../../src/guide/site.ts';
import { RULES } from '../../src/rules/index.ts';
import { groupOf } from '../../src/model/rule.ts';
import { groupTitle } from '../../src/rules/groups.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';
import { ATTACK } from './hostile.ts';
import { hostileRules } from './hostile-rules.ts';
import { htmlFaults } from './html-faults.ts';
import { TREE } from './tree.ts';

const { catalogue, context } = catalogueOf(TREE);
const site = new Map(
  [...guideFiles(catalogue, context, { asOf: '2026-01-01', rules: [...RULES, ...hostileRules()] })].map(
    ({ path, content }) => [path, String(content)],
  ),
);
const rulePaths = [...site.keys()].filter((path) => path.startsWith('rules/'));

function page(path: string): string {
  return site.get(path) ?? '';
}

function words(markup: string): string {
  return markup.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
}

describe('规则页', () => {
  test('每条规则一页，首页的页脚和规则目录连得到', () => {
    expect(rulePaths.sort()).toEqual(
      ['rules/index.html', 'rules/own/hostile.html', ...RULES.map(({ id }) => `rules/${id}.html`)].sort(),
    );
    expect(page('index.html')).toContain('<a href="rules/index.html">检查规则</a>');
    for (const { id } of RULES) expect(page('rules/index.html')).toContain(`href="../rules/${id}.html"`);
  });
  test('链接的页面都在', () => {
    for (const path of rulePaths)
      for (const [, address = ''] of page(path).matchAll(/(?:href|src)="([^"#:]+)"/gu))
        expect([...site.keys()]).toContain(new URL(address, `file:///${path}`).pathname.slice(1));
  });
  test('没有给规则的，没有规则页，也没有链接', () => {
    const files = [...guideFiles(catalogue, context, { asOf: '2026-01-01' })];
    expect(files.filter(({ path }) => path.startsWith('rules/'))).toEqual([]);
    expect(files.find(({ path }) => path === 'index.html')?.content).not.toContain('检查规则');
  });
  test('每组规则都有中文名称', () => {
    expect(RULES.map(({ id }) => groupOf(id)).filter((group) => groupTitle(group, 'zh') === group)).toEqual([]);
  });
  test('每一页都说级别、依据、改法，不合格的例子标出了有问题的地方', () => {
    for (const rule of RULES) {
      const text = page(`rules/${rule.id}.html`);
      expect(words(text)).toMatch(/级别 (?:错误|警告|提示).* 规则集 .* 始于 \d.* 为什么 .* 怎么改 .* 不合格的写法/u);
      const figures =
        text
          .slice(text.indexOf('id="invalid"'))
          .split('id="valid"')[0]
          ?.match(/<figure/gu) ?? [];
      expect([rule.id, figures.length]).toEqual([rule.id, rule.examples.invalid.length]);
      if (text.includes('<pre>')) expect([rule.id, text.match(/<mark>/gu)?.length ?? 0]).not.toEqual([rule.id, 0]);
    }
  });
  test('标出的就是规则指出的，说的就是规则说的', () => {
    const text = page('rules/wording/catch-all.html');
    expect(text).toContain('法律、法规规定的<mark>其他材料</mark>');
    expect(words(text)).toContain('说明 “其他材料”是兜底要求，办事人不知道究竟要什么');
    expect(page('rules/materials/present.html')).toContain('基本编码: <mark>&quot;510112001000&quot;</mark>');
  });
  test('自定义规则写明要求，里面的标签只是文字', () => {
    const text = page('rules/own/hostile.html');
    expect(words(text)).toContain('级别 错误（本目录：警告）');
    expect(words(text)).toContain('规则集 本目录自定 生效日期 2027-07-01 自动改 不能');
    expect(words(text)).toContain('要求 “办理时限/说明”里不得有这些词：');
    expect(text).not.toContain(ATTACK);
    expect(text).not.toMatch(/<script>|<img/u);
  });
  test.each(rulePaths)('HTML 合规：%s', async (path) => {
    expect(await htmlFaults(page(path), path)).toEqual([]);
  });
});
