import type { Inspections, Penalties } from '../model/generated/types.ts';
import { cardTable } from './card-table.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { citationText, definitions, list } from './values.ts';

/** 处罚: what is punished, and the discretion table. */
export function penalties({ 违法行为: acts, 裁量: discretion = [] }: Penalties): Content {
  return [
    html`<h3>违法行为</h3>${list(acts)}`,
    discretion.length > 0 &&
      html`<h3>裁量</h3>${cardTable(
        '各种情形的处罚种类和幅度',
        [
          { title: '情形', cell: (one) => one.情形 },
          { title: '种类', cell: (one) => one.种类?.join('、') },
          { title: '幅度', cell: (one) => one.幅度 },
          { title: '依据', cell: (one) => citationText(one.依据) },
        ],
        discretion,
      )}`,
  ];
}

/** 随机抽查: one block for each matter. */
export function inspections(entries: Inspections): readonly Markup[] {
  return entries.map(
    (one) =>
      html`<h3>${one.抽查事项}</h3>${definitions([
        ['类别', one.类别],
        ['对象', one.对象],
        ['内容', one.内容?.join('；')],
        ['方式', one.方式?.join('、')],
        ['比例', one.比例],
        ['频次', one.频次],
        ['联合条线', one.联合条线?.join('、')],
        ['对象名录库', one.对象名录库],
        ['人员名录库', one.人员名录库],
        ['细则', one.细则],
        ['依据', citationText(one.依据)],
      ])}`,
  );
}
