import type { Pipeline, PipelineOptions } from './pipeline.ts';

/** A workflow. A matrix has at most 256 jobs; QINGDAN_SHARD says which of them a machine is. */
export const github: Pipeline = {
  most: 256,
  fileOf: (options) => `${headOf(options)}${CHANGE}${factsOf(options)}${VERDICT}`,
};

function headOf({ shards, version }: PipelineOptions): string {
  return `# 存为 .github/workflows/qingdan.yml。
# 合并请求：一台机器，只报这次改动带来的问题，标在改动的行上。
# 推送到 main、手动运行：${shards} 台机器各看一份，再合成一份报告，和一台机器一次查完的逐字节相同。
name: qingdan

on:
  pull_request:
  push: { branches: [main] }
  workflow_dispatch:

permissions:
  contents: read

env:
  # 装哪个版本：npm 的包名和版本；内网写 npm pack 打好的 .tgz 的路径或者网址。
  QINGDAN_PACKAGE: qingdan@${version}
  # 目录所在的文件夹，里面有 qingdan.yaml。
  QINGDAN_CATALOG: catalog

`;
}

const CHANGE = `jobs:
  change:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        # --since 要找得到分出来的地方，取完整的历史。
        with: { fetch-depth: 0 }
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      # 缓存记着没有改动的文件说了什么。
      - uses: actions/cache@v4
        with:
          path: .qingdan-cache
          key: qingdan-change-\${{ github.sha }}
          restore-keys: qingdan-change-
      - run: npm install --global "$QINGDAN_PACKAGE"
      - run: qingdan check "$QINGDAN_CATALOG" --since "origin/$GITHUB_BASE_REF" --cache-dir .qingdan-cache -f github

`;

function factsOf({ shards }: PipelineOptions): string {
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  return `  # 各份和汇总都按这一天（北京时间）判断效力：中间过了零点，或者第二天重跑一份，仍是同一天。
  day:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    outputs: { day: "\${{ steps.day.outputs.day }}" }
    steps:
      - id: day
        run: echo "day=$(TZ=CST-8 date +%F)" >> "$GITHUB_OUTPUT"

  facts:
    needs: day
    runs-on: ubuntu-latest
    strategy:
      matrix:
        # 要几台机器，写到几。
        shard: [${numbers.join(', ')}]
    env:
      # --shard auto 照它知道这是第几份、共几份。
      QINGDAN_SHARD: \${{ matrix.shard }}/\${{ strategy.job-total }}
      QINGDAN_AS_OF: \${{ needs.day.outputs.day }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - uses: actions/cache@v4
        with:
          path: .qingdan-cache
          key: qingdan-facts-\${{ matrix.shard }}-\${{ github.sha }}
          restore-keys: qingdan-facts-\${{ matrix.shard }}-
      - run: npm install --global "$QINGDAN_PACKAGE"
      - run: qingdan check "$QINGDAN_CATALOG" --shard auto --facts-out "facts/\${{ matrix.shard }}.bin" --cache-dir .qingdan-cache
      - uses: actions/upload-artifact@v4
        with:
          name: facts-\${{ matrix.shard }}
          path: facts/
          if-no-files-found: error
          retention-days: 1

`;
}

const VERDICT = `  verdict:
    needs: [day, facts]
    runs-on: ubuntu-latest
    env:
      QINGDAN_AS_OF: \${{ needs.day.outputs.day }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - uses: actions/download-artifact@v4
        with: { pattern: facts-*, path: facts, merge-multiple: true }
      - run: npm install --global "$QINGDAN_PACKAGE"
      - run: qingdan check "$QINGDAN_CATALOG" --facts 'facts/*.bin' -f github -f html=qingdan-report
      - uses: actions/upload-artifact@v4
        if: always()
        with: { name: qingdan-report, path: qingdan-report/ }
`;
