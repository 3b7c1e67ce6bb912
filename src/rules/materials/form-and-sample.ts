import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';
import { judgedMaterials } from '../judged-entries.ts';
import { bareName } from '../material-name.ts';
import { listed } from '../phrases.ts';

/** A form that the office lays down and the applicant fills in. */
const FORM =
  /(?:(?:申请|申报|登记|备案|审批|审核|注册|呈报|报名|申领|推荐|补办|变更|延续|注销)(?:表|书)|承诺书)(?:\([^()]{0,30}\))?$/u;
/** Spares the folding of every other name. */
const MAYBE_FORM = /[表书]/u;
const OWED = ['空白表格', '示例样表'] as const;

export const formAndSample = defineRule({
  id: 'materials/form-and-sample',
  title: { zh: '要填的表格有空白表格和示例样表', en: 'A form to be filled in comes blank and with a sample' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十九条、第三十条' },
    { 名称: '国务院办公厅关于全国互联网政务服务平台检查情况的通报（国办函〔2017〕115号）' },
  ],
  messages: {
    missing: {
      zh: ({ material, missing }) =>
        `“${material}”要办事人自己填，没有写${listed(missing, 'zh')}，办事人拿不到表、不知道怎么填`,
      en: ({ material, missing }) =>
        `“${material}” is to be filled in by the applicant; it lacks ${listed(missing, 'en')}`,
    },
  },
  advice: {
    zh: '在“空白表格”“示例样表”里写文件的位置，例如 附件/卫生许可申请表.docx；没有固定格式的，材料名称写成“申请报告”一类，不要叫表。',
    en: 'Give the place of both files in 空白表格 and 示例样表, such as 附件/卫生许可申请表.docx; what has no fixed form should not be called one.',
  },
  drafts: false,
  examples: {
    valid: [
      { yaml: '申请材料:\n  - 材料名称: 卫生许可申请表\n    空白表格: 附件/空白.docx\n    示例样表: 附件/样表.docx' },
      { yaml: '申请材料:\n  - 材料名称: 设备登记证书' },
      { yaml: '申请材料:\n  - 材料名称: 林权登记表\n    来源渠道: 政府部门核发' },
      { yaml: '申请材料:\n  - 材料名称: 原卫生许可申请表复印件\n    必要性: 免提交' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 卫生许可申请表', at: '卫生许可申请表', message: 'missing' },
      {
        yaml: '申请材料:\n  - 材料名称: 守法经营承诺书（企业）\n    空白表格: 附件/空白.docx\n    示例样表: 无',
        at: '守法经营承诺书（企业）',
        message: 'missing',
      },
    ],
  },
  *check(item) {
    for (const { entry, path } of judgedMaterials(item)) {
      const { 材料名称: material, 来源渠道: source = '申请人自备', 必要性: necessity } = entry;
      if (source !== '申请人自备' || necessity === '免提交' || !MAYBE_FORM.test(material)) continue;
      if (!FORM.test(bareName(material))) continue;
      const missing = OWED.filter((key) => isHollow(entry[key]));
      if (missing.length > 0) yield { path: [...path, '材料名称'], message: 'missing', args: { material, missing } };
    }
  },
});
