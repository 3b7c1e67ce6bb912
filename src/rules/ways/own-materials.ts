import { defineRule } from '../../model/rule.ts';

const BARE =
  '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n申请材料:\n  - 材料名称: 卫生许可申请表\n';
const OTHER_WAYS: ReadonlySet<string | undefined> = new Set(['补证', '换证', '注销']);

export const ownMaterials = defineRule({
  id: 'ways/own-materials',
  title: {
    zh: '补证、换证、注销自己写明申请材料',
    en: 'Replacing and surrendering a licence give their own materials',
  },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十一条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）、一（四）' },
  ],
  messages: {
    inherited: {
      zh: ({ way }) => `${String(way)}沿用了开办时的申请材料`,
      en: ({ way }) => `the way “${String(way)}” asks for the materials of a new licence`,
    },
  },
  advice: {
    zh: '在这个办理项里写它自己的“申请材料”，只列办这件事要用的；不要材料的写 申请材料: 无。',
    en: 'Write the 申请材料 of this way: only what it needs, or 申请材料: 无.',
  },
  examples: {
    valid: [
      {},
      {
        files: { 'standard/01/bare.yaml': BARE },
        yaml: '办理项编码: "04"\n业务办理项: 注销\n办理项类型: 注销',
      },
    ],
    invalid: [
      {
        files: { 'standard/01/bare.yaml': BARE },
        yaml: '办理项编码: "04"\n业务办理项: 注销\n办理项类型: 注销',
        without: ['申请材料'],
        at: '注销',
        message: 'inherited',
      },
    ],
  },
  *check(item) {
    const { 办理项类型: kind, 业务办理项: way } = item.blocks;
    if (item.isCancelled || item.isImplementation || !OTHER_WAYS.has(kind)) return;
    if (!Array.isArray(item.blocks.申请材料) || item.isOwn(['申请材料'])) return;
    yield { path: ['办理项类型'], message: 'inherited', args: { way: way ?? kind ?? '' } };
  },
});
