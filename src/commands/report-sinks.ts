import { resolve } from 'node:path';
import { appendPieces, writePieces } from '../io/atomic-write.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { OutputFolder } from '../io/output-folder.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { FORMATS } from '../report/index.ts';
import type { Format } from '../report/index.ts';
import type { Reporter, ReporterOptions, RunSummary } from '../report/reporter.ts';
import { stepSummary } from '../report/step-summary.ts';
import type { Environment } from './environment.ts';
import { parseFormats } from './format-option.ts';
import { inChunks } from './in-chunks.ts';

/** One place that findings are written to, in one format. */
export interface Sink {
  readonly format: Format;
  readonly onScreen: boolean;
  write(diagnostics: AsyncIterable<ReportedDiagnostic>, summary: RunSummary, options: ReporterOptions): Promise<void>;
}

/** Where `fmt` and `fmt=path` of the command line write to. Throws ExpectedError for what cannot be. */
export function sinksOf(formats: readonly string[], asOf: string, environment: Environment): Sink[] {
  const parsed = parseFormats(formats, FORMATS, environment);
  const sinks = parsed.map(({ name, path }) => sinkOf(name, path, asOf, environment));
  const { stepSummary: file } = environment;
  return file !== undefined && parsed.some(({ name }) => name === 'github')
    ? [...sinks, textSink(FORMATS.github, stepSummary, (pieces) => appendPieces(file, pieces, environment.disk))]
    : sinks;
}

function sinkOf(name: keyof typeof FORMATS, path: string | undefined, asOf: string, environment: Environment): Sink {
  const format: Format = FORMATS[name];
  if (format.kind === 'folder') {
    if (path === undefined)
      throw new ExpectedError(`${name} 格式要写到一个文件夹里。`, `写成 ${name}=结果，结果是空的或者还没有的文件夹。`);
    return {
      format,
      onScreen: false,
      async write(diagnostics, summary, options) {
        const folder = new OutputFolder(resolve(environment.cwd, path), { command: 'report', asOf }, environment.disk);
        for await (const file of format.report(diagnostics, summary, options)) folder.add(file);
        folder.finish();
      },
    };
  }
  if (path !== undefined)
    return textSink(format, format.report, (pieces) =>
      writePieces(resolve(environment.cwd, path), pieces, environment.disk),
    );
  return {
    ...textSink(format, format.report, async (pieces) => {
      for await (const piece of pieces) await environment.write(piece);
    }),
    onScreen: true,
  };
}

function textSink(format: Format, report: Reporter, take: (pieces: AsyncIterable<string>) => Promise<void>): Sink {
  return {
    format,
    onScreen: false,
    write: (diagnostics, summary, options) => take(inChunks(report(diagnostics, summary, options))),
  };
}
