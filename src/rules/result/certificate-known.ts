import { defineRule } from '../../model/rule.ts';

const FILES = {
  'certificates/wsxkz.yaml': '文件类型: 证照\n名称: 公共场所卫生许可证\n别名: [卫生许可证]\n状态: 在用\n',
  'certificates/sfxkz.yaml': '文件类型: 证照\n名称: 收费许可证\n状态: 已取消\n',
};

export const certificateKnown = defineRule({
  id: 'result/certificate-known',
  title: {
    zh: '结果所对应的证照在证照目录里，并且还在发',
    en: 'The certificate of a result is on file and still issued',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十九条' },
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' },
  ],
  messages: {
    unknown: {
      zh: ({ name }) => `证照目录里没有“${name}”`,
      en: ({ name }) => `there is no “${name}” among the certificates on file`,
    },
    withdrawn: {
      zh: ({ name, status }) => `“${name}”${status}，不能再作为办理结果`,
      en: ({ name, status }) => `“${name}” is no longer issued (${status})`,
    },
  },
  advice: {
    zh: '“证照”照 certificates 文件夹里证照的名称写；那里没有的，先补一份证照文件。',
    en: 'Name it as its file in certificates/ does; where there is none, write that file first.',
  },
  examples: {
    valid: [
      { yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    证照: 卫生许可证' },
      { files: FILES, yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    证照: 卫生许可证' },
    ],
    invalid: [
      {
        files: FILES,
        yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    证照: 浴室许可证',
        at: '浴室许可证',
        message: 'unknown',
      },
      {
        files: FILES,
        yaml: '审批决定证件:\n  - 名称: 收费凭据\n    类型: 证照\n    证照: 收费许可证',
        at: '收费许可证',
        message: 'withdrawn',
      },
    ],
  },
  *check(item, context) {
    if (item.isCancelled || !Array.isArray(item.blocks.审批决定证件)) return;
    for (const [index, { 证照: name }] of item.blocks.审批决定证件.entries()) {
      if (name === undefined) continue;
      const path = ['审批决定证件', index, '证照'];
      const status = context.certificate(name)?.value.状态;
      // A catalogue that keeps no certificates has nothing to look them up in.
      if (status === undefined && context.certificates().length > 0) yield { path, message: 'unknown', args: { name } };
      if (status === '已并入' || status === '已取消') yield { path, message: 'withdrawn', args: { name, status } };
    }
  },
});
