/** How everything is counted: a number without this is not to be compared. */
export const DEFINITIONS = {
  zh: [
    '实施：实施清单和认领，不含已经取消的，草稿也算；暂停的另外点数。暂停的现在办不了，时限、材料、次数、进驻、窗口都不算它；十公开照算。',
    '承诺时限：单位相同的才比（年折成月，分钟折成小时），当场算 0；中位数是排在中间的那个数。',
    '时限压缩：1－承诺÷法定，两者单位相同才算，法定没有规定的不算。每条实施各算一个比例，再取平均，不按时限长短加权；承诺比法定长的按负数算。',
    '材料：只数必要的，没有写必要性的当作必要；只在个别情形要交的也数。',
    '至多一次、一次不跑：写明了到现场次数的实施里，不超过 1 次的、0 次的各占多少。',
    '进驻中心：依申请办理的实施里，实施机关写了“进驻”的占多少；没有写的按没有进驻算。',
    '行政审批处：有行政许可的部门里，写了“行政审批处”的占多少；集中行使审批权的行政审批局也算；没有写的按没有算。',
    '窗口覆盖：区划表里（设置了范围的，在范围内）本级有机关实施事项，或者上级机关的受理机构写到它名称的，占多少。',
    '十公开：按事项类型必填的才算应当公开；继承来的算公开了，写“略”“待定”一类的不算。',
  ],
  en: [
    'Implementations: 实施清单 and 认领, except what was cancelled; drafts count, and suspended ones, whose number is said. Nobody can ask for those now: limits, materials, visits, centres and counters leave them out, disclosures do not.',
    'Promised limits: compared only in one unit (years as months, minutes as hours), on the spot is 0; the median is the number in the middle.',
    'Limits cut: 1 − promised ÷ legal, only where both have one unit and the law sets a limit. Each implementation has its own share, and all weigh the same whatever their length; a promise that is longer counts below zero.',
    'Materials: the necessary ones, and those that do not say; those that only some situations ask for count, too.',
    '1 visit, no visit: of the implementations that say how often people must come, those with at most one visit, and with none.',
    'In centre: of the implementations that are applied for, those whose organ says 进驻; who does not say it is not.',
    'Approval offices: of the organs with 行政许可, those that say 行政审批处, and approval bureaus as a whole; who does not say it has none.',
    'Counters: of the divisions in divisions.csv (within the 范围 of the settings), those where an organ of their own carries something out, or that a 受理机构 of an organ above is named after.',
    'Ten disclosures: what the type of an item requires; what is inherited is disclosed, “略”, “待定” and the like are not.',
  ],
} as const;
