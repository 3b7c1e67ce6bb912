import type { Basis } from '../model/rule.ts';

/** The notice that made random inspections the rule, by the place in it. */
export function inspectionNotice(place: string): Basis {
  return { 名称: '国务院办公厅关于推广随机抽查规范事中事后监管的通知（国办发〔2015〕58号）', 条款: place };
}

/** The report of Sichuan on the list, the two registers, the rules, the share and the frequency. */
export const INSPECTION_PRACTICE: Basis = { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（四）' };

/** An inspection of the examples with nothing missing. */
export const INSPECTION_EXAMPLE =
  '事项类型: 行政检查\n随机抽查:\n  - 抽查事项: 池水抽查\n    内容: [尿素含量]\n    方式: [抽样检验]\n    依据: 《公共场所卫生管理条例》第十条\n    比例: 5%\n    频次: 每年1次\n    对象名录库: 公共浴室名录库\n    人员名录库: 卫生监督员名录库\n    细则: 公共浴室抽查细则';

/** The same with one text changed. */
export function inspectionWith(from: string, to: string): string {
  return INSPECTION_EXAMPLE.replace(from, to);
}
