import { isScalar, parseAllDocuments } from '../io/yaml.ts';
import type { Document } from '../io/yaml.ts';
import { diagnose, lineFaultOf, mend } from './diagnose.ts';
import type { Fault } from './diagnose.ts';
import type { SyntaxProblem } from './document.ts';
import { contentStart, endOfBlock, lineAt, lineFault, linesBetween } from './fault-lines.ts';

/** Reading again after each fault takes time: fewer rounds for large documents. */
const MAX_ROUNDS = 100;
const MAX_UNITS_READ = 2_000_000;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]+/gu;

export interface Reading {
  /** What YAML makes of the text once every fault is blank. */
  readonly document: Document | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads one YAML document. After each fault what it spoils is made blank and the rest is read again: so every fault is
 * found once, and what merely follows from it is not.
 */
export function readDocument(text: string): Reading {
  const invisible = controlCharacters(text);
  const problems = invisible.map(({ problem }) => problem);
  let rest = mend(text, invisible);
  let document = compose(rest);
  const rounds = Math.max(3, Math.min(MAX_ROUNDS, MAX_UNITS_READ / (text.length + 1)));
  for (let round = 0; document !== undefined && round < rounds; round += 1) {
    const faults = document.errors.length > 0 ? diagnose(rest, document.errors) : loneTextFaults(rest, document);
    for (const { problem } of faults) problems.push(problem);
    const mended = mend(rest, faults);
    if (mended === rest) break;
    rest = mended;
    document = compose(rest);
  }
  return { document, problems };
}

/** No message of the library is shown; its warnings must not reach the terminal; repeated keys are looked for in linear time elsewhere. */
function compose(text: string): Document | undefined {
  const parsed = parseAllDocuments(text, {
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
    resolveKnownTags: false,
  });
  return Array.isArray(parsed) ? parsed[0] : undefined;
}

/** A document that is nothing but text, in which the colons of all keys went wrong. */
function loneTextFaults(text: string, { contents }: Document): Fault[] {
  if (!isScalar(contents) || contents.type !== 'PLAIN' || !contents.range) return [];
  return [...linesBetween(text, contents.range[0], contents.range[1])].flatMap((line) => {
    const fault = lineFault(text, line);
    return fault === undefined ? [] : [lineFaultOf(text, fault)];
  });
}

/** In front of a line they would pass for indentation: then the line goes with them. */
function controlCharacters(text: string): Fault[] {
  return [...text.matchAll(CONTROL)].slice(0, MAX_ROUNDS).map(({ 0: found, index }) => {
    const end = index + found.length;
    const words = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const isFirst = index <= contentStart(text, lineAt(text, index));
    return {
      problem: { id: 'syntax', start: index, end, detail: 'control', words },
      spoilt: { start: index, end: isFirst ? endOfBlock(text, index) : end },
    };
  });
}
