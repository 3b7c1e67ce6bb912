import { defineRule } from '../../model/rule.ts';
import { judgedConditions } from '../judged-entries.ts';
import { titled } from '../phrases.ts';
import { LAW_OR_DECREE, lowCitation } from '../rank-of-basis.ts';

/** Who gives or honours may say to whom: here a document below the rank of a decree may lay conditions down. */
const GRANTS: ReadonlySet<string | undefined> = new Set(['公共服务', '行政给付', '行政奖励']);
const ON_FILE = {
  'statutes/tz.yaml':
    '文件类型: 法律法规\n名称: 关于规范公共浴室的通知\n效力级别: 规范性文件\n文号: 示例〔2020〕1号\n状态: 现行有效\n',
};

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
    level: {
      zh: ({ condition, title, level }) => `“${condition}”只引了${titled(title)}，它是${level}，不能增设办理条件`,
      en: ({ condition, title, level }) => `“${condition}” rests on ${titled(title)} only, which is a ${level}`,
    },
  },
  advice: {
    zh: '在这一项的“依据”里引法律、法规、规章，例如 《公共场所卫生管理条例》第三条；没有法律、法规、规章依据的条件，删去。',
    en: 'Give the 依据 of this entry, such as 《公共场所卫生管理条例》第三条; a condition without a basis in law, regulation or decree has to go.',
  },
  drafts: false,
  asksFor: ['依据'],
  examples: {
    valid: [
      {},
      { yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: 《谁也不知道的通知》第二条' },
      {
        files: ON_FILE,
        yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: [《公共场所卫生管理条例》第三条, 《关于规范公共浴室的通知》第二条]',
      },
      {
        files: ON_FILE,
        yaml: '事项类型: 行政给付\n申请条件:\n  - 内容: 年满80周岁\n    依据: 《关于规范公共浴室的通知》第二条',
      },
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
      {
        files: ON_FILE,
        yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: 《关于规范公共浴室的通知》第二条',
        at: '关于规范公共浴室的通知',
        message: 'level',
      },
    ],
  },
  *check(item, context) {
    for (const { entry, path } of judgedConditions(item)) {
      const { 内容: condition, 依据: basis, 前置事项: code } = entry;
      // A service is offered by the office's own decision, which may say to whom.
      if (item.type === '公共服务' && code === undefined) continue;
      if (basis === undefined) {
        const isPrecondition = code !== undefined;
        yield {
          path: [...path, isPrecondition ? '前置事项' : '内容'],
          message: isPrecondition ? 'precondition' : 'condition',
          args: isPrecondition ? { code } : { condition },
        };
        continue;
      }
      // A placeholder instead of a basis is left to references/citation-readable.
      const low = GRANTS.has(item.type) ? undefined : lowCitation(basis, [...path, '依据'], LAW_OR_DECREE, context);
      if (low === undefined) continue;
      const { citation, title, level } = low;
      yield {
        path: citation.path,
        ...(citation.span && { span: citation.span }),
        message: 'level',
        args: { condition, title, level },
      };
    }
  },
});
