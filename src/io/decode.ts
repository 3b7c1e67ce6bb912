import { isUtf8 } from 'node:buffer';

/** How the bytes of a file were read: `undecodable` means that neither UTF-8 nor GB18030 fits. */
export type Encoding = 'utf-8' | 'gb18030' | 'undecodable';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood in front (it is not part of `text`). */
  readonly byteOrderMark: boolean;
}

/**
 * Bytes → text. UTF-8 with or without BOM first; else GB18030 (GB 18030-2022, the encoding of many office programs);
 * bytes that fit neither give an empty text.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes)) {
    const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', byteOrderMark ? 3 : 0);
    return { text, encoding: 'utf-8', byteOrderMark };
  }
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    // Any byte pair may decode as some rare character; real Chinese text has no control characters.
    // eslint-disable-next-line no-control-regex
    if (!/[\u0000-\u0008\u000e-\u001f\u007f]/u.test(text)) return { text, encoding: 'gb18030', byteOrderMark: false };
  } catch {
    // fall through: not GB18030 either
  }
  return { text: '', encoding: 'undecodable', byteOrderMark: false };
}
