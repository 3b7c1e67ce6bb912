import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guideFiles } from '../../src/guide/site.ts';
import { memorySource } from '../../src/io/file-source.ts';
import { TEN_DISCLOSURES } from '../../src/model/generated/applicability.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';
import { ATTACK, hostileTree, LONG_WORD } from './hostile.ts';
import { htmlFaults } from './html-faults.ts';
import { siteOf, TREE } from './tree.ts';

const LICENCE = 'items/510107/scjgj/510112001001-01.html';
const PENALTY = 'items/510105/scjgj/510212002000.html';
const site = siteOf(TREE);

function page(path: string, of = site): string {
  const text = of.get(path);
  if (text === undefined) throw new Error(`no page ${path} among ${[...of.keys()].join(' ')}`);
  return text;
}

function section(path: string, anchor: string): string {
  const text = page(path);
  const start = text.indexOf(`<section id="${anchor}"`);
  return start < 0 ? '' : text.slice(start, text.indexOf('</section>', start));
}

/** What a reader sees of some markup. */
function words(markup: string): string {
  return markup.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
}

function tags(markup: string): string[] {
  return [...markup.matchAll(/<(\/?[a-z0-9]+)/giu)].map(([, name]) => name ?? '');
}

describe('站点', () => {
  test('每个实施事项一页，路径固定', () => {
    expect([...site.keys()].filter((path) => path.startsWith('items/')).sort()).toEqual([
      'items/510100/scjgj/510112001001-01.html',
      'items/510100/scjgj/510612003000.html',
      'items/510105/scjgj/510112001001-01.html',
      PENALTY,
      LICENCE,
      'items/510107005002/jwh/512016001000.html',
    ]);
  });
  test('同样的输入，同样的字节，与文件的先后无关', () => {
    const reversed = Object.fromEntries(Object.entries(TREE).toReversed());
    expect([...siteOf(reversed)]).toEqual([...site]);
  });
  test('链接的页面和资源都在，路径只用 ASCII', () => {
    for (const [path, text] of site) {
      expect(path).toMatch(/^[0-9A-Za-z/.-]+$/u);
      if (!path.endsWith('.html')) continue;
      for (const [, address = ''] of text.matchAll(/(?:href|src)="([^"#:]+)"/gu)) {
        expect([...site.keys()]).toContain(new URL(address, `file:///${path}`).pathname.slice(1));
      }
    }
  });
  test('每页都有语言、视口、内容安全策略、基准日、版本和目录说明', () => {
    for (const [path, text] of site) {
      if (!path.endsWith('.html')) continue;
      expect(text).toContain('<html lang="zh-CN">');
      expect(text).toContain('name="viewport"');
      expect(text).toContain(
        'default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;; img-src data: &#39;self&#39;',
      );
      expect(text).not.toMatch(/<script>|<style|\son[a-z]+=|\sstyle=/u);
      expect(words(text)).toContain('本目录是示例，办事以窗口为准。 基准日 2026-01-01，版本 0123abc');
    }
  });
  test('一页一页地做：要第一页的时候，后面的文件还没有读', () => {
    const read: string[] = [];
    const { catalogue, context } = catalogueOf(TREE);
    const counting = {
      ...catalogue,
      documentsOf: (file: string) => {
        read.push(file);
        return catalogue.documentsOf(file);
      },
    };
    for (const { path } of guideFiles(counting, context, { asOf: '2026-01-01' })) if (path.startsWith('items/')) break;
    expect(read).toContain('local/510100/scjgj/510112001001-01.yaml');
    expect(read).not.toContain('local/510107/scjgj/510112001001-01.yaml');
  });
  test('只做选中的地方', () => {
    const { catalogue, context } = catalogueOf(TREE);
    const files = [...guideFiles(catalogue, context, { asOf: '2026-01-01', selection: { divisions: ['510105'] } })];
    expect(files.map(({ path }) => path).filter((path) => path.startsWith('organs/'))).toEqual([
      'organs/510105/scjgj.html',
    ]);
  });
  test('没有实施事项的目录也有首页', () => {
    const { catalogue, context } = catalogueOf({});
    expect(memorySource({}).paths).toEqual([]);
    expect([...guideFiles(catalogue, context, { asOf: '2026-01-01' })].map(({ path }) => path)).toContain('index.html');
  });
});

describe('事项页', () => {
  test('十公开按固定次序，各有锚点', () => {
    const titles = [
      ...page(LICENCE).matchAll(/<section id="[a-z-]+" aria-labelledby="[a-z-]+">\n<h2 id="[a-z-]+">([^<]+)/gu),
    ].map(([, title]) => title);
    expect(titles).toEqual([...TEN_DISCLOSURES, '常见问题']);
  });
  test('办理时限、收费、数量限制写在最前面', () => {
    expect(words(page(LICENCE))).toContain('承诺办结 3个工作日 法定办结 20个工作日 收费 收费，共1项 数量限制 有');
    expect(words(page('items/510100/scjgj/510112001001-01.html'))).toContain('承诺办结 7个工作日');
    expect(words(page('items/510107005002/jwh/512016001000.html'))).toContain(
      '承诺办结 当场 法定办结 无规定 收费 不收费 数量限制 不适用',
    );
  });
  test('每块都说来源和行号，几处合成的几处都说', () => {
    const standard = 'standard/01/510112001001-01.yaml';
    const local = 'local/510107/scjgj/510112001001-01.yaml';
    expect(words(section(LICENCE, 'conditions'))).toContain(`来源：省标准 ${standard}:19`);
    expect(words(section(LICENCE, 'procedure'))).toContain(`来源：省标准 ${standard}:28 ；本级规定 ${local}:6`);
    expect(words(section(LICENCE, 'time-limit'))).toContain(
      `办理时限来源：省标准 ${standard}:36 ；本级规定 ${local}:5`,
    );
    expect(words(section(LICENCE, 'contact'))).toContain(
      `来源：省标准 ${standard}:46 ；本机关 organs/510107/scjgj.yaml:8 ；本级规定 ${local}:8`,
    );
    expect(words(section('items/510100/scjgj/510112001001-01.html', 'time-limit'))).toContain('；省标准（市级） ');
    expect(words(section(PENALTY, 'contact'))).toContain('来源：本机关 organs/510105/scjgj.yaml:7');
  });
  test('怎样申请、到现场几次、为什么，和常见问题', () => {
    expect(words(page(LICENCE))).toContain(
      '办理形式 窗口办理、网上办理 到现场次数 1次 现场办理原因 领证时出示营业执照',
    );
    expect(words(section(LICENCE, 'questions'))).toContain('店铺还没有装修能申请吗 不能，装修好才能核查');
    expect(words(page('items/510107005002/jwh/512016001000.html'))).toContain('到现场次数 不用到现场');
  });
  test('本类型没有的写“不适用”，该写没写的写“没有写”', () => {
    for (const anchor of ['conditions', 'materials', 'quota', 'fees'])
      expect(words(section(PENALTY, anchor))).toContain('不适用：行政处罚没有这一项。');
    expect(words(section('items/510107005002/jwh/512016001000.html', 'notes'))).toContain('目录没有写');
    expect(words(section('items/510107005002/jwh/512016001000.html', 'materials'))).toContain('不用提交材料。');
  });
  test('处罚有裁量表，检查有随机抽查，暂停和草稿说在前面', () => {
    expect(words(section(PENALTY, 'penalties'))).toContain('货值不足一万元 罚款、没收违法所得 五万元以上十万元以下');
    expect(words(section('items/510100/scjgj/510612003000.html', 'inspections'))).toContain('餐饮后厨抽查');
    expect(page('items/510107005002/jwh/512016001000.html')).toContain('本事项暂停办理。');
  });
  test('并排的环节、特别程序、联审、情形、主项都看得到', () => {
    expect(words(section(LICENCE, 'procedure'))).toMatch(
      /以下2个环节同时进行\s+书面审查 1个工作日.*现场核查 3个工作日/u,
    );
    expect(words(section(LICENCE, 'time-limit'))).toMatch(/现场勘验.*横向并联.*消防救援/u);
    expect(section(LICENCE, 'materials')).toContain('<span class="badge">委托代理</span>');
    expect(words(page(LICENCE))).toContain('主项 食品生产经营许可');
  });
  test('电话可以拨，网址可以点', () => {
    expect(section(LICENCE, 'contact')).toContain(
      '<a href="tel:02862345678">028-62345678</a>、<a href="tel:02887654321">',
    );
    expect(section(LICENCE, 'contact')).toContain(
      '<a href="https://www.example.org/apply?a=1&amp;b=2" rel="noreferrer">',
    );
  });
  test('面包屑从省一直到机关', () => {
    expect(words(page('items/510107005002/jwh/512016001000.html'))).toContain(
      '首页 四川省 成都市 武侯区 玉林街道 玉林东路社区 玉林东路社区居民委员会',
    );
  });
});

describe('索引页', () => {
  test('首页有数目，有四种找法', () => {
    expect(words(page('index.html'))).toContain('4个地方的4个机关，4个事项，6份办事指南。');
    for (const name of ['按地方', '按部门条线', '按事项类型', '按服务对象'])
      expect(page('index.html')).toContain(`>${name}</h2>`);
  });
  test('地方的数目包括下级', () => {
    expect(words(page('places/510107.html'))).toContain('共2份办事指南');
    expect(words(page('places/510107.html'))).toContain('玉林街道 1 玉林东路社区 1');
  });
  test('一个事项的所有地方在一页上', () => {
    expect(page('where/510112001001-01.html').match(/href="\.\.\/items\//gu)).toHaveLength(3);
  });
  test('搜索索引：每个名称一行，办理的机关合成一组', () => {
    const index = page('assets/search-index.js');
    const data = JSON.parse(index.slice(index.indexOf('{'), index.lastIndexOf('}') + 1)) as Record<string, unknown[][]>;
    expect(data['names']?.map(([name]) => name)).toEqual(
      ['失业登记', '对无证经营食品的处罚', '食品经营许可（首次申请）', '食品经营检查'].sort(),
    );
    expect(data['sets']).toContainEqual([0, 1, 3].map(() => expect.any(Number)));
    expect(data['places']?.map(([name, above]) => [name, above])).toEqual([
      ['四川省', -1],
      ['成都市', 0],
      ['青羊区', 1],
      ['武侯区', 1],
      ['玉林街道', 3],
      ['玉林东路社区', 4],
    ]);
  });
  test('搜索的程序带着许可证书，不去找源码对照', () => {
    expect(page('assets/minisearch.js')).toMatch(/^\/\*\nCopyright .*Luca Ongaro/u);
    expect(page('assets/minisearch.js')).not.toContain('sourceMappingURL');
  });
});

describe('有错的目录', () => {
  const divisions = '代码,名称,层级,上级\n510100,成都市,市级,510107\n510107,武侯区,县级,510100\n';
  test('区划绕圈、没有的机关、重复的事项都不妨碍别的页面', () => {
    const faulty = siteOf({
      ...TREE,
      'divisions.csv': divisions,
      'local/999999/x/a.yaml':
        '文件类型: 实施清单\n基本编码: "512016001000"\n实施机关: 没有这个机关\n行使层级: [村级]\n',
      'local/510107/scjgj/again.yaml': TREE['local/510107/scjgj/510112001001-01.yaml'] ?? '',
    });
    const paths = [...faulty.keys()];
    expect(paths).toContain(LICENCE);
    expect(paths.filter((path) => /^items\/other\/[0-9a-f]{10}\/512016001000\.html$/u.test(path))).toHaveLength(1);
    expect(paths).toContain('places/510107.html');
  });
});

describe('不可信的文字', () => {
  const PATH = /^items\/510107\/scjgj\/hostile-code-[0-9a-f]{10}\.html$/u;
  const hostilePage = (text: string, online?: string): string => {
    const made = siteOf(hostileTree(text, online));
    const path = [...made.keys()].find((one) => PATH.test(one));
    return page(path ?? 'hostile', made);
  };
  const harmless = tags(hostilePage('平常的文字'));

  test('标签原样显示，不成为标签', () => {
    const attacked = hostilePage(ATTACK);
    expect(tags(attacked)).toEqual(harmless);
    expect(attacked).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(attacked.split('onerror').length).toBeGreaterThan(40);
  });
  test('任何文字都不多出一个标签，也不多出一个属性', () => {
    const mark = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '</p>',
      '<b onclick=x>',
      '-->',
      ']]>',
      '\u202e',
      '\u0000',
      '\n',
      '{',
      '`',
    );
    const text = fc.array(fc.oneof(mark, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, (parts) => {
        const made = hostilePage(`文${parts.join('')}`);
        expect(tags(made)).toEqual(harmless);
        expect(made.match(/="/gu)?.length).toBe(hostilePage('平常的文字').match(/="/gu)?.length);
      }),
      { numRuns: 40 },
    );
  });
  test('javascript: 不成为链接', () => {
    const made = hostilePage('文字', 'javascript:alert(1)');
    expect(made).toContain('<dd>javascript:alert(1)</dd>');
    expect(made).not.toMatch(/href="javascript/iu);
  });
  test('改变书写方向的字符换掉', () => {
    const made = siteOf(hostileTree('甲\u202e乙'));
    for (const [path, text] of made) if (path.endsWith('.html')) expect(text).not.toContain('\u202e');
  });
  test('名称结束不了搜索索引的脚本', () => {
    expect(page('assets/search-index.js', siteOf(hostileTree(`${ATTACK}\u2028`)))).not.toMatch(/[<>\u2028]/u);
  });
});

describe('HTML 合规', () => {
  const hostile = siteOf(hostileTree(`${ATTACK} ${LONG_WORD}`));
  test.each([...hostile.keys()].filter((path) => path.endsWith('.html')))('%s', async (path) => {
    expect(await htmlFaults(page(path, hostile), path)).toEqual([]);
  });
});
