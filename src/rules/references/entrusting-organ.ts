import { defineRule } from '../../model/rule.ts';

export const entrustingOrgan = defineRule({
  id: 'references/entrusting-organ',
  title: { zh: '受委托办理的，写明委托机关', en: 'What is carried out for another organ names that organ' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十四条' },
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第2部分：要素要求（GB/T 39554.2—2020）' },
  ],
  messages: {
    unnamed: {
      zh: ({ source }) => `权力来源写的是“${source}”，没有写“委托机关”`,
      en: ({ source }) => `权力来源 is ${source}, but 委托机关 is not written`,
    },
    contradicts: {
      zh: ({ organ, source }) => `写了委托机关“${organ}”，权力来源却是“${source}”`,
      en: ({ organ, source }) => `委托机关 is ${organ}, but 权力来源 is ${source}`,
    },
  },
  advice: {
    zh: '受委托的，写委托机关的全称，权力来源写“上级委托”或者“同级委托”；不是受委托的，删去“委托机关”。',
    en: 'Name the organ in full and say 上级委托 or 同级委托; without a mandate, delete 委托机关.',
  },
  asksFor: ['委托机关'],
  examples: {
    valid: [
      { implementation: true },
      { implementation: true, yaml: '权力来源: 上级下放' },
      { implementation: true, yaml: '权力来源: 上级委托\n委托机关: 成都市卫生健康委员会' },
    ],
    invalid: [
      { implementation: true, yaml: '权力来源: 同级委托', at: '同级委托', message: 'unnamed' },
      {
        implementation: true,
        yaml: '权力来源: 法定本级行使\n委托机关: 成都市卫生健康委员会',
        at: '成都市卫生健康委员会',
        message: 'contradicts',
      },
    ],
  },
  *check({ blocks: { 权力来源: source, 委托机关: organ } }) {
    if (source === undefined) return;
    const isMandate = source.endsWith('委托');
    if (isMandate && organ === undefined) yield { path: ['权力来源'], message: 'unnamed', args: { source } };
    if (!isMandate && organ !== undefined)
      yield { path: ['委托机关'], message: 'contradicts', args: { organ, source } };
  },
});
