import { defineWording } from '../wording-rule.ts';

export const openLists = defineWording({
  id: 'wording/open-lists',
  entry: 'V09',
  fields: { 申请条件: ['内容'], 申请材料: ['材料名称', '规格', '填报须知'] },
  title: {
    zh: '列举不得以“等”收尾',
    en: 'A list must not end in “and so on”',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  found: {
    zh: ({ words }) => `“${words}”没有把列举写完，办事人不知道还有哪些`,
    en: ({ words }) => `“${words}” leaves the list open: nobody knows what else belongs to it`,
  },
  advice: {
    zh: '把列举写完；只有这几项的，去掉“等”。一份材料写一条。',
    en: 'Write the list to its end, or drop “等” where there is nothing more. One entry for each document.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 具有高等学历，残疾等级为一等' },
      { yaml: '申请材料:\n  - 材料名称: 居民身份证、户口簿等\n    填报须知: 只交居民身份证和户口簿2种' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 居民身份证、户口簿等', at: '等', message: 'found' },
      { yaml: '申请材料:\n  - 材料名称: 营业执照等身份证明文件', at: '等身份证明文件', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 经公安、消防等部门同意', at: '等部门', message: 'found' },
    ],
  },
});
