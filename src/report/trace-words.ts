import { plural, thousands } from './words.ts';

/** The words of `trace`. Names of fields, levels and kinds of documents are those of the catalogue in both languages. */
export const TRACE_WORDS = {
  zh: {
    place: (name: string, code: string, level: string) => `${name}（${code}，${level}）`,
    item: (name: string, code: string) => `${name}（${code}）`,
    profile: (id: string, title: string) => `口径：${id}，${title}`,
    standard: (where: string | undefined) => `基本目录：${where ?? '没有'}`,
    peers: (count: number, names: readonly string[]) =>
      `同级：${thousands(count)} 处实施${names.length === 0 ? '' : `（${names.join('、')}${count > names.length ? '等' : ''}）`}`,
    owing: (organs: readonly string[]) => `应当实施的机关：${organs.join('、')}`,
    absences: {
      应当实施: '这里没有实施清单，也没有认领，可是应当实施',
      没有基本目录: '目录里没有这个编码的基本目录，这里也没有实施',
      不在行使层级: '基本目录的“行使层级”没有这一级，这里不用实施',
      没有这个条线的机关: '这里没有这个条线的机关，无从实施',
      不在用: '基本目录不在用，这里不用实施',
    },
    verdicts: { 一致: '一致', 更优: '更优', 不一致: '不一致', 没有写: '没有写', 没有对照: '没有对照' },
    policies: { 必须一致: '必须一致', 可以更优: '可以更优' },
    scopes: { 同级: '（同级）', 跨级: '（跨级）' },
    votes: { 基本目录: '与基本目录相同', 多数: '与多数相同' },
    agreeing: (total: number, count: number, norm: string) => `，同级 ${total} 处中 ${count} 处${norm}`,
    here: (where: string | undefined) => `这里：${where ?? '继承来的'}`,
    there: (where: string) => `对照：${where}`,
  },
  en: {
    place: (name: string, code: string, level: string) => `${name} (${code}, ${level})`,
    item: (name: string, code: string) => `${name} (${code})`,
    profile: (id: string, title: string) => `Profile: ${id}, ${title}`,
    standard: (where: string | undefined) => `基本目录: ${where ?? 'none'}`,
    peers: (count: number, names: readonly string[]) =>
      `Same level: carried out at ${plural(count, 'place')}${names.length === 0 ? '' : ` (${names.join(', ')}${count > names.length ? ' and others' : ''})`}`,
    owing: (organs: readonly string[]) => `Organs that must carry it out: ${organs.join(', ')}`,
    absences: {
      应当实施: 'Neither 实施清单 nor 认领 here, though it must be carried out',
      没有基本目录: 'The catalogue has no 基本目录 of this code, and nobody carries it out here',
      不在行使层级: '“行使层级” of the 基本目录 does not name this level: it need not be carried out here',
      没有这个条线的机关: 'No organ of this line here that could carry it out',
      不在用: 'The 基本目录 is not in force: it need not be carried out here',
    },
    verdicts: {
      一致: 'the same',
      更优: 'better',
      不一致: 'differs',
      没有写: 'not written',
      没有对照: 'not compared',
    },
    policies: { 必须一致: 'must be the same', 可以更优: 'may be better' },
    scopes: { 同级: ' (within a level)', 跨级: ' (across levels)' },
    votes: { 基本目录: 'with the 基本目录', 多数: 'with most' },
    agreeing: (total: number, count: number, norm: string) => `; ${count} of ${total} places agree ${norm}`,
    here: (where: string | undefined) => `here: ${where ?? 'inherited'}`,
    there: (where: string) => `against: ${where}`,
  },
} as const;
