import { quoted, stringify } from '../io/yaml.ts';
import { isRecord } from '../model/document.ts';

/** Keys whose texts are quoted whatever they look like: some readers take a bare 028… for a number. */
const QUOTED_KEYS = new Set('基本编码 办理项编码 实施编码 地方编码 主项 地区 区划 监督投诉电话 咨询电话'.split(' '));
/** Control characters, unusual line ends, byte order marks, and white space at the ends: they are escaped, not shown. */
const UNUSUAL =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[ \t]\n|^[ \t\n]|[ \t\n]$/u;
/** A key that begins with anything else is easily taken for a slip. */
const WORD = /^[\p{L}\p{N}]/u;

/** A document in the canonical form: block style, no folding, codes and phones quoted. It parses back to the same value. */
export function canonicalYaml(value: Readonly<Record<string, unknown>>): string {
  return stringify(withQuotes(value, ''), { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false });
}

function withQuotes(value: unknown, key: string): unknown {
  if (typeof value === 'string') return QUOTED_KEYS.has(key) || UNUSUAL.test(value) ? quoted(value) : value;
  if (Array.isArray(value)) return value.map((entry) => withQuotes(entry, key));
  if (!isRecord(value)) return value;
  const isWord = (name: string) => WORD.test(name) && !UNUSUAL.test(name);
  return new Map(
    Object.entries(value).map(([name, below]) => [isWord(name) ? name : quoted(name), withQuotes(below, name)]),
  );
}
