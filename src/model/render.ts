import type { Diagnostic } from './diagnostic.ts';
import type { ReportedDiagnostic } from './generated/types.ts';
import type { Language, Rule } from './rule.ts';

/** A diagnostic in words: the form of the JSON output. `fileName` turns a path below the root into what the reader sees. */
export function render(
  diagnostic: Diagnostic,
  rule: Rule,
  language: Language,
  fileName: (file: string) => string,
): ReportedDiagnostic {
  const { message, args, related, file, range, severity, pointer, item, fingerprint } = diagnostic;
  return {
    rule: rule.id,
    severity,
    message: sentence(rule, message, args, language),
    advice: rule.advice[language],
    basis: rule.basis.map((basis) => ({ ...basis })),
    file: fileName(file),
    range,
    pointer,
    item,
    related: related.map((other) => ({
      file: fileName(other.file),
      range: other.range,
      message: sentence(rule, other.message, other.args, language),
    })),
    fingerprint,
  };
}

function sentence(rule: Rule, id: string, args: Diagnostic['args'], language: Language): string {
  const message = rule.messages[id];
  if (message === undefined) throw new Error(`${rule.id} has no message “${id}”`);
  return oneLine(message[language](args));
}

/** Item text is quoted in messages: control characters would let it write to the terminal or break lines. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
