import type { Context } from '../../model/context.ts';
import type { Statute } from '../../model/generated/types.ts';
import type { ItemBlocks } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import { citationsOf } from '../citations-of.ts';

const AMENDED = {
  'statutes/ggcs.yaml':
    '文件类型: 法律法规\n名称: 公共场所卫生管理条例\n效力级别: 行政法规\n施行日期: 1987-04-01\n修订日期: 2024-12-06\n条数: 19\n状态: 现行有效\n',
};

export const amendedSince = defineRule({
  id: 'lifecycle/amended-since',
  title: { zh: '依据修改以后，事项要对照过', en: 'An item is reviewed after its statute was amended' },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十六条' },
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
  ],
  messages: {
    amended: {
      zh: ({ title, changed, reviewed }) =>
        `《${String(title)}》${String(changed)}修改或者施行，这个事项${String(reviewed)}以后没有变动记录`,
      en: ({ title, changed, reviewed }) =>
        `《${String(title)}》 was amended or came into force on ${String(changed)}; this item has no entry since ${String(reviewed)}`,
    },
  },
  advice: {
    zh: '对照新条文核对条件、材料、程序、时限和条款号；有改动的记进沿革（要素变更），没有改动的把生效日期改成核对的日期。',
    en: 'Compare conditions, materials, steps, limits and article numbers with the new text; enter what changed in 沿革 (要素变更), or set 生效日期 to the day of the review.',
  },
  examples: {
    valid: [
      { files: AMENDED },
      { files: AMENDED, yaml: '生效日期: 2025-01-01' },
      { files: AMENDED, yaml: '生效日期: 2020-01-01\n沿革:\n  - { 日期: 2025-01-01, 变动: 要素变更 }' },
    ],
    invalid: [
      { files: AMENDED, yaml: '生效日期: 2020-01-01', at: '公共场所卫生管理条例', message: 'amended' },
      {
        files: AMENDED,
        yaml: '沿革:\n  - { 日期: 2020-01-01, 变动: 新增 }',
        at: '公共场所卫生管理条例',
        message: 'amended',
      },
    ],
  },
  *check(item, context) {
    const reviewed = lastReview(item.blocks);
    if (item.isCancelled || reviewed === undefined) return;
    const told = new Set<string>();
    for (const { title, path, span } of citationsOf(item.blocks)) {
      const known = context.statute(title)?.value;
      const changed = known === undefined ? undefined : lastChange(known, context);
      if (known === undefined || changed === undefined || changed <= reviewed || told.has(known.名称)) continue;
      told.add(known.名称);
      yield {
        path,
        ...(span && { span }),
        message: 'amended',
        args: { title: known.名称, changed, reviewed },
        rests: [['生效日期'], ['沿革']],
      };
    }
  },
});

/** The last day on which an item is known to have been looked at; undefined where it carries no dates. */
function lastReview({ 生效日期: from, 沿革: history = [] }: ItemBlocks): string | undefined {
  return latest([from, ...history.map(({ 日期: date }) => date)]);
}

/** The last change of a statute that is known and in force. Repeal is another rule's matter. */
function lastChange(
  { 状态: status, 施行日期: since, 修订日期: amended }: Statute,
  context: Pick<Context, 'hasCome'>,
): string | undefined {
  if (status === '已废止') return undefined;
  return latest([since, amended].filter((date) => date !== undefined && context.hasCome(date)));
}

/** ISO dates follow one another as texts do. */
function latest(dates: readonly (string | undefined)[]): string | undefined {
  const last = dates.reduce<string>((later, date) => ((date ?? '') > later ? (date ?? '') : later), '');
  return last === '' ? undefined : last;
}
