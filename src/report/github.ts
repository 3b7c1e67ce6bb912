import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { RunSummary } from './reporter.ts';

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;
/** GitHub shows at most ten annotations of a kind for one step; the rest would vanish without a word. */
const SHOWN = 10;

/** GitHub Actions workflow commands: the first ten of each severity, errors first, then how many there are in all. */
export async function* github(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
): AsyncIterable<string> {
  const lines: Record<ReportedDiagnostic['severity'], string[]> = { error: [], warn: [], info: [] };
  for await (const diagnostic of diagnostics) {
    const kept = lines[diagnostic.severity];
    if (kept.length < SHOWN) kept.push(annotation(diagnostic));
  }
  for (const severity of ['error', 'warn', 'info'] as const) yield* lines[severity];
  const hidden = { error: summary.errors, warn: summary.warnings, info: summary.infos };
  const more = (['error', 'warn', 'info'] as const).filter((severity) => hidden[severity] > SHOWN);
  if (more.length > 0) {
    yield `::notice title=qingdan::${escapeData(`共有错误 ${summary.errors} 条、警告 ${summary.warnings} 条、提示 ${summary.infos} 条；每种只标注前 ${SHOWN} 条，全部请看 json 或者 text 报告。`)}\n`;
  }
}

function annotation({ severity, file, range, rule, message, advice }: ReportedDiagnostic): string {
  const { start, end } = range;
  const place = `file=${escapeProperty(file)},line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column},title=${escapeProperty(rule)}`;
  return `::${COMMANDS[severity]} ${place}::${escapeData(`${message}。${advice}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
