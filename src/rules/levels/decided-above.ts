import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { listed } from '../schema-words.ts';
import { decisionIn } from '../stages.ts';
import { levelOf, tellingSteps } from '../steps.ts';

/** Decisions on the way, which do not decide the case. */
const ON_THE_WAY = /受理|补正|延期|延长|听证|评审|检查|初审/u;

const JOINT = '联审: { 方式: 纵向联审, 牵头: 卫生健康 }\n';

export const decidedAbove = defineRule({
  id: 'levels/decided-above',
  title: {
    zh: '决定由行使层级作出，参与层级不作决定',
    en: 'A level of 行使层级 decides, not one that only takes part',
  },
  severity: 'error',
  since: '0.3.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十二条、第四十三条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' },
  ],
  messages: {
    step: {
      zh: ({ step, level, levels }) => `“${step}”由${level}作出，行使层级却是${listed(levels, 'zh')}，${level}只参与`,
      en: ({ step, level, levels }) =>
        `“${step}” is taken at ${level}, which only takes part: ${listed(levels, 'en')} is to decide`,
    },
    part: {
      zh: ({ part, level, levels }) =>
        `参与层级写着${level}办“${part}”：作决定的是行使层级（${listed(levels, 'zh')}），不是只参与的`,
      en: ({ part, level, levels }) =>
        `参与层级 gives ${level} “${part}”: it is ${listed(levels, 'en')} that decides, not who only takes part`,
    },
  },
  advice: {
    zh: '下级只受理、初审的，决定环节的“层级”写行使层级里的一级；权力已经下放、由下级决定的，请省里把这一级写进行使层级，从参与层级里去掉。',
    en: 'Where the lower level only receives and reviews, give the decision a level of 行使层级; where the power went down, have the level moved from 参与层级 to 行使层级.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: `${JOINT}参与层级: { 乡级: [受理, 初审] }\n办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 初审\n    层级: 乡级\n  - 环节: 决定\n    层级: 县级`,
      },
      {
        yaml: `${JOINT}参与层级: { 乡级: [受理决定] }\n办理程序:\n  - 环节: 受理决定\n    层级: 乡级\n  - 环节: 决定`,
      },
      { yaml: '办理程序:\n  - 环节: 决定\n    层级: 乡级' },
      { yaml: `${JOINT}参与层级: { 乡级: [批准] }` },
    ],
    invalid: [
      {
        yaml: `${JOINT}参与层级: { 乡级: [受理, 决定] }\n办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 决定\n    层级: 乡级`,
        at: '乡级',
        message: 'step',
      },
      { yaml: '参与层级: { 乡级: [受理, 审批] }', at: '审批', message: 'part' },
    ],
  },
  *check(item) {
    const { 行使层级: levels = [], 参与层级: parts = {} } = item.blocks;
    if (item.isCancelled || item.unjudged.has('参与层级') || levels.length === 0) return;
    const step = decisionBelow(item);
    if (step !== undefined) {
      yield step;
      return;
    }
    for (const [level, names] of Object.entries(parts)) {
      const index = levels.some((one) => one === level)
        ? -1
        : names.findIndex((name) => decides(name) && !isIdle(name, level, item));
      const part = names[index];
      if (part !== undefined)
        yield {
          path: ['参与层级', level, index],
          message: 'part',
          args: { part, level, levels },
          rests: [['行使层级']],
        };
    }
  },
});

/** The last of the decisions, where all are taken at levels that only take part; levels never named: joint/levels-take-part. */
function decisionBelow(item: EffectiveItem): ItemFinding | undefined {
  const { 行使层级: levels = [], 参与层级: parts = {} } = item.blocks;
  const deciding = [...tellingSteps(item).entries()].filter(([, { 环节: name }]) => decides(name));
  const [index, last] = deciding.at(-1) ?? [];
  const isBelow = deciding.every(
    ([, { 层级: level }]) => level !== undefined && level in parts && !levels.includes(level),
  );
  if (index === undefined || last?.层级 === undefined || !isBelow) return undefined;
  return {
    path: ['办理程序', index, '层级'],
    message: 'step',
    args: { step: last.环节, level: last.层级, levels },
    rests: [['办理程序'], ['参与层级'], ['行使层级']],
  };
}

function decides(name: string): boolean {
  return decisionIn(name) !== undefined && !ON_THE_WAY.test(name);
}

/** A part without a step of its name, where levels act together: joint/levels-take-part. */
function isIdle(part: string, level: string, item: EffectiveItem): boolean {
  const steps = tellingSteps(item);
  const mode = item.blocks.联审?.方式;
  if (steps.length === 0 || (mode !== '纵向联审' && mode !== '王型')) return false;
  return !steps.some((step) => levelOf(step, item) === level && (step.环节.includes(part) || part.includes(step.环节)));
}
