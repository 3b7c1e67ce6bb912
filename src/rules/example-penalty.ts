/** A penalty of the examples whose only grade says `grade`. */
export function penaltyWith(grade: string): string {
  return `事项类型: 行政处罚\n处罚:\n  违法行为: [没有许可证经营浴室]\n  裁量:\n    - 情形: 首次被查\n${grade}`;
}

export const PENALTY_EXAMPLE = penaltyWith(
  '      种类: [警告, 罚款]\n      幅度: 500元以下罚款\n      依据: 《公共场所卫生管理条例》第十四条\n',
);
