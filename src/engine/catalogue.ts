import { parse as parseCsv } from 'csv-parse/sync';
import { decode } from '../io/decode.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { FileSource } from '../io/file-source.ts';
import type { Context, Division, DocumentRecord, ResolvedSettings } from '../model/context.ts';
import type { CatalogueDocument, Reader } from '../model/document.ts';
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
  /** The documents of a file: kept for the files of the context, read anew for local ones. */
  documentsOf(file: string): readonly CatalogueDocument[];
}

/** Reads everything but local/. Throws ExpectedError where divisions.csv or the baseline cannot be used. */
export function openCatalogue(files: FileSource, hasRoot = true, reading: ReadingOptions = {}): Catalogue {
  const yamlFiles = files.paths.filter((path) => /\.ya?ml$/u.test(path));
  const failures: ExpectedError[] = [];
  const unread = new Set<string>();
  const readings: Record<Reader, number> = { strict: 0, yaml: 0 };
  const kept = new Map<string, readonly CatalogueDocument[]>();
  const documentsOf = (file: string): readonly CatalogueDocument[] => {
    const known = kept.get(file);
    if (known !== undefined) return known;
    const documents = readDocuments(files, file, reading, failures);
    for (const { reader } of documents ?? []) readings[reader] += 1;
    if (documents?.some((document) => recordOf(document) === undefined)) unread.add(file);
    if (!file.startsWith(LOCAL_FOLDER) || documents === undefined) kept.set(file, documents ?? []);
    return documents ?? [];
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
    note(others, more) {
      failures.push(...others);
      for (const file of more) unread.add(file);
    },
    readings,
    documentsOf,
  };
}

/** Undefined where the file cannot be read: that is noted once, and the other files are still judged. */
function readDocuments(
  files: FileSource,
  file: string,
  reading: ReadingOptions,
  failures: ExpectedError[],
): readonly CatalogueDocument[] | undefined {
  try {
    return parseFile(file, files.read(file), reading);
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

/** The context of a catalogue under its settings. */
export class CatalogueContext implements Context {
  readonly settings: ResolvedSettings;
  readonly settingsFile: DocumentRecord<Settings> | undefined;
  readonly asOf: string;
  readonly hasRoot: boolean;
  private readonly statuteByTitle = new Map<string, DocumentRecord<Statute>>();
  private readonly certificateByName = new Map<string, DocumentRecord<Certificate>>();
  private readonly organById = new Map<string, DocumentRecord<Organ>>();
  private readonly divisionByCode: ReadonlyMap<string, Division>;
  private readonly standardByCode = new Map<string, DocumentRecord<StandardItem>>();
  private readonly waysByBase = new Map<string, DocumentRecord<StandardItem>[]>();
  private readonly subItemsByMain = new Map<string, DocumentRecord<StandardItem>[]>();
  private readonly declaredCodes = new Set<string>();

  constructor(catalogue: Catalogue, settings: ResolvedSettings, asOf: string) {
    this.settings = settings;
    this.settingsFile = catalogue.settings;
    this.asOf = asOf;
    this.hasRoot = catalogue.hasRoot;
    this.divisionByCode = new Map(catalogue.divisions.map((division) => [division.code, division]));
    for (const file of catalogue.yamlFiles) {
      if (!file.startsWith(LOCAL_FOLDER)) for (const document of catalogue.documentsOf(file)) this.add(document);
    }
  }

  hasCome(date: string): boolean {
    return date <= this.asOf;
  }

  statute(title: string): DocumentRecord<Statute> | undefined {
    return this.statuteByTitle.get(normalizeTitle(title));
  }

  certificate(name: string): DocumentRecord<Certificate> | undefined {
    return this.certificateByName.get(fold(name));
  }

  certificates(): readonly DocumentRecord<Certificate>[] {
    return [...new Set(this.certificateByName.values())];
  }

  organ(id: string): DocumentRecord<Organ> | undefined {
    return this.organById.get(id);
  }

  organs(): readonly DocumentRecord<Organ>[] {
    return [...this.organById.values()];
  }

  division(code: string): Division | undefined {
    return this.divisionByCode.get(code);
  }

  divisions(): readonly Division[] {
    return [...this.divisionByCode.values()];
  }

  standard(key: ItemKey): DocumentRecord<StandardItem> | undefined {
    return this.standardByCode.get(codeOf(key));
  }

  declares(key: ItemKey): boolean {
    return this.declaredCodes.has(codeOf(key));
  }

  standards(): readonly DocumentRecord<StandardItem>[] {
    return [...this.standardByCode.values()];
  }

  ways(base: string): readonly DocumentRecord<StandardItem>[] {
    return this.waysByBase.get(base) ?? [];
  }

  subItems(mainBase: string): readonly DocumentRecord<StandardItem>[] {
    return this.subItemsByMain.get(mainBase) ?? [];
  }

  /** The first document of a name or code counts; a rule reports the second. */
  private add(document: CatalogueDocument): void {
    switch (document.kind) {
      case '法律法规':
        this.index(this.statuteByTitle, recordOf<Statute>(document), ({ 名称, 简称 }) =>
          [名称, 简称].map((name) => normalizeTitle(name ?? '')),
        );
        break;
      case '证照':
        this.index(this.certificateByName, recordOf<Certificate>(document), ({ 名称, 别名 }) =>
          [名称, ...(别名 ?? [])].map(fold),
        );
        break;
      case '实施机关':
        this.index(this.organById, recordOf<Organ>(document), ({ 编号 }) => [编号]);
        break;
      case '基本目录':
        this.addStandard(document);
        break;
      default:
        break;
    }
  }

  private index<Value>(
    table: Map<string, DocumentRecord<Value>>,
    record: DocumentRecord<Value> | undefined,
    keys: (value: Value) => readonly string[],
  ): void {
    if (record === undefined) return;
    for (const key of keys(record.value)) if (key !== '' && !table.has(key)) table.set(key, record);
  }

  private addStandard(document: CatalogueDocument): void {
    const { 基本编码, 办理项编码 } = document.map;
    if (typeof 基本编码 === 'string')
      this.declaredCodes.add(codeOf({ base: 基本编码, way: typeof 办理项编码 === 'string' ? 办理项编码 : '00' }));
    const record = recordOf<StandardItem>(document);
    if (record === undefined) return;
    const key = keyOf(record.value);
    if (this.standardByCode.has(codeOf(key))) return;
    this.standardByCode.set(codeOf(key), record);
    if (key.way !== '00') append(this.waysByBase, key.base, record);
    if (record.value.主项 !== undefined) append(this.subItemsByMain, record.value.主项, record);
  }
}

function append<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}
