import { ExpectedError } from '../io/expected-error.ts';
import type { Language, Rule } from '../model/rule.ts';
import { basisText } from '../report/basis.ts';
import { pad, take, wrap } from '../report/cells.ts';
import { RULES } from '../rules/index.ts';
import { closest } from '../text/fold.ts';
import type { Environment } from './environment.ts';

const SEVERITY = {
  zh: { error: '错误', warn: '警告', info: '提示' },
  en: { error: 'error', warn: 'warning', info: 'info' },
} as const;

/** `rules`: every rule with its severity and title. */
export async function listRules(
  { lang = 'zh' }: { readonly lang?: Language },
  environment: Environment,
): Promise<number> {
  return list(RULES, lang, environment);
}

async function list(rules: readonly Rule[], language: Language, environment: Environment): Promise<number> {
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, title } of rules)
    await environment.write(`${pad(id, width)}  ${SEVERITY[language][severity]}  ${title[language]}\n`);
  return 0;
}

/** `explain <rule>`, or the rules of a group: what a rule asks, why, what to do, and an example that it finds fault with. */
export async function explain(
  id: string,
  { lang = 'zh' }: { readonly lang?: Language },
  environment: Environment,
): Promise<number> {
  const group = RULES.filter((known) => known.id.startsWith(`${id}/`));
  if (group.length > 0) return list(group, lang, environment);
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) {
    const nearest = closest(
      id,
      RULES.map((known) => known.id),
    );
    throw new ExpectedError(
      `没有“${id}”这条规则。`,
      nearest === undefined ? '运行 qingdan rules 可以看到全部规则。' : `是不是“${nearest}”？`,
    );
  }
  await environment.write(explanation(rule, lang, environment));
  return 0;
}

function explanation(rule: Rule, language: Language, { colour, width }: Environment): string {
  const labels =
    language === 'zh'
      ? { severity: '级别', basis: '依据', advice: '怎么改', bad: '不合格的写法', since: '始于版本' }
      : { severity: 'severity', basis: 'basis', advice: 'what to do', bad: 'found fault with', since: 'since' };
  const bad = rule.examples.invalid[0];
  const example = bad?.yaml ?? Object.entries(bad?.files ?? {}).at(-1)?.[1] ?? '';
  const basis = rule.basis.map(basisText).join('；');
  const lines = [
    colour.bold(rule.id),
    ...wrap(rule.title[language], width),
    '',
    `${labels.severity}：${SEVERITY[language][rule.severity]}    ${labels.since}：${rule.since}`,
    ...wrap(`${labels.basis}：${basis}`, width),
    ...wrap(`${labels.advice}：${rule.advice[language]}`, width),
    ...(example === ''
      ? []
      : [
          '',
          `${labels.bad}：`,
          ...example
            .trimEnd()
            .split('\n')
            .map((line) => `    ${take(line, width - 4)}`),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
