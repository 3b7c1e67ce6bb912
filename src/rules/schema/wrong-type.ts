import type { CatalogueDocument } from '../../model/document.ts';
import type { Path } from '../../model/positions.ts';
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
    comment: {
      zh: ({ field, comment }) =>
        `“${field}”等于没有写内容：“${comment}”以“#”开头，被当成了注释；是内容的请写成 "${comment}"`,
      en: ({ field, comment }) =>
        `“${field}” is empty: “${comment}” begins with # and is read as a comment; write "${comment}" if it is content`,
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
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n颁发机关: #12窗口\n', at: '颁发机关', message: 'comment' },
    ],
  },
  *check(document) {
    for (const problem of problemsOf(document, 'wrong-type')) {
      if (readAsNumber(document, problem)) continue;
      const { path, expected, actual } = problem;
      const comment = actual === 'null' ? commentAfter(document, path) : undefined;
      yield {
        path,
        message: comment !== undefined ? 'comment' : actual === 'null' ? 'empty' : 'wrong',
        args: { field: fieldName(path), expected, actual, comment: comment ?? '' },
      };
    }
  },
});

/** A comment glued to its mark right behind a key: hardly meant as one. */
function commentAfter(document: CatalogueDocument, path: Path): string | undefined {
  const { line, column } = document.locate(path, { key: true }).end;
  return /^["']?:[ \t]+(#[^\s#!].*)$/u.exec(document.source.line(line).slice(column - 1))?.[1]?.trimEnd();
}
