import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { folderOf, qingdan } from './run-cli.ts';

const SETTINGS = '文件类型: 设置\n名称: 示例\n';
const OWN = `${SETTINGS}自定义规则:
  - 编号: own/issuer
    名称: 政府部门核发的材料写明出具机构
    字段: 申请材料/*/出具机构
    当: { 字段: 申请材料/*/来源渠道, 等于: 政府部门核发 }
    必填: true
    说明: 没有写由谁核发
    依据: 《优化营商环境条例》第三十五条
    建议: 写发证机关的全称。
    生效日期: 2027-07-01
`;
const elsewhere = folderOf({ 'a.txt': '' });
const inside = folderOf({ 'qingdan.yaml': OWN });

interface Listed {
  readonly id: string;
  readonly examples: { readonly invalid: readonly { readonly text: string; readonly mark?: Record<string, number> }[] };
}

async function explained(id: string, cwd = elsewhere, lang = 'zh'): Promise<string> {
  const { code, stdout, stderr } = await qingdan(['explain', id, '--lang', lang], { cwd, columns: 80 });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('explain', () => {
  test('说清楚一条规则：级别、依据、改法，例子标出有问题的地方', async () => {
    expect(await explained('time-limit/promised-within-legal')).toMatchInlineSnapshot(`
      "time-limit/promised-within-legal
      承诺时限不得长于法定时限

      级别：错误    规则集：recommended
      始于：0.1.0    自动改：不能

      为什么
        《优化营商环境条例》第三十六条

      怎么改
        把承诺时限改到法定时限以内，单位与法定时限一致。

      不合格的写法
        办理时限: { 法定: 20个工作日, 承诺: 30个工作日 }
                                            ^^^^^^^^^^
        → 承诺时限“30个工作日”比法定时限“20个工作日”长

        # 实施清单
        办理时限: { 承诺: 30个工作日 }
                          ^^^^^^^^^^
        → 承诺时限“30个工作日”比法定时限“20个工作日”长

      合格的写法
        办理时限: { 法定: 20个工作日, 承诺: 20个工作日 }

        办理时限: { 法定: 无规定, 承诺: 30个工作日 }

        办理时限: { 法定: 1年, 承诺: 12个月 }

        办理时限: { 法定: 20个工作日, 承诺: 30个工作日 }
        …
        状态: 取消

      怎么关掉
        在 qingdan.yaml 的“规则”里写 time-limit/promised-within-legal: off；改级别写
        error、warn 或者 info。
      "
    `);
  });
  test('缺了一整块的，标出上级，再给出该有的样子', async () => {
    expect(await explained('legal-basis/present')).toMatchInlineSnapshot(`
      "legal-basis/present
      写明法定依据

      级别：错误    规则集：recommended
      始于：0.1.0    自动改：不能

      为什么
        《四川省“互联网＋政务服务”工作交流材料（2017年）》二（三）
        《优化营商环境条例》第三十五条
        《中华人民共和国行政许可法》第三十条
        《中华人民共和国政府信息公开条例》第二十条第（五）项、第（六）项

      怎么改
        写“法定依据”：每一部法律、法规、规章一条，“名称”写全称，“条款”写第几条，例如
        第三十五条。

      不合格的写法
        基本编码: "510112001000"
                  ^^^^^^^^^^^^^^
        → 没有写“法定依据”

        法定依据:
          - 名称: 待补充
                  ^^^^^^
            条款: [第四条]
        → “法定依据”里写着“待补充”，等于没有内容

        法定依据:
          - 名称: 公共场所卫生管理条例
            条款: [略]
                   ^^
        → 条款里写着“略”，没有写出是第几条

      合格的写法
        法定依据:
          - 名称: 公共场所卫生管理条例
            条款: [第四条]
            用途: 设定依据

      怎么关掉
        在 qingdan.yaml 的“规则”里写 legal-basis/present: off；改级别写 error、warn 或
        者 info。
      "
    `);
  });
  test('英文', async () => {
    expect(await explained('yaml/tab', elsewhere, 'en')).toMatchInlineSnapshot(`
      "yaml/tab
      Indent with spaces, not with tabs

      severity: error    preset: recommended
      since: 0.1.0    fixable: yes

      why
        YAML 1.2.2 § 6.1

      what to do
        Replace the tab by spaces, two for each level.

      found fault with
        文件类型: 证照
        名称: 营业执照
        状态: 在用
        别名:
         - 执照
        ^
        → the line begins with a tab, which cannot be measured as indentation

      right
        文件类型: 证照
        名称: 营业执照
        状态: 在用
        别名:
          - 执照

      how to turn it off
        Write yaml/tab: off under 规则 in qingdan.yaml; error, warn or info change its
        severity.
      "
    `);
  });
  test('目录自己的规则，在目录里运行时也能说明', async () => {
    expect(await explained('own/issuer', inside)).toMatchInlineSnapshot(`
      "own/issuer
      政府部门核发的材料写明出具机构

      级别：错误    规则集：本目录自定，2027-07-01以前是警告
      自动改：不能

      要求
        “申请材料/*/来源渠道”是“政府部门核发”时，必须写“申请材料/*/出具机构”

      为什么
        《优化营商环境条例》第三十五条

      怎么改
        写发证机关的全称。

      怎么关掉
        在 qingdan.yaml 的“规则”里写 own/issuer: off；改级别写 error、warn 或者 info。
      "
    `);
  });
  test('每条规则、每一行都不超过80格；脱字符正好在标出的文字下面', async () => {
    for (const { id } of RULES) {
      const text = await explained(id);
      for (const line of text.split('\n')) expect([id, stringWidth(line) <= 80 ? '' : line]).toEqual([id, '']);
      expect([id, /^ +\^+$/mu.test(text) || id === 'yaml/undecodable']).toEqual([id, true]);
    }
  });
  test('写组名，列出这一组', async () => {
    const { stdout } = await qingdan(['explain', 'own'], { cwd: inside, columns: 80 });
    expect(stdout).toBe(
      'own/issuer  错误  政府部门核发的材料写明出具机构（本目录自定，2027-07-01以前是警\n                  告）\n共 1 条\n',
    );
  });
  test('设置有误时，自带的规则照样说明；目录自己的规则说不了', async () => {
    const cwd = folderOf({ 'qingdan.yaml': OWN.replace('申请材料/*/出具机构', '申请材料/*/出具单位') });
    expect(await explained('yaml/tab', cwd)).toContain('缩进用空格');
    expect(await qingdan(['explain', 'own/issuer'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('是不是“申请材料/*/出具机构”？') as string,
    });
  });
  test('没有的规则：2，说最像的', async () => {
    expect(await qingdan(['explain', 'own/isuer'], { cwd: inside })).toMatchObject({
      code: 2,
      stderr: '错误：没有“own/isuer”这条规则。\n  是不是“own/issuer”？\n',
    });
  });
});

describe('rules', () => {
  test('一条一行，带级别；不超过80格；最后说共几条', async () => {
    const { stdout } = await qingdan(['rules'], { cwd: inside, columns: 80 });
    for (const { id, title } of RULES) {
      expect(stdout).toContain(`\n${id} `.trimStart());
      expect(stdout.replace(/\s+/gu, '')).toContain(title.zh.replace(/\s+/gu, ''));
    }
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(stdout).toContain(`own/issuer `);
    expect(stdout).toMatch(new RegExp(`\n共 ${RULES.length + 1} 条\n$`, 'u'));
    expect((await qingdan(['rules'], { cwd: elsewhere })).stdout).not.toContain('own/');
  });
  test('markdown：每组一张表', async () => {
    const { stdout } = await qingdan(['rules', '--format', 'markdown'], { cwd: inside });
    expect(stdout).toContain(
      '## 用语 wording\n\n| 规则 | 级别 | 规则集 | 要求 | 依据 |\n| --- | --- | --- | --- | --- |\n',
    );
    expect(stdout).toContain(
      '| `own/issuer` | 错误 | 本目录自定，2027-07-01以前是警告 | 政府部门核发的材料写明出具机构 |',
    );
    const tables = stdout.split('\n').filter((line) => line.startsWith('|'));
    for (const line of tables) expect(line.match(/(?<!\\)\|/gu)).toHaveLength(6);
  });
  test('json：合乎 schemas/rules.schema.json，标出的列指着文字', async () => {
    const { stdout } = await qingdan(['rules', '-f', 'json'], { cwd: inside });
    const report = JSON.parse(stdout) as { rules: Listed[] };
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/rules.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const ajv = new Ajv2020({ strict: true });
    expect([ajv.validate(schema, report), ajv.errorsText()]).toEqual([true, 'No errors']);
    expect(report.rules.map(({ id }) => id)).toEqual([...RULES.map(({ id }) => id), 'own/issuer']);
    const [example] = report.rules.find(({ id }) => id === 'wording/catch-all')?.examples.invalid ?? [];
    const { line = 0, start = 0, end = 0 } = example?.mark ?? {};
    expect(example?.text.split('\n')[line - 1]?.slice(start - 1, end - 1)).toBe('其他材料');
  });
  test('不认识的格式：2', async () => {
    const { code, stderr } = await qingdan(['rules', '-f', 'xml']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('text, markdown, json') as string });
  });
});
