import { Command, InvalidArgumentError, Option } from 'commander';
import type { Environment } from '../commands/environment.ts';
import type { ReportOptions } from '../commands/report.ts';
import type { CatalogueOptions } from '../commands/session.ts';
import { cells, wrap } from '../report/cells.ts';
import { VERSION } from './version.ts';

type WithOutput = { readonly output: string };
type Action = (environment: Environment) => Promise<number>;

/** The commander program in Chinese. Commands are imported when they run; `done` takes their exit code. */
export function buildProgram(environment: Environment, variables: Readonly<Record<string, string | undefined>>, done: (code: number) => void): Command {
  const program = new Command('qingdan');
  const act = async (action: Promise<Action>) => done(await (await action)(environment));
  program
    .description('清单：政务服务事项目录的校验、比对、导出与发布。')
    .version(VERSION, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示一个命令的用法')
    .addHelpText('after', '\n退出码：0 没有达到失败级别的问题；1 有问题；2 没能完成（选项、设置、文件或者程序出错）。\n')
    .showSuggestionAfterError(false);

  catalogueOptions(program.command('lint [路径...]').description('校验：按格式和规则检查文件'), variables).action((paths: string[], options: ReportOptions) =>
    act(import('../commands/lint.ts').then(({ lint }) => (world) => lint(paths, options, world))),
  );
  catalogueOptions(program.command('consistency [路径]').description('比对：同级同条线的名称、数量、条件、材料、环节是否一致'), variables).action((path: string | undefined, options: ReportOptions) =>
    act(import('../commands/consistency.ts').then(({ consistency }) => (world) => consistency(listOf(path), options, world))),
  );
  catalogueOptions(program.command('check [路径]').description('检查：校验加比对，提交前和流水线用这一个'), variables).action((path: string | undefined, options: ReportOptions) =>
    act(import('../commands/check.ts').then(({ check }) => (world) => check(listOf(path), options, world))),
  );
  catalogueOptions(outputOption(program.command('publish [路径]').description('发布：检查没有错误后，生成表格、指南、检查报告和文件清单')), variables).action((path: string | undefined, options: ReportOptions & WithOutput) =>
    act(import('../commands/publish.ts').then(({ publish }) => (world) => publish(listOf(path), options, world))),
  );
  selectionOptions(outputOption(program.command('export [路径]').description('导出：规范化的 CSV 表格和 datapackage.json')), variables).action((path: string | undefined, options: CatalogueOptions & WithOutput) =>
    act(import('../commands/export.ts').then(({ exportCatalogue }) => (world) => exportCatalogue(listOf(path), options, world))),
  );
  selectionOptions(outputOption(program.command('guide [路径]').description('指南：给办事人看的静态网页，打开文件夹就能用')), variables).action((path: string | undefined, options: CatalogueOptions & WithOutput) =>
    act(import('../commands/guide.ts').then(({ guide }) => (world) => guide(listOf(path), options, world))),
  );
  outputOption(program.command('import <清单.csv>').description('导入：按映射把清单变成一个目录，一行一份草稿'))
    .requiredOption('--map <映射.yaml>', '导入映射：哪一列是哪个字段')
    .action((path: string, options: WithOutput & { readonly map: string }) => act(import('../commands/import.ts').then(({ importList }) => (world) => importList(path, options, world))));
  program
    .command('rules')
    .description('列出全部规则')
    .addOption(languageOption(variables))
    .action((options: ReportOptions) => act(import('../commands/rules.ts').then(({ listRules }) => (world) => listRules(options, world))));
  program
    .command('explain <规则>')
    .description('说明一条规则：要求、依据、怎么改')
    .addOption(languageOption(variables))
    .action((id: string, options: ReportOptions) => act(import('../commands/rules.ts').then(({ explain }) => (world) => explain(id, options, world))));
  program
    .command('config')
    .description('与编辑器和环境有关的信息')
    .command('schemas')
    .description('列出 JSON Schema 所在的位置，供编辑器使用')
    .action(() => act(import('../commands/config-schemas.ts').then(({ configSchemas }) => (world) => configSchemas(world))));
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) speakChinese(command, environment);
  return program;
}

function listOf(path: string | undefined): string[] {
  return path === undefined ? [] : [path];
}

function outputOption(command: Command): Command {
  return command.requiredOption('-o, --output <文件夹>', '写到哪个文件夹；要么是空的，要么是本程序上次写的');
}

/** What part of the catalogue, and as of when. */
function selectionOptions(command: Command, variables: Readonly<Record<string, string | undefined>>): Command {
  return command
    .option('-c, --config <文件>', '用这个设置文件代替 qingdan.yaml')
    .addOption(new Option('--level <层级>', '只看这一级（可以重复）').argParser(collectLevel))
    .option('--division <区划代码>', '只看这个区划（可以重复）', collect)
    .option('--line <条线>', '只看这个条线（可以重复）', collect)
    .addOption(new Option('--as-of <日期>', '按哪一天判断效力（默认是今天）').argParser(date).default(fromVariable(variables, 'QINGDAN_AS_OF', date)))
    .option('--no-color', '不用颜色');
}

function catalogueOptions(command: Command, variables: Readonly<Record<string, string | undefined>>): Command {
  return selectionOptions(command, variables)
    .option('-f, --format <格式>', '输出格式：text、json、jsonl、github；写成 格式=文件 存到文件（可以重复）', collect)
    .addOption(new Option('--fail-on <级别>', '从哪一级起算失败（默认 error）').choices(['error', 'warn', 'info']).default(variables['QINGDAN_FAIL_ON']))
    .option('--max-warnings <条数>', '警告超过这个条数也算失败', count)
    .option('--quiet', '只显示错误')
    .option('--only <规则或组>', '只用这些规则（可以重复）', collect)
    .option('--skip <规则或组>', '不用这些规则（可以重复）', collect)
    .addOption(languageOption(variables));
}

function languageOption(variables: Readonly<Record<string, string | undefined>>): Option {
  return new Option('--lang <语言>', '说明用的语言（默认 zh）').choices(['zh', 'en']).default(variables['QINGDAN_LANG'] === 'en' ? 'en' : undefined);
}

/** Chinese headings and widths by terminal cells: commander counts characters, so its columns drift under Chinese. */
function speakChinese(command: Command, { width, write }: Environment): void {
  const headings: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' };
  command
    .exitOverride()
    .helpOption('-h, --help', '显示用法')
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined, writeOut: (text) => void write(text), getOutHelpWidth: () => width })
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      displayWidth: cells,
      boxWrap: (text, cellsWide) => text.split('\n').flatMap((line) => wrap(line, cellsWide)).join('\n'),
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage().replace('[options]', '').replace('[command]', '').trim()}`.trim(),
      commandUsage: (self) => `qingdan ${self.parent === null ? '' : `${self.name()} `}${self.usage().replace('[options]', '[选项]').replace('[command]', '[命令]')}`,
      optionDescription: ({ description }) => description,
    });
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function collectLevel(value: string, previous: readonly string[] | undefined): readonly string[] {
  if (!['省级', '市级', '县级', '乡级', '村级'].includes(value)) throw new InvalidArgumentError('Allowed choices are 省级, 市级, 县级, 乡级, 村级.');
  return collect(value, previous);
}

function date(value: string): string {
  const parsed = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value) || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value) throw new InvalidArgumentError('写成 2026-01-31 这样的日期。');
  return value;
}

function count(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError('写一个不小于零的整数。');
  return Number(value);
}

function fromVariable(variables: Readonly<Record<string, string | undefined>>, name: string, parse: (value: string) => string): string | undefined {
  const value = variables[name];
  return value === undefined || value === '' ? undefined : parse(value);
}
