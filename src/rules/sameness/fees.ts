import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const fees = defineSameField(
  '收费依据及标准',
  { zh: '收费', en: 'fees' },
  {
    id: 'sameness/fees',
    title: { zh: '同一事项的收费一致', en: 'One item costs the same' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的“收费依据及标准”，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('收费依据及标准'),
            ...standardFile('收费依据及标准: 不收费\n'),
            ...localFile('收费依据及标准: 不收费\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('收费依据及标准'),
            ...standardFile('收费依据及标准: 不收费\n'),
            ...localFile('收费依据及标准:\n  - 项目: 证书工本费\n    标准: 10元\n'),
          }),
          at: '收费依据及标准',
          message: 'differs',
        },
      ],
    },
  },
);
