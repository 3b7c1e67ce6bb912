import { replacing } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** The first condition that has a 细化说明, said in other words and left without it. */
const condition = (rule: string, text: string): Mutation => ({
  rule: `wording/${rule}`,
  kind: '基本目录',
  break: replacing(
    /^( {2}- 内容: ).*\n((?: {4}(?!细化说明).*\n)*) {4}细化说明: .*\n/mu,
    `$1${text}\n$2`,
    // A renewal says when to apply among its conditions.
    ({ 办理项类型: kind }) => kind !== '延续',
  ),
});

/** The first material that the applicant makes himself, under another name, with nothing said that makes it concrete. */
const material = (rule: string, name: string): Mutation => ({
  rule: `wording/${rule}`,
  kind: '基本目录',
  break({ text }) {
    const entry = [...text.matchAll(/^ {2}- 材料名称: .*\n(?: {4}.*\n)+/gmu)].find(
      ([lines]) => lines.includes('来源渠道: 申请人自备') && !/^ {4}(?:出具机构|证照|规格):/mu.test(lines),
    );
    if (entry === undefined) return undefined;
    const bare = entry[0]
      .replace(/^( {2}- 材料名称: ).*/u, `$1${name}`)
      .replace(/^ {4}细化说明: .*\n/mu, '')
      .replace(/^( {4}填报须知: ).*/mu, '$1交验后当场退还');
    return text.replace(entry[0], bare);
  },
});

const step = (rule: string, text: string): Mutation => ({
  rule: `wording/${rule}`,
  kind: '基本目录',
  break: replacing(/^(办理程序:\n(?:[ -].*\n)*? {4}内容: ).*/mu, `$1${text}`),
});

export const MUTATIONS: readonly Mutation[] = [
  condition('catch-all', '达到法律、法规规定的⟦其他条件⟧'),
  material('vague-materials', '法定代表人的⟦有关材料⟧'),
  condition('unnamed-authority', '⟦符合国家有关规定⟧'),
  condition('unmeasured-fitness', '具备⟦相应的能力⟧'),
  condition('degree-words', '有⟦一定的⟧工作经历'),
  condition('judging-words', '有⟦良好的商业信誉⟧'),
  condition('site-slots', '有⟦固定的经营场所⟧'),
  condition('people-slots', '有⟦专职管理人员⟧'),
  material('open-lists', '居民身份证、户口簿⟦等⟧'),
  material('generic-proof', '监护⟦关系证明⟧'),
  condition('equipment-slots', '有⟦消毒设备⟧'),
  condition('money-slots', '有⟦流动资金⟧'),
  step('hollow-steps', '⟦按规定程序⟧办理'),
  {
    rule: 'wording/hollow-limits',
    kind: '基本目录',
    break: replacing(
      /^(办理时限:\n(?: {2}.*\n)*? {2}承诺: .*\n)(?! {2}说明)/mu,
      '$1  说明: 材料不齐的⟦适时⟧通知申请人\n',
    ),
  },
  condition('points-elsewhere', '⟦依据《公共场所卫生管理条例》规定的条件⟧'),
];
