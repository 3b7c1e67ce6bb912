import { groupOf } from '../model/rule.ts';
import type { Settings } from '../model/generated/types.ts';
import { closest } from '../text/fold.ts';
import type { PlacedFault } from './own/fault.ts';

const KEY = '豁免';

/** What no schema can say of exemptions: what one is for, and the rule (one of `rules`, or a group of them). */
export function exemptionFaults(entries: Settings['豁免'] = [], rules: readonly string[]): PlacedFault[] {
  const names = [...rules, ...new Set(rules.map(groupOf))];
  return entries.flatMap(({ 区划, 条线, 基本编码, 办理项编码, 规则 }, index) => {
    const fault = (key: string, message: string, hint: string): PlacedFault => ({
      path: [KEY, index, key],
      message,
      hint,
    });
    const faults: PlacedFault[] = [];
    if (区划 === undefined && 条线 === undefined && 基本编码 === undefined)
      faults.push(fault('理由', '豁免没有写是哪里、哪个条线或者哪个事项', '写上区划、条线、基本编码里的至少一样。'));
    if (办理项编码 !== undefined && 基本编码 === undefined)
      faults.push(fault('办理项编码', '只写了办理项编码，没有写基本编码', '把基本编码一起写上。'));
    if (规则 !== undefined && !names.includes(规则)) {
      const nearest = closest(规则, names);
      const hint = nearest === undefined ? `可以写：${names.join('、')}。` : `是不是“${nearest}”？`;
      faults.push(fault('规则', `“${规则}”不是可以豁免的规则，能豁免的只有比对规则`, hint));
    }
    return faults;
  });
}
