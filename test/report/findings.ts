import { Chalk } from 'chalk';
import { SEVERITIES } from '../../src/model/diagnostic.ts';
import type { ReportedDiagnostic } from '../../src/model/generated/types.ts';
import { defineDocumentRule } from '../../src/model/rule.ts';
import type { Rule } from '../../src/model/rule.ts';
import { FORMATS } from '../../src/report/index.ts';
import type { Format } from '../../src/report/index.ts';
import type { FindingCount, ReporterOptions, RunSummary } from '../../src/report/reporter.ts';

export type FormatName = keyof typeof FORMATS;

const rule = (id: string, severity: Rule['severity'], title: string): Rule =>
  defineDocumentRule({
    id,
    title: { zh: title, en: `Title of ${id}` },
    severity,
    since: '0.1.0',
    basis: [{ 名称: '优化营商环境条例', 条款: '第三十六条' }],
    messages: {},
    advice: { zh: '改到法定时限以内。', en: 'Promise no more than the law.' },
    examples: { valid: [], invalid: [] },
    *check() {},
  });

export const RULES: readonly Rule[] = [
  rule('naming/width', 'warn', '名称用全角标点'),
  rule('notes/present', 'info', '注意事项写全'),
  rule('time-limit/promised', 'error', '承诺时限不得长于法定时限'),
  rule('yaml/unused', 'error', '没有发现的规则'),
];

/** Text that means something to each of the formats. */
export const HOSTILE = `“<script>alert('1')</script>” & ]]> "引号" [链接](http://x) {0} --> | \`x\` 100%,a::b \u0000\u001b[31m\u202e尾\n第二行`;
export const FORMULA = "=cmd|' /C calc'!A0";

const at = (line: number, column: number, length: number): ReportedDiagnostic['range'] => ({
  start: { line, column },
  end: { line, column: column + length },
});

export function finding(changes: Partial<ReportedDiagnostic>): ReportedDiagnostic {
  return {
    rule: 'time-limit/promised',
    severity: 'error',
    message: '承诺时限“30个工作日”比法定时限“5个工作日”长',
    advice: '改到法定时限以内。',
    basis: [{ 名称: '优化营商环境条例', 条款: '第三十六条' }],
    file: 'catalog/local/510107/wsjkj/510124001000.yaml',
    range: at(6, 24, 6),
    pointer: '/办理时限/承诺',
    item: '510107-wsjkj/510124001000',
    related: [],
    fingerprint: '0123456789abcdef',
    ...changes,
  };
}

/** In the order of files. */
export const FINDINGS: readonly ReportedDiagnostic[] = [
  finding({
    rule: 'notes/present',
    severity: 'info',
    message: '没有写注意事项',
    file: 'catalog/local/510105/a b#%:,"<中文>\u001b[2J.yaml',
    range: { start: { line: 1, column: 1 }, end: { line: 3, column: 2 } },
    pointer: '',
    item: '',
    fingerprint: 'aaaaaaaaaaaaaaaa',
  }),
  finding({
    fix: [{ range: at(6, 24, 2), text: '5个' }],
    related: [{ file: 'catalog/standard/01/510124001000.yaml', range: at(9, 3, 2), message: `法定时限是${HOSTILE}` }],
  }),
  finding({ range: at(8, 1, 0), message: HOSTILE, pointer: '/a~1b/~0c' }),
  finding({
    rule: 'naming/width',
    severity: 'warn',
    message: FORMULA,
    advice: '+改',
    range: at(9, 1, 4),
    pointer: '/事项名称',
    fingerprint: 'bbbbbbbbbbbbbbbb',
  }),
];

export function summaryOf(findings: readonly ReportedDiagnostic[]): RunSummary {
  const counted = (nameOf: (of: ReportedDiagnostic) => string): FindingCount[] =>
    [...new Set(findings.map(nameOf))]
      .map((name) => {
        const own = findings.filter((of) => nameOf(of) === name);
        const [error = 0, warn = 0, info = 0] = SEVERITIES.map(
          (severity) => own.filter((of) => of.severity === severity).length,
        );
        return { name, counts: { error, warn, info } };
      })
      .sort(({ counts: left }, { counts: right }) => right.error - left.error || right.warn - left.warn);
  const [errors = 0, warnings = 0, infos = 0] = SEVERITIES.map(
    (severity) => findings.filter((of) => of.severity === severity).length,
  );
  return {
    command: '检查',
    asOf: '2026-11-01',
    files: 1234,
    documents: 1234,
    implementations: 900,
    errors,
    warnings,
    infos,
    suppressed: 0,
    exempted: 0,
    baselined: 0,
    counts: [],
    rules: counted((of) => of.rule),
    places: counted((of) => of.file.split('/')[2] ?? ''),
  };
}

export function optionsOf(changes: Partial<ReporterOptions> = {}): ReporterOptions {
  return {
    colour: new Chalk({ level: 0 }),
    width: 80,
    language: 'zh',
    version: '1.2.3',
    rules: RULES,
    sourceLine: () => '办理时限: { 法定: 5个工作日, 承诺: 30个工作日 }',
    ...changes,
  };
}

/** The order that a format asks for. */
export function ordered(findings: readonly ReportedDiagnostic[], { order }: Format): ReportedDiagnostic[] {
  if (order === 'file') return [...findings];
  if (order === 'severity') return SEVERITIES.flatMap((severity) => findings.filter((of) => of.severity === severity));
  return summaryOf(findings).rules.flatMap(({ name }) => findings.filter((of) => of.rule === name));
}

export async function* stream<Value>(values: Iterable<Value>): AsyncIterable<Value> {
  yield* values;
}

/** What a format of one text makes of findings. */
export async function textOf(
  name: Exclude<FormatName, 'html'>,
  findings: readonly ReportedDiagnostic[],
  options: Partial<ReporterOptions> = {},
  summary: Partial<RunSummary> = {},
): Promise<string> {
  const format = FORMATS[name];
  const pieces = format.report(
    stream(ordered(findings, format)),
    { ...summaryOf(findings), ...summary },
    optionsOf(options),
  );
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  return parts.join('');
}

/** The pages that the HTML format makes of findings, by path. */
export async function pagesOf(
  findings: readonly ReportedDiagnostic[],
  options: Partial<ReporterOptions> = {},
): Promise<Map<string, string>> {
  const files = FORMATS.html.report(stream(ordered(findings, FORMATS.html)), summaryOf(findings), optionsOf(options));
  const pages = new Map<string, string>();
  for await (const { path, content } of files) pages.set(path, String(content));
  return pages;
}
