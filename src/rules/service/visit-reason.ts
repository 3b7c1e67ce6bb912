import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';

export const visitReason = defineRule({
  id: 'service/visit-reason',
  title: { zh: '要到现场的写明为什么', en: 'Why one has to come is given' },
  severity: 'warn',
  since: '0.2.0',
  preset: '试行',
  effective: '2027-07-01',
  basis: [
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（一）' },
  ],
  drafts: false,
  messages: {
    missing: {
      zh: ({ visits }) => `要到现场${String(visits)}次，没有写为什么必须到现场（现场办理原因）`,
      en: ({ visits }) => `one has to come ${String(visits)} times; why (现场办理原因) is not written`,
    },
  },
  advice: {
    zh: '写“现场办理原因”：到场做什么、为什么不能在网上做，例如 采集指纹要本人到场；没有必须到场的理由，改成网上办理，次数写 0。',
    en: 'Write 现场办理原因: what is done there that cannot be done online; where nothing is, offer it online and write 0.',
  },
  asksFor: ['现场办理原因'],
  examples: {
    valid: [{}, { yaml: '到现场次数: 0' }, { yaml: '到现场次数: 1\n现场办理原因: 采集指纹要本人到场' }],
    invalid: [
      { yaml: '到现场次数: 1', at: '1', message: 'missing' },
      { yaml: '到现场次数: 2\n现场办理原因: 无', at: '2', message: 'missing' },
    ],
  },
  *check(item) {
    const { 到现场次数: visits = 0, 现场办理原因: reason } = item.blocks;
    if (item.isCancelled || visits === 0 || item.applicability('到现场次数') === '不适用') return;
    if (isHollow(reason))
      yield { path: ['到现场次数'], message: 'missing', args: { visits }, rests: [['现场办理原因']] };
  },
});
