import { defineRule } from '../../model/rule.ts';
import { receives } from '../stages.ts';
import { canMeet, levelOf, lineOf, tellingSteps } from '../steps.ts';

/** Papers that come from another office, not from the applicant. */
const PASSED_ON = /转来|转送|转交|转办|移送|移交|报送|上报|报来|推送|初审意见/u;

export const oneCounter = defineRule({
  id: 'joint/one-counter',
  title: { zh: '申请人只跑一个窗口', en: 'The applicant goes to one counter' },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第二十六条、第三十五条' }],
  messages: {
    second: {
      zh: ({ one, other }) => `已经有“${one}”，又有“${other}”，申请人要到两处交材料`,
      en: ({ one, other }) => `after “${one}” comes “${other}”: the applicant has to hand in papers twice`,
    },
    first: { zh: ({ one }) => `先在“${one}”交材料`, en: ({ one }) => `papers are first handed in at “${one}”` },
  },
  advice: {
    zh: '只留一个受理环节，由牵头部门或者下级的窗口收一次材料，再转给别的部门、上级；内部转来的材料，环节写 接收转办，不写 受理。',
    en: 'Keep one 受理: the lead, or the lower level, takes the papers once and passes them on; call it 接收转办 where an office gets them from another.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 接收转办\n  - 环节: 决定' },
      { yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 不予受理' },
      { yaml: '办理程序:\n  - 环节: 乡镇收件\n    层级: 乡级\n  - 环节: 受理\n  - 环节: 决定' },
      {
        yaml: '办理程序:\n  - 环节: 乡镇受理\n    层级: 乡级\n  - 环节: 县级受理\n    内容: 核对乡镇移送的材料\n  - 环节: 决定',
      },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 公安受理\n    条线: 公安\n  - 环节: 决定',
        at: '公安受理',
        message: 'second',
      },
      {
        yaml: '办理程序:\n  - 环节: 乡镇受理\n    层级: 乡级\n  - 环节: 受理\n  - 环节: 决定',
        at: '受理',
        message: 'second',
      },
    ],
  },
  *check(item) {
    const counters = [...tellingSteps(item).entries()].filter(([, { 环节: name }]) => receives(name));
    const [first] = counters;
    if (first === undefined) return;
    const [index, one] = first;
    const second = counters.find(
      ([, other]) =>
        !PASSED_ON.test(other.内容 ?? '') &&
        // Where both bear one name, procedure/step-named-once speaks.
        one.环节 !== other.环节 &&
        canMeet(one, other) &&
        (lineOf(one, item) !== lineOf(other, item) || levelOf(one, item) !== levelOf(other, item)),
    );
    if (second === undefined) return;
    const args = { one: one.环节, other: second[1].环节 };
    yield {
      path: ['办理程序', second[0], '环节'],
      message: 'second',
      args,
      rests: [['办理程序', index]],
      related: [{ path: ['办理程序', index, '环节'], message: 'first', args }],
    };
  },
});
