import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/io/decode.ts';
import { findings } from '../model/reading.ts';

const TEXT = '文件类型: 证照\n名称: 营业执照\n状态: 在用\n';
const GB18030 = Buffer.from(
  'cec4bcfec0e0d0cd3a20d6a4d5d50ac3fbb3c63a20d3aad2b5d6b4d5d50ad7b4ccac3a20d4dad3c30a',
  'hex',
);
const WIDE = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');

test('UTF-8, with a mark or without', () => {
  expect(decode(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', byteOrderMark: false });
  expect(decode(Buffer.from(`\uFEFF${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8', byteOrderMark: true });
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', byteOrderMark: false });
  expect(decode(Buffer.from('👪𠮷')).text).toBe('👪𠮷');
});

test('GB18030, also of four bytes', () => {
  expect(decode(GB18030)).toEqual({ text: TEXT, encoding: 'gb18030', byteOrderMark: false });
  expect(decode(Buffer.from('95328236', 'hex'))).toMatchObject({ text: '𠀀', encoding: 'gb18030' });
});

test('UTF-16 of both kinds, by its mark', () => {
  expect(decode(WIDE)).toEqual({ text: TEXT, encoding: 'utf-16', byteOrderMark: true });
  expect(decode(Buffer.from(WIDE).swap16())).toEqual({ text: TEXT, encoding: 'utf-16', byteOrderMark: true });
});

test.each([
  ['a picture', '89504e470d0a1a0a0000000d49484452ff81'],
  ['half of a character', 'cec4bc'],
  ['UTF-16 cut in the middle', 'fffe876500'],
  ['UTF-16 with NUL', 'fffe87650000'],
])('%s cannot be decoded', (_, hex) => {
  expect(decode(Buffer.from(hex, 'hex'))).toEqual({ text: '', encoding: 'undecodable', byteOrderMark: false });
});

test('a part of a larger buffer is read by itself', () => {
  expect(decode(Buffer.from(`xx${TEXT}xx`).subarray(2, -2)).text).toBe(TEXT);
});

test('any bytes give a text without lone surrogates', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => !/\p{Surrogate}/u.test(decode(bytes).text)),
    { numRuns: 2000 },
  );
});

test('one finding says how to save the file; the rest is judged where it could be read', () => {
  for (const bytes of [GB18030, WIDE]) {
    expect(findings(bytes).map(({ rule, at }) => [rule, at])).toEqual([['yaml/encoding', '文']]);
  }
  const unknown = Buffer.concat([WIDE, Buffer.from('颜色: 红\n', 'utf16le')]);
  expect(findings(unknown).map(({ rule }) => rule)).toEqual(['yaml/encoding', 'schema/unknown-key']);
  expect(findings(Buffer.from('89504e47ff81', 'hex')).map(({ rule }) => rule)).toEqual(['yaml/undecodable']);
});
