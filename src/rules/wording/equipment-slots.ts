import { defineWording } from '../wording-rule.ts';

export const equipmentSlots = defineWording({
  id: 'wording/equipment-slots',
  entry: 'V11',
  fields: { 申请条件: ['内容'] },
  title: {
    zh: '要求有设备的，写明品类、数量和规格',
    en: 'Who asks for equipment must say kind, number and model',
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
    zh: '写出品类、数量、规格；有价值要求的写出金额。可以写在细化说明里，也可以写明按设备清单核对。',
    en: 'Write kind, number and model, and the value where one is asked for. 细化说明 may say it, or name the list that is checked.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 有检验设备\n    细化说明: 检验台2张、天平1台' },
      { yaml: '申请条件:\n  - 内容: 有检验设备2台' },
      { yaml: '申请条件:\n  - 内容: 设备发生变化' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 有检验设备', at: '检验设备', message: 'found' },
      { yaml: '申请条件:\n  - 内容: 配备正常使用的通风设备', at: '通风设备', message: 'found' },
    ],
  },
});
