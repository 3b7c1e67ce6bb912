import type { Material } from '../../model/generated/types.ts';
import { defineRule } from '../../model/rule.ts';
import { judgedMaterials } from '../judged-entries.ts';
import { listed } from '../phrases.ts';

/** What a citizen has to know of every material; 份数 is owed unless it is sent over the network only. */
const OWED = ['必要性', '类型', '份数', '形式', '来源渠道'] as const satisfies readonly (keyof Material)[];

export const described = defineRule({
  id: 'materials/described',
  title: {
    zh: '每份材料写明必要性、类型、份数、形式和来源渠道',
    en: 'Every material says whether it is required, as what, how many, in which form and where from',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第2部分：要素要求（GB/T 39554.2—2020）' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  messages: {
    missing: {
      zh: ({ material, missing }) => `材料“${material}”没有写${listed(missing, 'zh')}`,
      en: ({ material, missing }) => `the material “${material}” lacks ${listed(missing, 'en')}`,
    },
  },
  advice: {
    zh: '逐份补齐，例如 必要性: 必要、类型: 原件、份数: 1、形式: 纸质或电子、来源渠道: 申请人自备；只收电子件的不用写份数。',
    en: 'Complete every material: such as 必要性: 必要, 类型: 原件, 份数: 1, 形式: 纸质或电子, 来源渠道: 申请人自备; 份数 is not owed where 形式 is 电子.',
  },
  drafts: false,
  examples: {
    valid: [
      {},
      {
        yaml: '申请材料:\n  - 材料名称: 卫生许可申请表\n    必要性: 必要\n    类型: 原件\n    形式: 电子\n    来源渠道: 申请人自备',
      },
      { yaml: '状态: 草稿\n申请材料:\n  - 材料名称: 卫生许可申请表' },
    ],
    invalid: [
      {
        yaml: '申请材料:\n  - 材料名称: 卫生许可申请表\n    必要性: 必要\n    类型: 原件\n    形式: 纸质或电子\n    来源渠道: 申请人自备',
        at: '卫生许可申请表',
        message: 'missing',
      },
      { yaml: '申请材料:\n  - 材料名称: 卫生许可申请表', at: '卫生许可申请表', message: 'missing' },
    ],
  },
  *check(item) {
    for (const { entry, path } of judgedMaterials(item)) {
      const missing = OWED.filter((key) => entry[key] === undefined && !(key === '份数' && entry.形式 === '电子'));
      if (missing.length > 0)
        yield { path: [...path, '材料名称'], message: 'missing', args: { material: entry.材料名称, missing } };
    }
  },
});
