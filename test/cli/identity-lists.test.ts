import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, qingdan } from './run-cli.ts';

/** Real lists, written by nobody here; they lie beside the project where they are present at all. */
const DATA = '../shared/data';

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly item: string;
}

/** Words that make two items of two names that are otherwise one. */
const TOLD_APART =
  /报告[表书]|登记表|核准|备案|许可|审批|登记|确认|新办|变更|延续|补办|换发|注销|首次|再次|[甲乙丙]级|[省市县]|设立|撤销|终止|国产|进口|[0-9零一二三四五六七八九十百千]+|\([^()]*\)|（[^（）]*）/gu;

async function identityOf(list: string, mapping: string): Promise<Finding[]> {
  const folder = join(folderOf({}), 'list');
  await qingdan(['import', `${DATA}/${list}`, '--map', `catalog/mappings/${mapping}`, '-o', folder]);
  const { stdout } = await qingdan(['check', folder, '--only', 'identity', '-f', 'json', '--as-of', '2026-11-01']);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  for (const { message } of diagnostics.filter(({ rule }) => rule === 'identity/similar-names')) {
    const [name = '', other = ''] = [...message.matchAll(/“([^”]*)”/gu)].map(([, text]) => text ?? '');
    expect(name.replaceAll(TOLD_APART, ''), message).not.toBe(other.replaceAll(TOLD_APART, ''));
  }
  return diagnostics;
}

test('广安区: one name under two codes, twice, and nothing else', async ({ skip }) => {
  if (!existsSync(`${DATA}/guangan_511602.csv`)) skip('../shared/data/guangan_511602.csv is not there');
  const found = await identityOf('guangan_511602.csv', 'guangan-511602.yaml');
  expect(found.map(({ rule, item }) => `${rule} ${item}`)).toEqual([
    'identity/one-name-two-codes 511602-rsj/512B0159000000',
    'identity/one-name-two-codes 511602-xzspj/511A17033003',
  ]);
  const [allowance, posters] = found.map(({ message }) => message);
  expect(allowance).toContain('“求职创业补贴申领”');
  expect(allowance).toContain('512014025002、512B0159000000');
  expect(posters).toContain('“城市建筑物、设施上张挂、张贴宣传品审批”');
  expect(posters).toContain('511A0188100004、511A17033003');
}, 180_000);

test('广东省、广州市: one item of two organs, two pairs of names to look at', async ({ skip }) => {
  if (!existsSync(`${DATA}/guangdong_440000.csv`)) skip('../shared/data/guangdong_440000.csv is not there');
  const found = await identityOf('guangdong_440000.csv', 'guangdong-440000.yaml');
  expect(found.map(({ rule, item }) => `${rule} ${item.split('/')[1]}`)).toEqual([
    'identity/carried-out-twice 442123011000',
    'identity/similar-names 442144000000',
    'identity/similar-names 442177004000',
  ]);
}, 180_000);
