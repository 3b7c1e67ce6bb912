import { expect, test } from 'vitest';
import { bracketsAgree, tellingWords } from '../../src/text/telling-words.ts';

test.each([
  ['建设项目环境影响报告书审批', '建设项目环境影响报告表审批'],
  ['食品经营许可', '食品经营备案'],
  ['烟草专卖零售许可证变更', '烟草专卖零售许可证延续'],
  ['烟草专卖零售许可证', '烟草专卖零售许可证注销'],
  ['工程咨询单位甲级资信评价', '工程咨询单位乙级资信评价'],
  ['第2类监控化学品使用许可', '第3类监控化学品使用许可'],
  ['第一类易制毒化学品购买', '第二类易制毒化学品购买'],
  ['省内调运植物检疫证书核发', '省际间调运植物检疫证书核发'],
  ['国产药品再注册', '进口药品再注册'],
  ['律师事务所设立', '律师事务所终止'],
  ['A类锅炉安装', 'B类锅炉安装'],
  ['首次进口非特殊用途化妆品', '再次进口非特殊用途化妆品'],
  ['动产物权指引', '不动产物权指引'],
])('%s and %s are two items', (left, right) => {
  expect(tellingWords(left)).not.toBe(tellingWords(right));
});

test.each([
  ['食品经营许可', '食品经营许可证核发'],
  ['公共场所卫生许可', '公共场所的卫生许可'],
  ['农药广告变更审查', '农药广告审查变更'],
])('%s and %s may be one', (left, right) => {
  expect(tellingWords(left)).toBe(tellingWords(right));
});

test('what stands in brackets must be said by the other name, in brackets or not', () => {
  expect(bracketsAgree('户口登记(变更)', '户口变更登记')).toBe(true);
  expect(bracketsAgree('户口登记(变更)', '户口登记(注销)')).toBe(false);
  expect(bracketsAgree('医师资格认定(临床)', '医师资格认定')).toBe(false);
  expect(bracketsAgree('农药登记', '农药登记证')).toBe(true);
});
