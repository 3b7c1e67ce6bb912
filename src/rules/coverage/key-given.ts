import { APPLICABILITY, TEN_DISCLOSURES } from '../../model/generated/applicability.ts';
import { valueAt } from '../../model/positions.ts';
import { defineRule } from '../../model/rule.ts';
import { fitsType } from '../../model/type-codes.ts';
import { parseNationalCode } from '../national-code.ts';
import { listed } from '../phrases.ts';
import { SCHEMA_BASIS } from '../schema-words.ts';

/** What each disclosure has a rule of its own for. */
const DISCLOSED: ReadonlySet<string> = new Set([...TEN_DISCLOSURES, '特别程序']);

export const keyGiven = defineRule({
  id: 'coverage/key-given',
  title: { zh: '这类事项还必须写的都写了', en: 'What else the type of item requires is written' },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: SCHEMA_BASIS,
  messages: {
    missing: {
      zh: ({ type, missing }) => `${type}要写明${listed(missing, 'zh')}，这里没有写`,
      en: ({ type, missing }) => `an item of the type ${type} has to give ${listed(missing, 'en')}`,
    },
  },
  advice: {
    zh: '补上缺的内容：“服务对象”写哪些人可以办，“办件类型”写 即办件 或者 承诺件，行政处罚写“处罚”（违法行为和裁量）。',
    en: 'Add what is missing: 服务对象 (who may apply), 办件类型 (即办件 or 承诺件), and 处罚 with 违法行为 and 裁量 for a penalty.',
  },
  drafts: false,
  examples: {
    valid: [
      {},
      { without: ['服务对象'], yaml: '状态: 草稿' },
      { without: ['服务对象'], yaml: '状态: 取消' },
      { without: ['服务对象', '办件类型'], yaml: '基本编码: "510612001000"\n事项类型: 行政检查' },
      // The code says that the type is wrong, which is all there is to say.
      { without: ['服务对象'], yaml: '事项类型: 行政确认' },
    ],
    invalid: [
      { without: ['服务对象', '办件类型'], at: '行政许可', message: 'missing' },
      { yaml: '基本编码: "510212001000"\n事项类型: 行政处罚', at: '行政处罚', message: 'missing' },
    ],
  },
  *check(item) {
    const { type, blocks } = item;
    if (item.isCancelled || type === undefined) return;
    const digits = parseNationalCode(item.key.base)?.type;
    if (digits !== undefined && !fitsType(digits, type)) return;
    const missing = Object.entries(APPLICABILITY[type] ?? {})
      .filter(([key, applicability]) => applicability === '必填' && !DISCLOSED.has(key) && !item.unjudged.has(key))
      .map(([key]) => key)
      .filter((key) => valueAt(blocks, key.split('/')) === undefined);
    if (missing.length > 0) yield { path: ['事项类型'], message: 'missing', args: { type, missing } };
  },
});
