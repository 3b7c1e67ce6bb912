import { byCodePoint } from '../io/file-source.ts';
import type { OutputFile } from '../io/output.ts';
import { APPLICABILITY } from '../model/generated/applicability.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { organTrail, placeTrail } from './item-page.ts';
import { pageFile } from './page.ts';
import type { Site } from './page.ts';
import { HOME, placePath, relativeAddress } from './paths.ts';
import { codePath, groupPath, itemPath, organPath, titlePath } from './register.ts';
import type { Code, Entry, Organ, Place, Register, Title } from './register.ts';
import { SEARCH_SCRIPTS } from './search-index.ts';
import { list } from './values.ts';

/** A way to choose items other than by place: what an item is listed under, and what the choice is called. */
interface Grouping {
  readonly folder: 'lines' | 'types' | 'audiences';
  readonly name: string;
  readonly groupsOf: (title: Title) => Iterable<string>;
  /** The heading under which a page lists a title. */
  readonly headingOf: (title: Title) => string;
}

const GROUPINGS: readonly Grouping[] = [
  { folder: 'lines', name: '部门条线', groupsOf: ({ line }) => [line], headingOf: ({ type }) => type },
  { folder: 'types', name: '事项类型', groupsOf: ({ type }) => [type], headingOf: ({ line }) => line },
  { folder: 'audiences', name: '服务对象', groupsOf: ({ audiences }) => audiences, headingOf: ({ line }) => line },
];

/** The home page and every page that lists places, organs or items. */
export function* indexPages(register: Register, site: Site): Generator<OutputFile> {
  const titles = [...register.codes.values()].flatMap((code) => [...code.titles.values()]).sort(byName);
  const groups = GROUPINGS.map((grouping) => ({ grouping, members: membersOf(titles, grouping) }));
  yield home(register, titles.length, groups, site);
  for (const place of register.places.values()) yield placePage(place, site);
  for (const organ of register.organs.values()) yield organPage(organ, site);
  for (const { grouping, members } of groups) {
    for (const [name, listed] of members) yield groupPage(grouping, name, listed, site);
  }
  for (const code of register.codes.values()) yield codePage(code, site);
}

function byName(left: Title, right: Title): number {
  return byCodePoint(left.name, right.name) || byCodePoint(left.code.code, right.code.code);
}

function membersOf(titles: readonly Title[], { groupsOf }: Grouping): [string, Title[]][] {
  const members = new Map<string, Title[]>();
  for (const title of titles) {
    for (const group of groupsOf(title)) append(members, group, title);
  }
  return sorted(members);
}

function append(lists: Map<string, Title[]>, key: string, title: Title): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [title]);
  else known.push(title);
}

/** Types and audiences in the order of the national lists, everything else by code points. */
const KNOWN_ORDER = [
  ...Object.keys(APPLICABILITY),
  '自然人',
  '企业法人',
  '事业法人',
  '社会组织法人',
  '非法人企业',
  '个体工商户',
  '行政机关',
  '其他组织',
];

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(
    ([left], [right]) => KNOWN_ORDER.indexOf(left) - KNOWN_ORDER.indexOf(right) || byCodePoint(left, right),
  );
}

type Groups = readonly { readonly grouping: Grouping; readonly members: readonly [string, readonly Title[]][] }[];

function home(register: Register, titles: number, groups: Groups, site: Site): OutputFile {
  const organs = [...register.organs.values()];
  const inhabited = [...register.places.values()].filter((place) => place.organs.length > 0).length;
  const top = [...register.places.values()].filter((place) => place.parent === undefined).sort(byCode);
  const body = html`<h1>查找办事指南</h1>
<p class="counts">${inhabited}个地方的${organs.length}个机关，${titles}个事项，${register.count}份办事指南。</p>
<section aria-labelledby="search-title">
<h2 id="search-title">搜索事项</h2>
<noscript><p class="notice">搜索要用 JavaScript。没有它，可以从下面按地方、部门条线、事项类型、服务对象查找。</p></noscript>
<form id="search" class="search" role="search" hidden>
<div><label for="words">事项名称或者编码</label><input id="words" type="search" autocomplete="off" spellcheck="false"></div>
<div><label for="place">地方</label><select id="place"><option value="">所有地方</option></select></div>
<button type="submit">搜索</button>
</form>
<p id="found" class="found" role="status" aria-live="polite"></p>
<ol id="results" class="results"></ol>
</section>
<section aria-labelledby="by-place">
<h2 id="by-place">按地方</h2>
${placeTree(top, HOME, 3)}
</section>
${groups.map(groupSection)}`;
  return pageFile({ path: HOME, title: site.name, trail: [], body, scripts: SEARCH_SCRIPTS }, site);
}

function groupSection({ grouping: { folder, name }, members }: Groups[number]): Markup {
  const choices = members.map(([group, listed]) => counted(groupPath(folder, group), group, listed.length, HOME));
  return html`<section aria-labelledby="by-${folder}">
<h2 id="by-${folder}">按${name}</h2>
${list(choices, 'choices')}
</section>
`;
}

function byCode(left: Place, right: Place): number {
  return byCodePoint(left.code, right.code);
}

function byId(left: Organ, right: Organ): number {
  return byCodePoint(left.id, right.id);
}

function counted(path: string, name: string, count: number, from: string): Markup {
  return html`<a href="${relativeAddress(from, path)}">${name}</a> <span class="count">${count}</span>`;
}

/** Places with those below them, as many levels as asked for. */
function placeTree(places: readonly Place[], from: string, levels: number): Content {
  if (places.length === 0 || levels === 0) return undefined;
  return list(
    places.map((place) => [
      counted(placePath(place.code), place.name, place.count, from),
      placeTree([...place.children].sort(byCode), from, levels - 1),
    ]),
    levels === 1 ? 'choices' : 'tree',
  );
}

function placePage(place: Place, site: Site): OutputFile {
  const path = placePath(place.code);
  const organs = [...place.organs].sort(byId);
  const choices = organs.map((organ) => counted(organPath(organ), organ.name, organ.titles.length, path));
  const below = placeTree([...place.children].sort(byCode), path, 2);
  const body = html`<h1>${place.name}</h1>
<p class="counts">本地方和下级地方共${place.count}份办事指南。</p>
${choices.length > 0 && html`<h2>本级机关</h2>\n${list(choices, 'choices wide')}\n`}${below !== undefined && html`<h2>下级地方</h2>\n${below}\n`}`;
  return pageFile({ path, title: place.name, trail: placeTrail(place).slice(0, -1), body }, site);
}

function organPage(organ: Organ, site: Site): OutputFile {
  const path = organPath(organ);
  const linked = (title: Title): Markup =>
    html`<a href="${relativeAddress(path, itemPath({ title, organ }))}">${title.name}</a>`;
  const body = html`<h1>${organ.name}</h1>
<p class="counts">共${organ.titles.length}份办事指南。</p>
${underHeadings([...organ.titles].sort(byName), ({ type }) => type, linked)}`;
  return pageFile({ path, title: organ.name, trail: organTrail({ organ }).slice(0, -1), body }, site);
}

function groupPage(
  { folder, name, headingOf }: Grouping,
  group: string,
  titles: readonly Title[],
  site: Site,
): OutputFile {
  const path = groupPath(folder, group);
  const linked = (title: Title): Markup =>
    html`<a href="${relativeAddress(path, titlePath(title))}">${title.name}</a> <span class="count">${title.organs.length}处</span>`;
  const body = html`<h1>${group}</h1>
<p class="counts">共${titles.length}个事项。</p>
${underHeadings(titles, headingOf, linked)}`;
  return pageFile({ path, title: group, trail: [{ title: `按${name}` }], body }, site);
}

/** Titles in lists under headings; names that several codes share are told apart by their codes. */
function underHeadings(
  titles: readonly Title[],
  headingOf: (title: Title) => string,
  entry: (title: Title) => Content,
): Content {
  const headings = new Map<string, Title[]>();
  for (const title of titles) append(headings, headingOf(title), title);
  const codes = new Map<string, number>();
  for (const { name } of titles) codes.set(name, (codes.get(name) ?? 0) + 1);
  const told = (title: Title): Content => [
    entry(title),
    (codes.get(title.name) ?? 0) > 1 && html` <span class="file">${title.code.code}</span>`,
  ];
  return sorted(headings).map(([heading, listed]) => html`<h2>${heading}</h2>\n${list(listed.map(told))}\n`);
}

/** Every place where a code is carried out. */
function codePage(code: Code, site: Site): OutputFile {
  const path = codePath(code);
  const titles = [...code.titles.values()].sort(byName);
  const name = titles[0]?.name ?? code.code;
  const body = html`<h1>${name}</h1>
<p class="counts">编码 <span class="file">${code.code}</span></p>
${titles.map(
  (title) => html`<h2>${titles.length > 1 ? title.name : '办理的地方'}</h2>
${list([...title.organs].sort(byId).map((organ) => implementation({ title, organ }, path)))}
`,
)}`;
  return pageFile({ path, title: name, trail: [{ title: '哪些地方办理' }], body }, site);
}

function implementation(entry: Entry, from: string): Markup {
  const places = placeTrail(entry.organ.place).map(({ title }) => title);
  return html`<a href="${relativeAddress(from, itemPath(entry))}">${entry.organ.name}</a> <span class="count">${places.join(' ')}</span>`;
}
