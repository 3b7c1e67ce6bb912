// A synthetic province: divisions, organs, 基本目录 with the ten disclosures, and implementations as claims and as small
// 实施清单. The same options give the same bytes; files are made one at a time, so that 1.27 million fit.
//   node test/bench/province.mjs <folder> [places] [items per level] [lines] [share of files] [share of faulty]
// With `rich`, the places write blocks of the standard out themselves: files of about 3.5 KB instead of 0.5. With `faulty`,
// that share of the files has slips in it.
// Shares of item types, variants in names and lengths of names follow a published list of a district (1,135 items): 许可 47 %,
// 公共服务 31 %, others 22 %; 变更 12 %, 注销 6 %, 补办 2 %, 延续 2 %; median 14 characters. In a published list of a province
// (1,076 items, 91 departments) there are 93 counters and 175 phones: one counter or two a department.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  basisText,
  chance,
  conditionsText,
  feesText,
  materialsText,
  pick,
  quotaText,
  richBlocks,
  stepsText,
  weighted,
} from './province-blocks.mjs';
import { slipped } from './province-faults.mjs';
import { ACTIONS, BEGINNINGS, KINDS, LINES, PLACE_NAMES, STATUTES, TYPES, VARIANTS } from './province-words.mjs';

export { chance } from './province-blocks.mjs';

/** One province, and of the other places one city for nearly ten counties. */
export function placesOf(count) {
  const cities = Math.min(Math.max(1, Math.round(((count - 1) * 21) / 204)), Math.max(0, count - 1));
  const code = (city, county) => `51${String(city).padStart(2, '0')}${String(county).padStart(2, '0')}`;
  const name = (index) => PLACE_NAMES[index % 24] + PLACE_NAMES[24 + (Math.floor(index / 24) % 24)];
  const places = [{ code: '510000', name: '蜀安省', level: '省级', above: '' }];
  for (let city = 1; city <= cities; city += 1)
    places.push({ code: code(city, 0), name: `${name(city)}市`, level: '市级', above: '510000' });
  for (let index = 0; places.length < count; index += 1) {
    const city = (index % cities) + 1;
    const county = code(city, Math.floor(index / cities) + 1);
    places.push({ code: county, name: `${name(cities + 1 + index)}县`, level: '县级', above: code(city, 0) });
  }
  return places;
}

/**
 * Names that differ from each other in at least two of four words: the last word follows from the others, so that no two
 * look like one name with a slip.
 */
function nameOf(index, type) {
  const size = KINDS.industry.length;
  const [first, second, third] = [index % size, Math.floor(index / size) % size, Math.floor(index / size ** 2) % size];
  const fourth = (first + second + third) % size;
  const words = [KINDS.industry[first], KINDS.quality[third], KINDS.object[second], KINDS.matter[fourth]];
  return weighted(BEGINNINGS, 'beginning', index) + words.join('') + pick(ACTIONS[type], 'action', index);
}

/** What is carried out, in order: plain items, items of two ways, and 主项 with two sub-items. */
export function* entriesOf({ seed, items, lines }) {
  const most = Math.max(...Object.values(items));
  for (let unit = 0, index = 0; index < most; unit += 1) {
    const type = weighted(TYPES, seed, 'type', unit);
    const line = LINES[unit % lines];
    const digits = `51${type.code}${String(unit + 1).padStart(5, '0')}`;
    const name = nameOf(unit, type.name);
    const common = { type, line, unit, name, main: undefined, way: undefined, kind: '新办', base: `${digits}000` };
    const shape = unit % 10;
    if (shape === 4) {
      yield { ...common, index: index++, way: '01', title: '首次申请' };
      yield { ...common, index: index++, way: '02', title: '变更登记事项', kind: '变更' };
    } else if (shape === 7) {
      const main = `${digits}00Y`;
      yield { ...common, index: index++, main, base: `${digits}001`, name: `${name}（城镇地区）` };
      yield { ...common, index: index++, main, base: `${digits}002`, name: `${name}（农村牧区）` };
    } else {
      const variant = weighted(VARIANTS, seed, 'variant', unit);
      yield { ...common, index: index++, name: variant === '' ? name : `${name}（${variant}）` };
    }
  }
}

export const standardPath = (entry) => `standard/${entry.type.code}/${codeOf(entry)}.yaml`;
export const organName = (place, line) => `${place.name}${line.name}局`;
export const codeOf = ({ base, way }) => (way === undefined ? base : `${base}-${way}`);
const levelsOf = ({ index }, items) => Object.keys(items).filter((level) => index < items[level]);

/** The text of a 基本目录 with what applies to its type. */
function standardText(entry, items) {
  const { type, main, way, title, kind, index } = entry;
  const promised = pick([5, 8, 10, 15], 'promised', index);
  return [
    '文件类型: 基本目录\n',
    `基本编码: "${entry.base}"\n`,
    way === undefined ? '' : `办理项编码: "${way}"\n`,
    `事项名称: ${entry.name}\n`,
    main === undefined ? '' : `主项: "${main}"\n`,
    title === undefined ? '' : `业务办理项: ${title}\n办理项类型: ${kind}\n`,
    `事项类型: ${type.name}\n条线: ${entry.line.name}\n行使层级: [${levelsOf(entry, items).join(', ')}]\n`,
    '服务对象: [企业法人, 个体工商户]\n办件类型: 承诺件\n',
    `到现场次数: 1\n现场办理原因: 申请人要到窗口交验原件\n`,
    basisText(entry),
    conditionsText(entry),
    materialsText(entry),
    stepsText(promised),
    '特别程序: 无\n',
    `办理时限:\n  法定: 20个工作日\n  法定依据: 《中华人民共和国行政许可法》第四十二条第一款\n  承诺: ${promised}个工作日\n`,
    `审批决定证件:\n  - 名称: ${entry.name}决定书\n    类型: 批文\n    有效期: ${pick([3, 4, 5], 'valid', index)}年\n    送达: [自行取件, 邮寄]\n    送达时限: 5个工作日\n`,
    type.name === '行政许可' ? quotaText(index) : '',
    feesText(entry),
    '联系方式:\n  监督投诉电话: "96960"\n',
    `注意事项:\n  - 领取决定书时带上受理通知书，编号以${entry.line.slug}开头。\n`,
  ].join('');
}

/** What ways share, and the 主项 of sub-items: documents that are not carried out themselves. */
function parentText(entry, siblings, items) {
  const levels = Object.keys(items).filter((level) => siblings.some((one) => levelsOf(one, items).includes(level)));
  return `文件类型: 基本目录\n基本编码: "${entry.main ?? entry.base}"\n事项名称: ${nameOf(entry.unit, entry.type.name)}\n事项类型: ${entry.type.name}\n条线: ${entry.line.name}\n行使层级: [${levels.join(', ')}]\n`;
}

/** The standard part: settings, divisions, statutes and 基本目录. */
function* commonFiles(options, places, entries) {
  yield ['qingdan.yaml', '文件类型: 设置\n名称: 合成的省级目录\n地区: "51"\n'];
  const rows = places.map(({ code, name, level, above }) => `${code},${name},${level},${above}\n`);
  yield ['divisions.csv', `代码,名称,层级,上级\n${rows.join('')}`];
  for (const { slug, title, articles, rank } of STATUTES)
    yield [
      `statutes/${slug}.yaml`,
      `文件类型: 法律法规\n名称: ${title}\n效力级别: ${rank}\n条数: ${articles}\n状态: 现行有效\n`,
    ];
  for (const entry of entries) {
    const { base, main, way, type, unit } = entry;
    const folder = `standard/${type.code}`;
    if (way === '01' || (main !== undefined && base.endsWith('001'))) {
      const siblings = entries.filter((other) => other.unit === unit);
      yield [`${folder}/${main ?? base}.yaml`, parentText(entry, siblings, options.items)];
    }
    yield [standardPath(entry), standardText(entry, options.items)];
  }
}

/** An organ claims what it carries out with no difference; the rest has small files of its own. */
function* organFiles({ seed, items, files, rich, faulty }, place, line, entries) {
  const id = `${place.code}-${line.slug}`;
  const carried = entries.filter((entry) => entry.line === line && entry.index < items[place.level]);
  const isFiled = (entry) => chance(seed, 'file', id, entry.index) < files;
  const claims = carried.filter((entry) => !isFiled(entry));
  const listed = claims.map((entry) => `  - "${codeOf(entry)}"\n`).join('');
  yield [
    `organs/${place.code}/${line.slug}.yaml`,
    `文件类型: 实施机关\n编号: ${id}\n名称: ${organName(place, line)}\n条线:\n  - ${line.name}\n区划: "${place.code}"\n层级: ${place.level}\n联系方式:\n  窗口:\n    - 名称: ${line.name}窗口\n      地点: ${place.name}政务服务中心2楼${1 + (place.code % 40)}号窗口\n      办公时间: 工作日 9:00—12:00，13:00—17:00\n      咨询电话: "12345"\n${listed === '' ? '' : `认领:\n${listed}`}`,
  ];
  for (const entry of carried)
    if (isFiled(entry)) {
      const text = localText(place, entry, rich ? richBlocks(place, entry) : undefined);
      yield [localPath(place, entry), slipped(text, faulty, seed, id, entry.index)];
    }
}

export const localPath = ({ code }, entry) => `local/${code}/${entry.line.slug}/${codeOf(entry)}.yaml`;

/** What a place may say otherwise: where, who, and a promise that is not longer. */
export function localText(place, entry, blocks) {
  const { base, way, line, index } = entry;
  const promised = pick([5, 8, 10, 15], 'promised', index);
  const shorter = Math.min(promised, pick([5, 8, 10, 15], 'local', place.code, index));
  return `文件类型: 实施清单\n基本编码: "${base}"\n${way === undefined ? '' : `办理项编码: "${way}"\n`}实施机关: ${place.code}-${line.slug}\n${
    blocks ??
    `办理时限:\n  承诺: ${shorter}个工作日\n按环节:\n  审查:\n    承办: ${line.name}审批科\n    时限: ${shorter - 3}个工作日\n联系方式:\n  窗口:\n    - 名称: ${line.name}窗口\n      地点: ${place.name}政务服务中心3楼${1 + 2 * LINES.indexOf(line) + (index % 2)}号窗口\n      办公时间: 工作日 9:00—17:00\n      咨询电话: "12345"\n`
  }`;
}

const DEFAULTS = {
  seed: 1,
  places: 205,
  items: { 省级: 5248, 市级: 6244, 县级: 6192 },
  lines: LINES.length,
  files: 0.2,
  rich: false,
  faulty: 0,
};

/** Path and text of every file, one after another. */
export function* province(options = {}) {
  const asked = { ...DEFAULTS, ...options };
  const places = placesOf(asked.places);
  const entries = [...entriesOf(asked)];
  yield* commonFiles(asked, places, entries);
  for (const place of places)
    for (const line of LINES.slice(0, asked.lines)) yield* organFiles(asked, place, line, entries);
}

/** Writes the files below a folder; gives their number. */
export function writeProvince(folder, options) {
  const made = new Set();
  let count = 0;
  for (const [path, text] of province(options)) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
    count += 1;
  }
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, places, items, lines, files, faulty] = process.argv.slice(2);
  if (folder === undefined)
    throw new Error('node test/bench/province.mjs <folder> [places] [items] [lines] [share] [faulty]');
  const level = items === undefined ? undefined : { 省级: Number(items), 市级: Number(items), 县级: Number(items) };
  const count = writeProvince(folder, {
    ...(places && { places: Number(places) }),
    ...(level && { items: level }),
    ...(lines && { lines: Number(lines) }),
    ...(files && { files: Number(files) }),
    ...(faulty && { faulty: Number(faulty) }),
  });
  console.log(`${count} files`);
}
