import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** What a command line said and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly terminal?: boolean;
}

/** Runs the program in this process, with false streams and a fixed day. */
export async function qingdan(
  args: readonly string[],
  { cwd = process.cwd(), env = {}, columns, terminal = false }: CliOptions = {},
): Promise<CliResult> {
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said) => ({
    isTTY: terminal,
    ...(columns === undefined ? {} : { columns }),
    write(text: string, done: (error?: Error | null) => void) {
      said[name] += text;
      done();
      return true;
    },
  });
  const code = await main(
    args,
    { env, cwd: () => cwd, stdout: output('stdout'), stderr: output('stderr') },
    new Date('2026-10-31T20:00:00Z'),
  );
  return { code, ...said };
}

const made: string[] = [];

/** A folder of files that lasts as long as the test file. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
