import type { CodeProfile, Context } from '../../model/context.ts';
import type { CatalogueDocument } from '../../model/document.ts';
import { parseCode } from '../../model/effective.ts';
import type { MessageArguments } from '../../model/diagnostic.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import type { DocumentFinding } from '../../model/rule.ts';
import { fitsType, typeCodeOf } from '../../model/type-codes.ts';
import { itemKeyOf } from '../item-key.ts';
import { parseNationalCode } from '../national-code.ts';
import type { NationalCode } from '../national-code.ts';
import { listed } from '../schema-words.ts';

const item = (code: string, rest = '') =>
  `文件类型: 基本目录\n基本编码: "${code}"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n${rest}`;
const OWN_CODES = {
  'qingdan.yaml':
    '文件类型: 设置\n名称: 示例\n地区: "51"\n编码:\n  名称: 省平台旧编码\n  格式: [519A99999999]\n  类型位: [3, 4]\n  地区位: [1, 2]\n',
};
const MAIN = '51011200200Y';
const CHILD = { 'standard/01/510112002001.yaml': item('510112002001', `主项: "${MAIN}"\n`) };

export const baseCode = defineDocumentRule({
  id: 'codes/base-code',
  title: { zh: '基本编码合乎编码规则', en: 'A base code follows the coding rules' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' },
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）', 条款: '附录A' },
  ],
  messages: {
    shape: {
      zh: ({ code }) => `“${code}”不是12位基本编码（地区2位、类型2位、主项5位、子项3位；有子项的主项末三位是00Y）`,
      en: ({ code }) =>
        `“${code}” is no base code of 12 digits (region 2, type 2, main item 5, sub-item 3; 00Y at the end of a main item with sub-items)`,
    },
    template: {
      zh: ({ code, profile, templates }) => `“${code}”不合“${profile}”的格式：${listed(templates, 'zh')}`,
      en: ({ code, profile, templates }) =>
        `“${code}” does not fit the forms of ${profile}: ${listed(templates, 'en')}`,
    },
    region: {
      zh: ({ code, digits, region }) => `“${code}”的地区位是${digits}，应当是00（全国）或者${region}`,
      en: ({ code, digits, region }) => `the region of “${code}” is ${digits}; it must be 00 (national) or ${region}`,
    },
    type: {
      zh: ({ code, digits, type, expected }) => `“${code}”的类型位是${digits}，${type}应当是${expected}`,
      en: ({ code, digits, type, expected }) => `the type of “${code}” is ${digits}; ${type} is ${expected}`,
    },
    childless: {
      zh: ({ code }) => `“${code}”以00Y结尾，表示有子项，目录里却没有它的子项`,
      en: ({ code }) => `“${code}” ends in 00Y, so it has sub-items, but the catalogue has none`,
    },
    'with-children': {
      zh: ({ code }) => `“${code}”以000结尾，表示没有子项，目录里却有它的子项`,
      en: ({ code }) => `“${code}” ends in 000, so it has no sub-items, but the catalogue has some`,
    },
    main: {
      zh: ({ main, expected }) =>
        expected === '' ? `末三位是000的事项没有主项，不写“${main}”` : `主项应当是“${expected}”，不是“${main}”`,
      en: ({ main, expected }) =>
        expected === ''
          ? `an item that ends in 000 has no main item; “${main}” is wrong`
          : `the main item is “${expected}”, not “${main}”`,
    },
    'main-absent': {
      zh: ({ code, expected }) => `“${code}”是子项，没有写主项“${expected}”`,
      en: ({ code, expected }) => `“${code}” is a sub-item, but its main item “${expected}” is not written`,
    },
    implemented: {
      zh: ({ code }) => `“${code}”是有子项的主项，只能实施它的子项`,
      en: ({ code }) => `“${code}” is a main item with sub-items: only these can be carried out`,
    },
  },
  advice: {
    zh: '编码照省里的基本目录写，加引号；新增事项按编码规则编：地区2位、类型2位、主项5位、子项3位（没有子项 000，有子项的主项 00Y，子项从 001 起）。',
    en: 'Take the code from the catalogue of the province, in quotes; a new one is region 2, type 2, main item 5, sub-item 3 digits (000 without sub-items, 00Y for a main item with them, sub-items from 001).',
  },
  examples: {
    valid: [
      { yaml: item('510112002000') },
      { yaml: item('000112002000') },
      { yaml: item(MAIN), files: CHILD },
      { yaml: item('511A00002000'), files: OWN_CODES },
      { implementation: true, yaml: '文件类型: 实施清单\n基本编码: "510112001000"\n实施机关: 510107-wsjkj\n' },
    ],
    invalid: [
      { yaml: item('5101120020'), at: '5101120020', message: 'shape' },
      { yaml: item('51011200200y'), at: '51011200200y', message: 'shape' },
      { yaml: item('440112002000'), at: '440112002000', message: 'region' },
      { yaml: item('512012002000'), at: '512012002000', message: 'type' },
      { yaml: item(MAIN), at: MAIN, message: 'childless' },
      {
        yaml: item('510112002000'),
        files: { 'standard/01/51011200200Y.yaml': item(MAIN), ...CHILD },
        at: '510112002000',
        message: 'with-children',
      },
      { yaml: item('510112002001', '主项: "51011200300Y"\n'), at: '51011200300Y', message: 'main' },
      { yaml: item('510112002001'), at: '510112002001', message: 'main-absent' },
      {
        implementation: true,
        yaml: `文件类型: 实施清单\n基本编码: "${MAIN}"\n实施机关: 510107-wsjkj\n`,
        files: { 'standard/01/51011200200Y.yaml': item(MAIN) },
        at: MAIN,
        message: 'implemented',
      },
      { yaml: item('510112002000'), files: OWN_CODES, at: '510112002000', message: 'template' },
      {
        yaml: item('440112002000'),
        files: { 'qingdan.yaml': OWN_CODES['qingdan.yaml'].replace('519A99999999', '999999999999') },
        at: '440112002000',
        message: 'region',
      },
    ],
  },
  *check(document, context) {
    const { kind, map } = document;
    const code = map['基本编码'];
    if (kind === '实施机关') yield* claimedMains(map['认领']);
    if (kind === '实施清单' && isMain(code)) yield { path: ['基本编码'], message: 'implemented', args: { code } };
    // A code that the catalogue has is judged there, once.
    const judged = kind === '基本目录' || (kind === '实施清单' && !isMain(code) && !declares(map, context));
    if (!judged || typeof code !== 'string') return;
    const { codes } = context.settings;
    yield* codes === 'national' ? national(document, code, context) : underProfile(document, code, codes, context);
  },
});

function* national({ kind, map }: CatalogueDocument, code: string, context: Context): Generator<DocumentFinding> {
  const parts = parseNationalCode(code);
  if (parts === undefined) {
    yield at('shape', { code });
    return;
  }
  const { region, type, trunk, sub } = parts;
  yield* wrongRegion(code, region, context);
  yield* wrongType(code, type, map['事项类型']);
  if (context.hasRoot && kind === '基本目录') yield* wrongFamily(code, parts, context);
  const expected = sub === '000' || sub === '00Y' ? '' : `${trunk}00Y`;
  const { 主项: main, 主项名称: mainName } = map;
  if (typeof main === 'string' && main !== expected) {
    yield { path: ['主项'], message: 'main', args: { main, expected } };
  } else if (main === undefined && mainName === undefined && expected !== '' && kind === '基本目录') {
    yield at('main-absent', { code, expected });
  }
}

/** Sub-items are counted from 001. */
function* wrongFamily(code: string, { trunk, sub }: NationalCode, context: Context): Generator<DocumentFinding> {
  const children = context.subItems(code).length > 0;
  if (sub === '00Y' && !children) yield at('childless', { code });
  const family = children || [`${trunk}00Y`, `${trunk}001`].some((base) => context.declares({ base, way: '00' }));
  if (sub === '000' && family) yield at('with-children', { code });
}

function* underProfile(
  { map }: CatalogueDocument,
  code: string,
  profile: CodeProfile,
  context: Context,
): Generator<DocumentFinding> {
  const { name, templates, typePlaces, regionPlaces } = profile;
  if (!templates.some((template) => fits(code, template))) {
    yield at('template', { code, profile: name, templates });
    return;
  }
  // Places that hold letters are the profile's own matter.
  const digitsAt = (places: readonly [number, number] | undefined) =>
    (places === undefined ? '' : /^[0-9]{2}$/u.exec(code.slice(places[0] - 1, places[1]))?.[0]) ?? '';
  const region = digitsAt(regionPlaces);
  const type = digitsAt(typePlaces);
  if (region !== '') yield* wrongRegion(code, region, context);
  if (type !== '') yield* wrongType(code, type, map['事项类型']);
}

function* wrongRegion(code: string, digits: string, { settings: { region } }: Context): Generator<DocumentFinding> {
  if (region !== undefined && digits !== '00' && digits !== region) yield at('region', { code, digits, region });
}

function* wrongType(code: string, digits: string, type: unknown): Generator<DocumentFinding> {
  const expected = typeCodeOf(type);
  if (expected !== undefined && !fitsType(digits, type))
    yield at('type', { code, digits, type: String(type), expected });
}

function* claimedMains(claims: unknown): Generator<DocumentFinding> {
  for (const [index, code] of (Array.isArray(claims) ? (claims as readonly unknown[]) : []).entries()) {
    if (isMain(code)) yield { path: ['认领', index], message: 'implemented', args: { code } };
  }
}

function at(message: string, args: MessageArguments): DocumentFinding {
  return { path: ['基本编码'], message, args };
}

function isMain(code: unknown): code is string {
  return typeof code === 'string' && parseNationalCode(parseCode(code).base)?.sub === '00Y';
}

function declares(map: Readonly<Record<string, unknown>>, context: Context): boolean {
  const key = itemKeyOf(map);
  return key !== undefined && context.declares(key);
}

/** 9 stands for a digit, A for a capital letter, X for either; anything else for itself. */
function fits(code: string, template: string): boolean {
  const kinds: Readonly<Record<string, RegExp>> = { 9: /[0-9]/u, A: /[A-Z]/u, X: /[0-9A-Z]/u };
  return (
    code.length === template.length &&
    Array.from(template).every((kind, place) => kinds[kind]?.test(code.charAt(place)) ?? kind === code.charAt(place))
  );
}
