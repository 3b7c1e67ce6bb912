import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { later, temporary, verdict } from './remembering.ts';
import { folderOf, qingdan } from './run-cli.ts';

const STATUTE = 'statutes/ggcs.yaml';
const STATUTE_FILE = `文件类型: 法律法规\n名称: 公共场所卫生管理条例\n效力级别: 行政法规\n施行日期: 1987-04-01\n条数: 19\n状态: 现行有效\n`;
const CITING = `办理时限: { 承诺: 3个工作日 }\n申请材料:\n  - 材料名称: 其他材料\n法定依据:\n  - { 名称: 公共场所卫生管理条例, 条款: [第八条], 用途: 设定依据 }\n生效日期: 2026-11-15\n`;

/** What a verdict rests on besides the files of items: a file and what it becomes, or what a run is told. */
const FOUNDATIONS: Readonly<Record<string, readonly [file: string, from: RegExp | string, to?: string]>> = {
  divisions: ['divisions.csv', /510107.*\n/u, ''],
  settings: ['qingdan.yaml', /$/u, '规则: { materials/described: error }\n'],
  'own rules': [
    'qingdan.yaml',
    /$/u,
    '自定义规则:\n  - { 编号: own/x, 名称: 甲, 字段: 申请材料/*/材料名称, 不得含: 其他, 说明: 乙, 依据: 《行政许可法》第五条 }\n',
  ],
  words: ['qingdan.yaml', /$/u, '词库: [{ 词语: 其他材, 类别: 兜底项, 说明: 丙 }]\n'],
  'an exemption': ['qingdan.yaml', /$/u, '豁免: [{ 区划: "510107", 规则: sameness/materials, 理由: 丁 }]\n'],
  'a statute': [STATUTE, '条数: 19', '条数: 5'],
  'a 基本目录': ['standard/01/510124001000.yaml', '卫生许可申请表', '卫生许可申报表'],
  'an organ': ['organs/510107/wsjkj.yaml', '条线: [卫生健康]', '条线: [卫生健保]'],
  'a baseline': ['baseline.txt', /^.*$/su, ''],
  'the day': ['--as-of', '2026-11-20'],
  'the rules': ['--skip', 'wording'],
  'the place': ['--division', '510107'],
  'the level': ['--level', '省级'],
};

test.each(Object.entries(FOUNDATIONS))('what a verdict rests on is not taken for unchanged: %s', async (_, change) => {
  const cwd = folderOf(threeCounties({ ...localFile(CITING), [STATUTE]: STATUTE_FILE }));
  const cacheDir = temporary();
  await qingdan(['baseline', 'create', '--reason', '历史存量', '--only', 'contact'], { cwd });
  later(15);
  const before = await verdict(cwd, cacheDir);
  const [first, from, to] = change;
  if (to === undefined) {
    expect(await verdict(cwd, cacheDir, first, String(from))).not.toEqual(before);
    expect(await verdict(cwd, cacheDir)).toEqual(before);
    return;
  }
  const path = join(cwd, first);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  later(30);
  expect(await verdict(cwd, cacheDir)).not.toEqual(before);
});

test('what is told by variables is told', async () => {
  const cwd = folderOf(threeCounties({ ...localFile(CITING), [STATUTE]: STATUTE_FILE }));
  const cacheDir = temporary();
  const said = async (env: Readonly<Record<string, string>>) => {
    const remembered = await qingdan(['check', '-f', 'json', '--cache-dir', cacheDir], { cwd, env });
    expect(remembered).toEqual(await qingdan(['check', '-f', 'json', '--no-cache'], { cwd, env }));
    return remembered.stdout;
  };
  const all = [{}, { QINGDAN_AS_OF: '2026-11-20' }, { QINGDAN_LANG: 'en' }, {}];
  const verdicts: string[] = [];
  for (const env of all) verdicts.push(await said(env as Readonly<Record<string, string>>));
  expect(new Set(verdicts).size).toBe(3);
});
