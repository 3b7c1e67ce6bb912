import { checkstyle } from './checkstyle.ts';
import { compact } from './compact.ts';
import { csv } from './csv.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { junit } from './junit.ts';
import type { FolderReporter, Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** What a format wants of those who call it. */
interface FormatNeeds {
  /** How findings come: file by file; errors first and then file by file; or rule by rule, as the summary lists rules. */
  readonly order: 'file' | 'severity' | 'rule';
  /** What files are named from: the folder that the user is in, or the root of the repository, as its servers do. */
  readonly names: 'folder' | 'repository';
  /** Whether excused findings follow, marked as such. */
  readonly showsExcused?: boolean;
}

/** An output format: one text, or the files of a folder. */
export type Format = FormatNeeds &
  ({ readonly kind: 'text'; readonly report: Reporter } | { readonly kind: 'folder'; readonly report: FolderReporter });

/** Every output format by its name on the command line. */
export const FORMATS = {
  text: { kind: 'text', report: text, order: 'severity', names: 'folder' },
  compact: { kind: 'text', report: compact, order: 'severity', names: 'folder' },
  json: { kind: 'text', report: json, order: 'file', names: 'folder' },
  jsonl: { kind: 'text', report: jsonl, order: 'file', names: 'folder' },
  csv: { kind: 'text', report: csv, order: 'file', names: 'folder' },
  html: { kind: 'folder', report: html, order: 'rule', names: 'folder' },
  sarif: { kind: 'text', report: sarif, order: 'file', names: 'repository', showsExcused: true },
  github: { kind: 'text', report: github, order: 'severity', names: 'repository' },
  gitlab: { kind: 'text', report: gitlab, order: 'file', names: 'repository' },
  junit: { kind: 'text', report: junit, order: 'rule', names: 'folder' },
  checkstyle: { kind: 'text', report: checkstyle, order: 'file', names: 'folder' },
} as const satisfies Readonly<Record<string, Format>>;
