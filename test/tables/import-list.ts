import { expect } from 'vitest';
import type { ImportMap } from '../../src/model/generated/types.ts';
import { parseFile } from '../../src/model/parse.ts';
import { schemaProblems } from '../../src/model/schema.ts';
import { planImport } from '../../src/tables/import.ts';
import type { ImportPlan } from '../../src/tables/import.ts';

/** A mapping that uses every option, for lists whose columns ROW names. */
export const MAPPING: ImportMap = {
  文件类型: '导入映射',
  名称: '示例清单',
  地区: '51',
  编码: { 名称: '示例', 格式: ['A-999999-999'] },
  区划: { 代码: '区划码', 名称: '区划', 层级: '级', 层级对照: { 县: '县级', 市: '市级' } },
  机关: { 名称: '部门', 简写: { 市监局: 'sjj' }, 条线: { 市监局: '市场监管' } },
  字段: {
    基本编码: { 列: '编码' },
    办理项编码: { 列: '全码', 截取: [5, 6] },
    实施编码: { 列: '全码' },
    事项名称: { 列: '名称' },
    事项类型: { 列: '类型', 对照: { 许可: '行政许可' } },
    服务对象: { 列: '对象', 拆分: '竖线' },
    '申请条件/内容': { 列: '条件' },
    '申请材料/材料名称': { 列: '材料', 拆分: '换行' },
    '办理时限/法定': { 列: '法定' },
    '联系方式/窗口/地点': { 列: '地点', 前缀: '地址：', 不取: ['无窗口'] },
    '联系方式/窗口/咨询电话': { 列: '电话' },
    版本: { 列: '版' },
  },
};
export const ROW: Readonly<Record<string, string>> = {
  编码: 'A-000001-001',
  全码: '',
  名称: '甲',
  类型: '许可',
  区划码: '510107',
  区划: '武侯区',
  级: '县',
  部门: '市监局',
  对象: '',
  条件: '',
  材料: '',
  法定: '',
  地点: '',
  电话: '',
  版: '',
  备注: '',
};

export const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
export const listOf = (...rows: readonly Readonly<Record<string, string>>[]) =>
  csv([Object.keys(ROW), ...rows.map((row) => Object.values({ ...ROW, ...row }))]);
export const importText = (text: string, mapping = MAPPING) =>
  planImport(new TextEncoder().encode(text), mapping, { fileName: '清单.csv' });
export const importRows = (...rows: readonly Readonly<Record<string, string>>[]) => importText(listOf(...rows));
export const textOf = (plan: ImportPlan, path: string) =>
  Buffer.from(plan.files.find((file) => file.path === path)?.content ?? '').toString('utf8');
export const localPaths = (plan: ImportPlan) =>
  plan.files.map(({ path }) => path).filter((path) => path.startsWith('local/'));

export function documentsOf(plan: ImportPlan): Record<string, unknown>[] {
  return localPaths(plan).map((path) => {
    const [document, ...others] = parseFile(path, new TextEncoder().encode(textOf(plan, path)));
    expect(others).toEqual([]);
    if (document === undefined) throw new Error(`no document in ${path}`);
    expect(document.problems).toEqual([]);
    expect(schemaProblems(document)).toEqual([]);
    return document.map as Record<string, unknown>;
  });
}
