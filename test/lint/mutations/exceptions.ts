import { readFileSync } from 'node:fs';
import { fingerprintOf } from '../../../src/model/diagnostic.ts';
import { laid, replacing } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

const SUFFIXED = /^(事项名称: [^"\n]*[^"\n）])$/mu;

/** A level at the end of the name, which naming/level-suffix finds, below a comment. */
const suppressed = (comment: string): Mutation['break'] =>
  replacing(SUFFIXED, `⟦# qingdan-disable-next-line naming/level-suffix${comment}⟧\n$1（县级）`);

/** The same, accepted by a baseline until a day that is past. */
const accepted: Mutation['break'] = ({ file, text, value }) => {
  const { 基本编码: base, 办理项编码: way, 事项名称: name } = value;
  if (typeof base !== 'string' || typeof name !== 'string' || !SUFFIXED.test(text)) return undefined;
  const item = typeof way === 'string' ? `${base}-${way}` : base;
  const fingerprint = fingerprintOf('naming/level-suffix', item, '事项名称', '（县级）');
  const line = ['naming/level-suffix', item, '/事项名称', fingerprint, '2026-10-31', '名称由上级文件确定'].join('\t');
  return { [file]: text.replace(SUFFIXED, '$1（县级）'), 'baseline.txt': `⟦${line}⟧\n` };
};

/** One line of a baseline file; the fingerprint is not that of any finding. */
const record = (rule: string, { value }: Shipped): Readonly<Record<string, string>> | undefined =>
  typeof value['事项名称'] === 'string'
    ? {
        'baseline.txt': `⟦${rule}\t${String(value['基本编码'])}\t/事项名称\t0123456789abcdef\t-\t名称由上级文件确定⟧\n`,
      }
    : undefined;

const SETTINGS = readFileSync('catalog/qingdan.yaml', 'utf8');

/** The settings with one exemption for an organ's place and the first item that it claims; then its file, changed. */
const exempted =
  (until: string, reason: string, change: (text: string) => string): Mutation['break'] =>
  ({ file, text, value }) => {
    const [division, claims] = [value['区划'], value['认领']];
    if (!Array.isArray(claims) || claims.length < 2) return undefined;
    const [base, way] = String(claims[0]).split('-');
    const keys = [
      `区划: "${String(division)}"`,
      `基本编码: "${base}"`,
      ...(way === undefined ? [] : [`办理项编码: "${way}"`]),
      '规则: coverage/item-missing',
      `理由: ${reason}`,
      `至: ${until}`,
    ];
    return { 'qingdan.yaml': laid(SETTINGS, `豁免:\n  - ${keys.join('\n    ')}\n`), [file]: change(text) };
  };

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'suppressions/malformed',
    kind: '基本目录',
    break: replacing(/^(事项名称: .*)$/mu, '⟦# qingdan-disable-next-line naming/level-suffix⟧\n$1'),
  },
  {
    rule: 'suppressions/lapsed',
    kind: '基本目录',
    break: suppressed(' 至 2026-10-31 -- 名称由上级文件确定'),
    also: ['naming/level-suffix'],
  },
  {
    rule: 'suppressions/unused',
    kind: '基本目录',
    break: replacing(
      /^(事项名称: .*)$/mu,
      '⟦# qingdan-disable-next-line naming/level-suffix -- 名称由上级文件确定⟧\n$1',
    ),
  },
  {
    rule: 'exemptions/lapsed',
    kind: '实施机关',
    break: exempted('⟦2026-10-31⟧', '机构改革期间暂由市级办理', (text) =>
      text.replace(/^认领:\n {2}- .*\n/mu, '认领:\n'),
    ),
    also: ['coverage/item-missing'],
  },
  {
    rule: 'exemptions/unused',
    kind: '实施机关',
    break: exempted('2027-10-31', '⟦机构改革期间暂由市级办理⟧', (text) => text),
  },
  { rule: 'baseline/lapsed', kind: '基本目录', break: accepted, also: ['naming/level-suffix'] },
  { rule: 'baseline/stale', kind: '基本目录', break: (shipped) => record('naming/level-suffix', shipped) },
];
