import type { Implementation, ItemType, Level } from './generated/types.ts';
import { codeOf } from './item.ts';
import type { ComparedField } from './profile.ts';
import type { Place } from './positions.ts';

/** Number of a text in a TextTable: equal numbers, equal texts. */
export type TextId = number;

/** Each distinct text once, so that facts of a million implementations hold numbers. */
export class TextTable {
  private texts: readonly string[];
  /** Made when the first text is added: most tables that begin with texts stay as they are. */
  private added: { readonly texts: string[]; readonly ids: Map<string, TextId> } | undefined;

  /** A table that begins with texts, each there once. */
  constructor(texts: readonly string[] = []) {
    this.texts = texts;
  }

  intern(text: string): TextId {
    const { texts, ids } = (this.added ??= this.growing());
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, texts.length);
    return texts.push(text) - 1;
  }

  private growing(): { readonly texts: string[]; readonly ids: Map<string, TextId> } {
    const texts = [...this.texts];
    this.texts = texts;
    return { texts, ids: new Map(texts.map((text, id) => [text, id])) };
  }

  /** Every text, at the place of its number. */
  all(): readonly string[] {
    return this.texts;
  }

  text(id: TextId): string {
    return this.texts[id] ?? '';
  }
}

/**
 * Facts in an order: an array, or those of a table, which are made anew whenever they are looked at. So two of them are told
 * apart by what they say, never by being the same object.
 */
export interface FactList extends Iterable<ItemFact> {
  readonly length: number;
  at(index: number): ItemFact | undefined;
  filter(keeps: (fact: ItemFact) => boolean): FactList;
}

/** The facts of a whole run, for the rules that compare. */
export interface Facts {
  readonly items: FactList;
  readonly texts: TextTable;
  /** Files that hold what could not be taken as an item: nothing is called missing where one of them may be it. */
  readonly unread: ReadonlySet<string>;
}

/** What one carried-out item of one file says to the comparison with others. Texts are ids of a TextTable. */
export interface ItemFact {
  readonly kind: '基本目录' | '实施清单' | '认领';
  readonly base: string;
  readonly way: string;
  /** Base code of the main item (00Y); undefined where there is none or only its name is known. */
  readonly main: string | undefined;
  readonly name: string;
  /** 业务办理项: what the way is called; empty where it has no name. */
  readonly wayName: string;
  readonly type: ItemType | undefined;
  readonly line: string;
  readonly level: Level;
  /** 编号 of the organ and code of its division; empty for a 基本目录. */
  readonly organ: string;
  readonly division: string;
  readonly status: '草稿' | '在用' | '暂停' | '取消';
  readonly hasStandard: boolean;
  /** 权力来源; a 委托机关 alone says that the item is entrusted, too. */
  readonly power: Implementation['权力来源'];
  /** Whom the power comes from (委托机关, else 承接自); undefined for nearly all. */
  readonly giver: Giver | undefined;
  /** Names of those that only receive applications for it (受理机构). */
  readonly receivers: readonly string[];
  /** Normal forms of the compared fields, one element a line, elements in the order that the field's comparison asks for. */
  readonly fields: Readonly<Partial<Record<ComparedField, TextId>>>;
  /** Where the item stands. */
  readonly at: Place;
  /** Where a compared field that is the item's own is written. */
  readonly places: Readonly<Partial<Record<ComparedField, Place>>>;
}

/** Whom an item of an organ was had from, as its file says. */
export interface Giver {
  readonly name: TextId;
  /** Where 权力来源 says that it stands; undefined where it says neither. */
  readonly stands: '上级' | '同级' | undefined;
  /** Whether 层级权限 says what each level keeps. */
  readonly isDivided: boolean;
  readonly at: Place;
}

/** Whether the power is not the organ's own by law: entrusted, handed down or granted. */
export function isReceived({ power }: Pick<ItemFact, 'power'>): boolean {
  return power !== undefined && power !== '法定本级行使';
}

/** `<实施机关>/<code>` or, for a 基本目录, the code alone: how findings and reports name an item. */
export function referenceOf(fact: Pick<ItemFact, 'organ' | 'base' | 'way'>): string {
  return fact.organ === '' ? codeOf(fact) : `${fact.organ}/${codeOf(fact)}`;
}
