import { defineDocumentRule } from '../../model/rule.ts';
import { syntaxFindings } from '../syntax-findings.ts';

export const limits = defineDocumentRule({
  id: 'yaml/limits',
  title: { zh: '大小、嵌套和引用不过度', en: 'Size, nesting and aliases stay within bounds' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 7.1' }],
  messages: {
    depth: { zh: () => '括号或者缩进套得太深，没有读下去', en: () => 'brackets or indentation nest too deeply' },
    size: { zh: () => '这份文档太大，没有读下去', en: () => 'this document is too large to be read' },
    aliases: {
      zh: () => '引用（*名称）太多或者绕成了圈，没有读下去',
      en: () => 'there are too many aliases, or they go round in circles',
    },
  },
  advice: {
    zh: '目录文件用不着这样写：照例子逐项写开；内容确实多的，拆成几个文件。',
    en: 'Catalogue files need neither: write the entries out, and split what is really large.',
  },
  examples: {
    valid: [{}, { yaml: '文件类型: 证照\n名称: &n 营业执照\n状态: 在用\n别名: [*n]\n' }],
    invalid: [
      { yaml: `文件类型: 证照\n名称: ${'['.repeat(400)}\n`, at: '[', message: 'depth' },
      { yaml: `文件类型: 证照\n别名: &a [一]\n名称: [${'*a, '.repeat(200)}]\n`, at: '*', message: 'aliases' },
      { yaml: `文件类型: 证照\n别名: [${'甲,'.repeat(100_000)}]\n`, at: ',', message: 'size' },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'limits', ({ detail }) => detail);
  },
});
