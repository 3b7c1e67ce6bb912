import { closest, fold } from '../text/fold.ts';
import { DOCUMENT_KINDS } from './document.ts';
import type { CatalogueDocument, DocumentKind } from './document.ts';
import { FittingValues } from './fitting-values.ts';
import {
  validateCertificate,
  validateImplementation,
  validateImportMap,
  validateOrgan,
  validateSettings,
  validateStandardItem,
  validateStatute,
} from './generated/validators.ts';
import { withLostKeys } from './lost-keys.ts';
import type { LostKey } from './lost-keys.ts';
import { pointerOf, valueAt } from './positions.ts';
import type { Path } from './positions.ts';
import { quietSlips } from './quiet-slips.ts';
import { retyped } from './typing-slips.ts';
import type { TypingSlip } from './typing-slips.ts';

/** A compiled ajv validator, as far as it is used here. */
interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: unknown;
  readonly parentSchema: SchemaNode;
  readonly data: unknown;
}

/** As much of a JSON Schema as messages need. */
interface SchemaNode {
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One way in which a document does not fit its schema, with what a message needs to say. */
export type SchemaProblem = { readonly path: Path } & (
  | {
      readonly id: 'unknown-key';
      readonly key: string;
      readonly nearest: string | undefined;
      readonly allowed: readonly string[];
    }
  | { readonly id: 'missing-key'; readonly key: string }
  | {
      readonly id: 'wrong-type';
      readonly expected: readonly string[];
      readonly actual: string;
      /** What a text has to be there. */
      readonly allowed?: readonly string[];
      readonly pattern?: string;
      readonly examples?: readonly string[];
    }
  | {
      readonly id: 'allowed-values';
      readonly value: string;
      readonly allowed: readonly string[];
      readonly nearest: string | undefined;
    }
  | {
      readonly id: 'wrong-form';
      readonly value: string;
      readonly examples: readonly string[];
      readonly pattern: string;
    }
  | {
      readonly id: 'out-of-bounds';
      readonly detail: 'empty' | 'too-long' | 'too-small' | 'too-large' | 'repeated';
      readonly limit: number;
    }
  | LostKey
  | TypingSlip
);

const VALIDATORS: Readonly<Record<DocumentKind, Validator>> = {
  基本目录: validateStandardItem as unknown as Validator,
  实施清单: validateImplementation as unknown as Validator,
  实施机关: validateOrgan as unknown as Validator,
  法律法规: validateStatute as unknown as Validator,
  证照: validateCertificate as unknown as Validator,
  设置: validateSettings as unknown as Validator,
  导入映射: validateImportMap as unknown as Validator,
};

const FITTING = new Map(DOCUMENT_KINDS.map((kind) => [kind, new FittingValues()]));

/** A document that stands for one that fits its schema. */
export function knownToFit(document: CatalogueDocument): void {
  document.knownProblems = [];
}

/** How a document differs from the schema of its 文件类型, in document order of keywords; empty for an unknown kind. */
export function schemaProblems(document: CatalogueDocument): readonly SchemaProblem[] {
  document.knownProblems ??= problemsOf(document);
  return document.knownProblems;
}

function problemsOf(document: CatalogueDocument): readonly SchemaProblem[] {
  const { kind, map, reader, isReadable } = document;
  if (kind === undefined || !isReadable) return [];
  // Only the strict reader shares values.
  if (reader === 'strict' && FITTING.get(kind)?.fit(map, VALIDATORS[kind]) === true) return quietSlips(document);
  return withSlips(document, check(VALIDATORS[kind], map));
}

/** The problems with the slips that they come from, and the slips in values that fit. */
function withSlips(document: CatalogueDocument, found: readonly SchemaProblem[]): SchemaProblem[] {
  const misspelt = new Set(found.flatMap((problem) => (problem.id === 'unknown-key' ? missingFor(problem) : [])));
  const own = found.filter(
    (problem) => problem.id !== 'missing-key' || !misspelt.has(pointerOf([...problem.path, problem.key])),
  );
  const problems = withLostKeys(document, own).map((problem) => retyped(document, problem));
  const places = new Set(problems.map(({ path }) => pointerOf(path)));
  return [...problems, ...quietSlips(document).filter(({ path }) => !places.has(pointerOf(path)))];
}

/** The key that is missing only because it is misspelt. */
function missingFor({ path, nearest }: SchemaProblem & { readonly id: 'unknown-key' }): string[] {
  return nearest === undefined ? [] : [pointerOf([...path, nearest])];
}

/** Top-level keys in which something does not fit, and their nearest known keys where the key itself is unknown. */
export function unjudgedKeys(document: CatalogueDocument): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const problem of schemaProblems(document)) {
    if (problem.id === 'typing' && problem.isUsable === true) continue;
    if ((problem.id === 'typing' || problem.id === 'lost-key') && problem.key !== undefined) keys.add(problem.key);
    const top = problem.path[0];
    if (top !== undefined) keys.add(String(top));
    else if (problem.id === 'unknown-key' || problem.id === 'missing-key') keys.add(problem.key);
    if (top === undefined && problem.id === 'unknown-key' && problem.nearest !== undefined) keys.add(problem.nearest);
  }
  return keys;
}

function check(validate: Validator, value: unknown): SchemaProblem[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  // A union is judged by the branch of the value's JSON type (branches never share one: the generator asserts it), so the
  // complaints of the other branches, which all stand at the union's own place, are dropped.
  const unions = new Set(
    errors
      .filter(({ keyword, data, parentSchema }) => keyword === 'anyOf' && branchFor(parentSchema, data) !== undefined)
      .map(({ instancePath }) => instancePath),
  );
  const failedUnions = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  return errors.flatMap((error) => {
    if (error.keyword === 'anyOf')
      return unions.has(error.instancePath)
        ? []
        : [
            typeProblem(
              error,
              pathOf(error.instancePath, value),
              (error.parentSchema.anyOf ?? []).flatMap(describeType),
            ),
          ];
    if (failedUnions.has(error.instancePath) && !fitsType(error.parentSchema, error.data)) return [];
    const problem = translate(error, pathOf(error.instancePath, value));
    return problem === undefined ? [] : [problem];
  });
}

function branchFor(union: SchemaNode, data: unknown): SchemaNode | undefined {
  return union.anyOf?.find((branch) => fitsType(branch, data));
}

function fitsType({ type, $ref }: SchemaNode & { readonly $ref?: string }, data: unknown): boolean {
  // A branch that is a reference: text or map, the two forms of a citation and of a code profile.
  const expected = type ?? ($ref?.endsWith('Text') ? 'string' : $ref === undefined ? undefined : 'object');
  return expected === undefined || expected === jsonType(data) || (expected === 'integer' && Number.isInteger(data));
}

function translate(error: SchemaError, path: Path): SchemaProblem | undefined {
  const { params, parentSchema, data } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const allowed = Object.keys(parentSchema.properties ?? {});
      return { id: 'unknown-key', path, key, allowed, nearest: nearestKey(key, allowed) };
    }
    case 'required':
      return { id: 'missing-key', path, key: String(params['missingProperty']) };
    case 'type':
      return typeProblem(error, path, describeType(parentSchema));
    case 'enum':
    case 'const': {
      const allowed =
        error.keyword === 'const'
          ? [String(params['allowedValue'])]
          : (params['allowedValues'] as unknown[]).map(String);
      // Of another type than the schema's: that is said at `type`.
      if (typeof data !== 'string' && (typeof data !== 'boolean' || parentSchema.type !== 'boolean')) return undefined;
      return { id: 'allowed-values', path, value: String(data), allowed, nearest: closest(String(data), allowed) };
    }
    case 'pattern':
      return {
        id: 'wrong-form',
        path,
        value: String(data),
        examples: (parentSchema.examples ?? []).map(String),
        pattern: parentSchema.pattern ?? '',
      };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { id: 'out-of-bounds', path, detail: 'empty', limit: Number(params['limit']) };
    case 'maxLength':
    case 'maxItems':
      return { id: 'out-of-bounds', path, detail: 'too-long', limit: Number(params['limit']) };
    case 'minimum':
      return { id: 'out-of-bounds', path, detail: 'too-small', limit: Number(params['limit']) };
    case 'maximum':
      return { id: 'out-of-bounds', path, detail: 'too-large', limit: Number(params['limit']) };
    case 'uniqueItems':
      return {
        id: 'out-of-bounds',
        path: [...path, Number(params['i'])],
        detail: 'repeated',
        limit: Number(params['j']) + 1,
      };
    default:
      return undefined;
  }
}

function typeProblem(error: SchemaError, path: Path, expected: readonly string[]): SchemaProblem {
  const { enum: allowed, pattern, examples } = error.parentSchema;
  return {
    id: 'wrong-type',
    path,
    expected,
    actual: jsonType(error.data),
    ...(allowed && { allowed: allowed.map(String) }),
    ...(pattern !== undefined && { pattern }),
    ...(examples && { examples: examples.map(String) }),
  };
}

/** JSON types of a schema; a closed list of words is named by its words. */
function describeType(schema: SchemaNode & { readonly $ref?: string }): string[] {
  if (schema.type === undefined) return [schema.$ref?.endsWith('Text') ? 'string' : 'object'];
  return schema.type === 'string' && schema.enum?.length === 1 ? [`“${String(schema.enum[0])}”`] : [schema.type];
}

function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** The known key that was probably meant: the same after folding, or a near one. */
function nearestKey(key: string, allowed: readonly string[]): string | undefined {
  return allowed.find((known) => fold(known) === fold(key)) ?? closest(key, allowed);
}

/** The path of a JSON pointer; digits are an index only where the value is a list. */
function pathOf(instancePath: string, root: unknown): Path {
  let value = root;
  const segments = instancePath === '' ? [] : instancePath.slice(1).split('/');
  return segments.map((escaped) => {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const segment = Array.isArray(value) ? Number(key) : key;
    value = valueAt(value, [segment]);
    return segment;
  });
}
