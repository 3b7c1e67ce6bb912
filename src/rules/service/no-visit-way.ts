import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';

export const noVisitWay = defineRule({
  id: 'service/no-visit-way',
  title: { zh: '不用到现场的，有不到现场的办法', en: 'Where nobody has to come, there is a way without coming' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' },
    { 名称: '优化营商环境条例', 条款: '第三十六条第一款' },
  ],
  drafts: false,
  messages: {
    counter: {
      zh: () => '写着不用到现场，办理形式却只有窗口办理',
      en: () => 'nobody has to come, it says, but the counter is the only way to apply',
    },
    none: {
      zh: () => '写着不用到现场，却没有写网上办理或者快递申请的办法',
      en: () => 'nobody has to come, it says, but no way to apply online or by courier is written',
    },
    result: {
      zh: ({ name }) => `写着不用到现场，“${name}”却只能自行取件`,
      en: ({ name }) => `nobody has to come, it says, but “${name}” has to be fetched`,
    },
    zero: { zh: () => '到现场次数写的是 0', en: () => 'the number of visits is 0, it says' },
  },
  advice: {
    zh: '在“办理形式”里写 网上办理 或者 快递申请，“送达”里写 邮寄 或者 电子送达；做不到的，照实写到现场次数。',
    en: 'Write 网上办理 or 快递申请 in 办理形式 and 邮寄 or 电子送达 in 送达; else give the true number of visits.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '到现场次数: 0\n办理形式: [网上办理]\n审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    送达: [自行取件, 邮寄]',
      },
      {
        yaml: '到现场次数: 0\n审批决定证件: 无\n联系方式:\n  监督投诉电话: "96960"\n  网上办理: 四川政务服务网',
      },
      { yaml: '到现场次数: 1\n办理形式: [窗口办理]' },
    ],
    invalid: [
      { yaml: '到现场次数: 0\n办理形式: [窗口办理]', at: '0', message: 'counter' },
      { yaml: '到现场次数: 0\n审批决定证件: 无', at: '0', message: 'none' },
      { yaml: '到现场次数: 0\n办理形式: [网上办理]', at: '自行取件', message: 'result' },
    ],
  },
  *check(item): Generator<ItemFinding> {
    if (item.isCancelled || item.blocks.到现场次数 !== 0 || item.applicability('到现场次数') === '不适用') return;
    const { 办理形式: ways, 审批决定证件: results, 联系方式: contact } = item.blocks;
    if (item.unjudged.has('办理形式') || item.unjudged.has('联系方式')) return;
    const path = ['到现场次数'];
    if (ways?.every((way) => way === '窗口办理') === true)
      return yield { path, message: 'counter', rests: [['办理形式']] };
    if (ways === undefined && isHollow(contact?.网上办理))
      return yield { path, message: 'none', rests: [['联系方式']] };
    for (const [index, { 名称: name, 送达: delivery }] of (Array.isArray(results) ? results : []).entries()) {
      if (delivery === undefined || !delivery.every((way) => way === '自行取件')) continue;
      yield {
        path: ['审批决定证件', index, '送达', 0],
        message: 'result',
        args: { name },
        rests: [path],
        related: [{ path, message: 'zero' }],
      };
    }
  },
});
