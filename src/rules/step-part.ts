import type { Step } from '../model/generated/types.ts';
import { defineRule } from '../model/rule.ts';
import type { Basis, Bilingual, ItemRule, Language } from '../model/rule.ts';
import { isHollow } from './disclosure.ts';
import { listed } from './phrases.ts';
import { areBareNames, onlyRefers, tellingSteps } from './steps.ts';

interface StepPart {
  readonly id: string;
  readonly title: Bilingual;
  readonly basis: readonly Basis[];
  readonly lacks: (step: Step) => boolean;
  /** Sentences on the names of the steps, as they are listed. */
  readonly messages: { readonly lacking: Readonly<Record<Language, (names: string) => string>> };
  readonly advice: Bilingual;
  /** A procedure whose step 决定 lacks the part. */
  readonly broken: string;
}

/** A rule that each step gives a part. One finding tells all that lack it, at the first of them. */
export function defineStepRule({ lacks, messages: { lacking }, broken, ...meta }: StepPart): ItemRule {
  return defineRule({
    ...meta,
    severity: 'warn',
    since: '0.2.0',
    drafts: false,
    messages: {
      lacking: {
        zh: ({ names }) => lacking.zh(listed(names, 'zh')),
        en: ({ names }) => lacking.en(listed(names, 'en')),
      },
    },
    examples: {
      valid: [{}, { yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 决定' }],
      invalid: [
        { yaml: broken, at: '决定', message: 'lacking' },
        { yaml: broken, implementation: true, at: '决定', message: 'lacking' },
      ],
    },
    *check(item) {
      const steps = tellingSteps(item);
      if (areBareNames(steps)) return;
      const found = [...steps.entries()].filter(([, step]) => !isHollow(step.环节) && !onlyRefers(step) && lacks(step));
      const [first] = found;
      if (first === undefined) return;
      yield {
        path: ['办理程序', first[0], '环节'],
        message: 'lacking',
        args: { names: found.map(([, { 环节: name }]) => name) },
        rests: found.map(([index]) => ['办理程序', index]),
      };
    },
  });
}
