import { expect, test, vi } from 'vitest';
import { documentsOf, faultsOf, findings } from './reading.ts';

const laughs = Array.from(
  { length: 9 },
  (_, level) => `k${level}: &k${level} [${(level === 0 ? '哈, ' : `*k${level - 1}, `).repeat(9)}]\n`,
).join('');

// The bound is the timeout of the test runner: what grows with the square or worse takes minutes or ends the process.
test.each<[string, string, string]>([
  ['100,000 brackets', '['.repeat(100_000), 'depth'],
  ['100,000 braces', '{a: '.repeat(100_000), 'depth'],
  ['100,000 dashes', '- '.repeat(100_000), 'depth'],
  ['100,000 question marks', '? '.repeat(100_000), 'depth'],
  ['a staircase of keys', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}k:\n`).join(''), 'depth'],
  ['65 levels', Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth)}k:\n`).join(''), 'depth'],
  ['a billion laughs', laughs, 'aliases'],
  ['an alias of itself', 'a: &x [*x]\n', 'aliases'],
  ['an alias of what is around it', 'a: &x\n  b: { c: *x }\n', 'aliases'],
  ['a list of five megabytes on one line', `a: [${'x,'.repeat(2_500_000)}]`, 'size'],
  ['a million keys', Array.from({ length: 1_000_000 }, (_, key) => `k${key}: 1\n`).join(''), 'size'],
])('%s: one finding', (_, text, detail) => {
  const faults = faultsOf(text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^limits ${detail}`, 'u'));
});

test.each<[string, string]>([
  ['a text of five megabytes on one line', `a: ${'字'.repeat(5_000_000)}`],
  ['a quoted text of five megabytes', `a: "${'字'.repeat(5_000_000)}"`],
  ['a block of a million lines', `a: |\n${' x\n'.repeat(1_000_000)}`],
  ['100,000 empty lines', `a: 1\n${'\n'.repeat(100_000)}`],
  ['25,000 keys', Array.from({ length: 25_000 }, (_, key) => `k${key}: 1\n`).join('')],
  ['100,000 documents', '---\na: 1\n'.repeat(100_000)],
])('%s: read', (_, text) => {
  expect(faultsOf(text)).toEqual([]);
});

test.each<[string, string]>([
  ['199,000 closing brackets', ']'.repeat(199_000)],
  ['200,000 lines with wide colons', '甲：乙\n'.repeat(200_000)],
  ['100,000 quotes', '"a" '.repeat(100_000)],
  ['100,000 anchors', '&a '.repeat(100_000)],
  ['100,000 tags', '! '.repeat(100_000)],
  ['30,000 lines without colons', `a: 1\n${'甲\n'.repeat(30_000)}b: 2\n`],
  ['5,000 open quotes', 'a: "x\n'.repeat(5_000)],
  ['20,000 times NUL', 'a: \u0000\n'.repeat(20_000)],
])('%s: read to the end, with findings', (_, text) => {
  expect(faultsOf(text).length).toBeGreaterThan(0);
});

test('5,000 unknown keys are all found', () => {
  const unknown = Array.from({ length: 5_000 }, (_, key) => `k${key}: 1\n`).join('');
  expect(findings(`文件类型: 证照\n名称: 营业执照\n状态: 在用\n${unknown}`)).toHaveLength(5_000);
});

test('reading writes nothing to the terminal', () => {
  const spies = [vi.spyOn(console, 'warn'), vi.spyOn(process, 'emitWarning'), vi.spyOn(process.stderr, 'write')];
  documentsOf('%FOO\n---\na: !!js/function x\n? [b]\n: c\n<<: *d\n{}: 1\n!!binary x: !!set {y}\n');
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  for (const spy of spies) spy.mockRestore();
});

test('names of object internals are keys like others', () => {
  const [document] = documentsOf('__proto__: { a: 1 }\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4\n');
  expect(Object.keys(document?.map ?? {})).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
  expect(document?.kind).toBeUndefined();
  expect(
    findings('文件类型: 证照\n名称: 营业执照\n状态: 在用\n__proto__: 1\nconstructor: 2\ntoString: 3\n').map(
      ({ rule, at }) => `${rule} ${at}`,
    ),
  ).toEqual(['schema/unknown-key __proto__', 'schema/unknown-key constructor', 'schema/unknown-key toString']);
  expect(findings('文件类型: toString\n').map(({ rule }) => rule)).toEqual(['schema/document-kind']);
});
