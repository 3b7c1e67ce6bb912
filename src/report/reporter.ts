import type { ChalkInstance } from 'chalk';
import type { OutputFile } from '../io/output.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { ReportedDiagnostic, ReportSummary } from '../model/generated/types.ts';
import type { Language, Rule } from '../model/rule.ts';

/** A line of a table that stands before the findings: counts of items that a comparison names. */
export interface CountRow {
  readonly label: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** How many findings a rule or a place has. */
export interface FindingCount {
  /** The id of the rule, or the name of the place. */
  readonly name: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What a reporter knows about the whole run before the first finding. */
export interface RunSummary extends ReportSummary {
  readonly counts: readonly CountRow[];
  /** Rules with findings that are reported: the most errors first, then the most warnings. */
  readonly rules: readonly FindingCount[];
  /** Where these findings stand: divisions, or folders of the catalogue; in the same order. */
  readonly places: readonly FindingCount[];
}

export interface ReporterOptions {
  readonly colour: ChalkInstance;
  /** Cells of a line. */
  readonly width: number;
  readonly language: Language;
  /** Version of the program. */
  readonly version: string;
  /** The rules that were in force. */
  readonly rules: readonly Rule[];
  /** How many findings are shown; undefined = all. */
  readonly maxShow?: number;
  /** The source line of a finding's file, by its 1-based number. */
  readonly sourceLine: (file: string, line: number) => string;
}

/** Findings → pieces of text. Reporters are pure; none keeps more findings than it shows at once. */
export type Reporter = (
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
  options: ReporterOptions,
) => AsyncIterable<string>;

/** Findings → the files of a folder. */
export type FolderReporter = (
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
  options: ReporterOptions,
) => AsyncIterable<OutputFile>;

/** How many findings these counts are together. */
export function totalOf({ counts }: FindingCount): number {
  return counts.error + counts.warn + counts.info;
}
