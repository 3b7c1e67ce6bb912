import { basename, resolve } from 'node:path';
import { readGiven } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { writeOutputFolder } from '../io/output-folder.ts';
import type { ImportMap } from '../model/generated/types.ts';
import { parseFile } from '../model/parse.ts';
import { recordOf } from '../model/records.ts';
import { schemaProblems } from '../model/schema.ts';
import { planImport } from '../tables/import.ts';
import type { Environment } from './environment.ts';

/** `import`: a list becomes a catalogue of drafts. Exit code 1 where a cell could not be taken (it is kept in 来源.原始). */
export async function importList(
  path: string,
  { map, output }: { readonly map: string; readonly output: string },
  environment: Environment,
): Promise<number> {
  const plan = planImport(readGiven(path, environment.cwd), mappingOf(map, environment), { fileName: basename(path) });
  writeOutputFolder(
    resolve(environment.cwd, output),
    plan.files,
    { command: 'import', asOf: environment.today },
    environment.disk,
  );
  for (const { row, column, value, reason } of plan.problems)
    await environment.write(`${path}:${row}  ${column}  ${reason}：${JSON.stringify(value)}\n`);
  environment.talk(
    `导入了 ${plan.documents} 份实施清单，写到 ${output}；${plan.problems.length === 0 ? '每一格都有了去处。' : `${plan.problems.length} 格没能放进字段，原样保存在“来源.原始”里；整行无处安放的，原样写在 not-imported.csv 里。`}\n`,
  );
  return plan.problems.length === 0 ? 0 : 1;
}

function mappingOf(path: string, environment: Environment): ImportMap {
  const document = parseFile(path, readGiven(path, environment.cwd))[0];
  const record = document?.kind === '导入映射' ? recordOf<ImportMap>(document) : undefined;
  if (record === undefined || document === undefined)
    throw new ExpectedError(
      `“${path}”不是导入映射。`,
      '第一行写“文件类型: 导入映射”；写法见 catalog/mappings 里的例子。',
      { file: path },
    );
  const fault = schemaProblems(document)[0];
  if (fault !== undefined) {
    const { start } = document.locate(fault.path);
    throw new ExpectedError(`导入映射有误。`, `运行 qingdan lint ${path} 看哪里写错了。`, { file: path, ...start });
  }
  return record.value;
}
