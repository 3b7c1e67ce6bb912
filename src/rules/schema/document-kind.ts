import { DOCUMENT_KINDS } from '../../model/document.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { closest } from '../../text/fold.ts';
import { SCHEMA_BASIS, didYouMean, listed } from '../schema-words.ts';

export const documentKind = defineDocumentRule({
  id: 'schema/document-kind',
  title: { zh: '每个文件写明文件类型', en: 'Every document says what it is' },
  severity: 'error',
  since: '0.1.0',
  basis: SCHEMA_BASIS,
  messages: {
    missing: {
      zh: ({ kinds }) => `没有写“文件类型”，不知道这是什么文件；可以是：${listed(kinds, 'zh')}`,
      en: ({ kinds }) => `there is no 文件类型; it may be ${listed(kinds, 'en')}`,
    },
    unknown: {
      zh: ({ value, kinds, nearest }) =>
        `没有“${value}”这种文件类型，可以是：${listed(kinds, 'zh')}${didYouMean(nearest, 'zh')}`,
      en: ({ value, kinds, nearest }) =>
        `there is no 文件类型 “${value}”; it may be ${listed(kinds, 'en')}${didYouMean(nearest, 'en')}`,
    },
    empty: { zh: () => '文件里没有内容', en: () => 'the file is empty' },
    'not-map': { zh: () => '读不出“键: 值”，这不是一份目录文件', en: () => 'this is not a map of keys and values' },
  },
  advice: {
    zh: '第一行写“文件类型: 基本目录”或者别的类型，冒号用半角，后面空一格。',
    en: 'Write 文件类型 and its value in the first line.',
  },
  examples: {
    valid: [{}],
    invalid: [
      { yaml: '名称: 营业执照\n', at: '营业执照', message: 'missing' },
      { yaml: '文件类型: 基本目彔\n', at: '基本目彔', message: 'unknown' },
      { yaml: '- 一\n- 二\n', at: '- 一', message: 'not-map' },
      { yaml: '# 只有注释\n', at: '', message: 'empty' },
    ],
  },
  *check(document) {
    if (document.kind !== undefined || document.hasSyntaxFault) return;
    const kinds = DOCUMENT_KINDS;
    if (document.value === undefined) yield { path: [], message: 'empty' };
    else if (!document.isReadable) yield { path: [], message: 'not-map' };
    else if (document.map['文件类型'] === undefined) yield { path: [], message: 'missing', args: { kinds } };
    else {
      const kind = document.map['文件类型'];
      const value = typeof kind === 'string' ? kind : JSON.stringify(kind);
      yield { path: ['文件类型'], message: 'unknown', args: { value, kinds, nearest: closest(value, kinds) ?? '' } };
    }
  },
});
