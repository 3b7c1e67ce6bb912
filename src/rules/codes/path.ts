import type { Context } from '../../model/context.ts';
import type { CatalogueDocument } from '../../model/document.ts';
import { codeOf } from '../../model/item.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { typeCodeOf } from '../../model/type-codes.ts';
import { itemKeyOf } from '../item-key.ts';
import { parseNationalCode } from '../national-code.ts';

const ORGAN = '文件类型: 实施机关\n编号: 510107-mzj\n名称: 武侯区民政局\n条线: [民政]\n区划: "510107"\n层级: 县级\n';
const ITEM =
  '文件类型: 基本目录\n基本编码: "510112003000"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n';
const LOCAL = '文件类型: 实施清单\n基本编码: "510112001000"\n实施机关: 510107-wsjkj\n';

/** Where a document belongs: its folder (one of), and name without `.yaml` where the code can be a file name. */
interface Home {
  readonly folders: readonly string[];
  readonly name: string | undefined;
  /** The key that says so. */
  readonly key: string;
}

export const path = defineDocumentRule({
  id: 'codes/path',
  title: { zh: '文件的位置与内容一致', en: 'A file stands where its keys say' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' }],
  messages: {
    elsewhere: {
      zh: ({ file, expected, key }) => `按“${key}”这个文件应当是 ${expected}，现在是 ${file}`,
      en: ({ file, expected, key }) => `by its ${key} this file is ${expected}, not ${file}`,
    },
  },
  advice: {
    zh: '看是文件里写错了，还是放错了地方：写错的改文件，放错的把文件移到所说的位置。',
    en: 'See which of the two is wrong: correct the file, or move it to the place given.',
  },
  examples: {
    valid: [
      { file: 'organs/510107/mzj.yaml', yaml: ORGAN },
      { file: 'organs/510107/two.yaml', yaml: `${ORGAN}---\n${ORGAN.replace('mzj', 'mzj2')}` },
      { file: 'standard/01/510112003000.yaml', yaml: ITEM },
      { file: 'standard/01/510112003000-02.yaml', yaml: `${ITEM}办理项编码: "02"\n` },
      {
        file: 'standard/01/slug.yaml',
        yaml: ITEM.replace('510112003000', '川-卫（3）'),
        files: { 'qingdan.yaml': "文件类型: 设置\n名称: 示例\n编码: { 名称: 旧编码, 格式: ['999'] }\n" },
      },
      { file: 'elsewhere/any.yaml', yaml: ITEM },
      { file: 'local/510107/wsjkj/510112001000-r17.yaml', yaml: LOCAL },
    ],
    invalid: [
      { file: 'organs/510104/mzj.yaml', yaml: ORGAN, at: '510107-mzj', message: 'elsewhere' },
      { file: 'standard/01/510112003001.yaml', yaml: ITEM, at: '510112003000', message: 'elsewhere' },
      { file: 'standard/510112003000.yaml', yaml: ITEM, at: '510112003000', message: 'elsewhere' },
      { file: 'standard/20/510112003000.yaml', yaml: ITEM, at: '510112003000', message: 'elsewhere' },
      { file: 'local/510107/mzj/510112001000.yaml', yaml: LOCAL, at: '510107-wsjkj', message: 'elsewhere' },
      { file: 'local/510107/wsjkj/510112001000-03.yaml', yaml: LOCAL, at: '510112001000', message: 'elsewhere' },
    ],
  },
  *check(document, context) {
    const home = homeOf(document, context);
    if (home === undefined || !/^(?:organs|standard|local)\//u.test(document.file)) return;
    const { kind, file } = document;
    const slash = file.lastIndexOf('/');
    const folder = file.slice(0, slash);
    const name = file.slice(slash + 1).replace(/\.ya?ml$/u, '');
    const wanted = isOneOfSeveral(document) ? undefined : home.name;
    const named = wanted === undefined || name === wanted || (kind === '实施清单' && isRow(name, wanted));
    if (home.folders.includes(folder) && named) return;
    const key = home.folders.includes(folder) && kind !== '实施机关' ? '基本编码' : home.key;
    yield {
      path: [key],
      message: 'elsewhere',
      args: { file, expected: `${home.folders[0] ?? ''}/${wanted ?? name}.yaml`, key },
    };
  },
});

/** Undefined where another rule says what is wrong: a code out of shape, an organ that is not on file. */
function homeOf({ kind, map }: CatalogueDocument, context: Context): Home | undefined {
  const { 编号: id, 实施机关: organ, 办理项编码: way, 事项类型: type } = map;
  if (kind === '实施机关') {
    const place = organPlace(id);
    return place && { folders: [`organs/${place.division}`], name: place.slug, key: '编号' };
  }
  const item = itemKeyOf(map);
  if (item === undefined || (way !== undefined && typeof way !== 'string')) return undefined;
  const parts = parseNationalCode(item.base);
  if (parts === undefined && context.settings.codes === 'national') return undefined;
  const code = codeOf(item);
  const name = /^[0-9A-Za-z-]{1,64}$/u.test(code) ? code : undefined;
  if (kind === '实施清单') {
    const place = typeof organ === 'string' && context.organ(organ) !== undefined ? organPlace(organ) : undefined;
    return place && { folders: [`local/${place.division}/${place.slug}`], name, key: '实施机关' };
  }
  // Where type and code disagree, the folder may follow either: the rule on codes tells of it.
  const types = [typeCodeOf(type), parts?.type].filter((digits) => digits !== undefined);
  return kind === '基本目录' && types.length > 0
    ? { folders: types.map((digits) => `standard/${digits}`), name, key: '基本编码' }
    : undefined;
}

function organPlace(id: unknown): { readonly division: string; readonly slug: string } | undefined {
  const [, division, slug] = (typeof id === 'string' ? /^([0-9]+)-([0-9a-z-]+)$/u.exec(id) : null) ?? [];
  return division === undefined || slug === undefined ? undefined : { division, slug };
}

/** An imported row whose code another row has too: `<code>-r<row>`. */
function isRow(name: string, code: string): boolean {
  return name.startsWith(`${code}-r`) && /^[0-9]+$/u.test(name.slice(code.length + 2));
}

/** A file of several documents cannot be named after each. */
function isOneOfSeveral({ index, source }: CatalogueDocument): boolean {
  const begin = source.text.search(/^[^#\s-]/mu);
  return index > 0 || (begin >= 0 && /\n---(?:\s|$)/u.test(source.text.slice(begin)));
}
