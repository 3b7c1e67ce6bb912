import { defineWording } from '../wording-rule.ts';

export const judgingWords = defineWording({
  id: 'wording/judging-words',
  entry: 'V06',
  fields: { 申请条件: ['内容'] },
  title: {
    zh: '“健全”“良好”一类的评价要写明怎样判定',
    en: 'Judgements such as “sound” and “good” must say what decides',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
  ],
  found: {
    zh: ({ words }) => `“${words}”是评价，没有写明用什么判定`,
    en: ({ words }) => `“${words}” is a judgement and nothing says what decides it`,
  },
  advice: {
    zh: '列出要有哪几项制度，或者写明用什么证件、报告、检查表判定；可以写在细化说明里。',
    en: 'List the systems needed, or say which certificate, report or checklist decides. 细化说明 may say it.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 有健全的卫生管理制度\n    细化说明: 有消毒、培训、档案三项制度' },
      { yaml: '申请条件:\n  - 内容: 品行良好\n    细化说明: 以无犯罪记录证明核对' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 有健全的卫生管理制度', at: '健全的卫生管理制度', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 品行良好', at: '品行良好', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 身体健康', at: '身体健康', message: 'found' },
    ],
  },
});
