import { isUtf8 } from 'node:buffer';
import { DOCUMENT_KINDS } from '../model/document.ts';
import type { DocumentKind } from '../model/document.ts';

const KIND_KEY = '文件类型';
/** Comments, and then the kind as the value of the first key. */
const HEAD = new RegExp(`^(?:#[^\\r\\n]*\\r?\\n)*${KIND_KEY}: (${DOCUMENT_KINDS.join('|')})\\r?\\n`, 'u');
const HEAD_BYTES = 512;

/**
 * What the bytes of a file rule out, without reading it as YAML. Except by an escape in double quotes, YAML has no way to say
 * a word that does not stand in the file.
 */
export class Glance {
  private readonly bytes: Buffer;
  /** The only kind that a document of the file can be of; undefined = any. */
  private readonly kind: DocumentKind | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.kind = kindIn(this.bytes);
  }

  get content(): Uint8Array {
    return this.bytes;
  }

  /** False where no document of the kind, in which the word of letters and digits stands, can be in the file. */
  mayHold(kind: DocumentKind, word = ''): boolean {
    if (this.kind === undefined) return true;
    return this.kind === kind && this.bytes.includes(word);
  }
}

/** The kind, if it is said once, at once, and in bytes that mean what they seem to. */
function kindIn(bytes: Buffer): DocumentKind | undefined {
  if (bytes.includes('\\') || !isUtf8(bytes)) return undefined;
  const head = HEAD.exec(bytes.toString('utf8', 0, HEAD_BYTES));
  if (head === null) return undefined;
  const isSaidOnce = bytes.indexOf(KIND_KEY) === bytes.lastIndexOf(KIND_KEY);
  return isSaidOnce ? DOCUMENT_KINDS.find((kind) => kind === head[1]) : undefined;
}
