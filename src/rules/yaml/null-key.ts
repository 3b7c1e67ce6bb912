import { defineDocumentRule } from '../../model/rule.ts';
import { syntaxFindings } from '../syntax-findings.ts';

export const nullKey = defineDocumentRule({
  id: 'yaml/null-key',
  title: { zh: '花括号里的逗号会把句子切断', en: 'A comma inside braces cuts a sentence in two' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 7.4.2' }],
  messages: {
    found: {
      zh: ({ detail }) => `花括号里的“${detail}”后面没有冒号和内容：多半是前面的英文逗号把一句话切成了两段`,
      en: ({ detail }) =>
        `“${detail}” inside braces has neither colon nor value: a comma before it probably cut a sentence in two`,
    },
  },
  advice: {
    zh: '把英文逗号改成中文逗号“，”，或者给整句加上英文双引号，或者不用花括号，一行写一个键。',
    en: 'Use a Chinese comma, quote the sentence, or write one key a line without braces.',
  },
  examples: {
    valid: [{}, { yaml: '文件类型: 基本目录\n申请条件:\n  - { 内容: 持有居民身份证，年满18周岁 }\n' }],
    invalid: [
      {
        yaml: '文件类型: 基本目录\n申请条件:\n  - { 内容: 持有居民身份证, 年满18周岁 }\n',
        at: '年满18周岁',
        message: 'found',
      },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'null-key', 'found');
  },
});
