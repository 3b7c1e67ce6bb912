import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

type Value = Shipped['value'];

const PROCEDURE = block('办理程序');
const LAST_DELIVERY = /( {2}- 环节: 送达\n(?: {4}.*\n)*)(?=\S|$)/u;
const isAlone = ({ 联审: joint, 参与层级: levels }: Value): boolean => joint === undefined && levels === undefined;
const isLicence = ({ 事项类型: type }: Value): boolean => type === '行政许可';
const isSlowLicence = (value: Value): boolean => isLicence(value) && value['办件类型'] === '承诺件';

/** A change inside 办理程序; the key is marked where `marksKey` says so. */
function inProcedure(
  change: (steps: string) => string,
  fits: (value: Value) => boolean,
  marksKey = false,
): Mutation['break'] {
  return ({ text, value }) => {
    const steps = PROCEDURE.exec(text)?.[0];
    if (steps === undefined || !fits(value)) return undefined;
    const changed = change(steps);
    if (changed === steps) return undefined;
    return text.replace(steps, () => (marksKey ? changed.replace('办理程序', '⟦办理程序⟧') : changed));
  };
}

/** 特别程序 with one line of its first entry left out, and the kind of the entry marked. */
function withoutLine(key: string, fits?: (value: Value) => boolean): Mutation['break'] {
  return replacing(
    new RegExp(`^(特别程序:\\n {2}- 种类: )(.*)(\\n(?: {4}(?!${key}).*\\n)*) {4}${key}: .*\\n`, 'mu'),
    '$1⟦$2⟧$3',
    fits,
  );
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'procedure/present',
    kind: '基本目录',
    break: replacingUnseen(PROCEDURE, '', isAlone),
  },
  {
    rule: 'procedure/special-steps-declared',
    kind: '基本目录',
    break: replacingUnseen(/^特别程序: 无\n/mu, '', (value) => '办理程序' in value),
  },
  { rule: 'procedure/special-steps-have-limits', kind: '基本目录', break: withoutLine('书面告知') },
  { rule: 'procedure/special-steps-charged', kind: '基本目录', break: withoutLine('收费') },
  {
    rule: 'procedure/hearing-in-time',
    kind: '基本目录',
    break: replacing(/( {2}- 种类: 听证\n(?: {4}.*\n)*? {4}时限: )20个工作日/u, '$1⟦25个工作日⟧', isLicence),
  },
  {
    rule: 'procedure/stages-complete',
    kind: '基本目录',
    break: inProcedure(
      (steps) => steps.replace(LAST_DELIVERY, ''),
      (value) => isSlowLicence(value) && isAlone(value),
      true,
    ),
  },
  {
    rule: 'procedure/more-than-names',
    kind: '基本目录',
    break: inProcedure((steps) => steps.replaceAll(/^ {4}.*\n/gmu, ''), isAlone, true),
  },
  {
    rule: 'procedure/steps-have-actors',
    kind: '基本目录',
    break: inProcedure(
      (steps) => steps.replace(/( {2}- 环节: )(.*)\n {4}承办: .*\n/u, '$1⟦$2⟧\n'),
      () => true,
    ),
  },
  {
    rule: 'procedure/steps-have-limits',
    kind: '基本目录',
    break: inProcedure(
      (steps) => steps.replace(/( {2}- 环节: )(.*)(\n {4}承办: .*\n) {4}时限: .*\n/u, '$1⟦$2⟧$3'),
      () => true,
    ),
  },
  {
    rule: 'procedure/said-here',
    kind: '基本目录',
    break: inProcedure(() => '办理程序:\n  - 环节: ⟦详见办理流程图⟧\n', isAlone),
  },
  {
    rule: 'procedure/predecessor-exists',
    kind: '基本目录',
    break: inProcedure(
      (steps) => steps.replace(/( {2}- 环节: (?:审查|审核|核对)\n)/u, '$1    前置: [⟦预约⟧]\n'),
      isAlone,
    ),
  },
  {
    rule: 'procedure/no-circle',
    kind: '基本目录',
    break: inProcedure(
      (steps) => steps.replace(/( {2}- 环节: 受理\n)(?=[^]* {2}- 环节: 决定\n)/u, '$1    前置: [⟦决定⟧]\n'),
      () => true,
    ),
  },
  {
    rule: 'procedure/step-named-once',
    kind: '基本目录',
    break: inProcedure(
      (steps) => steps.replace(LAST_DELIVERY, '$1  - 环节: ⟦送达⟧\n    承办: 窗口\n    时限: 当场\n'),
      () => true,
    ),
  },
  {
    rule: 'procedure/approved-once',
    kind: '基本目录',
    break: inProcedure(
      (steps) => steps.replace(LAST_DELIVERY, '  - 环节: ⟦局长审批⟧\n    承办: 决定人\n    时限: 当场\n$1'),
      ({ 联审: joint }) => joint === undefined,
    ),
  },
];
