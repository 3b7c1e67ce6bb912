import { defineWording } from '../wording-rule.ts';

export const unmeasuredFitness = defineWording({
  id: 'wording/unmeasured-fitness',
  entry: 'V04',
  fields: { 申请条件: ['内容'], 申请材料: ['材料名称', '规格', '填报须知'] },
  title: {
    zh: '“相适应”“相应的”要有数字或者清单',
    en: '“Suited to” and “appropriate” need a number or a list',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
  ],
  found: {
    zh: ({ words, missing }) => `写了“${words}”，没有写${missing}，办事人算不出够不够`,
    en: ({ words, missingEn }) => `“${words}” is written without ${missingEn}: nobody can tell what is enough`,
  },
  advice: {
    zh: '按规模写出最低的人数、设备台数、面积或者金额，或者列出要有哪几样；可以写在细化说明里。',
    en: 'Give the least number of people, machines, square metres or yuan for each size, or list what is needed. 细化说明 may say it.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 有与经营规模相适应的从业人员\n    细化说明: 每100平方米至少1名' },
      { yaml: '申请条件:\n  - 内容: 有与业务相适应的设备\n    细化说明: 配有货架、柜台、温湿度计' },
      { yaml: '申请条件:\n  - 内容: 持有相应的资质证书' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 有与经营规模相适应的从业人员', at: '与经营规模相适应的', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 具备相应的能力', at: '相应的能力', message: 'found' },
    ],
  },
});
