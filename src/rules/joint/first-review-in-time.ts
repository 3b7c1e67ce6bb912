import { criticalPaths, pathBeyond } from '../../model/procedure.ts';
import { defineRule } from '../../model/rule.ts';
import { formatDuration } from '../../text/durations.ts';
import { countsInLimit } from '../counted-steps.ts';
import { citesNothing } from '../disclosure.ts';
import { isBelow } from '../joint-parts.ts';
import { citesOnlyLicenceLaw } from '../licence-law.ts';
import { delivers } from '../stages.ts';

const MOST = { kind: 'amount', amount: 20, unit: '工作日' } as const;

export const firstReviewInTime = defineRule({
  id: 'joint/first-review-in-time',
  title: { zh: '下级的审查在20个工作日内办完', en: 'The lower level reviews within 20 working days' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第四十三条、第八十二条' }],
  messages: {
    slow: {
      zh: ({ step, total }) => `下级办到“${step}”要${String(total)}，法律要求自受理之日起20个工作日内审查完`,
      en: ({ step, total }) =>
        `the lower level takes ${String(total)} up to “${step}”; the law wants it within 20 working days`,
    },
  },
  advice: {
    zh: '把下级环节的时限压到一共20个工作日以内；另有法律、法规规定的，把它写进环节的“依据”。',
    en: 'Bring the steps of the lower level down to 20 working days in all, or cite in 依据 of the step the law that says otherwise.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '办理程序:\n  - 环节: 初审\n    层级: 乡级\n    时限: 30个工作日\n    依据: 《公共场所卫生管理条例》第四条\n  - 环节: 决定',
      },
      {
        yaml: '办理程序:\n  - 环节: 受理\n    层级: 乡级\n    时限: 1个工作日\n  - 环节: 初审\n    层级: 乡级\n    时限: 19个工作日\n  - 环节: 决定\n    时限: 9个工作日',
      },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n    层级: 乡级\n    时限: 5个工作日\n  - 环节: 初审\n    层级: 乡级\n    时限: 18个工作日\n  - 环节: 决定\n    时限: 9个工作日',
        at: '18个工作日',
        message: 'slow',
      },
    ],
  },
  *check(item) {
    const { 办理程序: steps = [], 办理时限: limit } = item.blocks;
    if (item.isCancelled || item.type !== '行政许可' || !saysNothingElse(limit?.法定依据)) return;
    const counted = countsInLimit(item);
    const beyond = pathBeyond(
      criticalPaths(steps, (step) => isBelow(step, item) && !delivers(step.环节) && counted(step)),
      MOST,
    );
    const last = beyond?.steps.at(-1);
    if (beyond === undefined || last === undefined || !beyond.steps.every(({ 依据: basis }) => saysNothingElse(basis)))
      return;
    yield {
      path: ['办理程序', steps.indexOf(last), '时限'],
      message: 'slow',
      args: { step: last.环节, total: formatDuration(beyond.duration) },
      rests: [['办理程序']],
    };
  },
});

/** Whether no law other than 行政许可法 is cited that might set another time. */
function saysNothingElse(basis: Parameters<typeof citesNothing>[0]): boolean {
  return citesNothing(basis) || citesOnlyLicenceLaw(basis);
}
