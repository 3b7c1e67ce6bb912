import { hash } from 'node:crypto';
import type { Context, DocumentRecord } from '../model/context.ts';
import { parseCode } from '../model/effective.ts';

type LookUp = (context: Context, name: string) => unknown;

/** What each name that `RecordingContext` notes stands for. */
const LOOK_UPS: Readonly<Record<string, LookUp>> = {
  基准日: ({ asOf }) => asOf,
  到了: (context, date) => context.hasCome(date),
  法律法规: (context, title) => context.statute(title),
  证照: (context, name) => (name === '' ? context.certificates() : context.certificate(name)),
  实施机关: (context, id) => (id === '' ? context.organs() : context.organ(id)),
  区划: (context, code) => (code === '' ? context.divisions() : context.division(code)),
  基本目录: (context, code) =>
    code === '' ? context.standards() : [context.declares(parseCode(code)), context.standard(parseCode(code))],
  办理项: (context, base) => context.ways(base),
  子项: (context, main) => context.subItems(main),
};

/**
 * A function that gives the digest of what a dependency comes to in a context: it is another where the look-up would give
 * anything else. Documents count by the digest of their file, which has to have been asked for when they were read.
 */
export function dependencyDigests(context: Context): (dependency: string) => string {
  const known = new Map<string, string>();
  return (dependency) => {
    const before = known.get(dependency);
    if (before !== undefined) return before;
    const digest = hash('sha256', JSON.stringify(told(looked(dependency, context))) ?? '', 'base64');
    known.set(dependency, digest);
    return digest;
  };
}

/** Whether a dependency comes to the same in two contexts; documents as above. */
export function isSameIn(before: Context, now: Context, dependency: string): boolean {
  return isSame(looked(dependency, before), looked(dependency, now));
}

function looked(dependency: string, context: Context): unknown {
  const [kind = '', ...rest] = dependency.split(':');
  const lookUp = LOOK_UPS[kind];
  if (lookUp === undefined) throw new RangeError(`no such dependency: ${dependency}`);
  return lookUp(context, rest.join(':'));
}

function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((entry, index) => isSame(entry, right[index]));
  // Documents are seldom read anew.
  if (isDocumentRecord(left) && isDocumentRecord(right) && left.document === right.document) return true;
  return left === right || JSON.stringify(told(left)) === JSON.stringify(told(right));
}

/** What was looked up, in few words. */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  return isDocumentRecord(value) ? [value.document.file, value.document.source.digest, value.document.index] : value;
}

function isDocumentRecord(value: unknown): value is DocumentRecord<unknown> {
  return typeof value === 'object' && value !== null && 'document' in value;
}
