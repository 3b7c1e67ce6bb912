import type { Context } from '../model/context.ts';
import type { Column, Table } from './table.ts';

const DESCRIPTION = [
  '清单、材料、程序等列表只在写下的地方存一次：owners 表列出各处内容，事项和实施清单用“……所属”列指出适用哪一处的各行。',
  '编码、电话一律是文字，不是数字。',
  '以 = + - @、制表符、回车或者它们的全角形式开头的文字（前面可以已有撇号），写入时在最前面加了一个撇号，免得被当成公式；读回时，撇号后面是这些字符的，去掉一个撇号就是原文。',
  '一格有多个值的，一行一个。',
].join('');

/** datapackage.json: Frictionless Data Package v1, profile tabular-data-package. */
export function dataPackage(context: Context, tables: readonly Omit<Table, 'rows'>[]): string {
  const description = {
    profile: 'tabular-data-package',
    name: 'qingdan',
    title: context.settings.name === '' ? '政务服务事项目录' : context.settings.name,
    description: `${DESCRIPTION}基准日 ${context.asOf}。`,
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function resourceOf({ name, title, columns, primaryKey, references }: Omit<Table, 'rows'>): object {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(fieldOf),
      missingValues: [''],
      primaryKey,
      foreignKeys: references.map(({ column, table, key }) => ({
        fields: [column],
        reference: { resource: table === name ? '' : table, fields: [key] },
      })),
    },
  };
}

function fieldOf({ name, type, description, required }: Column): object {
  return {
    name,
    type,
    title: name,
    ...(description !== undefined && { description }),
    ...(type === 'date' && { format: 'default' }),
    ...(type === 'boolean' && { trueValues: ['是'], falseValues: ['否'] }),
    ...(required === true && { constraints: { required } }),
  };
}
