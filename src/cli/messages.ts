import type { Command, CommanderError } from 'commander';
import { closest } from '../text/fold.ts';

/** What commander found wrong with a command line, in Chinese, with the nearest thing that was probably meant. */
export function commanderMessage(error: CommanderError, commands: readonly Command[], args: readonly string[]): string {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const [name, sub] = args.filter((arg) => !arg.startsWith('-'));
  const group = commands.find((known) => known.name() === name);
  const command = group?.commands.find((known) => known.name() === sub) ?? group;
  const flags = (command?.options ?? [])
    .flatMap(({ long, short }) => [long, short])
    .filter((flag) => flag !== undefined);
  // Below a command that only groups others, those are what can be typed.
  const inGroup = group !== undefined && group.commands.length > 0;
  const names = (inGroup ? group.commands : commands).map((known) => known.name());
  // `help foo` fails like a bare call; what is wrong is the command that it names.
  const [first, asked] = args;
  const unknown = first === 'help' && asked !== undefined;
  const [message, hint] = unknown
    ? explain('commander.unknownCommand', asked, flags, names, error.message)
    : explain(error.code, quoted, flags, names, error.message);
  return `错误：${message}\n  ${hint}\n`;
}

function explain(
  code: string,
  quoted: string,
  flags: readonly string[],
  names: readonly string[],
  original: string,
): [string, string] {
  const help = '加 --help 可以看到用法。';
  switch (code) {
    case 'commander.unknownOption':
      return [`没有“${quoted}”这个选项。`, meant(quoted, flags) ?? help];
    case 'commander.unknownCommand':
      return [`没有“${quoted}”这个命令。`, meant(quoted, names) ?? `可以用的命令：${names.join('、')}。`];
    case 'commander.missingArgument':
      return [`少了参数“${quoted}”。`, help];
    case 'commander.optionMissingArgument':
      return [`选项“${quoted}”后面少了值。`, help];
    case 'commander.missingMandatoryOptionValue':
      return [`必须给出选项“${quoted}”。`, help];
    case 'commander.excessArguments':
      return ['参数多了。', help];
    case 'commander.invalidArgument':
      return [
        original
          .replace(/^error: option '([^']*)' argument '([^']*)' is invalid\. /u, '选项“$1”的值“$2”不对：')
          .replace(/Allowed choices are (.*)\.$/u, '只能是 $1。'),
        help,
      ];
    case 'commander.help':
      return ['要说明运行哪个命令。', `可以用的命令：${names.join('、')}；${help}`];
    default:
      return [original.replace(/^error: /u, ''), help];
  }
}

function meant(word: string, known: readonly string[]): string | undefined {
  const [name = ''] = word.split('=');
  const nearest = known.find((candidate) => name.length > 3 && candidate.startsWith(name)) ?? closest(name, known);
  return nearest === undefined ? undefined : `是不是“${nearest}”？`;
}
