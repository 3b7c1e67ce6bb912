import { defineExceptionRule } from '../../model/rule.ts';
import { EXCEPTION_BASIS } from '../exception-basis.ts';

export const unused = defineExceptionRule({
  id: 'suppressions/unused',
  title: { zh: '豁免注释所指的问题还在', en: 'A suppression suppresses something' },
  severity: 'warn',
  since: '0.2.0',
  basis: EXCEPTION_BASIS,
  messages: {
    idle: {
      zh: ({ rule }) => `下一行已经没有“${String(rule)}”的问题，这行豁免注释是多余的`,
      en: ({ rule }) => `the next line has no finding of ${String(rule)}: the suppression is superfluous`,
    },
  },
  advice: {
    zh: '删去这行注释，以后再出问题就能看到；行号移动了的，把注释移到所指的一行上面。',
    en: 'Delete the comment, so that a new fault shows; or move it above the line that it is meant for.',
  },
  examples: {
    valid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n# qingdan-disable-next-line naming/level-suffix -- 名称由上级文件确定\n事项名称: 公共浴室经营许可（县级）\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
        },
        beside: ['naming/level-suffix'],
      },
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n# qingdan-disable-next-line fees/basis -- 没有检查的规则\n事项名称: 公共浴室经营许可\n',
        },
      },
    ],
    invalid: [
      {
        files: {
          'standard/01/510112001000.yaml':
            '文件类型: 基本目录\n基本编码: "510112001000"\n# qingdan-disable-next-line naming/level-suffix -- 名称由上级文件确定\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
        },
        beside: ['naming/level-suffix'],
        at: '# qingdan-disable-next-line naming/level-suffix',
        message: 'idle',
      },
    ],
  },
  *check({ suppressions }) {
    for (const { fault, rule, at, isMet, isJudged } of suppressions)
      if (fault === undefined && isJudged && !isMet) yield { at, message: 'idle', args: { rule } };
  },
});
