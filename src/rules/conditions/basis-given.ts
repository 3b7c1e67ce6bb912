import { defineRule } from '../../model/rule.ts';
import { judgedConditions } from '../judged-entries.ts';

export const basisGiven = defineRule({
  id: 'conditions/basis-given',
  title: { zh: '每一项申请条件写明依据', en: 'Every condition has its basis' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第十六条、第十八条' },
  ],
  messages: {
    condition: {
      zh: ({ condition }) => `“${condition}”没有写依据，办事人不知道凭什么要求`,
      en: ({ condition }) => `“${condition}” has no basis: nobody can see what allows asking for it`,
    },
    precondition: {
      zh: ({ code }) => `要先办完“${code}”才能申请，没有写依据`,
      en: ({ code }) => `“${code}” has to be obtained first, and no basis is given`,
    },
  },
  advice: {
    zh: '在这一项写“依据”，例如 《公共场所卫生管理条例》第三条；没有法律、法规、规章依据的条件，删去。',
    en: 'Give the 依据 of this entry, such as 《公共场所卫生管理条例》第三条; a condition without a basis in law, regulation or decree has to go.',
  },
  drafts: false,
  examples: {
    valid: [
      {},
      { yaml: '申请条件:\n  - 内容: 无' },
      { yaml: '事项类型: 公共服务\n申请条件:\n  - 内容: 年满18周岁' },
      { yaml: '状态: 草稿\n申请条件:\n  - 内容: 年满18周岁' },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 年满18周岁', at: '年满18周岁', message: 'condition' },
      {
        yaml: '事项类型: 公共服务\n申请条件:\n  - 内容: 已经通过验收\n    前置事项: "510112001000"',
        at: '510112001000',
        message: 'precondition',
      },
    ],
  },
  *check(item) {
    for (const { entry, path } of judgedConditions(item)) {
      const { 内容: condition, 依据: basis, 前置事项: code } = entry;
      // A placeholder instead of a basis is left to references/citation-readable.
      if (basis !== undefined) continue;
      if (code !== undefined) yield { path: [...path, '前置事项'], message: 'precondition', args: { code } };
      else if (item.type !== '公共服务') yield { path: [...path, '内容'], message: 'condition', args: { condition } };
    }
  },
});
