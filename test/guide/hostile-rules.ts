import { ownRules } from '../../src/config/own/rules.ts';
import type { Rule } from '../../src/model/rule.ts';
import { ATTACK, LONG_WORD } from './hostile.ts';

/** An own rule whose every text tries to be more than text. */
export function hostileRules(): readonly Rule[] {
  const text = `${ATTACK}${LONG_WORD}`;
  const { rules } = ownRules([
    {
      编号: 'own/hostile',
      名称: text.slice(0, 200),
      字段: '办理时限/说明',
      不得含: [ATTACK],
      说明: text,
      依据: `《${text}》第一条`,
      建议: text,
      生效日期: '2027-07-01',
    },
  ]);
  return rules;
}
