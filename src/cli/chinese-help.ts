import type { Command } from 'commander';
import type { Environment } from '../commands/environment.ts';
import { cells, wrap } from '../report/cells.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Chinese headings, and widths by terminal cells: commander counts characters, so its columns drift under Chinese. */
export function speakChinese(command: Command, { width, write }: Environment): void {
  command
    .exitOverride()
    .helpOption('-h, --help', '显示用法')
    .configureOutput({
      outputError: () => undefined,
      writeErr: () => undefined,
      writeOut: (text) => void write(text),
      getOutHelpWidth: () => width,
    })
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      displayWidth: cells,
      boxWrap: (text, room) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, room))
          .join('\n'),
      subcommandTerm: (sub) => `${sub.name()} ${withoutPlaceholders(sub.usage())}`.trim(),
      commandUsage: (self) => `${pathOf(self).join(' ')} ${inChinese(self.usage())}`,
      optionDescription: ({ description }) => description,
    });
}

/** The words to type: of `baseline create` not only the last. */
function pathOf(command: Command): string[] {
  return [...(command.parent === null ? [] : pathOf(command.parent)), command.name()];
}

function withoutPlaceholders(usage: string): string {
  return usage.replace('[options]', '').replace('[command]', '').trim();
}

function inChinese(usage: string): string {
  return usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
}
