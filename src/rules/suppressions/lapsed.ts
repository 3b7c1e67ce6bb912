import { holds } from '../../model/exceptions.ts';
import { defineExceptionRule } from '../../model/rule.ts';
import { isRealDate } from '../../text/dates.ts';
import { EXCEPTION_BASIS } from '../exception-basis.ts';

export const lapsed = defineExceptionRule({
  id: 'suppressions/lapsed',
  title: { zh: '豁免注释到期后不再起作用', en: 'A suppression ends on its day' },
  severity: 'warn',
  since: '0.2.0',
  basis: EXCEPTION_BASIS,
  messages: {
    past: {
      zh: ({ rule, until }) => `对“${String(rule)}”的豁免到${String(until)}为止，已经过期，所指的问题重新报出`,
      en: ({ rule, until }) =>
        `the suppression of ${String(rule)} ended on ${String(until)}: its finding is reported again`,
    },
    date: {
      zh: ({ rule, until }) => `对“${String(rule)}”的豁免写的日期“${String(until)}”不是日期，按过期处理`,
      en: ({ rule, until }) =>
        `“${String(until)}”, the end of the suppression of ${String(rule)}, is no date: it counts as past`,
    },
  },
  advice: {
    zh: '改好所指的问题，删去这行注释；确实还要再等的，说明理由，写上新的日期（年-月-日）。',
    en: 'Mend what it is about and delete the comment; where it must wait, give the reason and a new date (YYYY-MM-DD).',
  },
  examples: {
    valid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n# qingdan-disable-next-line naming/level-suffix 至 2026-01-01 -- 名称由上级文件确定\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
        },
        beside: ['naming/level-suffix'],
      },
    ],
    invalid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n# qingdan-disable-next-line naming/level-suffix 至 2025-12-31 -- 名称由上级文件确定\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
        },
        beside: ['naming/level-suffix'],
        at: '# qingdan-disable-next-line naming/level-suffix 至 2025-12-31',
        message: 'past',
      },
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n# qingdan-disable-next-line naming/level-suffix 至 明年底 -- 名称由上级文件确定\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
        },
        beside: ['naming/level-suffix'],
        at: '# qingdan-disable-next-line naming/level-suffix 至 明年底',
        message: 'date',
      },
    ],
  },
  *check({ suppressions }, { asOf }) {
    for (const { fault, rule, until, at, isMet } of suppressions) {
      if (fault !== undefined || until === undefined || holds({ until }, asOf) || !isMet) continue;
      yield { at, message: isRealDate(until) ? 'past' : 'date', args: { rule, until } };
    }
  },
});
