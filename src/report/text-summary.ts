import { SEVERITIES } from '../model/diagnostic.ts';
import type { Severity } from '../model/diagnostic.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { oneLine } from '../text/one-line.ts';
import { cells, pad, take } from './cells.ts';
import { totalOf } from './reporter.ts';
import type { FindingCount, ReporterOptions, RunSummary } from './reporter.ts';
import { plural, thousands } from './words.ts';

const WORDS = {
  zh: {
    ...SEVERITY_WORDS.zh,
    worst: '问题最多的规则',
    all: (count: number) => `共 ${thousands(count)} 条`,
    rules: '按规则',
    places: '按地方',
    moreRules: (rules: number, findings: number) => `其余 ${thousands(rules)} 条规则，共 ${thousands(findings)} 条`,
    morePlaces: (places: number, findings: number) => `其余 ${thousands(places)} 个地方，共 ${thousands(findings)} 条`,
  },
  en: {
    ...SEVERITY_WORDS.en,
    worst: 'rules with the most findings',
    all: (count: number) => plural(count, 'finding'),
    rules: 'by rule',
    places: 'by place',
    moreRules: (rules: number, findings: number) => `${plural(rules, 'more rule')} with ${plural(findings, 'finding')}`,
    morePlaces: (places: number, findings: number) =>
      `${plural(places, 'more place')} with ${plural(findings, 'finding')}`,
  },
} as const;

/** How many rules the footer names, and how many rules and places the summary. */
const WORST = 5;
const ROWS = 10;

type Options = Pick<ReporterOptions, 'colour' | 'width' | 'language' | 'rules'>;

/** How many findings which rules and which places have, the worst first, to be read before them. */
export function findingsInBrief({ rules, places }: RunSummary, total: number, options: Options): string {
  const { colour, language } = options;
  const words = WORDS[language];
  const rest = (counts: readonly FindingCount[], more: (counts: number, findings: number) => string) => {
    const left = counts.slice(ROWS);
    return left.length === 0 ? [] : [`  ${more(left.length, sumOf(left))}`];
  };
  return `${[
    colour.bold(words.all(total)),
    '',
    colour.bold(words.rules),
    ...ruleLines(rules.slice(0, ROWS), true, options),
    ...rest(rules, words.moreRules),
    '',
    colour.bold(words.places),
    ...placeLines(places.slice(0, ROWS), options),
    ...rest(places, words.morePlaces),
  ].join('\n')}\n`;
}

/** The rules that most of the findings are of: mending these first helps most. */
export function worstRules({ rules }: RunSummary, options: Options): string {
  const worst = rules.toSorted((left, right) => totalOf(right) - totalOf(left)).slice(0, WORST);
  return `${[options.colour.bold(WORDS[options.language].worst), ...ruleLines(worst, false, options)].join('\n')}\n`;
}

function sumOf(counts: readonly FindingCount[]): number {
  return counts.reduce((sum, count) => sum + totalOf(count), 0);
}

/** Count, id and title of each rule, and where that is asked for its severity, which is one for all that it finds. */
function ruleLines(
  counts: readonly FindingCount[],
  withSeverity: boolean,
  { colour, width, language, rules }: Options,
): string[] {
  const severities = counts.map(({ counts: of }) => SEVERITIES.find((severity) => of[severity] > 0) ?? 'info');
  const severityWidth = Math.max(...severities.map((severity) => cells(WORDS[language][severity])));
  const numbers = counts.map((count) => thousands(totalOf(count)));
  const numberWidth = Math.max(...numbers.map((number) => number.length));
  const idWidth = Math.max(...counts.map(({ name }) => name.length));
  return counts.map(({ name }, index) => {
    const severity = severities[index] ?? 'info';
    const word = withSeverity ? `${pad(WORDS[language][severity], severityWidth)}  ` : '';
    const number = (numbers[index] ?? '').padStart(numberWidth);
    const title = rules.find(({ id }) => id === name)?.title[language] ?? '';
    const head = `  ${word}${number}  ${pad(name, idWidth)}  `;
    const painted = `  ${painter(colour, severity)(word)}${head.slice(2 + word.length)}`;
    return (painted + cut(title, Math.max(20, width - cells(head)))).trimEnd();
  });
}

/** A column for each severity, then the name. */
function placeLines(counts: readonly FindingCount[], { colour, width, language }: Options): string[] {
  const columns = SEVERITIES.map((severity) => {
    const numbers = counts.map(({ counts: of }) => thousands(of[severity]));
    const word = WORDS[language][severity];
    const columnWidth = Math.max(cells(word), ...numbers.map((number) => number.length));
    return {
      head: ' '.repeat(columnWidth - cells(word)) + painter(colour, severity)(word),
      numbers: numbers.map((number) => number.padStart(columnWidth)),
      width: columnWidth,
    };
  });
  const room = Math.max(20, width - columns.reduce((sum, column) => sum + column.width + 2, 2));
  return [
    `  ${columns.map(({ head }) => head).join('  ')}`,
    ...counts.map(
      ({ name }, index) =>
        `  ${columns.map(({ numbers }) => numbers[index] ?? '').join('  ')}  ${cut(oneLine(name), room)}`,
    ),
  ];
}

function painter({ red, yellow, blue }: ReporterOptions['colour'], severity: Severity): (text: string) => string {
  return { error: red, warn: yellow, info: blue }[severity];
}

function cut(text: string, width: number): string {
  return cells(text) > width ? `${take(text, width - 3)}...` : text;
}
