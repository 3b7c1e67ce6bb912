import type { Command } from 'commander';
import type { HandbackOptions } from '../commands/handback.ts';
import type { CatalogueOptions } from '../commands/session.ts';
import { listOf } from './act.ts';
import type { Act, WithOutput } from './act.ts';
import { contextOptions, outputOption, ruleOptions, selectionOptions, shardsOption } from './options.ts';
import type { Variables } from './options.ts';

/** Commands that hand findings over to those who mend them, and take their answers. */
export function handingOver(program: Command, variables: Variables, act: Act): void {
  ruleOptions(selectionOptions(outputOption(program.command('handover [路径]')), variables))
    .description('交办：每个地方一个工作簿和 CSV，只有它要改的问题，留一列给它填')
    .option('--no-baseline', '基线接受的问题也交办')
    .action((path: string | undefined, options: CatalogueOptions & WithOutput) =>
      act(
        import('../commands/handover.ts').then(
          ({ handover }) =>
            (world) =>
              handover(listOf(path), options, world),
        ),
      ),
    );
  contextOptions(program.command('handback <表...>'), variables)
    .description('收回：把填好的交办表写进文件，注释不动；填得不对的逐行说明，不写')
    .option('--catalogue <路径>', '写进哪个目录（默认是这里的目录）')
    .option('--dry-run', '只显示会怎样改，不写入')
    .action((tables: string[], options: HandbackOptions) =>
      act(
        import('../commands/handback.ts').then(
          ({ handback }) =>
            (world) =>
              handback(tables, options, world),
        ),
      ),
    );
}

/** Commands on what a catalogue says, kept apart from the catalogue. */
export function onFacts(program: Command, act: Act): void {
  program
    .command('facts')
    .description('事实：check --shard 写下的各份')
    .command('export <文件...>')
    .description('导出成一份 CSV，每行是一个地方的一个事项，供数据库查询；各省的可以放在一起')
    .requiredOption('-o, --output <文件.csv>', '写到哪个文件')
    .action((paths: string[], options: WithOutput) =>
      act(
        import('../commands/shards.ts').then(
          ({ exportFacts }) =>
            (world) =>
              exportFacts(paths, options, world),
        ),
      ),
    );
}

/** The command that brings a catalogue to many machines. */
export function distributing(program: Command, act: Act): void {
  program
    .command('pipeline <系统>')
    .description('流水线：印出分给多台机器检查的完整文件，存下来就能用；系统是 gitlab、github 或者 kubernetes')
    .addOption(shardsOption())
    .action((system: string, options: { readonly shards?: number }) =>
      act(
        import('../commands/pipeline.ts').then(
          ({ pipeline }) =>
            (world) =>
              pipeline(system, options, world),
        ),
      ),
    );
}
