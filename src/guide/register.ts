import type { Context } from '../model/context.ts';
import { codeOf } from '../model/item.ts';
import type { EffectiveItem } from '../model/item.ts';
import { codeFileName, hashedName, organFolder } from './paths.ts';

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly parent: Place | undefined;
  readonly children: Place[];
  readonly organs: Organ[];
  /** Implementations here and in all places below. */
  count: number;
}

export interface Organ {
  readonly id: string;
  readonly name: string;
  /** `<区划代码>/<slug>`. */
  readonly folder: string;
  readonly place: Place;
  readonly titles: Title[];
  readonly codes: Set<Code>;
}

export interface Code {
  readonly code: string;
  /** The code as a file name, without its ending. */
  readonly file: string;
  readonly titles: Map<string, Title>;
}

/** A code under one name: what an index page lists, and what the search finds. */
export interface Title {
  readonly name: string;
  readonly code: Code;
  readonly type: string;
  readonly line: string;
  readonly audiences: Set<string>;
  readonly organs: Organ[];
}

/** Where one implementation stands in the site. */
export interface Entry {
  readonly title: Title;
  readonly organ: Organ;
}

/**
 * What index pages and search need to know of every implementation. It grows with names and organs; an implementation
 * costs a few references, so a province of more than a million fits into memory.
 */
export class Register {
  count = 0;
  readonly places = new Map<string, Place>();
  readonly organs = new Map<string, Organ>();
  readonly codes = new Map<string, Code>();
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** Takes an implementation in; undefined where its organ already has the code: the first counts. */
  add(item: EffectiveItem): Entry | undefined {
    const organ = this.organOf(item);
    const code = this.codeEntry(item);
    if (organ.codes.has(code)) return undefined;
    organ.codes.add(code);
    const title = titleOf(item, code);
    title.organs.push(organ);
    organ.titles.push(title);
    for (const audience of item.blocks.服务对象 ?? []) title.audiences.add(audience);
    for (let place: Place | undefined = organ.place; place !== undefined; place = place.parent) place.count += 1;
    this.count += 1;
    return { title, organ };
  }

  private organOf(item: EffectiveItem): Organ {
    const id = item.organ?.value.编号 ?? item.blocks.实施机关 ?? '';
    const known = this.organs.get(id);
    if (known !== undefined) return known;
    const place = this.place(item.organ?.value.区划 ?? id.split('-')[0] ?? '', new Set());
    const folder = organFolder(id);
    const organ = { id, name: item.organ?.value.名称 ?? id, folder, place, titles: [], codes: new Set<Code>() };
    place.organs.push(organ);
    this.organs.set(id, organ);
    return organ;
  }

  /** A place with all places above it. `below` holds the codes on the way up: a circle in divisions.csv ends there. */
  private place(code: string, below: Set<string>): Place {
    const known = this.places.get(code);
    if (known !== undefined) return known;
    const division = this.context.division(code);
    below.add(code);
    const above = division?.parent ?? '';
    const parent = above === '' || below.has(above) ? undefined : this.place(above, below);
    const place: Place = {
      code,
      name: division?.name ?? (code || '地方不明'),
      parent,
      children: [],
      organs: [],
      count: 0,
    };
    parent?.children.push(place);
    this.places.set(code, place);
    return place;
  }

  private codeEntry(item: EffectiveItem): Code {
    const file = codeFileName(item.key);
    const known = this.codes.get(file);
    if (known !== undefined) return known;
    const code = { code: codeOf(item.key), file, titles: new Map<string, Title>() };
    this.codes.set(file, code);
    return code;
  }
}

function titleOf(item: EffectiveItem, code: Code): Title {
  const name = itemTitle(item);
  const known = code.titles.get(name);
  if (known !== undefined) return known;
  const { 事项类型: type = '类型不明', 条线: line = '条线不明' } = item.blocks;
  const title = { name, code, type, line, audiences: new Set<string>(), organs: [] };
  code.titles.set(name, title);
  return title;
}

/** The name of an item with its way: 食品经营许可（变更经营项目）; a way that names the item itself says it all. */
function itemTitle({ blocks, key }: EffectiveItem): string {
  const name = blocks.事项名称 ?? key.base;
  const way = blocks.业务办理项;
  if (way === undefined) return name;
  return way.includes(name) ? way : `${name}（${way}）`;
}

export function itemPath({ title, organ }: Entry): string {
  return `items/${organ.folder}/${title.code.file}.html`;
}

/** The page that lists every place of a code. */
export function codePath(code: Code): string {
  return `where/${code.file}.html`;
}

/** Where a title leads: to its only implementation, or to the list of its places. */
export function titlePath(title: Title): string {
  const [organ, second] = title.organs;
  return organ !== undefined && second === undefined ? itemPath({ title, organ }) : codePath(title.code);
}

export function organPath(organ: Organ): string {
  return `organs/${organ.folder}.html`;
}

export function groupPath(folder: 'lines' | 'types' | 'audiences', name: string): string {
  return `${folder}/${hashedName(name)}.html`;
}
