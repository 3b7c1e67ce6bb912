import type { DocumentRecord } from '../model/context.ts';
import type { CatalogueDocument, DocumentKind } from '../model/document.ts';
import type { Certificate, Organ, Statute } from '../model/generated/types.ts';
import { recordOf } from '../model/records.ts';
import { normalizeTitle } from '../text/citations.ts';
import { fold } from '../text/fold.ts';
import { StandardTable } from './standard-table.ts';

/** What the tables are made from: documents of a kind, in order; those in which a word stands are among what is given for it. */
export type SharedDocuments = (kind: DocumentKind, word?: string) => Iterable<CatalogueDocument>;

/** One file needs a handful of names, and only files that hold them are read for it. After more, all are. */
const FEW = 32;
/** A word that YAML writes in one way only. */
const NARROWING = /^[0-9A-Za-z]{4,}$/u;

/** A table of all, or for the first few words a table of what can be meant by each. */
class ByWord<Table> {
  private readonly make: (word?: string) => Table;
  private readonly few = new Map<string, Table>();
  private all: Table | undefined;

  constructor(make: (word?: string) => Table) {
    this.make = make;
  }

  /** A table that has what all have under this code. */
  for(code: string): Table {
    // Of `<code>-<way>` only the first part is sure to stand in the file in one piece.
    const [word = ''] = code.split('-');
    const known = this.all ?? this.few.get(word);
    if (known !== undefined) return known;
    if (this.few.size === FEW || !NARROWING.test(word)) return this.whole();
    const table = this.make(word);
    this.few.set(word, table);
    return table;
  }

  whole(): Table {
    this.few.clear();
    return (this.all ??= this.make());
  }
}

/** The shared documents of a catalogue by name, each table made at the first look-up. The first document of a name counts. */
export class SharedTables {
  readonly standards: ByWord<StandardTable>;
  readonly organs: ByWord<ReadonlyMap<string, DocumentRecord<Organ>>>;
  private readonly documents: SharedDocuments;
  private statuteByTitle: ReadonlyMap<string, DocumentRecord<Statute>> | undefined;
  private certificateByName: ReadonlyMap<string, DocumentRecord<Certificate>> | undefined;

  constructor(documents: SharedDocuments) {
    this.documents = documents;
    this.standards = new ByWord((word) => new StandardTable(documents('基本目录', word)));
    this.organs = new ByWord((word) => indexed<Organ>(documents('实施机关', word), ({ 编号 }) => [编号]));
  }

  get statutes(): ReadonlyMap<string, DocumentRecord<Statute>> {
    return (this.statuteByTitle ??= indexed<Statute>(this.documents('法律法规'), ({ 名称, 简称 }) =>
      [名称, 简称].map((name) => normalizeTitle(name ?? '')),
    ));
  }

  get certificates(): ReadonlyMap<string, DocumentRecord<Certificate>> {
    return (this.certificateByName ??= indexed<Certificate>(this.documents('证照'), ({ 名称, 别名 }) =>
      [名称, ...(别名 ?? [])].map(fold),
    ));
  }
}

function indexed<Value>(
  documents: Iterable<CatalogueDocument>,
  keys: (value: Value) => readonly string[],
): Map<string, DocumentRecord<Value>> {
  const table = new Map<string, DocumentRecord<Value>>();
  for (const document of documents) {
    const record = recordOf<Value>(document);
    if (record === undefined) continue;
    for (const key of keys(record.value)) if (key !== '' && !table.has(key)) table.set(key, record);
  }
  return table;
}
