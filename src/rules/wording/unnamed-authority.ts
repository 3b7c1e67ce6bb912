import { defineWording } from '../wording-rule.ts';

export const unnamedAuthority = defineWording({
  id: 'wording/unnamed-authority',
  entry: 'V03',
  fields: { 申请条件: ['内容'], 申请材料: ['材料名称', '规格', '填报须知'], 办理程序: ['环节', '内容'] },
  title: {
    zh: '“有关部门”“有关规定”要写出名称',
    en: '“The departments concerned” and “the rules concerned” must be named',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
  ],
  found: {
    zh: ({ words }) => `“${words}”没有说清是哪个部门、哪份文件或者哪一条`,
    en: ({ words }) => `“${words}” does not say which department, which document or which article`,
  },
  advice: {
    zh: '部门写全称；规定、标准写文件名和条款或者标准编号；专业和经验写名称、年限。可以写在细化说明里。',
    en: 'Name the department; name the document with its article, or the number of the standard. 细化说明 may say it.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 经有关部门批准\n    细化说明: 有关部门指县级公安机关和县级市场监督管理部门' },
      { yaml: '申请条件:\n  - 内容: 符合《公共场所卫生管理条例》第三条的有关规定' },
      { yaml: '申请条件:\n  - 内容: 与本次申请有关的单位已经盖章' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 符合国家有关规定', at: '符合国家有关规定', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 经有关主管部门同意', at: '有关主管部门', message: 'found' },
      {
        yaml: '办理程序:\n  - 环节: 审查\n    承办: 审查人员\n    内容: 征求相关单位意见',
        at: '相关单位',
        message: 'found',
      },
    ],
  },
});
