import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { isRealDate } from '../text/dates.ts';

/** Environment variables, of which `QINGDAN_*` stand for flags; a flag wins over its variable. */
export type Variables = Readonly<Record<string, string | undefined>>;

const LEVELS = ['省级', '市级', '县级', '乡级', '村级'];
const SEVERITIES = ['error', 'warn', 'info'];

/** Where generated files go. */
export function outputOption(command: Command): Command {
  return command.requiredOption('-o, --output <文件夹>', '写到哪个文件夹；要么是空的，要么是本程序上次写的');
}

/** Under which settings, and as of when. */
export function contextOptions(command: Command, variables: Variables): Command {
  return command
    .option('-c, --config <文件>', '用这个设置文件代替 qingdan.yaml')
    .option('--as-of <日期>', '按哪一天判断效力（默认是今天）', date, fromVariable(variables['QINGDAN_AS_OF'], date))
    .option('--no-color', '不用颜色');
}

/** The same, and what part of the catalogue. */
export function selectionOptions(command: Command, variables: Variables): Command {
  return contextOptions(command, variables)
    .option('--level <层级>', '只看这一级：省级、市级、县级、乡级、村级（可以重复）', level)
    .option('--division <区划代码>', '只看这个区划（可以重复）', collect)
    .option('--line <条线>', '只看这个条线（可以重复）', collect);
}

/** Why findings are accepted, and until when. */
export function acceptanceOptions(command: Command): Command {
  return command
    .requiredOption('--reason <理由>', '为什么暂时接受（必须写）')
    .option('--until <日期>', '到哪一天为止（当天还有效）', date);
}

/** Which rules run, and on how many cores. */
export function ruleOptions(command: Command): Command {
  return command
    .option('--only <规则或组>', '只用这些规则（可以重复）', collect)
    .option('--skip <规则或组>', '不用这些规则（可以重复）', collect)
    .option('--jobs <个数>', '用几个处理器核心（默认：文件多的全部，少的一个）', positive);
}

/** How findings are judged and shown, and when they fail. */
export function reportOptions(command: Command, variables: Variables): Command {
  return ruleOptions(selectionOptions(command, variables))
    .option(
      '-f, --format <格式>',
      '输出格式：text、compact、json、jsonl、csv、html、sarif、github、gitlab、junit、checkstyle；写成 格式=文件 存到文件，html=文件夹（可以重复）',
      collect,
    )
    .option('--max-show <条数>', 'text 格式在屏幕上最多显示几条（默认 200；0 显示全部；存到文件的总是全部）', count)
    .addOption(
      choice(
        '--fail-on <级别>',
        '从哪一级起算失败：error、warn、info（默认 error）',
        SEVERITIES,
        variables['QINGDAN_FAIL_ON'],
      ),
    )
    .option('--max-warnings <条数>', '警告超过这个条数也算失败', count)
    .option('--quiet', '只显示错误')
    .option('--no-baseline', '基线接受的问题也报出来')
    .option('--profile', '说明时间花在哪个阶段、哪条规则上（只用一个核心）')
    .option('--no-cache', '不用上次留下的缓存，也不留（结果一样，只是慢）')
    .option('--cache-dir <文件夹>', '缓存放在哪里（默认放在用户自己的缓存文件夹；流水线用它在两次运行之间带着走）')
    .option('--no-strict-reader', '规范写法的文件也不走快的读法，全部由 yaml 库来读（结果一样，只是慢）')
    .addOption(languageOption(variables));
}

/** What counts are shown by, and how. */
export function countingOptions(command: Command, variables: Variables): Command {
  return selectionOptions(command, variables)
    .addOption(choice('--by <分法>', '各地的数按什么分列：条线、类型（默认 条线）', ['条线', '类型'], undefined))
    .option(
      '-f, --format <格式>',
      '格式：text、json、csv、html（默认 text）；写成 格式=文件 存到文件，html 是一页热力图（可以重复）',
      collect,
    )
    .addOption(languageOption(variables));
}

/** What mends findings where no meaning can change: width, punctuation, spaces, quoting. */
export function fixOptions(command: Command): Command {
  return command
    .option('--fix', '先把不会改变意思的问题改好（全角半角、标点、空格、引号），再报告剩下的')
    .option('--dry-run', '和 --fix 一起用：只显示会怎样改，不写入');
}

/** Which findings count where a change is judged, and whether those to come are, too. */
export function changeOptions(command: Command): Command {
  return command
    .option(
      '--since <版本>',
      '只报和 git 的这个版本（分支、标签、提交）相比新出现的问题，别处因此出现的也算；如 origin/main',
    )
    .option('--watch', '一直看着，保存一个文件就说新出了什么、改好了什么；按 Ctrl-C 结束');
}

/** How a catalogue is checked in parts, on several machines. */
export function shardOptions(command: Command): Command {
  return command
    .option('--shard <第几份/总数>', '只看这一份，如 3/20；auto 照 CI 的环境变量；和 --facts-out 一起用')
    .option('--facts-out <文件>', '这一份的事实写到哪里，不下结论')
    .addOption(several('--facts <文件……>', '不读本地清单，用各份的事实汇总成一份报告；可以写 facts/*'));
}

/** Among how many machines a catalogue is shared. */
export function shardsOption(): Option {
  return new Option('--shards <份数>', '分给几台机器（默认 20）').argParser(positive);
}

/** commander takes an option for one of several values only where a Latin letter stands before its dots. */
function several(flags: string, description: string): Option {
  const option = new Option(flags, description);
  option.variadic = true;
  return option;
}

/** How the numbers are written. */
export function statsOptions(command: Command, variables: Variables): Command {
  return selectionOptions(command, variables)
    .option('-f, --format <格式>', '输出格式：text、json、csv、html；写成 格式=文件 存到文件（可以重复）', collect)
    .addOption(languageOption(variables));
}

/** How a trace is written. */
export function traceOptions(command: Command, variables: Variables): Command {
  return contextOptions(command, variables)
    .option('-f, --format <格式>', '输出格式：text、json；写成 格式=文件 存到文件（可以重复）', collect)
    .addOption(languageOption(variables));
}

export function languageOption(variables: Variables): Option {
  return choice('--lang <语言>', '说明用的语言：zh、en（默认 zh）', ['zh', 'en'], variables['QINGDAN_LANG']);
}

/** How the list of rules is written. */
export function listFormatOption(): Option {
  return choice(
    '-f, --format <格式>',
    '格式：text、markdown、json（默认 text）',
    ['text', 'markdown', 'json'],
    undefined,
  );
}

function choice(flags: string, description: string, values: readonly string[], variable: string | undefined): Option {
  const chosen = (value: string) => {
    if (!values.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${values.join(', ')}.`);
    return value;
  };
  return new Option(flags, description).argParser(chosen).default(fromVariable(variable, chosen));
}

function fromVariable(value: string | undefined, parse: (value: string) => string): string | undefined {
  return value === undefined || value === '' ? undefined : parse(value);
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function level(value: string, previous: readonly string[] | undefined): readonly string[] {
  if (!LEVELS.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${LEVELS.join(', ')}.`);
  return collect(value, previous);
}

function date(value: string): string {
  if (!isRealDate(value)) throw new InvalidArgumentError('写成 2026-01-31 这样的日期。');
  return value;
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(value)) throw new InvalidArgumentError('写一个大于零的整数。');
  return Number(value);
}

function count(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError('写一个不小于零的整数。');
  return Number(value);
}
