import type { Reporter, TestCase } from 'vitest/node';

/** Closes a run with one plain line of numbers and with every skipped test and why: a skip must not look like a pass. */
export default class SkipReporter implements Reporter {
  private readonly counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  private readonly reasons: string[] = [];

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    this.counts[result.state] += 1;
    if (result.state === 'skipped') {
      this.reasons.push(`  ${test.module.relativeModuleId} > ${test.fullName}: ${result.note ?? 'no reason given'}`);
    }
  }

  onTestRunEnd(): void {
    const { passed, failed, skipped } = this.counts;
    const list = this.reasons.length === 0 ? '' : `Skipped:\n${this.reasons.join('\n')}\n`;
    process.stdout.write(`\n${list}${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}
