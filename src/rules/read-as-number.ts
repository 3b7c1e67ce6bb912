import type { CatalogueDocument } from '../model/document.ts';
import type { SchemaProblem } from '../model/schema.ts';

/**
 * The source text of a value that should be text but that YAML read as a number, a boolean or a date of its own making:
 * a bare phone, code or “true”. Undefined for every other wrong type.
 */
export function readAsNumber(
  document: CatalogueDocument,
  problem: Extract<SchemaProblem, { id: 'wrong-type' }>,
): string | undefined {
  if (!problem.expected.includes('string') || !['integer', 'number', 'boolean'].includes(problem.actual))
    return undefined;
  const node = document.nodeAt(problem.path);
  return node?.isScalar === true ? document.source.text.slice(node.start, node.end) : undefined;
}
