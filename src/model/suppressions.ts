import type { CatalogueDocument } from './document.ts';
import type { Suppression } from './exceptions.ts';
import type { WrittenNode } from './layout.ts';

const MARK = 'qingdan-disable';
const COMMENT = /^(\s*)(#\s*qingdan-disable.*)$/iu;
/** What stands before a reason where a Chinese keyboard, or one hyphen, was typed. */
const WRONG_DASH = /[—–－―]|(?:^|\s)-{1,3}(?:\s|\p{Script=Han}|$)/u;
const SILENT_LINE = /^\s*(?:#.*)?$/u;
const WHOLE = /^#\s*qingdan-disable-next-line\s+(\S.*)$/u;

/** The suppressions that the comments of one file ask for, in the order of lines. Comments inside texts are texts. */
export function suppressionsIn(documents: readonly CatalogueDocument[]): Suppression[] {
  const source = documents[0]?.source;
  if (source === undefined || !source.text.toLowerCase().includes(MARK)) return [];
  const blocks = new LongTexts(documents);
  const lines = source.text.split('\n');
  const telling = tellingLines(lines);
  return lines.flatMap((line, index) => {
    const [, indent = '', comment] = COMMENT.exec(line.trimEnd()) ?? [];
    const number = index + 1;
    if (comment === undefined || blocks.isInside(number)) return [];
    const start = { line: number, column: indent.length + 1 };
    const range = { start, end: { line: number, column: start.column + comment.length } };
    const first = telling[index + 1] ?? lines.length + 1;
    const covers = [first, blocks.lastLineOf(first)] as const;
    return [{ ...parseComment(comment), at: { file: source.file, range, pointer: '' }, covers }];
  });
}

/** For every line the number of the first line from there on that says something: neither empty nor a comment. */
function tellingLines(lines: readonly string[]): number[] {
  const found: number[] = [];
  let next = lines.length + 1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    if (!SILENT_LINE.test(lines[index] ?? '')) next = index + 1;
    found[index] = next;
  }
  return found;
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

/** The texts of a file that run over several lines, by 1-based lines. */
class LongTexts {
  private readonly lastByFirst = new Map<number, number>();
  private readonly inside = new Set<number>();

  constructor(documents: readonly CatalogueDocument[]) {
    for (const document of documents) for (const node of document.nodes()) this.add(document, node);
  }

  /** Whether a line goes on with a text that was begun above it. */
  isInside(line: number): boolean {
    return this.inside.has(line);
  }

  /** The last line of the text that begins on a line; the line itself where none does. */
  lastLineOf(first: number): number {
    return this.lastByFirst.get(first) ?? first;
  }

  private add({ source }: CatalogueDocument, node: WrittenNode): void {
    if (!node.isScalar) return;
    const first = source.position(node.start).line;
    // A block text ends behind its last line break.
    const last = source.position(Math.max(node.start, node.end - 1)).line;
    if (last === first) return;
    if (!this.lastByFirst.has(first)) this.lastByFirst.set(first, last);
    for (let line = first + 1; line <= last; line += 1) this.inside.add(line);
  }
}
