import { expect, test } from 'vitest';
import { render } from '../../src/model/render.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { defineDocumentRule } from '../../src/model/rule.ts';

const RULE = defineDocumentRule({
  id: 'naming/width',
  title: { zh: '宽度', en: 'Width' },
  severity: 'warn',
  since: '0.1.0',
  basis: [{ 名称: '标点符号用法' }],
  messages: { wide: { zh: ({ words }) => `“${words}”`, en: ({ words }) => `“${words}” is wide` } },
  advice: { zh: '改。', en: 'Mend it.' },
  examples: { valid: [], invalid: [] },
  *check() {},
});
const range = { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } };
const DIAGNOSTIC: Diagnostic = {
  rule: RULE.id,
  severity: 'error',
  message: 'wide',
  args: { words: 'a\u001b[31m\nb' },
  file: 'standard/01/a.yaml',
  range,
  pointer: '/事项名称',
  item: '510112001000',
  related: [{ file: 'b.yaml', range, message: 'wide', args: { words: 'c' } }],
  fingerprint: '0123456789abcdef',
  fix: [{ range, text: '（' }],
};

test('a diagnostic in words: files as the reader sees them, its fix in the ranges of its file', () => {
  expect(render(DIAGNOSTIC, RULE, 'zh', (file) => `catalog/${file}`)).toEqual({
    rule: 'naming/width',
    severity: 'error',
    message: '“a [31m b”',
    advice: '改。',
    basis: [{ 名称: '标点符号用法' }],
    file: 'catalog/standard/01/a.yaml',
    range,
    pointer: '/事项名称',
    item: '510112001000',
    related: [{ file: 'catalog/b.yaml', range, message: '“c”' }],
    fingerprint: '0123456789abcdef',
    fix: [{ range, text: '（' }],
  });
});

test('without a fix there is no such key', () => {
  const { fix: _, ...without } = DIAGNOSTIC;
  const rendered = render(without, RULE, 'en', (file) => file);
  expect(rendered).not.toHaveProperty('fix');
  expect(rendered.message).toBe('“a [31m b” is wide');
});
