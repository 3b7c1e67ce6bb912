import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy, groupFacts } from '../../src/consistency/group-by.ts';
import { FactTable } from '../../src/model/fact-table.ts';
import type { ItemFact } from '../../src/model/facts.ts';
import { FIELD_PATHS } from '../../src/model/profile.ts';
import type { ComparedField } from '../../src/model/profile.ts';

const word = fc.constantFrom('', '甲', '乙', '食品经营许可', '510107-scjgj');
const position = fc.record({ line: fc.integer({ min: 1, max: 2 ** 31 }), column: fc.integer({ min: 1, max: 9 }) });
const place = fc.record({ file: word, pointer: word, range: fc.record({ start: position, end: position }) });
const byField = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...(Object.keys(FIELD_PATHS) as ComparedField[])), value), {
      selector: ([field]) => field,
    })
    .map((entries) => Object.fromEntries(entries));
const fact: fc.Arbitrary<ItemFact> = fc.record({
  kind: fc.constantFrom('基本目录', '实施清单', '认领'),
  base: word,
  way: word,
  main: fc.option(word, { nil: undefined }),
  name: word,
  wayName: word,
  type: fc.constantFrom(undefined, '行政许可', '行政检查'),
  line: word,
  level: fc.constantFrom('省级', '市级', '县级'),
  organ: word,
  division: word,
  status: fc.constantFrom('草稿', '在用'),
  hasStandard: fc.boolean(),
  power: fc.constantFrom(undefined, '上级下放'),
  giver: fc.option(fc.record({ name: fc.nat(9), stands: fc.constant('上级'), isDivided: fc.boolean(), at: place }), {
    nil: undefined,
  }),
  receivers: fc.array(word, { maxLength: 2 }),
  fields: byField(fc.nat(9)),
  at: place,
  places: byField(place),
});

const NAMES =
  'kind base way main name wayName type line level organ division status hasStandard power giver receivers fields at places';

/** A row as an object. */
function plain(row: ItemFact): ItemFact {
  return Object.fromEntries(NAMES.split(' ').map((name) => [name, row[name as keyof ItemFact]])) as unknown as ItemFact;
}

test('tables that are put together give the facts of one after those of the other', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fact, { maxLength: 60 }), { maxLength: 4 }), (parts) => {
      const whole = new FactTable();
      for (const facts of parts) {
        const part = new FactTable();
        // Numbers of texts mean other texts in each table.
        const shift = part.texts.intern(String(parts.indexOf(facts)));
        for (let text = 0; text < 10; text += 1) part.texts.intern(`文字${(text * 7) % 10}`);
        for (const one of facts) part.add(shifted(one, (text) => ((text * 3) % 10) + 1 + shift));
        whole.append(structuredClone(part.columns()));
      }
      const said = Array.from(whole.rows(), (row) => plain(shifted(row, (text) => whole.texts.text(text) as never)));
      const expected = parts.flat().map((one) => shifted(one, (text) => `文字${(text * 3 * 7) % 10}` as never));
      expect(said).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

/** The fact with other numbers for its texts. */
function shifted(one: ItemFact, by: (text: number) => number): ItemFact {
  const { giver, fields, ...rest } = plain(one);
  return {
    ...rest,
    fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, by(text)])),
    giver: giver && { ...giver, name: by(giver.name) },
  };
}

test('a table gives back the facts that it was given, in order', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 400 }), (facts) => {
      const table = new FactTable();
      for (const one of facts) table.add(one);
      expect(Array.from(table.rows(), plain)).toEqual(facts.map(plain));
    }),
    { numRuns: 30 },
  );
});

test('the facts of a table are chosen and grouped as those of an array are', () => {
  const wordOf = ({ name, level }: ItemFact) => `${name} ${level}`;
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 200 }), word, (facts, name) => {
      const table = new FactTable();
      for (const one of facts) table.add(one);
      const keeps = (one: ItemFact) => one.base !== name && one.hasStandard;
      const chosen = table.rows().filter(keeps);
      const expected = facts.filter(keeps);
      expect(chosen.length).toBe(expected.length);
      expect(Array.from(chosen, plain)).toEqual(expected.map(plain));
      const groups = Array.from(groupFacts(chosen, wordOf), ([key, group]) => [key, Array.from(group, plain)]);
      expect(groups).toEqual(Array.from(groupBy(expected, wordOf), ([key, group]) => [key, group.map(plain)]));
      for (const group of groupFacts(chosen, wordOf).values()) {
        const [first] = group;
        expect(group.at(0)).toEqual(first);
        expect(group.at(group.length)).toBeUndefined();
        expect(
          Array.from(
            group.filter(({ way }) => way === ''),
            plain,
          ),
        ).toEqual(Array.from(group, plain).filter(({ way }) => way === ''));
      }
    }),
    { numRuns: 50 },
  );
});
