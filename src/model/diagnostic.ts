import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';
import type { Place, Range, TextEdit } from './positions.ts';
import { byCodePoint } from '../io/file-source.ts';

export const SEVERITIES = ['error', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Facts for a message; the words come from the rule. */
export type MessageArguments = Readonly<Record<string, string | number | readonly string[]>>;

/** Another place that a diagnostic points at, with a message of the same rule. */
export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly args: MessageArguments;
}

/** One finding at one place, without language: rule and message ids, and the facts for the words. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly args: MessageArguments;
  readonly file: string;
  readonly range: Range;
  /** RFC 6901 pointer into the document, with Chinese keys. */
  readonly pointer: string;
  /** 实施机关/基本编码[-办理项编码], a code alone for a 基本目录, or empty. */
  readonly item: string;
  readonly related: readonly Related[];
  readonly fingerprint: string;
  /** Findings of one rule with one key are one disagreement, reported as one finding that names all their places. */
  readonly gather?: { readonly key: string; readonly member: MessageArguments } | undefined;
  /** What each of the places of a disagreement is, once they are gathered. */
  readonly members?: readonly MessageArguments[];
  /** What a finding of the comparison is about: what exemptions go by. */
  readonly about?: { readonly level: string; readonly division: string; readonly line: string } | undefined;
  /** Where the text stands that this one differs from: it can be taken over, if somebody asks for that. */
  readonly norm?: Place | undefined;
  /** Edits of the file that mend the finding without changing what it means. */
  readonly fix?: readonly TextEdit[] | undefined;
}

/** Order of reports: file, line, column, rule, then what is said; places of one disagreement as its rule names them. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  const byPlace =
    byCodePoint(left.file, right.file) ||
    left.range.start.line - right.range.start.line ||
    left.range.start.column - right.range.start.column ||
    byCodePoint(left.rule, right.rule);
  if (byPlace !== 0 || (left.gather !== undefined && left.gather.key === right.gather?.key)) return byPlace;
  return byCodePoint(left.fingerprint, right.fingerprint) || byCodePoint(left.item, right.item);
}

/**
 * 16 hex digits of SHA-256 over rule, item, key path and folded text: the same finding keeps its fingerprint when lines
 * move or files are renamed. `keyPath` names list entries, so that it does not change when entries are re-ordered.
 */
export function fingerprintOf(rule: string, item: string, keyPath: string, text: string): string {
  return createHash('sha256')
    .update([rule, item, keyPath, fold(text)].join('\u0000'))
    .digest('hex')
    .slice(0, 16);
}
