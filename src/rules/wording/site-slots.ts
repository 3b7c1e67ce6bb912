import { defineWording } from '../wording-rule.ts';

export const siteSlots = defineWording({
  id: 'wording/site-slots',
  entry: 'V07',
  fields: { 申请条件: ['内容'] },
  title: {
    zh: '要求有场地的，写明面积或者产权凭证',
    en: 'Who asks for premises must say the area or the title',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
  ],
  found: {
    zh: ({ words, missing }) => `写了“${words}”，没有写${missing}`,
    en: ({ words, missingEn }) => `“${words}” is written without ${missingEn}`,
  },
  advice: {
    zh: '写出最低面积（平方米）；法律没有规定面积的，写明用什么凭证核对，例如不动产权证书或者租赁合同。可以写在细化说明里。',
    en: 'Write the least area in square metres, or, where the law sets none, the paper that proves it, such as the title or the lease. 细化说明 may say it.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 有固定的经营场所\n    细化说明: 凭不动产权证书或者租赁合同核对' },
      { yaml: '申请条件:\n  - 内容: 有经营场所，使用面积50平方米以上' },
      { yaml: '申请条件:\n  - 内容: 经营场所不在居民住宅楼内' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 有固定的经营场所', at: '固定的经营场所', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 具备法人条件，有办公用房和章程', at: '办公用房', message: 'found' },
    ],
  },
});
