import { defineRule } from '../../model/rule.ts';
import { judgedMaterials } from '../judged-entries.ts';

const material = (more: string): string =>
  `申请材料:\n  - 材料名称: 卫生许可申请表\n    类型: 原件\n    来源渠道: 申请人自备\n${more}`;

export const copies = defineRule({
  id: 'materials/copies',
  title: { zh: '份数和要不要提交说法一致', en: 'The number of copies fits whether the material is to be handed in' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第2部分：要素要求（GB/T 39554.2—2020）' },
  ],
  messages: {
    none: {
      zh: ({ material: name }) => `“${name}”要交，份数却是0`,
      en: ({ material: name }) => `“${name}” is to be handed in, but 份数 is 0`,
    },
    waived: {
      zh: ({ material: name, count }) => `“${name}”免提交，份数却是${count}`,
      en: ({ material: name, count }) => `“${name}” need not be handed in, but 份数 is ${count}`,
    },
  },
  advice: {
    zh: '要交的写实际的份数；免提交的写 份数: 0；只收电子件的写 形式: 电子，份数可以是0。',
    en: 'Give the true number; 份数: 0 for what is 免提交; where only a file is sent write 形式: 电子, then 份数 may be 0.',
  },
  examples: {
    valid: [
      {},
      { yaml: material('    必要性: 免提交\n    份数: 0\n    形式: 纸质或电子') },
      { yaml: material('    必要性: 必要\n    份数: 0\n    形式: 电子') },
    ],
    invalid: [
      { yaml: material('    必要性: 必要\n    形式: 纸质或电子\n    份数: 0'), at: '0', message: 'none' },
      { yaml: material('    必要性: 免提交\n    形式: 纸质或电子\n    份数: 2'), at: '2', message: 'waived' },
    ],
  },
  *check(item) {
    for (const { entry, path } of judgedMaterials(item)) {
      const { 份数: count, 必要性: necessity, 形式: form } = entry;
      const isWaived = necessity === '免提交';
      if (count === undefined || (count > 0 ? !isWaived : isWaived || form === '电子' || necessity === undefined))
        continue;
      yield {
        path: [...path, '份数'],
        message: isWaived ? 'waived' : 'none',
        args: { material: entry.材料名称, count },
        rests: [[...path, '必要性']],
      };
    }
  },
});
