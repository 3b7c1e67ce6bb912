import type { ExpectedError } from '../io/expected-error.ts';

/** An error of the user's in words, with its place as the user names it. */
export function failureText(
  { message, hint, place }: ExpectedError,
  fileName: (file: string) => string = (file) => file,
): string {
  const where =
    place === undefined
      ? ''
      : `${[fileName(place.file), place.line, place.column].filter((part) => part !== undefined).join(':')}：`;
  return `错误：${where}${message}\n  ${hint}\n`;
}
