import { groupOf } from '../model/rule.ts';
import { shownExamples } from '../engine/shown-examples.ts';
import type { ShownExample, ShownLine } from '../engine/shown-examples.ts';
import type { OutputFile } from '../io/output.ts';
import { basisText } from '../model/basis-text.ts';
import type { ResolvedSettings } from '../model/context.ts';
import type { Rule } from '../model/rule.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { groupTitle } from '../rules/groups.ts';
import { html, isBlank, joined } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { pageFile, RULES_INDEX } from './page.ts';
import type { Site } from './page.ts';
import { relativeAddress } from './paths.ts';
import { definitions, list, note } from './values.ts';

const SEVERITY = SEVERITY_WORDS.zh;
const PRESET = { recommended: '基本规则', strict: '从严规则', 试行: '试行规则' } as const;
const UNUSED = '本目录没有采用';
const NAMED = '检查规则';

/** The page of one rule. Ids are ASCII by their schema and by the names of the rule files. */
function rulePath(id: string): string {
  return `rules/${id}.html`;
}

/** A page that lists all rules, and one for each: what it asks, why, what to do, and how it looks right and wrong. */
export function* rulePages(rules: readonly Rule[], settings: ResolvedSettings, site: Site): Generator<OutputFile> {
  yield indexPage(rules, settings, site);
  for (const rule of rules) yield rulePage(rule, settings, site);
}

function indexPage(rules: readonly Rule[], settings: ResolvedSettings, site: Site): OutputFile {
  const groups = [...new Set(rules.map(({ id }) => groupOf(id)))];
  const body = html`<h1>${NAMED}</h1>
<p>目录里的事项按这些规则检查，共${rules.length}条。点开一条，可以看到它的依据、改法和例子。</p>
${groups.map((group) =>
  groupSection(
    group,
    rules.filter(({ id }) => groupOf(id) === group),
    settings,
  ),
)}`;
  return pageFile({ path: RULES_INDEX, title: NAMED, trail: [], body }, site);
}

function groupSection(group: string, rules: readonly Rule[], settings: ResolvedSettings): Markup {
  const entries = rules.map(
    (rule) => html`<a href="${relativeAddress(RULES_INDEX, rulePath(rule.id))}">${rule.title.zh}</a>
<span class="badges">${severityBadge(rule, settings)}${
      rule.preset !== undefined && html` <span class="badge">${PRESET[rule.preset]}</span>`
    }</span> <code class="id">${rule.id}</code>`,
  );
  return html`<section aria-labelledby="group-${group}">
<h2 id="group-${group}">${groupTitle(group, 'zh').split(' ')[0]}</h2>
${list(entries)}
</section>
`;
}

function severityBadge(rule: Rule, settings: ResolvedSettings): Markup {
  const severity = settings.severityOf(rule);
  return severity === undefined
    ? html`<span class="badge plain">${UNUSED}</span>`
    : html`<span class="badge">${SEVERITY[severity]}</span>`;
}

/** The severity of a rule, and where the settings of the catalogue make another of it, that one too. */
function severityText(rule: Rule, settings: ResolvedSettings): string {
  const severity = settings.severityOf(rule);
  if (severity === rule.severity) return SEVERITY[severity];
  return `${SEVERITY[rule.severity]}（${severity === undefined ? UNUSED : `本目录：${SEVERITY[severity]}`}）`;
}

function rulePage(rule: Rule, settings: ResolvedSettings, site: Site): OutputFile {
  const { valid, invalid, isFixable } = shownExamples(rule);
  const body = html`<h1>${rule.title.zh}</h1>
${definitions([
  ['编号', html`<code>${rule.id}</code>`],
  ['级别', severityText(rule, settings)],
  ['规则集', groupOf(rule.id) === 'own' ? '本目录自定' : PRESET[rule.preset ?? 'recommended']],
  ['生效日期', rule.effective],
  ['始于', groupOf(rule.id) !== 'own' && rule.since],
  ['自动改', isFixable ? '能' : '不能'],
  ['要求', rule.demand !== undefined && !rule.advice.zh.startsWith(rule.demand.zh) && rule.demand.zh],
])}
${section('basis', '为什么', list(rule.basis.map(basisText)))}${section('advice', '怎么改', html`<p>${rule.advice.zh}</p>`)}${section(
    'invalid',
    '不合格的写法',
    invalid.map((example) => figure(example)),
  )}${section(
    'valid',
    '合格的写法',
    valid.map((example) => figure(example)),
  )}`;
  const trail = [{ title: NAMED, path: RULES_INDEX }];
  return pageFile({ path: rulePath(rule.id), title: rule.title.zh, trail, body }, site);
}

function section(id: string, title: string, content: Content): Content {
  if (isBlank(content)) return undefined;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>
`;
}

/** Lines of a file as code, with what the rule marks, and below what it says. */
function figure({ label, lines, message }: ShownExample): Markup {
  return html`<figure class="example">
${
  lines.length > 0 &&
  html`<pre><code>${joined(lines.map(codeLine), '\n')}</code></pre>
`
}${
    (message ?? label) !== undefined &&
    html`<figcaption>${note('文件', label)}${note('说明', message?.zh)}</figcaption>
`
  }</figure>
`;
}

function codeLine(line: ShownLine | undefined): Content {
  if (line === undefined) return '…';
  const { text, start, end } = line;
  if (start === undefined) return text;
  return [text.slice(0, start), html`<mark>${text.slice(start, end) || ' '}</mark>`, text.slice(end)];
}
