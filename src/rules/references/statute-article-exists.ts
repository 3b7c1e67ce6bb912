import { defineRule } from '../../model/rule.ts';
import { citationsOf } from '../citations-of.ts';
import { titled } from '../phrases.ts';

export const statuteArticleExists = defineRule({
  id: 'references/statute-article-exists',
  title: { zh: '引用的条款确实存在', en: 'A cited article exists' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第六条' },
  ],
  messages: {
    beyond: {
      zh: ({ title, article, count }) => `${titled(title)}只有${String(count)}条，没有“${article}”`,
      en: ({ title, article, count }) => `${titled(title)} has ${String(count)} articles: there is no “${article}”`,
    },
  },
  advice: {
    zh: '对照现行文本改正条款号；法律修订以后条款顺序常有变化。如果是清单里登记的条数不对，改法律法规文件的“条数”。',
    en: 'Correct the number against the text in force: revisions renumber articles. If the count on file is wrong, correct 条数 of the statute.',
  },
  examples: {
    valid: [
      {},
      { yaml: '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第十九条第一款, 附件二]' },
      { yaml: '法定依据:\n  - 名称: 谁也不知道的办法\n    条款: [第九百条]' },
    ],
    invalid: [
      {
        yaml: '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条, 第二十条第一款]',
        at: '第二十条第一款',
        message: 'beyond',
      },
      {
        yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: 《行政许可法》第三十条、《公共场所卫生管理条例》第四条、第九十条',
        at: '第九十条',
        message: 'beyond',
      },
      {
        yaml: '办理时限:\n  法定: 20个工作日\n  法定依据: 《中华人民共和国行政许可法》第零条',
        implementation: true,
        at: '第零条',
        message: 'beyond',
      },
    ],
  },
  *check(item, context) {
    for (const { title, articles } of citationsOf(item.blocks)) {
      const statute = context.statute(title)?.value;
      if (statute?.条数 === undefined) continue;
      for (const { number, text, path, span } of articles) {
        if (number > 0 && number <= statute.条数) continue;
        yield {
          path,
          ...(span && { span }),
          message: 'beyond',
          args: { title: statute.名称, article: text, count: statute.条数 },
        };
      }
    }
  },
});
