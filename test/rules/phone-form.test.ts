import { expect, test } from 'vitest';
import { run } from '../../src/engine/run.ts';
import { organWith } from '../../src/rules/example-organ.ts';
import { RULES } from '../../src/rules/index.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';

/** What contact/phone-form would write instead, in the source. */
function fixes(contact: string): (string | undefined)[] {
  const { catalogue, context } = catalogueOf({
    'qingdan.yaml': '文件类型: 设置\n名称: 示例\n',
    'organs/510107/mzj.yaml': organWith(contact),
  });
  const { diagnostics } = run(catalogue, context, {
    rules: RULES.filter(({ id }) => id === 'contact/phone-form'),
    stages: { map: true, reduce: false },
  });
  return diagnostics.map(({ fix }) => fix?.[0]?.text);
}

test('Chinese quotes around the whole are left to the rule on typing', () => {
  expect(fixes('监督投诉电话: “96960”')).toEqual([]);
});

test('a number in quotes is mended inside them', () => {
  expect(fixes('监督投诉电话: "０２８－１２３４５"')).toEqual(['"028-12345"']);
});

test('beside other numbers only its own place is written anew', () => {
  expect(fixes('监督投诉电话: 12345、020--12345-1')).toEqual(['020-12345-1']);
});
