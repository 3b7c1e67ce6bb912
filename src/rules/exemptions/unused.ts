import type { Context } from '../../model/context.ts';
import type { Applied, Exemption } from '../../model/exceptions.ts';
import { codeOf } from '../../model/item.ts';
import { defineExceptionRule } from '../../model/rule.ts';
import type { ExceptionFinding } from '../../model/rule.ts';
import { closest } from '../../text/fold.ts';
import { localFile, threeCounties } from '../example-trees.ts';
import { EXCEPTION_BASIS } from '../exception-basis.ts';

const DIFFERING = localFile('申请材料:\n  - 材料名称: 卫生许可申请表\n  - 材料名称: 房屋租赁合同\n');
/** Three counties under settings with one exemption from the rule on materials. */
const exempting = (keys: string, local = DIFFERING) => ({
  files: threeCounties({
    ...local,
    'qingdan.yaml': `文件类型: 设置\n名称: 示例\n地区: "51"\n豁免:\n  - ${keys}\n    规则: sameness/materials\n    理由: 自治条例另有规定\n`,
  }),
  beside: ['sameness/materials'],
});

export const unused = defineExceptionRule({
  id: 'exemptions/unused',
  title: { zh: '设置里的豁免所指的问题还在', en: 'An exemption of the settings excuses something' },
  severity: 'warn',
  since: '0.2.0',
  basis: EXCEPTION_BASIS,
  messages: {
    idle: {
      zh: ({ reason }) => `这条豁免（理由：${String(reason)}）已经没有可以豁免的问题，是多余的`,
      en: ({ reason }) => `this exemption (reason: ${String(reason)}) has nothing to excuse: it is superfluous`,
    },
    division: {
      zh: ({ name, nearest }) => `区划表里没有“${String(name)}”，这条豁免不起作用${meantZh(nearest)}`,
      en: ({ name, nearest }) => `no division has the code ${String(name)}: no effect${meantEn(nearest)}`,
    },
    line: {
      zh: ({ name, nearest }) => `目录里没有“${String(name)}”这个条线，这条豁免不起作用${meantZh(nearest)}`,
      en: ({ name, nearest }) => `there is no line “${String(name)}”: no effect${meantEn(nearest)}`,
    },
    code: {
      zh: ({ name, nearest }) => `基本目录里没有编码“${String(name)}”，这条豁免没有可以豁免的问题${meantZh(nearest)}`,
      en: ({ name, nearest }) => `no 基本目录 has the code ${String(name)}: nothing to excuse${meantEn(nearest)}`,
    },
  },
  advice: {
    zh: '写错的改正；问题已经不在的，删去这一条，以后再不一致就能看到。',
    en: 'Correct what is mistyped; delete an entry whose fault is gone, so that a new one shows.',
  },
  examples: {
    valid: [
      exempting('区划: "510107"\n    条线: 卫生健康\n    基本编码: "510124001000"'),
      { ...exempting('区划: "510107"', {}), beside: [] },
    ],
    invalid: [
      { ...exempting('区划: "510107"\n    基本编码: "510124001000"', {}), at: '自治条例另有规定', message: 'idle' },
      { ...exempting('区划: "510105"'), at: '自治条例另有规定', message: 'idle' },
      { ...exempting('区划: "510170"'), at: '"510170"', message: 'division' },
      { ...exempting('条线: 卫生建康'), at: '卫生建康', message: 'line' },
      { ...exempting('基本编码: "510124001001"'), at: '"510124001001"', message: 'code' },
      {
        ...exempting('基本编码: "510124001000"\n    办理项编码: "01"'),
        at: '"510124001000"',
        message: 'code',
      },
    ],
  },
  *check({ exemptions }, context) {
    for (const exemption of exemptions)
      if (exemption.isJudged && !exemption.isMet)
        yield (
          unknownName(exemption, context) ?? {
            at: exemption.places.理由,
            message: 'idle',
            args: { reason: exemption.reason },
          }
        );
  },
});

/** What an exemption names that there is not, with the nearest that there is. */
function unknownName(
  { division, line, base, way = '00', places }: Applied<Exemption>,
  context: Context,
): ExceptionFinding | undefined {
  const unknown = (message: string, key: keyof typeof places, name: string, known: readonly string[]) => ({
    at: places[key],
    message,
    args: { name, nearest: closest(name, known) ?? '' },
  });
  if (division !== undefined && context.division(division) === undefined) {
    const codes = context.divisions().map(({ code }) => code);
    return unknown('division', '区划', division, codes);
  }
  const lines = [...context.standards(), ...context.organs()].flatMap(({ value }) => value.条线);
  if (line !== undefined && !lines.includes(line)) return unknown('line', '条线', line, lines);
  if (base === undefined || context.declares({ base, way }) || (way === '00' && context.ways(base).length > 0))
    return undefined;
  const codes = context.standards().map(({ value }) => codeOf({ base: value.基本编码, way: value.办理项编码 ?? '00' }));
  return unknown('code', '基本编码', codeOf({ base, way }), codes);
}

function meantZh(nearest: unknown): string {
  return nearest === '' ? '' : `，是不是“${String(nearest)}”`;
}

function meantEn(nearest: unknown): string {
  return nearest === '' ? '' : `; did you mean “${String(nearest)}”?`;
}
