import { defineRule } from '../../model/rule.ts';
import { INSPECTION_EXAMPLE, inspectionNotice, inspectionWith } from '../example-inspection.ts';
import { titled } from '../phrases.ts';
import { lowCitation, LAW_OR_DECREE } from '../rank-of-basis.ts';

const NOTICE = {
  'statutes/tz.yaml': '文件类型: 法律法规\n名称: 公共浴室检查工作通知\n效力级别: 规范性文件\n状态: 现行有效\n',
};

export const basisLevel = defineRule({
  id: 'inspection/basis-level',
  title: { zh: '抽查事项有法律、法规或者规章作依据', en: 'An inspection rests on a law, a regulation or a rule' },
  severity: 'error',
  since: '0.2.0',
  basis: [inspectionNotice('二（一）')],
  messages: {
    level: {
      zh: ({ title }) => `${titled(title)}是规范性文件，不能作为开展检查的依据`,
      en: ({ title }) => `${titled(title)} is no law, regulation or rule: nothing may be inspected on it alone`,
    },
  },
  advice: {
    zh: '引法律、法规、规章中规定检查的条款；没有的，这个事项不能列入随机抽查。',
    en: 'Cite the article of a law, regulation or rule that provides for it; without one it may not be inspected.',
  },
  examples: {
    valid: [
      { yaml: INSPECTION_EXAMPLE },
      { yaml: inspectionWith('公共场所卫生管理条例', '谁也不知道的办法') },
      {
        files: NOTICE,
        yaml: inspectionWith(
          '《公共场所卫生管理条例》第十条',
          '[《公共浴室检查工作通知》第一条, 《公共场所卫生管理条例》第十条]',
        ),
      },
    ],
    invalid: [
      {
        files: NOTICE,
        yaml: inspectionWith('《公共场所卫生管理条例》第十条', '《公共浴室检查工作通知》第一条'),
        at: '公共浴室检查工作通知',
        message: 'level',
      },
    ],
  },
  *check(item, context) {
    if (item.isCancelled || item.applicability('随机抽查') === '不适用') return;
    for (const [index, { 依据: basis }] of (item.blocks.随机抽查 ?? []).entries()) {
      const low = lowCitation(basis, ['随机抽查', index, '依据'], LAW_OR_DECREE, context);
      if (low === undefined) continue;
      const { path, span, title } = low.citation;
      yield { path, ...(span && { span }), message: 'level', args: { title } };
    }
  },
});
