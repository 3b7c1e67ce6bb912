import { SEVERITIES } from '../model/diagnostic.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { sentencesOf, thousands } from './words.ts';

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;
/** GitHub shows at most ten annotations of a kind for one step; the rest would vanish without a word. */
const SHOWN = 10;

/** GitHub Actions workflow commands: the first ten of each severity, then how many there are in all. Takes errors first. */
export async function* github(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  { rules }: RunSummary,
  { language }: ReporterOptions,
): AsyncIterable<string> {
  const seen: Record<Severity, number> = { error: 0, warn: 0, info: 0 };
  for await (const diagnostic of diagnostics) {
    seen[diagnostic.severity] += 1;
    if (seen[diagnostic.severity] <= SHOWN)
      yield `::${COMMANDS[diagnostic.severity]} ${placeOf(diagnostic)}::${escapeData(sentencesOf(diagnostic, language))}\n`;
  }
  if (SEVERITIES.every((severity) => seen[severity] <= SHOWN)) return;
  const [errors, warnings, infos] = SEVERITIES.map((severity) => thousands(seen[severity]));
  const [first] = rules;
  yield `::notice title=qingdan::${escapeData(
    language === 'zh'
      ? `共有错误 ${errors} 条、警告 ${warnings} 条、提示 ${infos} 条；每种只标注前 ${SHOWN} 条，全部请看 text、json 或者 html 报告。问题最多的规则是 ${first?.name}。`
      : `${errors} errors, ${warnings} warnings, ${infos} notices in all; the first ${SHOWN} of each are annotated, the text, json and html reports have the rest. Worst rule: ${first?.name}.`,
  )}\n`;
}

function placeOf({ file, range: { start, end }, rule }: ReportedDiagnostic): string {
  return `file=${escapeProperty(file)},line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column},title=${escapeProperty(rule)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
