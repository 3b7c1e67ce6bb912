import { groupOf } from '../../model/rule.ts';
import type { ChalkInstance } from 'chalk';
import type { ShownExample, ShownExamples, ShownLine } from '../../engine/shown-examples.ts';
import type { Language, Rule } from '../../model/rule.ts';
import { basisText } from '../../model/basis-text.ts';
import { cells, wrap } from '../cells.ts';
import { frame } from '../frame.ts';
import { SEVERITY_WORDS } from '../../model/severity-words.ts';
import { presetText } from './words.ts';

const WORDS = {
  zh: {
    severity: '级别',
    preset: '规则集',
    since: '始于',
    fixable: '自动改',
    yes: '能',
    no: '不能',
    demand: '要求',
    why: '为什么',
    how: '怎么改',
    bad: '不合格的写法',
    good: '合格的写法',
    off: '怎么关掉',
    offHow: (id: string) => `在 qingdan.yaml 的“规则”里写 ${id}: off；改级别写 error、warn 或者 info。`,
  },
  en: {
    severity: 'severity',
    preset: 'preset',
    since: 'since',
    fixable: 'fixable',
    yes: 'yes',
    no: 'no',
    demand: 'demand',
    why: 'why',
    how: 'what to do',
    bad: 'found fault with',
    good: 'right',
    off: 'how to turn it off',
    offHow: (id: string) => `Write ${id}: off under 规则 in qingdan.yaml; error, warn or info change its severity.`,
  },
} as const;

interface ExplanationOptions {
  readonly language: Language;
  readonly colour: ChalkInstance;
  readonly width: number;
}

/** What a rule asks, why, what to do, and how it looks right and wrong. */
export function explanation(rule: Rule, examples: ShownExamples, options: ExplanationOptions): string {
  const { language, colour, width } = options;
  const words = WORDS[language];
  const colon = language === 'zh' ? '：' : ': ';
  const facts = (rows: readonly (readonly [name: string, fact: string])[]) =>
    rows.map(([name, fact]) => name + colon + fact).join('    ');
  // Where nothing else is advised, the advice is the demand.
  const isSaidTwice = rule.demand === undefined || rule.advice[language].startsWith(rule.demand[language]);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', colour.bold(title), ...lines];
  const text = (content: string) => wrap(content, width - 2).map((line) => `  ${line}`);
  return `${[
    colour.bold(rule.id),
    ...wrap(rule.title[language], width),
    '',
    facts([
      [words.severity, SEVERITY_WORDS[language][rule.severity]],
      [words.preset, presetText(rule, language)],
    ]),
    facts([
      ...(groupOf(rule.id) === 'own' ? [] : [[words.since, rule.since] as const]),
      [words.fixable, examples.isFixable ? words.yes : words.no],
    ]),
    ...section(words.demand, isSaidTwice ? [] : text(rule.demand[language])),
    ...section(
      words.why,
      rule.basis.flatMap((basis) => text(basisText(basis))),
    ),
    ...section(words.how, text(rule.advice[language])),
    ...section(words.bad, shown(examples.invalid, options)),
    ...section(words.good, shown(examples.valid, options)),
    ...section(words.off, text(words.offHow(rule.id))),
  ].join('\n')}\n`;
}

/** Each example with its message below; examples are parted by an empty line. */
function shown(examples: readonly ShownExample[], options: ExplanationOptions): string[] {
  return examples.flatMap((example, index) => [
    ...(index === 0 ? [] : ['']),
    ...(example.label === undefined ? [] : [`  ${options.colour.dim(`# ${example.label}`)}`]),
    ...example.lines.flatMap((line) => codeLine(line, options)),
    ...(example.message === undefined ? [] : saying(example.message[options.language], options)),
  ]);
}

function codeLine(line: ShownLine | undefined, { colour, width }: ExplanationOptions): string[] {
  if (line === undefined) return [`  ${colour.dim('…')}`];
  const { text, start = 0, end } = line;
  const { code, carets } = frame(text, start, end ?? 0, width - 2);
  return [`  ${code}`.trimEnd(), ...(end === undefined ? [] : [`  ${colour.red(carets)}`])];
}

function saying(message: string, { width }: ExplanationOptions): string[] {
  const [first = '', ...rest] = wrap(message, width - cells('  → '));
  return [`  → ${first}`, ...rest.map((line) => `    ${line}`)];
}
