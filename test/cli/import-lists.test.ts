import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { folderOf, qingdan } from './run-cli.ts';

/** Real lists, written by nobody here; they lie beside the project where they are present at all. */
const DATA = '../shared/data';

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly item: string;
}

async function importAndLint(
  list: string,
  mapping: string,
): Promise<{
  folder: string;
  imported: Awaited<ReturnType<typeof qingdan>>;
  code: number;
  findings: Finding[];
  files: number;
}> {
  const folder = join(folderOf({}), 'list');
  const imported = await qingdan(['import', `${DATA}/${list}`, '--map', `catalog/mappings/${mapping}`, '-o', folder]);
  const { code, stdout } = await qingdan(['lint', folder, '-f', 'json', '--as-of', '2026-11-01']);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  return {
    folder,
    imported,
    code,
    findings: diagnostics,
    files: readFileSync(join(folder, 'manifest.json'), 'utf8').match(/"path": "local\//gu)?.length ?? 0,
  };
}

const rowsOf = (list: string) => parse(readFileSync(`${DATA}/${list}`), { columns: true }) as Record<string, string>[];

test('广安区: 1,135 drafts, one completeness summary each, 123 codes without a sound organ segment', async ({
  skip,
}) => {
  if (!existsSync(`${DATA}/guangan_511602.csv`)) skip('../shared/data/guangan_511602.csv is not there');
  const { code, findings, files, imported } = await importAndLint('guangan_511602.csv', 'guangan-511602.yaml');
  expect(imported.stderr).toContain('1135 份');
  expect(files).toBe(1135);
  expect(rowsOf('guangan_511602.csv')).toHaveLength(1135);
  expect(code).toBe(1);
  expect(findings.filter(({ rule }) => rule === 'coverage/draft-completeness')).toHaveLength(1135);
  expect(findings.filter(({ rule }) => rule === 'codes/credit-code')).toHaveLength(123);
  expect(findings.filter(({ rule }) => rule.startsWith('schema/') || rule.startsWith('yaml/'))).toEqual([]);
}, 180_000);

test('广东省、广州市: 1,076 drafts, no promised limit over the legal one, basis and procedure missing in every summary', async ({
  skip,
}) => {
  if (!existsSync(`${DATA}/guangdong_440000.csv`)) skip('../shared/data/guangdong_440000.csv is not there');
  const { findings, files, folder } = await importAndLint('guangdong_440000.csv', 'guangdong-440000.yaml');
  expect(files).toBe(1076);
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
  expect([
    manifest.match(/"path": "local\/440000\//gu)?.length,
    manifest.match(/"path": "local\/440100\//gu)?.length,
  ]).toEqual([905, 171]);
  expect(findings.filter(({ rule }) => rule === 'time-limit/promised-within-legal')).toEqual([]);
  const summaries = findings.filter(({ rule }) => rule === 'coverage/draft-completeness');
  expect(summaries).toHaveLength(1076);
  for (const { message, item } of summaries) {
    expect(message, item).toContain('法定依据');
    expect(message, item).toContain('办理程序');
  }
  expect(findings.filter(({ rule }) => rule.startsWith('schema/') || rule.startsWith('yaml/'))).toEqual([]);
}, 180_000);
