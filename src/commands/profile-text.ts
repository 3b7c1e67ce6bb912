import type { Profile, Timing } from '../engine/profile.ts';
import { textTable } from '../report/text-table.ts';

/** Rules that are listed: the slow ones. */
const SHOWN = 20;

/** Phases in the order in which they ended, then the rules that took longest. */
export function profileText({ phases, rules }: Profile): string {
  const slow = [...rules].sort(([, left], [, right]) => right.ms - left.ms);
  const sum = slow.reduce((total, [, { ms }]) => total + ms, 0);
  const rowOf = ([name, { ms, runs }]: readonly [string, Timing]) => [name, milliseconds(ms), String(runs)];
  const more = slow.slice(SHOWN);
  return [
    ...textTable([['阶段', '毫秒', '次数'], ...[...phases].map(rowOf)], 1),
    '',
    ...textTable(
      [
        ['规则', '毫秒', '次数'],
        ...slow.slice(0, SHOWN).map(rowOf),
        ...(more.length === 0
          ? []
          : [[`其余 ${more.length} 条规则`, milliseconds(more.reduce((total, [, { ms }]) => total + ms, 0)), '']]),
        ['合计', milliseconds(sum), ''],
      ],
      1,
    ),
    '',
  ].join('\n');
}

function milliseconds(ms: number): string {
  return ms.toFixed(ms < 10 ? 1 : 0);
}
