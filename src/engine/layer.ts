import { firstFrom } from '../io/sorted.ts';
import { SIGNATURE_PARTS } from '../io/signatures.ts';
import { woven } from './remembered.ts';
import type { NotedFiles, Remembered, Stretch } from './remembered.ts';

/** What an earlier run left, as it was written: whole. */
export interface Base extends Remembered {
  /** Digest of the file, by which layers know to what they belong. */
  readonly seal: string;
}

/** What became of a base since it was written: files that were judged since, and what of the base does not count any more. */
export interface Layer extends Remembered, Since {
  /** Seal of the base. */
  readonly base: string;
}

/** By which numbers of files a base differs from what is remembered now. */
export interface Since {
  /** Files of the base that were judged anew or are not there any more; ascending. */
  readonly gone: Uint32Array;
  /** Files of the base that are the same, but have other signatures; ascending. */
  readonly resigned: Uint32Array;
  /** Their signatures: SIGNATURE_PARTS each. */
  readonly newSignatures: Float64Array;
}

/** What is remembered, and what of it is in the base as it is. */
export interface Recalled extends Remembered {
  readonly base: Base;
  /** For each file its number in the base; -1 where it was judged since. */
  readonly numbers: Int32Array;
}

/** A larger share of the files than this is not kept in a layer: what is written, and read again, is bounded. */
const MOST = 0.1;

/** What a base is together with the layer upon it. */
export function laidOver(base: Base, layer?: Layer): Recalled {
  const count = base.part.notes.files.length;
  if (layer === undefined) return { ...base, base, numbers: new Int32Array(count).map((_, index) => index) };
  const stretches = [...stretchesOf(base.part, layer)];
  const part = woven(stretches, base.part);
  const signed = base.signatures.slice();
  for (const [index, file] of layer.resigned.entries())
    signed.set(signatureAt(layer.newSignatures, index), SIGNATURE_PARTS * file);
  const signatures = new Float64Array(SIGNATURE_PARTS * part.files);
  const numbers = new Int32Array(part.files).fill(-1);
  let at = 0;
  for (const { of, from, to } of stretches) {
    const signaturesOf = of === base.part ? signed : layer.signatures;
    signatures.set(signaturesOf.subarray(SIGNATURE_PARTS * from, SIGNATURE_PARTS * to), SIGNATURE_PARTS * at);
    for (let file = from; file < to; file += 1, at += 1) if (of === base.part) numbers[at] = file;
  }
  return { world: base.world, part, digests: digestsOf(part, base, layer), signatures, base, numbers };
}

/** What of a base still counts and what is laid over it, in the order of files. */
function* stretchesOf(base: NotedFiles, { part, gone }: Layer): Generator<Stretch> {
  let [next, skipped] = [0, 0];
  function* until(end: number): Generator<Stretch> {
    for (; (gone[skipped] ?? end) < end; skipped += 1) {
      yield { of: base, from: next, to: gone[skipped] ?? end };
      next = (gone[skipped] ?? end) + 1;
    }
    yield { of: base, from: next, to: end };
    next = Math.max(next, end);
  }
  for (const [index, file] of part.notes.files.entries()) {
    yield* until(firstFrom(file, base.notes.files));
    yield { of: part, from: index, to: index + 1 };
  }
  yield* until(base.notes.files.length);
}

/** What the layer's files were judged against counts: files of the base that looked up what is another now are gone. */
function digestsOf(part: NotedFiles, base: Base, layer: Layer): readonly string[] {
  const digestOf = new Map<string, string>();
  for (const {
    part: { notes },
    digests,
  } of [base, layer])
    for (const [index, name] of notes.dependencies.names.entries()) digestOf.set(name, digests[index] ?? '');
  return part.notes.dependencies.names.map((name) => digestOf.get(name) ?? '');
}

/**
 * By what files that are known now, in order and by their numbers in a base, differ from it; undefined where that is so much that
 * all had better be written anew.
 */
export function sinceBase(base: Base, numbers: Int32Array, signatures: Float64Array): Since | undefined {
  const count = base.part.files;
  const isKept = new Uint8Array(count);
  const resigned: number[] = [];
  const newSignatures: number[] = [];
  let fresh = 0;
  for (const [at, number] of numbers.entries()) {
    if (number < 0) fresh += 1;
    else {
      isKept[number] = 1;
      if (isSameSignature(base.signatures, number, signatures, at)) continue;
      resigned.push(number);
      newSignatures.push(...signatureAt(signatures, at));
    }
  }
  const gone = numbers.length - fresh === count ? [] : [...isKept.keys()].filter((number) => isKept[number] === 0);
  if (Math.max(fresh, gone.length) + resigned.length > MOST * count) return undefined;
  return {
    gone: Uint32Array.from(gone),
    resigned: Uint32Array.from(resigned),
    newSignatures: Float64Array.from(newSignatures),
  };
}

/** What is laid over a base so that it comes to what is remembered now. */
export function layerOf(
  { world, part, digests, signatures }: Remembered,
  numbers: Int32Array,
  base: Base,
  since: Since,
): Layer {
  const own = [...numbers.keys()].filter((at) => (numbers[at] ?? -1) < 0);
  const ownPart = woven(own.map((at) => ({ of: part, from: at, to: at + 1 })));
  const digestOf = new Map(part.notes.dependencies.names.map((name, index) => [name, digests[index] ?? '']));
  return {
    world,
    part: ownPart,
    digests: ownPart.notes.dependencies.names.map((name) => digestOf.get(name) ?? ''),
    signatures: Float64Array.from(own.flatMap((at) => [...signatureAt(signatures, at)])),
    base: base.seal,
    ...since,
  };
}

function signatureAt(signatures: Float64Array, index: number): Float64Array {
  return signatures.subarray(SIGNATURE_PARTS * index, SIGNATURE_PARTS * (index + 1));
}

function isSameSignature(left: Float64Array, leftIndex: number, right: Float64Array, rightIndex: number): boolean {
  for (let part = 0; part < SIGNATURE_PARTS; part += 1)
    if (!Object.is(left[SIGNATURE_PARTS * leftIndex + part], right[SIGNATURE_PARTS * rightIndex + part])) return false;
  return true;
}
