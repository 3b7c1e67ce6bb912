import { isUtf8 } from 'node:buffer';

/** How the bytes of a file were read: `undecodable` means that neither UTF-8, UTF-16 with a mark, nor GB18030 fits. */
export type Encoding = 'utf-8' | 'utf-16' | 'gb18030' | 'undecodable';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood in front (it is not part of `text`). */
  readonly byteOrderMark: boolean;
}

/**
 * Bytes → text. UTF-8 with or without BOM first; then UTF-16, which only a BOM tells (“Unicode” of old Notepads); else
 * GB18030 (GB 18030-2022, the encoding of many office programs); bytes that fit none give an empty text.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes)) {
    const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', byteOrderMark ? 3 : 0);
    return { text, encoding: 'utf-8', byteOrderMark };
  }
  const wide = wideEncoding(bytes);
  const text = wide === undefined ? plainText('gb18030', bytes) : plainText(wide, bytes);
  if (text === undefined) return { text: '', encoding: 'undecodable', byteOrderMark: false };
  return { text, encoding: wide === undefined ? 'gb18030' : 'utf-16', byteOrderMark: wide !== undefined };
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Any byte pair may decode as some rare character; but real Chinese text has no control characters. */
function plainText(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex
    return /[\u0000-\u0008\u000e-\u001f\u007f]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
