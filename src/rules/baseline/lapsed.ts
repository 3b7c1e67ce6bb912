import { holds } from '../../model/exceptions.ts';
import { defineExceptionRule } from '../../model/rule.ts';
import { isRealDate } from '../../text/dates.ts';
import { EXCEPTION_BASIS } from '../exception-basis.ts';

export const lapsed = defineExceptionRule({
  id: 'baseline/lapsed',
  title: { zh: '基线里的一条到期后不再起作用', en: 'A record of the baseline ends on its day' },
  severity: 'warn',
  since: '0.2.0',
  basis: EXCEPTION_BASIS,
  messages: {
    past: {
      zh: ({ rule, until }) => `基线对“${String(rule)}”的接受到${String(until)}为止，已经过期，所指的问题重新报出`,
      en: ({ rule, until }) =>
        `the baseline accepted ${String(rule)} until ${String(until)}: its finding is reported again`,
    },
    date: {
      zh: ({ rule, until }) => `基线里“${String(rule)}”一条写的日期“${String(until)}”不是日期，按过期处理`,
      en: ({ rule, until }) =>
        `“${String(until)}”, the end of a record of ${String(rule)}, is no date: it counts as past`,
    },
  },
  advice: {
    zh: '改好所指的问题，运行 qingdan baseline prune 删去这一行；确实还要再等的，写上新的日期和理由。',
    en: 'Mend what it is about and run qingdan baseline prune; where it must wait, write a new date and reason.',
  },
  examples: {
    valid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
          'baseline.txt':
            'naming/level-suffix\t510112001000\t/事项名称\te79a61236546c9af\t2026-01-01\t名称由上级文件确定\n',
        },
        beside: ['naming/level-suffix'],
      },
    ],
    invalid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
          'baseline.txt':
            'naming/level-suffix\t510112001000\t/事项名称\te79a61236546c9af\t2025-12-31\t名称由上级文件确定\n',
        },
        beside: ['naming/level-suffix'],
        at: '2025-12-31',
        message: 'past',
      },
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
          'baseline.txt':
            'naming/level-suffix\t510112001000\t/事项名称\te79a61236546c9af\t明年底\t名称由上级文件确定\n',
        },
        beside: ['naming/level-suffix'],
        at: '明年底',
        message: 'date',
      },
    ],
  },
  *check({ baseline }, { asOf }) {
    for (const { rule, item, until, at, isMet } of baseline) {
      if (until === undefined || holds({ until }, asOf) || !isMet) continue;
      yield { at, item, message: isRealDate(until) ? 'past' : 'date', args: { rule, until } };
    }
  },
});
