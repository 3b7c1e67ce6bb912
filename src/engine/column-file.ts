import { createHash } from 'node:crypto';
import { endianness } from 'node:os';

/**
 * What goes into a file of columns: a header, columns of numbers, and lists of anything that JSON can say. Layout: a line
 * that names the format; the length of the JSON that follows, 4 bytes; the JSON, UTF-8, filled up with blanks to a multiple
 * of 4 (as are the blocks): the header, the columns with their lengths, the lists with the lengths in bytes of their
 * blocks, each a JSON array; the columns, one after another; the blocks; the SHA-256 of all before. Numbers are unsigned,
 * 32 bits, little-endian.
 */
export interface ColumnFile<Header> {
  readonly header: Header;
  readonly columns: Readonly<Record<string, Uint32Array>>;
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
}

interface Index<Header> {
  readonly header: Header;
  readonly columns: readonly (readonly [name: string, length: number])[];
  readonly lists: readonly (readonly [name: string, blocks: readonly number[]])[];
}

/** Why bytes are not believed: another format or version, or not as they were written. */
export type Fault = 'foreign' | 'damaged';

const DIGEST_BYTES = 32;
/** Entries of a list to a block: no text of the file comes near the longest string. */
const BLOCK = 10_000;

/** The pieces of a file of columns, to be written one after another. */
export function encodeColumns<Header>(magic: string, { header, columns, lists }: ColumnFile<Header>): Uint8Array[] {
  const blocks = Object.entries(lists).map(([name, list]) => [name, blocksOf(list)] as const);
  const index: Index<Header> = {
    header,
    columns: Object.entries(columns).map(([name, numbers]) => [name, numbers.length]),
    lists: blocks.map(([name, all]) => [name, all.map(({ length }) => length)]),
  };
  const json = padded(JSON.stringify(index));
  const body = [
    Buffer.from(magic),
    littleEndian(Uint32Array.of(json.length)),
    json,
    ...Object.values(columns).map(littleEndian),
    ...blocks.flatMap(([, all]) => all),
  ];
  return [...body, digestOf(body)];
}

/** What a file of columns holds, or why it is not believed. */
export function decodeColumns<Header>(magic: string, bytes: Uint8Array): ColumnFile<Header> | Fault {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Buffer.byteLength(magic);
  if (all.toString('utf8', 0, start) !== magic) return 'foreign';
  const body = all.subarray(0, -DIGEST_BYTES);
  if (body.length < start + 4 || !digestOf([body]).equals(all.subarray(-DIGEST_BYTES))) return 'damaged';
  let at = start + 4;
  const next = (length: number) => body.subarray(at, (at += length));
  const index = JSON.parse(next(body.readUInt32LE(start)).toString()) as Index<Header>;
  return {
    header: index.header,
    columns: Object.fromEntries(index.columns.map(([name, length]) => [name, numbersIn(next(4 * length))])),
    lists: Object.fromEntries(
      index.lists.map(([name, lengths]) => [
        name,
        lengths.flatMap((length) => JSON.parse(next(length).toString()) as unknown[]),
      ]),
    ),
  };
}

/** By what the bytes of a file of columns are known: no others have the same. */
export function sealOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(-DIGEST_BYTES)).toString('hex');
}

function blocksOf(list: readonly unknown[]): Buffer[] {
  return Array.from({ length: Math.ceil(list.length / BLOCK) }, (_, index) =>
    padded(JSON.stringify(list.slice(index * BLOCK, (index + 1) * BLOCK))),
  );
}

function padded(json: string): Buffer {
  const bytes = Buffer.from(json, 'utf8');
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3, ' ')]);
}

function digestOf(pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** Bytes of numbers, whatever the machine. */
function littleEndian(numbers: Uint32Array): Buffer {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap32();
}

function numbersIn(bytes: Buffer): Uint32Array {
  const own = new Uint8Array(bytes);
  if (endianness() !== 'LE') Buffer.from(own.buffer).swap32();
  return new Uint32Array(own.buffer);
}
