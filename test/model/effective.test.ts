import { expect, test } from 'vitest';
import { implementations } from '../../src/engine/items.ts';
import type { EffectiveItem } from '../../src/model/item.ts';
import type { Path } from '../../src/model/positions.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';

const MAIN = `文件类型: 基本目录
基本编码: "51011200100Y"
事项名称: 食品生产经营许可
事项类型: 行政许可
条线: 市场监管
行使层级: [县级]
注意事项:
  - 来自主项
办理时限: { 法定: 20个工作日 }
`;
const BARE = `文件类型: 基本目录
基本编码: "510112001001"
事项名称: 食品经营许可
主项: "51011200100Y"
事项类型: 行政许可
条线: 市场监管
行使层级: [县级, 市级]
申请条件:
  - 内容: 来自事项
申请材料:
  - { 材料名称: 申请表, 份数: 1 }
  - { 材料名称: 身份证, 份数: 1 }
办理程序:
  - { 环节: 受理, 时限: 1个工作日 }
  - { 环节: 决定, 时限: 4个工作日 }
办理时限: { 承诺: 10个工作日 }
按层级:
  市级: { 办理时限: { 承诺: 7个工作日 } }
`;
const WAY = (code: string, type: string, rest = '') => `文件类型: 基本目录
基本编码: "510112001001"
办理项编码: "${code}"
事项名称: 食品经营许可
业务办理项: ${type}
办理项类型: ${type}
事项类型: 行政许可
条线: 市场监管
行使层级: [县级, 市级]
${rest}`;
const ORGAN = (code: string, level: string, rest = '') => `文件类型: 实施机关
编号: ${code}-scjgj
名称: 局
条线: [市场监管]
区划: "${code}"
层级: ${level}
联系方式: { 监督投诉电话: "96960", 窗口: [ { 地点: 大厅 } ] }
${rest}`;
const LOCAL = (rest: string, way = '办理项编码: "01"\n') =>
  `文件类型: 实施清单\n基本编码: "510112001001"\n${way}实施机关: 510107-scjgj\n${rest}`;

function itemsOf(files: Readonly<Record<string, string>>): EffectiveItem[] {
  const { catalogue, context } = catalogueOf({
    'qingdan.yaml': '文件类型: 设置\n名称: 例\n',
    'standard/01/51011200100Y.yaml': MAIN,
    'standard/01/510112001001.yaml': BARE,
    'standard/01/510112001001-01.yaml': WAY('01', '新办'),
    'standard/01/510112001001-02.yaml': WAY('02', '变更', '申请材料: 无\n'),
    'organs/510107/scjgj.yaml': ORGAN('510107', '县级'),
    'organs/510100/scjgj.yaml': ORGAN('510100', '市级', '认领: ["510112001001-01"]\n'),
    ...files,
  });
  return [...implementations(catalogue, context)];
}

function one(files: Readonly<Record<string, string>>): EffectiveItem {
  const item = itemsOf(files).find(({ document }) => document.file.startsWith('local/'));
  if (item === undefined) throw new Error('no implementation');
  return item;
}

/** file:line of what an effective path says. */
function source(item: EffectiveItem, path: Path): string {
  const { document, path: inside } = item.written(path) ?? item.nearest(path);
  return `${document.file}:${document.locate(inside).start.line}`;
}

test('main item → item → way → organ → 实施清单, each value with the place where it is written', () => {
  const item = one({ 'local/a.yaml': LOCAL('办理时限: { 承诺: 3个工作日 }\n联系方式: { 监督投诉电话: "12345" }\n') });
  expect(item.blocks.办理时限).toEqual({ 法定: '20个工作日', 承诺: '3个工作日' });
  expect(item.blocks.联系方式).toEqual({ 监督投诉电话: '12345', 窗口: [{ 地点: '大厅' }] });
  expect(item.blocks.注意事项).toEqual(['来自主项']);
  expect(item.blocks.事项名称).toBe('食品经营许可');
  expect(source(item, ['办理时限', '法定'])).toBe('standard/01/51011200100Y.yaml:9');
  expect(source(item, ['办理时限', '承诺'])).toBe('local/a.yaml:5');
  expect(source(item, ['联系方式', '窗口', 0, '地点'])).toBe('organs/510107/scjgj.yaml:7');
  expect(source(item, ['申请条件', 0, '内容'])).toBe('standard/01/510112001001.yaml:9');
  expect(source(item, ['办理时限', '延长'])).toBe('local/a.yaml:5');
  expect(source(item, ['许可数量'])).toBe('local/a.yaml:2');
  expect(item.isOwn(['办理时限', '承诺'])).toBe(true);
  expect(item.isOwn(['联系方式', '窗口'])).toBe(true);
  expect(item.isOwn(['办理时限', '法定'])).toBe(false);
});

test('a level differs only in what 按层级 says; a claim is the standard at the organ', () => {
  const claim = itemsOf({}).find(({ organ }) => organ?.value.编号 === '510100-scjgj');
  expect(claim?.blocks.办理时限).toEqual({ 法定: '20个工作日', 承诺: '7个工作日' });
  expect(claim?.reference).toBe('510100-scjgj/510112001001-01');
  expect(claim?.home).toEqual(['认领', 0]);
});

test('变更 and 延续 do not inherit conditions, materials, steps and limits (行政许可法 第四十九条、第五十条)', () => {
  const item = one({ 'local/a.yaml': LOCAL('', '办理项编码: "02"\n') });
  expect(item.blocks.申请材料).toBe('无');
  expect(item.blocks.申请条件).toBeUndefined();
  expect(item.blocks.办理程序).toBeUndefined();
  expect(item.blocks.办理时限).toBeUndefined();
  expect(item.blocks.注意事项).toEqual(['来自主项']);
});

test('按环节 and 按材料 rewrite one entry, 追加 adds, another block is replaced whole', () => {
  const item = one({
    'local/a.yaml': LOCAL(
      '按环节: { 受理: { 承办: 综合窗口 } }\n按材料: { 身份证: { 份数: 2 }, 没有的材料: { 份数: 9 } }\n追加: { 申请条件: [ { 内容: 本地条件 } ], 法定依据: [ { 名称: 甲, 条款: [第一条] } ] }\n注意事项:\n  - 本地\n',
    ),
  });
  expect(item.blocks.办理程序).toEqual([
    { 环节: '受理', 时限: '1个工作日', 承办: '综合窗口' },
    { 环节: '决定', 时限: '4个工作日' },
  ]);
  expect(item.blocks.申请材料).toEqual([
    { 材料名称: '申请表', 份数: 1 },
    { 材料名称: '身份证', 份数: 2 },
  ]);
  expect(item.blocks.申请条件).toEqual([{ 内容: '来自事项' }, { 内容: '本地条件' }]);
  expect(item.blocks.法定依据).toEqual([{ 名称: '甲', 条款: ['第一条'] }]);
  expect(item.blocks.注意事项).toEqual(['本地']);
  expect(source(item, ['办理程序', 0, '承办'])).toBe('local/a.yaml:5');
  expect(source(item, ['办理程序', 0, '时限'])).toBe('standard/01/510112001001.yaml:14');
  expect(source(item, ['申请条件', 1, '内容'])).toBe('local/a.yaml:7');
  expect(source(item, ['法定依据', 0, '名称'])).toBe('local/a.yaml:7');
  expect(item.isOwn(['办理程序', 0, '承办'])).toBe(true);
  expect(item.isOwn(['办理程序', 0, '时限'])).toBe(false);
});

test('the shared documents are never changed by laying a local file over them', () => {
  const [first, second] = ['甲', '乙'].map((name) =>
    itemsOf({
      'local/a.yaml': LOCAL(`按环节: { 受理: { 承办: ${name} } }\n`),
      'local/b.yaml': LOCAL('', '办理项编码: "01"\n').replace('510107-scjgj', '510100-scjgj'),
    }),
  );
  expect(first?.map(({ blocks }) => blocks.办理程序?.[0]?.承办)).toEqual(['甲', undefined]);
  expect(second?.map(({ blocks }) => blocks.办理程序?.[0]?.承办)).toEqual(['乙', undefined]);
});

test('null never erases', () => {
  const item = one({ 'local/a.yaml': LOCAL('注意事项:\n') });
  expect(item.unjudged.has('注意事项')).toBe(true);
  expect(one({ 'local/a.yaml': LOCAL('办理时限:\n') }).unjudged.has('办理时限')).toBe(true);
});

test('an 实施清单 wins over a claim of the same code; what was cancelled is not carried out', () => {
  const both = itemsOf({ 'local/a.yaml': LOCAL('').replace('510107', '510100') });
  expect(both.map(({ reference, document }) => `${reference} ${document.kind}`)).toEqual([
    '510100-scjgj/510112001001-01 实施清单',
  ]);
  expect(
    itemsOf({ 'local/a.yaml': LOCAL('状态: 取消\n取消日期: 2025-01-01\n') }).map(({ reference }) => reference),
  ).toEqual(['510100-scjgj/510112001001-01']);
});

test('without a standard the file carries everything itself', () => {
  const item = one({
    'local/a.yaml':
      '文件类型: 实施清单\n基本编码: Z-1\n实施机关: 510107-scjgj\n事项名称: 本地事项\n事项类型: 公共服务\n条线: 市场监管\n行使层级: [县级]\n',
  });
  expect(item.hasStandard).toBe(false);
  expect(item.level).toBe('县级');
  expect(item.blocks.联系方式?.监督投诉电话).toBe('96960');
});
