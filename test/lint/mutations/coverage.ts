import { readdirSync, readFileSync } from 'node:fs';
import { block, laid } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

const ENFORCEMENT = new Set(['行政处罚', '行政强制', '行政检查']);

/** What a shipped 基本目录 says in one line. */
interface Standard {
  readonly file: string;
  readonly text: string;
  readonly base: string;
  readonly line: string;
  readonly type: string;
}

const standards: readonly Standard[] = readdirSync('catalog/standard', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const file = `standard/${name}`;
    const text = readFileSync(`catalog/${file}`, 'utf8');
    const said = (key: string) => new RegExp(`^${key}: "?([^"\\n]*)`, 'mu').exec(text)?.[1] ?? '';
    return { file, text, base: said('基本编码'), line: said('条线'), type: said('事项类型') };
  });

function claimsOf({ value }: Shipped): readonly string[] {
  return Array.isArray(value['认领']) ? (value['认领'] as string[]) : [];
}

/** An approval bureau beside an organ that takes over one item that the organ claims, and nothing else. */
function bureauFor(shipped: Shipped): Readonly<Record<string, string>> | undefined {
  const division = String(shipped.value['区划']);
  const code = claimsOf(shipped).find((claim) => claim.length === 12);
  const taken = standards.find(({ base }) => base === code);
  if (code === undefined || taken === undefined || !/^\d{6}$/u.test(division)) return undefined;
  const kept = standards.filter(
    ({ line, type, base }) => line === taken.line && type === taken.type && base !== code && !base.endsWith('00Y'),
  );
  const bases = [...new Set(kept.map(({ base }) => base))];
  const except = bases.length === 0 ? '' : `    除外: [${bases.map((base) => `"${base}"`).join(', ')}]\n`;
  return {
    [shipped.file]: shipped.text.replace(`"${code}"`, `⟦"${code}"⟧`),
    [`organs/${division}/newspj.yaml`]: `文件类型: 实施机关
编号: ${division}-newspj
名称: 行政审批局
条线: [行政审批]
区划: "${division}"
层级: ${String(shipped.value['层级'])}
性质: 法定机关
集中行使:
  - 条线: [${taken.line}]
    事项类型: [${taken.type}]
${except}    依据: 《中华人民共和国行政许可法》第二十五条
`,
  };
}

/** An organ that gives up the one line it has, with the first 基本目录 that then has nobody at its place. */
function lineGivenUp(shipped: Shipped): Readonly<Record<string, string>> | undefined {
  const { 条线: lines, 区划: division, 层级: level } = shipped.value;
  const [line] = Array.isArray(lines) && lines.length === 1 ? (lines as string[]) : [];
  if (line === undefined || division !== '510000') return undefined;
  const owed = standards.find(
    ({ text, line: other, base }) =>
      other === line && !base.endsWith('00Y') && new RegExp(`行使层级:[^a-z]*?${String(level)}`, 'u').test(text),
  );
  if (owed === undefined) return undefined;
  return {
    [shipped.file]: shipped.text.replace(`- ${line}\n`, '- 档案\n'),
    [owed.file]: owed.text.replace(/^(条线: )(.*)$/mu, '$1⟦$2⟧'),
  };
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'coverage/draft-completeness',
    kind: '基本目录',
    break: ({ text, value }) => {
      const { 办理项编码: way, 主项: main, 注意事项: notes, 办理程序: steps } = value;
      if (way !== undefined || main !== undefined || notes === undefined || steps === undefined) return undefined;
      return laid(text.replace(block('注意事项'), ''), '状态: ⟦草稿⟧\n');
    },
  },
  {
    rule: 'coverage/item-missing',
    kind: '实施机关',
    // At other levels the place would also count less than the others.
    break: (shipped) =>
      shipped.file.startsWith('organs/510000/') && claimsOf(shipped).length > 1
        ? shipped.text.replace(/^认领:\n {2}- .*\n/mu, '⟦认领⟧:\n')
        : undefined,
  },
  {
    rule: 'coverage/key-given',
    kind: '基本目录',
    // What a sub-item or a way lacks it may have from another file.
    break: ({ text, value: { 基本编码: code, 办件类型: kind } }) =>
      kind === '承诺件' && String(code).endsWith('000') && standards.filter(({ base }) => base === code).length === 1
        ? text.replace(block('办件类型'), '').replace(/^(事项类型: )(.*)$/mu, '$1⟦$2⟧')
        : undefined,
  },
  {
    rule: 'coverage/key-applies',
    kind: '基本目录',
    break: ({ text, value }) =>
      ENFORCEMENT.has(String(value['事项类型'])) ? laid(text, '⟦许可数量⟧: 无限制\n') : undefined,
  },
  { rule: 'coverage/line-without-organ', kind: '实施机关', break: lineGivenUp },
  { rule: 'coverage/moved-to-bureau', kind: '实施机关', break: bureauFor },
];
