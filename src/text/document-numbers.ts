// GB/T 9704-2012, 7.2.5: issuing office, year in 〔〕, number without leading zero and without 第; orders are 令第…号.
const ISSUED =
  /\p{Script=Han}{1,40}(?:〔\d{4}〕第?\d{1,6}号|\d{4}年第?\d{1,6}号|令(?:\d{4}年)?第?[\d零〇一二三四五六七八九十百千]{1,8}号)/u;
const DATE_BEFORE_OFFICE = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?!第)(?=\p{Script=Han})/gu;
const LEADING_WORD = /^(?:根据|依据|依照|按照|经|由|见|即|以)/u;

/**
 * The first document number that a short text names, in its normal form: no white space, half-width digits,
 * the year in 〔〕, no date before the office. `国办发(2015) 58号` gives `国办发〔2015〕58号`,
 * `1998年国务院令第２５１号` gives `国务院令第251号`. `undefined` where none is named.
 */
export function findDocumentNumber(text: string): string | undefined {
  const normal = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[〔[【(](\d{4})[〕\]】)]/gu, '〔$1〕')
    .replace(DATE_BEFORE_OFFICE, '');
  return ISSUED.exec(normal)?.[0].replace(LEADING_WORD, '');
}
