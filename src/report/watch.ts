import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { oneLine } from '../text/one-line.ts';
import { cells, take, wrap } from './cells.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { compactLine } from './compact.ts';
import { findingText, totalText } from './text.ts';
import { thousands } from './words.ts';

/** What became of findings since they were told last. */
export interface WatchedChange {
  /** The files that were saved, as the user names them; none: it is about all others. */
  readonly files: readonly string[];
  readonly news: readonly ReportedDiagnostic[];
  /** Known findings that say something else now. */
  readonly changed: readonly ReportedDiagnostic[];
  /** Known findings that are there still: all in the files that were saved, of others those that have moved. */
  readonly same: readonly ReportedDiagnostic[];
  readonly gone: readonly ReportedDiagnostic[];
  /** All that is found, where that is known. */
  readonly summary?: RunSummary;
}

/** A format that can tell of changes: what goes to stdout, and the words for people beside it, which go to stderr. */
export interface WatchFormat {
  results(change: WatchedChange, options: ReporterOptions): Iterable<string>;
  readonly isForPeople: boolean;
}

const WORDS = {
  zh: {
    saved: (files: readonly string[]) =>
      `已保存 ${files.slice(0, NAMED).join('、')}${files.length > NAMED ? ` 等 ${thousands(files.length)} 个文件` : ''}`,
    near: '这里和同一事项的各处',
    elsewhere: '别处因此',
    all: '全部',
    news: '新',
    changed: '变',
    gone: '改好',
    same: '原有',
    counts: (label: string, count: number) => `${label} ${thousands(count)} 条`,
    comma: '，',
    colon: '：',
    more: (count: number) => `还有 ${thousands(count)} 条没有列出（--max-show 0 显示全部）`,
  },
  en: {
    saved: (files: readonly string[]) =>
      `saved ${files.slice(0, NAMED).join(', ')}${files.length > NAMED ? ` and others: ${thousands(files.length)} files` : ''}`,
    near: 'here and at the same items',
    elsewhere: 'elsewhere by this',
    all: 'all',
    news: 'new',
    changed: 'changed',
    gone: 'mended',
    same: 'known',
    counts: (label: string, count: number) => `${label} ${thousands(count)}`,
    comma: ', ',
    colon: ': ',
    more: (count: number) => `${thousands(count)} more are not shown (--max-show 0 shows all)`,
  },
} as const;
const NAMED = 3;

/** For people: new findings in full, those that are gone and those that were known in a line. */
function* text(change: WatchedChange, options: ReporterOptions): Iterable<string> {
  const { colour, language, maxShow = Number.POSITIVE_INFINITY } = options;
  const words = WORDS[language];
  yield '\n';
  for (const line of headlines(change, options)) yield `${line}\n`;
  const inFull = [...change.news, ...change.changed];
  let current = '';
  for (const [index, finding] of inFull.slice(0, maxShow).entries()) {
    if (finding.file !== current) yield `${index === 0 ? '\n' : ''}${colour.underline(oneLine(finding.file))}\n`;
    current = finding.file;
    yield findingText(finding, options);
  }
  const short = [
    ...change.gone.map((finding) => lines(colour.green(words.gone), words.gone, finding, options)),
    ...(change.files.length === 0 ? [] : change.same).map((finding) =>
      lines(colour.dim(words.same), words.same, finding, options),
    ),
  ];
  for (const line of short.slice(0, maxShow)) yield line;
  const left = Math.max(0, inFull.length - maxShow) + Math.max(0, short.length - maxShow);
  if (left > 0) yield `${colour.bold(words.more(left))}\n`;
}

/** What was saved, what came of it, and what all comes to. */
function headlines(change: WatchedChange, options: ReporterOptions): string[] {
  const { colour, language, width } = options;
  const words = WORDS[language];
  const { files, summary, news, changed, gone, same } = change;
  const counts = [
    words.counts(words.news, news.length),
    ...(changed.length > 0 ? [words.counts(words.changed, changed.length)] : []),
    words.counts(words.gone, gone.length),
    ...(files.length > 0 ? [words.counts(words.same, same.length)] : []),
  ].join(words.comma);
  if (files.length > 0)
    return [
      ...wrap(oneLine(words.saved(files)), width).map((line) => colour.bold(line)),
      ...wrap(words.near + words.colon + counts, width),
    ];
  const isQuiet = news.length + changed.length + gone.length === 0;
  return [
    ...(summary === undefined ? [] : [totalText(summary, options).trimEnd()]),
    ...(isQuiet ? [] : wrap(words.elsewhere + words.colon + counts, width)),
  ];
}

/** One finding in a line, or a few where the terminal is narrow. */
function lines(label: string, word: string, finding: ReportedDiagnostic, { language, width }: ReporterOptions): string {
  const { file, range, severity, message, rule } = finding;
  const place = `${oneLine(file)}:${range.start.line}:${range.start.column}`;
  const what = oneLine(message);
  const short = cells(what) > width ? `${take(what, width - 3)}...` : what;
  const said = `${place}  ${SEVERITY_WORDS[language][severity]}  ${short}  ${rule}`;
  const [first = '', ...rest] = wrap(said, Math.max(20, width - cells(word) - 4));
  const indent = ' '.repeat(cells(word) + 4);
  return `${[`  ${label}  ${first}`, ...rest.map((line) => indent + line)].join('\n')}\n`;
}

/** As `compact`: what is found in the files that were saved, and what is new elsewhere. */
function* compactLines(change: WatchedChange, { language }: ReporterOptions): Iterable<string> {
  const found = [...change.news, ...change.changed, ...(change.files.length > 0 ? change.same : [])];
  for (const finding of found) yield compactLine(finding, language);
}

/** One finding a line, with what became of it: who keeps account of these has what a fresh run would find. */
function* jsonlLines({ news, changed, same, gone }: WatchedChange): Iterable<string> {
  for (const [change, findings] of Object.entries({ mended: gone, new: news, changed, same }))
    for (const finding of findings) yield `${JSON.stringify({ change, ...finding })}\n`;
}

/** A change in one line, for formats that are not for people. */
export function changeText(change: WatchedChange, options: ReporterOptions): string {
  return `${headlines(change, { ...options, width: Number.POSITIVE_INFINITY }).join('\n')}\n`;
}

/** The formats that can tell of changes. */
export const WATCH_FORMATS: Readonly<Record<string, WatchFormat>> = {
  text: { results: text, isForPeople: true },
  compact: { results: compactLines, isForPeople: false },
  jsonl: { results: jsonlLines, isForPeople: false },
};
