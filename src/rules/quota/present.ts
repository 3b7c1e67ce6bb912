import type { ItemFinding } from '../../model/rule.ts';
import { DISCLOSURE_BASIS, citesNothing, defineDisclosure, isHollow } from '../disclosure.ts';
import { listed } from '../phrases.ts';

export const present = defineDisclosure({
  id: 'quota/present',
  key: '许可数量',
  title: { zh: '写明许可数量有没有限制', en: 'Whether the number of licences is limited is given' },
  basis: [...DISCLOSURE_BASIS, { 名称: '中华人民共和国行政许可法', 条款: '第三十条、第五十七条' }],
  messages: {
    incomplete: {
      zh: ({ missing }) => `许可数量有限制，但是没有写${listed(missing, 'zh')}`,
      en: ({ missing }) => `the number is limited, but ${listed(missing, 'en')} is not written`,
    },
  },
  advice: {
    zh: '没有限制的，写 许可数量: 无限制；有限制的，写明“数量”（定不下来的写“确定机关”）、“依据”“公布方式”和“分配方式”（例如 按受理先后顺序）。',
    en: 'Write 许可数量: 无限制 where there is no limit; else 数量 (or 确定机关, who sets it), 依据, 公布方式 and 分配方式, such as 按受理先后顺序.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '许可数量:\n  确定机关: 省林业和草原局\n  依据: 《中华人民共和国森林法》第五十四条\n  公布方式: 每年在省政府网站公布\n  分配方式: 按受理先后顺序',
      },
      { without: ['许可数量'], yaml: '事项类型: 行政确认' },
    ],
    invalid: [
      { without: ['许可数量'], at: '510112001000', message: 'absent' },
      { yaml: '许可数量:\n  数量: 20\n  单位: 家', at: '许可数量', message: 'incomplete' },
      {
        yaml: '许可数量:\n  数量: 20\n  单位: 家\n  依据: 《公共场所卫生管理条例》第四条\n  公布方式: 在区政府网站公布',
        at: '许可数量',
        message: 'incomplete',
      },
    ],
  },
  *check({ blocks, type }): Generator<ItemFinding> {
    const quota = blocks.许可数量;
    if (quota === undefined || quota === '无限制') return;
    const missing = [
      ...(isHollow(quota.数量) && isHollow(quota.确定机关) ? ['数量或者确定机关'] : []),
      ...(citesNothing(quota.依据) ? ['依据'] : []),
      ...(isHollow(quota.公布方式) ? ['公布方式'] : []),
      // 行政许可法 第五十七条: who comes first among those who qualify.
      ...(type === '行政许可' && isHollow(quota.分配方式) ? ['分配方式'] : []),
    ];
    if (missing.length > 0) yield { path: ['许可数量'], message: 'incomplete', args: { missing } };
  },
});
