import type { Conditions, Contact, Fees, LegalBasis, Materials, Quota, Results } from '../model/generated/types.ts';
import type { ItemBlocks } from '../model/item.ts';
import { cardTable } from './card-table.ts';
import { html } from '../text/html.ts';
import type { Content } from '../text/html.ts';
import { procedureFlow, timeLimit } from './procedure.ts';
import {
  citationText,
  definitions,
  linkOrText,
  list,
  note,
  numberedList,
  phoneLinks,
  situationBadges,
  statuteText,
} from './values.ts';

/** One of the ten disclosures: its anchor, the blocks that its sources are looked up in, and what it shows. */
export interface Disclosure {
  readonly key: keyof ItemBlocks;
  readonly anchor: string;
  readonly sources: readonly string[];
  /** Nothing where the item does not say it. */
  readonly show: (blocks: ItemBlocks) => Content;
}

/** The ten disclosures, in their order. Anchors are the rule groups that guard them. */
export const DISCLOSURES: readonly Disclosure[] = [
  block('法定依据', 'legal-basis', ({ 法定依据 }) => 法定依据 && legalBasis(法定依据)),
  block('申请条件', 'conditions', ({ 申请条件 }) => 申请条件 && conditions(申请条件)),
  block('申请材料', 'materials', ({ 申请材料 }) => 申请材料 && materials(申请材料)),
  block('办理程序', 'procedure', ({ 办理程序 }) => 办理程序 && procedureFlow(办理程序)),
  { ...block('办理时限', 'time-limit', timeLimit), sources: ['办理时限', '特别程序', '联审'] },
  block('审批决定证件', 'result', ({ 审批决定证件 }) => 审批决定证件 && results(审批决定证件)),
  block('许可数量', 'quota', ({ 许可数量 }) => 许可数量 && quota(许可数量)),
  block('收费依据及标准', 'fees', ({ 收费依据及标准 }) => 收费依据及标准 && fees(收费依据及标准)),
  block('联系方式', 'contact', ({ 联系方式 }) => 联系方式 && contact(联系方式)),
  block('注意事项', 'notes', ({ 注意事项 }) => 注意事项 && list(注意事项)),
];

function block(key: Disclosure['key'], anchor: string, show: Disclosure['show']): Disclosure {
  return { key, anchor, sources: [key], show };
}

function legalBasis(bases: LegalBasis): Content {
  return list(
    bases.map((basis) => [
      statuteText(basis),
      basis.用途 !== undefined && html` <span class="badge plain">${basis.用途}</span>`,
      basis.原文 !== undefined && html`<blockquote>${basis.原文}</blockquote>`,
    ]),
  );
}

function conditions(entries: Conditions): Content {
  return numberedList(
    entries.map((entry) => [
      html`<p>${entry.内容}</p>`,
      situationBadges(entry.适用情形),
      note('细化', entry.细化说明),
      note('前置事项', entry.前置事项),
      note('依据', citationText(entry.依据)),
      entry.原文 !== undefined && html`<blockquote>${entry.原文}</blockquote>`,
    ]),
  );
}

function materials(entries: Materials): Content {
  if (entries === '无') return html`<p>不用提交材料。</p>\n`;
  return cardTable(
    `共${entries.length}种材料`,
    [
      {
        title: '材料名称',
        cell: (one) => [one.材料名称, situationBadges(one.适用情形), note('规格', one.规格)],
      },
      { title: '必要性', cell: (one) => one.必要性 },
      { title: '类型和份数', cell: (one) => [one.类型, one.份数 !== undefined && one.份数 > 0 && ` ${one.份数}份`] },
      { title: '形式', cell: (one) => one.形式 },
      { title: '从哪里来', cell: (one) => [one.来源渠道, note('出具', one.出具机构)] },
      {
        title: '怎么准备',
        cell: (one) => [
          note('须知', one.填报须知),
          note('细化', one.细化说明),
          note('空白表格', one.空白表格 && linkOrText(one.空白表格)),
          note('样表', one.示例样表 && linkOrText(one.示例样表)),
          note('依据', citationText(one.依据)),
        ],
      },
    ],
    entries,
  );
}

function results(entries: Results): Content {
  if (entries === '无') return html`<p>没有证件。</p>\n`;
  return list(
    entries.map((one) => [
      html`<p>${one.名称} <span class="badge plain">${one.类型}</span></p>`,
      situationBadges(one.适用情形),
      note('有效期', one.有效期),
      note('有效期依据', citationText(one.有效期依据)),
      note('有效地域', one.有效地域),
      note('送达', one.送达?.join('、')),
      note('送达时限', one.送达时限),
      note('样本', one.样本 && linkOrText(one.样本)),
    ]),
  );
}

function quota(limit: Quota): Content {
  if (limit === '无限制') return html`<p>没有数量限制。</p>\n`;
  return definitions([
    ['数量', limit.数量 !== undefined && `${limit.数量}${limit.单位 ?? ''}`],
    ['周期', limit.周期],
    ['由谁确定', limit.确定机关],
    ['公布方式', limit.公布方式],
    ['分配方式', limit.分配方式],
    ['依据', citationText(limit.依据)],
  ]);
}

function fees(entries: Fees): Content {
  if (entries === '不收费') return html`<p>不收费。</p>\n`;
  return cardTable(
    '收费项目和标准',
    [
      { title: '收费项目', cell: (one) => [one.项目, situationBadges(one.适用情形)] },
      { title: '标准', cell: (one) => one.标准 },
      { title: '减免', cell: (one) => one.减免 },
      { title: '设立依据', cell: (one) => citationText(one.设立依据) },
      { title: '标准依据', cell: (one) => citationText(one.标准依据) },
    ],
    entries,
  );
}

function contact(ways: Contact): Content {
  const windows = ways.窗口 ?? [];
  return [
    windows.length > 0 &&
      cardTable(
        '办理窗口',
        [
          { title: '窗口', cell: (one) => one.名称 ?? '窗口' },
          { title: '地点', cell: (one) => one.地点 },
          { title: '办公时间', cell: (one) => one.办公时间 },
          { title: '咨询电话', cell: (one) => one.咨询电话 && phoneLinks(one.咨询电话) },
        ],
        windows,
      ),
    definitions([
      ['监督投诉电话', ways.监督投诉电话 && phoneLinks(ways.监督投诉电话)],
      ['网上办理', ways.网上办理 && linkOrText(ways.网上办理)],
    ]),
  ];
}
