import { codeOf, localPath, localText, organName, standardPath } from '../bench/province.mjs';
import type { ProvinceEntry, ProvincePlace } from '../bench/province.mjs';

/** What is laid over the clean province, and what is to be found in it. */
interface Planting {
  readonly files: Record<string, string>;
  harmless: number;
  whole(fits: (entry: ProvinceEntry) => boolean): ProvinceEntry;
  standard(entry: ProvinceEntry): string;
  leave(place: ProvincePlace, entry: ProvinceEntry): void;
  expect(rule: string, code: string, chosen: readonly ProvincePlace[]): void;
}

interface Province {
  readonly places: readonly ProvincePlace[];
  readonly cityOnly: (entry: ProvinceEntry) => boolean;
}

/** Powers that go down, or are lent, rightly and wrongly. Faults never meet in one item. */
export function plantAcrossLevels(planting: Planting, { places, cityOnly }: Province): void {
  const counties = places.filter(({ level }) => level === '县级');
  const cities = places.filter(({ level }) => level === '市级');
  const [province] = places;
  const [city, neighbour] = cities;
  if (province === undefined || city === undefined || neighbour === undefined) return;
  const below = counties.filter(({ above }) => above === city.code);
  const cityOf = (county: ProvincePlace) => cities.find(({ code }) => code === county.above) ?? city;
  const inFile = (chosen: readonly ProvincePlace[], entry: ProvinceEntry, blocks: (place: ProvincePlace) => string) => {
    for (const place of chosen) planting.files[localPath(place, entry)] = localText(place, entry, blocks(place));
  };
  const lentBy = (giver: ProvincePlace, entry: ProvinceEntry) =>
    `权力来源: 上级委托\n委托机关: ${organName(giver, entry.line)}\n`;
  const downFrom = (giver: ProvincePlace, entry: ProvinceEntry) =>
    `权力来源: 上级下放\n承接自: ${organName(giver, entry.line)}\n`;

  // Lent by the own city: right, and what is asked for is what the city asks for; in three counties a material more.
  const lent = planting.whole(cityOnly);
  inFile(counties, lent, (place) => lentBy(cityOf(place), lent));
  planting.harmless += counties.length - 3;
  const materials = /^申请材料:\n(?:[ -].*\n)*/mu.exec(planting.standard(lent))?.[0] ?? '';
  inFile(
    counties.slice(0, 3),
    lent,
    (place) => `${lentBy(cityOf(place), lent)}${materials}  - 材料名称: 村民委员会介绍信\n    必要性: 必要\n`,
  );
  planting.expect('sameness/materials', codeOf(lent), counties.slice(0, 3));

  // Said to be lent by the neighbouring city; by a county; by the province, which does not decide.
  for (const [giver, chosen] of [
    [neighbour, below.slice(0, 4)],
    [counties[5], counties.slice(0, 2)],
    [province, counties.slice(7, 8)],
  ] as const) {
    const entry = planting.whole(cityOnly);
    if (giver !== undefined) inFile(chosen, entry, () => lentBy(giver, entry));
    planting.expect('levels/power-given', codeOf(entry), chosen);
  }

  // The city, itself entrusted with a licence by the province, entrusts its counties.
  const licence = planting.whole((entry) => entry.index < 30 && entry.type.name === '行政许可');
  inFile([city], licence, () => lentBy(province, licence));
  inFile(below, licence, () => lentBy(city, licence));
  planting.expect('levels/power-given', codeOf(licence), below);

  // Handed down, and still held by the city; with 层级权限 that is right.
  const kept = planting.whole((entry) => !cityOnly(entry));
  inFile(below, kept, () => downFrom(city, kept));
  planting.expect('levels/handed-over', codeOf(kept), [city]);
  const divided = planting.whole((entry) => !cityOnly(entry) && entry.index >= 30);
  inFile(below, divided, () => downFrom(city, divided));
  planting.files[standardPath(divided)] = planting
    .standard(divided)
    .replace(/^行使层级: .*\n/mu, '$&层级权限: { 市级: 跨县的, 县级: 本县的 }\n');
  planting.harmless += below.length;

  // Moved down by the whole province: rightly once; once two cities hold on, and three counties have not taken it.
  for (const { holding, waiting } of [
    { holding: cities.slice(0, 0), waiting: counties.slice(0, 0) },
    { holding: cities.slice(3, 5), waiting: counties.slice(20, 23) },
  ]) {
    const entry = planting.whole(cityOnly);
    planting.files[standardPath(entry)] =
      `${planting.standard(entry).replace(/^行使层级: .*\n/mu, '行使层级: [县级]\n')}沿革:\n  - { 日期: 2025-06-30, 变动: 下放, 文件: 川府发〔2025〕9号, 原层级: [市级] }\n`;
    for (const place of cities) if (!holding.includes(place)) planting.leave(place, entry);
    const taking = counties.filter((place) => !waiting.includes(place));
    inFile(taking, entry, (place) => downFrom(cityOf(place), entry));
    if (holding.length === 0) planting.harmless += taking.length;
    else planting.expect('identity/level-allowed', codeOf(entry), holding);
    if (waiting.length > 0) planting.expect('coverage/item-missing', codeOf(entry), waiting);
  }

  // Only received by the counties; one of them takes it for its own.
  const shared = planting.whole(cityOnly);
  planting.files[standardPath(shared)] = planting
    .standard(shared)
    .replace(/^行使层级: .*\n/mu, '$&参与层级: { 县级: [受理] }\n');
  planting.harmless += 1;
  inFile(counties.slice(9, 10), shared, () => '');
  planting.expect('identity/level-allowed', codeOf(shared), counties.slice(9, 10));
}
