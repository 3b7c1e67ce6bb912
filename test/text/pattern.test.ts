import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innerPattern, wholePattern, wordFinder } from '../../src/text/pattern.ts';

const SLOW = [
  '(a+)+',
  '(?:a*)*',
  '(?:a|a)*',
  '(?:a|ab|b)*c',
  '(?:.+、)+.+',
  '(?:[0-9]{1,9}){1,9}x',
  '.*.*.*x',
  '(?:(?:甲{0,30}){0,30}){0,30}乙',
  '(?:a?){30}a{30}',
];
const FINE = [
  '[0-9]{3,4}-[0-9]{7,8}',
  '[1-9][0-9]*个工作日',
  '《.+》第.+条',
  '(?:省|市|县)级.*',
  '[0-9]+-[0-9]+-[0-9]+-[0-9]+',
  '(?:[0-9]{1,3}\\.){3}[0-9]{1,3}',
  '\\p{Script=Han}{2,30}',
  '(?:[0-9]+、){0,20}[0-9]+',
  'ab|cd|e{2,3}',
];

describe('格式', () => {
  test.each(SLOW)('%s 会让人等很久，不用', (source) => {
    expect(wholePattern(source)).toEqual({ kind: 'slow' });
  });
  test.each(FINE)('%s 可以用', (source) => {
    expect(wholePattern(source)).toBeTypeOf('function');
  });
  test.each(['(?=a)b', '(?<!a)b', '(?<名>a)', '\\bx', '(a)\\1', '^a', 'a$'])('%s 不在能用的写法里', (source) => {
    expect(wholePattern(source)).toMatchObject({ kind: 'unsupported' });
  });
  test.each(['(a', 'a)', '[a', '*a', 'a{2,1}', '\\p{没有}', '['])('%s 写错了', (source) => {
    expect(wholePattern(source)).toEqual({ kind: 'syntax' });
  });
  test('符合的是整段文字', () => {
    const fits = wholePattern('[0-9]{3,4}-[0-9]{7,8}');
    if (typeof fits !== 'function') throw new Error('refused');
    expect(['028-12345678', '028-12345678转8', '0028-1234567', ''].map(fits)).toEqual([true, false, true, false]);
  });
  test('能用的，恶意的文字也拖不慢', () => {
    const texts = ['0', 'a', '.', '省', '《》第', '1、', '9-', '一'].map((part) => part.repeat(1000).slice(0, 999));
    for (const source of FINE) {
      const fits = wholePattern(source);
      if (typeof fits !== 'function') throw new Error(source);
      // What is slower than linear by much would outlast the timeout of the runner.
      for (const text of texts) for (const end of ['', '!', '条', '、']) expect(fits(text + end)).toBeTypeOf('boolean');
    }
  });
  test('任何写法都有结果，判作能用的都能编译', () => {
    const piece = fc.constantFrom('a', '.', '[a-c]', '(', ')', '|', '*', '+', '?', '{2,3}', '\\d', '甲', '[^a]', '(?:');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (parts) => {
        const fits = wholePattern(parts.join(''));
        if (typeof fits !== 'function') return;
        expect(fits(`${'a'.repeat(400)}!`)).toBeTypeOf('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('不得含', () => {
  test('每一处都找得到，长文字也是', () => {
    const find = innerPattern('[0-9]{11}');
    if (typeof find !== 'function') throw new Error('refused');
    const text = `${'字'.repeat(795)}13800000000${'字'.repeat(2000)}13900000000`;
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['13800000000', '13900000000']);
  });
  test('什么都不写也符合的，不用', () => {
    expect(innerPattern('[0-9]*')).toEqual({ kind: 'blank' });
  });
  test('从每个字开始都要找，所以更严', () => {
    expect(innerPattern('.+甲.+乙')).toEqual({ kind: 'slow' });
    expect(innerPattern('甲.{0,20}乙')).toBeTypeOf('function');
  });
  test('词照字面找，长的先算', () => {
    const text = '其他材料（含其他）a.b axb 028-12345';
    expect(
      wordFinder(['其他', '其他材料', 'a.b', '028-12345', '([a-z'])(text).map(({ start, end }) =>
        text.slice(start, end),
      ),
    ).toEqual(['其他材料', '其他', 'a.b', '028-12345']);
  });
});
