import { decode } from '../io/decode.ts';
import { canonicalWith } from '../model/canonical.ts';
import { cellText, readCell } from '../model/cell-text.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { valueEdit } from '../model/edits.ts';
import { TextTable } from '../model/facts.ts';
import { parseFile } from '../model/parse.ts';
import { pathOf, valueAt } from '../model/positions.ts';
import type { Path } from '../model/positions.ts';
import { render } from '../model/render.ts';
import type { Rule } from '../model/rule.ts';
import { shapeAt } from '../model/shapes.ts';
import { isReadAsMeant } from '../rules/swallowed-keys.ts';
import type { Catalogue } from './catalogue.ts';
import { FactMaker } from './fact-maker.ts';
import { fixFile } from './fix.ts';
import { checkOf, isOwnedByPlace, proposalOf } from './handover.ts';
import type { HandoverPlace } from './handover.ts';
import { mapFile } from './map.ts';
import { takeOverEdit } from './take-over.ts';

/** A row that came back filled in. */
export interface Answer {
  /** The row of the table, its heading being row 1. */
  readonly row: number;
  readonly item: string;
  readonly field: string;
  readonly rule: string;
  /** Undefined where the columns that say it were lost. */
  readonly place: HandoverPlace | undefined;
  readonly check: string;
  /** What is to be written; undefined = what was proposed. */
  readonly fill: string | undefined;
  readonly proposal: string;
  readonly norm: HandoverPlace | undefined;
}

/** What became of an answer. `written`: with what is still found at its place; `same`: it was so already. */
export type Outcome =
  | { readonly kind: 'written'; readonly left: readonly string[]; readonly reformatted: boolean }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly reason: string };

/** A file with the answers that fit it. */
export interface AnsweredFile {
  readonly file: string;
  /** Undefined where nothing changes. */
  readonly bytes: Uint8Array | undefined;
  readonly outcomes: ReadonlyMap<Answer, Outcome>;
}

/** What answers are judged by. */
interface Judgement {
  readonly catalogue: Catalogue;
  readonly context: Context;
  readonly rules: readonly Rule[];
}

/** A file after an answer; `refused`: it stays as it was, for this reason. */
type Attempt =
  | { readonly bytes: Uint8Array; readonly reformatted: boolean; readonly left: readonly string[] }
  | { readonly refused: string }
  | 'same';

/**
 * Writes the answers to one file, one after another. An answer is refused, and its value stays as it was, where that has
 * changed since it was handed over, where the text is no value of the field, where it would bring an error or leave the
 * finding that it answers, and where it could not be written without loss.
 */
export function answerFile(file: string, answers: readonly Answer[], judgement: Judgement): AnsweredFile {
  const outcomes = new Map<Answer, Outcome>();
  const original = judgement.catalogue.files.read(file);
  const documents = parseFile(file, original);
  const done: Done[] = [];
  let bytes = original;
  for (const answer of answers) {
    const attempt = attempted(answer, documents, { file, bytes, done }, judgement);
    if (attempt === 'same') outcomes.set(answer, { kind: 'same' });
    else if ('refused' in attempt) outcomes.set(answer, { kind: 'refused', reason: attempt.refused });
    else {
      ({ bytes } = attempt);
      done.push({ row: answer.row, value: `${answer.place?.document}${answer.place?.pointer}` });
      outcomes.set(answer, { kind: 'written', left: attempt.left, reformatted: attempt.reformatted });
    }
  }
  return { file, bytes: bytes === original ? undefined : bytes, outcomes };
}

/** A file as the answers so far have left it. */
interface Progress {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly done: readonly Done[];
}

/** A value that was written: its document and pointer, and the row that said it. */
interface Done {
  readonly row: number;
  readonly value: string;
}

function attempted(
  answer: Answer,
  originals: readonly CatalogueDocument[],
  progress: Progress,
  judgement: Judgement,
): Attempt {
  const { place, check, fill, proposal } = answer;
  const original = place && originals[place.document];
  const document = place && parseFile(progress.file, progress.bytes)[place.document];
  if (place === undefined || original === undefined || document === undefined)
    return { refused: '这个文件里已经没有这一份内容' };
  if (!isOwnedByPlace(document)) return { refused: '这是各地共用的文件，不能由一个地方来改' };
  if (!isReadAsMeant(document)) return { refused: '文件里有读不通的地方，先照 qingdan lint 的提示改好' };
  const path = pathOf(place.pointer, original.value);
  const shape = path.length === 0 ? undefined : shapeAt(document.kind, path);
  const value = valueAt(original.value, path);
  const text = (fill ?? proposal).replace(/\r\n?/gu, '\n').trim();
  if (text !== '' && cellText(value, shape) === text) return 'same';
  if (checkOf(place, value) !== check) return { refused: '交出表以后，这里的内容又改过了；请重新生成表' };
  const own = `${place.document}${place.pointer}`;
  const other = progress.done.find(({ value: one }) => isWithin(own, one) || isWithin(one, own));
  if (other !== undefined) return { refused: `表里第${other.row}行已经改了这一处` };
  const adopted = fill === undefined ? takenOver(document, path, answer, progress, judgement) : undefined;
  if (adopted !== undefined) return judged(answer, path, progress, { bytes: adopted, reformatted: false }, judgement);
  if (text === '') return { refused: '这一条没有建议可以采纳，请写明内容' };
  const reading = readCell(text, shape);
  if ('reason' in reading) return { refused: `“${shortened(text)}”填不进去：${reading.reason}` };
  const rewritten = withValue(document, path, reading.value, progress);
  return rewritten === undefined
    ? { refused: '这里不能自动改写（多半有注释夹在中间），请直接改文件' }
    : judged(answer, path, progress, rewritten, judgement);
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** The text of the norm in the place of the own one; undefined where it is not what was proposed any more. */
function takenOver(
  document: CatalogueDocument,
  path: Path,
  { norm, proposal }: Answer,
  { bytes }: Progress,
  { catalogue }: Judgement,
): Uint8Array | undefined {
  if (norm === undefined || !catalogue.yamlFiles.includes(norm.file)) return undefined;
  const other = catalogue.documentsOf(norm.file)[norm.document];
  if (other === undefined) return undefined;
  const from = pathOf(norm.pointer, other.value);
  // Where the 基本目录 is the norm, it holds once the place says nothing of its own.
  if (other.kind !== '基本目录' && proposalOf(other, from) !== proposal.replace(/\r\n?/gu, '\n')) return undefined;
  const edit = takeOverEdit(document, path, other, from);
  return edit && fixFile(document.file, bytes, [{ fix: [edit] }])?.bytes;
}

/** A value in one piece is changed where it stands; for anything else the file is put into the canonical form. */
function withValue(
  document: CatalogueDocument,
  path: Path,
  value: unknown,
  { bytes }: Progress,
): { readonly bytes: Uint8Array; readonly reformatted: boolean } | undefined {
  const edit = valueEdit(document, path, value);
  const fixed = edit && fixFile(document.file, bytes, [{ fix: [edit] }]);
  if (fixed !== undefined) return { bytes: fixed.bytes, reformatted: false };
  const canonical = canonicalWith(decode(bytes).text, document.index, path, value);
  return 'text' in canonical ? { bytes: new TextEncoder().encode(canonical.text), reformatted: true } : undefined;
}

/** What the rules on the file say of it afterwards. Those that compare places speak when the catalogue is checked again. */
function judged(
  { rule, place }: Answer,
  path: Path,
  { file, bytes }: Progress,
  after: { readonly bytes: Uint8Array; readonly reformatted: boolean },
  judgement: Judgement,
): Attempt {
  const known = new Set(findingsIn(file, bytes, judgement).map(findingKey));
  const found = findingsIn(file, after.bytes, judgement);
  const own = found.filter(({ pointer }) => isWithin(pointer, place?.pointer ?? ''));
  const wrong =
    own.find((finding) => finding.rule === rule && path.length > 0) ??
    found.find((finding) => finding.severity === 'error' && !known.has(findingKey(finding)));
  if (wrong !== undefined) return { refused: `填了还是不行：${messageOf(wrong, judgement)}` };
  return { ...after, left: own.map((finding) => messageOf(finding, judgement)) };
}

function findingsIn(file: string, bytes: Uint8Array, { context, rules }: Judgement): readonly Diagnostic[] {
  const facts = new FactMaker(context, new TextTable());
  return mapFile(parseFile(file, bytes), context, { rules, facts, selection: {} }).diagnostics;
}

function findingKey({ rule, pointer, message }: Diagnostic): string {
  return JSON.stringify([rule, pointer, message]);
}

function messageOf(finding: Diagnostic, { rules }: Judgement): string {
  const rule = rules.find(({ id }) => id === finding.rule);
  return rule === undefined ? finding.rule : render(finding, rule, 'zh', (file) => file).message;
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', '／');
  return line.length <= 30 ? line : `${line.slice(0, 30)}……`;
}
