import { defineRule } from '../../model/rule.ts';
import { compareDurations, parseDuration } from '../../text/durations.ts';

export const promisedWithinLegal = defineRule({
  id: 'time-limit/promised-within-legal',
  title: { zh: '承诺时限不得长于法定时限', en: 'The promised limit must not exceed the legal one' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: '优化营商环境条例', 条款: '第三十六条' }],
  messages: {
    over: {
      zh: ({ promised, legal }) => `承诺时限“${promised}”比法定时限“${legal}”长`,
      en: ({ promised, legal }) => `the promised limit “${promised}” is longer than the legal limit “${legal}”`,
    },
    legal: { zh: ({ legal }) => `法定时限是“${legal}”`, en: ({ legal }) => `the legal limit is “${legal}”` },
  },
  advice: {
    zh: '把承诺时限改到法定时限以内，单位与法定时限一致。',
    en: 'Shorten the promised limit to the legal one, in the same unit.',
  },
  examples: {
    valid: [
      { yaml: '办理时限: { 法定: 20个工作日, 承诺: 20个工作日 }' },
      { yaml: '办理时限: { 法定: 无规定, 承诺: 30个工作日 }' },
      { yaml: '办理时限: { 法定: 1年, 承诺: 12个月 }' },
      { yaml: '状态: 取消\n办理时限: { 法定: 20个工作日, 承诺: 30个工作日 }' },
    ],
    invalid: [
      { yaml: '办理时限: { 法定: 20个工作日, 承诺: 30个工作日 }', at: '30个工作日', message: 'over' },
      { yaml: '办理时限: { 承诺: 30个工作日 }', implementation: true, at: '30个工作日', message: 'over' },
    ],
  },
  *check({ blocks, isCancelled }) {
    const { 法定: legal, 承诺: promised } = blocks.办理时限 ?? {};
    if (isCancelled || legal === undefined || promised === undefined) return;
    const allowed = parseDuration(legal);
    const given = parseDuration(promised);
    if (allowed === undefined || given === undefined || (compareDurations(given, allowed) ?? 0) <= 0) return;
    const args = { promised, legal };
    yield {
      path: ['办理时限', '承诺'],
      message: 'over',
      args,
      rests: [['办理时限', '法定']],
      related: [{ path: ['办理时限', '法定'], message: 'legal', args }],
    };
  },
});
