import { defineDocumentRule } from '../../model/rule.ts';
import { readAsNumber } from '../read-as-number.ts';
import { SCHEMA_BASIS, fieldName, kindWords, problemsOf } from '../schema-words.ts';

export const wrongType = defineDocumentRule({
  id: 'schema/wrong-type',
  title: { zh: '内容的形式与格式相符', en: 'Values have the form that the schema asks for' },
  severity: 'error',
  since: '0.1.0',
  basis: SCHEMA_BASIS,
  messages: {
    wrong: {
      zh: ({ field, expected, actual }) =>
        `“${field}”应当是${kindWords(expected, 'zh')}，现在是${kindWords(actual, 'zh')}`,
      en: ({ field, expected, actual }) =>
        `“${field}” should be ${kindWords(expected, 'en')}, not ${kindWords(actual, 'en')}`,
    },
    empty: {
      zh: ({ field }) => `“${field}”后面没有写内容；空着不等于“无”，也不会抹掉标准里的内容`,
      en: ({ field }) => `“${field}” is empty; that means neither “none” nor erases what the standard says`,
    },
  },
  advice: {
    zh: '照例子改成要求的形式；没有内容的，按这个键的说明写“无”之类的字，或者删去整行。',
    en: 'Write the value in the form asked for, or delete the line.',
  },
  examples: {
    valid: [{}],
    invalid: [
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名: 执照\n', at: '执照', message: 'wrong' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n颁发机关:\n', at: '颁发机关', message: 'empty' },
    ],
  },
  *check(document) {
    for (const problem of problemsOf(document, 'wrong-type')) {
      if (readAsNumber(document, problem)) continue;
      const { path, expected, actual } = problem;
      yield {
        path,
        message: actual === 'null' ? 'empty' : 'wrong',
        args: { field: fieldName(path), expected, actual },
      };
    }
  },
});
