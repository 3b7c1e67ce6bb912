import { ExpectedError } from '../io/expected-error.ts';
import { byCodePoint } from '../io/file-source.ts';
import type { BaselineRecord } from '../model/exceptions.ts';

/** Where accepted findings are kept, beside the settings. */
export const BASELINE_FILE = 'baseline.txt';

const HEADER = `# 基线：已经知道、暂时接受的问题。每行一条，按规则、事项、位置排列，各栏用制表符隔开：
# 规则	事项	位置	指纹	至	理由
# 用 qingdan baseline 维护；问题改好以后，对应的一行要删去（qingdan baseline prune）。
`;
const NONE = '-';

/** The records of a baseline file. Throws ExpectedError at a line that is none: a record is never passed over. */
export function parseBaseline(text: string): BaselineRecord[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [rule = '', item = '', pointer = '', fingerprint = '', until = '', reason = '', ...rest] = line.split('\t');
    if (!/^[0-9a-f]{16}$/u.test(fingerprint) || rule === '' || reason.trim() === '' || rest.length > 0)
      throw new ExpectedError(
        `基线第${index + 1}行读不懂。`,
        '每行六栏，用制表符隔开：规则、事项、位置、指纹（十六位）、至、理由；理由不能空，没有期限写 -。',
        { file: BASELINE_FILE, line: index + 1 },
      );
    const end = { line: index + 1, column: line.length + 1 };
    return [
      {
        rule,
        item: item === NONE ? '' : item,
        pointer,
        fingerprint,
        until: until === NONE || until === '' ? undefined : until,
        reason,
        at: { file: BASELINE_FILE, range: { start: { line: index + 1, column: 1 }, end }, pointer: '' },
      },
    ];
  });
}

/** A baseline file: one record a line, sorted, so that two people's changes seldom meet in one line. */
export function formatBaseline(records: readonly Omit<BaselineRecord, 'at'>[]): string {
  const lines = records.map(({ rule, item, pointer, fingerprint, until, reason }) =>
    [rule, item || NONE, pointer || '/', fingerprint, until ?? NONE, reason]
      .map((cell) => cell.replaceAll(/[\t\r\n]+/gu, ' '))
      .join('\t'),
  );
  return (
    HEADER +
    [...new Set(lines)]
      .sort(byCodePoint)
      .map((line) => `${line}\n`)
      .join('')
  );
}
