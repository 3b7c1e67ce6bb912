import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { FindingTable } from '../../src/model/finding-table.ts';

const word = fc.constantFrom('', '甲', 'a/b', '510107-scjgj/510112001000-01', '第二行\n\u0000\ud800');
const position = fc.record({ line: fc.integer({ min: 1, max: 3 }), column: fc.integer({ min: 1, max: 2 ** 31 }) });
const range = fc.record({ start: position, end: position });
const place = fc.record({ file: word, range, pointer: word });
const args = fc.dictionary(word, fc.oneof(word, fc.integer(), fc.array(word, { maxLength: 2 })), {
  maxKeys: 2,
  noNullPrototype: true,
});
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const finding: fc.Arbitrary<Diagnostic> = fc.record({
  rule: fc.constantFrom('naming/width', 'sameness/names'),
  severity: fc.constantFrom('error', 'warn', 'info'),
  message: word,
  args,
  file: fc.constantFrom('local/510107/scjgj/510112001000.yaml', 'qingdan.yaml'),
  range,
  pointer: word,
  item: word,
  related: fc.array(fc.record({ file: word, range, message: word, args }), { maxLength: 2 }),
  fingerprint: fc.constantFrom('0000000000000000', 'ffffffffffffffff', '00000001fedcba98'),
  gather: maybe(fc.record({ key: word, member: args })),
  about: maybe(fc.record({ level: word, division: word, line: word })),
  norm: maybe(place),
  fix: maybe(fc.array(fc.record({ range, text: word }), { minLength: 1, maxLength: 2 })),
});
const findings = fc.array(finding, { maxLength: 20 });

function tableOf(some: readonly Diagnostic[]): FindingTable {
  const table = new FindingTable();
  for (const one of some) table.add(one);
  return table;
}

const texts = (some: readonly Diagnostic[]) => some.map((one) => JSON.stringify(one));

/** One fault at one place is one finding, whatever else is said of it. */
const faultOf = ({ rule, message, args: facts, file, range: at, gather }: Diagnostic) =>
  JSON.stringify([rule, message, facts, file, at, gather]);

/** What the table has to give, worked out with objects. */
function once(some: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const one of some) {
    const known = seen.get(faultOf(one));
    if (known === undefined || one.item < known.item) seen.set(faultOf(one), one);
  }
  return [...seen.values()];
}

test('a table gives back every finding, and one of those that are the same', () => {
  fc.assert(
    fc.property(findings, (some) => {
      expect(texts(tableOf(some).distinct())).toEqual(texts(once(some)));
      const twice = [...some, ...some.map((one) => ({ ...one, item: '' }))];
      expect(texts(tableOf(twice).distinct())).toEqual(texts(once(twice)));
    }),
  );
});

test('tables that are put together give the findings of one after those of the other, in stretches too', () => {
  fc.assert(
    fc.property(findings, findings, fc.nat(20), (left, right, cut) => {
      const columns = structuredClone(tableOf(right).columns());
      const whole = tableOf(left);
      const take = whole.takingFrom(columns);
      const at = Math.min(cut, right.length);
      take(at, right.length);
      take(0, at);
      expect(whole.length).toBe(left.length + right.length);
      expect(texts(whole.distinct())).toEqual(texts(once([...left, ...right.slice(at), ...right.slice(0, at)])));
    }),
  );
});
