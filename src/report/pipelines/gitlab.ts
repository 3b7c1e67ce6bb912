import type { Pipeline } from './pipeline.ts';

/** `.gitlab-ci.yml`. CI_NODE_INDEX and CI_NODE_TOTAL come with `parallel`, which GitLab limits to 200. */
export const gitlab: Pipeline = {
  most: 200,
  fileOf: ({ shards, version }) => `# 存为 .gitlab-ci.yml；已经有了的，另存一个文件，用 include: 引入。
# 合并请求：一台机器，只报这次改动带来的问题。
# 其他（默认分支、定时）：${shards} 台机器各看一份，再合成一份报告，和一台机器一次查完的逐字节相同。

variables:
  # 装哪个版本：npm 的包名和版本；内网写 npm pack 打好的 .tgz 的路径或者网址。
  QINGDAN_PACKAGE: qingdan@${version}
  # 目录所在的文件夹，里面有 qingdan.yaml。
  QINGDAN_CATALOG: catalog

stages: [facts, verdict]

.qingdan:
  image: node:20
  before_script:
    - npm install --global "$QINGDAN_PACKAGE"
    # 都按流水线建立的那一天（北京时间）判断效力：中间过了零点，或者第二天重跑一份，各份仍是同一天。
    - export QINGDAN_AS_OF="$(TZ=CST-8 date -d "$CI_PIPELINE_CREATED_AT" +%F)"

qingdan-change:
  extends: .qingdan
  stage: verdict
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # --since 要找得到分出来的地方，取完整的历史。
    GIT_DEPTH: "0"
  # 缓存记着没有改动的文件说了什么。
  cache: { key: qingdan-change, paths: [.qingdan-cache/], when: always }
  script:
    - qingdan check "$QINGDAN_CATALOG" --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --cache-dir .qingdan-cache -f text -f gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports: { codequality: gl-code-quality-report.json }

qingdan-facts:
  extends: .qingdan
  stage: facts
  rules: &whole
    - if: $CI_PIPELINE_SOURCE != "merge_request_event"
  # 第几份、共几份，由 GitLab 用 CI_NODE_INDEX 和 CI_NODE_TOTAL 告诉 --shard auto；要几台机器，改这里。
  parallel: ${shards}
  cache: { key: "qingdan-facts-$CI_NODE_INDEX", paths: [.qingdan-cache/] }
  script:
    - qingdan check "$QINGDAN_CATALOG" --shard auto --facts-out "facts/$CI_NODE_INDEX.bin" --cache-dir .qingdan-cache
  artifacts:
    paths: [facts/]
    expire_in: 1 day

qingdan-verdict:
  extends: .qingdan
  stage: verdict
  rules: *whole
  needs: [qingdan-facts]
  script:
    - qingdan check "$QINGDAN_CATALOG" --facts 'facts/*.bin' -f text -f gitlab=gl-code-quality-report.json -f html=qingdan-report
  artifacts:
    when: always
    paths: [qingdan-report/]
    reports: { codequality: gl-code-quality-report.json }
`,
};
