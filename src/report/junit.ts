import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { basisText } from '../model/basis-text.ts';
import type { FindingCount, ReporterOptions, RunSummary } from './reporter.ts';
import { totalOf } from './reporter.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { attributes, escapeXml } from './xml.ts';

/** JUnit XML: a suite a rule, a case a finding; errors fail, the rest is output of cases that pass. Takes rule by rule. */
export async function* junit(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  { rules }: RunSummary,
  options: ReporterOptions,
): AsyncIterable<string> {
  const tests = rules.reduce((sum, count) => sum + totalOf(count), 0);
  const failures = rules.reduce((sum, { counts }) => sum + counts.error, 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  // A report without a case is taken for a run that broke.
  yield `<testsuites${attributes({ name: 'qingdan', tests: Math.max(tests, 1), failures, errors: 0 })}>\n`;
  if (tests === 0) yield cleanSuite(options);
  let current: string | undefined;
  for await (const diagnostic of diagnostics) {
    if (diagnostic.rule !== current) {
      if (current !== undefined) yield '</testsuite>\n';
      current = diagnostic.rule;
      yield suiteHead(diagnostic.rule, rules);
    }
    yield testCase(diagnostic, options);
  }
  yield `${current === undefined ? '' : '</testsuite>\n'}</testsuites>\n`;
}

function suiteHead(rule: string, rules: readonly FindingCount[]): string {
  const count = rules.find(({ name }) => name === rule);
  const numbers =
    count === undefined ? { tests: 0, failures: 0 } : { tests: totalOf(count), failures: count.counts.error };
  return `<testsuite${attributes({ name: rule, ...numbers, errors: 0, skipped: 0 })}>\n`;
}

function testCase(diagnostic: ReportedDiagnostic, { language }: ReporterOptions): string {
  const { rule, file, range, severity, message, advice, basis, item } = diagnostic;
  const place = `${file}:${range.start.line}:${range.start.column}`;
  const head = `<testcase${attributes({ name: place, classname: rule, file, line: range.start.line, time: 0 })}>`;
  const body = escapeXml(
    [`${SEVERITY_WORDS[language][severity]}: ${message}`, advice, basis.map(basisText).join('；'), item, place]
      .filter((line) => line !== '')
      .join('\n'),
  ).replaceAll('&#10;', '\n');
  const content =
    severity === 'error'
      ? `<failure${attributes({ message, type: 'error' })}>${body}</failure>`
      : `<system-out>${body}</system-out>`;
  return `${head}${content}</testcase>\n`;
}

function cleanSuite({ language }: ReporterOptions): string {
  const name = language === 'zh' ? '没有发现问题' : 'no findings';
  return `<testsuite${attributes({ name: 'qingdan', tests: 1, failures: 0, errors: 0, skipped: 0 })}>\n<testcase${attributes({ name, classname: 'qingdan', time: 0 })}/>\n</testsuite>\n`;
}
