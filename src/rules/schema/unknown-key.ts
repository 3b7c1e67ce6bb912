import { defineDocumentRule } from '../../model/rule.ts';
import { SCHEMA_BASIS, didYouMean, fieldName, listed, problemsOf } from '../schema-words.ts';

export const unknownKey = defineDocumentRule({
  id: 'schema/unknown-key',
  title: { zh: '只写格式里有的键', en: 'Only keys that the schema knows' },
  severity: 'error',
  since: '0.1.0',
  basis: SCHEMA_BASIS,
  messages: {
    unknown: {
      zh: ({ key, parent, nearest }) =>
        `${parent === '' ? '' : `“${parent}”里`}没有“${key}”这个键${didYouMean(nearest, 'zh')}`,
      en: ({ key, parent, nearest }) =>
        `unknown key “${key}”${parent === '' ? '' : ` in “${parent}”`}${didYouMean(nearest, 'en')}`,
    },
    listed: {
      zh: ({ key, parent, allowed }) =>
        `${parent === '' ? '' : `“${parent}”里`}没有“${key}”这个键，可以写的是：${listed(allowed, 'zh')}`,
      en: ({ key, parent, allowed }) =>
        `unknown key “${key}”${parent === '' ? '' : ` in “${parent}”`}; known are ${listed(allowed, 'en')}`,
    },
  },
  advice: { zh: '改成正确的键；多余的删去。', en: 'Correct the key, or delete it.' },
  examples: {
    valid: [{}],
    invalid: [
      {
        yaml: '文件类型: 法律法规\n名称: 中华人民共和国行政许可法\n效力级别: 法律\n状态: 现行有效\n条数目: 83\n',
        at: '条数目',
        message: 'unknown',
      },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n颜色: 红\n', at: '颜色', message: 'listed' },
    ],
  },
  *check(document) {
    for (const { path, key, nearest = '', allowed } of problemsOf(document, 'unknown-key')) {
      const args = { key, parent: fieldName(path), nearest, allowed };
      yield { path: [...path, key], key: true, message: nearest === '' ? 'listed' : 'unknown', args };
    }
  },
});
