import { TYPE_CODES } from '../model/type-codes.ts';
import { AUDIENCES, CHANNELS, HANDLING_TYPES, LEVELS, ORGAN_NATURES, POWER_SOURCES, STATUSES } from './code-lists.ts';
import type { CodeList } from './code-lists.ts';

/** How a value is written in a cell. A `list` is one entry a line; a `limit` is a duration; a `code` (phones too) is a string even where it looks like a number. */
export type FieldKind = 'text' | 'code' | 'list' | 'limit' | 'integer' | 'date' | 'yes-no' | 'citation';

/** One field of a record and the column that it is in: the table that import and export share. */
export interface Field {
  /** Keys joined by slashes, from the record on. */
  readonly path: string;
  readonly column: string;
  readonly kind: FieldKind;
  readonly codes?: CodeList;
}

interface FieldOptions {
  readonly column?: string;
  readonly codes?: CodeList;
}

/** A field whose column is called like its last key, unless `column` says otherwise. */
export function field(
  path: string,
  kind: FieldKind = 'text',
  { column = path.slice(path.lastIndexOf('/') + 1), codes }: FieldOptions = {},
): Field {
  return { path, column, kind, ...(codes && { codes }) };
}

/** What an item is, wherever it is carried out. */
export const IDENTITY_FIELDS: readonly Field[] = [
  field('基本编码', 'code'),
  field('办理项编码', 'code'),
  field('事项名称'),
  field('主项名称'),
  field('业务办理项'),
  field('办理项类型'),
  field('事项类型', 'text', { codes: TYPE_CODES }),
  field('条线'),
  field('状态', 'text', { codes: STATUSES }),
  field('版本', 'integer'),
];

/** What one organ adds to it. */
export const LOCAL_FIELDS: readonly Field[] = [
  field('实施编码', 'code'),
  field('地方编码', 'code'),
  field('监管机关'),
  field('承接自'),
  field('权力来源', 'text', { codes: POWER_SOURCES }),
  field('委托机关'),
  field('受理机构', 'list'),
  field('来源/文件', 'text', { column: '来源文件' }),
  field('来源/行', 'integer', { column: '来源行' }),
];

/** The levels of an item: a list in a document, a row each in the tables. */
const LEVEL_FIELD: Field = field('行使层级', 'list', { codes: LEVELS });
const MAIN_FIELD: Field = field('主项', 'code');

/** Single values that may differ from level to level and from organ to organ. */
export const CONTENT_FIELDS: readonly Field[] = [
  field('服务对象', 'list', { codes: AUDIENCES }),
  field('办件类型', 'text', { codes: HANDLING_TYPES }),
  field('到现场次数', 'integer'),
  field('现场办理原因'),
  field('办理形式', 'list', { codes: CHANNELS }),
  field('生效日期', 'date'),
  field('取消日期', 'date'),
  field('办理时限/法定', 'limit', { column: '法定时限' }),
  field('办理时限/法定依据', 'citation', { column: '法定时限依据' }),
  field('办理时限/延长', 'limit', { column: '延长时限' }),
  field('办理时限/延长依据', 'citation', { column: '延长时限依据' }),
  field('办理时限/承诺', 'limit', { column: '承诺时限' }),
  field('办理时限/说明', 'text', { column: '时限说明' }),
  field('联系方式/监督投诉电话', 'code'),
  field('联系方式/网上办理'),
];

export const ORGAN_FIELDS: readonly Field[] = [
  field('名称', 'text', { column: '机关名称' }),
  field('简称'),
  field('条线', 'list'),
  field('层级', 'text', { codes: LEVELS }),
  field('管辖区划', 'list'),
  field('统一社会信用代码', 'code'),
  field('性质', 'text', { codes: ORGAN_NATURES }),
  field('进驻'),
  field('行政审批处'),
  field('联系方式/监督投诉电话', 'code'),
  field('联系方式/网上办理'),
];

export const CONCENTRATION_FIELDS: readonly Field[] = [
  field('条线', 'list'),
  field('事项类型', 'list', { codes: TYPE_CODES }),
  field('除外', 'list'),
  field('生效日期', 'date'),
  field('依据', 'citation'),
];

export const STATUTE_FIELDS: readonly Field[] = [
  field('简称'),
  field('效力级别'),
  field('文号'),
  field('施行日期', 'date'),
  field('修订日期', 'date'),
  field('条数', 'integer'),
  field('状态'),
  field('替代'),
];

export const CERTIFICATE_FIELDS: readonly Field[] = [
  field('别名', 'list'),
  field('颁发机关'),
  field('依据', 'citation'),
  field('状态'),
  field('并入'),
  field('并入依据', 'citation'),
];

/** The fields of single values that a list can bring; the entries of lists come through BLOCKS. */
export const IMPORT_FIELDS: readonly Field[] = [
  ...IDENTITY_FIELDS.filter(({ path }) => path !== '状态'),
  MAIN_FIELD,
  LEVEL_FIELD,
  ...LOCAL_FIELDS,
  ...CONTENT_FIELDS,
];
