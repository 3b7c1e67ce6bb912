import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/report/index.ts';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

const TREE = threeCounties({
  ...localFile('办理时限: { 法定: 5个工作日, 承诺: 30个工作日 }\n事项名称: "公共场所<b>卫生许可,%"\n'),
});
/** More findings than a screen takes, errors not first by file. */
const MANY = {
  'qingdan.yaml': '文件类型: 设置\n名称: 例\n',
  ...Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [
      `certificates/s${String(index).padStart(3, '0')}.yaml`,
      `文件类型: 证照\n名称: 证${index}\n状态: 坏\n`,
    ]),
  ),
};
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('every format at once: each file holds what its format alone writes to the screen', async () => {
  const cwd = folderOf({ ...TREE, '.git/HEAD': '' });
  const files = Object.keys(FORMATS).filter((name) => name !== 'html');
  const out = 'out';
  const all = await qingdan(
    [
      'check',
      '.',
      '-f',
      'compact',
      ...files.flatMap((name) => ['-f', `${name}=${out}/${name}.out`]),
      '-f',
      'html=pages',
    ],
    { cwd },
  );
  expect(all.code).toBe(1);
  expect(all.stderr).toBe('');
  for (const name of files) {
    const alone = await qingdan(['check', '.', '-f', name], { cwd });
    expect(alone.stdout, name).not.toBe('');
    expect(read(cwd, `${out}/${name}.out`), name).toBe(alone.stdout);
    expect(alone.code).toBe(1);
  }
  expect(all.stdout).toBe(read(cwd, `${out}/compact.out`));
  expect(readdirSync(join(cwd, out)).sort()).toEqual(files.map((name) => `${name}.out`).sort());
  expect(read(cwd, 'pages/index.html')).toContain('公共场所&lt;b&gt;卫生许可');
  expect(JSON.parse(read(cwd, 'pages/manifest.json'))).toMatchObject({ generator: 'qingdan', command: 'report' });
});

test('a folder of pages is written over, a folder of somebody else is not', async () => {
  const cwd = folderOf({ ...TREE, 'mine/thesis.txt': 'mine' });
  const first = await qingdan(['check', '.', '-f', 'html=pages'], { cwd });
  expect(first).toMatchObject({ code: 1, stdout: '' });
  expect(await qingdan(['check', '.', '-f', 'html=pages'], { cwd })).toEqual(first);
  const refused = await qingdan(['check', '.', '-f', 'html=mine'], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('已经有别的东西');
  expect(readdirSync(join(cwd, 'mine'))).toEqual(['thesis.txt']);
});

test.each([
  [['html'], 'html 格式要写到一个文件夹里'],
  [['html='], 'html 格式要写到一个文件夹里'],
  [['sarf=x'], '是不是“sarif”'],
  [['csv='], '没有写文件名'],
  [['text', 'json'], '只能有一种格式写到屏幕上'],
  [['csv=a', 'json=./a'], '两种格式写到了同一个文件'],
])('%j is refused', async (formats, words) => {
  const cwd = folderOf(TREE);
  const result = await qingdan(['check', '.', ...formats.flatMap((format) => ['-f', format])], { cwd });
  expect(result).toMatchObject({ code: 2, stdout: '' });
  expect(result.stderr).toContain(words);
  expect(existsSync(join(cwd, 'a'))).toBe(false);
});

test('a screen shows the first 200, a file and machine formats everything', async () => {
  const cwd = folderOf(MANY);
  const count = (text: string) => text.match(/schema\/allowed-values/gu)?.length;
  const shown = await qingdan(['lint', '.', '-f', 'text', '-f', 'text=all.txt'], { cwd });
  expect(shown.stdout).toContain('仅显示前 200 条，共 250 条（--max-show 0 显示全部）');
  // The summary in front and the footer name the rule once more.
  expect(count(shown.stdout)).toBe(202);
  expect(shown.stdout).toMatch(/^共 250 条\n\n按规则\n/u);
  expect(count(read(cwd, 'all.txt'))).toBe(252);
  expect(read(cwd, 'all.txt')).not.toContain('仅显示');
  expect((await qingdan(['lint', '.', '--max-show', '0'], { cwd })).stdout).toBe(read(cwd, 'all.txt'));
  expect(count((await qingdan(['lint', '.', '--max-show', '3'], { cwd })).stdout)).toBe(5);
  expect(count((await qingdan(['lint', '.', '-f', 'compact', '--max-show', '3'], { cwd })).stdout)).toBe(250);
});

test('in a GitHub step the summary page gets a table, after what stands there', async () => {
  const cwd = folderOf({ ...TREE, 'step.md': '# before\n' });
  const env = { GITHUB_STEP_SUMMARY: join(cwd, 'step.md') };
  await qingdan(['check', '.', '-f', 'text'], { cwd, env });
  expect(read(cwd, 'step.md')).toBe('# before\n');
  await qingdan(['check', '.', '-f', 'github'], { cwd, env });
  const once = read(cwd, 'step.md');
  expect(once).toMatch(/^# before\n### qingdan 检查结果\n\n\| 级别 \|/u);
  expect(once).toContain('`time-limit/promised-within-legal` | 1 | local/510107/');
  await qingdan(['check', '.', '-f', 'text', '-f', 'github=annotations.txt'], { cwd, env });
  expect(read(cwd, 'step.md')).toBe(once + once.slice('# before\n'.length));
  expect((await qingdan(['check', '.', '-f', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: cwd } })).code).toBe(2);
});

test('only errors are reported with --quiet, in every format alike', async () => {
  const cwd = folderOf(TREE);
  await qingdan(['check', '.', '--quiet', '-f', 'junit=j.xml', '-f', 'sarif=s.sarif', '-f', 'jsonl=l.jsonl'], { cwd });
  const lines = read(cwd, 'l.jsonl').trimEnd().split('\n').length;
  expect(read(cwd, 'j.xml').match(/<testcase/gu)).toHaveLength(lines);
  expect(read(cwd, 'j.xml')).toContain(`tests="${lines}" failures="${lines}"`);
  expect(read(cwd, 's.sarif').match(/"partialFingerprints"/gu)).toHaveLength(lines);
});
