import type { Language } from '../model/rule.ts';

/** What the groups of rules are called. */
const GROUP_TITLES: Readonly<Record<string, string>> = {
  baseline: '基线',
  codes: '编码',
  conditions: '申请条件',
  contact: '联系方式',
  coverage: '覆盖',
  exemptions: '豁免',
  fees: '收费依据及标准',
  identity: '身份',
  inspection: '行政检查',
  joint: '联审',
  'legal-basis': '法定依据',
  levels: '上下级',
  lifecycle: '生命周期',
  materials: '申请材料',
  naming: '名称',
  notes: '注意事项',
  penalty: '行政处罚',
  procedure: '办理程序',
  quota: '许可数量',
  references: '引用',
  result: '审批决定证件',
  sameness: '一致',
  schema: '格式',
  service: '办理方式',
  suppressions: '豁免注释',
  'time-limit': '办理时限',
  typography: '排版',
  ways: '变更与延续',
  wording: '用语',
  yaml: '文件的写法',
  own: '本目录自定',
};

/** The id of a group, in Chinese with its title. */
export function groupTitle(group: string, language: Language): string {
  const title = GROUP_TITLES[group];
  return language === 'en' || title === undefined ? group : `${title} ${group}`;
}
