import { createHash } from 'node:crypto';
import { ExpectedError } from '../io/expected-error.ts';
import type { Failure } from '../io/expected-error.ts';
import type { FactColumns } from '../model/fact-table.ts';
import type { MappedFiles } from './map-files.ts';

/**
 * A file of facts: what a part of a catalogue says, to be judged together with the other parts elsewhere. Layout: the line
 * `qingdan-facts 2`; the length of the JSON that follows, 4 bytes; the JSON, UTF-8, filled up with blanks to a multiple of 4;
 * the columns, one after another, in the order in which the JSON names them with their lengths; the SHA-256 of all before.
 * Numbers are unsigned, 32 bits, little-endian.
 */
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

const MAGIC = Buffer.from('qingdan-facts 2\n');
const DIGEST_BYTES = 32;
const COLUMNS = [
  'heads',
  'organs',
  'divisions',
  'homes',
  'placesTo',
  'fields',
  'places',
] as const satisfies readonly (keyof FactColumns['numbers'])[];

interface Header extends Omit<FactsFile, 'part'> {
  readonly part: Omit<MappedFiles, 'facts'> & { readonly facts: Omit<FactColumns, 'numbers'> };
  readonly columns: readonly (readonly [name: string, length: number])[];
}

export function encodeFacts({ about, failures, part }: FactsFile): Uint8Array {
  const { numbers, ...facts } = part.facts;
  const header: Header = {
    about,
    failures,
    part: { ...part, facts },
    columns: COLUMNS.map((name) => [name, numbers[name].length]),
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const padded = Buffer.concat([json, Buffer.alloc(-json.length & 3, ' ')]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  const body = [MAGIC, length, padded, ...COLUMNS.map((name) => littleEndian(numbers[name]))];
  const hash = createHash('sha256');
  for (const piece of body) hash.update(piece);
  return Buffer.concat([...body, hash.digest()]);
}

/** Throws ExpectedError where the bytes are no such file, or not whole. */
export function decodeFacts(bytes: Uint8Array, file: string): FactsFile {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = all.subarray(0, -DIGEST_BYTES);
  if (!all.subarray(0, MAGIC.length).equals(MAGIC))
    throw new ExpectedError(
      '不是这个版本的事实文件。',
      '用同一个版本的 qingdan check --shard … --facts-out 重新生成。',
      { file },
    );
  const digest = createHash('sha256').update(body).digest();
  if (!digest.equals(all.subarray(-DIGEST_BYTES)))
    throw new ExpectedError('事实文件不完整，或者改动过。', '重新生成这一份，或者重新下载。', { file });
  const start = MAGIC.length + 4;
  const length = body.readUInt32LE(MAGIC.length);
  const { columns, part, ...rest } = JSON.parse(body.toString('utf8', start, start + length)) as Header;
  let at = start + length;
  const numbers: Record<string, Uint32Array> = {};
  for (const [name, count] of columns) {
    numbers[name] = numbersAt(body, at, count);
    at += 4 * count;
  }
  return {
    ...rest,
    part: { ...part, facts: { ...part.facts, numbers: numbers as unknown as FactColumns['numbers'] } },
  };
}

/** Bytes of numbers, whatever the machine. */
function littleEndian(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (let index = 0; index < numbers.length; index += 1) bytes.writeUInt32LE(numbers[index] ?? 0, 4 * index);
  return bytes;
}

function numbersAt(bytes: Buffer, start: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) numbers[index] = bytes.readUInt32LE(start + 4 * index);
  return numbers;
}
