import { OWN_BLOCKS_OF_CHANGES, keyOf, lendersOf } from '../../model/effective.ts';
import { codeOf } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';

const BARE =
  '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n申请条件:\n  - 内容: 池水每升尿素含量不超过3.5毫克\n';

export const ownBlocks = defineRule({
  id: 'ways/own-blocks',
  title: {
    zh: '变更、延续自己写明申请条件、申请材料、办理程序、办理时限',
    en: 'A change and a renewal give their own conditions, materials, steps and limits',
  },
  severity: 'error',
  since: '0.2.0',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第四十九条、第五十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（四）' },
  ],
  messages: {
    borrowed: {
      zh: ({ way, key, from }) =>
        `${String(way)}没有写自己的“${String(key)}”，${String(from)}里写的不适用于${String(way)}`,
      en: ({ way, key, from }) =>
        `the way “${String(way)}” has no ${String(key)} of its own; that of ${String(from)} does not apply to it`,
    },
  },
  advice: {
    zh: '在这个办理项里照实写明它的条件、材料、程序和时限；与新办相同的也写一遍，不同的只写真正需要的，例如延续不再要开办时交过的材料。',
    en: 'Write in this way what it really needs. Repeat what is the same as for a new licence; ask again for nothing that the office already has.',
  },
  examples: {
    valid: [
      {},
      {
        files: { 'standard/01/bare.yaml': BARE },
        yaml: '办理项编码: "02"\n业务办理项: 变更\n办理项类型: 变更',
      },
      {
        files: { 'standard/01/bare.yaml': BARE },
        yaml: '办理项编码: "01"\n业务办理项: 新办\n办理项类型: 新办',
        without: ['申请条件'],
      },
      { yaml: '办理项类型: 变更', without: ['申请条件'] },
    ],
    invalid: [
      {
        files: { 'standard/01/bare.yaml': BARE },
        yaml: '办理项编码: "02"\n业务办理项: 变更\n办理项类型: 变更',
        without: ['申请条件'],
        at: '510112001000',
        message: 'borrowed',
      },
    ],
  },
  *check(item, context) {
    if (item.isCancelled || item.isImplementation) return;
    for (const key of OWN_BLOCKS_OF_CHANGES) {
      const lender = lendersOf(item, key, context)[0];
      if (lender === undefined || item.applicability(key) !== '必填') continue;
      const from = `${lender.value.事项名称}（${codeOf(keyOf(lender.value))}）`;
      const way = item.blocks.业务办理项 ?? item.blocks.办理项类型 ?? '';
      yield { path: [key], message: 'borrowed', args: { key, way, from } };
    }
  },
});
