import type { Context } from '../../model/context.ts';
import type { Level } from '../../model/generated/types.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import type { DocumentFinding } from '../../model/rule.ts';
import { parseImplementationCode } from '../../text/codes.ts';
import { organPartProblem } from './credit-code.ts';

/** GB/T 39046-2020, A.2. From 6 on the lists in use disagree (村级 or 分级管理). */
const LEVEL_DIGITS: Readonly<Partial<Record<Level, string>>> = {
  国家级: '1',
  省级: '2',
  市级: '3',
  县级: '4',
  乡级: '5',
};
const local = (id: string, rest = '') =>
  `文件类型: 实施清单\n基本编码: "510112001000"\n实施机关: 510107-wsjkj\n实施编码: "${id}"\n${rest}`;
const ORGAN = {
  'organs/510107/wsjkj.yaml':
    '文件类型: 实施机关\n编号: 510107-wsjkj\n名称: 武侯区卫生健康局\n条线: [卫生健康]\n区划: "510107"\n层级: 县级\n统一社会信用代码: 11511301008778183N\n',
};

export const implementationCode = defineDocumentRule({
  id: 'codes/implementation-code',
  title: { zh: '实施编码与机关、层级、基本编码一致', en: '实施编码 agrees with organ, level and base code' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' },
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）', 条款: '附录A' },
  ],
  messages: {
    organ: {
      zh: ({ part, expected }) => `实施编码里的机关代码是${part}，实施机关的统一社会信用代码是${expected}`,
      en: ({ part, expected }) => `the organ in 实施编码 is ${part}, the credit code of the organ is ${expected}`,
    },
    level: {
      zh: ({ part, expected, level }) => `实施编码里的层级位是${part}，${level}应当是${expected}`,
      en: ({ part, expected, level }) => `the level in 实施编码 is ${part}; ${level} is ${expected}`,
    },
    base: {
      zh: ({ part, expected }) => `实施编码里的基本编码是${part}，这里的基本编码是${expected}`,
      en: ({ part, expected }) => `the base code in 实施编码 is ${part}, 基本编码 is ${expected}`,
    },
    way: {
      zh: ({ part, expected }) => `实施编码末两位是${part}，办理项编码是${expected}`,
      en: ({ part, expected }) => `the last two digits of 实施编码 are ${part}, 办理项编码 is ${expected}`,
    },
  },
  advice: {
    zh: '国家格式的实施编码是：实施机关的统一社会信用代码18位、行使层级1位、基本编码12位，办理项再加2位。照这四样重新写，或者改正与它不一致的那一样。',
    en: 'In the national form it is the credit code of the organ (18), the level (1), the base code (12), and 2 digits for a way. Write it anew from these, or correct the one that is wrong.',
  },
  examples: {
    valid: [
      { implementation: true, yaml: local('11511301008778183N4510112001000'), files: ORGAN },
      {
        implementation: true,
        yaml: local('11511301008778183N451011200100002', '办理项编码: "02"\n'),
        files: ORGAN,
      },
      { implementation: true, yaml: local('511A0138600000-511602000000-000-11511301008778183N-1-00'), files: ORGAN },
    ],
    invalid: [
      {
        implementation: true,
        yaml: local('11440100007483172Q4510112001000'),
        files: ORGAN,
        at: '11440100007483172Q',
        message: 'organ',
      },
      { implementation: true, yaml: local('11511301008778183N3510112001000'), at: '3', message: 'level' },
      { implementation: true, yaml: local('11511301008778183N4510112002000'), at: '510112002000', message: 'base' },
      {
        implementation: true,
        yaml: local('11511301008778183N451011200100003', '办理项编码: "02"\n'),
        at: '03',
        message: 'way',
      },
    ],
  },
  *check({ kind, map }, context) {
    const { 实施编码: id } = map;
    const parts = kind === '实施清单' && typeof id === 'string' ? parseImplementationCode(id) : undefined;
    if (parts === undefined || typeof id !== 'string') return;
    const { 基本编码: base, 办理项编码: way, 实施机关: organ } = map;
    const credit = typeof organ === 'string' ? context.organ(organ)?.value.统一社会信用代码 : undefined;
    if (organPartProblem(id) === undefined) yield* compare('organ', 0, parts.organ, credit);
    const level = levelOf(map, context);
    if (parts.level < '6' && level !== undefined)
      yield* compare('level', 18, parts.level, LEVEL_DIGITS[level], { level });
    if (typeof base === 'string') yield* compare('base', 19, parts.base, base);
    if (typeof way === 'string' && parts.way !== undefined) yield* compare('way', 31, parts.way, way);
  },
});

function* compare(
  message: string,
  start: number,
  part: string,
  expected: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Generator<DocumentFinding> {
  if (expected === undefined || part === expected) return;
  yield {
    path: ['实施编码'],
    span: { start, end: start + part.length },
    message,
    args: { part, expected, ...more },
  };
}

function levelOf({ 实施机关: id }: Readonly<Record<string, unknown>>, context: Context): Level | undefined {
  if (typeof id !== 'string') return undefined;
  return context.organ(id)?.value.层级 ?? context.division(id.split('-')[0] ?? '')?.level;
}
