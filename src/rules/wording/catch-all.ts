import { defineWording } from '../wording-rule.ts';

export const catchAll = defineWording({
  id: 'wording/catch-all',
  entry: 'V01',
  fields: {
    申请条件: ['内容', '细化说明'],
    申请材料: ['材料名称', '规格', '细化说明', '填报须知'],
    办理程序: ['环节', '内容'],
  },
  title: {
    zh: '条件、材料和程序不得写“其他”一类的兜底要求',
    en: 'Conditions, materials and steps must not contain a catch-all',
  },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  found: {
    zh: ({ words }) => `“${words}”是兜底要求，办事人不知道究竟要什么`,
    en: ({ words }) => `“${words}” is a catch-all: nobody can know what is asked for`,
  },
  advice: {
    zh: '把所指的材料或者条件逐一列出，各写名称和依据；没有法律、法规依据的删去。',
    en: 'List every document or condition meant, each with its name and basis; delete what has no basis in law.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 申请人是企业法人、个体工商户或者其他组织' },
      { yaml: '申请条件:\n  - 内容: 有固定的营业场所\n    原文: 法律、法规规定的其他条件' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 法律、法规规定的其他材料', at: '其他材料', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 具备主管部门认为有必要的其他条件', at: '其他条件', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 达到经营条件\n    细化说明: 还要交“其他材料”', at: '其他材料', message: 'found' },
    ],
  },
});
