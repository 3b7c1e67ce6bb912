import { ExpectedError } from '../io/expected-error.ts';
import type { ResolvedSettings } from '../model/context.ts';
import { render } from '../model/render.ts';
import { RULES } from '../rules/index.ts';
import { CatalogueContext, SETTINGS_FILE } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { run } from './run.ts';

/** The first fault of the settings file as an error that stops the job: nothing is judged under settings that are wrong. */
export function settingsFault(catalogue: Catalogue, defaults: ResolvedSettings): ExpectedError | undefined {
  if (!catalogue.yamlFiles.includes(SETTINGS_FILE)) return undefined;
  const context = new CatalogueContext({ ...catalogue, yamlFiles: [] }, defaults, '1970-01-01');
  const { diagnostics } = run(catalogue, context, {
    rules: RULES.filter(({ kind }) => kind === 'document'),
    stages: { map: true, reduce: false },
    files: new Set([SETTINGS_FILE]),
  });
  const worst = diagnostics.find(({ severity }) => severity === 'error');
  const rule = RULES.find(({ id }) => id === worst?.rule);
  if (worst !== undefined && rule !== undefined) {
    const { message, advice, range } = render(worst, rule, 'zh', (file) => file);
    return new ExpectedError(`设置有误：${message}`, advice, { file: SETTINGS_FILE, ...range.start });
  }
  if (catalogue.settings !== undefined) return undefined;
  return new ExpectedError('qingdan.yaml 不是设置文件。', '第一行写“文件类型: 设置”。', {
    file: SETTINGS_FILE,
    line: 1,
    column: 1,
  });
}
