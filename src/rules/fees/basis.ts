import { defineRule } from '../../model/rule.ts';
import { citesNothing, isHollow } from '../disclosure.ts';
import { listed, titled } from '../phrases.ts';
import { lowCitation } from '../rank-of-basis.ts';
import type { StatuteLevel } from '../rank-of-basis.ts';

/** 行政许可法 第五十八条. */
const MAY_SET_A_FEE: ReadonlySet<StatuteLevel> = new Set(['法律', '行政法规']);
const DECREE = {
  'statutes/bf.yaml': '文件类型: 法律法规\n名称: 四川省卫生监测收费办法\n效力级别: 地方政府规章\n状态: 现行有效\n',
};

export const basis = defineRule({
  id: 'fees/basis',
  title: {
    zh: '收费写明标准和设立依据，许可收费只能由法律、行政法规设立',
    en: 'A fee has a rate and a basis; a licence fee is set by law or administrative regulation only',
  },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第五十八条、第五十九条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十条第（八）项' },
  ],
  messages: {
    incomplete: {
      zh: ({ fee, missing }) => `收费项目“${fee}”没有写${listed(missing, 'zh')}`,
      en: ({ fee, missing }) => `the fee “${fee}” lacks ${listed(missing, 'en')}`,
    },
    level: {
      zh: ({ title, level }) => `${titled(title)}是${level}，不能设立许可收费`,
      en: ({ title, level }) => `${titled(title)} is a ${level}: it cannot set a licence fee`,
    },
  },
  advice: {
    zh: '写明“标准”（多少钱、按什么算）和“设立依据”；行政许可的设立依据要引法律或者行政法规的条款，没有的不得收费，写 收费依据及标准: 不收费。',
    en: 'Write 标准 and 设立依据. For a licence cite an article of a law or administrative regulation; without one nothing may be charged: write 收费依据及标准: 不收费.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 每次120元\n    设立依据: 《公共场所卫生管理条例》第四条',
      },
      { yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 每次120元\n    设立依据: 《谁也不知道的办法》第四条' },
      {
        files: DECREE,
        yaml: '事项类型: 公共服务\n收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 每次120元\n    设立依据: 《四川省卫生监测收费办法》第四条',
      },
    ],
    invalid: [
      { yaml: '收费依据及标准:\n  - 项目: 卫生监测费', at: '卫生监测费', message: 'incomplete' },
      {
        files: DECREE,
        yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 每次120元\n    设立依据: 《四川省卫生监测收费办法》第四条',
        at: '四川省卫生监测收费办法',
        message: 'level',
      },
    ],
  },
  *check(item, context) {
    if (item.isCancelled || !Array.isArray(item.blocks.收费依据及标准)) return;
    for (const [index, fee] of item.blocks.收费依据及标准.entries()) {
      const path = ['收费依据及标准', index];
      const missing = [...(isHollow(fee.标准) ? ['标准'] : []), ...(citesNothing(fee.设立依据) ? ['设立依据'] : [])];
      if (missing.length > 0)
        yield { path: [...path, '项目'], message: 'incomplete', args: { fee: fee.项目, missing } };
      const low =
        item.type === '行政许可' ? lowCitation(fee.设立依据, [...path, '设立依据'], MAY_SET_A_FEE, context) : undefined;
      if (low === undefined) continue;
      const { citation, title, level } = low;
      yield {
        path: citation.path,
        ...(citation.span && { span: citation.span }),
        message: 'level',
        args: { title, level },
      };
    }
  },
});
