import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, vi } from 'vitest';
import { qingdan } from './run-cli.ts';
import type { CliResult } from './run-cli.ts';

export const MINUTE = 60_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.useRealTimers());

/** A folder that lasts as long as the test file. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-stale-'));
  folders.push(folder);
  return folder;
}

/** Files that were touched a moment ago are known by their content only; some minutes later, these are old. */
export function later(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * MINUTE });
}

/** What a run says that remembers; a fresh one says the same. */
export async function verdict(cwd: string, cacheDir: string, ...args: readonly string[]): Promise<CliResult> {
  const remembered = await qingdan(['check', '-f', 'json', '--cache-dir', cacheDir, ...args], { cwd });
  expect(remembered).toEqual(await qingdan(['check', '-f', 'json', '--no-cache', ...args], { cwd }));
  return remembered;
}
