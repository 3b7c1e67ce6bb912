import { parse as parseCsv } from 'csv-parse/sync';
import { decode } from '../io/decode.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { FileSource } from '../io/file-source.ts';
import type { Context, Division, DocumentRecord, ResolvedSettings } from '../model/context.ts';
import type { CatalogueDocument, DocumentKind, Reader } from '../model/document.ts';
import type { Certificate, Level, Organ, Settings, StandardItem, Statute } from '../model/generated/types.ts';
import { codeOf } from '../model/item.ts';
import type { BaselineRecord } from '../model/exceptions.ts';
import type { ItemKey } from '../model/item.ts';
import { keyOf } from '../model/effective.ts';
import { parseFile } from '../model/parse.ts';
import type { ReadingOptions } from '../model/parse.ts';
import { recordOf } from '../model/records.ts';
import { normalizeTitle } from '../text/citations.ts';
import { fold } from '../text/fold.ts';
import { BASELINE_FILE, parseBaseline } from './baseline.ts';
import { Glance } from './glance.ts';
import { SharedTables } from './shared-tables.ts';

export const SETTINGS_FILE = 'qingdan.yaml';
export const DIVISIONS_FILE = 'divisions.csv';
export const LOCAL_FOLDER = 'local/';

/** The files of a catalogue with the documents of those that other files look things up in. */
export interface Catalogue {
  readonly files: FileSource;
  /** YAML files, in order. */
  readonly yamlFiles: readonly string[];
  readonly settings: DocumentRecord<Settings> | undefined;
  readonly divisions: readonly Division[];
  readonly hasRoot: boolean;
  /** Findings that the catalogue's baseline accepts. */
  readonly baseline: readonly BaselineRecord[];
  /** Files that could not be read, in the order in which they were met. */
  readonly failures: readonly ExpectedError[];
  /** Of the files read so far, those of which something could not be taken. */
  readonly unread: ReadonlySet<string>;
  /** Adds what another reader of the same files could not read, or could not take. */
  note(failures: readonly ExpectedError[], unread: Iterable<string>): void;
  /** How many documents each reader has read so far. */
  readonly readings: Readonly<Record<Reader, number>>;
  /** Documents of files that others look things up in, by file. */
  readonly kept: ReadonlyMap<string, readonly CatalogueDocument[]>;
  /** The documents of a file: kept for the files of the context, read anew for local ones. */
  documentsOf(file: string): readonly CatalogueDocument[];
  /** Reads the bytes of a file, and holds them until its documents are asked for. */
  fetch(file: string): void;
  /** False where a fetched file has no document of a kind in which a word stands: its bytes tell. */
  mayHold(file: string, kind: DocumentKind, word?: string): boolean;
}

/**
 * Opens a catalogue: its settings, divisions and baseline are read; of the other files, documents that are known need not be.
 * Throws ExpectedError where divisions.csv or the baseline cannot be used.
 */
export function openCatalogue(
  files: FileSource,
  hasRoot = true,
  reading: ReadingOptions = {},
  known: Catalogue['kept'] = new Map(),
): Catalogue {
  const yamlFiles = files.paths.filter((path) => /\.ya?ml$/u.test(path));
  const failures: ExpectedError[] = [];
  const unread = new Set<string>();
  const readings: Record<Reader, number> = { strict: 0, yaml: 0 };
  const kept = new Map(known);
  const waiting = new Map<string, Glance>();
  const documentsOf = (file: string): readonly CatalogueDocument[] => {
    const before = kept.get(file);
    if (before !== undefined) return before;
    const bytes = waiting.get(file)?.content ?? readBytes(files, file, failures);
    waiting.delete(file);
    const documents = bytes === undefined ? [] : parseFile(file, bytes, reading);
    for (const { reader } of documents) readings[reader] += 1;
    if (documents.some((document) => recordOf(document) === undefined)) unread.add(file);
    if (!file.startsWith(LOCAL_FOLDER) || bytes === undefined) kept.set(file, documents);
    return documents;
  };
  const settings = yamlFiles.includes(SETTINGS_FILE)
    ? documentsOf(SETTINGS_FILE).find(({ kind }) => kind === '设置')
    : undefined;
  return {
    files,
    yamlFiles,
    settings: settings === undefined ? undefined : recordOf<Settings>(settings),
    divisions: files.paths.includes(DIVISIONS_FILE) ? readDivisions(files.read(DIVISIONS_FILE)) : [],
    hasRoot,
    // Without a catalogue, a file of that name is somebody else's.
    baseline:
      hasRoot && files.paths.includes(BASELINE_FILE) ? parseBaseline(decode(files.read(BASELINE_FILE)).text) : [],
    failures,
    unread,
    kept,
    note(others, more) {
      failures.push(...others);
      for (const file of more) unread.add(file);
    },
    readings,
    documentsOf,
    fetch(file) {
      if (kept.has(file) || waiting.has(file)) return;
      const bytes = readBytes(files, file, failures);
      if (bytes === undefined) kept.set(file, []);
      else waiting.set(file, new Glance(bytes));
    },
    mayHold: (file, kind, word) => waiting.get(file)?.mayHold(kind, word) ?? true,
  };
}

/** Undefined where the file cannot be read: that is noted once, and the other files are still judged. */
function readBytes(files: FileSource, file: string, failures: ExpectedError[]): Uint8Array | undefined {
  try {
    return files.read(file);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    failures.push(error);
    return undefined;
  }
}

/** divisions.csv: 代码,名称,层级,上级. */
function readDivisions(bytes: Uint8Array): Division[] {
  const rows = parseCsv(decode(bytes).text, { relax_column_count: true, skip_empty_lines: true }) as string[][];
  const [header = [], ...body] = rows;
  if (header.join() !== '代码,名称,层级,上级')
    throw new ExpectedError('区划表的表头不对。', `第一行应为 代码,名称,层级,上级。`, {
      file: DIVISIONS_FILE,
      line: 1,
    });
  return body.map(([code = '', name = '', level = '', parent = ''], index) => {
    if (!/^(?:[0-9]{6}|[0-9]{12})$/u.test(code) || name === '' || level === '') {
      throw new ExpectedError(
        `区划表第${index + 2}行不完整：${[code, name, level, parent].join(',')}`,
        '每行依次写代码（六位或者十二位数字）、名称、层级、上级。',
        { file: DIVISIONS_FILE, line: index + 2 },
      );
    }
    return { code, name, level: level as Level, parent };
  });
}

/** The context of a catalogue under its settings. Shared files are read at once, as YAML only where something in them is asked for. */
export class CatalogueContext implements Context {
  readonly settings: ResolvedSettings;
  readonly settingsFile: DocumentRecord<Settings> | undefined;
  readonly asOf: string;
  readonly hasRoot: boolean;
  private readonly divisionByCode: ReadonlyMap<string, Division>;
  private readonly shared: SharedTables;

  constructor(catalogue: Catalogue, settings: ResolvedSettings, asOf: string) {
    this.settings = settings;
    this.settingsFile = catalogue.settings;
    this.asOf = asOf;
    this.hasRoot = catalogue.hasRoot;
    this.divisionByCode = new Map(catalogue.divisions.map((division) => [division.code, division]));
    const files = catalogue.yamlFiles.filter((file) => !file.startsWith(LOCAL_FOLDER));
    for (const file of files) catalogue.fetch(file);
    this.shared = new SharedTables(function* (kind, word) {
      for (const file of files)
        if (catalogue.mayHold(file, kind, word))
          yield* catalogue.documentsOf(file).filter((document) => document.kind === kind);
    });
  }

  hasCome(date: string): boolean {
    return date <= this.asOf;
  }

  statute(title: string): DocumentRecord<Statute> | undefined {
    return this.shared.statutes.get(normalizeTitle(title));
  }

  certificate(name: string): DocumentRecord<Certificate> | undefined {
    return this.shared.certificates.get(fold(name));
  }

  certificates(): readonly DocumentRecord<Certificate>[] {
    return [...new Set(this.shared.certificates.values())];
  }

  organ(id: string): DocumentRecord<Organ> | undefined {
    return this.shared.organs.for(id).get(id);
  }

  organs(): readonly DocumentRecord<Organ>[] {
    return [...this.shared.organs.whole().values()];
  }

  division(code: string): Division | undefined {
    return this.divisionByCode.get(code);
  }

  divisions(): readonly Division[] {
    return [...this.divisionByCode.values()];
  }

  standard(key: ItemKey): DocumentRecord<StandardItem> | undefined {
    return this.standardOf(codeOf(key));
  }

  declares(key: ItemKey): boolean {
    const code = codeOf(key);
    return this.shared.standards.for(code).declared.has(code);
  }

  standards(): readonly DocumentRecord<StandardItem>[] {
    return [...this.shared.standards.whole().byCode.values()];
  }

  ways(base: string): readonly DocumentRecord<StandardItem>[] {
    return this.shared.standards.for(base).waysByBase.get(base) ?? [];
  }

  subItems(mainBase: string): readonly DocumentRecord<StandardItem>[] {
    const named = this.shared.standards.for(mainBase).subItemsByMain.get(mainBase) ?? [];
    // Another document of the same code may come first and name another 主项, or none.
    return named.filter(({ document, value }) => this.standardOf(codeOf(keyOf(value)))?.document === document);
  }

  private standardOf(code: string): DocumentRecord<StandardItem> | undefined {
    return this.shared.standards.for(code).byCode.get(code);
  }
}
