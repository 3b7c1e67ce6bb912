import { Command } from 'commander';
import type { BaselineOptions } from '../commands/baseline.ts';
import type { Environment } from '../commands/environment.ts';
import type { CheckOptions } from '../commands/check.ts';
import type { CountsOptions } from '../commands/counts.ts';
import type { ReportOptions } from '../commands/report.ts';
import type { RulesOptions } from '../commands/rules.ts';
import type { CatalogueOptions } from '../commands/session.ts';
import type { StatsOptions } from '../commands/stats.ts';
import type { TraceOptions } from '../commands/trace.ts';
import { speakChinese } from './chinese-help.ts';
import {
  acceptanceOptions,
  contextOptions,
  countingOptions,
  changeOptions,
  fixOptions,
  languageOption,
  listFormatOption,
  outputOption,
  reportOptions,
  ruleOptions,
  selectionOptions,
  shardOptions,
  statsOptions,
  traceOptions,
} from './options.ts';
import type { Variables } from './options.ts';
import { distributing, handingOver, onFacts } from './handing-over.ts';
import { listOf } from './act.ts';
import type { Act, WithOutput } from './act.ts';
import { VERSION } from './version.ts';

/** The commander program in Chinese; `done` takes the exit code of the command that ran. */
export function buildProgram(environment: Environment, variables: Variables, done: (code: number) => void): Command {
  const program = new Command('qingdan');
  const act: Act = async (action) => done(await (await action)(environment));
  program
    .description('清单：政务服务事项目录的校验、比对、导出与发布。')
    .version(VERSION, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示一个命令的用法')
    .addHelpText(
      'after',
      '\n退出码：0 没有达到失败级别的问题；1 有问题；2 没能完成（选项、设置、文件或者程序出错）。\n',
    );
  judging(program, variables, act);
  counting(program, variables, act);
  accepting(program, variables, act);
  measuring(program, variables, act);
  handingOver(program, variables, act);
  onFacts(program, act);
  distributing(program, act);
  producing(program, variables, act);
  explaining(program, variables, act);
  const nested = program.commands.flatMap(({ commands }) => commands);
  for (const command of [program, ...program.commands, ...nested]) speakChinese(command, environment);
  return program;
}

/** Commands that find faults. */
function judging(program: Command, variables: Variables, act: Act): void {
  changeOptions(fixOptions(reportOptions(program.command('lint [路径...]'), variables)))
    .description('校验：按格式和规则检查文件')
    .action((paths: string[], options: ReportOptions) =>
      act(
        import('../commands/lint.ts').then(
          ({ lint }) =>
            (world) =>
              lint(paths, options, world),
        ),
      ),
    );
  reportOptions(program.command('consistency [路径]'), variables)
    .description('比对：同级同条线的名称、数量、条件、材料、环节是否一致')
    .action((path: string | undefined, options: ReportOptions) =>
      act(
        import('../commands/consistency.ts').then(
          ({ consistency }) =>
            (world) =>
              consistency(listOf(path), options, world),
        ),
      ),
    );
  traceOptions(program.command('trace <区划> <编码> [路径]'), variables)
    .description('追查：一个事项在一个地方为什么一致、不一致或者算缺少')
    .action((division: string, code: string, path: string | undefined, options: TraceOptions) =>
      act(
        import('../commands/trace.ts').then(
          ({ trace }) =>
            (world) =>
              trace(division, code, listOf(path), options, world),
        ),
      ),
    );
  shardOptions(changeOptions(fixOptions(reportOptions(program.command('check [路径]'), variables))))
    .description('检查：校验加比对，提交前和流水线用这一个')
    .option('--impact-of <设置.yaml>', '换成这份设置会多出哪些问题：按规则、地方、条线列表，不算失败')
    .action((path: string | undefined, options: CheckOptions) =>
      act(
        import('../commands/check.ts').then(
          ({ check }) =>
            (world) =>
              check(listOf(path), options, world),
        ),
      ),
    );
}

/** The command that counts. */
function counting(program: Command, variables: Variables, act: Act): void {
  countingOptions(program.command('counts [路径]'), variables)
    .description('计数：各级、各地、各条线有多少事项，与同级、与基本目录相比多了哪些、少了哪些')
    .action((path: string | undefined, options: CountsOptions) =>
      act(
        import('../commands/counts.ts').then(
          ({ counts }) =>
            (world) =>
              counts(listOf(path), options, world),
        ),
      ),
    );
}

/** Commands that keep the list of accepted findings. */
function accepting(program: Command, variables: Variables, act: Act): void {
  const baseline = program.command('baseline').description('基线：已经知道、暂时接受的问题，只减不增');
  const add = (name: string, description: string) =>
    ruleOptions(contextOptions(baseline.command(`${name} [路径]`), variables)).description(description);
  acceptanceOptions(add('create', '建基线：现有的问题全部记下')).action(
    (path: string | undefined, options: BaselineOptions) =>
      act(
        import('../commands/baseline.ts').then(
          ({ createBaseline }) =>
            (world) =>
              createBaseline(listOf(path), options, world),
        ),
      ),
  );
  acceptanceOptions(add('update', '更新基线：记下新的，删去改好的，其余的理由和期限不变')).action(
    (path: string | undefined, options: BaselineOptions) =>
      act(
        import('../commands/baseline.ts').then(
          ({ updateBaseline }) =>
            (world) =>
              updateBaseline(listOf(path), options, world),
        ),
      ),
  );
  add('prune', '清理基线：只删去已经改好的').action((path: string | undefined, options: CatalogueOptions) =>
    act(
      import('../commands/baseline.ts').then(
        ({ pruneBaseline }) =>
          (world) =>
            pruneBaseline(listOf(path), options, world),
      ),
    ),
  );
  add('list', '列出基线，每条是否还有效').action((path: string | undefined, options: CatalogueOptions) =>
    act(
      import('../commands/baseline.ts').then(
        ({ listBaseline }) =>
          (world) =>
            listBaseline(listOf(path), options, world),
      ),
    ),
  );
}

/** Commands that count. */
function measuring(program: Command, variables: Variables, act: Act): void {
  statsOptions(program.command('stats [路径]'), variables)
    .description('对标：各地、各条线的时限压缩、跑动次数、进驻、审批处、窗口覆盖和十公开，每个事项谁最短、谁最少')
    .action((path: string | undefined, options: StatsOptions) =>
      act(
        import('../commands/stats.ts').then(
          ({ stats }) =>
            (world) =>
              stats(listOf(path), options, world),
        ),
      ),
    );
}

/** Commands that write files. */
function producing(program: Command, variables: Variables, act: Act): void {
  reportOptions(outputOption(program.command('publish [路径]')), variables)
    .description('发布：检查没有错误后，生成表格、指南、检查报告和文件清单')
    .action((path: string | undefined, options: ReportOptions & WithOutput) =>
      act(
        import('../commands/publish.ts').then(
          ({ publish }) =>
            (world) =>
              publish(listOf(path), options, world),
        ),
      ),
    );
  selectionOptions(outputOption(program.command('export [路径]')), variables)
    .description('导出：规范化的 CSV 表格和 datapackage.json')
    .action((path: string | undefined, options: CatalogueOptions & WithOutput) =>
      act(
        import('../commands/export.ts').then(
          ({ exportCatalogue }) =>
            (world) =>
              exportCatalogue(listOf(path), options, world),
        ),
      ),
    );
  selectionOptions(outputOption(program.command('guide [路径]')), variables)
    .description('指南：给办事人看的静态网页，打开文件夹就能用')
    .action((path: string | undefined, options: CatalogueOptions & WithOutput) =>
      act(
        import('../commands/guide.ts').then(
          ({ guide }) =>
            (world) =>
              guide(listOf(path), options, world),
        ),
      ),
    );
  program
    .command('fmt [路径...]')
    .description('整理：把文件改成规范的写法（键的次序、缩进、引号），内容和注释都不变')
    .option('--check', '只列出会改动的文件，不写')
    .action((paths: string[], options: { readonly check?: boolean }) =>
      act(
        import('../commands/fmt.ts').then(
          ({ fmt }) =>
            (world) =>
              fmt(paths, options, world),
        ),
      ),
    );
  outputOption(program.command('import <清单.csv>'))
    .description('导入：按映射把清单变成一个目录，一行一份草稿')
    .requiredOption('--map <映射.yaml>', '导入映射：哪一列是哪个字段')
    .action((path: string, options: WithOutput & { readonly map: string }) =>
      act(
        import('../commands/import.ts').then(
          ({ importList }) =>
            (world) =>
              importList(path, options, world),
        ),
      ),
    );
}

/** Commands that explain the program itself. */
function explaining(program: Command, variables: Variables, act: Act): void {
  program
    .command('rules')
    .description('列出全部规则；在目录里运行时，也列出目录自定的')
    .addOption(listFormatOption())
    .addOption(languageOption(variables))
    .action((options: RulesOptions) =>
      act(
        import('../commands/rules.ts').then(
          ({ listRules }) =>
            (world) =>
              listRules(options, world),
        ),
      ),
    );
  program
    .command('explain <规则>')
    .description('说明一条规则：要求、依据、怎么改、写法举例')
    .addOption(languageOption(variables))
    .action((id: string, options: RulesOptions) =>
      act(
        import('../commands/rules.ts').then(
          ({ explain }) =>
            (world) =>
              explain(id, options, world),
        ),
      ),
    );
  program
    .command('config')
    .description('与编辑器和环境有关的信息')
    .command('schemas')
    .description('列出 JSON Schema 所在的位置，供编辑器使用')
    .action(() => act(import('../commands/config-schemas.ts').then(({ configSchemas }) => configSchemas)));
}
