import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';

const FREE =
  /^(?:一律|均|全部)?(?:不收|不得收|不另收|不予收|免费|免收|无|申请人不|当事人不)|不(?:向[^，,。；;]{1,20})?(?:收费|收取|承担)|(?:机关|部门|本[局厅委]|财政)(?:承担|负担|支付)|财政预算/u;

export const specialStepsCharged = defineRule({
  id: 'procedure/special-steps-charged',
  title: {
    zh: '特别程序写明收不收费，听证不得收费',
    en: 'Special steps say whether they cost, and a hearing costs nothing',
  },
  severity: 'warn',
  since: '0.2.0',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第四十七条第二款、第五十八条' },
    { 名称: '中华人民共和国行政处罚法', 条款: '第六十三条第二款' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  messages: {
    unsaid: {
      zh: ({ kind }) => `特别程序“${kind}”没有写收不收费`,
      en: ({ kind }) => `the special step “${kind}” does not say whether it costs`,
    },
    charged: {
      zh: ({ text }) => `听证不收费，这里写着“${text}”`,
      en: ({ text }) => `a hearing costs nothing, but “${text}” is written`,
    },
  },
  advice: {
    zh: '在“收费”里写 不收费，或者写收费的项目、标准和依据。行政机关组织听证的费用不由申请人、利害关系人、当事人承担。',
    en: 'Write 不收费 in 收费, or what is charged, how much, and by what law. The costs of a hearing are not borne by those who are heard.',
  },
  asksFor: ['收费'],
  examples: {
    valid: [
      {},
      {
        yaml: '特别程序:\n  - 种类: 听证\n    收费: 不收费\n  - 种类: 检测\n    收费: 每项200元，按照检测机构公布的标准',
      },
      {
        yaml: '特别程序:\n  - 种类: 听证\n    收费: 听证费用由本机关承担',
      },
    ],
    invalid: [
      { yaml: '特别程序:\n  - 种类: 鉴定\n    时限: 9个工作日', at: '鉴定', message: 'unsaid' },
      { yaml: '特别程序:\n  - 种类: 听证\n    收费: 场地费200元', at: '场地费200元', message: 'charged' },
    ],
  },
  *check(item) {
    const { 特别程序: special } = item.blocks;
    if (item.isCancelled || !Array.isArray(special)) return;
    for (const [index, { 种类: kind, 收费: charge }] of special.entries()) {
      if (charge === undefined || isHollow(charge, true))
        yield { path: ['特别程序', index, '种类'], message: 'unsaid', args: { kind } };
      else if (kind === '听证' && (item.type === '行政许可' || item.type === '行政处罚') && !FREE.test(charge))
        yield { path: ['特别程序', index, '收费'], message: 'charged', args: { text: charge } };
    }
  },
});
