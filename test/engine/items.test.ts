import { expect, test } from 'vitest';
import { implementations } from '../../src/engine/items.ts';
import { catalogueOf } from './catalogue-of.ts';

const TREE = {
  'organs/510105/mzj.yaml': organ('510105-mzj', '["510714001000", "510714002000"]'),
  'organs/510107/mzj.yaml': organ('510107-mzj', '["510714001000"]'),
  'standard/07/510714001000.yaml': standard('510714001000'),
  'standard/07/510714002000.yaml': standard('510714002000'),
};

function organ(id: string, claims: string): string {
  return `文件类型: 实施机关\n编号: ${id}\n名称: 民政局\n条线: [民政]\n区划: "${id.split('-')[0]}"\n层级: 县级\n认领: ${claims}\n`;
}

function standard(base: string): string {
  return `文件类型: 基本目录\n基本编码: "${base}"\n事项名称: 登记\n事项类型: 行政确认\n条线: 民政\n行使层级: [县级]\n`;
}

function local(base: string, rest = ''): string {
  return `文件类型: 实施清单\n基本编码: "${base}"\n实施机关: 510105-mzj\n${rest}`;
}

function references(files: Readonly<Record<string, string>>): string[] {
  const { catalogue, context } = catalogueOf({ ...TREE, ...files });
  return [...implementations(catalogue, context)].map(({ reference }) => reference);
}

test('认领就是实施，先列有文件的', () => {
  expect(references({})).toEqual(['510105-mzj/510714001000', '510105-mzj/510714002000', '510107-mzj/510714001000']);
  expect(references({ 'local/510105/mzj/510714002000.yaml': local('510714002000') })).toEqual([
    '510105-mzj/510714002000',
    '510105-mzj/510714001000',
    '510107-mzj/510714001000',
  ]);
});

test('有文件的以文件为准：文件里取消了，认领也不算', () => {
  expect(references({ 'local/510105/mzj/510714002000.yaml': local('510714002000', '状态: 取消\n') })).toEqual([
    '510105-mzj/510714001000',
    '510107-mzj/510714001000',
  ]);
});
