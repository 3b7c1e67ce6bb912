import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { parseChineseNumeral } from '../../text/numerals.ts';
import { isHollow } from '../disclosure.ts';
import { INSPECTION_EXAMPLE, INSPECTION_PRACTICE, inspectionNotice, inspectionWith } from '../example-inspection.ts';

const NUMBER = '[0-9一二两三四五六七八九十百]{1,4}';
/** 每2年1次, 两年内至少抽查一次. */
const IN_YEARS = new RegExp(
  `(?<![0-9])(?<years>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})个?年度?(?:内|以内)?[^0-9一二两三四五六七八九十百]{0,8}(?<times>${NUMBER})[次轮遍]`,
  'gu',
);
/** What is drawn each year at least, beside whatever is said of longer periods. */
const YEARLY = /[每逐][半一]?个?[年季月周旬日天]/u;
/** Once a year or oftener, or each time that something happens. */
const PERIOD = /年|季|月|周|旬|日|天|次|轮|批|学期/u;
const COUNT = new RegExp(`${NUMBER}|每|逐`, 'u');

export const frequency = defineRule({
  id: 'inspection/frequency',
  title: {
    zh: '抽查频次说得清，每年不少于一次',
    en: 'The frequency of an inspection is definite, and once a year at least',
  },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: [inspectionNotice('二（三）'), INSPECTION_PRACTICE],
  messages: {
    rare: {
      zh: ({ text }) => `频次“${text}”不到每年一次`,
      en: ({ text }) => `“${text}” is less than once a year`,
    },
    vague: {
      zh: ({ text }) => `频次“${text}”看不出多久抽查一次`,
      en: ({ text }) => `“${text}” does not say how often`,
    },
  },
  advice: {
    zh: '写多长时间几次，例如 每年1次、每季度1次。',
    en: 'Say how many times in what period, such as 每年1次 or 每季度1次.',
  },
  examples: {
    valid: [
      { yaml: INSPECTION_EXAMPLE },
      { yaml: inspectionWith('每年1次', '一年不少于两次') },
      { yaml: inspectionWith('每年1次', '每学期开学前') },
      { yaml: inspectionWith('每年1次', '每2年3次') },
      { yaml: inspectionWith('每年1次', '2026年度1次') },
      { yaml: inspectionWith('每年1次', '信用A级的每两年1次，B级以下的每年1次') },
    ],
    invalid: [
      { yaml: inspectionWith('每年1次', '每两年1次'), at: '每两年1次', message: 'rare' },
      { yaml: inspectionWith('每年1次', '不定期'), at: '不定期', message: 'vague' },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.applicability('随机抽查') === '不适用') return;
    for (const [index, { 频次: text }] of (item.blocks.随机抽查 ?? []).entries()) {
      if (text === undefined || isHollow(text)) continue;
      const path = ['随机抽查', index, '频次'];
      const folded = fold(text);
      if (!PERIOD.test(folded) || !COUNT.test(folded)) yield { path, message: 'vague', args: { text } };
      else if (isRare(folded)) yield { path, message: 'rare', args: { text } };
    }
  },
});

/** Whether all that a text says is less than once a year; objects of low risk may be drawn more seldom than the others. */
function isRare(text: string): boolean {
  const inYears = [...text.matchAll(IN_YEARS)];
  const rare = inYears.filter(({ groups }) => (numberOf(groups?.['times']) ?? 1) < (numberOf(groups?.['years']) ?? 1));
  return rare.length > 0 && rare.length === inYears.length && !YEARLY.test(text.replaceAll(IN_YEARS, ''));
}

function numberOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  return /^\d+$/u.test(words) ? Number(words) : parseChineseNumeral(words.replaceAll('两', '二'));
}
