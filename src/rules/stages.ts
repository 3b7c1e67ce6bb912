import { fold } from '../text/fold.ts';

/** The stages that the law divides a case into, by the words that offices name their steps with. */
const STAGES = {
  受理: /受理|收件|接件|收取|申请|申报|提交|登记/u,
  审查: /审查|审核|审批|初审|复审|预审|会审|评审|审定|审议|审验|核查|核验|核对|核实|核准|核定|勘验|勘查|勘察|踏勘|查验|检查|考核|考试|测试|查阅/u,
  决定: /决定|审批|批准|批复|核准|核发|签发|签批|审定|确认|认定|准予|登记|登簿|注册|办结|发证|办证|备案|许可/u,
  送达: /送达|送件|发证|颁证|制证|出证|领证|取证|办证|发放|颁发|核发|签发|印发|下发|办结|登簿|邮寄|取件|出件|领取|领件|交付|通知|告知|公布|公开|公告|公示/u,
  立案: /立案|受理|登记/u,
  调查: /调查|取证|检查|勘验|询问|核查/u,
  告知: /告知|陈述|申辩|听证|听取/u,
} as const;

export type Stage = keyof typeof STAGES;

/** Whether a step is, or includes, a stage. */
export function isStage(name: string, stage: Stage): boolean {
  return STAGES[stage].test(fold(name));
}

const RECEIPT = /^.{0,8}受理$/u;
const DECISION = /(?<word>决定|审批|批准)(?:环节|阶段)?$/u;
const JOINTS = /[、,/及与和并]|以及|或者?/u;
const DELIVERY = /^(?:制作并|办结)?(?:送达|送件|发证|颁证|制证|出证|领证|取证|发放|颁发|邮寄|取件|出件|领取)/u;

/** Whether what a step does is to take the application from the applicant, who has to go there. */
export function receives(name: string): boolean {
  return partsOf(name).some((part) => RECEIPT.test(part) && !/不予|转/u.test(part));
}

/** The word by which a step says that it decides; undefined where it does not. */
export function decisionIn(name: string): string | undefined {
  return partsOf(name)
    .map((part) => DECISION.exec(part)?.groups?.['word'])
    .find((word) => word !== undefined);
}

/** Whether all that a step does is to hand the result over. */
export function delivers(name: string): boolean {
  return DELIVERY.test(fold(name));
}

/** The several things that one step does (受理、审查), without remarks in brackets. */
export function partsOf(name: string): string[] {
  return fold(name)
    .replace(/\([^()]{0,40}\)/gu, '')
    .split(JOINTS);
}
