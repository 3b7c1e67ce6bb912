import type { ComparedField } from '../model/profile.ts';

const COUNTIES = ['510104', '510105', '510107'] as const;
const STANDARD = `文件类型: 基本目录
基本编码: "510124001000"
事项名称: 公共场所卫生许可
事项类型: 行政许可
条线: 卫生健康
行使层级: [县级]
申请条件:
  - 内容: 池水每升尿素含量不超过3.5毫克
申请材料:
  - 材料名称: 卫生许可申请表
办理程序:
  - 环节: 受理
  - 环节: 决定
`;

/** Three counties, each with an organ of one line that claims the one item there is; `changes` are laid over. */
export function threeCounties(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return inCounties(COUNTIES, changes);
}

/** The same with a fourth county, which does as the one whose files `changes` are: two places of one fault. */
export function twoOfFourCounties(changes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { 'divisions.csv': _, ...files } = changes;
  const twin = Object.entries(files).flatMap(([file, text]) =>
    file.includes('510107') ? [[file.replaceAll('510107', '510112'), text.replaceAll('510107', '510112')]] : [],
  );
  return inCounties([...COUNTIES, '510112'], { ...files, ...(Object.fromEntries(twin) as Record<string, string>) });
}

function inCounties(
  counties: readonly string[],
  changes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const organs = counties.map((code) => [organFile(code), organ(code, '认领: ["510124001000"]\n')] as const);
  return {
    'qingdan.yaml': '文件类型: 设置\n名称: 示例\n地区: "51"\n',
    'divisions.csv': `代码,名称,层级,上级\n${counties.map((code) => `${code},县${code},县级,\n`).join('')}`,
    'standard/01/510124001000.yaml': STANDARD,
    ...Object.fromEntries(organs),
    ...changes,
  };
}

export function organFile(division: string): string {
  return `organs/${division}/wsjkj.yaml`;
}

/** An organ of the line 卫生健康; `rest` are further lines of its file. */
export function organ(division: string, rest: string, line = '卫生健康'): string {
  return `文件类型: 实施机关\n编号: ${division}-wsjkj\n名称: 县${division}卫生健康局\n条线: [${line}]\n区划: "${division}"\n层级: 县级\n${rest}`;
}

/** An 实施清单 of 510107; `rest` are further lines of its file. */
export function localFile(rest: string, code = '510124001000', file = code): Readonly<Record<string, string>> {
  return {
    [`local/510107/wsjkj/${file}.yaml`]: `文件类型: 实施清单\n基本编码: "${code}"\n实施机关: 510107-wsjkj\n${rest}`,
  };
}

/** Settings whose profile asks one thing of one field. */
export function underProfile(
  field: ComparedField,
  agreement: '必须一致' | '可以更优' = '必须一致',
  scope: '同级' | '跨级' = '同级',
): Readonly<Record<string, string>> {
  return {
    'qingdan.yaml': `文件类型: 设置\n名称: 示例\n地区: "51"\n一致性:\n  - 字段: ${field}\n    口径: ${agreement}\n    范围: ${scope}\n`,
  };
}

/** The 基本目录 of the one item with further lines. */
export function standardFile(rest: string): Readonly<Record<string, string>> {
  return { 'standard/01/510124001000.yaml': `${STANDARD}${rest}` };
}

function upperOrgan(code: string, name: string, level: string, rest = ''): Readonly<Record<string, string>> {
  return {
    [organFile(code)]:
      `文件类型: 实施机关\n编号: ${code}-wsjkj\n名称: ${name}卫生健康委员会\n条线: [卫生健康]\n区划: "${code}"\n层级: ${level}\n${rest}`,
  };
}

/** Two cities and the province above the three counties, and the one item at other levels; `rest` is of the city's organ. */
export function underTheCity(
  levels: string,
  files: Readonly<Record<string, string>> = {},
  rest = '',
): Readonly<Record<string, string>> {
  return {
    'divisions.csv': `代码,名称,层级,上级\n510000,省,省级,\n510100,市,市级,510000\n510300,邻市,市级,510000\n${COUNTIES.map((code) => `${code},县${code},县级,510100\n`).join('')}`,
    'standard/01/510124001000.yaml': STANDARD.replace('[县级]', levels),
    ...upperOrgan('510000', '省', '省级'),
    ...upperOrgan('510100', '市', '市级', rest),
    ...upperOrgan('510300', '邻市', '市级'),
    ...files,
  };
}

/** An 实施清单 without a 基本目录: what identifies it. */
export function ownItem(name = '消毒产品登记', type = '行政确认'): string {
  return `事项名称: ${name}\n事项类型: ${type}\n条线: 卫生健康\n行使层级: [县级]\n`;
}

/** The same item in several counties under one code. */
export function ownItems(
  code: string,
  divisions: readonly string[],
  text = ownItem(),
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    divisions.map((division) => [
      `local/${division}/wsjkj/${code}.yaml`,
      `文件类型: 实施清单\n基本编码: ${code}\n实施机关: ${division}-wsjkj\n${text}`,
    ]),
  );
}

/** The 基本目录 of the one item a second time, under another code, which each county claims too. */
export function secondStandard(): Readonly<Record<string, string>> {
  return {
    'standard/01/510124002000.yaml': STANDARD.replace('510124001000', '510124002000'),
    ...Object.fromEntries(
      COUNTIES.map((code) => [organFile(code), organ(code, '认领: ["510124001000", "510124002000"]\n')]),
    ),
  };
}
