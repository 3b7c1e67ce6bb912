import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../src/engine/run.ts';
import { diskSource } from '../../src/io/disk-source.ts';
import { RULES } from '../../src/rules/index.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';

const FOOD = 'standard/01/510112001001-01.yaml';
const WATER = 'standard/01/510121001000-01.yaml';
const FELLING = 'standard/01/510126001000.yaml';
const AID = 'standard/05/510514001000.yaml';
const IDENTITY_CARD = 'standard/07/510713001000-03.yaml';
const PENALTY = 'standard/02/510216001000.yaml';
const LIBRARY = 'standard/20/512023001000.yaml';

interface Mutation {
  readonly title: string;
  readonly file: string;
  /** What is changed, and into what. */
  readonly from: string | RegExp;
  readonly to: string;
  readonly rule: string;
  /** The text that the finding covers, exactly. */
  readonly at: string;
}

/** A top-level block with its key: everything up to the next line that is not indented. */
const block = (key: string) => new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'mu');

const MUTATIONS: readonly Mutation[] = [
  ...(
    [
      '法定依据',
      '申请条件',
      '申请材料',
      '办理程序',
      '办理时限',
      '审批决定证件',
      '许可数量',
      '收费依据及标准',
      '注意事项',
    ] as const
  ).map((key): Mutation => ({
    title: `${key} deleted`,
    file: FELLING,
    from: block(key),
    to: '',
    rule: {
      法定依据: 'legal-basis/present',
      申请条件: 'conditions/present',
      申请材料: 'materials/present',
      办理程序: 'procedure/present',
      办理时限: 'time-limit/present',
      审批决定证件: 'result/present',
      许可数量: 'quota/present',
      收费依据及标准: 'fees/present',
      注意事项: 'notes/present',
    }[key],
    at: '"510126001000"',
  })),
  {
    title: '联系方式 deleted',
    file: AID,
    from: block('联系方式'),
    to: '',
    rule: 'contact/present',
    at: '"510514001000"',
  },
  {
    title: '特别程序 not said',
    file: AID,
    from: block('特别程序'),
    to: '',
    rule: 'procedure/special-steps-declared',
    at: '"510514001000"',
  },
  {
    title: 'a key misspelt',
    file: AID,
    from: /^注意事项:/mu,
    to: '注意亊项:',
    rule: 'schema/unknown-key',
    at: '注意亊项',
  },
  {
    title: 'a key misspelt inside a list',
    file: AID,
    from: '    必要性: 必要\n',
    to: '    必需性: 必要\n',
    rule: 'schema/unknown-key',
    at: '必需性',
  },
  {
    title: 'a value that is not in the list',
    file: AID,
    from: '办件类型: 承诺件',
    to: '办件类型: 限时件',
    rule: 'schema/allowed-values',
    at: '限时件',
  },
  {
    title: 'a limit in vague words',
    file: AID,
    from: /承诺: \S+/u,
    to: '承诺: 尽快',
    rule: 'schema/wrong-form',
    at: '尽快',
  },
  {
    title: 'a text where a list should be',
    file: AID,
    from: /^服务对象:\n {2}- 自然人\n/mu,
    to: '服务对象: 自然人\n',
    rule: 'schema/wrong-type',
    at: '自然人',
  },
  {
    title: 'a value left empty',
    file: AID,
    from: /^事项名称: .*$/mu,
    to: '事项名称:',
    rule: 'schema/wrong-type',
    at: '事项名称',
  },
  {
    title: 'a name is missing',
    file: AID,
    from: '  - 环节: 受理\n    承办: 窗口\n',
    to: '  - 承办: 窗口\n',
    rule: 'schema/missing-key',
    at: '承办: 窗口',
  },
  {
    title: '其他材料',
    file: AID,
    from: '材料名称: 残疾人证',
    to: '材料名称: 法律、法规规定的其他材料',
    rule: 'wording/catch-all',
    at: '其他材料',
  },
  {
    title: '其他条件',
    file: IDENTITY_CARD,
    from: /申请条件:\n {2}- 内容: .*\n/u,
    to: '申请条件:\n  - 内容: 公安机关认为有必要的其他条件\n',
    rule: 'wording/catch-all',
    at: '其他条件',
  },
  {
    title: '相关证明',
    file: AID,
    from: '材料名称: 代为申请委托书',
    to: '材料名称: 相关证明材料',
    rule: 'wording/vague-materials',
    at: '相关证明材料',
  },
  {
    title: 'promised longer than the law allows',
    file: FELLING,
    from: /承诺: \S+/u,
    to: '承诺: 999个工作日',
    rule: 'time-limit/promised-within-legal',
    at: '999个工作日',
  },
  {
    title: 'article 999',
    file: AID,
    from: '《中华人民共和国社会救助法》第四十三条第一款',
    to: '《中华人民共和国社会救助法》第九百九十九条',
    rule: 'references/statute-article-exists',
    at: '第九百九十九条',
  },
  {
    title: 'an unknown statute',
    file: AID,
    from: '依据: 《中华人民共和国社会救助法》第四十一条',
    to: '依据: 《社会救助核对办法》第四十一条',
    rule: 'references/statute-known',
    at: '社会救助核对办法',
  },
  {
    title: 'a special step without its limit',
    file: WATER,
    from: /(特别程序:\n {2}- 种类: 听证\n(?: {4}.*\n)*?) {4}时限: .*\n/u,
    to: '$1',
    rule: 'procedure/special-steps-have-limits',
    at: '听证',
  },
  {
    title: 'a fee without its basis',
    file: IDENTITY_CARD,
    from: / {4}设立依据: .*\n/u,
    to: '',
    rule: 'fees/basis',
    at: '居民身份证工本费（丢失补领）',
  },
  {
    title: 'a type that does not fit the code',
    file: AID,
    from: '事项类型: 行政给付',
    to: '事项类型: 行政奖励',
    rule: 'codes/base-code',
    at: '"510514001000"',
  },
  {
    title: 'half-width brackets in a name',
    file: AID,
    from: '事项名称: 最低生活保障金给付',
    to: '事项名称: 最低生活保障金给付(城乡)',
    rule: 'naming/width-and-brackets',
    at: '(',
  },
  {
    title: 'a level in a name',
    file: AID,
    from: '事项名称: 最低生活保障金给付',
    to: '事项名称: 最低生活保障金给付（县级）',
    rule: 'naming/level-suffix',
    at: '（县级）',
  },
  {
    title: 'a certificate that was merged',
    file: FOOD,
    from: /材料名称: 食品经营许可申请书/u,
    to: '材料名称: 组织机构代码证',
    rule: 'references/certificate-merged',
    at: '组织机构代码证',
  },
  {
    title: 'a case that is not declared',
    file: AID,
    from: '      - 家庭有残疾人\n',
    to: '      - 家庭有病人\n',
    rule: 'references/situation-declared',
    at: '家庭有病人',
  },
  {
    title: 'a key that does not apply',
    file: PENALTY,
    from: /^办理时限:\n/mu,
    to: '许可数量: 无限制\n办理时限:\n',
    rule: 'coverage/key-applies',
    at: '许可数量',
  },
  {
    title: 'a full-width colon',
    file: LIBRARY,
    from: '事项名称: ',
    to: '事项名称：',
    rule: 'yaml/full-width-colon',
    at: '：',
  },
  { title: 'a tab', file: LIBRARY, from: /^注意事项:\n {2}- /mu, to: '注意事项:\n\t- ', rule: 'yaml/tab', at: '\t' },
  {
    title: 'a key written twice',
    file: LIBRARY,
    from: /^办件类型: (\S+)\n/mu,
    to: '办件类型: $1\n办件类型: $1\n',
    rule: 'yaml/duplicate-key',
    at: '办件类型',
  },
  {
    title: 'a quote that is not closed',
    file: LIBRARY,
    from: '监督投诉电话: "96960"',
    to: '监督投诉电话: "96960',
    rule: 'yaml/syntax',
    at: '"',
  },
  {
    title: 'a phone without quotes',
    file: LIBRARY,
    from: '监督投诉电话: "96960"',
    to: '监督投诉电话: 96960',
    rule: 'yaml/number-not-text',
    at: '96960',
  },
];

const disk = diskSource('catalog');
const shipped = Object.fromEntries(disk.paths.map((path) => [path, disk.read(path)]));

/** The findings on one shipped file after a change, with the text that each covers. */
function lint(file: string, text: string): { rule: string; at: string }[] {
  const { catalogue, context } = catalogueOf({ ...shipped, [file]: text });
  const lines = text.split('\n');
  return run(catalogue, context, {
    rules: RULES,
    stages: { map: true, reduce: false },
    files: new Set([file]),
  }).diagnostics.map(({ rule, range: { start, end } }) => {
    const first = lines[start.line - 1] ?? '';
    return { rule, at: first.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined) };
  });
}

test.each(MUTATIONS)('$title: exactly one finding, exactly there ($rule)', ({ file, from, to, rule, at }) => {
  const text = readFileSync(`catalog/${file}`, 'utf8');
  const changed = text.replace(from, to);
  expect(changed, 'the file has what is to be changed').not.toBe(text);
  expect(lint(file, changed)).toEqual([{ rule, at }]);
});

test('the files are clean before they are changed, and the table is large enough', () => {
  const files = new Set(MUTATIONS.map(({ file }) => file));
  for (const file of files) expect(lint(file, readFileSync(`catalog/${file}`, 'utf8')), file).toEqual([]);
  expect(files.size).toBeGreaterThanOrEqual(5);
  expect(new Set(MUTATIONS.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(20);
});
