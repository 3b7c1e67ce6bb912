import { gathering } from '../../model/gathering.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemBlocks } from '../../model/item.ts';
import type { Path } from '../../model/positions.ts';
import { guideTexts } from '../guide-texts.ts';

const FEE = '(?:工本|手续|登记|审查|考试|报名|证照|办证|受理|制证|证书|评审|申请)费';
/** Paying a fee of the procedure itself: 缴纳工本费, 收取登记费10元, 工本费收据. */
const CHARGE = new RegExp(
  `(?:缴纳?|交纳?|收取?|支付)[^，。；、,;]{0,8}?(?<charged>${FEE})|(?<fee>${FEE})[^，。；、,;]{0,6}?(?:[0-9.]{1,8}元|收据|票据|缴费|缴纳)`,
  'gu',
);
/** In the same clause: nobody pays, or somebody else does. */
const NOT_PAID = /不|免|无|未|取消|停|退|承担|以外|另/u;
const REACH = 100;
const CLAUSE_BEFORE = /[^，。；,;]*$/u;
const CLAUSE_AFTER = /^[^，。；,;]*/u;

export const freeButCharged = defineRule({
  id: 'fees/free-but-charged',
  title: { zh: '写了不收费，别处就不能要交费', en: 'What is free is not charged for elsewhere in the guide' },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第五十八条、第五十九条' }],
  messages: {
    charged: {
      zh: ({ fee }) => `收费写的是“不收费”，这里又要交“${fee}”`,
      en: ({ fee }) => `nothing is charged (不收费), but “${fee}” is asked for here`,
    },
    free: { zh: () => '这里写的是不收费', en: () => 'nothing is charged, it says here' },
  },
  advice: {
    zh: '确实收费的，在“收费依据及标准”里写项目、标准和设立依据；不收的，删去这里的话。',
    en: 'Where it is charged, list it in 收费依据及标准 with rate and basis; else delete the words here.',
  },
  examples: {
    valid: [
      {},
      { yaml: '注意事项:\n  - 换证不收工本费' },
      { yaml: '注意事项:\n  - 社会保险费向税务机关缴纳' },
      { yaml: '收费依据及标准:\n  - 项目: 工本费\n    标准: 每证10元\n注意事项:\n  - 领证时缴纳工本费' },
    ],
    invalid: [
      { yaml: '注意事项:\n  - 领证时缴纳工本费10元', at: '工本费', message: 'charged' },
      { yaml: '申请材料:\n  - 材料名称: 考试费缴费凭证', at: '考试费', message: 'charged' },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.blocks.收费依据及标准 !== '不收费') return;
    for (const { path, start, fee } of chargesIn(item.blocks))
      yield {
        path,
        span: { start, end: start + fee.length },
        message: 'charged',
        args: { fee },
        rests: [['收费依据及标准']],
        related: [{ path: ['收费依据及标准'], message: 'free' }],
      };
  },
});

/** Where a guide may mention money in passing. */
const JUDGED = {
  申请条件: ['内容', '细化说明'],
  申请材料: ['材料名称', '规格', '细化说明', '填报须知'],
  办理程序: ['环节', '内容'],
} as const;

function* textsOf(blocks: ItemBlocks): Generator<{ readonly path: Path; readonly text: string }> {
  yield* guideTexts(blocks, JUDGED);
  for (const [index, text] of (blocks.注意事项 ?? []).entries()) yield { path: ['注意事项', index], text };
}

/** What a guide says that is to be paid. */
const chargesIn = gathering(
  (block, value) => Array.from(textsOf({ [block]: value }), ({ path, text }) => chargesOf(path, text)).flat(),
  [...Object.keys(JUDGED), '注意事项'],
);

function chargesOf(path: Path, text: string) {
  return Array.from(text.matchAll(CHARGE), ({ 0: words, groups, index }) => {
    const fee = groups?.['charged'] ?? groups?.['fee'] ?? '';
    return { path, fee, start: index + words.indexOf(fee), clause: clauseAround(text, index) };
  }).filter(({ clause }) => !NOT_PAID.test(clause));
}

/** The clause that a place stands in, as far as it matters: a hostile text has no borders. */
function clauseAround(text: string, at: number): string {
  const [before = ''] = CLAUSE_BEFORE.exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
  const [after = ''] = CLAUSE_AFTER.exec(text.slice(at, at + REACH)) ?? [];
  return before + after;
}
