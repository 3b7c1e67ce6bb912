/** Labels of a code list → their codes. A label that the standard does not number has no code. */
export type CodeList = Readonly<Record<string, string>>;

// GB/T 39046-2020, A.2.
export const LEVELS: CodeList = { 国家级: '1', 省级: '2', 市级: '3', 县级: '4', 乡级: '5', 村级: '6' };
// GB/T 39046-2020, A.4; it has no number for 非法人企业 and 个体工商户.
export const AUDIENCES: CodeList = {
  自然人: '1',
  企业法人: '2',
  事业法人: '3',
  社会组织法人: '4',
  行政机关: '5',
  其他组织: '6',
};
// GB/T 39046-2020, A.6.
export const HANDLING_TYPES: CodeList = { 即办件: '1', 承诺件: '2', 其他: '9' };
// The national exchange tables of service items.
export const CHANNELS: CodeList = { 窗口办理: '1', 网上办理: '2', 快递申请: '3' };
export const STATUSES: CodeList = { 在用: '1', 暂停: '2', 取消: '3' };
export const POWER_SOURCES: CodeList = {
  法定本级行使: '1',
  上级下放: '2',
  上级授权: '3',
  同级授权: '4',
  上级委托: '5',
  同级委托: '6',
};
export const ORGAN_NATURES: CodeList = { 法定机关: '1', 授权组织: '2', 受委托组织: '3', 其他: '9' };
export const NECESSITIES: CodeList = { 必要: '1', 非必要: '2', 容缺后补: '3' };
export const MATERIAL_TYPES: CodeList = { 原件: '1', 复印件: '2', 原件或复印件: '3', 原件和复印件: '3' };
export const MATERIAL_SOURCES: CodeList = { 申请人自备: '10', 政府部门核发: '20', 中介机构出具: '30', 其他: '99' };
