import type { Context } from '../model/context.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import { DISCLOSURES } from './disclosures.ts';
import type { Disclosure } from './disclosures.ts';
import { inspections, penalties } from './enforcement.ts';
import { html, isBlank } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import type { Crumb } from './page.ts';
import { placePath, relativeAddress } from './paths.ts';
import { codePath, itemPath, organPath } from './register.ts';
import type { Entry, Place } from './register.ts';
import { blockSource } from './sources.ts';
import { definitions, list, questions } from './values.ts';

/** The way to an organ: places from the province down, then the organ. */
export function organTrail({ organ }: Pick<Entry, 'organ'>): Crumb[] {
  return [...placeTrail(organ.place), { title: organ.name, path: organPath(organ) }];
}

/** A place and all places above it, from the top. */
export function placeTrail(place: Place): Crumb[] {
  const above = place.parent === undefined ? [] : placeTrail(place.parent);
  return [...above, { title: place.name, path: placePath(place.code) }];
}

/** What stands between header and footer on the page of one implementation. */
export function itemBody(item: EffectiveItem, entry: Entry, context: Context): Content {
  const { blocks } = item;
  const sections = [...DISCLOSURES.map((one) => disclosure(item, one)), ...beyond(item)];
  return html`<article>
<h1>${entry.title.name}</h1>
${statusNotice(blocks)}${keyFacts(item)}
<nav class="contents" aria-label="本页内容"><ul>
${sections.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>\n`)}</ul></nav>
${about(item, entry, context)}${situations(blocks)}${sections.map(sectionMarkup)}</article>
`;
}

function sectionMarkup({ anchor, title, body, source }: Section): Markup {
  return html`<section id="${anchor}" aria-labelledby="${anchor}-title">
<h2 id="${anchor}-title">${title}</h2>
${body}${source}
</section>
`;
}

interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly body: Content;
  readonly source: Content;
}

function disclosure(item: EffectiveItem, { key, anchor, sources, show }: Disclosure): Section {
  const shown = show(item.blocks);
  if (isBlank(shown)) {
    return { anchor, title: key, body: html`<p class="absent">${absence(item, key)}</p>`, source: undefined };
  }
  const source = sources.map((name) => blockSource(item, name, sources.length > 1));
  return { anchor, title: key, body: shown, source };
}

function absence(item: EffectiveItem, key: string): string {
  return item.applicability(key) === '不适用' ? `不适用：${item.type}没有这一项。` : '目录没有写，请向窗口咨询。';
}

/** What an item says beyond the ten disclosures. */
function beyond(item: EffectiveItem): Section[] {
  const { 处罚: punished, 随机抽查: inspected, 常见问题: asked } = item.blocks;
  const sections: Section[] = [];
  const add = (anchor: string, title: string, body: Content): void => {
    sections.push({ anchor, title, body, source: blockSource(item, title) });
  };
  if (punished !== undefined) add('penalties', '处罚', penalties(punished));
  if (inspected !== undefined) add('inspections', '随机抽查', inspections(inspected));
  if (asked !== undefined) add('questions', '常见问题', questions(asked));
  return sections;
}

function statusNotice({ 状态: status, 生效日期: from, 取消日期: until }: ItemBlocks): Content {
  const words = [
    status === '草稿' && '这是草稿，内容还没有核定，不能作为办事的依据。',
    status === '暂停' && '本事项暂停办理。',
    from !== undefined && `自${from}起施行。`,
    until !== undefined && `自${until}起取消。`,
  ].filter((text) => text !== false);
  return words.length > 0 && html`<p class="notice">${words.join('')}</p>\n`;
}

/** What most people come for, in four lines. */
function keyFacts(item: EffectiveItem): Content {
  const { 办理时限: limit, 收费依据及标准: fee, 许可数量: quota } = item.blocks;
  const unless = (key: string, shown: string | undefined): string =>
    shown ?? (item.applicability(key) === '不适用' ? '不适用' : '没有写');
  return definitions(
    [
      ['承诺办结', unless('办理时限/承诺', limit?.承诺)],
      ['法定办结', unless('办理时限', limit?.法定)],
      ['收费', unless('收费依据及标准', fee === undefined || fee === '不收费' ? fee : `收费，共${fee.length}项`)],
      ['数量限制', unless('许可数量', quota === undefined ? undefined : quota === '无限制' ? '没有' : '有')],
    ],
    'key-facts',
  );
}

function about(item: EffectiveItem, entry: Entry, context: Context): Markup {
  const { blocks, level } = item;
  const to = (path: string): string => relativeAddress(itemPath(entry), path);
  return html`<h2>基本信息</h2>
${definitions(
  [
    ['实施机关', html`<a href="${to(organPath(entry.organ))}">${entry.organ.name}</a>`],
    [
      '地方',
      placeTrail(entry.organ.place)
        .map(({ title }) => title)
        .join(' '),
    ],
    ['行使层级', level],
    ['本级权限', blocks.层级权限?.[level]],
    ['参与层级', participants(blocks)],
    ['事项类型', blocks.事项类型],
    ['条线', blocks.条线],
    ['主项', mainName(blocks, context)],
    [
      '办理项',
      [
        blocks.业务办理项,
        blocks.办理项类型 !== undefined && blocks.办理项类型 !== blocks.业务办理项 && `（${blocks.办理项类型}）`,
      ],
    ],
    ['办件类型', blocks.办件类型],
    ['办理形式', blocks.办理形式?.join('、')],
    ['到现场次数', blocks.到现场次数 !== undefined && visitsText(blocks.到现场次数)],
    ['现场办理原因', blocks.现场办理原因],
    ['服务对象', blocks.服务对象?.join('、')],
    ['受理机构', blocks.受理机构?.join('、')],
    ['监管机关', blocks.监管机关],
    ['权力来源', [blocks.权力来源, blocks.委托机关 !== undefined && `（委托机关：${blocks.委托机关}）`]],
    ['承接自', blocks.承接自],
    ['编码', html`<span class="file">${entry.title.code.code}</span>`],
    ['实施编码', blocks.实施编码],
    ['地方编码', blocks.地方编码],
    ['其他地方', html`<a href="${to(codePath(entry.title.code))}">哪些地方也办理本事项</a>`],
  ],
  'facts about',
)}\n`;
}

function visitsText(visits: number): string {
  return visits === 0 ? '不用到现场' : `${visits}次`;
}

function participants({ 参与层级: levels = {} }: ItemBlocks): string {
  return Object.entries(levels)
    .map(([level, steps]) => `${level}（${steps.join('、')}）`)
    .join('、');
}

function mainName({ 主项: main, 主项名称: name }: ItemBlocks, context: Context): string | undefined {
  return (main === undefined ? undefined : context.standard({ base: main, way: '00' })?.value.事项名称) ?? name;
}

function situations({ 办理情形: declared }: ItemBlocks): Content {
  if (declared === undefined) return undefined;
  return html`<h2>办理情形</h2>${list(declared.map(({ 名称, 说明 }) => [html`<span class="badge">${名称}</span>`, 说明 !== undefined && ` ${说明}`]))}\n`;
}
