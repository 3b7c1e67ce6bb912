import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const results = defineSameField(
  '审批决定证件',
  { zh: '审批决定证件', en: 'results' },
  {
    id: 'sameness/results',
    title: { zh: '同一事项的审批决定证件一致', en: 'One item ends in the same certificate' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的“审批决定证件”，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('审批决定证件'),
            ...standardFile('审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    有效期: 4年\n'),
            ...localFile('审批决定证件:\n  - 名称: 衛生許可證\n    类型: 证照\n    有效期: 4年\n    送达: [邮寄]\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('审批决定证件'),
            ...standardFile('审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    有效期: 4年\n'),
            ...localFile('审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    有效期: 2年\n'),
          }),
          at: '审批决定证件',
          message: 'differs',
        },
      ],
    },
  },
);
