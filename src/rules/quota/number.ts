import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { isHollow } from '../disclosure.ts';

/** A number, or words on what says the number. */
const COUNTABLE =
  /[0-9〇零一二三四五六七八九十百千万亿]|为准|公布|公告|批准|核定|核准|下达|确定|规划|计划|限额|指标|布点/u;

export const number = defineRule({
  id: 'quota/number',
  title: { zh: '许可数量说得清是多少、以什么为单位', en: 'A quota is a number with a unit' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第三十条、第五十七条' }],
  messages: {
    unit: {
      zh: ({ count }) => `数量是${String(count)}，没有写单位`,
      en: ({ count }) => `${String(count)} has no unit`,
    },
    vague: {
      zh: ({ text }) => `“${text}”看不出数量是多少，也没有写由哪个文件确定`,
      en: ({ text }) => `“${text}” is no number and names nothing that sets it`,
    },
  },
  advice: {
    zh: '写数字和“单位”，例如 数量: 20、单位: 家；数量由年度公告等确定的，写明以哪个机关公布的哪个文件为准。',
    en: 'Give a number and 单位, such as 20 and 家; where a yearly notice sets it, say whose and which.',
  },
  examples: {
    valid: [
      {},
      { yaml: '许可数量:\n  数量: 20\n  单位: 家' },
      { yaml: '许可数量:\n  数量: 以省林业和草原局公布的年度限额为准\n  单位: 立方米' },
      { yaml: '许可数量:\n  确定机关: 省林业和草原局' },
    ],
    invalid: [
      { yaml: '许可数量:\n  数量: 20', at: '20', message: 'unit' },
      { yaml: '许可数量:\n  数量: 若干\n  单位: 家', at: '若干', message: 'vague' },
    ],
  },
  *check(item) {
    const { 许可数量: quota } = item.blocks;
    if (item.isCancelled || item.applicability('许可数量') === '不适用') return;
    if (quota === undefined || quota === '无限制') return;
    const { 数量: count, 单位: unit } = quota;
    const path = ['许可数量', '数量'];
    if (typeof count === 'number' && isHollow(unit)) yield { path, message: 'unit', args: { count } };
    if (typeof count === 'string' && !isHollow(count) && !COUNTABLE.test(fold(count)))
      yield { path, message: 'vague', args: { text: count } };
  },
});
