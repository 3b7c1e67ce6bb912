import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { BYTE_ORDER_MARK, csvLine } from '../text/csv.ts';
import { basisText } from '../model/basis-text.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';

const COLUMNS = {
  zh: ['级别', '文件', '行', '列', '事项', '字段', '说明', '建议', '依据', '对照', '规则', '规则名称', '指纹'],
  en: [
    'severity',
    'file',
    'line',
    'column',
    'item',
    'field',
    'message',
    'advice',
    'basis',
    'related',
    'rule',
    'rule title',
    'fingerprint',
  ],
} as const;

/** A table for spreadsheets, to hand findings over to those who mend them. */
export async function* csv(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  _summary: RunSummary,
  { language, rules }: ReporterOptions,
): AsyncIterable<string> {
  const titles = new Map(rules.map(({ id, title }) => [id, title[language]]));
  yield BYTE_ORDER_MARK + csvLine(COLUMNS[language]);
  for await (const {
    severity,
    file,
    range,
    item,
    pointer,
    message,
    advice,
    basis,
    related,
    rule,
    fingerprint,
  } of diagnostics)
    yield csvLine([
      SEVERITY_WORDS[language][severity],
      file,
      range.start.line,
      range.start.column,
      item,
      pointer,
      message,
      advice,
      basis.map(basisText).join('；'),
      related.map((other) => `${other.file}:${other.range.start.line} ${other.message}`).join('\n'),
      rule,
      titles.get(rule) ?? '',
      fingerprint,
    ]);
}
