import { readdirSync, readFileSync } from 'node:fs';
import { block, laid, markCode } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

/** Counties of the catalogue. */
const COUNTIES = readdirSync('catalog/organs').filter((code) => /^51\d{4}$/u.test(code) && !code.endsWith('00'));

/** The organ of a county that holds a line: its slug and its file. */
function organOf(county: string, line: string): { readonly slug: string; readonly text: string } | undefined {
  for (const file of readdirSync(`catalog/organs/${county}`)) {
    const text = readFileSync(`catalog/organs/${county}/${file}`, 'utf8');
    if (text.includes(`条线:\n  - ${line}\n`)) return { slug: file.replace('.yaml', ''), text };
  }
  return undefined;
}

function claimOf({ 基本编码: base, 办理项编码: way }: Shipped['value']): string {
  return `${String(base)}${typeof way === 'string' ? `-${way}` : ''}`;
}

/** A 基本目录 of cities only, carried out by a county as well. */
function claimedByACounty(shipped: Shipped): Readonly<Record<string, string>> | undefined {
  const { 行使层级: levels, 条线: line, 基本编码: code, 办理程序: steps } = shipped.value;
  if (!Array.isArray(levels) || levels.includes('县级') || steps === undefined || String(code).endsWith('00Y'))
    return undefined;
  for (const county of COUNTIES) {
    const organ = organOf(county, String(line));
    if (organ === undefined || !/^认领:\n/mu.test(organ.text)) continue;
    return {
      [`organs/${county}/${organ.slug}.yaml`]: organ.text.replace(
        /^认领:\n/mu,
        `认领:\n  - ⟦"${claimOf(shipped.value)}"⟧\n`,
      ),
    };
  }
  return undefined;
}

const WHOLE = ['申请条件', '办理程序', '办理时限', '注意事项', '联系方式'];

interface Copy {
  readonly level: string;
  readonly division: string;
  /** Five digits of the code. */
  readonly number: string;
  readonly name: (name: string) => string;
}

/** A complete item once more as a place's own, without a 基本目录, under a code of its own. */
function ownCopy(
  { text, value }: Shipped,
  { level, division, number, name }: Copy,
): Readonly<Record<string, string>> | undefined {
  const { 条线: line, 基本编码: code, 办理项编码: way, 主项: main } = value;
  if (!WHOLE.every((key) => key in value) || way !== undefined || main !== undefined || '参与层级' in value)
    return undefined;
  const organ = organOf(division, String(line));
  if (organ === undefined || typeof code !== 'string') return undefined;
  const own = `${code.slice(0, 4)}${number}000`;
  const blocks = text
    .replace(/^#.*\n/u, '')
    .replace('文件类型: 基本目录\n', '')
    .replace(/^基本编码: .*\n/mu, `基本编码: "${own}"\n实施机关: ${division}-${organ.slug}\n`)
    .replace(/^事项名称: (.*)\n/mu, (_, old: string) => `事项名称: ${name(old)}\n`)
    .replace(block('按层级'), '')
    .replace(block('行使层级'), `行使层级: [${level}]\n`);
  return { [`local/${division}/${organ.slug}/${own}.yaml`]: laid('文件类型: 实施清单\n', blocks) };
}

function marked(files: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> | undefined {
  return files && Object.fromEntries(Object.entries(files).map(([file, text]) => [file, markCode(text) ?? text]));
}

function levelsOf({ value }: Shipped): readonly string[] {
  return Array.isArray(value['行使层级']) ? (value['行使层级'] as string[]) : [];
}

/** What two counties have, each under a code of its own. */
function apart(shipped: Shipped): Readonly<Record<string, string>> | undefined {
  if (!levelsOf(shipped).includes('县级')) return undefined;
  const copy = { level: '县级', name: (name: string) => `临时${name}` };
  const one = ownCopy(shipped, { ...copy, division: '510105', number: '99998' });
  const other = marked(ownCopy(shipped, { ...copy, division: '510118', number: '99999' }));
  return one && other && { ...one, ...other };
}

/** A second organ of the same line, which carries out one item of the first. */
function shared({ file, text, value }: Shipped): Readonly<Record<string, string>> | undefined {
  const [claim] = Array.isArray(value['认领']) ? (value['认领'] as string[]) : [];
  if (claim === undefined || '管辖区划' in value || '集中行使' in value || value['性质'] !== '法定机关')
    return undefined;
  const second = text
    .replace(/^(编号: .*)$/mu, '$1zx')
    .replace(/^(名称: .*)$/mu, '$1服务中心')
    .replace(block('统一社会信用代码'), '')
    .replace(block('简称'), '')
    .replace(block('认领'), `认领:\n  - ⟦"${claim}"⟧\n`);
  return { [file.replace('.yaml', 'zx.yaml')]: second };
}

/** A profile that does not compare names. */
function withoutNames(): string {
  return readFileSync('catalog/qingdan.yaml', 'utf8').replace(
    /^一致性: .*$/mu,
    '一致性:\n  - 字段: 申请材料\n    口径: 必须一致',
  );
}

export const MUTATIONS: readonly Mutation[] = [
  { rule: 'identity/carried-out-twice', kind: '实施机关', break: shared },
  { rule: 'identity/codes-agree', kind: '基本目录', break: apart },
  { rule: 'identity/level-allowed', kind: '基本目录', break: claimedByACounty },
  {
    rule: 'identity/one-code-two-names',
    kind: '实施清单',
    break: ({ file, text, value }) => {
      const changed = '事项名称' in value ? undefined : markCode(laid(text, '事项名称: 临时许可\n'));
      return changed && { [file]: changed, 'qingdan.yaml': withoutNames() };
    },
  },
  {
    rule: 'identity/one-name-two-codes',
    kind: '基本目录',
    break: (shipped) =>
      levelsOf(shipped).includes('县级')
        ? marked(ownCopy(shipped, { level: '县级', division: '510118', number: '99999', name: (name) => name }))
        : undefined,
  },
  {
    rule: 'identity/similar-names',
    kind: '基本目录',
    // The province is one place: nobody else has to have the item, too.
    break: (shipped) =>
      levelsOf(shipped).includes('省级')
        ? undefined
        : marked(
            ownCopy(shipped, { level: '省级', division: '510000', number: '99999', name: (name) => `各类${name}` }),
          ),
  },
];
