import { groupOf } from '../../model/rule.ts';
import type { RulesReport } from '../../model/generated/types.ts';
import type { ShownExample, ShownExamples } from '../../engine/shown-examples.ts';
import type { Language, Rule } from '../../model/rule.ts';
import { basisText } from '../../model/basis-text.ts';
import { cells, pad, wrap } from '../cells.ts';
import { groupTitle } from '../../rules/groups.ts';
import { SEVERITY_WORDS } from '../../model/severity-words.ts';
import { presetText } from './words.ts';

/** One line a rule, or a few where the title is long. */
export function rulesText(rules: readonly Rule[], language: Language, width: number): string {
  const ids = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.flatMap((rule) => {
    const head = `${pad(rule.id, ids)}  ${pad(SEVERITY_WORDS[language][rule.severity], 7 - (language === 'zh' ? 3 : 0))}  `;
    const preset = rule.preset === undefined && rule.effective === undefined ? '' : `（${presetText(rule, language)}）`;
    const [first = '', ...rest] = wrap(rule.title[language] + preset, Math.max(20, width - cells(head)));
    return [head + first, ...rest.map((line) => ' '.repeat(cells(head)) + line)];
  });
  const total = language === 'zh' ? `共 ${rules.length} 条` : `${rules.length} rules`;
  return `${lines.join('\n')}\n${total}\n`;
}

/** A table for each group. */
export function rulesMarkdown(rules: readonly Rule[], language: Language): string {
  const heads = {
    zh: ['规则', '级别', '规则集', '要求', '依据'],
    en: ['Rule', 'Severity', 'Preset', 'Demand', 'Basis'],
  };
  const tables = [...new Set(rules.map(({ id }) => groupOf(id)))].map((group) => {
    const rows = rules
      .filter(({ id }) => groupOf(id) === group)
      .map((rule) =>
        row([
          `\`${rule.id}\``,
          SEVERITY_WORDS[language][rule.severity],
          presetText(rule, language),
          rule.title[language],
          rule.basis.map(basisText).join('；'),
        ]),
      );
    return [
      `## ${groupTitle(group, language)}`,
      '',
      row(heads[language]),
      row(heads[language].map(() => '---')),
      ...rows,
    ].join('\n');
  });
  return `${tables.join('\n\n')}\n`;
}

function row(parts: readonly string[]): string {
  return `| ${parts.map(cell).join(' | ')} |`;
}

/** Titles of own rules are what somebody wrote: nothing of them may end the cell or become markup. */
function cell(text: string): string {
  return text.replace(/[|<>[\]\\*]/gu, '\\$&').replace(/\s+/gu, ' ');
}

/** The form of schemas/rules.schema.json. */
export function rulesJson(rules: readonly Rule[], examplesOf: (rule: Rule) => ShownExamples): string {
  const report: RulesReport = { version: 1, rules: rules.map((rule) => reported(rule, examplesOf(rule))) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function reported(rule: Rule, { valid, invalid, isFixable }: ShownExamples): RulesReport['rules'][number] {
  const { id, title, severity, preset, effective, since, basis, demand, advice } = rule;
  return {
    id,
    group: groupOf(id),
    title,
    severity,
    preset: preset ?? 'recommended',
    ...(effective !== undefined && { effective }),
    since,
    basis: basis.map((one) => ({ ...one })),
    ...(demand !== undefined && { demand }),
    advice,
    fixable: isFixable,
    examples: { valid: valid.map(reportedExample), invalid: invalid.map(reportedExample) },
  };
}

function reportedExample({
  label,
  lines,
  message,
}: ShownExample): RulesReport['rules'][number]['examples']['valid'][number] {
  const at = lines.findIndex((line) => line?.start !== undefined);
  const line = lines[at];
  return {
    ...(label !== undefined && { label }),
    text: lines.map((shown) => shown?.text ?? '…').join('\n'),
    ...(line?.start !== undefined &&
      line.end !== undefined && { mark: { line: at + 1, start: line.start + 1, end: line.end + 1 } }),
    ...(message !== undefined && { message }),
  };
}
