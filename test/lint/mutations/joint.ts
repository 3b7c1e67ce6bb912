import { block } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

type Value = Shipped['value'];
type Entry = Readonly<Record<string, string | undefined>>;

const stepsOf = (value: Value): readonly Entry[] => (value['办理程序'] ?? []) as readonly Entry[];
const jointOf = (value: Value): Readonly<Record<string, unknown>> => (value['联审'] ?? {}) as Record<string, unknown>;
const helperOf = (value: Value): string | undefined => (jointOf(value)['协办'] as readonly string[] | undefined)?.[0];

/** A change of a document with 联审; undefined where it changes nothing. */
function inJoint(
  change: (text: string, value: Value) => string,
  fits: (value: Value) => boolean = () => true,
): Mutation['break'] {
  return ({ text, value }) => {
    if (!('联审' in value) || !fits(value)) return undefined;
    const changed = change(text, value);
    return changed.includes('⟦') ? changed : undefined;
  };
}

/** The first step of another department, else of another level, marked there. */
function markOther(text: string, value: Value): string {
  const line = stepsOf(value).find(({ 条线: other }) => other !== undefined && other !== value['条线']);
  const level = stepsOf(value).find(
    ({ 层级: other }) => other !== undefined && other !== (value['行使层级'] as string[])[0],
  );
  const [step, key] = line === undefined ? [level, '层级'] : [line, '条线'];
  return step === undefined
    ? text
    : text.replace(new RegExp(`( {2}- 环节: ${step['环节']}\\n(?: {4}.*\\n)*? {4}${key}: )(.*)`, 'u'), '$1⟦$2⟧');
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'joint/declared',
    kind: '基本目录',
    break: inJoint((text, value) => markOther(text.replace(block('联审'), ''), value)),
  },
  {
    rule: 'joint/lead-takes-part',
    kind: '基本目录',
    break: inJoint((text) => text.replace(/^( {2}牵头: ).*$/mu, '$1⟦气象⟧')),
  },
  {
    rule: 'joint/mode-fits',
    kind: '基本目录',
    break: inJoint((text) =>
      text.replace(
        /^( {2}方式: )(横向并联|纵向联审)$/mu,
        (_, key: string, mode: string) => `${key}⟦${mode === '横向并联' ? '纵向联审' : '横向并联'}⟧`,
      ),
    ),
  },
  {
    rule: 'joint/helpers-have-steps',
    kind: '基本目录',
    break: inJoint((text) => text.replace(/^( {2}协办: \[.*)\]$/mu, '$1, ⟦气象⟧]')),
  },
  {
    rule: 'joint/side-by-side',
    kind: '基本目录',
    break: inJoint((text) =>
      text
        .replaceAll(/^ {4}前置: .*\n/gmu, '')
        .replaceAll(/( {2}- 环节: .*\n(?: {4}.*\n)*? {4}时限: ).*/gu, '$1当场')
        .replace(/^( {2}方式: )(横向并联)$/mu, '$1⟦$2⟧'),
    ),
  },
  {
    rule: 'joint/decision-waits',
    kind: '基本目录',
    break: inJoint((text) => text.replace(/( {2}- 环节: )(决定)(\n(?: {4}.*\n)*?) {4}前置: .*\n/u, '$1⟦$2⟧$3')),
  },
  {
    rule: 'joint/one-counter',
    kind: '基本目录',
    break: inJoint((text, value) => {
      const helper = helperOf(value);
      const other =
        helper === undefined ? `    层级: ${(value['行使层级'] as string[])[0]}\n` : `    条线: ${helper}\n`;
      return text.replace(
        /( {2}- 环节: 受理\n(?: {4}.*\n)*)/u,
        `$1  - 环节: ⟦第二次受理⟧\n    承办: 窗口\n    时限: 当场\n${other}`,
      );
    }),
  },
  {
    rule: 'joint/total-limit',
    kind: '基本目录',
    break: inJoint(
      (text) => text.replace(/^( {2}总时限: )\d+(个工作日|日)$/mu, '$1⟦1$2⟧'),
      (value) => '办理时限' in value,
    ),
  },
  {
    rule: 'joint/levels-take-part',
    kind: '基本目录',
    break: inJoint(
      (text) => text.replace(/^(参与层级:\n {2}.*\n {4}- 受理\n {4}- )(.*)$/mu, '$1⟦踏勘⟧'),
      (value) => '办理程序' in value,
    ),
    few: 'few licences say which levels take part in which steps',
  },
  {
    rule: 'joint/first-review-in-time',
    kind: '基本目录',
    break: inJoint((text) =>
      text
        .replace(
          /( {2}- 环节: 初审\n(?: {4}.*\n)*? {4}时限: )\d+个工作日(\n(?: {4}.*\n)*?) {4}依据: .*\n/u,
          '$1⟦30个工作日⟧$2',
        )
        .replace(/^( {2}法定: )\d+个工作日$/mu, (_, key: string) => `${key}45个工作日`)
        .replace(/^( {2}承诺: )\d+个工作日$/mu, (_, key: string) => `${key}40个工作日`)
        .replace(/^( {2}总时限: )\d+个工作日$/mu, (_, key: string) => `${key}40个工作日`),
    ),
    few: 'one first review rests on 行政许可法 alone',
  },
];
