import { expect, test } from 'vitest';
import { run } from '../../src/engine/run.ts';
import { localFile, organ, organFile, threeCounties } from '../../src/rules/example-trees.ts';
import { RULES } from '../../src/rules/index.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';

const CLAIM = '认领: ["510124001000"]\n';
const WINDOW = '    - { 地点: 区政务中心2楼12号窗口, 办公时间: 工作日, 咨询电话: "028-12345" }\n';
const STANDARD = 'standard/01/510124001000.yaml';

/** Findings of contact/present at 武侯区, whose organ file ends with `rest`. */
function found(
  rest: string,
  more: Readonly<Record<string, string>> = {},
): [file: string, pointer: string, message: string][] {
  const tree = threeCounties({ [organFile('510107')]: organ('510107', rest), ...more });
  const files = { ...tree, [STANDARD]: `${tree[STANDARD] ?? ''}联系方式:\n  监督投诉电话: "96960"\n` };
  const { catalogue, context } = catalogueOf(files);
  const { diagnostics } = run(catalogue, context, {
    rules: RULES.filter(({ id }) => id === 'contact/present'),
    stages: { map: true, reduce: false },
  });
  return diagnostics
    .filter(({ file }) => file.includes('510107'))
    .map(({ file, pointer, message }) => [file, pointer, message]);
}

test('claims without a counter are one finding, at the organ', () => {
  expect(found(CLAIM)).toEqual([[organFile('510107'), '/认领', 'window']]);
});

test('it stands at the contact of the organ, where there is one', () => {
  expect(found(`${CLAIM}联系方式:\n  网上办理: 四川政务服务网\n`)).toEqual([
    [organFile('510107'), '/联系方式', 'window'],
  ]);
});

test('the counter of the organ serves all that it carries out', () => {
  expect(found(`${CLAIM}联系方式:\n  窗口:\n${WINDOW}`, localFile(''))).toEqual([]);
});

test('an 实施清单 without a counter is sent to its own file, never to the standard', () => {
  const [file = ''] = Object.keys(localFile(''));
  expect(found('', localFile(''))).toEqual([[file, '', 'window']]);
  expect(found('', localFile('联系方式:\n  网上办理: 四川政务服务网\n'))).toEqual([[file, '/联系方式', 'window']]);
});
