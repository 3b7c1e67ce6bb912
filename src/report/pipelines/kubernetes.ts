import type { Pipeline, PipelineOptions } from './pipeline.ts';

/** Two Jobs and what they share. An indexed Job is told JOB_COMPLETION_INDEX, but not of how many. */
export const kubernetes: Pipeline = {
  most: 10_000,
  fileOf: (options) => [sharedBy(options), factsJob(options), VERDICT_JOB].join('---\n'),
};

function sharedBy({ shards, version }: PipelineOptions): string {
  return `# ${shards} 个容器各看一份，再由一个合成一份报告，和一台机器一次查完的逐字节相同。填好 ConfigMap，然后：
#   kubectl delete job qingdan-facts qingdan-verdict --ignore-not-found
#   kubectl apply -f qingdan-jobs.yaml
#   kubectl logs -f job/qingdan-verdict
apiVersion: v1
kind: ConfigMap
metadata: { name: qingdan }
data:
  # 每次运行改这两行。提交写完整的编号，不写分支：各份要是同一份检出。日期定下来，中间过了零点各份仍是同一天。
  COMMIT: "0000000000000000000000000000000000000000"
  QINGDAN_AS_OF: "2026-01-01"
  # 目录所在的仓库，以及其中的文件夹，里面有 qingdan.yaml。
  REPOSITORY: https://git.example.gov.cn/catalog.git
  QINGDAN_CATALOG: catalog
  # 装哪个版本：npm 的包名和版本；内网写 npm pack 打好的 .tgz 的路径或者网址。
  QINGDAN_PACKAGE: qingdan@${version}
  # 要几个容器，三个数一起改：这里，和下面的 completions、parallelism。
  JOB_COMPLETIONS: "${shards}"
---
# 各份的事实、报告和缓存放在这里；几台机器要能同时写。
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: qingdan }
spec:
  accessModes: [ReadWriteMany]
  resources: { requests: { storage: 20Gi } }
`;
}

const FACTS = `              # 第几份由 Kubernetes 用 JOB_COMPLETION_INDEX 告诉，共几份照 JOB_COMPLETIONS。
              qingdan check "$QINGDAN_CATALOG" --shard auto --facts-out "/data/facts/$COMMIT-$QINGDAN_AS_OF-$JOB_COMPLETIONS/$JOB_COMPLETION_INDEX.bin" --cache-dir "/data/cache/$JOB_COMPLETION_INDEX"
`;

function factsJob({ shards }: PipelineOptions): string {
  return `apiVersion: batch/v1
kind: Job
metadata: { name: qingdan-facts }
spec:
  completionMode: Indexed
  completions: ${shards}
  parallelism: ${shards}
  backoffLimit: ${Math.max(3, shards)}
  activeDeadlineSeconds: 7200
${templateOf('1Gi', FACTS)}`;
}

const VERDICT = `              facts="/data/facts/$COMMIT-$QINGDAN_AS_OF-$JOB_COMPLETIONS"
              # 每一份写完才有自己的名字：等到齐。
              until [ "$(find "$facts" -name '*.bin' 2>/dev/null | wc -l)" -eq "$JOB_COMPLETIONS" ]; do sleep 5; done
              qingdan check "$QINGDAN_CATALOG" --facts "$facts/*.bin" -f text -f html="/data/report/$COMMIT-$QINGDAN_AS_OF"
`;

const VERDICT_JOB = `apiVersion: batch/v1
kind: Job
metadata: { name: qingdan-verdict }
spec:
  # 有问题时退出码是 1，重来也一样。
  backoffLimit: 0
  activeDeadlineSeconds: 7200
${templateOf('2Gi', VERDICT)}`;

/** A container that has the checkout, the program and the volume; the script goes on from there. */
function templateOf(memory: string, script: string): string {
  return `  template:
    spec:
      restartPolicy: Never
      containers:
        - name: qingdan
          image: node:20
          workingDir: /work
          envFrom: [{ configMapRef: { name: qingdan } }]
          resources: { requests: { cpu: "1", memory: ${memory} } }
          command:
            - sh
            - -ec
            - |
              npm install --global "$QINGDAN_PACKAGE"
              git init --quiet
              git fetch --quiet --depth 1 "$REPOSITORY" "$COMMIT"
              git checkout --quiet FETCH_HEAD
${script}          volumeMounts: [{ name: work, mountPath: /work }, { name: data, mountPath: /data }]
      volumes: [{ name: work, emptyDir: {} }, { name: data, persistentVolumeClaim: { claimName: qingdan } }]
`;
}
