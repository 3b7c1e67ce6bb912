import { countedImplementations } from '../../consistency/counts.ts';
import { groupByOwner, headsOf } from '../../consistency/group-by.ts';
import { heldUnderOtherCodes } from '../../consistency/namesakes.ts';
import { coveredDivisions, organsByDivision } from '../../consistency/places.ts';
import type { Context, Division, DocumentRecord } from '../../model/context.ts';
import { isCarriedOut, keyOf } from '../../model/effective.ts';
import type { Head } from '../../model/fact-rows.ts';
import type { Organ, StandardItem } from '../../model/generated/types.ts';
import { codeOf } from '../../model/item.ts';
import type { ItemKey } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { organ, organFile, standardFile, threeCounties, twoOfFourCounties } from '../example-trees.ts';
import { gaveTo, movesOf } from '../moves.ts';
import { NAMES_AND_COUNTS_BASIS } from '../same-field.ts';

export const itemMissing = defineCatalogueRule({
  id: 'coverage/item-missing',
  title: { zh: '行使层级上的每一处都要实施', en: 'Every place of a level that carries an item out has it' },
  severity: 'error',
  since: '0.1.0',
  basis: NAMES_AND_COUNTS_BASIS,
  messages: {
    missing: {
      zh: ({ code, name }, members) =>
        `${placesText(members, 'zh')}应当实施“${name}”（${code}），但是没有实施清单，也没有认领`,
      en: ({ code, name }, members) =>
        `“${name}” (${code}) is owed, but there is neither an 实施清单 nor a claim: ${placesText(members, 'en')}`,
    },
    'moved-here': {
      zh: ({ code, name, date, change, level }, members) =>
        `“${name}”（${code}）已在${String(date)}${String(change)}，由${String(level)}行使，${placesText(members, 'zh')}还没有接：没有实施清单，也没有认领`,
      en: ({ code, name, date, change, level }, members) =>
        `“${name}” (${code}) went to ${String(level)} on ${String(date)} (${String(change)}), but there is neither an 实施清单 nor a claim: ${placesText(members, 'en')}`,
    },
    here: { zh: ({ place }) => `${place}没有`, en: ({ place }) => `${place} has none` },
    levels: { zh: ({ level }) => `行使层级写有${level}`, en: ({ level }) => `行使层级 names ${level}` },
  },
  advice: {
    zh: '与标准没有差别的，把编码写进机关的“认领”；有差别的，写一份实施清单。',
    en: 'Put the code into 认领 of the organ where nothing differs, else write an 实施清单.',
  },
  examples: {
    valid: [
      { files: threeCounties() },
      { files: threeCounties({ [organFile('510107')]: organ('510107', '', '民政') }) },
    ],
    invalid: [
      { files: threeCounties({ [organFile('510107')]: organ('510107', '') }), at: '条线', message: 'missing' },
      { files: twoOfFourCounties({ [organFile('510107')]: organ('510107', '') }), at: '条线', message: 'missing' },
      {
        files: threeCounties({
          [organFile('510107')]: organ('510107', ''),
          ...standardFile('沿革:\n  - { 日期: 2025-06-30, 变动: 下放, 原层级: [市级] }\n'),
        }),
        at: '条线',
        message: 'moved-here',
      },
    ],
  },
  *check(facts, context) {
    const present = groupByOwner(countedImplementations(facts.items), 'division');
    // What a place has under a code of its own is not missing: its code is wrong.
    const underOtherCodes = new Set(heldUnderOtherCodes(facts));
    const organs = organsByDivision(context);
    const owed = owedItems(context);
    const owedAs = owedNumbers(owed);
    for (const division of coveredDivisions(context)) {
      const { code, level } = division;
      const held = new Uint8Array(owed.length);
      for (const head of headsOf(present.get(code) ?? [])) {
        const number = owedAs(head);
        if (number !== undefined) held[number] = 1;
      }
      for (const [index, item] of owed.entries()) {
        if (held[index] === 1 || !item.value.行使层级.includes(level)) continue;
        if (underOtherCodes.has(`${code} ${keyIn(item.key)}`)) continue;
        const [owing] = organs(code).responsibleFor(item.value);
        if (owing !== undefined && !mayHold(facts.unread, code, codeOf(item.key))) yield missing(item, owing, division);
      }
    }
  },
});

function keyIn({ base, way }: ItemKey): string {
  return `${base}-${way}`;
}

/** A function that gives the place of an item among those that are owed; undefined where it is none of them. */
function owedNumbers(owed: readonly OwedItem[]): (head: Head) => number | undefined {
  const numbers = new Map(owed.map(({ key }, index) => [keyIn(key), index]));
  // Places have most of it in common: its key is made once.
  const known = new Map<Head, number | undefined>();
  return (head) => {
    if (!known.has(head)) known.set(head, numbers.get(keyIn(head)));
    return known.get(head);
  };
}

interface OwedItem extends DocumentRecord<StandardItem> {
  readonly key: ItemKey;
  readonly moves: ReturnType<typeof movesOf>;
}

function owedItems(context: Context): readonly OwedItem[] {
  return context
    .standards()
    .filter((record) => (record.value.状态 ?? '在用') === '在用' && isCarriedOut(record, context))
    .map((record) => ({
      ...record,
      key: keyOf(record.value),
      moves: movesOf(record.document, context),
    }));
}

function missing(
  { value, document, key, moves }: OwedItem,
  owing: DocumentRecord<Organ>,
  { code: division, name, level }: Division,
): CatalogueFinding {
  const code = codeOf(key);
  const move = moves.findLast((one) => gaveTo(one, level, value.行使层级));
  return {
    about: { level, division, line: value.条线 },
    at: owing.document.place([owing.value.认领 === undefined ? '条线' : '认领']),
    item: `${owing.value.编号}/${code}`,
    message: move === undefined ? 'missing' : 'moved-here',
    args: {
      code,
      name: [value.事项名称, value.业务办理项].filter(Boolean).join('·'),
      ...(move !== undefined && { date: move.date, change: move.change, level }),
    },
    gather: { key: `${level} ${code}`, member: { place: name } },
    related: [{ at: document.place(['行使层级']), message: 'levels', args: { level } }],
  };
}

/** Whether a local file that could not be taken as an item is, by its path, the one that is looked for. */
function mayHold(unread: ReadonlySet<string>, division: string, code: string): boolean {
  return [...unread].some((file) => file.startsWith(`local/${division}/`) && file.includes(code));
}
