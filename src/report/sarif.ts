import type { ReportedDiagnostic, ReportedRange } from '../model/generated/types.ts';
import type { Language, Rule } from '../model/rule.ts';
import { basisText } from '../model/basis-text.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { sentencesOf } from './words.ts';

const LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The name under which GitHub and others know the root of the repository. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0 (OASIS). Files are named from the root of the repository; suppressed findings are marked as such. */
export async function* sarif(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  { asOf, command }: RunSummary,
  { language, version, rules }: ReporterOptions,
): AsyncIterable<string> {
  const driver = { name: 'qingdan', version, rules: rules.map((rule) => descriptor(rule, language)) };
  const run = {
    tool: { driver },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      [ROOT]: { description: { text: language === 'zh' ? '代码仓库的根。' : 'The root of the repository.' } },
    },
    properties: { asOf, command },
  };
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  let separator = '\n';
  for await (const diagnostic of diagnostics) {
    yield separator + JSON.stringify(resultOf(diagnostic, indexes.get(diagnostic.rule), language));
    separator = ',\n';
  }
  yield '\n]}]}\n';
}

function descriptor({ id, title, severity, basis, advice, since, preset }: Rule, language: Language): object {
  const words = language === 'zh' ? { advice: '怎么改', basis: '依据' } : { advice: 'What to do', basis: 'Basis' };
  const reasons = basis.map(basisText).join('；');
  const full = language === 'zh' ? `${title.zh}。依据：${reasons}。` : `${title.en}. Basis: ${reasons}.`;
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: full },
    help: {
      text: `${words.advice}: ${advice[language]}\n${words.basis}: ${reasons}`,
      markdown: `**${words.advice}**: ${advice[language]}\n\n**${words.basis}**: ${reasons}`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [id.slice(0, id.indexOf('/')), ...(preset === undefined ? [] : [preset])], since },
  };
}

function resultOf(diagnostic: ReportedDiagnostic, ruleIndex: number | undefined, language: Language): object {
  const { rule, severity, file, range, related, fingerprint, fix, suppression, advice } = diagnostic;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: plain(sentencesOf(diagnostic, language)) },
    locations: [{ ...physical(file, range), ...logical(diagnostic) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...physical(other.file, other.range),
        message: { text: plain(other.message) },
      })),
    }),
    partialFingerprints: { 'qingdan/v1': fingerprint },
    ...(fix !== undefined && {
      fixes: [
        {
          description: { text: advice },
          artifactChanges: [
            {
              artifactLocation: artifact(file),
              replacements: fix.map((edit) => ({
                deletedRegion: region(edit.range),
                insertedContent: { text: edit.text },
              })),
            },
          ],
        },
      ],
    }),
    // The standard (3.27.23) wants the key at every result or at none.
    suppressions: suppression === undefined ? [] : [{ ...suppression, status: 'accepted' }],
  };
}

/** Quoted text of an item must not become a placeholder (3.11.5) or a link (3.11.6) of the message. */
function plain(text: string): string {
  return text.replace(/\{(\d+)\}/gu, '{{$1}}').replaceAll('](', '\\](');
}

/** The item, and the key in it by its pointer. */
function logical({ item, pointer }: ReportedDiagnostic): object {
  const locations = [
    item !== '' && { fullyQualifiedName: item, kind: 'resource' },
    pointer !== '' && {
      name: pointer
        .slice(pointer.lastIndexOf('/') + 1)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~'),
      fullyQualifiedName: item === '' ? pointer : `${item}#${pointer}`,
      kind: 'member',
    },
  ].filter((location) => location !== false);
  return locations.length === 0 ? {} : { logicalLocations: locations };
}

function physical(file: string, range: ReportedRange): object {
  return { physicalLocation: { artifactLocation: artifact(file), region: region(range) } };
}

function artifact(file: string): object {
  // Halves of surrogate pairs, which a name may hold on Windows, have no UTF-8 to encode.
  const name = file.replace(/\p{Cs}/gu, '\ufffd');
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function region({ start, end }: ReportedRange): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
