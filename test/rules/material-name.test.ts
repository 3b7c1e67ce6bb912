import { expect, test } from 'vitest';
import type { Certificate } from '../../src/model/generated/types.ts';
import { bareName, commonName } from '../../src/rules/material-name.ts';

const CERTIFICATES: readonly Certificate[] = [
  { 文件类型: '证照', 名称: '居民身份证', 别名: ['身份证', '二代身份证'], 状态: '在用' },
  { 文件类型: '证照', 名称: '营业执照', 别名: ['企业法人营业执照'], 状态: '在用' },
];

test.each([
  ['《房屋租赁合同》复印件', '房屋租赁合同'],
  ['身份证（正反面复印件）', '身份证'],
  ['毕业证书原件和复印件', '毕业证书'],
  ['学历证书的复印件', '学历证书'],
  ['营业执照副本', '营业执照副本'],
  ['身份证（法定代表人）', '身份证(法定代表人)'],
])('%s is, without its form, %s', (name, bare) => {
  expect(bareName(name)).toBe(bare);
});

test.each([
  ['申请人的身份证', '居民身份证'],
  ['本人有效身份证件', '居民身份证'],
  ['身份证明材料', '居民身份证'],
  ['法定代表人二代身份证（复印件）', '法定代表人居民身份证'],
  ['企业法人营业执照', '营业执照'],
  ['护照', '护照'],
])('%s is found again as %s', (name, common) => {
  expect(commonName(name, CERTIFICATES)).toBe(common);
});
