import { isScalar } from '../io/yaml.ts';
import type { CatalogueDocument } from './document.ts';
import type { Suppression } from './exceptions.ts';
import type { SourceText } from './source-text.ts';

const MARK = 'qingdan-disable';
const COMMENT = /^(\s*)(#\s*qingdan-disable.*?)\s*$/iu;
/** What stands before a reason where a Chinese keyboard, or one hyphen, was typed. */
const WRONG_DASH = /[—–－―]|(?:^|\s)-{1,3}(?:\s|\p{Script=Han}|$)/u;
const WHOLE = /^#\s*qingdan-disable-next-line\s+(\S.*)$/u;

/** The suppressions that the comments of one file ask for, in the order of lines. Comments inside texts are texts. */
export function suppressionsIn(documents: readonly CatalogueDocument[]): Suppression[] {
  const source = documents[0]?.source;
  if (source === undefined || !source.text.toLowerCase().includes(MARK)) return [];
  const blocks = documents.flatMap((document) => longTexts(document));
  const lines = source.text.split('\n');
  return lines.flatMap((line, index) => {
    const [, indent = '', comment] = COMMENT.exec(line) ?? [];
    const number = index + 1;
    if (comment === undefined || blocks.some(([first, last]) => number > first && number <= last)) return [];
    const start = { line: number, column: indent.length + 1 };
    const range = { start, end: { line: number, column: start.column + comment.length } };
    const covers = linesBelow(lines, number, blocks);
    return [{ ...parseComment(comment), at: { file: source.file, range, pointer: '' }, covers }];
  });
}

/** The comment's own words; a wish that cannot be read keeps what could. */
function parseComment(comment: string): Pick<Suppression, 'rule' | 'until' | 'reason' | 'fault'> {
  const [, body = ''] = WHOLE.exec(comment) ?? [];
  const separator = /\s--\s/u.exec(`${body} `);
  const head = (separator === null ? body : body.slice(0, separator.index)).trim();
  const reason = separator === null ? '' : body.slice(separator.index + separator[0].length).trim();
  const [rule = '', ...rest] = head.split(/\s+/u);
  const until = rest.join(' ');
  const isRule = /^[a-z-]+\/[a-z-]+$/u.test(rule);
  const isForm = isRule && (until === '' || until.startsWith('至'));
  const wrongDash = isRule && reason === '' && WRONG_DASH.test(until);
  return {
    rule,
    until: until === '' ? undefined : until.replace(/^至\s*/u, ''),
    reason,
    fault: wrongDash ? 'dash' : !isForm ? 'form' : reason === '' ? 'reason' : undefined,
  };
}

function linesBelow(
  lines: readonly string[],
  comment: number,
  blocks: readonly (readonly [number, number])[],
): readonly [number, number] {
  let line = comment + 1;
  while (line <= lines.length && /^\s*(?:#.*)?$/u.test(lines[line - 1] ?? '')) line += 1;
  const last = blocks.find(([first]) => first === line)?.[1];
  return [line, last ?? line];
}

/** First and last lines of the texts that run over several lines. */
function longTexts(document: CatalogueDocument): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const source: SourceText = document.source;
  document.visit((node) => {
    if (!isScalar(node) || !node.range) return;
    // A block text ends behind its last line break.
    const first = source.position(node.range[0]).line;
    const last = source.position(Math.max(node.range[0], node.range[1] - 1)).line;
    if (last > first) found.push([first, last]);
  });
  return found;
}
