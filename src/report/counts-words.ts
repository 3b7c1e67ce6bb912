import type { ItemDifference } from '../consistency/matrix.ts';
import { thousands } from './words.ts';

type Than = Pick<ItemDifference, 'kind' | 'than' | 'having' | 'places'>;

/** The words of `counts`. Names of levels, lines and types are those of the catalogue in both languages. */
export const COUNTS_WORDS = {
  zh: {
    title: '事项数量',
    titleOf: (asOf: string) => `各级事项数量（基准日 ${asOf}）`,
    nothing: '没有可数的事项。',
    nothingOf: (asOf: string) => `没有可数的事项（基准日 ${asOf}）。`,
    lead: (asOf: string) => `基准日 ${asOf}。主项、子项、办理项是不同编码的个数，实施是各地实施的总数；取消的不数。`,
    levels: '各级事项数量',
    level: '层级',
    counts: ['地方', '主项', '子项', '办理项', '实施'],
    place: '地方',
    line: '条线',
    dimensions: { 条线: '条线', 类型: '事项类型' },
    total: '合计',
    fixed: '基本目录',
    usual: '多数地方',
    cross: '各条线、各事项类型的办理项',
    matrix: (dimension: string) => `各地各${dimension}的办理项`,
    differences: '与基本目录或者同级不同的',
    of: (level: string, heading: string) => `${level}：${heading}`,
    marks: '（* 与同级多数不同，- 没有这方面的机关）',
    fewer: '比基本目录少',
    more: '比基本目录多',
    odd: '与同级多数地方不同',
    none: '没有这方面的机关',
    same: '没有不同。',
    sameOf: (level: string) => `${level}各地与基本目录、与同级没有不同。`,
    differing: (level: string) => `${level}与基本目录或者同级不同的：`,
    difference: ['地方', '多少', '事项', '对照'],
    kinds: { 少: '少', 多: '多' },
    sentence: (place: string, column: string, kind: string, name: string, code: string, against: string) =>
      `${place}${column === '' ? '' : `（${column}）`}${kind}“${name}”（${code}）：${against}`,
    against: ({ kind, than, having, places }: Than) => {
      const fixed = kind === '少' ? '基本目录里有' : '不在基本目录里';
      return `${than.includes('基本目录') ? `${fixed}，` : ''}同级${places}处中${having}处有`;
    },
    unlisted: (count: number) => `还有 ${thousands(count)} 项没有列出，用 qingdan counts -f csv=文件 可以看全部。`,
    unshown: (shown: number, count: number) =>
      `这里是不同最多的 ${thousands(shown)} 处，还有 ${thousands(count)} 处没有列出，用 qingdan counts -f csv=文件 可以看全部。`,
    table: (dimension: string) => [
      '层级',
      '区划代码',
      '地方',
      dimension,
      '办理项',
      '基本目录应有',
      '多数地方',
      '与同级不同',
      '少了',
      '多了',
    ],
    item: (name: string, code: string) => `${name}（${code}）`,
    separator: '；',
    yes: '是',
    no: '否',
  },
  en: {
    title: 'Numbers of items',
    titleOf: (asOf: string) => `Numbers of items by level (as of ${asOf})`,
    nothing: 'No items to count.',
    nothingOf: (asOf: string) => `No items to count (as of ${asOf}).`,
    lead: (asOf: string) =>
      `As of ${asOf}. Main items, sub-items and ways are numbers of distinct codes; implementations are all that the places carry out. Cancelled items are not counted.`,
    levels: 'Numbers of items by level',
    level: 'level',
    counts: ['places', 'main items', 'sub-items', 'ways', 'implementations'],
    place: 'place',
    line: 'line',
    dimensions: { 条线: 'line', 类型: 'type' },
    total: 'total',
    fixed: '基本目录',
    usual: 'most places',
    cross: 'Ways by line and type',
    matrix: (dimension: string) => `Ways by place and ${dimension}`,
    differences: 'What differs from the 基本目录 or from the level',
    of: (level: string, heading: string) => `${level}: ${heading}`,
    marks: ' (* differs from most of the level, - no organ for it)',
    fewer: 'fewer than in the 基本目录',
    more: 'more than in the 基本目录',
    odd: 'differs from most places of the level',
    none: 'no organ for it',
    same: 'Nothing differs.',
    sameOf: (level: string) => `${level}: no place differs from the 基本目录 or from its level.`,
    differing: (level: string) => `${level}: what differs from the 基本目录 or from the level:`,
    difference: ['place', 'kind', 'item', 'against'],
    kinds: { 少: 'lacks', 多: 'adds' },
    sentence: (place: string, column: string, kind: string, name: string, code: string, against: string) =>
      `${place}${column === '' ? '' : ` (${column})`} ${kind} “${name}” (${code}): ${against}`,
    against: ({ kind, than, having, places }: Than) => {
      const fixed = kind === '少' ? 'in the 基本目录' : 'not in the 基本目录';
      return `${than.includes('基本目录') ? `${fixed}, ` : ''}${having} of ${places} places of the level have it`;
    },
    unlisted: (count: number) => `${thousands(count)} more are not listed: qingdan counts -f csv=file has all.`,
    unshown: (shown: number, count: number) =>
      `These are the ${thousands(shown)} places that differ most; ${thousands(count)} more are not listed: qingdan counts -f csv=file has all.`,
    table: (dimension: string) => [
      'level',
      'division',
      'place',
      dimension,
      'ways',
      'wanted by the 基本目录',
      'most places',
      'differs from the level',
      'lacking',
      'added',
    ],
    item: (name: string, code: string) => `${name} (${code})`,
    separator: '; ',
    yes: 'yes',
    no: 'no',
  },
} as const;
