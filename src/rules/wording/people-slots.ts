import { defineWording } from '../wording-rule.ts';

export const peopleSlots = defineWording({
  id: 'wording/people-slots',
  entry: 'V08',
  fields: { 申请条件: ['内容'], 申请材料: ['材料名称', '规格', '填报须知'] },
  title: {
    zh: '要求有人员的，写明人数和资格',
    en: 'Who asks for staff must say how many and with what qualification',
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
    zh: '写出人数；对学历、职称、证书、从业年限、健康状况有要求的，一并写出。可以写在细化说明里。',
    en: 'Write how many, and any education, title, certificate, years of work or health that is required. 细化说明 may say it.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 有3名以上专业技术人员' },
      { yaml: '申请条件:\n  - 内容: 有安全管理人员\n    细化说明: 至少1名，持有安全生产考核合格证' },
      { yaml: '申请条件:\n  - 内容: 从业人员持有健康合格证' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 有专职的管理人员', at: '管理人员', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 相关人员经过培训', at: '相关人员', message: 'found' },
    ],
  },
});
