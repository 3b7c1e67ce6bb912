import { defineDocumentRule } from '../../model/rule.ts';
import { syntaxFindings } from '../syntax-findings.ts';

/** The error codes of the YAML reader in the words of somebody who types a form. */
const CAUSES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  MISSING_CHAR: ['引号或者括号没有成对', 'a quote or bracket is not closed'],
  BAD_INDENT: ['这一行的缩进与上下文对不上', 'the line is indented unlike its neighbours'],
  BLOCK_IN_FLOW: [
    '括号里不能换成逐行的写法，多半是前面的括号没有收住',
    'block style inside brackets: a bracket before it is probably not closed',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行里写了两个“键: 值”，或者引号、缩进不对',
    'two keys on one line, or wrong quotes or indentation',
  ],
  MULTILINE_IMPLICIT_KEY: [
    '键要写在一行里；多半是这一行少了冒号，或者引号没有收住',
    'a key must stand on one line: a colon or a quote is probably missing',
  ],
  IMPOSSIBLE: ['这里的写法程序读不懂', 'this cannot be read'],
  UNEXPECTED_TOKEN: [
    '这里多了不该有的内容，多半是引号、括号或者缩进不对',
    'something unexpected: probably a quote, a bracket or the indentation',
  ],
  BAD_SCALAR_START: ['内容不能以这个符号开头，要加引号', 'a value cannot begin with this character without quotes'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠写法不对', 'a wrong backslash inside double quotes'],
  BAD_ALIAS: ['“*”开头的内容要加引号', 'a value that begins with * needs quotes'],
  TAG_RESOLVE_FAILED: ['“!”开头的内容要加引号', 'a value that begins with ! needs quotes'],
  KEY_OVER_1024_CHARS: ['键太长，多半是少了冒号', 'the key is too long: a colon is probably missing'],
  MISSING_ANCHOR: ['这里要写内容', 'content is missing here'],
};

export const syntax = defineDocumentRule({
  id: 'yaml/syntax',
  title: { zh: '文件的写法能读懂', en: 'The file can be read' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 1' }],
  messages: {
    found: {
      zh: ({ detail }) => `${CAUSES[String(detail)]?.[0] ?? '这里的写法程序读不懂'}；这份文档后面的内容没有检查`,
      en: ({ detail }) =>
        `${CAUSES[String(detail)]?.[1] ?? 'this cannot be read'}; the rest of the document was not judged`,
    },
  },
  advice: {
    zh: '对照上下几行：冒号是半角、后面空一格，引号和括号成对，同一层的行左边对齐。',
    en: 'Compare with the lines around: colon and space, paired quotes and brackets, equal indentation.',
  },
  examples: {
    valid: [{}],
    invalid: [
      { yaml: '文件类型: 证照\n名称: "营业执照\n状态: 在用\n', at: '"', message: 'found' },
      { yaml: '文件类型: 证照\n名称: [营业执照\n', at: '', message: 'found' },
      { yaml: '文件类型: 证照\n名称 营业执照\n状态: 在用\n', at: '名称', message: 'found' },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'syntax', 'found');
  },
});
