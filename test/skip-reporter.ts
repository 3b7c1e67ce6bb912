import type { Reporter, TestCase } from 'vitest/node';

/** Says at the end which tests were skipped and why: a skipped test must not look like a passed one. */
export default class SkipReporter implements Reporter {
  private readonly skipped: string[] = [];

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'skipped')
      this.skipped.push(`  ${test.module.relativeModuleId} > ${test.fullName}: ${result.note ?? 'no reason given'}`);
  }

  onTestRunEnd(): void {
    process.stdout.write(
      `\nSkipped tests: ${this.skipped.length}\n${this.skipped.map((line) => `${line}\n`).join('')}`,
    );
  }
}
