import { isRecord } from '../../model/document.ts';
import type { CatalogueDocument } from '../../model/document.ts';
import { valueAt } from '../../model/positions.ts';
import type { Path } from '../../model/positions.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import type { SchemaProblem } from '../../model/schema.ts';
import { shapeAt, shapeBelow } from '../../model/shapes.ts';
import { parseChineseNumeral } from '../../text/numerals.ts';
import { readAsNumber } from '../read-as-number.ts';
import { SCHEMA_BASIS, fieldName, kindWords, problemsOf } from '../schema-words.ts';

type WrongType = Extract<SchemaProblem, { id: 'wrong-type' }>;

const LONGEST_MEANT = 60;
const PLAIN_WORD = /^[\p{Script=Han}（）]{1,20}$/u;

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
    meant: {
      zh: ({ field, expected, meant }) => `“${field}”应当是${kindWords(expected, 'zh')}；请写成 ${String(meant)}`,
      en: ({ field, expected, meant }) => `“${field}” should be ${kindWords(expected, 'en')}: write ${String(meant)}`,
    },
    pair: {
      zh: ({ field, meant }) =>
        `“${field}”应当是一句话，“${String(meant)}”后面的英文冒号和空格却把它变成了键；请换成中文冒号“：”，或者给整句加上英文双引号`,
      en: ({ field, meant }) =>
        `“${field}” should be a text, but the colon and space behind “${String(meant)}” make a key of it; quote the whole`,
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
    zh: '整数只写阿拉伯数字，不带单位；列表一行写一项，以“- ”开头；没有内容的，按这个键的说明写“无”之类的字，或者删去整行。',
    en: 'Write the value in the form asked for, or delete the line.',
  },
  examples: {
    valid: [{}],
    invalid: [
      { yaml: '文件类型: 基本目录\n办理程序: 受理、审查\n', at: '受理、审查', message: 'wrong' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名: 执照、照面\n', at: '执照、照面', message: 'meant' },
      {
        yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n条数: 十二条\n',
        at: '十二条',
        message: 'meant',
      },
      {
        yaml: '文件类型: 基本目录\n注意事项:\n  - 提示: 带好身份证\n',
        at: '提示: 带好身份证',
        message: 'pair',
      },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n颁发机关:\n', at: '颁发机关', message: 'empty' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n颁发机关: #12窗口\n', at: '颁发机关', message: 'comment' },
    ],
  },
  *check(document) {
    for (const problem of problemsOf(document, 'wrong-type')) {
      if (readAsNumber(document, problem)) continue;
      const { path, expected, actual } = problem;
      const comment = actual === 'null' ? commentAfter(document, path) : undefined;
      const sentence = onlyKey(valueAt(document.value, path), expected);
      const meant = sentence ?? meantBy(document, problem);
      const wrong = sentence === undefined ? (meant === undefined ? 'wrong' : 'meant') : 'pair';
      yield {
        path,
        message: comment !== undefined ? 'comment' : actual === 'null' ? 'empty' : wrong,
        args: { field: fieldName(path), expected, actual, comment: comment ?? '', meant: meant ?? '' },
      };
    }
  },
});

/** The number in a text, or the words of one as a list, where one of them is asked for. */
function meantBy(document: CatalogueDocument, { path, expected }: WrongType): string | undefined {
  const value = valueAt(document.value, path);
  if (typeof value !== 'string' || value.length > LONGEST_MEANT || expected.length !== 1) return undefined;
  if (expected[0] === 'integer') return parseChineseNumeral(value.trim().replace(/[份次个条张名人]$/u, ''))?.toString();
  const words = value.split(/[、，,；;\s]+/u).filter((word) => word !== '');
  return expected[0] === 'array' && isListOfWords(document, path) && words.every((word) => PLAIN_WORD.test(word))
    ? `[${words.join(', ')}]`
    : undefined;
}

function isListOfWords({ kind }: CatalogueDocument, path: Path): boolean {
  if (kind === undefined) return false;
  const list = shapeAt(kind, path);
  const entry = shapeBelow(list, 0);
  return entry !== undefined && entry.keys === undefined && entry.items === undefined;
}

/** The key that a colon made of the beginning of a sentence. */
function onlyKey(value: unknown, expected: readonly string[]): string | undefined {
  const [key, ...others] = isRecord(value) ? Object.keys(value) : [];
  return key !== undefined && others.length === 0 && expected.length === 1 && expected[0] === 'string'
    ? key
    : undefined;
}

/** A comment glued to its mark right behind a key: hardly meant as one. */
function commentAfter(document: CatalogueDocument, path: Path): string | undefined {
  const { line, column } = document.locate(path, { key: true }).end;
  return /^["']?:[ \t]+(#[^\s#!].*)$/u.exec(document.source.line(line).slice(column - 1))?.[1]?.trimEnd();
}
