import { fold } from '../text/fold.ts';

const THERE = '(?:上述|附件|附表|本指南|办事|服务|网站|官网|公告|文件|窗口|流程|指南|通知|相关|有关|[《<"\'])';
const SOMEBODY = '(?:窗口|工作人员|我[们局]|本局|电话|客服|热线|部门|中心|办事大厅|12345)';
/** Nothing but where to look or whom to ask: 详见办事指南, 同上, 请咨询窗口工作人员. */
const ELSEWHERE: readonly RegExp[] = [
  new RegExp(`^(?:详见|见|参[见看阅照考])${THERE}.{0,30}$`, 'u'),
  /^详见.{0,30}$/u,
  /^同[上前].{0,4}$/u,
  /^按照?(?:有关|相关|国家)?规定(?:执行|办理)?$/u,
  /^以.{0,6}(?:窗口|通知|公告|公示|实际|网站|官网|系统|平台|指南|文件|政策|规定|最新|解释|工作人员|部门|机关|本局).{0,8}为准$/u,
  new RegExp(`^(?:到|向|打|拨打|致电|咨询|联系|电话).{0,12}${SOMEBODY}(?:咨询|了解|询问|为准)?$`, 'u'),
];
/** What such a sentence may begin and end with. */
const BEFORE = /^(?:您好|答|具体|详情|其[他它](?:事项)?|[,.:!])*请?/u;
const AFTER = /[.!;]$/u;

/** Whether a text says nothing itself and sends the reader elsewhere. */
export function isSentElsewhere(text: string): boolean {
  const words = fold(text).replace(BEFORE, '').replace(AFTER, '');
  return ELSEWHERE.some((pattern) => pattern.test(words));
}
