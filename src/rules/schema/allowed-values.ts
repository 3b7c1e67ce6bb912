import { defineDocumentRule } from '../../model/rule.ts';
import { SCHEMA_BASIS, didYouMean, fieldName, listed, problemsOf } from '../schema-words.ts';

export const allowedValues = defineDocumentRule({
  id: 'schema/allowed-values',
  title: { zh: '只能写规定的几个值', en: 'Only the values of the list' },
  severity: 'error',
  since: '0.1.0',
  basis: SCHEMA_BASIS,
  messages: {
    other: {
      zh: ({ field, value, allowed, nearest }) =>
        `“${field}”不能写“${value}”，只能写：${listed(allowed, 'zh')}${didYouMean(nearest, 'zh')}`,
      en: ({ field, value, allowed, nearest }) =>
        `“${field}” cannot be “${value}”; allowed are ${listed(allowed, 'en')}${didYouMean(nearest, 'en')}`,
    },
  },
  advice: { zh: '从列出的值里选一个，照原字写。', en: 'Choose one of the listed values and write it as it stands.' },
  examples: {
    valid: [{}],
    invalid: [
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 使用中\n', at: '使用中', message: 'other' },
      { yaml: '文件类型: 设置\n名称: 目录\n编码: 国标\n', at: '国标', message: 'other' },
    ],
  },
  *check(document) {
    for (const { path, value, allowed, nearest = '' } of problemsOf(document, 'allowed-values'))
      yield { path, message: 'other', args: { field: fieldName(path), value, allowed, nearest } };
  },
});
