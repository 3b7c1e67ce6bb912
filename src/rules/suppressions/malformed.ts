import { defineExceptionRule } from '../../model/rule.ts';
import { EXCEPTION_BASIS } from '../exception-basis.ts';

export const malformed = defineExceptionRule({
  id: 'suppressions/malformed',
  title: { zh: '豁免注释要写对规则、写明理由', en: 'A suppression names a rule and gives its reason' },
  severity: 'error',
  since: '0.2.0',
  basis: EXCEPTION_BASIS,
  messages: {
    dash: {
      zh: ({ rule }) => `豁免“${String(rule)}”不起作用：理由前面的横线不是两个半角减号；请写成空格、--、空格，再写理由`,
      en: ({ rule }) =>
        `the suppression of ${String(rule)} has no effect: type a space, two hyphens and a space before the reason`,
    },
    form: { zh: () => '这行豁免注释读不懂，不起作用', en: () => 'this suppression cannot be read and has no effect' },
    reason: {
      zh: ({ rule }) => `豁免“${String(rule)}”没有写理由，不起作用`,
      en: ({ rule }) => `the suppression of ${String(rule)} gives no reason and has no effect`,
    },
    rule: {
      zh: ({ rule, nearest }) => `没有“${String(rule)}”这条规则${nearest === '' ? '' : `，是不是“${String(nearest)}”`}`,
      en: ({ rule, nearest }) =>
        `there is no rule ${String(rule)}${nearest === '' ? '' : `; did you mean ${String(nearest)}?`}`,
    },
  },
  advice: {
    zh: '写成：# qingdan-disable-next-line 规则 至 2027-12-31 -- 理由（写一条规则的全名，例如 contact/area-code，有几条的写几行；“至 日期”可以不写；-- 是两个半角减号，前后各空一格）。',
    en: 'Write: # qingdan-disable-next-line <rule> 至 2027-12-31 -- reason (one rule by its full id, further rules on further lines; the date may be left out).',
  },
  examples: {
    valid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n# qingdan-disable-next-line naming/level-suffix 至 2027-12-31 -- 名称由上级文件确定\n事项名称: 公共浴室经营许可（县级）\n',
        },
      },
      {
        files: {
          'standard/01/510112001000.yaml': '文件类型: 基本目录\n# 下一行照文件抄录\n事项名称: 公共浴室经营许可\n',
        },
      },
    ],
    invalid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n# qingdan-disable-line\n事项名称: 公共浴室经营许可（县级）\n',
        },
        at: '# qingdan-disable-line',
        message: 'form',
      },
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n# qingdan-disable-next-line naming/level-suffix 至 2027-12-31 —— 名称由上级文件确定\n事项名称: 公共浴室经营许可（县级）\n',
        },
        at: '—— 名称由上级文件确定',
        message: 'dash',
      },
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n# qingdan-disable-next-line naming/level-suffix\n事项名称: 公共浴室经营许可（县级）\n',
        },
        at: '# qingdan-disable-next-line naming/level-suffix',
        message: 'reason',
      },
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n# qingdan-disable-next-line naming/level-sufix -- 名称由上级文件确定\n事项名称: 公共浴室经营许可（县级）\n',
        },
        at: 'naming/level-sufix',
        message: 'rule',
      },
    ],
  },
  *check({ suppressions }, context) {
    for (const { fault, rule, at } of suppressions) {
      if (fault !== undefined) yield { at, message: fault, args: { rule } };
      else {
        const unknown = context.settings.unknownRule(rule);
        if (unknown !== undefined) yield { at, message: 'rule', args: { rule, nearest: unknown.nearest ?? '' } };
      }
    }
  },
});
