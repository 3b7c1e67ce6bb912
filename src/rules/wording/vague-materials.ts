import { defineWording } from '../wording-rule.ts';

export const vagueMaterials = defineWording({
  id: 'wording/vague-materials',
  entry: 'V02',
  fields: { 申请条件: ['内容', '细化说明'], 申请材料: ['材料名称', '规格', '细化说明', '填报须知'] },
  title: {
    zh: '条件和材料不得写“有关材料”“相关证明”',
    en: 'Conditions and materials must not speak of “relevant documents”',
  },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
  ],
  found: {
    zh: ({ words }) => `“${words}”没有说清是哪一份材料`,
    en: ({ words }) => `“${words}” does not say which document is meant`,
  },
  advice: {
    zh: '写出材料的全称、由谁出具、要原件还是复印件、要几份；有几份的，一份一条。',
    en: 'Write the full name of the document, who issues it, original or copy, and how many; one entry for each.',
  },
  examples: {
    valid: [
      {},
      { yaml: '申请材料:\n  - 材料名称: 法律、法规规定的其他有关材料' },
      { yaml: '申请材料:\n  - 材料名称: 卫生许可申请表\n    填报须知: 上传到“相关材料”栏' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 经营场所的有关证明', at: '有关证明', message: 'found' },
      {
        yaml: '申请材料:\n  - 材料名称: 授权委托书\n    填报须知: 委托他人办理的，另附相关材料',
        at: '相关材料',
        message: 'found',
      },
      { yaml: '申请条件:\n  - 内容: 已经提交相关材料', at: '相关材料', message: 'found' },
    ],
  },
});
