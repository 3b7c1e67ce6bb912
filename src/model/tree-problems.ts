import { isAlias, isMap, isScalar, visit } from '../io/yaml.ts';
import type { Alias, Document, Node, Pair, YAMLMap } from '../io/yaml.ts';
import type { SyntaxProblem } from './document.ts';
import { KNOWN_KEYS } from './generated/known-keys.ts';
import { MAX_ALIASES, MAX_DEPTH } from './limits.ts';

/** What YAML reads without an error, but nothing here can use or hardly as it was meant. Offsets into `text`. */
export function treeProblems(document: Document, text: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = document.warnings.map(({ code, pos: [start, end] }) => ({
    id: 'syntax',
    start,
    end,
    detail: code === 'BAD_DIRECTIVE' ? 'directive' : 'tag',
    words: text.slice(start, end).trim(),
  }));
  const anchors = new Map<string, Node>();
  let aliases = 0;
  visit(document, {
    Node(_, node, ancestors) {
      if (ancestors.length > MAX_DEPTH * 2) {
        problems.push(problemAt('limits', node, text, 'depth'));
        return visit.BREAK;
      }
      if (isAlias(node)) {
        aliases += 1;
        const problem = aliasProblem(node, aliases, anchors, ancestors, text);
        if (problem !== undefined) problems.push(problem);
        return aliases > MAX_ALIASES ? visit.BREAK : undefined;
      }
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isMap(node)) problems.push(...mapProblems(node, text));
      if (isScalar(node)) problems.push(...swallowedComment(node, text));
      return undefined;
    },
  });
  const seen = new Set<number>();
  return problems.filter(({ start }) => !seen.has(start) && seen.add(start));
}

function problemAt(id: SyntaxProblem['id'], node: Node, text: string, detail: string): SyntaxProblem {
  const [start, end] = node.range ?? [0, 1];
  return { id, start, end: Math.max(end, Math.min(start + 1, text.length)), detail, words: text.slice(start, end) };
}

function aliasProblem(
  alias: Alias,
  count: number,
  anchors: ReadonlyMap<string, Node>,
  ancestors: readonly unknown[],
  text: string,
): SyntaxProblem | undefined {
  const target = anchors.get(alias.source);
  if (target === undefined) return problemAt('syntax', alias, text, 'alias');
  return count > MAX_ALIASES || ancestors.includes(target) ? problemAt('limits', alias, text, 'aliases') : undefined;
}

/** Keys that are no words, keys written twice, and keys in braces that a comma cut off from what they belong to. */
function mapProblems(map: YAMLMap, text: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const repeated: SyntaxProblem[] = [];
  const known = new Map<string, readonly [number, number]>();
  let cut = false;
  for (const { key, value } of map.items as Pair<Node | null, Node | null>[]) {
    if (!isScalar(key) || !key.range) {
      if (key) problems.push(problemAt('syntax', key, text, 'complex-key'));
      continue;
    }
    const [start, end] = key.range;
    if (start === end) {
      problems.push(problemAt('syntax', key, text, 'empty-key'));
      continue;
    }
    const slip = keySlip(text, start, end);
    if (slip !== undefined) problems.push(slip);
    const name = String(key.value);
    const related = known.get(name);
    if (related === undefined) known.set(name, [start, end]);
    else repeated.push({ id: 'duplicate-key', start, end, detail: name, related });
    if (value !== null || map.flow !== true || cut) continue;
    cut = true;
    problems.push(cutKey(text, start, end, map));
  }
  return [...problems, ...asOneSlip(repeated)];
}

/** So many keys do not come twice by chance: an entry of a list has lost its first line, and ran into the one above. */
function asOneSlip(repeated: readonly SyntaxProblem[]): SyntaxProblem[] {
  const [first] = repeated;
  return first === undefined || repeated.length < 3 ? [...repeated] : [{ ...first, words: String(repeated.length) }];
}

/** A known key behind a dash without its space, or behind white space that YAML does not know. */
function keySlip(text: string, start: number, end: number): SyntaxProblem | undefined {
  const [, before = '', name = ''] = /^(-|[\u00a0\u2000-\u200f\u3000\ufeff]+)(.*)$/u.exec(text.slice(start, end)) ?? [];
  if (before === '' || !KNOWN_KEYS.has(name)) return undefined;
  const detail = before === '-' ? 'dash-space' : 'wide-space';
  return { id: 'syntax', start, end: start + before.length, detail, words: '' };
}

/** A key in braces without a colon of its own; it is often a key all the same, with a colon that was typed wrongly. */
function cutKey(text: string, start: number, end: number, map: YAMLMap): SyntaxProblem {
  const written = text.slice(start, end);
  const [, key = '', colon = ''] = /^([^：:\s]{1,30})(：|:)/u.exec(written) ?? [];
  const at = start + key.length;
  if (colon === '：') return { id: 'full-width-colon', start: at, end: at + 1, detail: key };
  if (colon === ':') return { id: 'syntax', start: at, end: at + 1, detail: 'colon-space', words: key };
  const related = map.range ? ([map.range[0], map.range[1]] as const) : ([start, end] as const);
  return { id: 'null-key', start, end, detail: written, related };
}

/** A comment glued to its mark, one space after a text, was hardly meant as one: `2楼 #12窗口`. */
function swallowedComment(
  { type, range }: { type?: string; range?: readonly number[] | null },
  text: string,
): SyntaxProblem[] {
  const [, end = 0] = range ?? [];
  if (type !== 'PLAIN' || end === 0) return [];
  const glued = /^ (#[^\s#!][^\r\n]*)/u.exec(text.slice(end, end + 200));
  return glued?.[1] === undefined
    ? []
    : [
        {
          id: 'swallowed-comment',
          start: end + 1,
          end: end + 1 + glued[1].trimEnd().length,
          detail: glued[1].trimEnd(),
        },
      ];
}

/** The plain value of a sound document; aliases that would multiply without end are a problem instead. */
export function plainValue(document: Document): { readonly value: unknown; readonly problem?: SyntaxProblem } {
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { value: undefined, problem: { id: 'limits', start: 0, end: 1, detail: 'aliases' } };
  }
}
