import { defineWording } from '../wording-rule.ts';

export const pointsElsewhere = defineWording({
  id: 'wording/points-elsewhere',
  entry: 'V16',
  fields: { 申请条件: ['内容'], 申请材料: ['材料名称', '规格', '填报须知'], 办理程序: ['内容'] },
  title: {
    zh: '内容要写在事项里，不得只写“详见”“另行通知”',
    en: 'What is asked for stands in the item itself, not elsewhere',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  found: {
    zh: ({ words }) => `“${words}”只指向别处，本事项里没有写内容`,
    en: ({ words }) => `“${words}” points elsewhere; the item does not say it`,
  },
  advice: {
    zh: '把所指的内容写进本事项；依据的文件写在依据里。',
    en: 'Write the content into the item; the document it comes from belongs in 依据.',
  },
  examples: {
    valid: [
      {},
      { yaml: '申请材料:\n  - 材料名称: 卫生检测报告（详见填报须知）\n    填报须知: 列出空气、水质、噪音的检测值' },
      { yaml: '申请条件:\n  - 内容: 《公共场所卫生管理条例》第三条所列的项目达标' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 卫生检测报告（详见附件）', at: '详见', message: 'found' },
      {
        yaml: '申请条件:\n  - 内容: 符合《公共场所卫生管理条例》的规定',
        at: '符合《公共场所卫生管理条例》的规定',
        message: 'found',
      },
      { yaml: '申请条件:\n  - 内容: 《公共场所卫生管理条例》', at: '《公共场所卫生管理条例》', message: 'found' },
    ],
  },
});
