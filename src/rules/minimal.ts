import type { Example, Rule } from '../../src/model/rule.ts';

/** A small catalogue without a fault: examples of rules are laid over its item. */
const STANDARD: Readonly<Record<string, string>> = {
  文件类型: '文件类型: 基本目录',
  基本编码: '基本编码: "510112001000"',
  事项名称: '事项名称: 公共浴室经营许可',
  事项类型: '事项类型: 行政许可',
  条线: '条线: 卫生健康',
  行使层级: '行使层级: [县级]',
  服务对象: '服务对象: [企业法人, 个体工商户]',
  办件类型: '办件类型: 承诺件',
  法定依据: '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]\n    用途: 设定依据',
  申请条件: '申请条件:\n  - 内容: 池水每升尿素含量不超过3.5毫克\n    依据: 《公共场所卫生管理条例》第三条',
  申请材料:
    '申请材料:\n  - 材料名称: 卫生许可申请表\n    必要性: 必要\n    类型: 原件\n    份数: 1\n    形式: 纸质或电子\n    来源渠道: 申请人自备\n    空白表格: 附件/卫生许可申请表.docx\n    示例样表: 附件/卫生许可申请表样表.docx',
  办理程序:
    '办理程序:\n  - 环节: 受理\n    承办: 窗口\n    时限: 1个工作日\n  - 环节: 审查\n    承办: 审查人员\n    时限: 2个工作日\n  - 环节: 决定\n    承办: 决定人\n    时限: 1个工作日\n  - 环节: 送达\n    承办: 窗口\n    时限: 1个工作日',
  特别程序: '特别程序: 无',
  办理时限: '办理时限:\n  法定: 20个工作日\n  法定依据: 《中华人民共和国行政许可法》第四十二条\n  承诺: 5个工作日',
  审批决定证件: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    送达: [自行取件]',
  许可数量: '许可数量: 无限制',
  收费依据及标准: '收费依据及标准: 不收费',
  联系方式: '联系方式:\n  监督投诉电话: "96960"',
  注意事项: '注意事项:\n  - 许可证贴在店内看得见的地方',
};
const IMPLEMENTATION: Readonly<Record<string, string>> = {
  文件类型: '文件类型: 实施清单',
  基本编码: '基本编码: "510112001000"',
  实施机关: '实施机关: 510107-wsjkj',
};
const TREE: Readonly<Record<string, string>> = {
  'qingdan.yaml': '文件类型: 设置\n名称: 示例\n地区: "51"\n',
  'divisions.csv': '代码,名称,层级,上级\n510000,四川省,省级,\n510100,成都市,市级,510000\n510107,武侯区,县级,510100\n',
  'organs/510107/wsjkj.yaml':
    '文件类型: 实施机关\n编号: 510107-wsjkj\n名称: 成都市武侯区卫生健康局\n条线: [卫生健康]\n区划: "510107"\n层级: 县级\n联系方式:\n  窗口:\n    - 名称: 综合窗口\n      地点: 武侯区政务服务中心2楼12号窗口\n      办公时间: 工作日9:00—17:00\n      咨询电话: "028-12345"\n',
  'statutes/xkf.yaml':
    '文件类型: 法律法规\n名称: 中华人民共和国行政许可法\n简称: 行政许可法\n效力级别: 法律\n条数: 83\n状态: 现行有效\n',
  'statutes/ggcs.yaml':
    '文件类型: 法律法规\n名称: 公共场所卫生管理条例\n效力级别: 行政法规\n条数: 19\n状态: 现行有效\n',
};
export const STANDARD_FILE = 'standard/01/510112001000.yaml';
const IMPLEMENTATION_FILE = 'local/510107/wsjkj/510112001000.yaml';

/** The tree of an example, and the file in which its finding is expected. */
export function exampleTree(
  example: Example,
  kind: Rule['kind'],
): { files: Record<string, string | Uint8Array>; file: string | undefined } {
  if (kind === 'catalogue' || kind === 'exception') return { files: { ...example.files }, file: undefined };
  if (kind === 'document') {
    const file = example.file ?? (example.implementation === true ? IMPLEMENTATION_FILE : STANDARD_FILE);
    return {
      files: {
        ...TREE,
        [STANDARD_FILE]: layOver(STANDARD, ''),
        ...example.files,
        [file]: example.bytes ?? example.yaml ?? layOver(STANDARD, '', example.without),
      },
      file,
    };
  }
  const standard =
    example.implementation === true ? layOver(STANDARD, '') : layOver(STANDARD, example.yaml ?? '', example.without);
  const implementation = layOver(
    IMPLEMENTATION,
    example.implementation === true ? (example.yaml ?? '') : '',
    example.implementation === true ? example.without : [],
  );
  return {
    files: { ...TREE, [STANDARD_FILE]: standard, [IMPLEMENTATION_FILE]: implementation, ...example.files },
    file: example.implementation === true ? IMPLEMENTATION_FILE : STANDARD_FILE,
  };
}

/** Lays a fragment over blocks key by key, keeping the fragment's own text. */
function layOver(blocks: Readonly<Record<string, string>>, fragment: string, without: readonly string[] = []): string {
  const parts = fragment === '' ? [] : fragment.split(/\n(?=[^\s#-])/u);
  const merged = new Map(Object.entries(blocks).filter(([key]) => !without.includes(key)));
  for (const part of parts) merged.set(part.split(':')[0] ?? part, part);
  return `${[...merged.values()].join('\n')}\n`;
}
