import { defineRule } from '../../model/rule.ts';
import { compareDurations, parseDuration } from '../../text/durations.ts';
import { citesOnlyLicenceLaw } from '../licence-law.ts';

export const sameUnit = defineRule({
  id: 'time-limit/same-unit',
  title: { zh: '承诺时限与法定时限用同一种单位', en: 'The promised and the legal limit are in one unit' },
  severity: 'warn',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第八十二条' },
    { 名称: '优化营商环境条例', 条款: '第三十六条' },
  ],
  messages: {
    differs: {
      zh: ({ promised, legal }) => `承诺时限“${promised}”与法定时限“${legal}”单位不同，比不出长短`,
      en: ({ promised, legal }) => `the promised limit “${promised}” and the legal limit “${legal}” cannot be compared`,
    },
    legal: { zh: ({ legal }) => `法定时限是“${legal}”`, en: ({ legal }) => `the legal limit is “${legal}”` },
  },
  advice: {
    zh: '把承诺时限改成法定时限的单位：法定写工作日的，承诺也写工作日。',
    en: 'State the promised limit in the unit of the legal one.',
  },
  examples: {
    valid: [
      { yaml: '办理时限: { 法定: 20个工作日, 承诺: 5个工作日 }' },
      { yaml: '办理时限: { 法定: 20个工作日, 承诺: 当场 }' },
      { yaml: '办理时限: { 法定: 3个月, 承诺: 60日 }' },
      { yaml: '办理时限: { 法定: 无规定, 承诺: 30日 }' },
      { yaml: '办理时限: { 法定: 20日, 法定依据: 《行政许可法》第四十二条, 承诺: 9个工作日 }' },
    ],
    invalid: [
      { yaml: '办理时限: { 法定: 20个工作日, 承诺: 1年 }', at: '1年', message: 'differs' },
      { yaml: '办理时限: { 承诺: 9日 }', implementation: true, at: '9日', message: 'differs' },
    ],
  },
  *check({ blocks, type, isCancelled }) {
    const { 法定: legal = '', 法定依据: basis, 承诺: promised = '' } = blocks.办理时限 ?? {};
    const [allowed, given] = [parseDuration(legal), parseDuration(promised)];
    if (isCancelled || allowed?.kind !== 'amount' || given?.kind !== 'amount') return;
    // That the legal limit is to be in working days is told by time-limit/working-days.
    if (type === '行政许可' && allowed.unit !== '工作日' && citesOnlyLicenceLaw(basis)) return;
    if (compareDurations(given, allowed) !== undefined) return;
    const args = { promised, legal };
    yield {
      path: ['办理时限', '承诺'],
      message: 'differs',
      args,
      rests: [['办理时限', '法定']],
      related: [{ path: ['办理时限', '法定'], message: 'legal', args }],
    };
  },
});
