import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openCatalogue } from '../engine/catalogue.ts';
import { shownExamples } from '../engine/shown-examples.ts';
import { diskSource } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { findRoot } from '../io/roots.ts';
import type { Language, Rule } from '../model/rule.ts';
import { explanation } from '../report/rules/explanation.ts';
import { rulesJson, rulesMarkdown, rulesText } from '../report/rules/list.ts';
import { RULES } from '../rules/index.ts';
import { closest } from '../text/fold.ts';
import type { Environment } from './environment.ts';
import { posix } from './asked-files.ts';
import { rulesOf, withNames } from './session.ts';

export interface RulesOptions {
  readonly lang?: Language;
  readonly format?: 'text' | 'markdown' | 'json';
}

/** `rules`: every rule, those of the catalogue around the current folder too. */
export async function listRules(options: RulesOptions, environment: Environment): Promise<number> {
  return list(knownRules(environment), options, environment);
}

async function list(
  rules: readonly Rule[],
  { lang = 'zh', format = 'text' }: RulesOptions,
  environment: Environment,
): Promise<number> {
  const written = {
    text: () => rulesText(rules, lang, environment.width),
    markdown: () => rulesMarkdown(rules, lang),
    json: () => rulesJson(rules, shownExamples),
  };
  await environment.write(written[format]());
  return 0;
}

/** `explain <rule>`, or the rules of a group: what a rule asks, why, what to do, and examples. */
export async function explain(id: string, { lang = 'zh' }: RulesOptions, environment: Environment): Promise<number> {
  // A built-in rule is explained even where the settings around are wrong.
  const builtIn = RULES.filter((rule) => isNamed(rule, id));
  const known = builtIn.length > 0 ? RULES : knownRules(environment);
  const rule = known.find((one) => one.id === id);
  if (rule !== undefined) {
    const { colour, width } = environment;
    await environment.write(explanation(rule, shownExamples(rule), { language: lang, colour, width }));
    return 0;
  }
  const group = known.filter((one) => isNamed(one, id));
  if (group.length > 0) return list(group, { lang }, environment);
  const nearest = closest(
    id,
    known.map((one) => one.id),
  );
  throw new ExpectedError(
    `没有“${id}”这条规则。`,
    nearest === undefined ? '运行 qingdan rules 可以看到全部规则。' : `是不是“${nearest}”？`,
  );
}

function isNamed(rule: Rule, name: string): boolean {
  return rule.id === name || rule.id.startsWith(`${name}/`);
}

/** The built-in rules, and those of the catalogue that the current folder belongs to. */
function knownRules({ cwd }: Environment): readonly Rule[] {
  const root = findRoot(existsSync(join(cwd, 'catalog', 'qingdan.yaml')) ? ['catalog'] : [], cwd);
  if (root === undefined) return RULES;
  return withNames(
    (file) => posix(relative(cwd, join(root, file))),
    () => rulesOf(openCatalogue(diskSource(root))),
  );
}
