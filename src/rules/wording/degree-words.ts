import { defineWording } from '../wording-rule.ts';

export const degreeWords = defineWording({
  id: 'wording/degree-words',
  entry: 'V05',
  fields: { 申请条件: ['内容'], 申请材料: ['材料名称', '规格', '填报须知'] },
  title: {
    zh: '程度词和概数要换成数字或者情形',
    en: 'Words of degree must give way to numbers or cases',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
  ],
  found: {
    zh: ({ words }) => `“${words}”没有尺度，各人理解不同`,
    en: ({ words }) => `“${words}” has no measure: everybody reads it another way`,
  },
  advice: {
    zh: '写出数值和单位；只在有些情形适用的，写明是哪些情形。可以写在细化说明里。',
    en: 'Write the number with its unit, or the cases that are meant. 细化说明 may say it.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 有一定数量的从业人员\n    细化说明: 至少3名' },
      { yaml: '申请条件:\n  - 内容: 遗失的及时报告\n    细化说明: 自发现遗失之日起3日内报告' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 有必要的周转时间', at: '必要的', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 原则上年满18周岁', at: '原则上', message: 'found' },
      { yaml: '申请材料:\n  - 材料名称: 照片\n    填报须知: 尽快补交', at: '尽快', message: 'found' },
    ],
  },
});
