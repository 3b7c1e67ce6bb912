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

/**
 * The same under a profile of the catalogue's own that asks for one field alone. What a way does not say itself it has
 * from the item without a way.
 */
function underOwnProfile(field: string, key: string, change: (text: string) => string | undefined): Mutation['break'] {
  return (shipped) => {
    const own = standardText(shipped);
    if (own === undefined || key in shipped.value || key in Object(shipped.value.追加)) return undefined;
    const { 基本编码: base, 办理项编码: way } = shipped.value;
    const inherited = way === undefined ? undefined : standardText({ ...shipped, value: { 基本编码: base } });
    const text = block(key).exec(own)?.[0] ?? block(key).exec(inherited ?? '')?.[0];
    const changed = text === undefined ? undefined : change(text);
    if (changed === undefined || changed.replaceAll(/[⟦⟧]/gu, '') === text) return undefined;
    return {
      'qingdan.yaml': SETTINGS.replace('一致性: sichuan-2017\n', `一致性:\n  - 字段: ${field}\n    口径: 必须一致\n`),
      [shipped.file]: laid(shipped.text, changed),
    };
  };
}

/** A block of which nothing but its key is marked. */
const markedKey = (text: string): string => text.replace(/^([^:]+)/u, '⟦$1⟧');

const QUOTA = `许可数量:
  数量: 以县级人民政府公布的布点数量为准
  单位: 个
  确定机关: 县级人民政府
  依据: 《中华人民共和国行政许可法》第五十七条
  公布方式: 在县级人民政府门户网站公布位置和数量
  分配方式: 按受理先后顺序
`;

/** A promised limit in place of the local one, or where there is none; the standard's is shorter by a day. */
const promisedLonger: Mutation['break'] = (shipped) => {
  const standard = standardText(shipped) ?? '';
  const limits = block('办理时限').exec(standard)?.[0] ?? '';
  const promised = /^ +承诺: (\d+)(个工作日|日)$/mu.exec(limits);
  const legal = /^ +法定: (\d+)(个工作日|日)$/mu.exec(limits);
  if (!promised || !legal || standard.includes('\n联审:') || '办理时限' in shipped.value || promised[2] !== legal[2])
    return undefined;
  const days = Number(promised[1]) + 1;
  return days > Number(legal[1]) ? undefined : laid(shipped.text, `办理时限:\n  承诺: ⟦${days}${promised[2] ?? ''}⟧\n`);
};

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
    rule: 'sameness/audience',
    kind: '实施清单',
    break: underOwnProfile('服务对象', '服务对象', (text) =>
      text.includes('其他组织') ? undefined : '⟦服务对象⟧: [其他组织]\n',
    ),
  },
  {
    rule: 'sameness/conditions',
    kind: '实施清单',
    break: differing('申请条件', (text) => text.replace(/内容: (.*)/u, '内容: 持有居民身份证，$1')),
  },
  {
    rule: 'sameness/fees',
    kind: '实施清单',
    break: underOwnProfile('收费依据及标准', '收费依据及标准', (text) =>
      /标准: 每/u.test(text) ? markedKey(text.replace(/(标准: 每[^0-9\n]*)\d/u, '$19')) : undefined,
    ),
  },
  {
    rule: 'sameness/handling-kind',
    kind: '实施清单',
    // What is done at once is not promised for later.
    also: ['time-limit/fits-kind'],
    break: underOwnProfile('办件类型', '办件类型', () => '办件类型: ⟦承诺件⟧\n'),
  },
  { rule: 'sameness/items', kind: '基本目录', break: ofItsOwn },
  {
    rule: 'sameness/legal-basis',
    kind: '实施清单',
    break: underOwnProfile('法定依据', '法定依据', (text) =>
      markedKey(text.replace(/^( +条款: \[第[^款项\]]+条), 第[^,\]]+\]/mu, '$1]')),
    ),
  },
  {
    rule: 'sameness/legal-limit',
    kind: '实施清单',
    break: underOwnProfile('法定时限', '办理时限', (text) =>
      /^ +法定: 20个工作日$/mu.test(text) && /^ +承诺: (?:\d|1[0-5])个工作日$/mu.test(text)
        ? '办理时限:\n  法定: ⟦19个工作日⟧\n'
        : undefined,
    ),
  },
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
    break: (shipped) => {
      const changed = differing('办理程序', (text) => text.replace(/环节: 送达$/mu, '环节: 送达结果'))(shipped);
      return typeof changed === 'string' ? changed.replace(/^ {2}送达:$/mu, '  送达结果:') : undefined;
    },
  },
  { rule: 'sameness/promised-limit', kind: '实施清单', break: promisedLonger },
  {
    rule: 'sameness/quota',
    kind: '实施清单',
    break: underOwnProfile('许可数量', '许可数量', (text) =>
      text === '许可数量: 无限制\n' ? markedKey(QUOTA) : undefined,
    ),
  },
  {
    rule: 'sameness/results',
    kind: '实施清单',
    break: underOwnProfile('审批决定证件', '审批决定证件', (text) =>
      markedKey(
        text.replace(/^( +有效期: )(\d+)年$/mu, (_, key: string, years: string) => `${key}${Number(years) + 1}年`),
      ),
    ),
  },
  {
    rule: 'sameness/types',
    kind: '实施清单',
    break: underOwnProfile('事项类型', '事项类型', (text) =>
      text === '事项类型: 行政许可\n' ? '事项类型: ⟦行政确认⟧\n' : undefined,
    ),
  },
  {
    rule: 'sameness/visits',
    kind: '实施清单',
    break: underOwnProfile('到现场次数', '到现场次数', (text) =>
      text.replace(/: ([1-9])$/mu, (_, visits: string) => `: ⟦${Number(visits) + 1}⟧`),
    ),
  },
];
