import type { ExpectedError } from '../io/expected-error.ts';
import { oneLine } from '../text/one-line.ts';

/** An error of the user's in words, with its place as the user names it; names of files cannot write to the terminal. */
export function failureText(
  { message, hint, place }: ExpectedError,
  fileName: (file: string) => string = (file) => file,
): string {
  const where =
    place === undefined
      ? ''
      : `${[fileName(place.file), place.line, place.column].filter((part) => part !== undefined).join(':')}：`;
  const lines = `错误：${where}${message}\n  ${hint}`.split('\n');
  return `${lines.map(oneLine).join('\n')}\n`;
}
