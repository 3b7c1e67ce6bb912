import { holds } from '../../model/exceptions.ts';
import { defineExceptionRule } from '../../model/rule.ts';
import { localFile, threeCounties } from '../example-trees.ts';
import { EXCEPTION_BASIS } from '../exception-basis.ts';

const DIFFERING = localFile('申请材料:\n  - 材料名称: 卫生许可申请表\n  - 材料名称: 房屋租赁合同\n');
const exempted = (until: string) =>
  threeCounties({
    ...DIFFERING,
    'qingdan.yaml': `文件类型: 设置\n名称: 示例\n地区: "51"\n豁免:\n  - 区划: "510107"\n    基本编码: "510124001000"\n    规则: sameness/materials\n    理由: 自治条例另有规定\n    至: ${until}\n`,
  });

export const lapsed = defineExceptionRule({
  id: 'exemptions/lapsed',
  title: { zh: '设置里的豁免到期后不再起作用', en: 'An exemption of the settings ends on its day' },
  severity: 'warn',
  since: '0.2.0',
  basis: EXCEPTION_BASIS,
  messages: {
    past: {
      zh: ({ until, reason }) =>
        `这条豁免（理由：${String(reason)}）到${String(until)}为止，已经过期，所指的问题重新报出`,
      en: ({ until, reason }) =>
        `this exemption (reason: ${String(reason)}) ended on ${String(until)}: its findings are reported again`,
    },
  },
  advice: {
    zh: '各地改成一致，删去这一条；确实还要例外的，写上新的依据和日期。',
    en: 'Bring the places into line and delete the entry; where it must last, give the ground and a new date.',
  },
  examples: {
    valid: [{ files: exempted('2026-01-01'), beside: ['sameness/materials'] }],
    invalid: [{ files: exempted('2025-12-31'), beside: ['sameness/materials'], at: '2025-12-31', message: 'past' }],
  },
  *check({ exemptions }, { asOf }) {
    for (const { until, reason, places, isMet } of exemptions)
      if (until !== undefined && isMet && !holds({ until }, asOf))
        yield { at: places.至, message: 'past', args: { until, reason } };
  },
});
