import type { Context } from '../../model/context.ts';
import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { compareDurations, parseDuration } from '../../text/durations.ts';
import { citesOnlyLicenceLaw, tooLowForLimits } from '../licence-law.ts';
import { titled } from '../phrases.ts';

/** 行政许可法 第四十二条: working days for one organ, and for several that act together. */
const MAXIMA = [
  { key: '法定', basis: '法定依据', alone: 20, together: 45 },
  { key: '延长', basis: '延长依据', alone: 10, together: 15 },
] as const;

const DECREE = {
  'statutes/bf.yaml': '文件类型: 法律法规\n名称: 四川省浴室管理办法\n效力级别: 地方政府规章\n状态: 现行有效\n',
};

export const licenceMaximum = defineRule({
  id: 'time-limit/licence-maximum',
  title: {
    zh: '许可的法定时限超过20个工作日、延长超过10个工作日，要有法律、法规另作规定',
    en: 'A licence takes 20 working days, 10 more if prolonged, unless another law or regulation says so',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第二十六条、第四十二条' }],
  messages: {
    over: {
      zh: ({ key, limit, most }) =>
        `${String(key)}写的是“${limit}”，依据只有《行政许可法》，它最多给${String(most)}个工作日`,
      en: ({ key, limit, most }) =>
        `${String(key)} is “${limit}” by 行政许可法 alone, which allows ${String(most)} working days at most`,
    },
    rank: {
      zh: ({ key, limit, most, title, level }) =>
        `${String(key)}写的是“${limit}”，依据${titled(title)}是${String(level)}，不能超过《行政许可法》的${String(most)}个工作日`,
      en: ({ key, limit, most, title, level }) =>
        `${String(key)} is “${limit}” by ${titled(title)}, a ${String(level)}, which cannot exceed the ${String(most)} working days of 行政许可法`,
    },
  },
  advice: {
    zh: '有法律、行政法规、地方性法规另作规定的，把它写进“法定依据”（“延长依据”）；没有的，改到20个工作日以内，延长改到10个工作日以内；几个部门统一、联合办理的，分别是45个和15个工作日，并写明“联审”。',
    en: 'Cite the law, administrative or local regulation that says otherwise; else keep to 20 working days and 10 more, or 45 and 15 where several departments act together (联审).',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理时限: { 法定: 60个工作日, 法定依据: 《公共场所卫生管理条例》第四条, 承诺: 9个工作日 }' },
      { yaml: '办理时限: { 法定: 60个工作日, 承诺: 9个工作日 }' },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理时限: { 法定: 45个工作日, 法定依据: 《行政许可法》第四十二条第二款, 承诺: 9个工作日 }',
      },
      { yaml: '事项类型: 公共服务\n办理时限: { 法定: 60个工作日, 法定依据: 《行政许可法》第四十二条 }' },
    ],
    invalid: [
      {
        yaml: '办理时限: { 法定: 30个工作日, 法定依据: 《中华人民共和国行政许可法》第四十二条, 承诺: 9个工作日 }',
        at: '30个工作日',
        message: 'over',
      },
      {
        yaml: '办理时限: { 法定: 20个工作日, 法定依据: 《行政许可法》第四十二条, 延长: 15个工作日, 延长依据: 《行政许可法》第四十二条 }',
        at: '15个工作日',
        message: 'over',
      },
      {
        files: DECREE,
        yaml: '办理时限: { 法定: 40个工作日, 法定依据: 《四川省浴室管理办法》第四条, 承诺: 9个工作日 }',
        at: '40个工作日',
        message: 'rank',
      },
    ],
  },
  *check(item, context) {
    if (!item.isCancelled && item.type === '行政许可')
      for (const maximum of MAXIMA) yield* beyond(maximum, item, context);
  },
});

function* beyond(
  { key, basis, alone, together }: (typeof MAXIMA)[number],
  { blocks }: EffectiveItem,
  context: Context,
): Generator<ItemFinding> {
  const limit = blocks.办理时限?.[key];
  const duration = parseDuration(limit ?? '');
  const most = blocks.联审 === undefined ? alone : together;
  if (limit === undefined || duration === undefined) return;
  if ((compareDurations(duration, { kind: 'amount', amount: most, unit: '工作日' }) ?? 0) <= 0) return;
  const citation = blocks.办理时限?.[basis];
  const low = tooLowForLimits(citation, context);
  const args = { key, limit, most };
  const finding = { path: ['办理时限', key], rests: [['办理时限', basis]] };
  if (citesOnlyLicenceLaw(citation)) yield { ...finding, message: 'over', args };
  else if (low !== undefined)
    yield { ...finding, message: 'rank', args: { ...args, title: low.title, level: low.level } };
}
