import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type * as Loader from '../../src/cli/loader.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdan-loader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LOADER = pathToFileURL(join(import.meta.dirname, '../../src/cli/loader.ts')).href;
let copies = 0;

/** A loader that has loaded nothing yet. */
async function freshLoader(): Promise<typeof Loader> {
  copies += 1;
  return import(`${LOADER}?${copies}`);
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('files are loaded once, with those that they require, before and after they were compiled', async () => {
  written('part.cjs', "exports.word = '清单'; exports.count = (globalThis.loads = (globalThis.loads ?? 0) + 1);");
  const path = written(
    'whole.cjs',
    "const { basename } = require('node:path');\nconst { randomUUID } = require('node:crypto');\n" +
      "exports.say = () => [require('./part.cjs').word, require('./part.cjs').count, basename(__filename), randomUUID.length];",
  );
  const before = await freshLoader();
  const { say } = before.load(path) as { say(): unknown[] };
  expect(say()).toEqual(['清单', 1, 'whole.cjs', 1]);
  expect(before.load(path)).toBe(before.load(path));
  before.writeCompiled();
  expect(readFileSync(`${path}.compiled`).length).toBeGreaterThan(0);
  expect(((await freshLoader()).load(path) as { say(): unknown[] }).say()).toEqual(['清单', 2, 'whole.cjs', 1]);
});

test('what was made of a file before it was changed does not count, nor what V8 cannot use', async () => {
  const path = written('changed.cjs', 'exports.number = 1;');
  const before = await freshLoader();
  before.load(path);
  before.writeCompiled();
  // As long as before: V8 itself would not see that it is another.
  writeFileSync(path, 'exports.number = 2;');
  utimesSync(`${path}.compiled`, new Date('2020-01-01'), new Date('2020-01-01'));
  expect((await freshLoader()).load(path)).toEqual({ number: 2 });
  writeFileSync(`${path}.compiled`, 'made by something else');
  expect((await freshLoader()).load(path)).toEqual({ number: 2 });
});
