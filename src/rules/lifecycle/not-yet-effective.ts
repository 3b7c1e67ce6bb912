import { defineDocumentRule } from '../../model/rule.ts';
import { isRealDate } from '../../text/dates.ts';
import { hasLife, statusOf } from '../status-of.ts';

const ITEM = '文件类型: 基本目录\n基本编码: "510112001000"\n';

export const notYetEffective = defineDocumentRule({
  id: 'lifecycle/not-yet-effective',
  title: { zh: '还没有生效的内容不写成在用', en: 'What is not yet in force is not 在用' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十六条' },
  ],
  messages: {
    future: {
      zh: ({ date, today }) => `生效日期${date}还没有到（今天按${today}算），状态却是在用`,
      en: ({ date, today }) => `生效日期 ${date} is still to come (as of ${today}), but 状态 is 在用`,
    },
  },
  advice: {
    zh: '生效以前，办事指南要照现行的内容办：把将来的内容放在另一个分支里，到期再合并；全新的事项先写 状态: 草稿。',
    en: 'Until that day the guide has to show what is in force: keep the future text on a branch and merge it then; a wholly new item is 状态: 草稿 meanwhile.',
  },
  examples: {
    valid: [
      { yaml: `${ITEM}生效日期: 2025-06-30\n` },
      { yaml: `${ITEM}状态: 草稿\n生效日期: 2026-06-30\n` },
      // As text it would come after every other date of its year.
      { yaml: `${ITEM}生效日期: 2025年6月30日\n` },
    ],
    invalid: [{ yaml: `${ITEM}生效日期: 2026-06-30\n`, at: '2026-06-30', message: 'future' }],
  },
  *check(document, context) {
    const { 生效日期: date } = document.map;
    if (!hasLife(document) || typeof date !== 'string' || !isRealDate(date)) return;
    if (context.hasCome(date) || statusOf(document, context) !== '在用') return;
    yield { path: ['生效日期'], message: 'future', args: { date, today: context.asOf } };
  },
});
