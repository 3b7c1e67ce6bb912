import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cells } from '../../src/report/cells.ts';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from '../cli/run-cli.ts';

/** A tree with an error at a place of its own, a difference between places, and hostile text. */
const TREE = threeCounties({
  ...localFile(
    '申请材料:\n  - 材料名称: 法律、法规规定的其他材料，以及很长很长很长很长很长很长很长很长很长很长很长很长很长的说明\n办理时限: { 法定: 5个工作日, 承诺: 30个工作日 }\n事项名称: "公共场所\\e[31m卫生许可::error,%"\n',
  ),
});

test('text at 80 columns: no line is wider, and the whole report reads as it should', async () => {
  const { stdout } = await qingdan(
    ['check', '.', '--only', 'wording', '--only', 'sameness', '--only', 'time-limit/promised-within-legal'],
    { cwd: folderOf(TREE), columns: 80 },
  );
  for (const line of stdout.split('\n')) expect(cells(line), line).toBeLessThanOrEqual(80);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toMatchSnapshot();
});

test('colour on a terminal, none with NO_COLOR or --no-color', async () => {
  const folder = folderOf(TREE);
  expect((await qingdan(['check', folder], { terminal: true })).stdout).toContain('\u001b[');
  expect((await qingdan(['check', folder], { terminal: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
    '\u001b[',
  );
  expect((await qingdan(['check', folder, '--no-color'], { terminal: true })).stdout).not.toContain('\u001b[');
  expect((await qingdan(['check', folder], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
});

test('json fits its published schema, jsonl carries the same findings', async () => {
  const folder = folderOf(TREE);
  const { stdout } = await qingdan(['check', '.', '-f', 'json'], { cwd: folder });
  const report = JSON.parse(stdout) as {
    summary: { errors: number };
    diagnostics: { severity: string; file: string }[];
  };
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync('schemas/diagnostics.schema.json', 'utf8')) as object,
  );
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report.diagnostics.length).toBeGreaterThan(2);
  expect(report.summary.errors).toBe(report.diagnostics.filter(({ severity }) => severity === 'error').length);
  const lines = await qingdan(['check', '.', '-f', 'jsonl'], { cwd: folder });
  expect(
    lines.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(report.diagnostics);
});

test('github: one command a line, hostile text escaped, the rest announced', async () => {
  const { stdout } = await qingdan(['check', '.', '-f', 'github', '--only', 'sameness/names', '--only', 'wording'], {
    cwd: folderOf(TREE),
  });
  const lines = stdout.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) [^\n]*::/u);
  expect(stdout).toContain('file=local/510107/wsjkj/510124001000.yaml,line=5,col=');
  const many = folderOf({
    'qingdan.yaml': '文件类型: 设置\n名称: 例\n',
    ...Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`statutes/s${index}.yaml`, '文件类型: 证照\n名称: 证\n状态: 坏\n']),
    ),
  });
  const capped = (await qingdan(['lint', '.', '-f', 'github', '--only', 'schema'], { cwd: many })).stdout;
  expect(capped.match(/^::error/gmu)).toHaveLength(10);
  expect(capped).toContain('共有错误 15 条');
});

test('the same input gives the same bytes, whatever the order of arguments', async () => {
  const folder = folderOf(TREE);
  const one = await qingdan(['lint', join(folder, 'organs'), join(folder, 'local'), '-f', 'json']);
  const two = await qingdan(['lint', join(folder, 'local'), join(folder, 'organs'), '-f', 'json']);
  expect(two).toEqual(one);
});
