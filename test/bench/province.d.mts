/** A place of the synthetic province. */
export interface ProvincePlace {
  readonly code: string;
  readonly name: string;
  readonly level: '省级' | '市级' | '县级';
  readonly above: string;
}

/** Something that is carried out: an item, a way of one, or a sub-item. */
export interface ProvinceEntry {
  readonly index: number;
  readonly base: string;
  readonly way: string | undefined;
  readonly main: string | undefined;
  readonly name: string;
  readonly type: { readonly name: string; readonly code: string };
  readonly line: { readonly name: string; readonly slug: string };
}

export interface ProvinceOptions {
  readonly seed?: number;
  readonly places?: number;
  /** Carried-out items of each level. */
  readonly items?: Readonly<Record<ProvincePlace['level'], number>>;
  /** Department lines, up to 20. */
  readonly lines?: number;
  /** Share of implementations that have a file; the others are claims. */
  readonly files?: number;
  /** Share of these files that have slips in them. */
  readonly faulty?: number;
}

export function chance(...parts: readonly (string | number)[]): number;
export function placesOf(count: number): ProvincePlace[];
export function entriesOf(
  options: Required<Pick<ProvinceOptions, 'seed' | 'items' | 'lines'>>,
): Generator<ProvinceEntry>;
export function codeOf(entry: ProvinceEntry): string;
export function standardPath(entry: ProvinceEntry): string;
export function organName(place: ProvincePlace, line: ProvinceEntry['line']): string;
export function localPath(place: ProvincePlace, entry: ProvinceEntry): string;
/** An 实施清单; `blocks` stand in place of what clean files say. */
export function localText(place: ProvincePlace, entry: ProvinceEntry, blocks?: string): string;
export function province(options?: ProvinceOptions): Generator<[path: string, text: string]>;
export function writeProvince(folder: string, options?: ProvinceOptions): number;
