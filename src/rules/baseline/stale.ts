import { defineExceptionRule } from '../../model/rule.ts';
import { EXCEPTION_BASIS } from '../exception-basis.ts';

export const stale = defineExceptionRule({
  id: 'baseline/stale',
  title: { zh: '基线只记还在的问题', en: 'The baseline holds only what is still there' },
  severity: 'warn',
  since: '0.2.0',
  basis: EXCEPTION_BASIS,
  messages: {
    gone: {
      zh: ({ rule }) => `基线里的这个“${String(rule)}”问题已经不在了`,
      en: ({ rule }) => `this finding of ${String(rule)} is in the baseline, but no longer there`,
    },
    rule: {
      zh: ({ rule }) => `没有“${String(rule)}”这条规则，基线里的这一条不起作用`,
      en: ({ rule }) => `there is no rule ${String(rule)}: the record has no effect`,
    },
  },
  advice: {
    zh: '运行 qingdan baseline prune，把已经改好的从基线里删去，基线只减不增。',
    en: 'Run qingdan baseline prune: what was mended leaves the baseline, which only shrinks.',
  },
  examples: {
    valid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
          'baseline.txt': 'naming/level-suffix\t510112001000\t/事项名称\te79a61236546c9af\t-\t名称由上级文件确定\n',
        },
        beside: ['naming/level-suffix'],
      },
    ],
    invalid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
          'baseline.txt': 'naming/level-suffix\t510112001000\t/事项名称\te79a61236546c9af\t-\t名称由上级文件确定\n',
        },
        beside: ['naming/level-suffix'],
        at: 'naming/level-suffix',
        message: 'gone',
      },
      {
        files: {
          'baseline.txt': 'naming/level-sufix\t510112001000\t/事项名称\t0123456789abcdef\t-\t名称由上级文件确定\n',
        },
        at: 'naming/level-sufix',
        message: 'rule',
      },
    ],
  },
  *check({ baseline }, { settings }) {
    for (const { rule, item, at, isMet, isJudged } of baseline) {
      if (settings.unknownRule(rule) !== undefined) yield { at, item, message: 'rule', args: { rule } };
      else if (isJudged && !isMet) yield { at, item, message: 'gone', args: { rule } };
    }
  },
});
