import { APPLICABILITY } from '../../model/generated/applicability.ts';
import { valueAt } from '../../model/positions.ts';
import { defineRule } from '../../model/rule.ts';

export const keyApplies = defineRule({
  id: 'coverage/key-applies',
  title: { zh: '不写不适用于这类事项的内容', en: 'Nothing is written that does not apply to the type of item' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' }],
  messages: {
    inapplicable: {
      zh: ({ key, type }) => `“${key}”不适用于${type}`,
      en: ({ key, type }) => `${key} does not apply to items of the type ${type}`,
    },
  },
  advice: {
    zh: '删去这一项；如果确实要写，先看“事项类型”是不是写错了。',
    en: 'Delete it; or see whether 事项类型 is wrong.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '事项类型: 行政检查\n办理时限: { 法定: 无规定 }',
        without: ['申请条件', '申请材料', '许可数量', '收费依据及标准', '服务对象', '办件类型'],
      },
    ],
    invalid: [
      { yaml: '事项类型: 公共服务', at: '许可数量', message: 'inapplicable' },
      {
        yaml: '事项类型: 行政处罚\n办理时限:\n  法定: 90日\n  承诺: 30日',
        without: ['申请条件', '申请材料', '许可数量', '收费依据及标准', '服务对象', '办件类型'],
        at: '承诺',
        message: 'inapplicable',
      },
      { yaml: '随机抽查:\n  - 抽查事项: 池水检查', implementation: true, at: '随机抽查', message: 'inapplicable' },
    ],
  },
  *check(item) {
    if (item.type === undefined) return;
    for (const [name, applicability] of Object.entries(APPLICABILITY[item.type] ?? {})) {
      const path = name.split('/');
      if (applicability !== '不适用' || valueAt(item.blocks, path) === undefined) continue;
      yield {
        path,
        key: true,
        message: 'inapplicable',
        args: { key: path.at(-1) ?? name, type: item.type },
        rests: [['事项类型']],
      };
    }
  },
});
