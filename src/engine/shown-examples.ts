import { decode } from '../io/decode.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { render } from '../model/render.ts';
import type { Bilingual, Example, Rule } from '../model/rule.ts';
import { exampleTree, STANDARD_FILE } from '../rules/minimal.ts';
import { judgeExample } from './judge-example.ts';

/** A line of an example; `start` and `end` are the UTF-16 offsets of what the rule finds fault with. */
export interface ShownLine {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

/** The part of an example that a reader needs to see. */
export interface ShownExample {
  /** What file it is, where that matters: its path, or its kind. */
  readonly label: string | undefined;
  /** Lines; undefined stands for lines that are left out. */
  readonly lines: readonly (ShownLine | undefined)[];
  /** What the rule says of it; undefined where it finds no fault. */
  readonly message?: Bilingual;
}

/** The examples of a rule as they are judged, and whether one of the faults can be mended by the program. */
export interface ShownExamples {
  readonly valid: readonly ShownExample[];
  readonly invalid: readonly ShownExample[];
  readonly isFixable: boolean;
}

const MOST_LINES = 12;
/** Of lines that are long beyond reading. */
const LONGEST_LINE = 200;

const known = new WeakMap<Rule, ShownExamples>();

/** Judges the examples of a rule, so that what is marked and said is what the rule marks and says. */
export function shownExamples(rule: Rule): ShownExamples {
  const shown = known.get(rule) ?? judged(rule);
  known.set(rule, shown);
  return shown;
}

function judged(rule: Rule): ShownExamples {
  const findings = rule.examples.invalid.flatMap((example) =>
    judgeExample(rule, example).map((finding) => ({ example, finding })),
  );
  const valid = rule.examples.valid.flatMap((example) => validExample(rule, example) ?? []);
  return {
    valid: valid.length > 0 ? valid : omittedBlocks(rule),
    invalid: findings.map(({ example, finding }) => invalidExample(rule, example, finding)),
    isFixable: findings.some(({ finding: { fix } }) => fix !== undefined),
  };
}

function invalidExample(rule: Rule, example: Example, finding: Diagnostic): ShownExample {
  const { start, end } = finding.range;
  const all = linesOf(rule, example, finding.file);
  const first = start.line - 1;
  const wanted = writtenLines(rule, example, all).add(first);
  const [zh, en] = (['zh', 'en'] as const).map((language) => render(finding, rule, language, (file) => file).message);
  const line = all[first] ?? '';
  const marked = {
    text: line,
    start: start.column - 1,
    end: end.line === start.line ? end.column - 1 : line.length,
  };
  const lines = excerpt(all, wanted, first).map((shown) => (shown?.number === first ? aroundMark(marked) : shown));
  return {
    label: labelOf(rule, example, finding.file),
    // Bytes that are no text show nothing.
    lines: all.join('') === '' ? [] : lines.map(lineOnly),
    message: { zh: zh ?? '', en: en ?? '' },
  };
}

/** An example that only says “the item as it is” shows nothing. */
function validExample(rule: Rule, example: Example): ShownExample | undefined {
  const { file = Object.keys(example.files ?? {}).at(-1) } = exampleTree(example, rule.kind);
  if (file === undefined || (example.yaml === undefined && example.files === undefined)) return undefined;
  const all = linesOf(rule, example, file);
  const lines = excerpt(all, writtenLines(rule, example, all), 0);
  return lines.length === 0 ? undefined : { label: labelOf(rule, example, file), lines: lines.map(lineOnly) };
}

/** Where what is wrong is a block left out, the block as it should be. */
function omittedBlocks(rule: Rule): ShownExample[] {
  const keys = new Set(rule.examples.invalid.flatMap(({ without = [] }) => without));
  const all = linesOf(rule, {}, STANDARD_FILE);
  return [...keys].flatMap((key) => {
    const from = all.findIndex((line) => line.startsWith(`${key}:`));
    const rest = all.slice(from + 1);
    const length = rest.findIndex((line) => /^[^\s-]/u.test(line));
    const lines = from < 0 ? [] : all.slice(from, length < 0 ? undefined : from + 1 + length);
    return lines.length === 0 ? [] : [{ label: undefined, lines: lines.map((text) => ({ text })) }];
  });
}

function labelOf(rule: Rule, example: Example, file: string): string | undefined {
  if (rule.kind === 'item') return example.implementation === true ? '实施清单' : undefined;
  return rule.kind !== 'document' || example.file !== undefined ? file : undefined;
}

function linesOf(rule: Rule, example: Example, file: string): string[] {
  const content = exampleTree(example, rule.kind).files[file] ?? '';
  const text = typeof content === 'string' ? content : decode(content).text;
  return text.replace(/\n$/u, '').split('\n');
}

/** The numbers of the lines that the example itself writes; those around it are of the item that it is laid over. */
function writtenLines(rule: Rule, example: Example, all: readonly string[]): Set<number> {
  if (rule.kind !== 'item' && (example.yaml !== undefined || example.files !== undefined)) return new Set(all.keys());
  const wanted = new Set<number>();
  for (const part of (example.yaml ?? '').split(/\n(?=[^\s#-])/u)) {
    const lines = part.trimEnd().split('\n');
    const from = all.indexOf(lines[0] ?? '');
    if (part !== '' && from >= 0) for (const index of lines.keys()) wanted.add(from + index);
  }
  return wanted;
}

interface NumberedLine extends ShownLine {
  readonly number: number;
}

/** The wanted lines, at most so many around one of them, with gaps between lines that are apart. */
function excerpt(
  all: readonly string[],
  wanted: ReadonlySet<number>,
  around: number,
): readonly (NumberedLine | undefined)[] {
  const numbers = [...wanted].sort((left, right) => left - right);
  const at = Math.max(0, numbers.indexOf(around) - MOST_LINES / 2);
  const from = Math.max(0, Math.min(at, numbers.length - MOST_LINES));
  const kept = numbers.slice(from, from + MOST_LINES);
  const lines = kept.flatMap((number, index) => [
    ...(index > 0 && kept[index - 1] !== number - 1 ? [undefined] : []),
    { number, text: cutShort(all[number] ?? '') },
  ]);
  return [...(from > 0 ? [undefined] : []), ...lines, ...(from + MOST_LINES < numbers.length ? [undefined] : [])];
}

/** A line that is too long is cut around its mark. */
function aroundMark({ text, start, end }: Required<ShownLine>): ShownLine {
  const from = text.length > LONGEST_LINE ? Math.max(0, start - LONGEST_LINE / 2) : 0;
  const before = from > 0 ? '…' : '';
  const by = before.length - from;
  // What has no width is shown by the character that stands there.
  const last = Math.min(Math.max(end, start + 1), from + LONGEST_LINE);
  return { text: before + cutShort(text.slice(from)), start: start + by, end: last + by };
}

function cutShort(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
}

function lineOnly(line: ShownLine | undefined): ShownLine | undefined {
  if (line === undefined) return undefined;
  const { text, start, end } = line;
  return start === undefined || end === undefined ? { text } : { text, start, end };
}
