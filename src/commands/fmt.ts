import { resolve } from 'node:path';
import { rewriteSource } from '../io/atomic-write.ts';
import { decode } from '../io/decode.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { canonicalText } from '../model/canonical.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { parseFile } from '../model/parse.ts';
import { RULES } from '../rules/index.ts';
import { isReadAsMeant } from '../rules/swallowed-keys.ts';
import type { Environment } from './environment.ts';
import { failureText } from './failure-text.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

interface FormatOptions {
  readonly check?: boolean;
}

/** What became of one file; `refused`: it stays as it is, for this reason. */
type Outcome = { readonly text: string | undefined } | { readonly refused: string };

const REFUSALS: Readonly<Record<'values' | 'comments' | 'unstable', string>> = {
  values: '整理以后读出来的内容会变（多半用了 & 和 * 引用）；请把引用改成照写一遍',
  comments: '有注释在整理以后放不回去；请把它移到单独一行，写在要说明的那一行上面',
  unstable: '注释和空行的位置定不下来；请把注释移到单独一行，写在要说明的那一行上面',
};

/**
 * `fmt`: every file in the canonical form. What cannot be formatted without loss stays as it was and is named. Exit code
 * 1 where that is so, or where `--check` finds a file that is not canonical; 2 where a file cannot be read or written.
 */
export async function fmt(
  paths: readonly string[],
  { check = false }: FormatOptions,
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, {}, environment, { rootless: true, quiet: true });
  const files = session.files ?? session.catalogue.yamlFiles;
  const counts = { changed: 0, refused: 0, failed: 0 };
  for (const file of files) {
    try {
      const outcome = formatted(file, session);
      if ('refused' in outcome) {
        counts.refused += 1;
        environment.talk(`没有整理：${session.fileName(file)}${outcome.refused}\n`);
      } else if (outcome.text !== undefined) {
        counts.changed += 1;
        await environment.write(`${session.fileName(file)}\n`);
        if (!check) rewriteSource(resolve(environment.cwd, session.fileName(file)), outcome.text, environment.disk);
      }
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      counts.failed += 1;
      environment.talk(failureText(error, session.fileName));
    }
  }
  environment.talk(summary(counts, [...files].length, check));
  if (counts.failed > 0) return 2;
  return counts.refused > 0 || (check && counts.changed > 0) ? 1 : 0;
}

function summary({ changed, refused, failed }: Record<string, number>, files: number, check: boolean): string {
  const left = (refused ?? 0) + (failed ?? 0);
  const done = check
    ? changed === 0
      ? '都是规范的写法'
      : `${changed} 个不是规范的写法，运行 qingdan fmt 整理`
    : `整理了 ${changed} 个`;
  return `看了 ${files} 个文件，${done}${left === 0 ? '' : `；${left} 个没能整理，仍是原样`}。\n`;
}

/** The canonical text of a file, if it is another than the one it has. */
function formatted(file: string, { catalogue, context }: Session): Outcome {
  const bytes = catalogue.files.read(file);
  const documents = parseFile(file, bytes);
  for (const document of documents) {
    if (isReadAsMeant(document)) continue;
    // A fault would be harder to find, or to see, once the lines around it have moved.
    const [line, words] = firstFault(document, context);
    return { refused: `:${line}：${words}` };
  }
  if (documents.some(({ kind }) => kind === undefined)) return { refused: '：没有写明文件类型，不是目录文件' };
  const { text, encoding, byteOrderMark } = decode(bytes);
  const canonical = canonicalText(text);
  if ('refusal' in canonical) return { refused: `：${REFUSALS[canonical.refusal]}` };
  const isSame = canonical.text === text && encoding === 'utf-8' && !byteOrderMark;
  return { text: isSame ? undefined : canonical.text };
}

function firstFault(document: CatalogueDocument, context: Session['context']): [line: number, words: string] {
  const faults = RULES.flatMap((rule) =>
    rule.kind === 'document' && rule.id.startsWith('yaml/') && rule.severity === 'error'
      ? [...rule.check(document, context)].map(({ path, range, message, args = {}, ...options }) => ({
          line: (range ?? document.locate(path, options)).start.line,
          words: rule.messages[message]?.zh(args, []) ?? '',
        }))
      : [],
  ).sort((left, right) => left.line - right.line);
  const [first = { line: 1, words: '没有内容，或者不是“键: 值”' }] = faults;
  return [first.line, first.words];
}
