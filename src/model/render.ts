import type { Diagnostic, MessageArguments } from './diagnostic.ts';
import type { ReportedDiagnostic } from './generated/types.ts';
import { oneLine } from '../text/one-line.ts';
import type { Language, Rule } from './rule.ts';

/** A diagnostic in words: the form of the JSON output. `fileName` turns a path below the root into what the reader sees. */
export function render(
  diagnostic: Diagnostic,
  rule: Rule,
  language: Language,
  fileName: (file: string) => string,
): ReportedDiagnostic {
  const { message, args, members = [], related, file, range, severity, pointer, item, fingerprint, fix } = diagnostic;
  return {
    rule: rule.id,
    severity,
    message: sentence(rule, message, args, members, language),
    advice: rule.advice[language],
    basis: rule.basis.map((basis) => ({ ...basis })),
    file: fileName(file),
    range,
    pointer,
    item,
    related: related.map((other) => ({
      file: fileName(other.file),
      range: other.range,
      message: sentence(rule, other.message, other.args, [], language),
    })),
    fingerprint,
    ...(fix !== undefined && { fix: fix.map((edit) => ({ ...edit })) }),
  };
}

function sentence(
  rule: Rule,
  id: string,
  args: MessageArguments,
  members: readonly MessageArguments[],
  language: Language,
): string {
  const message = rule.messages[id];
  if (message === undefined) throw new Error(`${rule.id} has no message “${id}”`);
  return oneLine(message[language](args, members));
}
