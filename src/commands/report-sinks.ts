import { resolve } from 'node:path';
import { appendPieces, writePieces } from '../io/atomic-write.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { OutputFolder } from '../io/output-folder.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { FORMATS } from '../report/index.ts';
import type { Format } from '../report/index.ts';
import type { Reporter, ReporterOptions, RunSummary } from '../report/reporter.ts';
import { stepSummary } from '../report/step-summary.ts';
import { closest } from '../text/fold.ts';
import type { Environment } from './environment.ts';

/** One place that findings are written to, in one format. */
export interface Sink {
  readonly format: Format;
  readonly onScreen: boolean;
  write(diagnostics: AsyncIterable<ReportedDiagnostic>, summary: RunSummary, options: ReporterOptions): Promise<void>;
}

/** Where `fmt` and `fmt=path` of the command line write to. Throws ExpectedError for what cannot be. */
export function sinksOf(formats: readonly string[], asOf: string, environment: Environment): Sink[] {
  const parsed = formats.map(parseFormat);
  if (parsed.filter(({ path }) => path === undefined).length > 1)
    throw new ExpectedError('只能有一种格式写到屏幕上。', '别的格式写到文件里，例如 -f text -f json=结果.json。');
  const paths = parsed.flatMap(({ path }) => (path === undefined ? [] : [resolve(environment.cwd, path)]));
  if (new Set(paths).size < paths.length)
    throw new ExpectedError('两种格式写到了同一个文件。', '给每种格式写不同的文件名。');
  const sinks = parsed.map(({ format, path }) => sinkOf(format, path, asOf, environment));
  const { stepSummary: file } = environment;
  return file !== undefined && parsed.some(({ format }) => format === FORMATS.github)
    ? [...sinks, textSink(FORMATS.github, stepSummary, (pieces) => appendPieces(file, pieces, environment.disk))]
    : sinks;
}

function parseFormat(text: string): { readonly format: Format; readonly path: string | undefined } {
  const [name = '', ...rest] = text.split('=');
  const names = Object.keys(FORMATS);
  if (!isFormat(name)) {
    const nearest = closest(name, names);
    throw new ExpectedError(
      `没有“${name}”这种格式。`,
      `可以用 ${names.join('、')}${nearest === undefined ? '' : `；是不是“${nearest}”？`}`,
    );
  }
  const format: Format = FORMATS[name];
  const path = text.includes('=') ? rest.join('=') : undefined;
  if (format.kind === 'folder' && !path)
    throw new ExpectedError(`${name} 格式要写到一个文件夹里。`, `写成 ${name}=结果，结果是空的或者还没有的文件夹。`);
  if (path === '') throw new ExpectedError(`“${text}”没有写文件名。`, `写成 ${name}=结果.${name}。`);
  return { format, path };
}

function isFormat(name: string): name is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, name);
}

function sinkOf(format: Format, path: string | undefined, asOf: string, environment: Environment): Sink {
  if (format.kind === 'folder')
    return {
      format,
      onScreen: false,
      async write(diagnostics, summary, options) {
        const folder = new OutputFolder(
          resolve(environment.cwd, path ?? ''),
          { command: 'report', asOf },
          environment.disk,
        );
        for await (const file of format.report(diagnostics, summary, options)) folder.add(file);
        folder.finish();
      },
    };
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

const CHUNK = 65_536;

/** The same text in fewer pieces: a system call for every finding is slow. */
async function* inChunks(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
