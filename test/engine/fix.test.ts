import { expect, test } from 'vitest';
import { fixFile } from '../../src/engine/fix.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { scalarEdit } from '../../src/model/edits.ts';
import { parseFile } from '../../src/model/parse.ts';
import type { TextEdit } from '../../src/model/positions.ts';
import { SourceText } from '../../src/model/source-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function finding(fix: readonly TextEdit[] | undefined): Diagnostic {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return {
    rule: 'naming/width-and-brackets',
    severity: 'warn',
    message: 'width',
    args: {},
    file: 'a.yaml',
    range,
    pointer: '',
    item: '',
    related: [],
    fingerprint: '',
    ...(fix && { fix }),
  };
}

/** An edit of the first place where `from` stands. */
function edit(text: string, from: string, to: string): TextEdit {
  const start = text.indexOf(from);
  return { range: new SourceText('a.yaml', text).range(start, start + from.length), text: to };
}

function fixed(text: string, ...fixes: readonly (readonly TextEdit[])[]): string | undefined {
  const result = fixFile('a.yaml', bytes(text), fixes.map(finding));
  return result && new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.bytes);
}

test('edits of several findings are applied together, the rest stays', () => {
  const text = '# 头\n名称: 甲(乙)\r\n说明: "丙 "\n';
  expect(fixed(text, [edit(text, '(', '（'), edit(text, ')', '）')], [edit(text, '丙 ', '丙')])).toBe(
    '# 头\n名称: 甲（乙）\r\n说明: "丙"\n',
  );
});

test('of fixes that overlap the first is taken whole, the other left for the next round', () => {
  const text = '名称: 甲(乙)\n';
  expect(fixed(text, [edit(text, '(', '（')], [edit(text, '(乙)', '')])).toBe('名称: 甲（乙)\n');
});

test('nothing is written that reads worse than before', () => {
  const text = '名称: 甲\n';
  expect(fixed(text, [edit(text, '甲', '"甲')])).toBeUndefined();
});

test('without a fix nothing changes', () => {
  expect(fixFile('a.yaml', bytes('名称: 甲\n'), [finding(undefined)])).toBeUndefined();
});

/** What a document says after the text at 名称 was edited. */
function rewritten(source: string, text: string, span?: { start: number; end: number }): unknown {
  const [document] = parseFile('a.yaml', bytes(source));
  if (document === undefined) return undefined;
  const change = scalarEdit(document, ['名称'], span === undefined ? {} : { span }, text);
  return change && fixed(source, [change]);
}

test.each([
  ['plain', '名称: 甲(乙)  # 注\n', '名称: 甲（乙)  # 注\n'],
  ['in double quotes', '名称: "甲(乙\\n"\n', '名称: "甲（乙\\n"\n'],
  ['in single quotes', "名称: '甲(''乙'\n", "名称: '甲（''乙'\n"],
  ['as a block', '名称: |\n  甲(乙\n', '名称: |\n  甲（乙\n'],
])('a part of a text %s is edited in its style', (_, source, expected) => {
  expect(rewritten(source, '（', { start: 1, end: 2 })).toBe(expected);
});

test('a text that cannot stand without quotes gets them, or is not edited in part', () => {
  expect(rewritten('名称: 甲\n', '甲: 乙')).toBe('名称: "甲: 乙"\n');
  expect(rewritten('名称: 甲乙\n', ' #', { start: 1, end: 2 })).toBeUndefined();
  expect(rewritten('名称: |\n  甲\n', '乙')).toBeUndefined();
});

test('fifty thousand fixes of one file are taken, those that overlap another are left', () => {
  const times = 50_000;
  const text = `说明: "${'(甲)'.repeat(times)}"\n`;
  const at = (column: number, length: number, to: string): TextEdit => ({
    range: { start: { line: 1, column }, end: { line: 1, column: column + length } },
    text: to,
  });
  const fixes = Array.from({ length: times }, (_, index) => [
    [at(6 + 3 * index, 1, '（'), at(8 + 3 * index, 1, '）')],
    [at(7 + 3 * index, 2, '乙')],
  ]).flat();
  const result = fixFile('a.yaml', bytes(text), fixes.map(finding));
  expect(new TextDecoder().decode(result?.bytes)).toBe(`说明: "${'（甲）'.repeat(times)}"\n`);
});
