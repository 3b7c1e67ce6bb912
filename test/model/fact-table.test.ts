import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FactTable } from '../../src/model/fact-table.ts';
import type { ItemFact } from '../../src/model/facts.ts';
import { FIELD_PATHS } from '../../src/model/profile.ts';
import type { ComparedField } from '../../src/model/profile.ts';

const text = fc.constantFrom('', '甲', '乙', '食品经营许可', '510107-scjgj');
const position = fc.record({ line: fc.integer({ min: 1, max: 2 ** 31 }), column: fc.integer({ min: 1, max: 9 }) });
const place = fc.record({ file: text, pointer: text, range: fc.record({ start: position, end: position }) });
const byField = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...(Object.keys(FIELD_PATHS) as ComparedField[])), value), {
      selector: ([field]) => field,
    })
    .map((entries) => Object.fromEntries(entries));
const fact: fc.Arbitrary<ItemFact> = fc.record({
  kind: fc.constantFrom('基本目录', '实施清单', '认领'),
  base: text,
  way: text,
  main: fc.option(text, { nil: undefined }),
  name: text,
  wayName: text,
  type: fc.constantFrom(undefined, '行政许可', '行政检查'),
  line: text,
  level: fc.constantFrom('省级', '市级', '县级'),
  organ: text,
  division: text,
  status: fc.constantFrom('草稿', '在用'),
  hasStandard: fc.boolean(),
  power: fc.constantFrom(undefined, '上级下放'),
  giver: fc.option(fc.record({ name: fc.nat(9), stands: fc.constant('上级'), isDivided: fc.boolean(), at: place }), {
    nil: undefined,
  }),
  receivers: fc.array(text, { maxLength: 2 }),
  fields: byField(fc.nat(9)),
  at: place,
  places: byField(place),
});

const plain = (row: ItemFact) => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(row)))
      .filter(([, { get }]) => get !== undefined)
      .map(([name]) => [name, row[name as keyof ItemFact]]),
  ),
  table: undefined,
  index: undefined,
});

test('a table gives back the facts that it was given, in order', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 400 }), (facts) => {
      const table = new FactTable();
      for (const one of facts) table.add(one);
      expect(table.rows().map(plain)).toEqual(facts.map((one) => ({ ...one, table: undefined, index: undefined })));
    }),
    { numRuns: 30 },
  );
});
