import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhones, readPhone } from '../../src/text/phones.ts';
import { readRealRows } from './real-data.ts';

describe('one number', () => {
  test.each([
    ['028-85551234', 'landline', '028-85551234'],
    ['02885551234', 'landline', '028-85551234'],
    ['028-8555-1234', 'landline', '028-85551234'],
    ['(0816) 2345678', 'landline', '0816-2345678'],
    ['（0662）3681111', 'landline', '0662-3681111'],
    ['+86 28 85551234', 'landline', '028-85551234'],
    ['(8620) 81218888', 'landline', '020-81218888'],
    ['028-85551234转801', 'landline', '028-85551234转801'],
    ['028-85551234-801', 'landline', '028-85551234转801'],
    ['85551234', 'local', '85551234'],
    ['8555-1234', 'local', '85551234'],
    ['13812345678', 'mobile', '13812345678'],
    ['138-1234-5678', 'mobile', '13812345678'],
    ['400-7000-690', 'service', '400-700-0690'],
    ['12345', 'hotline', '12345'],
    ['028-12345', 'hotline', '028-12345'],
    ['02812345', 'hotline', '028-12345'],
    ['020-12345-1', 'hotline', '020-12345转1'],
    ['96960', 'hotline', '96960'],
    ['95598', 'hotline', '95598'],
    ['119', 'hotline', '119'],
  ])('%s: %s, %s', (text, kind, usual) => {
    expect(readPhone(text)).toEqual({ kind, usual });
  });

  test.each([
    '8232323321',
    '133645454578',
    '1381234567',
    '020-8313603',
    '020-817238206',
    '020-123456',
    '0816-12345678901',
    '1234567',
    '011-85551234',
    '0',
    '',
  ])('%s is none', (text) => {
    expect(readPhone(text)).toBeUndefined();
  });
});

/** The numbers of a text, as they are usually written; those that cannot be are marked. */
const found = (text: string): string[] =>
  findPhones(text).map(({ kind, usual }) => (kind === undefined ? `!${usual}` : usual));

describe('the text of a phone field', () => {
  test.each<[string, string[]]>([
    ['020-84469270、020-84469702、  020-89023252', ['020-84469270', '020-84469702', '020-89023252']],
    ['010-66554433 66554434', ['010-66554433', '66554434']],
    ['020-83507323/020-12348', ['020-83507323', '020-12348']],
    ['拨打12348或020-86350683', ['12348', '020-86350683']],
    ['投诉电话:020-8313603', ['!020-8313603']],
    ['020-86350153，受理时间：周一至周五（法定节假日除外）上午08：30-12:00，下午14:00-17:30.。', ['020-86350153']],
    [
      '窗口：政民路51号1525房。电话：020-86351132。网址：http://www.gdsf.gov.cn/column.do?colId=40400571，邮政编码：510405，QQ群：123456789，电子邮箱：13812345678@qq.com，2026-11-01起',
      ['020-86351132'],
    ],
    ['0000swjw', []],
    ['见大厅公告', []],
  ])('%s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test.each([
    ['“028-85551234”', '028-85551234'],
    ['「96960」', '96960'],
    ['０２８－８５５５１２３４', '028-85551234'],
    ['028—85551234', '028-85551234'],
    ['020--38819922', '020-38819922'],
    ['020--12345-1', '020-12345-1'],
    ['020- 83835328', '020-83835328'],
  ])('%s cannot be dialled as written', (text, plain) => {
    expect(findPhones(text)).toMatchObject([{ text, plain, isUndialable: true }]);
  });

  test.each(['028-85551234', '(028)85551234', '028 8555 1234', '"028-12345"'])('%s can', (text) => {
    expect(findPhones(text)).toMatchObject([{ isUndialable: false }]);
  });

  test('the place of a number is where it is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0128-－５“”（） 、转电话a@.:：')), maxLength: 60 }),
        (text) => {
          for (const phone of findPhones(text)) expect(text.slice(phone.start, phone.end)).toBe(phone.text);
        },
      ),
    );
  });

  test('a usual form reads as itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0(?:28|816)-[2-8]\d{7}$/u), (text) => {
        expect(readPhone(text)).toEqual({ kind: 'landline', usual: text });
      }),
    );
  });

  // The timeout of the runner is the bound: what grows with the square of the length takes minutes here.
  test('long texts are read to their end', () => {
    expect(findPhones('1'.repeat(200_000)).every(({ kind }) => kind === undefined)).toBe(true);
    expect(findPhones('0-'.repeat(100_000)).every(({ kind }) => kind === undefined)).toBe(true);
    expect(findPhones(`http://${'a.'.repeat(100_000)}`)).toEqual([]);
    expect(findPhones('12345，'.repeat(100_000))).toHaveLength(100_000);
  });
});

test('a published list has few numbers that cannot be', () => {
  const rows = readRealRows('guangdong_440000.csv');
  if (rows === undefined) return;
  const texts = rows.flatMap(({ contact, complaint }) => [contact, complaint]).filter((text) => text !== '');
  const impossible = texts.flatMap((text) => findPhones(text ?? '')).filter(({ kind }) => kind === undefined);
  expect([...new Set(impossible.map(({ text }) => text))].sort()).toEqual([
    '020-123456',
    '020-817238206',
    '020-8313603',
  ]);
  expect(texts.filter((text) => findPhones(text ?? '').length === 0)).toEqual(['0000swjw', '无w']);
});
