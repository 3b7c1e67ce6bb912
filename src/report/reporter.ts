import type { ChalkInstance } from 'chalk';
import type { ReportedDiagnostic, ReportSummary } from '../model/generated/types.ts';
import type { Language } from '../model/rule.ts';

/** A line of a table that stands before the findings: counts of items that a comparison names. */
export interface CountRow {
  readonly label: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** What a reporter knows about the whole run before the first finding. */
export interface RunSummary extends ReportSummary {
  readonly counts: readonly CountRow[];
}

export interface ReporterOptions {
  readonly colour: ChalkInstance;
  /** Cells of a line. */
  readonly width: number;
  readonly language: Language;
  /** The source line of a finding's file, by its 1-based number. */
  readonly sourceLine: (file: string, line: number) => string;
}

/** Findings → pieces of text. Reporters are pure; findings come in the order of files. */
export type Reporter = (
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
  options: ReporterOptions,
) => AsyncIterable<string>;
