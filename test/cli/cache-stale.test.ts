import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { environmentOf } from '../../src/cli/env.ts';
import { judge } from '../../src/commands/judge.ts';
import { openSession } from '../../src/commands/session.ts';
import { later, MINUTE, temporary, verdict } from './remembering.ts';
import { folderOf, qingdan } from './run-cli.ts';

const CODE = '510124001000';
const LOCAL = `local/510107/wsjkj/${CODE}.yaml`;
const STATUTE = 'statutes/ggcs.yaml';
/** Of the same length: the first says what its limit is, the other says nothing that binds. */
const [SOUND, FAULTY] = ['申请材料:\n  - 材料名称: 身份证明', '申请材料:\n  - 材料名称: 其他材料'];
const rest = (materials: string) => `办理时限: { 承诺: 3个工作日 }\n${materials}\n`;
const textOf = (materials: string) => localFile(rest(materials))[LOCAL] ?? '';

/** A catalogue at a time of its life. */
interface Scene {
  readonly cwd: string;
  readonly path: string;
  readonly git: (...args: readonly string[]) => void;
}

function sceneOf(cwd = folderOf(threeCounties(localFile(rest(SOUND))))): Scene {
  const git = (...args: readonly string[]) => {
    const as = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'protocol.file.allow=always'];
    execFileSync('git', [...as, ...args], { cwd, stdio: 'ignore' });
  };
  return { cwd, path: join(cwd, LOCAL), git };
}

function inGit(cwd?: string, attributes?: string): Scene {
  const scene = sceneOf(cwd);
  scene.git('init', '-q');
  if (attributes !== undefined) writeFileSync(join(scene.cwd, '.gitattributes'), attributes);
  return scene;
}

/** Writes other content of the same length, and gives the file its old time back. */
function rewriteUnseen(path: string, from = SOUND, to = FAULTY): void {
  const { atime, mtime } = statSync(path);
  const old = readFileSync(path, 'utf8');
  writeFileSync(path, old.replace(from, to));
  expect(statSync(path).size).toBe(Buffer.byteLength(old));
  utimesSync(path, atime, mtime);
}

/** As files are that lie there for long: git has no reason to look at them twice. */
function aged(scene: Scene): Scene {
  utimesSync(scene.path, new Date(2026, 1, 1), new Date(2026, 1, 1));
  return scene;
}

function commit({ git }: Scene): void {
  git('add', '-A');
  git('commit', '-qm', 'x');
}

/** A catalogue that is remembered, and a change that something may take for none. */
type Changing = Scene & { readonly change: () => unknown };

/** git counts the time at which an entry was changed in seconds. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));

function underSetting(key: string, value: string): Changing {
  const scene = aged(inGit());
  scene.git('config', key, value);
  commit(scene);
  return { ...scene, change: () => nextSecond().then(() => rewriteUnseen(scene.path)) };
}

function flagged(flag: string): Changing {
  const scene = inGit();
  commit(scene);
  scene.git('update-index', flag, LOCAL);
  return { ...scene, change: () => writeFileSync(scene.path, textOf(FAULTY)) };
}

const SCENES: Readonly<Record<string, () => Changing>> = {
  'same size and time'() {
    const scene = sceneOf();
    return { ...scene, change: () => rewriteUnseen(scene.path) };
  },
  'core.trustctime=false': () => underSetting('core.trustctime', 'false'),
  'core.checkStat=minimal': () => underSetting('core.checkStat', 'minimal'),
  'core.ignoreStat=true': () => underSetting('core.ignoreStat', 'true'),
  '--assume-unchanged': () => flagged('--assume-unchanged'),
  '--skip-worktree': () => flagged('--skip-worktree'),
  'git add -N'() {
    const scene = inGit();
    scene.git('add', '-N', '.');
    return { ...scene, change: () => writeFileSync(scene.path, textOf(FAULTY)) };
  },
  'a filter of git'() {
    const scene = inGit(undefined, '*.yaml filter=blind');
    scene.git('config', 'filter.blind.clean', 'sed s/其他材料/身份证明/');
    commit(scene);
    return { ...scene, change: () => writeFileSync(scene.path, textOf(FAULTY)) };
  },
  'git lfs pull'() {
    const scene = inGit(undefined, '*.yaml filter=lfs');
    scene.git('config', 'filter.lfs.clean', "sed '/材料/d'");
    commit(scene);
    scene.git('config', 'filter.lfs.smudge', 'cat');
    rmSync(scene.path);
    scene.git('checkout', '--', LOCAL);
    return {
      ...scene,
      change: () => {
        writeFileSync(scene.path, textOf(FAULTY));
        scene.git('add', '-A');
      },
    };
  },
  $Id$() {
    const text = textOf('申请材料:\n  - 材料名称: 身份证明$Id$');
    const scene = inGit(folderOf(threeCounties({ [LOCAL]: text })), '*.yaml ident');
    commit(scene);
    return { ...scene, change: () => writeFileSync(scene.path, text.replace('$Id$', '$Id: 其他材料 $')) };
  },
  'an encoding of git'() {
    const scene = inGit();
    commit(scene);
    const change = () => {
      writeFileSync(join(scene.cwd, '.gitattributes'), '*.yaml text working-tree-encoding=UTF-16\n');
      const bytes = Buffer.from(`\uFEFF${textOf(SOUND)}`, 'utf16le');
      writeFileSync(scene.path, bytes);
      scene.git('add', LOCAL);
    };
    return { ...scene, change };
  },
  'a link in the place of a file'() {
    const scene = inGit(folderOf(threeCounties({ ...localFile(rest(SOUND)), 'other.txt': textOf(FAULTY) })));
    commit(scene);
    const change = () => {
      unlinkSync(scene.path);
      symlinkSync(join(scene.cwd, 'other.txt'), scene.path);
    };
    return { ...scene, change };
  },
  'a merge with conflicts'() {
    const scene = inGit();
    commit(scene);
    scene.git('branch', 'other');
    appendFileSync(scene.path, '备注: 一\n');
    commit(scene);
    scene.git('switch', '-q', 'other');
    appendFileSync(scene.path, '备注: 二\n');
    commit(scene);
    const change = () => expect(() => scene.git('merge', '-q', '-')).toThrow('Command failed');
    return { ...scene, change };
  },
  'another branch'() {
    const scene = inGit();
    commit(scene);
    scene.git('switch', '-qc', 'other');
    writeFileSync(scene.path, textOf(FAULTY));
    commit(scene);
    scene.git('switch', '-q', '-');
    return { ...scene, change: () => scene.git('switch', '-q', '-') };
  },
  'a worktree'() {
    const main = inGit();
    commit(main);
    const cwd = join(temporary(), 'worktree');
    main.git('worktree', 'add', '-q', cwd);
    const scene = sceneOf(cwd);
    return { ...scene, change: () => writeFileSync(scene.path, textOf(FAULTY)) };
  },
  'a submodule in the catalogue'() {
    const places = inGit(folderOf({ [LOCAL.replace('local/510107/', '')]: textOf(SOUND) }));
    commit(places);
    const scene = inGit(folderOf(threeCounties()));
    scene.git('submodule', '--quiet', 'add', places.cwd, 'local/510107');
    commit(scene);
    return { ...scene, change: () => writeFileSync(scene.path, textOf(FAULTY)) };
  },
  'the catalogue as a submodule'() {
    const catalogue = inGit();
    commit(catalogue);
    const above = inGit(temporary());
    above.git('submodule', '--quiet', 'add', catalogue.cwd, 'catalog');
    commit(above);
    const scene = sceneOf(join(above.cwd, 'catalog'));
    return { ...scene, change: () => writeFileSync(scene.path, textOf(FAULTY)) };
  },
  'a catalogue that git ignores'() {
    const scene = inGit();
    writeFileSync(join(scene.cwd, '.gitignore'), '*\n');
    return { ...scene, change: () => rewriteUnseen(scene.path) };
  },
};

test.each(Object.entries(SCENES))('what was changed is not taken for unchanged: %s', async (_, scene) => {
  const { cwd, change } = scene();
  const cacheDir = temporary();
  later(15);
  const before = await verdict(cwd, cacheDir);
  expect(await verdict(cwd, cacheDir)).toEqual(before);
  vi.useRealTimers();
  await change();
  later(30);
  expect(await verdict(cwd, cacheDir)).not.toEqual(before);
});

test('what cannot be read is said in every run', async () => {
  const scene = sceneOf();
  const outside = join(temporary(), 'outside.yaml');
  writeFileSync(outside, textOf(SOUND));
  const folder = dirname(scene.path);
  execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
  symlinkSync(outside, join(folder, 'outside.yaml'));
  symlinkSync(join(folder, 'circle.yaml'), join(folder, 'circle.yaml'));
  symlinkSync(join(folder, 'nothing'), join(folder, 'nothing.yaml'));
  mkdirSync(join(folder, 'folder.yaml'));
  const cacheDir = temporary();
  later(15);
  for (let run = 0; run < 3; run += 1) {
    const { code, stderr } = await verdict(scene.cwd, cacheDir);
    expect(code).toBe(2);
    for (const name of ['pipe', 'outside', 'circle', 'nothing']) expect(stderr).toContain(`${name}.yaml`);
  }
});

test('a link that leaves the catalogue is not followed, though it be to the same file', async () => {
  const scene = sceneOf(folderOf(threeCounties({ ...localFile(rest(SOUND)), 'kept.txt': textOf(SOUND) })));
  unlinkSync(scene.path);
  const outside = join(temporary(), 'twin.txt');
  linkSync(join(scene.cwd, 'kept.txt'), outside);
  symlinkSync(join(scene.cwd, 'kept.txt'), scene.path);
  const cacheDir = temporary();
  later(15);
  expect((await verdict(scene.cwd, cacheDir)).code).not.toBe(2);
  symlinkSync(outside, `${scene.path}.new`);
  renameSync(`${scene.path}.new`, scene.path);
  later(30);
  expect((await verdict(scene.cwd, cacheDir)).code).toBe(2);
});

test('line ends, which git may change unseen, change no verdict', async () => {
  const files = threeCounties({
    ...localFile(`${rest(FAULTY)}备注: １２３,abc。\n注意事项:\n  - |\n    有关\n    材料，\n  - 一\n    二\n`),
    'local/510104/wsjkj/broken.yaml': '文件类型: 实施清单\n基本编码： 1\n\t- x\n "abc\n',
    'local/510105/wsjkj/many.yaml': '文件类型: 实施清单\n# qingdan-disable-next-line\n基本编码: 1\n---\n\n...\n',
  });
  const others = Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')] as const);
  for (const format of ['json', 'sarif']) {
    const run = (cwd: string) => qingdan(['check', '--no-cache', '-f', format], { cwd });
    expect(await run(folderOf(Object.fromEntries(others)))).toEqual(await run(folderOf(files)));
  }
});

test('a shared file that changes after it was read is known by its content in the next run', async () => {
  const statute = '文件类型: 法律法规\n名称: 公共场所卫生管理条例\n效力级别: 行政法规\n状态: 现行有效\n';
  const cwd = folderOf(threeCounties({ [STATUTE]: statute }));
  const cacheDir = temporary();
  later(0);
  const nowhere = { write: () => true };
  const environment = environmentOf({ env: {}, cwd: () => cwd, stdout: nowhere, stderr: nowhere }, false, new Date());
  const options = { cacheDir, asOf: '2026-11-01' };
  const session = openSession([], options, environment, { rootless: false, remembers: true });
  writeFileSync(join(cwd, STATUTE), statute.replace('现行有效', '无人知晓'));
  // It takes long to begin: when files are looked at, this one is no longer fresh.
  vi.setSystemTime(Date.now() + MINUTE);
  await judge(session, { map: true, reduce: true }, environment);
  later(15);
  await verdict(cwd, cacheDir, '--as-of', '2026-11-01');
});
