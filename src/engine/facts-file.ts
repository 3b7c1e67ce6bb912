import { ExpectedError } from '../io/expected-error.ts';
import type { Failure } from '../io/expected-error.ts';
import { decodeColumns, encodeColumns } from './column-file.ts';
import type { MappedFiles } from './map-files.ts';
import { partIn, partOf } from './mapped-columns.ts';
import type { PartHeader } from './mapped-columns.ts';

/** A file of facts: what a part of a catalogue says, to be judged together with the other parts elsewhere. */
export interface FactsFile {
  readonly about: FactsAbout;
  readonly part: MappedFiles;
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

const MAGIC = 'qingdan-facts 4\n';

interface Header extends Omit<FactsFile, 'part'> {
  readonly part: PartHeader;
}

/** The pieces of a file of facts, to be written one after another. */
export function encodeFacts({ about, failures, part }: FactsFile): Uint8Array[] {
  const { header, columns, lists } = partIn(part);
  return encodeColumns<Header>(MAGIC, { header: { about, failures, part: header }, columns, lists });
}

/** Throws ExpectedError where the bytes are no such file, or not whole. */
export function decodeFacts(bytes: Uint8Array, file: string): FactsFile {
  const read = decodeColumns<Header>(MAGIC, bytes);
  if (read === 'foreign')
    throw new ExpectedError(
      '不是这个版本的事实文件。',
      '用同一个版本的 qingdan check --shard … --facts-out 重新生成。',
      { file },
    );
  if (read === 'damaged')
    throw new ExpectedError('事实文件不完整，或者改动过。', '重新生成这一份，或者重新下载。', { file });
  const { part, ...rest } = read.header;
  return { ...rest, part: partOf({ ...read, header: part }) };
}
