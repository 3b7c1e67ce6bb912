import { ExpectedError } from '../io/expected-error.ts';
import type { Failure } from '../io/expected-error.ts';
import { decodeColumns, encodeColumns } from './column-file.ts';
import type { MappedFiles } from './map-files.ts';
import { partIn, partOf } from './mapped-columns.ts';
import type { PartHeader } from './mapped-columns.ts';

/**
 * A file of facts: what a part of a catalogue says, to be judged together with the other parts elsewhere. It is a file of
 * columns, see ColumnFile. Its header is `{ about, failures, part: { unread, broken, files, documents } }`. Columns, a number
 * a fact unless said otherwise: `heads`, `organs`, `divisions` (which entry of the lists `heads` and `names`), `homes`
 * (where the fact stands, seven numbers: folder, name of the file and pointer as entries of `names`, line and column of the
 * start and of the end), `placesTo` (how many entries of `fields` and `places` belong to the facts up to it), `fields`
 * (which of the compared fields, in the order of FIELD_PATHS), `places` (where that is written, seven numbers), `contents`
 * (five numbers a file). Lists:
 * `texts` (forms of compared fields), `names`, `heads` (what facts have in common, fields by entry of `texts`), `givers`
 * (pairs of a fact and whom it has its power from), `diagnostics` and `suppressions` (what was found in the files).
 */
export interface FactsFile {
  readonly about: FactsAbout;
  readonly part: MappedFiles;
  /** What its files were, as git names contents: DIGEST_WORDS a file; none outside of git. */
  readonly contents: Uint32Array;
  readonly failures: readonly Failure[];
}

/** Of which whole a file is which part. Files belong together where all but `shard` is the same. */
export interface FactsAbout {
  /** Digest of everything that a verdict rests on besides the files of the part: program, rules, settings, shared files. */
  readonly digest: string;
  readonly asOf: string;
  /** 1-based. */
  readonly shard: number;
  readonly shards: number;
}

/** To be raised with whatever changes what is written below. */
const VERSION = 5;
const NAME = 'qingdan-facts ';
const MAGIC = `${NAME}${VERSION}\n`;

interface Header extends Omit<FactsFile, 'part' | 'contents'> {
  readonly part: PartHeader;
}

/** The pieces of a file of facts, to be written one after another. */
export function encodeFacts({ about, failures, contents, part }: FactsFile): Uint8Array[] {
  const { header, columns, lists } = partIn(part);
  return encodeColumns<Header>(MAGIC, {
    header: { about, failures, part: header },
    columns: { ...columns, contents },
    lists,
  });
}

/** Throws ExpectedError where the bytes are no such file, or not whole. */
export function decodeFacts(bytes: Uint8Array, file: string): FactsFile {
  const read = decodeColumns<Header>(MAGIC, bytes);
  if (read === 'foreign') throw foreignError(bytes, file);
  if (read === 'damaged')
    throw new ExpectedError('事实文件不完整，或者改动过。', '重新生成这一份，或者重新下载。', { file });
  const { part, ...rest } = read.header;
  const contents = read.columns['contents'] ?? new Uint32Array();
  return { ...rest, contents, part: partOf({ ...read, header: part }) };
}

function foreignError(bytes: Uint8Array, file: string): ExpectedError {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 40)).toString('latin1');
  const version = new RegExp(`^${NAME}(\\d+)\n`, 'u').exec(start)?.[1];
  return version === undefined
    ? new ExpectedError('不是事实文件。', '事实文件由 qingdan check --shard … --facts-out 写下。', { file })
    : new ExpectedError(
        `这是第 ${version} 版的事实文件，这个程序读第 ${VERSION} 版。`,
        '各份和汇总用同一个版本的 qingdan；用 qingdan check --shard … --facts-out 重新生成。',
        { file },
      );
}
