import { isAlias, isScalar, visit } from '../io/yaml.ts';
import type { Document, YAMLParseError } from '../io/yaml.ts';
import type { SyntaxProblem } from './document.ts';

/** Bounds that keep a hostile file from taking the machine: nesting of YAML, and values made of aliases. */
const MAX_DEPTH = 64;
const MAX_ALIASES = 100;

/** A key that ends in a full-width colon, at the start of a line or of a list entry. */
const FULL_WIDTH_KEY = /^([ \t]*(?:-[ \t]+)*)([^\s:：'"#\-{[，。、；][^\s:：'"#，。、；]{0,19})：/u;
const TAB_INDENT = /^ *\t/u;

/** What is wrong with one YAML document, from its errors and from what the source text shows of their causes. */
export function syntaxProblems(document: Document, text: string): SyntaxProblem[] {
  const [from, , to] = document.range ?? [0, text.length, text.length];
  const found: SyntaxProblem[] = [];
  const broken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken || isScalar(document.contents))
    found.push(...lineProblems(text, Math.min(from, ...document.errors.map(({ pos }) => pos[0])), to, broken));
  const explained = new Set(found.map(({ start }) => lineOf(text, start)));
  // A tag that nobody knows is only a warning to the reader, but not something that a catalogue may hold.
  for (const error of [...document.errors, ...document.warnings]) {
    const line = lineOf(text, error.pos[0]);
    const cause = found.some(({ id }) => id !== 'duplicate-key');
    if (error.code === 'DUPLICATE_KEY') found.push(duplicateKey(error, text));
    else if (!explained.has(line) && !(cause && isAftermath(error, found)))
      found.push(syntaxProblem(error, document, text));
    explained.add(line);
  }
  return [...found, ...slips(document, text)];
}

/** A missing quote or bracket is found at the end of the text; a reader looks for the one that opens. */
function syntaxProblem({ code, pos }: YAMLParseError, document: Document, text: string): SyntaxProblem {
  let [start, end] = [Math.min(pos[0], text.length - 1), pos[1]];
  if (code === 'MISSING_CHAR') {
    visit(document, {
      Node(_, { range }) {
        if (range && range[0] < pos[0] && range[2] >= pos[0] && /["'[{]/u.test(text[range[0]] ?? ''))
          [start, end] = [range[0], range[0] + 1];
      },
    });
  }
  return { id: 'syntax', start, end: Math.max(end, start + 1), detail: code };
}

/** What YAML reads without complaint but hardly as it was meant: a key without a value in braces, a ` #` inside a text. */
function slips(document: Document, text: string): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && value === null && key.range)
        found.push({
          id: 'null-key',
          start: key.range[0],
          end: key.range[1],
          detail: text.slice(key.range[0], key.range[1]),
        });
    },
    Scalar(_, { range, type }) {
      const glued = type === 'PLAIN' && range ? /^ +(#[^\s#].*)/u.exec(text.slice(range[1], range[1] + 80)) : null;
      if (glued?.[1] !== undefined && range) {
        const start = range[1] + glued[0].length - glued[1].length;
        found.push({ id: 'swallowed-comment', start, end: range[1] + glued[0].length, detail: glued[1] });
      }
    },
  });
  return found;
}

/** Offset at which flow collections nest too deeply, found before the recursive reader meets it. */
export function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) depth += 1;
    else if (unit === 0x5d || unit === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH * 4) return at;
  }
  return undefined;
}

/** The plain value of a document, with nesting and aliases bounded. */
export function plainValue(document: Document): { readonly value: unknown; readonly problem?: SyntaxProblem } {
  const limit = limitProblem(document);
  if (limit !== undefined) return { value: undefined, problem: limit };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { value: undefined, problem: { id: 'limits', start: 0, end: 1, detail: 'aliases' } };
  }
}

function limitProblem(document: Document): SyntaxProblem | undefined {
  let problem: SyntaxProblem | undefined;
  let aliases = 0;
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node)) aliases += 1;
      const detail = ancestors.length > MAX_DEPTH * 2 ? 'depth' : aliases > MAX_ALIASES ? 'aliases' : undefined;
      if (detail === undefined) return undefined;
      const start = node.range?.[0] ?? 0;
      problem = { id: 'limits', start, end: start + 1, detail };
      return visit.BREAK;
    },
  });
  return problem;
}

function lineProblems(text: string, from: number, to: number, broken: boolean): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  let start = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  while (start < to || start === 0) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const key = FULL_WIDTH_KEY.exec(line);
    if (key !== null) {
      const colon = start + key[0].length - 1;
      found.push({ id: 'full-width-colon', start: colon, end: colon + 1, detail: key[2] ?? '' });
    } else if (line.trim() === '：') {
      found.push({
        id: 'full-width-colon',
        start: start + line.indexOf('：'),
        end: start + line.indexOf('：') + 1,
        detail: '',
      });
    } else if (broken && TAB_INDENT.test(line)) {
      const tab = start + line.indexOf('\t');
      found.push({ id: 'tab', start: tab, end: tab + 1, detail: '' });
    }
    if (newline < 0) break;
    start = end + 1;
  }
  return found;
}

/** An error that comes after a cause which the text shows is its consequence, not a fault of its own. */
function isAftermath(error: YAMLParseError, causes: readonly SyntaxProblem[]): boolean {
  return (
    causes.some(({ id, start }) => id !== 'duplicate-key' && start <= error.pos[1]) ||
    causes.some(({ id }) => id === 'full-width-colon')
  );
}

/** yaml marks the start of the second key; its name is read from the source. */
function duplicateKey({ pos: [start] }: YAMLParseError, text: string): SyntaxProblem {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\n:]*)/u.exec(text.slice(start, start + 200))?.[0] ?? '';
  return { id: 'duplicate-key', start, end: start + Math.max(1, key.length), detail: key };
}

function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', Math.max(0, offset - 1));
}
