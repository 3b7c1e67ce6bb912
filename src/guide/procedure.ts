import type { ItemBlocks } from '../model/item.ts';
import type { JointReview, Procedure, SpecialSteps, Step } from '../model/generated/types.ts';
import { orderOf, waitsOf } from '../model/procedure.ts';
import { cardTable } from './card-table.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { citationText, definitions, note, situationBadges } from './values.ts';

/** Steps by what they wait for: steps of one stage stand side by side. Nothing is waited for in a circle. */
export function stages(steps: Procedure): Step[][] {
  const waits = waitsOf(steps);
  const stageOf: number[] = [];
  const order = new Set(orderOf(waits));
  for (const index of [...order, ...steps.keys()]) {
    if (stageOf[index] !== undefined) continue;
    stageOf[index] = 1 + (waits[index] ?? []).reduce((latest, one) => Math.max(latest, stageOf[one] ?? -1), -1);
  }
  const found: Step[][] = [];
  for (const [index, step] of steps.entries()) (found[stageOf[index] ?? 0] ??= []).push(step);
  return found;
}

export function procedureFlow(steps: Procedure): Markup {
  return html`<ol class="flow">
${stages(steps).map((stage) => html`<li>${stage.length === 1 ? stage.map(stepBox) : together(stage)}</li>\n`)}</ol>
`;
}

function together(steps: readonly Step[]): Markup {
  return html`<p class="together">以下${steps.length}个环节同时进行</p><ul>${steps.map((step) => html`<li>${stepBox(step)}</li>`)}</ul>`;
}

function stepBox(step: Step): Markup {
  const who = [step.层级, step.条线, step.承办].filter((part) => part !== undefined).join(' ');
  const notes = [
    note('承办', who),
    note('产出', step.产出),
    note('前置', step.前置?.join('、')),
    note('依据', citationText(step.依据)),
  ];
  return html`<div class="step"><h3>${step.环节}${step.时限 !== undefined && html` <span class="limit">${step.时限}</span>`}</h3>${situationBadges(step.适用情形)}${step.内容 !== undefined && html`<p>${step.内容}</p>`}${notes}</div>`;
}

/** 办理时限 with what prolongs or divides it: 特别程序 and 联审. */
export function timeLimit({ 办理时限: limit, 特别程序: special, 联审: joint }: ItemBlocks): Content {
  if (limit === undefined && special === undefined && joint === undefined) return undefined;
  return [
    definitions([
      ['法定时限', limit?.法定],
      ['法定依据', citationText(limit?.法定依据)],
      ['承诺时限', limit?.承诺],
      ['可以延长', limit?.延长],
      ['延长依据', citationText(limit?.延长依据)],
      ['说明', limit?.说明],
    ]),
    specialSteps(special),
    joint !== undefined && jointReview(joint),
  ];
}

function specialSteps(special: SpecialSteps | undefined): Content {
  if (special === undefined) return undefined;
  if (special === '无') return html`<h3>特别程序</h3><p>没有特别程序。</p>\n`;
  return html`<h3>特别程序</h3>${cardTable(
    '特别程序和所需时间',
    [
      {
        title: '程序',
        cell: (one) => [
          one.种类,
          one.名称 !== undefined && one.名称 !== one.种类 && `：${one.名称}`,
          situationBadges(one.适用情形),
        ],
      },
      { title: '什么时候启动', cell: (one) => one.启动 },
      { title: '所需时间', cell: (one) => one.时限 },
      { title: '计入办理时限', cell: (one) => one.计入办理时限 },
      { title: '收费', cell: (one) => one.收费 },
      { title: '书面告知', cell: (one) => one.书面告知 },
      { title: '依据', cell: (one) => citationText(one.依据) },
    ],
    special,
  )}`;
}

function jointReview(joint: JointReview): Markup {
  return html`<h3>联审</h3>${definitions([
    ['方式', joint.方式],
    ['牵头', joint.牵头],
    ['协办', joint.协办?.join('、')],
    ['总时限', joint.总时限],
    ['依据', citationText(joint.依据)],
    ['说明', joint.说明],
  ])}`;
}
