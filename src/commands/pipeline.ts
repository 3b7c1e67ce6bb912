import { ExpectedError } from '../io/expected-error.ts';
import { github } from '../report/pipelines/github.ts';
import { gitlab } from '../report/pipelines/gitlab.ts';
import { kubernetes } from '../report/pipelines/kubernetes.ts';
import type { Pipeline } from '../report/pipelines/pipeline.ts';
import type { Environment } from './environment.ts';

const PIPELINES: Readonly<Record<string, Pipeline>> = { gitlab, github, kubernetes };

/** As many machines as a province is checked on where nobody says how many. */
const SHARDS = 20;

/** `pipeline`: the file with which a CI system or a cluster checks a catalogue in parts, ready to be committed. */
export async function pipeline(
  system: string,
  { shards = SHARDS }: { readonly shards?: number },
  { write, version }: Environment,
): Promise<number> {
  const chosen = PIPELINES[system];
  if (chosen === undefined)
    throw new ExpectedError(`没有“${system}”的流水线文件。`, `有的：${Object.keys(PIPELINES).join('、')}。`);
  if (shards > chosen.most)
    throw new ExpectedError(`${system} 最多分 ${chosen.most} 份，给了 ${shards} 份。`, '每份多看一些文件，结果一样。');
  await write(chosen.fileOf({ shards, version }));
  return 0;
}
