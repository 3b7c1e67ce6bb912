import { defineDocumentRule } from '../../model/rule.ts';

const ORGAN = (division: string, level: string) =>
  `文件类型: 实施机关\n编号: ${division}-mzj\n名称: 民政局\n条线: [民政]\n区划: "${division}"\n层级: ${level}\n`;

export const organExists = defineDocumentRule({
  id: 'references/organ-exists',
  title: { zh: '实施机关和它的区划登记在册', en: 'The organ and its division are on file' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十二条' },
    { 名称: '中华人民共和国行政区划代码（GB/T 2260）' },
  ],
  messages: {
    organ: { zh: ({ id }) => `没有编号是“${id}”的实施机关`, en: ({ id }) => `there is no organ “${id}”` },
    division: { zh: ({ code }) => `区划表里没有“${code}”`, en: ({ code }) => `divisions.csv has no “${code}”` },
    level: {
      zh: ({ level, name, expected }) => `层级写的是${level}，区划表里${name}是${expected}`,
      en: ({ level, name, expected }) => `层级 is ${level}, but divisions.csv has ${name} as ${expected}`,
    },
  },
  advice: {
    zh: '实施机关的编号照 organs 文件夹里机关文件的“编号”写；没有这个机关的，先建机关文件。区划和层级照 divisions.csv 写。',
    en: 'Write the 编号 of a file in organs/, or add that file first. Take 区划 and 层级 from divisions.csv.',
  },
  examples: {
    valid: [
      { implementation: true, yaml: '文件类型: 实施清单\n基本编码: "510112001000"\n实施机关: 510107-wsjkj\n' },
      { file: 'organs/510107/mzj.yaml', yaml: ORGAN('510107', '县级') },
    ],
    invalid: [
      {
        implementation: true,
        yaml: '文件类型: 实施清单\n基本编码: "510112001000"\n实施机关: 510107-wsj\n',
        at: '510107-wsj',
        message: 'organ',
      },
      { file: 'organs/510999/mzj.yaml', yaml: ORGAN('510999', '县级'), at: '510999', message: 'division' },
      { file: 'organs/510107/mzj.yaml', yaml: ORGAN('510107', '市级'), at: '市级', message: 'level' },
    ],
  },
  *check({ kind, map }, context) {
    if (!context.hasRoot) return;
    const { 实施机关: id, 区划: code, 层级: level } = map;
    if (kind === '实施清单' && typeof id === 'string' && context.organ(id) === undefined)
      yield { path: ['实施机关'], message: 'organ', args: { id } };
    if (kind !== '实施机关' || typeof code !== 'string' || context.divisions().length === 0) return;
    const division = context.division(code);
    if (division === undefined) yield { path: ['区划'], message: 'division', args: { code } };
    else if (typeof level === 'string' && level !== division.level)
      yield { path: ['层级'], message: 'level', args: { level, name: division.name, expected: division.level } };
  },
});
