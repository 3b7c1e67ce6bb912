import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeFacts, encodeFacts } from '../../src/engine/facts-file.ts';
import type { FactsFile } from '../../src/engine/facts-file.ts';
import { FactTable } from '../../src/model/fact-table.ts';
import { FindingTable } from '../../src/model/finding-table.ts';
import { factsOf } from '../consistency/facts.ts';

const AT = {
  file: 'local/a.yaml',
  range: { start: { line: 1, column: 2 }, end: { line: 3, column: 4 } },
  pointer: '/b',
};

function factsFile(): FactsFile {
  const table = new FactTable();
  const { items, texts } = factsOf([
    { says: { 申请材料: '甲\n乙', 承诺时限: '3个工作日' }, places: { 申请材料: AT }, receivers: ['丙'] },
    { organ: '510105-scjgj', power: '上级委托', giver: { name: 0, stands: '上级', isDivided: true, at: AT } },
  ]);
  for (const text of texts.all()) table.texts.intern(text);
  for (const item of items) table.add(item);
  const about = { digest: 'd', asOf: '2026-11-01', shard: 1, shards: 2 };
  const part = {
    facts: table.columns(),
    findings: new FindingTable().columns(),
    suppressions: [],
    unread: ['e.yaml'],
    broken: [],
    files: 2,
    documents: 3,
  };
  return { about, failures: [], contents: Uint32Array.of(1, 2, 3, 4, 5), part };
}

const bytesOf = (file: FactsFile) => Buffer.concat(encodeFacts(file));

test('what is written is read', () => {
  expect(decodeFacts(bytesOf(factsFile()), 'f.bin')).toEqual(factsFile());
});

// Where this fails, other bytes are written than before: raise VERSION in facts-file.ts, and take the new digest over.
test('whatever changes the format changes its version', () => {
  const digest = createHash('sha256').update(bytesOf(factsFile())).digest('hex').slice(0, 16);
  expect({ version: bytesOf(factsFile()).toString('utf8', 0, 16), digest }).toEqual({
    version: 'qingdan-facts 5\n',
    digest: '0f01d12e025638af',
  });
});

test.each([
  ['qingdan-facts 3\n{}', '这是第 3 版的事实文件，这个程序读第 5 版。'],
  ['qingdan-facts 51\n', '这是第 51 版的事实文件，这个程序读第 5 版。'],
  ['qingdan-cache 1\n', '不是事实文件。'],
  ['', '不是事实文件。'],
  ['qingdan-facts 5\n', '事实文件不完整，或者改动过。'],
])('what is no such file is refused for what it is: %j', (text, message) => {
  expect(() => decodeFacts(Buffer.from(text), 'f.bin')).toThrow(message);
});
