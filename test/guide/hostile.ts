import { TREE } from './tree.ts';

/** A word without a place to break it. */
export const LONG_WORD = 'W'.repeat(300);

export const ATTACK = `</title></script><script>alert("x")</script><img src=x onerror='alert(1)'>`;

/** The tree with one more item, an import without a standard, whose every text is `text`. */
export function hostileTree(text: string, online = text): Record<string, string> {
  const quoted = JSON.stringify(text);
  // A code has at most 64 characters.
  const code = JSON.stringify(Array.from(text).slice(0, 64).join(''));
  return {
    ...TREE,
    'local/510107/scjgj/hostile.yaml': `文件类型: 实施清单
基本编码: "hostile/../code"
实施机关: 510107-scjgj
实施编码: ${code}
地方编码: ${code}
监管机关: ${quoted}
承接自: ${quoted}
委托机关: ${quoted}
受理机构: [${quoted}]
事项名称: ${quoted}
主项名称: ${quoted}
业务办理项: ${JSON.stringify(`${text}之变更`)}
事项类型: 其他行政权力
条线: 市场监管
行使层级: [县级]
办理情形: [{ 名称: ${quoted}, 说明: ${quoted} }]
法定依据: [{ 名称: ${quoted}, 条款: [${quoted}], 原文: ${quoted} }]
申请条件: [{ 内容: ${quoted}, 细化说明: ${quoted}, 适用情形: [${quoted}], 依据: { 名称: ${quoted}, 文号: ${quoted} } }]
申请材料: [{ 材料名称: ${quoted}, 出具机构: ${quoted}, 空白表格: ${quoted}, 示例样表: ${quoted}, 填报须知: ${quoted}, 适用情形: [${quoted}] }]
办理程序: [{ 环节: ${quoted}, 承办: ${quoted}, 内容: ${quoted}, 产出: ${quoted}, 前置: [${quoted}], 适用情形: [${quoted}] }]
特别程序: [{ 种类: 听证, 名称: ${quoted}, 启动: ${quoted}, 收费: ${quoted}, 书面告知: ${quoted} }]
联审: { 方式: 王型, 牵头: 市场监管, 说明: ${quoted} }
办理时限: { 法定: 无规定, 说明: ${quoted} }
审批决定证件: [{ 名称: ${quoted}, 类型: 其他, 样本: ${quoted}, 有效地域: ${quoted} }]
许可数量: { 数量: ${quoted}, 单位: ${quoted}, 分配方式: ${quoted} }
收费依据及标准: [{ 项目: ${quoted}, 标准: ${quoted}, 减免: ${quoted} }]
联系方式:
  网上办理: ${JSON.stringify(online)}
  窗口: [{ 名称: ${quoted}, 地点: ${quoted}, 办公时间: ${quoted} }]
注意事项: [${quoted}]
现场办理原因: ${quoted}
常见问题: [{ 问题: ${quoted}, 答案: ${quoted} }]
处罚: { 违法行为: [${quoted}], 裁量: [{ 情形: ${quoted}, 种类: [${quoted}], 幅度: ${quoted} }] }
随机抽查: [{ 抽查事项: ${quoted}, 对象: ${quoted}, 细则: ${quoted} }]
`,
  };
}
