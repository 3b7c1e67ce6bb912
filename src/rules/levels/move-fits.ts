import { LEVELS } from '../../consistency/levels.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { goesDown, isBelow, lowestOf, movesOf } from '../moves.ts';
import { listed } from '../schema-words.ts';
import { hasLife, statusOf } from '../status-of.ts';

const ITEM = (levels: string) => `文件类型: 基本目录\n基本编码: "510112001000"\n行使层级: [${levels}]\n`;
const MOVE = (change: string, levels: string, date = '2025-06-30') =>
  `沿革:\n  - 日期: ${date}\n    变动: ${change}\n    原层级: [${levels}]\n`;

export const moveFits = defineDocumentRule({
  id: 'levels/move-fits',
  title: {
    zh: '下放、上收以后，行使层级跟着改',
    en: 'After a power went down or up, 行使层级 follows',
  },
  severity: 'error',
  since: '0.3.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第四十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    'not-down': {
      zh: ({ date, change, former, levels }) =>
        `沿革写着${date}${change}，原来由${listed(former, 'zh')}行使；行使层级现在是${listed(levels, 'zh')}，没有下到更低的一级`,
      en: ({ date, former, levels }) =>
        `handed down on ${date} from ${listed(former, 'en')}, but 行使层级 is ${listed(levels, 'en')}: no lower level decides`,
    },
    'not-up': {
      zh: ({ date, former, levels }) =>
        `沿革写着${date}上收，原来由${listed(former, 'zh')}行使；行使层级现在是${listed(levels, 'zh')}，最低的一级没有收上去`,
      en: ({ date, former, levels }) =>
        `taken back on ${date} from ${listed(former, 'en')}, but 行使层级 is ${listed(levels, 'en')}: the lowest level still decides`,
    },
    levels: { zh: () => '行使层级写在这里', en: () => '行使层级 is here' },
  },
  advice: {
    zh: '照下放、上收的文件改“行使层级”；方向写反了的，改“变动”；原来由哪几级行使写错了的，改“原层级”。',
    en: 'Correct 行使层级 by the document that moved the power, or 变动 where the direction, 原层级 where the former level is wrong.',
  },
  examples: {
    valid: [
      { yaml: `${ITEM('县级')}${MOVE('下放', '市级')}` },
      { yaml: `${ITEM('市级, 县级')}${MOVE('下放', '市级')}` },
      { yaml: `${ITEM('市级')}${MOVE('上收', '市级, 县级')}` },
      { yaml: `${ITEM('省级')}${MOVE('承接', '国家级')}` },
      { yaml: `${ITEM('县级')}${MOVE('上收', '县级', '2035-06-30')}` },
      { yaml: `${ITEM('县级')}${MOVE('上收', '县级')}  - { 日期: 2025-12-30, 变动: 下放, 原层级: [市级] }\n` },
    ],
    invalid: [
      { yaml: `${ITEM('市级')}${MOVE('下放', '市级')}`, at: '下放', message: 'not-down' },
      { yaml: `${ITEM('市级, 县级')}${MOVE('上收', '县级')}`, at: '上收', message: 'not-up' },
    ],
  },
  *check(document, context) {
    const { 行使层级: written } = document.map;
    if (!hasLife(document) || !Array.isArray(written) || statusOf(document, context) === '取消') return;
    const levels = LEVELS.filter((level) => written.includes(level));
    // Only the last move need be in force still.
    const move = movesOf(document, context).at(-1);
    const [now, before] = [lowestOf(levels), lowestOf(move?.formerLevels ?? [])];
    if (move === undefined || now === undefined || before === undefined) return;
    const isDown = goesDown(move);
    if (isDown ? isBelow(now, before) : isBelow(before, now)) return;
    yield {
      path: ['沿革', move.index, '变动'],
      message: isDown ? 'not-down' : 'not-up',
      args: { date: move.date, change: move.change, former: move.formerLevels, levels },
      related: [{ at: document.place(['行使层级']), message: 'levels' }],
    };
  },
});
