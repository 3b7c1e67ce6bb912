import { defineRule } from '../../model/rule.ts';
import { normalizeTitle } from '../../text/citations.ts';
import { closest } from '../../text/fold.ts';
import { citationsOf } from '../citations-of.ts';
import { isHollow } from '../disclosure.ts';
import { titled } from '../phrases.ts';

export const statuteKnown = defineRule({
  id: 'references/statute-known',
  title: { zh: '引用的法律法规登记在册', en: 'A cited statute is on file' },
  severity: 'info',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第六条' },
  ],
  messages: {
    near: {
      zh: ({ title, nearest }) => `目录里没有${titled(title)}，是不是${titled(nearest)}？条款和效力无从核对`,
      en: ({ title, nearest }) => `${titled(title)} is not on file; did you mean ${titled(nearest)}?`,
    },
    unknown: {
      zh: ({ title }) => `目录里没有${titled(title)}，条款和效力无从核对`,
      en: ({ title }) => `${titled(title)} is not on file: its articles and force cannot be checked`,
    },
  },
  advice: {
    zh: '先看名称是不是全称、有没有错字；没有错的，在 statutes 文件夹里给它建一个“法律法规”文件。',
    en: 'See whether the title is complete and correct; if so, add a 法律法规 file for it to statutes/.',
  },
  examples: {
    valid: [
      {},
      { yaml: '法定依据:\n  - 名称: 待补充\n    条款: [第四条]' },
      { yaml: '办理时限:\n  法定: 20个工作日\n  法定依据: 《行政许可法》（2019修正）第四十二条\n  承诺: 5个工作日' },
    ],
    invalid: [
      {
        yaml: '办理时限:\n  法定: 20个工作日\n  法定依据: 《公共场所卫生管理条列》第四条\n  承诺: 5个工作日',
        at: '公共场所卫生管理条列',
        message: 'near',
      },
      {
        yaml: '法定依据:\n  - 名称: 四川省公共浴室管理办法\n    条款: [第四条]',
        at: '四川省公共浴室管理办法',
        message: 'unknown',
      },
      {
        yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: 《四川省公共浴室管理办法》第三条\n  - 内容: 有健康证明\n    依据: 《四川省公共浴室管理办法》第四条',
        at: '四川省公共浴室管理办法',
        message: 'unknown',
      },
    ],
  },
  *check(item, context) {
    if (!context.hasRoot) return;
    // Once a document: ten citations of one title want one file.
    const seen = new Set<string>();
    const citations = citationsOf(item.blocks);
    const onFile = citations.map(({ title }) => title).filter((title) => context.statute(title) !== undefined);
    for (const { title, path, span } of citations) {
      if (isHollow(title) || context.statute(title) !== undefined) continue;
      const file = item.written(path)?.document.file ?? '';
      const id = `${file}\u0000${normalizeTitle(title)}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const nearest = slipOf(title, onFile);
      const message = nearest === undefined ? 'unknown' : 'near';
      yield { path, ...(span && { span }), message, args: { title, nearest: nearest ?? '' } };
    }
  },
});

/** A title that the item cites rightly elsewhere and that differs by a character: laws of like names differ by more. */
function slipOf(title: string, onFile: readonly string[]): string | undefined {
  const nearest = closest(title, onFile);
  return nearest !== undefined && nearest.length === title.length && differing(title, nearest) === 1
    ? nearest
    : undefined;
}

function differing(left: string, right: string): number {
  return Array.from(left).filter((character, index) => character !== Array.from(right)[index]).length;
}
