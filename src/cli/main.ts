import { CommanderError } from 'commander';
import { failureText } from '../commands/failure-text.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { environmentOf } from './env.ts';
import type { ProcessLike } from './env.ts';
import { commanderMessage } from './messages.ts';
import { buildProgram } from './program.ts';

/** Runs one command line and returns its exit code: 0 clean, 1 findings, 2 the job could not be done. Never throws. */
export async function main(args: readonly string[], process: ProcessLike, now: Date = new Date()): Promise<number> {
  const colour = args.includes('--no-color') ? false : undefined;
  const environment = environmentOf(process, colour, now);
  let code = 0;
  let program: ReturnType<typeof buildProgram> | undefined;
  try {
    program = buildProgram(environment, process.env, (result) => {
      code = result;
    });
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      environment.talk(commanderMessage(error, program?.commands ?? [], args));
      return 2;
    }
    if (error instanceof ExpectedError) environment.talk(failureText(error));
    // The reader of a pipe has gone (`qingdan lint | head`): there is nobody left to tell.
    else if ((error as NodeJS.ErrnoException).code !== 'EPIPE') environment.talk(crashText(error));
    return 2;
  }
}

function crashText(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `程序出错了，这不是您的文件的问题。请把下面的内容连同运行的命令一起报告给维护人员：\n${stack}\n`;
}
