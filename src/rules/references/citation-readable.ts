import { defineRule } from '../../model/rule.ts';
import { unreadableIn } from '../citations-of.ts';
import { isHollow } from '../disclosure.ts';

/** Blocks and keys whose own rules report a placeholder. */
const OWED: ReadonlySet<string | number> = new Set([
  '法定依据',
  '设立依据',
  '许可数量',
  '特别程序',
  '处罚',
  '随机抽查',
]);

export const citationReadable = defineRule({
  id: 'references/citation-readable',
  title: { zh: '依据写成《全称》第几条', en: 'A basis is written as 《title》第几条' },
  severity: 'warn',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国立法法', 条款: '第六十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  messages: {
    citation: {
      zh: ({ text }) => `“${text}”里没有书名号，看不出引的是哪部法律、法规`,
      en: ({ text }) => `“${text}” names no statute in 《》`,
    },
    article: {
      zh: ({ text }) => `“${text}”看不出是第几条`,
      en: ({ text }) => `“${text}” cannot be read as an article`,
    },
  },
  advice: {
    zh: '写成《全称》第几条第几款，例如 《中华人民共和国行政许可法》第四十二条第一款；条款写成 第三十五条、第十二条第一款第（二）项 这样。',
    en: 'Write 《full title》第几条第几款, such as 《中华人民共和国行政许可法》第四十二条第一款; an article as 第三十五条 or 第十二条第一款第（二）项.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: [{ 名称: 公共场所卫生管理条例, 条款: [第三条, 第五章] }, "《行政许可法》"]',
      },
    ],
    invalid: [
      { yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: 待补充', at: '待补充', message: 'citation' },
      { yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: 国家有关规定', at: '国家有关规定', message: 'citation' },
      { yaml: '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: ["4"]', at: '4', message: 'article' },
    ],
  },
  *check(item) {
    for (const { part, text, path } of unreadableIn(item.blocks)) {
      if (isHollow(text) && path.some((segment) => OWED.has(segment))) continue;
      yield { path, message: part, args: { text } };
    }
  },
});
