import { quoted, stringify } from '../io/yaml.ts';
import { isRecord } from '../model/document.ts';

/** Keys whose texts are quoted whatever they look like: a bare 028… is a number to some readers, a bare 000112… loses its zeros. */
const QUOTED_KEYS = new Set(['基本编码', '办理项编码', '实施编码', '地方编码', '主项', '地区', '区划', '监督投诉电话', '咨询电话']);
/** What a block of YAML cannot hold as it is: control characters, unusual line ends, byte order marks. */
// eslint-disable-next-line no-control-regex
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[ \t]\n|^[ \t\n]|[ \t\n]$/u;

/** A document in the canonical form: block style, no folding, codes and phones quoted. It parses back to the same value. */
export function canonicalYaml(value: Readonly<Record<string, unknown>>): string {
  return stringify(withQuotes(value, ''), { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false });
}

function withQuotes(value: unknown, key: string): unknown {
  if (typeof value === 'string') return QUOTED_KEYS.has(key) || UNUSUAL.test(value) ? quoted(value) : value;
  if (Array.isArray(value)) return value.map((entry) => withQuotes(entry, key));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, below]) => [name, withQuotes(below, name)])) : value;
}
