import { defineRule } from '../../model/rule.ts';
import { judgedMaterials } from '../judged-entries.ts';

const SHARED = {
  'certificates/yyzz.yaml': '文件类型: 证照\n名称: 营业执照\n别名: [工商营业执照]\n共享: 是\n状态: 在用\n',
  'certificates/byz.yaml': '文件类型: 证照\n名称: 毕业证书\n状态: 在用\n',
};
const copyOf = (name: string, necessity: string): string =>
  `申请材料:\n  - 材料名称: ${name}\n    来源渠道: 政府部门核发\n    类型: 复印件\n    必要性: ${necessity}`;

export const sharedCertificate = defineRule({
  id: 'materials/shared-certificate',
  title: {
    zh: '平台查得到的证照，不再要办事人交复印件',
    en: 'No copy is asked for of a certificate that the platform shares',
  },
  severity: 'error',
  since: '0.2.0',
  preset: '试行',
  effective: '2027-07-01',
  basis: [
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第七条' },
    { 名称: '优化营商环境条例', 条款: '第三十七条' },
  ],
  messages: {
    asked: {
      zh: ({ material, certificate }) => `“${certificate}”的电子证照可以共享核验，还要办事人交“${material}”的复印件`,
      en: ({ material, certificate }) =>
        `“${certificate}” can be looked up on the platform, yet a copy of “${material}” is asked for`,
    },
  },
  advice: {
    zh: '由窗口在政务服务平台上核验，“必要性”写 免提交，“份数”写 0；暂时查不到的个别情形，用 告知承诺。',
    en: 'Let the counter look it up: 必要性: 免提交 and 份数: 0; where it cannot be found yet use 告知承诺.',
  },
  examples: {
    valid: [
      {},
      { files: SHARED, yaml: copyOf('营业执照', '免提交') },
      { files: SHARED, yaml: copyOf('营业执照', '告知承诺') },
      { files: SHARED, yaml: copyOf('毕业证书', '必要') },
      { files: SHARED, yaml: copyOf('营业执照或者法人登记证书', '必要') },
      { files: SHARED, yaml: copyOf('营业执照', '必要').replace('复印件', '原件') },
    ],
    invalid: [
      { files: SHARED, yaml: copyOf('工商营业执照', '必要'), at: '必要', message: 'asked' },
      {
        files: SHARED,
        yaml: `${copyOf('企业的执照', '容缺后补')}\n    证照: 营业执照`,
        at: '容缺后补',
        message: 'asked',
      },
    ],
  },
  *check(item, context) {
    for (const { entry, path } of judgedMaterials(item)) {
      const { 材料名称: material, 必要性: necessity, 类型: kind, 来源渠道: source, 份数: count, 形式: form } = entry;
      // Where nothing is to be handed in, materials/copies wants to know which of the two is meant.
      if ((count === 0 && form !== '电子') || (necessity !== '必要' && necessity !== '容缺后补')) continue;
      // An original is asked for to be given back or marked; of two papers the other one may be what an applicant has.
      if (source !== '政府部门核发' || kind === undefined || kind === '原件' || material.includes('或')) continue;
      const certificate = context.certificate(entry.证照 ?? material)?.value;
      if (certificate?.状态 !== '在用' || certificate.共享 !== '是') continue;
      yield {
        path: [...path, '必要性'],
        message: 'asked',
        args: { material, certificate: certificate.名称 },
        rests: [path],
      };
    }
  },
});
