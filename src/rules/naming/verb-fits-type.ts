import type { ItemType } from '../../model/generated/types.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { fitsType, typeCodeOf } from '../../model/type-codes.ts';
import { parseNationalCode } from '../national-code.ts';

/**
 * The last word of a name, and the types that it cannot name. Only what the law or the word itself rules out is listed:
 * a 登记, 认定, 审核 or 变更 is of one type here and of another there.
 */
const RULED_OUT: Readonly<Record<string, readonly ItemType[]>> = {
  备案: ['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政奖励', '行政裁决'],
  许可: [
    '行政处罚',
    '行政强制',
    '行政征收',
    '行政给付',
    '行政检查',
    '行政确认',
    '行政奖励',
    '行政裁决',
    '其他行政权力',
    '公共服务',
  ],
  审批: ['行政处罚', '行政强制', '行政检查', '行政奖励', '行政裁决', '公共服务'],
  核准: ['行政处罚', '行政强制', '行政检查', '行政奖励', '行政裁决', '公共服务'],
  给付: ['行政许可', '行政处罚', '行政强制', '行政征收', '行政检查', '行政奖励', '行政裁决'],
  奖励: ['行政许可', '行政处罚', '行政强制', '行政征收', '行政检查', '行政确认', '行政裁决'],
  处罚: [
    '行政许可',
    '行政强制',
    '行政征收',
    '行政给付',
    '行政检查',
    '行政确认',
    '行政奖励',
    '行政裁决',
    '其他行政权力',
    '公共服务',
  ],
  监督检查: [
    '行政许可',
    '行政处罚',
    '行政强制',
    '行政征收',
    '行政给付',
    '行政确认',
    '行政奖励',
    '行政裁决',
    '公共服务',
  ],
  裁决: ['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政确认', '行政奖励', '公共服务'],
};
/** The type that a word names, where it names one. */
const MEANT: Readonly<Record<string, ItemType>> = {
  许可: '行政许可',
  给付: '行政给付',
  奖励: '行政奖励',
  处罚: '行政处罚',
  监督检查: '行政检查',
  裁决: '行政裁决',
};
/** What may follow the word: one bracket that tells variants apart. */
const TRAILING_BRACKET = /[（(][^（()）]{0,200}[)）]\s*$/u;
/** What ends a licence is none, and what is done beside something else is named by that: 确认和奖励. */
const NOT_SO_MEANT = /(?:撤销|撤回|吊销|注销|取消|变更|暂扣|不予|免予|减轻)(?:行政|经营|从业)?$|[和及与、]$/u;

const item = (name: string, type: string) =>
  `文件类型: 基本目录\n基本编码: "51${typeCodeOf(type) ?? ''}12001000"\n事项名称: ${name}\n事项类型: ${type}\n`;

export const verbFitsType = defineDocumentRule({
  id: 'naming/verb-fits-type',
  title: { zh: '名称末尾的词与事项类型相符', en: 'The last word of a name fits the type of the item' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二条' },
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）', 条款: '附录A' },
  ],
  messages: {
    meant: {
      zh: ({ word, type, meant }) => `名称以“${word}”结尾，说的是${meant}，事项类型却是${type}`,
      en: ({ word, type, meant }) => `the name ends in “${word}”, which is ${meant}, but 事项类型 is ${type}`,
    },
    unfit: {
      zh: ({ word, type }) => `名称以“${word}”结尾，事项类型是${type}，两者不相符`,
      en: ({ word, type }) => `the name ends in “${word}”, which is no ${type}`,
    },
  },
  advice: {
    zh: '对照设定依据：依据写的是准予从事活动的，是行政许可；只是告知、存查的备案不是许可。类型错的改类型（编码的类型位一起改），名称错的改名称。',
    en: 'See the legal basis: leave to do something is a 行政许可, a 备案 that only informs is none. Correct the type (and its digits in the code) or the name.',
  },
  examples: {
    valid: [
      { yaml: item('公共浴室经营许可', '行政许可') },
      { yaml: item('公共浴室歇业备案', '其他行政权力') },
      { yaml: item('食品经营许可证查询', '公共服务') },
      { yaml: item('婚前医学检查', '公共服务') },
      { yaml: item('撤销行政许可', '其他行政权力') },
      { yaml: item('见义勇为人员的确认和奖励', '行政确认') },
    ],
    invalid: [
      { yaml: item('公共浴室歇业备案', '行政许可'), at: '备案', message: 'unfit' },
      { yaml: item('公共浴室经营许可（新办）', '公共服务'), at: '许可', message: 'meant' },
    ],
  },
  *check({ kind, map }) {
    const { 事项名称: name, 事项类型: type } = map;
    if ((kind !== '基本目录' && kind !== '实施清单') || typeof name !== 'string' || typeCodeOf(type) === undefined)
      return;
    // A type that the code gainsays is told of by codes/base-code.
    const digits = parseNationalCode(String(map['基本编码']))?.type;
    if (digits !== undefined && !fitsType(digits, type)) return;
    const bare = name.replace(TRAILING_BRACKET, '').trimEnd();
    const word = Object.keys(RULED_OUT).find((verb) => bare.endsWith(verb));
    if (
      word === undefined ||
      NOT_SO_MEANT.test(bare.slice(0, -word.length)) ||
      !RULED_OUT[word]?.includes(type as ItemType)
    )
      return;
    const meant = MEANT[word];
    yield {
      path: ['事项名称'],
      span: { start: bare.length - word.length, end: bare.length },
      message: meant === undefined ? 'unfit' : 'meant',
      args: { word, type: String(type), ...(meant !== undefined && { meant }) },
    };
  },
});
