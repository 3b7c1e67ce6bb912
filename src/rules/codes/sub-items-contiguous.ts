import { defineDocumentRule } from '../../model/rule.ts';
import type { DocumentRecord } from '../../model/context.ts';
import type { StandardItem } from '../../model/generated/types.ts';
import { parseNationalCode } from '../national-code.ts';
import { listed } from '../phrases.ts';

const MAIN = '51011200200Y';
const item = (code: string, rest = '') =>
  `文件类型: 基本目录\n基本编码: "${code}"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n${rest}`;
const child = (sub: string, rest = '') => ({
  [`standard/01/510112002${sub}.yaml`]: item(`510112002${sub}`, `主项: "${MAIN}"\n${rest}`),
});

export const subItemsContiguous = defineDocumentRule({
  id: 'codes/sub-items-contiguous',
  title: { zh: '子项从001起连续编号', en: 'Sub-items are numbered from 001 without gaps' },
  severity: 'info',
  since: '0.2.0',
  preset: 'strict',
  basis: [{ 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' }],
  messages: {
    gap: {
      zh: ({ missing, last }) => `子项编到${last}，中间缺${listed(missing, 'zh')}`,
      en: ({ missing, last }) => `the sub-items go up to ${last}, but ${listed(missing, 'en')} are missing`,
    },
  },
  advice: {
    zh: '缺的子项补上；曾经有过、后来取消的，把它的文件放回来，状态写取消。',
    en: 'Add what is missing; put the file of one that was cancelled back, with 状态: 取消.',
  },
  examples: {
    valid: [
      { yaml: item(MAIN), files: { ...child('001'), ...child('002') } },
      {
        yaml: item(MAIN),
        files: {
          ...child('001'),
          ...child('003', '沿革:\n  - { 日期: 2025-06-30, 变动: 合并, 原编码: "510112002002" }\n'),
        },
      },
    ],
    invalid: [{ yaml: item(MAIN), files: { ...child('001'), ...child('004') }, at: MAIN, message: 'gap' }],
  },
  *check({ kind, map }, context) {
    const { 基本编码: code } = map;
    if (kind !== '基本目录' || typeof code !== 'string' || context.settings.codes !== 'national') return;
    const main = parseNationalCode(code);
    if (main?.sub !== '00Y') return;
    const used = numbersOf(main.trunk, context.subItems(code));
    const last = Math.max(0, ...used);
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !used.has(number));
    if (missing.length > 0)
      yield { path: ['基本编码'], message: 'gap', args: { missing: missing.map(inDigits), last: inDigits(last) } };
  },
});

/** The numbers of sub-items, and those that became part of one of them. */
function numbersOf(trunk: string, records: readonly DocumentRecord<StandardItem>[]): ReadonlySet<number> {
  const codes = records.flatMap(({ value }) => [
    value.基本编码,
    ...(value.沿革 ?? []).flatMap(({ 原编码: former }) => former?.slice(0, 12) ?? []),
  ]);
  const family = codes.map((code) => parseNationalCode(code)).filter((parts) => parts?.trunk === trunk);
  return new Set(family.map((parts) => Number(parts?.sub)).filter((number) => number > 0));
}

function inDigits(number: number): string {
  return String(number).padStart(3, '0');
}
