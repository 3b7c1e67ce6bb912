import { defineRule } from '../../model/rule.ts';
import { isGiven } from '../disclosure.ts';

export const settingGiven = defineRule({
  id: 'legal-basis/setting-given',
  title: { zh: '行政许可写明设定依据', en: 'A licence says what sets it' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第十四条、第十五条、第十七条' },
    { 名称: '优化营商环境条例', 条款: '第四十条' },
  ],
  messages: {
    none: {
      zh: () => '法定依据里没有一条写明是“设定依据”，看不出这项许可由什么设定',
      en: () => 'no entry of 法定依据 is marked as 设定依据: nobody can see what sets this licence',
    },
  },
  advice: {
    zh: '设定这项许可的那一条法律、法规，写上 用途: 设定依据；只规定怎么办的，写 用途: 实施依据 或者 程序依据。',
    en: 'Mark the statute that sets the licence with 用途: 设定依据; those that only say how it is done with 实施依据 or 程序依据.',
  },
  drafts: false,
  examples: {
    valid: [
      {},
      { yaml: '事项类型: 公共服务\n法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]' },
      { yaml: '状态: 草稿\n法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]' },
      { without: ['法定依据'] },
    ],
    invalid: [
      {
        yaml: '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]',
        at: '法定依据',
        message: 'none',
      },
      {
        implementation: true,
        yaml: '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]\n    用途: 实施依据',
        at: '法定依据',
        message: 'none',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.type !== '行政许可' || !isGiven('法定依据', item.blocks)) return;
    if (item.blocks.法定依据?.some(({ 用途: use }) => use === '设定依据')) return;
    yield { path: ['法定依据'], key: true, message: 'none' };
  },
});
