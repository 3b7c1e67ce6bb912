/** Work in steps, between which others may do theirs. */
export type Steps<Result> = Generator<undefined, Result>;

/** The result, where nobody else has anything to do. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
