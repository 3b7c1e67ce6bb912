import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeProvince } from '../bench/province.mjs';
import { qingdan } from './run-cli.ts';
import { watching } from './watching.ts';

const BIN = fileURLToPath(new URL('../../bin/qingdan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qingdan-watch-'));
const province = join(folder, 'province');

beforeAll(() => {
  writeProvince(province, { places: 4, items: { 省级: 8, 市级: 8, 县级: 8 }, lines: 2, files: 0.6 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyOf(name: string): string {
  const cwd = join(folder, name);
  cpSync(province, cwd, { recursive: true });
  return cwd;
}

const yamlIn = (cwd: string, part: string) =>
  readdirSync(join(cwd, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(cwd, part, name));

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

interface Line {
  readonly change?: 'new' | 'changed' | 'same' | 'mended';
  readonly fingerprint: string;
}

/** What somebody has who keeps account of the lines of `jsonl`. */
function accountOf(stdout: string): string[] {
  const known = new Map<string, string[]>();
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { change, ...finding } = JSON.parse(line) as Line;
    const list = known.get(finding.fingerprint) ?? [];
    if (change !== undefined && change !== 'new') list.shift();
    if (change !== 'mended') list.push(JSON.stringify(finding));
    known.set(finding.fingerprint, list);
  }
  return [...known.values()].flat().sort();
}

async function fresh(cwd: string, ...args: readonly string[]): Promise<string[]> {
  return accountOf((await qingdan(['check', ...args, '-f', 'jsonl', '--no-cache'], { cwd })).stdout);
}

const longer = (text: string) => text.replace(/承诺: \d+/u, '承诺: 99');

test('whatever is saved, what was told in the end is what a fresh check finds', { timeout: 120_000 }, async () => {
  const cwd = copyOf('all');
  const [local = '', other = '', third = '', fourth = ''] = yamlIn(cwd, 'local');
  const standard = yamlIn(cwd, 'standard').at(-1) ?? '';
  const organ = yamlIn(cwd, 'organs').at(-1) ?? '';
  const place = join(cwd, 'local/510199/scjgj');
  const steps: Readonly<Record<string, () => void>> = {
    'a local file': () => edit(local, longer),
    'the same, and lines move': () => edit(local, (text) => `# 说明\n${text}`),
    'an excuse': () =>
      edit(local, (text) => text.replace(/^.*承诺:/mu, '  # qingdan-disable-next-line time-limit -- 试\n$&')),
    'a 基本目录, which touches every place': () => edit(standard, longer),
    'a line of the items': () => edit(standard, (text) => text.replace(/^条线: .*$/mu, '条线: 林业')),
    'an organ': () => edit(organ, (text) => text.replace(/咨询电话: "12345"/u, '咨询电话: "1"')),
    'a claim': () =>
      edit(organ, (text) => `${text}认领:\n  - "510199999000"\n`.replace(/(认领:\n(?:.*\n)*)认领:\n/u, '$1')),
    'a file that goes': () => rmSync(other),
    'a file that comes': () => writeFileSync(other.replace('.yaml', '-x.yaml'), readFileSync(third)),
    'a file that takes the place of another': () => {
      writeFileSync(join(dirname(third), '.third.tmp'), longer(readFileSync(third, 'utf8')));
      renameSync(join(dirname(third), '.third.tmp'), third);
    },
    'a folder that comes': () => {
      mkdirSync(place, { recursive: true });
      cpSync(fourth, join(place, 'item.yaml'));
    },
    'a file in it': () => appendFileSync(join(place, 'item.yaml'), '备注: 一\n'),
    'a folder of another name': () => renameSync(dirname(place), `${dirname(place)}x`),
    'a file in that': () => appendFileSync(join(`${dirname(place)}x`, 'scjgj/item.yaml'), '说明: 二\n'),
    'a folder that goes': () => rmSync(`${dirname(place)}x`, { recursive: true }),
    'a file that is no YAML': () => appendFileSync(local, '\t: [\n'),
    'a division that goes': () => edit(join(cwd, 'divisions.csv'), (text) => text.replace(/.*\n$/u, '')),
    'a statute': () => edit(yamlIn(cwd, 'statutes')[0] ?? '', (text) => text.replace('现行有效', '已废止')),
  };
  const watch = watching(['check', '-f', 'jsonl'], cwd);
  await watch.saying('正在看');
  expect(accountOf(watch.said.stdout)).toEqual(await fresh(cwd));
  let most = 0;
  for (const [name, step] of Object.entries(steps)) {
    step();
    await watch.saying('已保存');
    await watch.saying('检查了');
    const account = accountOf(watch.said.stdout);
    expect(account, name).toEqual(await fresh(cwd));
    most = Math.max(most, account.length);
  }
  expect(most).toBeGreaterThan(10);
  expect(await watch.interrupt()).toBe(130);
});

test('what cannot be used for a while is named, with its cure, and counts again when it is mended', async () => {
  const cwd = copyOf('broken');
  const [local = '', other = ''] = yamlIn(cwd, 'local');
  const watch = watching(['check', '-f', 'jsonl'], cwd);
  await watch.saying('正在看');
  const settings = readFileSync(join(cwd, 'qingdan.yaml'), 'utf8');
  writeFileSync(join(cwd, 'qingdan.yaml'), `${settings}规则集: 严\n`);
  await watch.saying('错误：qingdan.yaml:');
  await watch.saying('改好保存以后接着检查');
  edit(local, longer);
  await watch.saying('改好保存以后接着检查');
  writeFileSync(join(cwd, 'qingdan.yaml'), settings);
  await watch.saying('可以检查了');
  await watch.saying('检查了');
  expect(accountOf(watch.said.stdout)).toEqual(await fresh(cwd));
  // Other settings: everything is told anew.
  const before = watch.said.stdout.length;
  writeFileSync(join(cwd, 'qingdan.yaml'), `${settings}规则: { time-limit: off }\n`);
  await watch.saying('全部重新检查');
  await watch.saying('正在看');
  expect(accountOf(watch.said.stdout.slice(before))).toEqual(await fresh(cwd));
  appendFileSync(join(cwd, 'divisions.csv'), '一,二\n');
  await watch.saying('错误：divisions.csv:');
  edit(join(cwd, 'divisions.csv'), (text) => text.replace('一,二\n', ''));
  await watch.saying('可以检查了');
  writeFileSync(join(cwd, 'baseline.txt'), '一\n');
  await watch.saying('错误：baseline.txt:1：');
  rmSync(join(cwd, 'baseline.txt'));
  await watch.saying('可以检查了');
  await watch.saying('检查了');
  renameSync(other, `${other}.old`);
  await watch.saying('检查了');
  expect(accountOf(watch.said.stdout.slice(before))).toEqual(await fresh(cwd));
  expect(await watch.interrupt()).toBe(130);
});

test('people read what is new in full, what is mended and what was known in a line', async () => {
  const cwd = copyOf('people');
  const [local = ''] = yamlIn(cwd, 'local');
  const watch = watching(['lint', 'local'], cwd);
  await watch.saying('正在看');
  const text = readFileSync(local, 'utf8');
  const told = async () => {
    const from = watch.said.stdout.length;
    const until = () => /检查了|没有发现|错误 \d/u.exec(watch.said.stdout.slice(from)) !== null;
    while (!until()) await new Promise((resolve) => setTimeout(resolve, 20));
    return watch.said.stdout.slice(from).replaceAll(/local\/\S+\.yaml/gu, 'local/x.yaml');
  };
  writeFileSync(local, longer(text));
  expect(await told()).toMatchInlineSnapshot(`
    "
    已保存 local/x.yaml
    这里和同一事项的各处：新 1 条，改好 0 条，原有 0 条

    local/x.yaml
      5:7  错误  承诺时限“99个工作日”比法定时限“20个工作日”长
        5 |   承诺: 99个工作日
          |         ^^^^^^^^^^
        建议：把承诺时限改到法定时限以内，单位与法定时限一致。
        依据：《优化营商环境条例》第三十六条
        对照：standard/01/510100007000.yaml:75:7
              法定时限是“20个工作日”
        time-limit/promised-within-legal  510000-scjgj/510100007000


    检查了 19 个文件、19 个文档、19 条实施（基准日 2026-11-01）
    错误 1  警告 0  提示 0
    "
  `);
  writeFileSync(local, `${longer(text)}备注: 一\n`);
  expect(await told()).toMatchInlineSnapshot(`
    "
    已保存 local/x.yaml
    这里和同一事项的各处：新 1 条，改好 0 条，原有 1 条

    local/x.yaml
      16:1  错误  没有“备注”这个键，可以写的是：文件类型、基本编码、办理项编码、实施
                  机关、实施编码、地方编码、监管机关、承接自、权力来源、委托机关、受
                  理机构、事项名称、主项、主项名称、业务办理项、办理项类型、事项类
                  型、条线、行使层级、参与层级、层级权限、服务对象、办件类型、到现场
                  次数、现场办理原因、办理形式、状态、版本、生效日期、取消日期、沿
                  革、办理情形、法定依据、申请条件、申请材料、办理程序、特别程序、联
                  审、办理时限、审批决定证件、许可数量、收费依据及标准、注意事项、常
                  见问题、处罚、随机抽查、按环节、按材料、按收费、按抽查、追加、联系
                  方式、来源
        16 | 备注: 一
           | ^^^^
        建议：改成正确的键；多余的删去。
        依据：政务服务平台基础数据规范（GB/T 39046—2020）
        schema/unknown-key  510000-scjgj/510100007000

      原有  local/x.yaml:5:7  错误  承诺时限“99个工作日”比法
            定时限“20个工作日”长  time-limit/promised-within-legal

    检查了 19 个文件、19 个文档、19 条实施（基准日 2026-11-01）
    错误 2  警告 0  提示 0
    "
  `);
  writeFileSync(local, text);
  expect(await told()).toMatchInlineSnapshot(`
    "
    已保存 local/x.yaml
    这里和同一事项的各处：新 0 条，改好 2 条，原有 0 条
      改好  local/x.yaml:5:7  错误  承诺时限“99个工作日”比法
            定时限“20个工作日”长  time-limit/promised-within-legal
      改好  local/x.yaml:16:1  错误  没有“备注”这个键，可以
            写的是：文件类型、基本编码、办理项编码、实施机关、实施...
            schema/unknown-key

    检查了 19 个文件、19 个文档、19 条实施（基准日 2026-11-01）
    没有发现问题。
    "
  `);
  expect(await watch.interrupt()).toBe(130);
});

test('what has no sense without an end is refused', async () => {
  for (const args of [
    ['--fix'],
    ['--since', 'HEAD'],
    ['--shard', '1/2', '--facts-out', 'x'],
    ['--facts', 'x'],
    ['--impact-of', 'x.yaml'],
    ['--profile'],
    ['-f', 'json'],
    ['-f', 'html=x'],
    ['-f', 'text=x'],
    ['-f', 'text', '-f', 'json=x'],
  ]) {
    const { code, stderr } = await qingdan(['check', '--watch', ...args], { cwd: province });
    expect({ code, stderr }, args.join(' ')).toEqual({ code: 2, stderr: expect.stringContaining('--watch') });
  }
  expect(await qingdan(['check', '--watch', '-f', 'json'], { cwd: province })).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "错误：--watch 不能用“json”这样的格式。
      只能用 text、compact、jsonl 中的一种，写到屏幕上；别的格式另外运行一次。
    ",
      "stdout": "",
    }
  `);
  expect((await qingdan(['check', '--watch', 'x'], { cwd: province })).code).toBe(2);
});

test('the program itself ends with 130 at Ctrl-C', async () => {
  const cwd = copyOf('process');
  const child = spawn(process.execPath, [BIN, 'check', '--watch', '--no-cache', '-f', 'compact', '--lang', 'en'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      const look = (more: string) => {
        stderr += more;
        if (stderr.includes(text)) resolve();
      };
      child.stderr.setEncoding('utf8').on('data', look);
    });
  await said('正在看');
  const [local = ''] = yamlIn(cwd, 'local');
  const again = said('implementations (as of');
  edit(local, longer);
  await again;
  expect(stdout).toContain('time-limit/promised-within-legal');
  expect(stderr).toMatch(/saved local\/.*\n.*new \d, mended 0, known 0\n/u);
  const code = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await code).toBe(130);
});
