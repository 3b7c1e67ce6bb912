import { ownRules } from '../config/own/rules.ts';
import { exemptionFaults } from '../config/exemptions.ts';
import { profileFaults } from '../config/profiles.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { DocumentRecord, ResolvedSettings } from '../model/context.ts';
import type { Settings } from '../model/generated/types.ts';
import type { Path } from '../model/positions.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { render } from '../model/render.ts';
import { RULES } from '../rules/index.ts';
import { CatalogueContext, SETTINGS_FILE } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { isExemptible } from './exemptions.ts';
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
  if (catalogue.settings !== undefined) return faultOfValues(catalogue.settings);
  return new ExpectedError('这不是设置文件。', '第一行写“文件类型: 设置”。', {
    file: SETTINGS_FILE,
    line: 1,
    column: 1,
  });
}

/** The rules that a place may be exempted from. */
const COMPARING = RULES.flatMap(({ id, kind }) => (kind === 'catalogue' && isExemptible(id) ? [id] : []));

/** What no schema can say of a profile, of exemptions or of own rules: the first fault at its place, the others named below it. */
function faultOfValues({ document, value }: DocumentRecord<Settings>): ExpectedError | undefined {
  const [first, ...others] = [
    ...profileFaults(value.一致性),
    ...exemptionFaults(value.豁免, COMPARING),
    ...ownRules(value.自定义规则).faults,
  ];
  if (first === undefined) return undefined;
  const more = others.map(({ message, hint, path }) => {
    const { line, column } = document.locate(path).start;
    return `\n  还有第${line}行第${column}列：${message}\n    ${hint}`;
  });
  return settingsError(document, first.path, first.message, `${first.hint}${more.join('')}`);
}

/** A fault of the settings at a place of its document. */
export function settingsError(document: CatalogueDocument, path: Path, message: string, hint: string): ExpectedError {
  return new ExpectedError(`设置有误：${message}`, hint, { file: SETTINGS_FILE, ...document.locate(path).start });
}
