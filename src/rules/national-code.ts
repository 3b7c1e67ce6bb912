/** The national base code: region 2, type 2, main item 5, sub-item 3 (GB/T 39554.1-2020). */
export interface NationalCode {
  readonly region: string;
  readonly type: string;
  /** Region, type and main item: what a main item and its sub-items share. */
  readonly trunk: string;
  /** `000` without sub-items, `00Y` a main item with them, else a sub-item. */
  readonly sub: string;
}

/** Undefined where the code has another shape. */
export function parseNationalCode(code: string): NationalCode | undefined {
  const [, region, type, main, sub] = /^([0-9]{2})([0-9]{2})([0-9]{5})([0-9]{3}|00Y)$/u.exec(code) ?? [];
  if (region === undefined || type === undefined || main === undefined || sub === undefined) return undefined;
  return { region, type, trunk: region + type + main, sub };
}
