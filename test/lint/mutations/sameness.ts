import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { block, laid, markCode } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

const SETTINGS = readFileSync('catalog/qingdan.yaml', 'utf8');

/** The text of the standard of an 实施清单; none where there is but one place of its level. */
function standardText({ file, value }: Shipped): string | undefined {
  if (file.startsWith('local/510000/')) return undefined;
  const { 基本编码: base, 办理项编码: way } = value;
  const code = `${String(base)}${typeof way === 'string' ? `-${way}` : ''}`;
  const standard = `catalog/standard/${code.slice(2, 4)}/${code}.yaml`;
  return existsSync(standard) ? readFileSync(standard, 'utf8') : undefined;
}

/** An 实施清单 that repeats a block of its standard with one change. */
function differing(key: string, change: (text: string) => string): Mutation['break'] {
  return (shipped) => {
    const own = standardText(shipped);
    const text = own === undefined ? undefined : block(key).exec(own)?.[0];
    if (text === undefined || key in shipped.value || '追加' in shipped.value) return undefined;
    const changed = change(text);
    return changed === text ? undefined : laid(shipped.text, changed.replace(key, `⟦${key}⟧`));
  };
}

/** An item of a county's own, made of a complete one. */
function ofItsOwn({ text, value }: Shipped): Readonly<Record<string, string>> | undefined {
  const { 行使层级: levels, 条线: line, 基本编码: code, 办理项编码: way, 主项: main } = value;
  if ('参与层级' in value) return undefined;
  const isWhole = ['申请条件', '办理程序', '办理时限', '注意事项', '联系方式'].every((key) => key in value);
  if (!Array.isArray(levels) || !levels.includes('县级') || !isWhole || way !== undefined || main !== undefined)
    return undefined;
  const organ = readdirSync('catalog/organs/510118').find((name) =>
    readFileSync(`catalog/organs/510118/${name}`, 'utf8').includes(`条线:\n  - ${String(line)}\n`),
  );
  if (organ === undefined || typeof code !== 'string') return undefined;
  const slug = organ.replace('.yaml', '');
  const own = `${code.slice(0, 4)}99999000`;
  const blocks = text
    .replace(/^#.*\n/u, '')
    .replace('文件类型: 基本目录\n', '')
    .replace(/^基本编码: .*\n/mu, `基本编码: "${own}"\n实施机关: 510118-${slug}\n`)
    .replace(/^事项名称: /mu, '事项名称: 临时')
    .replace(block('按层级'), '')
    .replace(block('行使层级'), '行使层级: [县级]\n');
  const item = laid('文件类型: 实施清单\n', blocks);
  return { [`local/510118/${slug}/${own}.yaml`]: markCode(item) ?? '' };
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'sameness/conditions',
    kind: '实施清单',
    break: differing('申请条件', (text) => text.replace(/内容: (.*)/u, '内容: 持有居民身份证，$1')),
  },
  { rule: 'sameness/items', kind: '基本目录', break: ofItsOwn },
  {
    rule: 'sameness/materials',
    kind: '实施清单',
    break: differing('申请材料', (text) => text.replace(/材料名称: (.*)/u, '材料名称: 签名的$1')),
  },
  {
    rule: 'sameness/names',
    kind: '实施清单',
    break: (shipped) => {
      const name = /^事项名称: (.*)$/mu.exec(standardText(shipped) ?? '')?.[1];
      return name === undefined || '事项名称' in shipped.value
        ? undefined
        : laid(shipped.text, `事项名称: ⟦甲类${name}⟧\n`);
    },
  },
  {
    rule: 'sameness/published-count',
    kind: '基本目录',
    break: ({ value: { 行使层级: levels, 条线: line, 事项类型: type } }) =>
      Array.isArray(levels)
        ? {
            'qingdan.yaml': laid(
              SETTINGS,
              `公布数量:\n  - 层级: ${String(levels[0])}\n    口径: 实施\n    事项类型: ${String(type)}\n    条线: ${String(line)}\n    数量: ⟦6192⟧\n`,
            ),
          }
        : undefined,
  },
  {
    rule: 'sameness/procedure',
    kind: '实施清单',
    // What the document rewrites of a step (按环节) goes by its name.
    break: (shipped) =>
      differing('办理程序', (text) => text.replace(/环节: 送达/u, '环节: 送达办理结果'))({
        ...shipped,
        text: shipped.text.replace(/^ {2}送达:$/mu, '  送达办理结果:'),
      }),
  },
];
