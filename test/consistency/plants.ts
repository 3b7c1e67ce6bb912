import { block } from '../lint/mutations/mutation.ts';

/** A change of one field: what a place writes of its own, made of the 基本目录; undefined where it offers nothing. */
export interface Change {
  readonly what: string;
  /** The rule that must speak; none where nothing must be said. */
  readonly rule?: string;
  local(standard: string): string | undefined;
}

/** The block of a 基本目录, changed. */
function changed(key: string, change: (text: string) => string): Change['local'] {
  return (standard) => {
    const text = block(key).exec(standard)?.[0];
    if (text === undefined) return undefined;
    const other = change(text);
    return other === text ? undefined : other;
  };
}

/** One key of a block that is merged key by key, or a single value. */
function instead(from: RegExp, to: (number: number) => string): Change['local'] {
  return (standard) => {
    const found = from.exec(standard);
    return found === null ? undefined : to(Number(found[1]));
  };
}

const MATERIAL = /^ {2}- 材料名称: .*\n(?: {4}.*\n)*/mu;
const CONDITION = /^ {2}- 内容: .*\n(?: {4}.*\n)*/mu;
const QUOTA = '许可数量:\n  数量: 7\n  单位: 家\n  周期: 每年\n';
const FEE = '收费依据及标准:\n  - 项目: 勘验费\n    标准: 每次50元\n';

/** Differences that must be found, one by one. */
export const DISAGREEMENTS: readonly (Change & { readonly rule: string })[] = [
  { what: 'another name', rule: 'names', local: changed('事项名称', (text) => text.replace(': ', ': 甲类')) },
  {
    what: 'a condition more',
    rule: 'conditions',
    local: changed('申请条件', (text) => `${text}  - 内容: 有本地户口满3年\n`),
  },
  { what: 'a condition less', rule: 'conditions', local: changed('申请条件', (text) => text.replace(CONDITION, '')) },
  {
    what: 'a condition with another number',
    rule: 'conditions',
    local: changed('申请条件', (text) => text.replace(/(内容: \D*)\d+/u, '$1100')),
  },
  {
    what: 'a material more',
    rule: 'materials',
    local: changed('申请材料', (text) => `${text}  - 材料名称: 村民委员会介绍信\n    必要性: 必要\n`),
  },
  { what: 'a material less', rule: 'materials', local: changed('申请材料', (text) => text.replace(MATERIAL, '')) },
  {
    what: 'a material asked for otherwise',
    rule: 'materials',
    local: changed('申请材料', (text) => text.replace('必要性: 必要', '必要性: 告知承诺')),
  },
  {
    what: 'a copy more',
    rule: 'materials',
    local: changed('申请材料', (text) => text.replace('份数: 1', '份数: 2')),
  },
  {
    what: 'steps in another order',
    rule: 'procedure',
    local: changed('办理程序', (text) => text.replace('审查\n', '送达\n').replace(/送达(?![^]*送达)/u, '审查')),
  },
  {
    what: 'another type',
    rule: 'types',
    local: changed('事项类型', (text) => text.replace(/: .*/u, text.includes('裁决') ? ': 行政奖励' : ': 行政裁决')),
  },
  {
    what: 'another article',
    rule: 'legal-basis',
    local: changed('法定依据', (text) => text.replace(/\[第\d+条\]/u, '[第1条第1款]')),
  },
  { what: 'fewer applicants', rule: 'audience', local: () => '服务对象: [企业法人]\n' },
  { what: 'another kind of handling', rule: 'handling-kind', local: () => '办件类型: 即办件\n' },
  { what: 'another legal limit', rule: 'legal-limit', local: () => '办理时限: { 法定: 19个工作日 }\n' },
  {
    what: 'a longer promise',
    rule: 'promised-limit',
    local: instead(/承诺: (\d+)/u, (days) => `办理时限: { 承诺: ${days + 1}个工作日 }\n`),
  },
  { what: 'a visit more', rule: 'visits', local: instead(/到现场次数: (\d)/u, (n) => `到现场次数: ${n + 1}\n`) },
  {
    what: 'a shorter validity',
    rule: 'results',
    local: changed('审批决定证件', (text) => text.replace(/有效期: \d/u, '有效期: 2')),
  },
  { what: 'a quota', rule: 'quota', local: changed('许可数量', () => QUOTA) },
  { what: 'a fee', rule: 'fees', local: changed('收费依据及标准', () => FEE) },
];

const fullWidth = (text: string): string =>
  text.replaceAll(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));

/** Differences that say the same, or what is better for the citizen where a place may be better. */
export const HARMLESS: readonly Change[] = [
  { what: 'a shorter promise', local: () => '办理时限: { 承诺: 1个工作日 }\n' },
  { what: 'a visit less', local: () => '到现场次数: 0\n' },
  { what: 'a level as suffix', local: changed('事项名称', (text) => text.replace(/\n$/u, '（县级行使）\n')) },
  {
    what: 'brackets of another width',
    local: changed('事项名称', (text) => text.replace('（', '(').replace('）', ')')),
  },
  { what: 'spaces in a name', local: changed('事项名称', (text) => text.replace(/: (..)/u, ': $1 ')) },
  { what: 'digits of another width', local: changed('申请条件', fullWidth) },
  {
    what: 'traditional characters',
    local: changed('申请条件', (text) => text.replaceAll('场', '場').replaceAll('证', '證')),
  },
  {
    what: 'spaces around numbers',
    local: changed('申请条件', (text) => text.replaceAll(/(\d+)(?=\p{Script=Han})/gu, ' $1 ')),
  },
  {
    what: 'twins of punctuation',
    local: changed('审批决定证件', (text) => text.replace('（', '(').replace('）', ' )')),
  },
  {
    what: 'materials in another order',
    local: changed('申请材料', (text) => {
      const entries = text.match(new RegExp(MATERIAL.source, 'gmu')) ?? [];
      return `申请材料:\n${entries.toReversed().join('')}`;
    }),
  },
  { what: 'applicants in another order', local: () => '服务对象: [个体工商户, 企业法人]\n' },
  { what: 'a limit written otherwise', local: () => '办理时限: { 法定: 20工作日 }\n' },
  { what: 'a limit in Chinese numerals', local: () => '办理时限: { 法定: 二十个工作日 }\n' },
  { what: 'articles in Chinese numerals', local: changed('法定依据', (text) => text.replace('第三十二条', '第32条')) },
  { what: 'nothing at all', local: changed('办理程序', (text) => text.replace('承办: 窗口', '承办: 综合窗口')) },
];
