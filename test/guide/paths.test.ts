import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFileName, hashedName, organFolder, placePath, relativeAddress } from '../../src/guide/paths.ts';

describe('文件名', () => {
  test('国家编码就是文件名', () => {
    expect(codeFileName({ base: '51011200100Y', way: '00' })).toBe('51011200100Y');
    expect(codeFileName({ base: '510112001001', way: '03' })).toBe('510112001001-03');
  });
  test.each(['../../etc/passwd', 'CON', 'a/b\\c', '甲乙丙', '51０112', 'index', 'abc123', '-----', 'A'.repeat(65)])(
    '“%s”换成安全的名字',
    (base) => {
      expect(codeFileName({ base, way: '00' })).toMatch(/^(?:[0-9a-z][0-9a-z-]{0,31}-)?[0-9a-f]{10}$/u);
    },
  );
  test('不同的编码不会同名，大小写不分的磁盘上也一样', () => {
    expect(codeFileName({ base: '5101A', way: '00' }).toLowerCase()).not.toBe(
      codeFileName({ base: '5101a', way: '00' }).toLowerCase(),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (left, right) => {
          fc.pre(left !== right);
          expect(hashedName(left)).not.toBe(hashedName(right));
          expect(hashedName(left)).toMatch(/^[0-9a-z-]{10,43}$/u);
        },
      ),
    );
  });
  test('机关的文件夹来自编号', () => {
    expect(organFolder('510107-scjgj')).toBe('510107/scjgj');
    expect(organFolder('510107005002-jwh-1')).toBe('510107005002/jwh-1');
    expect(organFolder('510107-con')).toMatch(/^510107\/con-[0-9a-f]{10}$/u);
    expect(organFolder('../x')).toMatch(/^other\/x-[0-9a-f]{10}$/u);
    expect(placePath('510107')).toBe('places/510107.html');
    expect(placePath('../x')).toMatch(/^places\/x-[0-9a-f]{10}\.html$/u);
  });
  test('地址相对于所在的页面', () => {
    expect(relativeAddress('items/510107/scjgj/x.html', 'index.html')).toBe('../../../index.html');
    expect(relativeAddress('index.html', 'assets/style.css')).toBe('assets/style.css');
  });
});
