import { AUDIENCES, HANDLING_TYPES, ITEM_TYPES, LEVELS, MATERIAL_SOURCES, MATERIAL_TYPES, NECESSITIES, ORGAN_NATURES, POWER_SOURCES, STATUSES } from './code-lists.ts';
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

function field(path: string, kind: FieldKind = 'text', { column = path.slice(path.lastIndexOf('/') + 1), codes }: FieldOptions = {}): Field {
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
  field('事项类型', 'text', { codes: ITEM_TYPES }),
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
];

/** The levels of an item: a list in a document, a row each in the tables. */
const LEVEL_FIELD: Field = field('行使层级', 'list', { codes: LEVELS });
const MAIN_FIELD: Field = field('主项', 'code');

/** Single values that may differ from level to level and from organ to organ. */
export const CONTENT_FIELDS: readonly Field[] = [
  field('服务对象', 'list', { codes: AUDIENCES }),
  field('办件类型', 'text', { codes: HANDLING_TYPES }),
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

export const CONCENTRATION_FIELDS: readonly Field[] = [field('条线', 'list'), field('事项类型', 'list', { codes: ITEM_TYPES }), field('除外', 'list'), field('生效日期', 'date'), field('依据', 'citation')];

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

export const CERTIFICATE_FIELDS: readonly Field[] = [field('别名', 'list'), field('颁发机关'), field('依据', 'citation'), field('状态'), field('并入'), field('并入依据', 'citation')];

/** A list of an item that has a table of its own. */
export interface Block {
  /** Keys joined by slashes, from the item on. */
  readonly path: string;
  /** Name of the table, also of its file. */
  readonly table: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Whether a word (无, 无限制, 不收费) may stand in the place of the list. */
  readonly word?: true;
  /** A field that names a document with a table of its own, and the column that joins it. */
  readonly link?: { readonly field: string; readonly column: string; readonly table: 'statutes' | 'certificates' };
}

const CASES = field('适用情形', 'list');
const BASIS = field('依据', 'citation');
const CERTIFICATE_LINK = { field: '证照', column: '证照名称', table: 'certificates' } as const;

/** An entry of a list of texts is read as a map with this one key; a map of levels, as entries with 层级 and 内容. */
export const ENTRY_TEXT = '内容';

export const BLOCKS: readonly Block[] = [
  { path: '沿革', table: 'history', title: '沿革', fields: [field('日期', 'date'), field('变动'), field('文件'), field('原编码', 'code')] },
  { path: '参与层级', table: 'participations', title: '参与层级', fields: [field('层级', 'text', { codes: LEVELS }), field(ENTRY_TEXT, 'list', { column: '环节' })] },
  { path: '层级权限', table: 'level-powers', title: '层级权限', fields: [field('层级', 'text', { codes: LEVELS }), field(ENTRY_TEXT, 'text', { column: '权限' })] },
  { path: '办理情形', table: 'situations', title: '办理情形', fields: [field('名称'), field('说明')] },
  {
    path: '法定依据',
    table: 'legal-bases',
    title: '法定依据',
    link: { field: '名称', column: '法规名称', table: 'statutes' },
    fields: [field('名称', 'text', { column: '依据名称' }), field('文号'), field('条款', 'list'), field('用途'), field('原文')],
  },
  { path: '申请条件', table: 'conditions', title: '申请条件', fields: [field(ENTRY_TEXT), field('原文'), BASIS, field('细化说明'), CASES, field('前置事项', 'code')] },
  {
    path: '申请材料',
    table: 'materials',
    title: '申请材料',
    word: true,
    link: CERTIFICATE_LINK,
    fields: [
      field('材料名称'),
      field('必要性', 'text', { codes: NECESSITIES }),
      field('类型', 'text', { codes: MATERIAL_TYPES }),
      field('份数', 'integer'),
      field('形式'),
      field('来源渠道', 'text', { codes: MATERIAL_SOURCES }),
      field('出具机构'),
      CASES,
      field('证照'),
      field('规格'),
      field('空白表格'),
      field('示例样表'),
      BASIS,
      field('细化说明'),
      field('填报须知'),
    ],
  },
  {
    path: '办理程序',
    table: 'steps',
    title: '办理程序',
    fields: [field('环节'), field('承办'), field('时限', 'limit'), field('内容'), field('产出'), BASIS, field('前置', 'list'), field('条线'), field('层级', 'text', { codes: LEVELS }), CASES],
  },
  {
    path: '特别程序',
    table: 'special-procedures',
    title: '特别程序',
    word: true,
    fields: [field('种类'), field('名称'), field('启动'), field('时限', 'limit'), BASIS, field('收费'), field('计入办理时限', 'yes-no'), field('书面告知'), CASES],
  },
  { path: '联审', table: 'joint-reviews', title: '联审', fields: [field('方式'), field('牵头'), field('协办', 'list'), field('总时限', 'limit'), BASIS, field('说明')] },
  {
    path: '审批决定证件',
    table: 'results',
    title: '审批决定证件',
    word: true,
    link: CERTIFICATE_LINK,
    fields: [field('名称'), field('类型'), field('证照'), field('有效期', 'limit'), field('有效期依据', 'citation'), field('有效地域'), field('样本'), field('送达', 'list'), field('送达时限', 'limit'), CASES],
  },
  {
    path: '许可数量',
    table: 'quotas',
    title: '许可数量',
    word: true,
    fields: [field('数量'), field('单位'), field('周期'), field('确定机关'), BASIS, field('公布方式'), field('分配方式')],
  },
  {
    path: '收费依据及标准',
    table: 'fees',
    title: '收费依据及标准',
    word: true,
    fields: [field('项目'), field('标准'), field('设立依据', 'citation'), field('标准依据', 'citation'), field('减免'), CASES],
  },
  { path: '联系方式/窗口', table: 'contacts', title: '窗口', fields: [field('名称'), field('地点'), field('办公时间'), field('咨询电话', 'code')] },
  { path: '注意事项', table: 'notes', title: '注意事项', fields: [field(ENTRY_TEXT)] },
  { path: '处罚/违法行为', table: 'offences', title: '违法行为', fields: [field(ENTRY_TEXT, 'text', { column: '违法行为' })] },
  { path: '处罚/裁量', table: 'penalties', title: '裁量', fields: [field('情形'), field('种类', 'list'), field('幅度'), BASIS] },
  {
    path: '随机抽查',
    table: 'inspections',
    title: '随机抽查',
    fields: [
      field('抽查事项'),
      field('类别'),
      field('对象'),
      field('内容', 'list'),
      field('方式', 'list'),
      BASIS,
      field('比例'),
      field('频次'),
      field('联合条线', 'list'),
      field('对象名录库'),
      field('人员名录库'),
      field('细则'),
    ],
  },
];

/** The fields of single values that a list can bring; the entries of a list come through BLOCKS. */
export const IMPORT_FIELDS: readonly Field[] = [...IDENTITY_FIELDS.filter(({ path }) => path !== '状态'), MAIN_FIELD, LEVEL_FIELD, ...LOCAL_FIELDS, ...CONTENT_FIELDS];
