import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { laid, replacing } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

type Value = Shipped['value'];
type Files = Readonly<Record<string, string>>;

const levelsOf = (value: Value): readonly string[] => (value['行使层级'] ?? []) as readonly string[];
const codeOf = ({ 基本编码: base, 办理项编码: way }: Value): string =>
  `${String(base)}${typeof way === 'string' ? `-${way}` : ''}`;
const shippedText = (file: string): string => readFileSync(`catalog/${file}`, 'utf8');

/** The organ of a county that holds a line. */
function organOf(county: string, line: string): { readonly slug: string } | undefined {
  const file = readdirSync(`catalog/organs/${county}`).find((name) =>
    shippedText(`organs/${county}/${name}`).includes(`条线:\n  - ${line}\n`),
  );
  return file === undefined ? undefined : { slug: file.replace('.yaml', '') };
}

/** What a county has from above, though the 基本目录 leaves it to the city or the province. */
function receivedByACounty({ value }: Shipped): Files | undefined {
  const { 条线: line, 基本编码: base, 办理项编码: way, 办理程序: steps } = value;
  const levels = levelsOf(value);
  if (steps === undefined || String(base).endsWith('00Y') || levels.some((one) => one === '县级' || one === '乡级'))
    return undefined;
  const organ = organOf('510118', String(line));
  if (organ === undefined) return undefined;
  const ofWay = typeof way === 'string' ? `办理项编码: "${way}"\n` : '';
  return {
    [`local/510118/${organ.slug}/${codeOf(value)}.yaml`]: `文件类型: 实施清单\n基本编码: "${String(base)}"\n${ofWay}实施机关: 510118-${organ.slug}\n权力来源: ⟦上级下放⟧\n`,
  };
}

const organFileOf = (value: Value): string => `organs/${String(value['实施机关']).replace('-', '/')}.yaml`;

/** A licence that an organisation carries out for the ministry. */
function entrusted({ file, text, value }: Shipped): Files | undefined {
  if ('权力来源' in value || !existsSync(`catalog/standard/01/${codeOf(value)}.yaml`)) return undefined;
  const organ = shippedText(organFileOf(value));
  if (!organ.includes('性质: 法定机关\n')) return undefined;
  return {
    [file]: laid(text, '权力来源: ⟦上级委托⟧\n委托机关: 国家市场监督管理总局\n'),
    [organFileOf(value)]: organ.replace('性质: 法定机关\n', '性质: 受委托组织\n'),
  };
}

/** An item said to be entrusted by the very organ that carries it out. */
function fromItself({ file, text, value }: Shipped): Files | undefined {
  const name = /^名称: (.*)$/mu.exec(shippedText(organFileOf(value)))?.[1];
  if ('权力来源' in value || name === undefined) return undefined;
  return { [file]: laid(text, `权力来源: 上级委托\n委托机关: ⟦${name}⟧\n`) };
}

/** An item said to be handed down by the city, which claims it still. */
function heldByTheCity({ file, text, value }: Shipped): Files | undefined {
  const city = `${String(value['实施机关']).slice(0, 4)}00`;
  const code = codeOf(value);
  const base = String(value['基本编码']);
  const standards = [code, base, `${base.slice(0, -3)}00Y`].flatMap((one) =>
    [base.slice(2, 4)].map((type) => `catalog/standard/${type}/${one}.yaml`),
  );
  if ('权力来源' in value || !/^\d{6}-/u.test(String(value['实施机关'])) || String(value['实施机关']).startsWith(city))
    return undefined;
  if (standards.some((path) => existsSync(path) && readFileSync(path, 'utf8').includes('\n层级权限:')))
    return undefined;
  for (const name of readdirSync(`catalog/organs/${city}`)) {
    const organ = shippedText(`organs/${city}/${name}`);
    const marked = organ.replace(`  - "${code}"\n`, `  - ⟦"${code}"⟧\n`);
    const giver = /^名称: (.*)$/mu.exec(organ)?.[1];
    if (marked !== organ && giver !== undefined)
      return {
        [`organs/${city}/${name}`]: marked,
        [file]: laid(text, `承接自: ${giver}\n权力来源: 上级下放\n`),
      };
  }
  return undefined;
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'levels/decided-above',
    kind: '基本目录',
    break: (shipped) => {
      const fits = (value: Value) => !('联审' in value) && '办理程序' in value && !('办理项编码' in value);
      return (
        replacing(/^(参与层级:\n {2}.级:\n {4}- .*\n)/mu, '$1    - ⟦批准⟧\n', fits)(shipped) ??
        replacing(/^(参与层级:\n {2}.级: \[[^\]]*)\]/mu, '$1, ⟦批准⟧]', fits)(shipped)
      );
    },
  },
  { rule: 'levels/handed-over', kind: '实施清单', break: heldByTheCity },
  { rule: 'levels/may-be-entrusted', kind: '实施清单', break: entrusted },
  {
    rule: 'levels/move-fits',
    kind: '基本目录',
    break: ({ text, value }) =>
      '沿革' in value || '生效日期' in value || levelsOf(value).at(-1) !== '县级'
        ? undefined
        : laid(text, '沿革:\n  - 日期: 2025-06-30\n    变动: ⟦上收⟧\n    原层级: [市级, 县级]\n'),
  },
  { rule: 'levels/power-given', kind: '实施清单', break: fromItself },
  {
    rule: 'levels/powers-divided',
    kind: '基本目录',
    break: replacing(
      /^(层级权限)(:\n {2}.级: .*\n) {2}.级: .*\n(?: {4}.*\n)*/mu,
      '⟦$1⟧$2',
      (value) => levelsOf(value).length > 1,
    ),
  },
  { rule: 'levels/received-with-proof', kind: '基本目录', break: receivedByACounty },
];
