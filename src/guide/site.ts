import type { Catalogue } from '../engine/catalogue.ts';
import { implementations } from '../engine/items.ts';
import type { ItemSelection } from '../engine/selection.ts';
import type { OutputFile } from '../io/output.ts';
import type { Context } from '../model/context.ts';
import type { Rule } from '../model/rule.ts';
import { indexPages } from './index-pages.ts';
import { itemBody, organTrail } from './item-page.ts';
import { pageFile, STYLE } from './page.ts';
import type { Site } from './page.ts';
import { itemPath, Register } from './register.ts';
import { rulePages } from './rule-pages.ts';
import { searchIndex, searchPrograms } from './search-index.ts';
import { STYLE_SHEET } from './style.ts';

interface GuideOptions {
  /** ISO date shown on every page. */
  readonly asOf: string;
  /** The version of the catalogue, shown on every page. */
  readonly commit?: string;
  readonly selection?: ItemSelection;
  /** The rules that the catalogue was checked by; each gets a page. */
  readonly rules?: readonly Rule[];
}

/**
 * The static site for citizens: assets, one page for each implementation, then the pages that list them. Made one by one:
 * only a register of names and organs is kept. The same input gives the same bytes.
 */
export function* guideFiles(catalogue: Catalogue, context: Context, options: GuideOptions): Generator<OutputFile> {
  const { name, description } = context.settings;
  const site: Site = {
    name: name || '办事指南',
    description,
    asOf: options.asOf,
    commit: options.commit,
    hasRules: options.rules !== undefined,
  };
  const register = new Register(context);
  yield { path: STYLE, content: STYLE_SHEET };
  yield* searchPrograms();
  for (const item of implementations(catalogue, context, options.selection)) {
    const entry = register.add(item);
    if (entry === undefined) continue;
    const body = itemBody(item, entry, context);
    yield pageFile({ path: itemPath(entry), title: entry.title.name, trail: organTrail(entry), body }, site);
  }
  yield* indexPages(register, site);
  if (options.rules !== undefined) yield* rulePages(options.rules, context.settings, site);
  yield searchIndex(register);
}
