import { expect, test } from 'vitest';
import { FactMaker } from '../../src/engine/fact-maker.ts';
import { mapFile } from '../../src/engine/map.ts';
import { run } from '../../src/engine/run.ts';
import { TextTable } from '../../src/model/facts.ts';
import { RULES } from '../../src/rules/index.ts';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { catalogueOf } from './catalogue-of.ts';

const LIMITS = '办理时限: { 法定: 20个工作日, 承诺: 30个工作日 }\n';
const STANDARD = 'standard/01/510124001000.yaml';
const RULE = 'time-limit/promised-within-legal';

function found(
  files: Readonly<Record<string, string>>,
  rule = RULE,
): { file: string; line: number; item: string; related: string[] }[] {
  const { catalogue, context } = catalogueOf(files);
  return run(catalogue, context, {
    rules: RULES.filter(({ id }) => id === rule),
    stages: { map: true, reduce: true },
  }).diagnostics.map(({ file, range, item, related }) => ({
    file,
    line: range.start.line,
    item,
    related: related.map((other) => `${other.file}:${other.range.start.line}`),
  }));
}

function withStandard(
  change: (text: string) => string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const tree = threeCounties(more);
  return { ...tree, [STANDARD]: change(tree[STANDARD] ?? '') };
}

test('a fault of the standard is found there, once, and at none of the places that inherit it', () => {
  expect(found(withStandard((text) => text + LIMITS, localFile('')))).toEqual([
    { file: STANDARD, line: 14, item: '510124001000', related: [`${STANDARD}:14`] },
  ]);
});

test('a fault of two levels is one finding', () => {
  const standard = withStandard((text) => text.replace('[县级]', '[市级, 县级]') + LIMITS);
  expect(found(standard)).toHaveLength(1);
});

test('a local fault stands in the local file, with the other side related', () => {
  const tree = withStandard(
    (text) => `${text}办理时限: { 法定: 20个工作日 }\n`,
    localFile('办理时限: { 承诺: 30个工作日 }\n'),
  );
  expect(found(tree)).toEqual([
    {
      file: 'local/510107/wsjkj/510124001000.yaml',
      line: 4,
      item: '510107-wsjkj/510124001000',
      related: [`${STANDARD}:14`],
    },
  ]);
});

test('a local value that makes an inherited one wrong is blamed itself', () => {
  const tree = withStandard(
    (text) => `${text}办理时限: { 法定: 20个工作日, 承诺: 15个工作日 }\n`,
    localFile('办理时限: { 法定: 10个工作日 }\n'),
  );
  expect(found(tree)).toEqual([
    {
      file: 'local/510107/wsjkj/510124001000.yaml',
      line: 4,
      item: '510107-wsjkj/510124001000',
      related: [`${STANDARD}:14`],
    },
  ]);
});

test('a fault of a shared main item is found in the main item, once', () => {
  const main =
    '文件类型: 基本目录\n基本编码: "51012400100Y"\n事项名称: 主项\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n办理时限: { 法定: 5日, 承诺: 6日 }\n';
  const sub = (code: string) => main.replace('51012400100Y', code).replace(/办理时限.*\n/u, '主项: "51012400100Y"\n');
  const tree = {
    ...threeCounties(),
    'standard/01/51012400100Y.yaml': main,
    'standard/01/510124001001.yaml': sub('510124001001'),
    'standard/01/510124001002.yaml': sub('510124001002'),
  };
  expect(found(tree)).toMatchObject([{ file: 'standard/01/51012400100Y.yaml', line: 7 }]);
});

test('a block that does not fit its schema is judged by the schema alone', () => {
  const tree = withStandard((text) => `${text}办理时限: { 法定: 二十天, 承诺: 30个工作日 }\n`);
  expect(found(tree)).toEqual([]);
  expect(found(tree, 'schema/wrong-form')).toMatchObject([{ file: STANDARD, line: 14 }]);
});

test('what map looked up is recorded, misses too', () => {
  const { catalogue, context } = catalogueOf(threeCounties(localFile('', '519999999999')));
  const documents = catalogue.documentsOf('local/510107/wsjkj/519999999999.yaml');
  const { deps } = mapFile(documents, context, {
    rules: RULES,
    facts: new FactMaker(context, new TextTable()),
    selection: {},
  });
  expect(deps).toEqual(expect.arrayContaining(['实施机关:510107-wsjkj', '基本目录:519999999999']));
});

test('findings are the same and in the same order whatever the order of files', () => {
  const tree = threeCounties(localFile('申请材料:\n  - 材料名称: 法律规定的其他材料\n'));
  const findings = [tree, Object.fromEntries(Object.entries(tree).toReversed())].map((files) => {
    const { catalogue, context } = catalogueOf(files);
    return run(catalogue, context, { rules: RULES, stages: { map: true, reduce: true } }).diagnostics;
  });
  expect(findings[0]?.length).toBeGreaterThan(1);
  expect(findings[1]).toEqual(findings[0]);
});

test('a fingerprint outlives moved lines and renamed files, not another text', () => {
  const prints = (rest: string, file = 'local/510107/wsjkj/510124001000.yaml') => {
    const { catalogue, context } = catalogueOf({
      ...threeCounties(),
      [file]: `文件类型: 实施清单\n${rest.includes('#') ? '# 一行注释\n' : ''}基本编码: "510124001000"\n实施机关: 510107-wsjkj\n${rest}`,
    });
    return run(catalogue, context, {
      rules: RULES.filter(({ id }) => id === 'wording/catch-all'),
      stages: { map: true, reduce: false },
    }).diagnostics.map(({ fingerprint }) => fingerprint);
  };
  const material = (name: string) => `  - 材料名称: ${name}\n`;
  const [print] = prints(`申请材料:\n${material('其他材料')}`);
  expect(print).toMatch(/^[0-9a-f]{16}$/u);
  expect(prints(`申请材料:\n${material('申请表')}${material('其他材料')} # 移了位置\n`)).toEqual([print]);
  expect(prints(`申请材料:\n${material('其他材料')}`, 'local/x.yaml')).toEqual([print]);
  expect(prints(`申请材料:\n${material('其他资料')}`)).not.toEqual([print]);
});
