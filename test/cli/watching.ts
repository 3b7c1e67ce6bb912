import { main } from '../../src/cli/main.ts';

/** A program under watch, in this process, with false streams and a fixed day. */
export interface Watching {
  readonly said: { readonly stdout: string; readonly stderr: string };
  /** Resolves when a text has been said on stderr once more. */
  saying(text: string): Promise<void>;
  /** Ctrl-C; gives the exit code. */
  interrupt(): Promise<number>;
}

/** Nobody waits longer for a text. */
const PATIENCE_MS = 20_000;

/** Runs a command line that does not end by itself. */
export function watching(args: readonly string[], cwd: string, columns = 80): Watching {
  const said = { stdout: '', stderr: '' };
  let [heard, wake]: [number, () => void] = [0, () => undefined];
  const interrupts = new Set<() => void>();
  const output = (name: keyof typeof said) => ({
    columns,
    write(text: string, done: (error?: Error | null) => void) {
      said[name] += text;
      done();
      wake();
      return true;
    },
  });
  const ended = main(
    [...args, '--watch', '--no-cache'],
    {
      env: {},
      cwd: () => cwd,
      stdout: output('stdout'),
      stderr: output('stderr'),
      on: (_, listener) => interrupts.add(listener),
      off: (_, listener) => interrupts.delete(listener),
    },
    new Date('2026-10-31T20:00:00Z'),
  );
  const end = { isOver: false };
  void ended.then(() => {
    end.isOver = true;
    wake();
  });
  return {
    said,
    async saying(text) {
      while (!said.stderr.includes(text, heard)) {
        if (end.isOver) throw new Error(`it ended without “${text}”: ${said.stderr}`);
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`“${text}” was not said: ${said.stderr}`)), PATIENCE_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      heard = said.stderr.indexOf(text, heard) + text.length;
    },
    interrupt() {
      for (const listener of interrupts) listener();
      return ended;
    },
  };
}
