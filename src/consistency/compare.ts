import type { Facts, ItemFact, TextId } from '../model/facts.ts';
import type { ComparedField, FieldPolicy } from '../model/profile.ts';
import { wordDifference } from '../text/word-difference.ts';
import { groupBy } from './group-by.ts';
import { majorityOf } from './majority.ts';
import { elementsOf, isNowhereWorse, nameOf } from './normal-forms.ts';
import { LEVELS } from './levels.ts';
import { peersOf } from './peers.ts';
import type { Peers } from './peers.ts';

/** What a field of an item must say: the 基本目录, else what most places say. */
export interface Norm {
  /** The 基本目录, or an implementation that says what most say. */
  readonly fact: ItemFact;
  readonly isStandard: boolean;
  readonly form: TextId;
}

/** A place that says otherwise. */
export interface Outlier {
  readonly fact: ItemFact;
  readonly form: TextId;
}

/** One item at one level (or its levels among each other) where one field is not what it must be. */
export interface Disagreement {
  readonly field: ComparedField;
  readonly norm: Norm;
  /** Whether levels are held against each other: then each outlier stands for its level, the norm for the highest. */
  readonly acrossLevels: boolean;
  /** Places (or levels) compared, and how many of them agree with the norm. */
  readonly total: number;
  readonly agreeing: number;
  readonly outliers: readonly Outlier[];
}

/**
 * The disagreements over one field, item by item: what the 基本目录 says is the norm, else what most places say (even votes:
 * what the first place by organ says). Where places may be better, only what is worse than the 基本目录 is one.
 */
export function* disagreements(facts: Facts, policy: FieldPolicy): Generator<Disagreement> {
  const { field, agreement, scope } = policy;
  const norms: Norm[] = [];
  for (const peers of peersOf(facts)) {
    const norm = normOf(peers, field);
    if (norm === undefined) continue;
    if (norm.fact.level === peers.level) norms.push(norm);
    if (agreement === '可以更优' && !norm.isStandard) continue;
    const accepts = acceptance(norm, facts, policy);
    if (peers.heads.every(({ fields }) => accepts(fields[field]))) continue;
    const said = peers.implementations.filter((fact) => fact.fields[field] !== undefined);
    yield* against({ norm, acrossLevels: false }, said, field, accepts);
  }
  if (scope === '跨级')
    for (const levels of groupBy(norms, ({ fact: { base, way } }) => `${base} ${way}`).values()) {
      const [highest, ...lower] = levels.toSorted(
        (left, right) => LEVELS.indexOf(left.fact.level) - LEVELS.indexOf(right.fact.level),
      );
      if (highest !== undefined)
        yield* against(
          { norm: highest, acrossLevels: true },
          levels.length > 1 ? [highest, ...lower].map(({ fact }) => fact) : [],
          field,
          acceptance(highest, facts, policy),
        );
    }
}

/** What a field must say at one level; undefined where nobody says anything. */
export function normOf(peers: Peers, field: ComparedField): Norm | undefined {
  const standard = peers.standard ?? peers.lent;
  const fixed = standard?.fields[field];
  if (standard !== undefined && fixed !== undefined) return { fact: standard, isStandard: true, form: fixed };
  const votes = groupBy(
    peers.implementations.filter((fact) => fact.fields[field] !== undefined),
    (fact) => fact.fields[field],
  );
  const first = majorityOf([...votes.values()]);
  const form = first?.fields[field];
  return first === undefined || form === undefined ? undefined : { fact: first, isStandard: false, form };
}

function* against(
  { norm, acrossLevels }: Pick<Disagreement, 'norm' | 'acrossLevels'>,
  said: readonly ItemFact[],
  field: ComparedField,
  accepts: (form: TextId | undefined) => boolean,
): Generator<Disagreement> {
  const outliers = said.flatMap((fact) => {
    const form = fact.fields[field];
    return form === undefined || accepts(form) ? [] : [{ fact, form }];
  });
  if (outliers.length > 0)
    yield { field, norm, acrossLevels, total: said.length, agreeing: said.length - outliers.length, outliers };
}

/** Whether a form is what a norm asks for, or nothing is said at all; worked out once for each form. */
function acceptance(
  norm: Norm,
  { texts }: Facts,
  { field, agreement }: Pick<FieldPolicy, 'field' | 'agreement'>,
): (form: TextId | undefined) => boolean {
  const accepted = new Map<TextId | undefined, boolean>([
    [norm.form, true],
    [undefined, true],
  ]);
  return (form) => {
    const known = accepted.get(form);
    if (known !== undefined || form === undefined) return known ?? true;
    const fits = agreement === '可以更优' && isNowhereWorse(field, texts.text(form), texts.text(norm.form));
    accepted.set(form, fits);
    return fits;
  };
}

/** How one form differs from another: elements added and lacking, and elements that say the same otherwise. */
export interface Difference {
  readonly extra: readonly string[];
  readonly lacking: readonly string[];
  /** Word by word, see wordDifference. */
  readonly changed: readonly string[];
}

/** Up to so many pairs of elements are looked at word by word for those that say the same otherwise. */
const MOST_PAIRS = 400;

/**
 * The difference of a form from the norm: where each is one element, what it was changed into. All lists are empty where only
 * the order differs.
 */
export function differenceOf(form: string, norm: string): Difference {
  const [found, expected] = [new Set(elementsOf(form)), new Set(elementsOf(norm))];
  const [only, wanted] = [...found, ...expected];
  if (found.size === 1 && expected.size === 1 && only !== undefined && wanted !== undefined && only !== wanted)
    return { extra: [], lacking: [], changed: [wordDifference(wanted, only) ?? `〔${wanted}→${only}〕`] };
  const added = [...found].filter((text) => !expected.has(text));
  const lacking = new Set([...expected].filter((text) => !found.has(text)));
  const isFew = added.length * lacking.size <= MOST_PAIRS;
  const extra: string[] = [];
  const changed: string[] = [];
  for (const text of added) {
    const twins = [...lacking].filter((other) => nameOf(other) === nameOf(text));
    const candidates = twins.length > 0 ? twins : isFew ? [...lacking] : [];
    const twin = candidates.find((other) => wordDifference(other, text) !== undefined);
    const words = twin === undefined ? undefined : wordDifference(twin, text);
    if (twin === undefined || words === undefined) extra.push(text);
    else {
      changed.push(words);
      lacking.delete(twin);
    }
  }
  return { extra, lacking: [...lacking], changed };
}
