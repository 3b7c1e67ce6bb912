import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const quota = defineSameField(
  '许可数量',
  { zh: '许可数量', en: 'quotas' },
  {
    id: 'sameness/quota',
    title: { zh: '同一事项的许可数量一致', en: 'One item has the same quota' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的“许可数量”，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('许可数量'),
            ...standardFile('许可数量: 无限制\n'),
            ...localFile('许可数量: 无限制\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('许可数量'),
            ...standardFile('许可数量: 无限制\n'),
            ...localFile('许可数量: { 数量: 20, 单位: 家, 周期: 每年 }\n'),
          }),
          at: '许可数量',
          message: 'differs',
        },
      ],
    },
  },
);
