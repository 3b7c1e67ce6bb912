import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { VERSION } from '../../src/cli/version.ts';
import { writeProvince } from '../bench/province.mjs';
import { qingdan } from './run-cli.ts';

const BIN = fileURLToPath(new URL('../../bin/qingdan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qingdan-pipeline-'));
const [programs, repository] = [join(folder, 'programs'), join(folder, 'repository')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A repository with a catalogue whose last commit brought faults, and machines on which the program can be installed. */
beforeAll(() => {
  mkdirSync(programs);
  writeFileSync(join(programs, 'qingdan'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`, { mode: 0o755 });
  const npm = `#!/bin/sh\necho "$@" >> "${folder}/installed"\n`;
  writeFileSync(join(programs, 'npm'), npm, { mode: 0o755 });
  const catalog = join(repository, 'catalog');
  writeProvince(catalog, { places: 3, items: { 省级: 6, 市级: 6, 县级: 6 }, lines: 2, files: 1 });
  const commit = 'git add -A && git -c user.name=t -c user.email=t@example.com commit -qm x';
  shell(`git init -q && git config uploadpack.allowAnySHA1InWant true && ${commit}`, repository);
  const local = join(catalog, 'local');
  for (const file of readdirSync(local, { recursive: true, encoding: 'utf8' }).sort())
    if (/[13]\d{5}000\.yaml$/u.test(file)) appendFileSync(join(local, file), '承诺件: 是\n');
  shell(commit, repository);
}, 60_000);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Variables = Readonly<Record<string, string>>;

function shell(script: string, cwd: string, variables: Variables = {}): Ended {
  const env = { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder, ...variables };
  const { status: code, stdout, stderr } = spawnSync('bash', ['-ec', script], { cwd, env, encoding: 'utf8' });
  return { code, stdout, stderr };
}

/** A fresh checkout, as every machine has one. */
function checkout(name: string): string {
  const cwd = join(folder, name);
  cpSync(repository, cwd, { recursive: true });
  return cwd;
}

const SYSTEMS = ['gitlab', 'github', 'kubernetes'];

async function fileOf(system: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout } = await qingdan(['pipeline', system, ...args]);
  expect(code).toBe(0);
  return stdout;
}

/** What one machine says of the whole. */
function whole(cwd: string, day: string, formats: string): Ended {
  const ended = shell(`qingdan check catalog --no-cache --as-of ${day} ${formats}`, cwd);
  expect(ended.code).toBe(1);
  return ended;
}

interface GitLabJob {
  readonly before_script: readonly string[];
  readonly script: readonly string[];
  readonly parallel: number;
  readonly variables: Variables;
  readonly cache: { readonly paths: readonly string[] };
}

test('the file for GitLab runs, and its verdict is that of one run', { timeout: 180_000 }, async () => {
  const file = parse(await fileOf('gitlab', '--shards', '3'), { merge: true }) as Record<string, GitLabJob> & {
    readonly variables: Variables;
  };
  const [facts, verdict] = [file['qingdan-facts'], file['qingdan-verdict']];
  expect(facts?.parallel).toBe(3);
  const run = (job: GitLabJob | undefined, cwd: string, variables: Variables) =>
    shell([...(file['.qingdan']?.before_script ?? []), ...(job?.script ?? [])].join('\n'), cwd, {
      ...file.variables,
      ...job?.variables,
      CI_PIPELINE_CREATED_AT: '2026-10-31T20:00:00Z',
      ...variables,
    });
  const together = checkout('gitlab');
  for (let index = 1; index <= 3; index += 1) {
    const cwd = checkout(`gitlab-${index}`);
    const { code, stderr } = run(facts, cwd, { CI_NODE_INDEX: `${index}`, CI_NODE_TOTAL: '3' });
    expect([code, stderr]).toEqual([0, expect.stringContaining(`第 ${index}/3 份`)]);
    expect(readdirSync(join(cwd, facts?.cache.paths[0] ?? ''))).toHaveLength(1);
    cpSync(join(cwd, 'facts'), join(together, 'facts'), { recursive: true });
  }
  const { code, stdout } = run(verdict, together, {});
  const alone = checkout('gitlab-alone');
  expect({ code, stdout }).toMatchObject({
    code: 1,
    stdout: whole(alone, '2026-11-01', '-f text -f gitlab=report.json').stdout,
  });
  expect(readFileSync(join(together, 'gl-code-quality-report.json'))).toEqual(readFileSync(join(alone, 'report.json')));
  expect(readdirSync(join(together, 'qingdan-report'))).toContain('index.html');

  const base = shell('git rev-parse HEAD~1', alone).stdout.trim();
  const change = run(file['qingdan-change'], alone, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
  expect(change).toMatchObject({ code: 1, stdout, stderr: expect.stringContaining(`和 ${base} 相比`) as string });
});

interface GitHubJob {
  readonly env?: Variables;
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
  readonly steps: readonly { readonly run?: string }[];
}

test('the file for GitHub runs, and its verdict is that of one run', { timeout: 180_000 }, async () => {
  const file = parse(await fileOf('github', '--shards', '3')) as {
    readonly env: Variables;
    readonly jobs: Readonly<Record<string, GitHubJob>>;
  };
  const run = (name: string, cwd: string, told: Variables, variables: Variables = {}) => {
    const filled = (text: string) => text.replace(/\$\{\{ (.*?) \}\}/gu, (_, key: string) => told[key] ?? `?${key}`);
    const { env, steps } = file.jobs[name] ?? { steps: [] };
    const all = Object.entries({ ...file.env, ...env }).map(([key, value]) => [key, filled(value)]);
    const script = steps.flatMap((step) => step.run ?? []).join('\n');
    return shell(filled(script), cwd, { ...(Object.fromEntries(all) as Variables), ...variables });
  };
  const output = join(folder, 'output');
  run('day', folder, {}, { GITHUB_OUTPUT: output });
  const [, day = ''] = /^day=(\d{4}-\d\d-\d\d)\n$/u.exec(readFileSync(output, 'utf8')) ?? [];
  const together = checkout('github');
  const shards = file.jobs['facts']?.strategy?.matrix.shard ?? [];
  expect(shards).toEqual([1, 2, 3]);
  for (const shard of shards) {
    const cwd = checkout(`github-${shard}`);
    const told = { 'matrix.shard': `${shard}`, 'strategy.job-total': '3', 'needs.day.outputs.day': day };
    expect(run('facts', cwd, told).stderr).toContain(`第 ${shard}/3 份`);
    cpSync(join(cwd, 'facts'), join(together, 'facts'), { recursive: true });
  }
  const { code, stdout } = run('verdict', together, { 'needs.day.outputs.day': day });
  const alone = checkout('github-alone');
  expect({ code, stdout }).toEqual({ code: 1, stdout: whole(alone, day, '-f github').stdout });
  shell('git update-ref refs/remotes/origin/main HEAD~1', alone);
  expect(run('change', alone, {}, { GITHUB_BASE_REF: 'main', QINGDAN_AS_OF: day })).toMatchObject({ code: 1, stdout });
});

interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data: Variables;
  readonly spec: {
    readonly completions?: number;
    readonly parallelism?: number;
    readonly template: { readonly spec: { readonly containers: readonly { readonly command: readonly string[] }[] } };
  };
}

test('the file for Kubernetes runs, and its verdict is that of one run', { timeout: 180_000 }, async () => {
  const documents = parseAllDocuments(await fileOf('kubernetes', '--shards', '3'));
  const objects = documents.map((document) => document.toJS() as KubernetesObject);
  expect(objects.map(({ kind }) => kind)).toEqual(['ConfigMap', 'PersistentVolumeClaim', 'Job', 'Job']);
  const [settings, , facts, verdict] = objects;
  expect([facts?.spec.completions, facts?.spec.parallelism, settings?.data['JOB_COMPLETIONS']]).toEqual([3, 3, '3']);
  const COMMIT = shell('git rev-parse HEAD', repository).stdout.trim();
  const run = (job: KubernetesObject | undefined, name: string, variables: Variables) => {
    const cwd = join(folder, name);
    mkdirSync(cwd);
    const [program, flags, script = ''] = job?.spec.template.spec.containers[0]?.command ?? [];
    expect([program, flags]).toEqual(['sh', '-ec']);
    const told = { ...settings?.data, COMMIT, REPOSITORY: repository, QINGDAN_AS_OF: '2026-11-01', ...variables };
    return shell(script.replaceAll('/data/', `${folder}/data/`), cwd, told);
  };
  for (let index = 0; index < 3; index += 1) {
    const { code, stderr } = run(facts, `pod-${index}`, { JOB_COMPLETION_INDEX: `${index}` });
    expect([code, stderr]).toEqual([0, expect.stringContaining(`第 ${index + 1}/3 份`)]);
  }
  expect(readdirSync(join(folder, 'data', 'cache'))).toEqual(['0', '1', '2']);
  const { code, stdout } = run(verdict, 'pod', {});
  const { stdout: expected } = whole(checkout('kubernetes-alone'), '2026-11-01', '-f text');
  expect({ code, stdout }).toEqual({ code: 1, stdout: expected });
  expect(readdirSync(join(folder, 'data', 'report', `${COMMIT}-2026-11-01`))).toContain('index.html');
});

test('every machine installs the version that wrote the file', () => {
  const installed = readFileSync(join(folder, 'installed'), 'utf8').trim().split('\n');
  expect(new Set(installed)).toEqual(new Set([`install --global qingdan@${VERSION}`]));
});

test.each(SYSTEMS)('%s gets as many machines as it is asked for, and no more than it can have', async (system) => {
  const numberIn = (text: string) => /^#.*?(\d+) [台个]/mu.exec(text)?.[1];
  expect(numberIn(await fileOf(system))).toBe('20');
  expect(numberIn(await fileOf(system, '--shards', '7'))).toBe('7');
  const { code, stderr } = await qingdan(['pipeline', system, '--shards', '9999']);
  expect([code, /最多分 \d+ 份/u.test(stderr)]).toEqual(system === 'kubernetes' ? [0, false] : [2, true]);
});

test('a system of another name is refused', async () => {
  const { code, stderr } = await qingdan(['pipeline', 'jenkins']);
  expect([code, stderr]).toEqual([2, '错误：没有“jenkins”的流水线文件。\n  有的：gitlab、github、kubernetes。\n']);
});
