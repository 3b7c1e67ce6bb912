/** What is wrong with a code: its length, a character it may not hold, or its check character. */
export type CodeProblem = 'length' | 'charset' | 'check';

export type DivisionLevel = '省级' | '市级' | '县级' | '乡级' | '村级';

// GB 32100-2015, table 3: digits and capitals without I, O, S, V, Z.
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// GB 32100-2015, 3^(i-1) mod 31 for the places 1 to 17.
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
// GB 11714-1997, places 1 to 8.
const ORGAN_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

function weigh(code: string, weights: readonly number[], valueOf: (character: string) => number): number {
  return weights.reduce((sum, weight, place) => sum + weight * valueOf(code.charAt(place)), 0);
}

/** Judges an 18-character unified social credit code by GB 32100-2015; `undefined` when it is sound. */
export function creditCodeProblem(code: string): CodeProblem | undefined {
  if (code.length !== 18) return 'length';
  if (Array.from(code).some((character) => !CREDIT_CHARACTERS.includes(character))) return 'charset';
  const sum = weigh(code, CREDIT_WEIGHTS, (character) => CREDIT_CHARACTERS.indexOf(character));
  return CREDIT_CHARACTERS.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? undefined : 'check';
}

/**
 * Judges a 9-character organization code by GB 11714; `undefined` when it is sound.
 * Hyphens are left out first, since the code is also printed as `00877868-5`.
 */
export function organCodeProblem(code: string): CodeProblem | undefined {
  const bare = code.replaceAll('-', '');
  if (bare.length !== 9) return 'length';
  if (!/^[0-9A-Z]{8}[0-9X]$/u.test(bare)) return 'charset';
  const rest = 11 - (weigh(bare, ORGAN_WEIGHTS, (character) => Number.parseInt(character, 36)) % 11);
  const check = rest === 10 ? 'X' : String(rest % 11);
  return check === bare.charAt(8) ? undefined : 'check';
}

interface DivisionParts {
  province: string;
  city: string;
  county: string;
  town: string;
  village: string;
}

function divisionParts(code: string): DivisionParts | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})(?:(\d{3})(\d{3}))?$/u.exec(code);
  if (match === null) return undefined;
  const [, province = '', city = '', county = '', town = '000', village = '000'] = match;
  const gap = (city === '00' && (county !== '00' || town !== '000')) || (town === '000' && village !== '000');
  return province === '00' || gap ? undefined : { province, city, county, town, village };
}

/**
 * The level that the zeros of a division code tell: 6 digits of GB/T 2260, or 12 with town and village.
 * A town may hang from a city without counties (441900003000). Whether the place exists is not judged.
 */
export function divisionLevel(code: string): DivisionLevel | undefined {
  const parts = divisionParts(code);
  if (parts === undefined) return undefined;
  if (parts.village !== '000') return '村级';
  if (parts.town !== '000') return '乡级';
  if (parts.county !== '00') return '县级';
  return parts.city === '00' ? '省级' : '市级';
}

// GB/T 2260 keeps city numbers that are no government: 90 for counties right under a province, and those of the
// four municipalities (市辖区, 县).
function hasGroupingCity(parts: DivisionParts): boolean {
  return parts.city === '90' || ['11', '12', '31', '50'].includes(parts.province);
}

/** The code one level up, as long as the code given; `undefined` for a province or for what is no code. */
export function divisionParent(code: string): string | undefined {
  const parts = divisionParts(code);
  const level = divisionLevel(code);
  if (parts === undefined || level === undefined || level === '省级') return undefined;
  const { province, city, county, town } = parts;
  const parent = {
    村级: province + city + county + town,
    乡级: province + city + county,
    县级: province + (hasGroupingCity(parts) ? '00' : city),
    市级: province,
  }[level];
  return parent.padEnd(code.length, '0');
}

// A bound for the backtracking below; the national exchange tables hold 36 characters.
const LONGEST_IMPLEMENTATION_CODE = 128;
const LOCAL_FORM = /^.+-\d{12}-\d+-(.+)-\d+-\d{2}$/u;

/**
 * The part of an implementation code that names the organ, unjudged:
 * - national form, credit code (18) + level (1) + base code (12), with or without the two digits of a way: the first 18;
 * - Sichuan form `<base>-<area, 12 digits>-<digits>-<organ>-<digits>-<2 digits>`: `<organ>`, which may hold a hyphen.
 *
 * `undefined` when the code has neither form, so also when the organ part is missing.
 */
export function organSegment(id: string): string | undefined {
  if (id.length > LONGEST_IMPLEMENTATION_CODE) return undefined;
  return parseImplementationCode(id)?.organ ?? LOCAL_FORM.exec(id)?.[1];
}

const NATIONAL_PARTS = /^([0-9A-Za-z]{18})([0-9])([0-9A-Z]{12})([0-9]{2})?$/u;

/** The parts of an implementation code in the national form, with their UTF-16 offsets: organ 0, level 18, base 19, way 31. */
export interface ImplementationCode {
  readonly organ: string;
  readonly level: string;
  readonly base: string;
  /** Undefined where the code does not go down to the way. */
  readonly way: string | undefined;
}

/** Reads a code of credit code (18), level (1), base code (12) and possibly way (2); undefined for any other form. */
export function parseImplementationCode(id: string): ImplementationCode | undefined {
  const [, organ, level, base, way] = NATIONAL_PARTS.exec(id) ?? [];
  return organ === undefined || level === undefined || base === undefined ? undefined : { organ, level, base, way };
}
