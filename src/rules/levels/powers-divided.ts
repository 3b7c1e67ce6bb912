import { LEVELS } from '../../consistency/levels.ts';
import { isRecord } from '../../model/document.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { listed } from '../schema-words.ts';
import { statusOf } from '../status-of.ts';

const ITEM = (levels: string, rest: string) =>
  `文件类型: 基本目录\n基本编码: "510112001000"\n行使层级: [${levels}]\n${rest}\n`;
/** The state decides in no catalogue of a province, but what it keeps may well be told. */
const OWN_LEVELS = LEVELS.filter((level) => level !== '国家级');

export const powersDivided = defineDocumentRule({
  id: 'levels/powers-divided',
  title: {
    zh: '层级权限写的就是行使层级，一级不多，一级不少',
    en: '层级权限 says what each level of 行使层级 decides, and no other',
  },
  severity: 'warn',
  since: '0.3.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十二条、第三十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    powerless: {
      zh: ({ level, levels }) => `层级权限写着${level}管什么，行使层级却只有${listed(levels, 'zh')}`,
      en: ({ level, levels }) => `层级权限 says what ${level} decides, but 行使层级 is ${listed(levels, 'en')}`,
    },
    unsaid: {
      zh: ({ missing }) => `${listed(missing, 'zh')}也行使这项权力，层级权限没有写它管哪些`,
      en: ({ missing }) => `${listed(missing, 'en')} decides too, but 层级权限 does not say what`,
    },
  },
  advice: {
    zh: '照现行的行使层级改“层级权限”：上收、下放以后不再行使的一级删去，新行使的一级补上。',
    en: 'Make 层级权限 follow 行使层级: drop levels that do not decide any more, add those that do now.',
  },
  examples: {
    valid: [
      { yaml: ITEM('县级', '层级权限: { 国家级: 跨省的, 县级: 本县的 }') },
      { yaml: ITEM('市级, 县级', '层级权限: { 市级: 跨县的, 县级: 本县的 }') },
      { yaml: ITEM('市级, 县级', '') },
      {
        implementation: true,
        yaml: ITEM('县级', '层级权限: { 市级: 跨县的, 县级: 本县的 }').replace('基本目录', '实施清单'),
      },
      { yaml: ITEM('县级', '参与层级: { 乡级: [受理] }\n层级权限: { 县级: 本县的, 乡级: 代收申请 }') },
    ],
    invalid: [
      { yaml: ITEM('县级', '层级权限: { 市级: 跨县的, 县级: 本县的 }'), at: '市级', message: 'powerless' },
      { yaml: ITEM('市级, 县级', '层级权限: { 县级: 本县的 }'), at: '层级权限', message: 'unsaid' },
    ],
  },
  *check(document, context) {
    const { 层级权限: shares, 行使层级: written, 参与层级: parts } = document.map;
    // One office may well name its own level only.
    if (document.kind !== '基本目录' || !isRecord(shares) || !Array.isArray(written)) return;
    if (statusOf(document, context) === '取消') return;
    const levels = LEVELS.filter((level) => written.includes(level));
    const powerless = OWN_LEVELS.find(
      (level) => level in shares && !levels.includes(level) && !(isRecord(parts) && level in parts),
    );
    const missing = OWN_LEVELS.filter((level) => levels.includes(level) && !(level in shares));
    if (powerless !== undefined)
      yield { path: ['层级权限', powerless], key: true, message: 'powerless', args: { level: powerless, levels } };
    else if (levels.length > 1 && missing.length > 0)
      yield { path: ['层级权限'], key: true, message: 'unsaid', args: { missing } };
  },
});
