import { expect, test } from 'vitest';
import { CatalogueContext } from '../../src/engine/catalogue.ts';
import { run } from '../../src/engine/run.ts';
import type { Range, TextEdit } from '../../src/model/positions.ts';
import type { Rule } from '../../src/model/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';

const FILE = 'certificates/a.yaml';
const WRITING: readonly Rule[] = RULES.filter(({ id }) => /^(?:yaml|schema)\//u.test(id));
const HEAD = '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n';
const STATUTE = '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n';

function lint(text: string): { rule: string; fix: readonly TextEdit[] | undefined; range: Range }[] {
  const { catalogue, context: usual } = catalogueOf({ [FILE]: text });
  const context = new CatalogueContext(
    catalogue,
    { ...usual.settings, severityOf: ({ severity }) => severity },
    usual.asOf,
  );
  return run(catalogue, context, { rules: WRITING, stages: { map: true, reduce: false } }).diagnostics.map(
    ({ rule, fix, range }) => ({ rule, fix, range }),
  );
}

/** A text after some edits, the last one first so that no other moves. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, column }: Range['start']) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
  return [...edits]
    .sort((left, right) => offset(right.range.start) - offset(left.range.start))
    .reduce(
      (changed, { range, text: instead }) =>
        changed.slice(0, offset(range.start)) + instead + changed.slice(offset(range.end)),
      text,
    );
}

test.each<[string, string, string]>([
  ['yaml/full-width-colon', `${HEAD}行使层级：[县级]\n`, `${HEAD}行使层级: [县级]\n`],
  ['yaml/full-width-colon', `${HEAD}办理时限:\n  承诺： 3个工作日\n`, `${HEAD}办理时限:\n  承诺: 3个工作日\n`],
  ['yaml/full-width-comma', `${HEAD}行使层级: [市级，县级]\n`, `${HEAD}行使层级: [市级, 县级]\n`],
  ['yaml/full-width-comma', `${HEAD}行使层级: [市级、 县级]\n`, `${HEAD}行使层级: [市级, 县级]\n`],
  [
    'yaml/full-width-comma',
    `${HEAD}办理程序:\n  - { 环节: 受理，承办: 窗口 }\n`,
    `${HEAD}办理程序:\n  - { 环节: 受理, 承办: 窗口 }\n`,
  ],
  [
    'yaml/full-width-comma',
    `${HEAD}办理程序:\n  - { 环节: 受理，承办：窗口 }\n`,
    `${HEAD}办理程序:\n  - { 环节: 受理, 承办: 窗口 }\n`,
  ],
  [
    'yaml/full-width-comma',
    `${HEAD}按环节:\n  审查: { 前置: ["受理"，"核对"] }\n`,
    `${HEAD}按环节:\n  审查: { 前置: ["受理", "核对"] }\n`,
  ],
  [
    'yaml/full-width-quotes',
    `${HEAD}联系方式:\n  监督投诉电话: “96960”\n`,
    `${HEAD}联系方式:\n  监督投诉电话: "96960"\n`,
  ],
  ['yaml/full-width-quotes', HEAD.replaceAll('"', '＂'), HEAD],
  ['yaml/full-width-bracket', `${HEAD}行使层级: 【市级，县级】\n`, `${HEAD}行使层级: [市级, 县级]\n`],
  ['yaml/full-width-bracket', `${HEAD}行使层级: ［县级]\n`, `${HEAD}行使层级: [县级]\n`],
  ['yaml/full-width-bracket', `${HEAD}办理时限: ｛ 承诺：5日 ｝\n`, `${HEAD}办理时限: { 承诺: 5日 }\n`],
  ['yaml/full-width-number-sign', `${HEAD}＃ 注释\n`, `${HEAD}# 注释\n`],
  ['yaml/full-width-number-sign', `＃注释\n${HEAD}`, `# 注释\n${HEAD}`],
  ['yaml/full-width-number-sign', `${HEAD}办件类型: 承诺件　＃ 注\n`, `${HEAD}办件类型: 承诺件 # 注\n`],
  [
    'yaml/full-width-number-sign',
    `${HEAD}注意事项:\n  - 带原件\n    ＃ 注\n`,
    `${HEAD}注意事项:\n  - 带原件\n    # 注\n`,
  ],
  ['yaml/full-width-dash', `${HEAD}注意事项:\n  － 带原件\n`, `${HEAD}注意事项:\n  - 带原件\n`],
  ['yaml/full-width-dash', `${HEAD}注意事项:\n  - 带原件\n  —带证\n`, `${HEAD}注意事项:\n  - 带原件\n  - 带证\n`],
  ['yaml/number-not-text', `${HEAD}地方编码: 0012\n`, `${HEAD}地方编码: "0012"\n`],
  [
    'yaml/number-not-text',
    `${HEAD}联系方式:\n  监督投诉电话: 02896960\n`,
    `${HEAD}联系方式:\n  监督投诉电话: "02896960"\n`,
  ],
  [
    'yaml/yes-no',
    `${HEAD}特别程序:\n  - 种类: 听证\n    计入办理时限: true\n`,
    `${HEAD}特别程序:\n  - 种类: 听证\n    计入办理时限: 是\n`,
  ],
  [
    'yaml/yes-no',
    `${HEAD}特别程序:\n  - 种类: 听证\n    计入办理时限: "No"\n`,
    `${HEAD}特别程序:\n  - 种类: 听证\n    计入办理时限: 否\n`,
  ],
  ['yaml/date', `${STATUTE}施行日期: 2026/1/5\n状态: 现行有效\n`, `${STATUTE}施行日期: 2026-01-05\n状态: 现行有效\n`],
  [
    'yaml/date',
    `${STATUTE}施行日期: 2026年1月5日\n状态: 现行有效\n`,
    `${STATUTE}施行日期: 2026-01-05\n状态: 现行有效\n`,
  ],
  [
    'yaml/date',
    `${STATUTE}施行日期: 2026-01-05T08:30:00Z\n状态: 现行有效\n`,
    `${STATUTE}施行日期: 2026-01-05\n状态: 现行有效\n`,
  ],
  ['yaml/date', `${STATUTE}施行日期: 20260105\n状态: 现行有效\n`, `${STATUTE}施行日期: 2026-01-05\n状态: 现行有效\n`],
  ['yaml/wide-space', `${HEAD}办件类型: 　承诺件　\n`, `${HEAD}办件类型: 承诺件\n`],
  ['yaml/wide-space', `${HEAD}受理机构: [ "中心　" ]\n`, `${HEAD}受理机构: [ "中心" ]\n`],
  ['yaml/invisible', `${HEAD}办件类型: 承\u200b诺\ufeff件\n`, `${HEAD}办件类型: 承诺件\n`],
  ['yaml/invisible', `${HEAD}办\u200b件类型: 承诺件\n`, `${HEAD}办件类型: 承诺件\n`],
  ['yaml/tab', `${HEAD}注意事项:\n\t- 甲\n\t- 乙\n`, `${HEAD}注意事项:\n  - 甲\n  - 乙\n`],
  ['yaml/syntax', `${HEAD}办件类型:承诺件\n`, `${HEAD}办件类型: 承诺件\n`],
  ['yaml/syntax', `${HEAD}办件类型:　承诺件\n`, `${HEAD}办件类型:  承诺件\n`],
  ['yaml/syntax', `${HEAD}办理时限:\n　承诺: 3个工作日\n`, `${HEAD}办理时限:\n  承诺: 3个工作日\n`],
  ['yaml/syntax', `${HEAD}注意事项:\n  -带原件\n`, `${HEAD}注意事项:\n  - 带原件\n`],
  ['yaml/syntax', `${HEAD}行使层级: [市级, 县级】\n`, `${HEAD}行使层级: [市级, 县级]\n`],
  ['yaml/syntax', `${HEAD}办件类型: "承诺件”\n`, `${HEAD}办件类型: "承诺件"\n`],
  [
    'schema/key-order',
    '# yaml-language-server: $schema=a\n文件类型: 证照\n\n# 甲\n状态: 在用\n  # 乙\n名称: 营业执照\n别名:\n- 甲 # 丙\n',
    '# yaml-language-server: $schema=a\n文件类型: 证照\n\n名称: 营业执照\n别名:\n- 甲 # 丙\n# 甲\n状态: 在用\n  # 乙\n',
  ],
])('%s: the fix leaves nothing to be found (%j)', (rule, broken, mended) => {
  const [found, ...others] = lint(broken);
  expect({ rule: found?.rule, others }).toEqual({ rule, others: [] });
  expect(edited(broken, found?.fix ?? [])).toBe(mended);
  expect(lint(mended)).toEqual([]);
});

test.each<[string, string]>([
  ['a key that stands too deep, too', `${HEAD}申请条件:\n  - 内容: 年满18周岁\n      依据：某法第三条\n`],
  ['tabs and spaces together', `${HEAD}注意事项:\n \t- 甲\n`],
  ['one tab where four spaces are meant', `${HEAD}联系方式:\n  窗口:\n\t- 名称: 甲\n`],
  ['brackets around prose', `${HEAD}注意事项: 【带上原件: 复印件不收】\n`],
  ['a day that does not exist', `${STATUTE}施行日期: 2026-02-30\n状态: 现行有效\n`],
  ['a bracket in front of pairs', `${HEAD}办理时限: ｛ 承诺: 5日 ｝\n`],
])('%s: found, but only a person can mend it', (_, broken) => {
  const found = lint(broken);
  expect(found).toHaveLength(1);
  expect(found[0]?.fix).toBeUndefined();
});
