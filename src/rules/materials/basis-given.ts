import type { Context } from '../../model/context.ts';
import type { Material } from '../../model/generated/types.ts';
import { defineRule } from '../../model/rule.ts';
import { judgedMaterials } from '../judged-entries.ts';
import { bareName } from '../material-name.ts';
import { titled } from '../phrases.ts';
import { lowCitation } from '../rank-of-basis.ts';
import type { StatuteLevel } from '../rank-of-basis.ts';

/** What may make an intermediary's service or a proof a condition of a licence. */
const HIGH_ENOUGH: ReadonlySet<StatuteLevel> = new Set(['法律', '行政法规', '地方性法规', '国务院决定']);
const PROOF = /证明(?:材料|文件)?$/u;

const DECREE = {
  'statutes/bf.yaml': '文件类型: 法律法规\n名称: 公共浴室管理办法\n效力级别: 部门规章\n状态: 现行有效\n',
};
const report = (basis: string): string => `申请材料:\n  - 材料名称: 卫生检测报告\n    来源渠道: 中介机构出具\n${basis}`;

export const basisGiven = defineRule({
  id: 'materials/basis-given',
  title: {
    zh: '中介报告和别人开具的证明要有法律、法规依据',
    en: 'Reports of intermediaries and proofs by others have a basis in law or regulation',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '优化营商环境条例', 条款: '第四十三条、第四十四条' }],
  messages: {
    intermediary: {
      zh: ({ material }) => `“${material}”要花钱请中介机构出具，没有写依据`,
      en: ({ material }) => `“${material}” has to be bought from an intermediary, and no basis is given`,
    },
    proof: {
      zh: ({ material }) => `证明“${material}”要向别的单位开具，没有写依据`,
      en: ({ material }) => `the proof “${material}” has to be obtained from others, and no basis is given`,
    },
    level: {
      zh: ({ material, title, level }) => `“${material}”只引了${titled(title)}，它是${level}，不能作这份材料的依据`,
      en: ({ material, title, level }) => `“${material}” rests on ${titled(title)} only, which is a ${level}`,
    },
  },
  advice: {
    zh: '在这份材料的“依据”里引法律、行政法规、地方性法规或者国务院决定的条款；没有的，不得作为办理条件，删去，或者改为部门自己核查、告知承诺。',
    en: 'Cite an article of a law, regulation or State Council decision in 依据; without one the material may not be asked for: delete it, check the fact yourself, or take a written promise.',
  },
  drafts: false,
  asksFor: ['依据'],
  examples: {
    valid: [
      {},
      { yaml: report('    依据: 《公共场所卫生管理条例》第四条') },
      { yaml: report('    依据: 《谁也不知道的办法》第四条') },
      { yaml: '申请材料:\n  - 材料名称: 住所证明\n    来源渠道: 申请人自备' },
      { yaml: '申请材料:\n  - 材料名称: 居住证明\n    来源渠道: 政府部门核发\n    必要性: 告知承诺' },
      {
        files: {
          'certificates/csyxzm.yaml': '文件类型: 证照\n名称: 出生医学证明\n颁发机关: 医疗机构\n状态: 在用\n',
        },
        yaml: '申请材料:\n  - 材料名称: 出生医学证明\n    来源渠道: 政府部门核发',
      },
      { yaml: '申请材料:\n  - 材料名称: 居民户口簿或者出生医学证明\n    来源渠道: 政府部门核发' },
      { files: DECREE, yaml: report('    依据: [《公共场所卫生管理条例》第四条, 《公共浴室管理办法》第五条]') },
    ],
    invalid: [
      { yaml: report(''), at: '卫生检测报告', message: 'intermediary' },
      {
        yaml: '申请材料:\n  - 材料名称: 无犯罪记录证明（原件）\n    来源渠道: 政府部门核发',
        at: '无犯罪记录证明（原件）',
        message: 'proof',
      },
      {
        files: DECREE,
        yaml: report('    依据: 《公共浴室管理办法》第五条'),
        at: '公共浴室管理办法',
        message: 'level',
      },
    ],
  },
  *check(item, context) {
    for (const { entry, path } of judgedMaterials(item)) {
      const { 材料名称: material, 依据: basis } = entry;
      const kind = kindOf(entry, context);
      if (kind === undefined) continue;
      if (basis === undefined) {
        yield { path: [...path, '材料名称'], message: kind, args: { material }, rests: [[...path, '来源渠道']] };
        continue;
      }
      const low = lowCitation(basis, [...path, '依据'], HIGH_ENOUGH, context);
      if (low === undefined) continue;
      const { citation, title, level } = low;
      yield {
        path: citation.path,
        ...(citation.span && { span: citation.span }),
        message: 'level',
        args: { material, title, level },
      };
    }
  },
});

/** What is not to be handed in, or only promised, burdens nobody with obtaining it. */
function kindOf(
  { 材料名称: name, 来源渠道: source, 必要性: necessity, 证照: certificate }: Material,
  context: Context,
): 'intermediary' | 'proof' | undefined {
  if (necessity === '免提交' || necessity === '告知承诺') return undefined;
  if (source === '中介机构出具') return 'intermediary';
  // A certificate is what the applicant has anyway (出生医学证明), and of two papers one may be such.
  if (name.includes('或') || context.certificate(certificate ?? name) !== undefined) return undefined;
  return (source === '政府部门核发' || source === '其他') && PROOF.test(bareName(name)) ? 'proof' : undefined;
}
