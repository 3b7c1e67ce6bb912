import type { ItemBlocks } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';

const BEFORE_EXPIRY = /(?:届满|期满|到期|失效|有效期限?)[^.;]{0,16}前|提前[^.;]{0,12}(?:日|天|月|年)/u;

export const renewalLeadTime = defineRule({
  id: 'ways/renewal-lead-time',
  title: { zh: '延续写明到期前多久申请', en: 'A renewal says how long before expiry to apply' },
  severity: 'warn',
  since: '0.2.0',
  drafts: false,
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第五十条' }],
  messages: {
    unsaid: {
      zh: () => '没有写有效期届满前多久提出延续申请',
      en: () => 'nothing says how long before expiry the renewal is applied for',
    },
  },
  advice: {
    zh: '在“申请条件”里写一条，例如 在许可证有效期届满30日前提出申请；法律、法规、规章另有规定的，照它写，并写明依据。',
    en: 'Add a condition such as 在许可证有效期届满30日前提出申请, or the time that another law sets, with its basis.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理项类型: 延续\n申请条件:\n  - 内容: 在许可证有效期届满30日前提出申请' },
      { yaml: '办理项类型: 延续\n注意事项:\n  - 请在到期30个工作日前申请' },
      { yaml: '办理项类型: 延续\n事项类型: 公共服务' },
    ],
    invalid: [
      { yaml: '办理项类型: 延续', at: '申请条件', message: 'unsaid' },
      {
        yaml: '办理项类型: 延续\n申请条件:\n  - 内容: 持有的许可证即将到期并打算继续经营',
        at: '申请条件',
        message: 'unsaid',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.type !== '行政许可' || item.blocks.办理项类型 !== '延续') return;
    if (item.blocks.申请条件 === undefined || textsOf(item.blocks).some((text) => BEFORE_EXPIRY.test(fold(text))))
      return;
    yield { path: ['申请条件'], message: 'unsaid', rests: [['注意事项']] };
  },
});

function textsOf({
  申请条件: conditions = [],
  注意事项: notes = [],
  办理时限: limit,
  办理情形: cases = [],
}: ItemBlocks) {
  return [
    ...conditions.flatMap(({ 内容: text, 细化说明: detail = '' }) => [text, detail]),
    ...notes,
    ...cases.flatMap(({ 说明: text = '' }) => text),
    limit?.说明 ?? '',
  ];
}
