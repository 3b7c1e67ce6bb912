import { LEVELS, MATERIAL_SOURCES, MATERIAL_TYPES, NECESSITIES } from './code-lists.ts';
import { field } from './columns.ts';
import type { Field } from './columns.ts';

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
  /** Where a map stands in the place of a list: the field that takes its keys; ENTRY_TEXT takes the values. */
  readonly keyedBy?: '层级' | '列';
  /** A field that names a document with a table of its own, and the column that joins it. */
  readonly link?: { readonly field: string; readonly column: string; readonly table: 'statutes' | 'certificates' };
}

const CASES = field('适用情形', 'list');
const BASIS = field('依据', 'citation');
const CERTIFICATE_LINK = { field: '证照', column: '证照名称', table: 'certificates' } as const;

/** An entry of a list of texts is read as a map with this one key. */
export const ENTRY_TEXT = '内容';

export const BLOCKS: readonly Block[] = [
  {
    path: '沿革',
    table: 'history',
    title: '沿革',
    fields: [field('日期', 'date'), field('变动'), field('文件'), field('原编码', 'code')],
  },
  {
    path: '参与层级',
    table: 'participations',
    title: '参与层级',
    keyedBy: '层级',
    fields: [field('层级', 'text', { codes: LEVELS }), field(ENTRY_TEXT, 'list', { column: '环节' })],
  },
  {
    path: '层级权限',
    table: 'level-powers',
    title: '层级权限',
    keyedBy: '层级',
    fields: [field('层级', 'text', { codes: LEVELS }), field(ENTRY_TEXT, 'text', { column: '权限' })],
  },
  { path: '办理情形', table: 'situations', title: '办理情形', fields: [field('名称'), field('说明')] },
  {
    path: '法定依据',
    table: 'legal-bases',
    title: '法定依据',
    link: { field: '名称', column: '法规名称', table: 'statutes' },
    fields: [
      field('名称', 'text', { column: '依据名称' }),
      field('文号'),
      field('条款', 'list'),
      field('用途'),
      field('原文'),
    ],
  },
  {
    path: '申请条件',
    table: 'conditions',
    title: '申请条件',
    fields: [field(ENTRY_TEXT), field('原文'), BASIS, field('细化说明'), CASES, field('前置事项', 'code')],
  },
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
    fields: [
      field('环节'),
      field('承办'),
      field('时限', 'limit'),
      field('内容'),
      field('产出'),
      BASIS,
      field('前置', 'list'),
      field('条线'),
      field('层级', 'text', { codes: LEVELS }),
      CASES,
    ],
  },
  {
    path: '特别程序',
    table: 'special-procedures',
    title: '特别程序',
    word: true,
    fields: [
      field('种类'),
      field('名称'),
      field('启动'),
      field('时限', 'limit'),
      BASIS,
      field('收费'),
      field('计入办理时限', 'yes-no'),
      field('书面告知'),
      CASES,
    ],
  },
  {
    path: '联审',
    table: 'joint-reviews',
    title: '联审',
    fields: [field('方式'), field('牵头'), field('协办', 'list'), field('总时限', 'limit'), BASIS, field('说明')],
  },
  {
    path: '审批决定证件',
    table: 'results',
    title: '审批决定证件',
    word: true,
    link: CERTIFICATE_LINK,
    fields: [
      field('名称'),
      field('类型'),
      field('证照'),
      field('有效期', 'limit'),
      field('有效期依据', 'citation'),
      field('有效地域'),
      field('样本'),
      field('送达', 'list'),
      field('送达时限', 'limit'),
      CASES,
    ],
  },
  {
    path: '许可数量',
    table: 'quotas',
    title: '许可数量',
    word: true,
    fields: [
      field('数量'),
      field('单位'),
      field('周期'),
      field('确定机关'),
      BASIS,
      field('公布方式'),
      field('分配方式'),
    ],
  },
  {
    path: '收费依据及标准',
    table: 'fees',
    title: '收费依据及标准',
    word: true,
    fields: [
      field('项目'),
      field('标准'),
      field('设立依据', 'citation'),
      field('标准依据', 'citation'),
      field('减免'),
      CASES,
    ],
  },
  {
    path: '联系方式/窗口',
    table: 'contacts',
    title: '窗口',
    fields: [field('名称'), field('地点'), field('办公时间'), field('咨询电话', 'code')],
  },
  { path: '注意事项', table: 'notes', title: '注意事项', fields: [field(ENTRY_TEXT)] },
  { path: '常见问题', table: 'questions', title: '常见问题', fields: [field('问题'), field('答案')] },
  {
    path: '处罚/违法行为',
    table: 'offences',
    title: '违法行为',
    fields: [field(ENTRY_TEXT, 'text', { column: '违法行为' })],
  },
  {
    path: '处罚/裁量',
    table: 'penalties',
    title: '裁量',
    fields: [field('情形'), field('种类', 'list'), field('幅度'), BASIS],
  },
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
  {
    path: '来源/原始',
    table: 'originals',
    title: '原始内容',
    keyedBy: '列',
    fields: [field('列'), field(ENTRY_TEXT, 'text', { column: '原文' })],
  },
];
