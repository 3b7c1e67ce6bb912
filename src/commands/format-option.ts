import { resolve } from 'node:path';
import { ExpectedError } from '../io/expected-error.ts';
import { closest } from '../text/fold.ts';
import type { Environment } from './environment.ts';

/** One `fmt` or `fmt=path`; without a path it goes to the screen. */
interface ChosenFormat<Name extends string> {
  readonly name: Name;
  readonly path: string | undefined;
}

/** The formats of a command line. Throws ExpectedError for unknown ones, two on the screen, or two in one file. */
export function parseFormats<Name extends string>(
  texts: readonly string[],
  known: Readonly<Record<Name, { readonly kind: string }>>,
  { cwd }: Pick<Environment, 'cwd'>,
): ChosenFormat<Name>[] {
  const chosen = texts.map((text) => parseFormat(text, known));
  if (chosen.filter(({ path }) => path === undefined).length > 1)
    throw new ExpectedError('只能有一种格式写到屏幕上。', '别的格式写到文件里，例如 -f text -f json=结果.json。');
  const paths = chosen.flatMap(({ path }) => (path === undefined ? [] : [resolve(cwd, path)]));
  if (new Set(paths).size < paths.length)
    throw new ExpectedError('两种格式写到了同一个文件。', '给每种格式写不同的文件名。');
  return chosen;
}

function parseFormat<Name extends string>(
  text: string,
  known: Readonly<Record<Name, { readonly kind: string }>>,
): ChosenFormat<Name> {
  const [name = '', ...rest] = text.split('=');
  const isKnown = (word: string): word is Name => Object.hasOwn(known, word);
  if (!isKnown(name)) {
    const names = Object.keys(known);
    const nearest = closest(name, names);
    throw new ExpectedError(
      `没有“${name}”这种格式。`,
      `可以用 ${names.join('、')}${nearest === undefined ? '' : `；是不是“${nearest}”？`}`,
    );
  }
  const path = text.includes('=') ? rest.join('=') : undefined;
  if (path === '' && known[name].kind === 'folder') return { name, path: undefined };
  if (path === '') throw new ExpectedError(`“${text}”没有写文件名。`, `写成 ${name}=结果.${name}。`);
  return { name, path };
}
