import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const legalLimit = defineSameField(
  '法定时限',
  { zh: '法定时限', en: 'legal limits' },
  {
    id: 'sameness/legal-limit',
    title: { zh: '同一事项的法定时限一致', en: 'One item has one legal limit' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的法定时限，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('法定时限'),
            ...standardFile('办理时限: { 法定: 20个工作日 }\n'),
            ...localFile('办理时限: { 法定: 20工作日 }\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('法定时限'),
            ...standardFile('办理时限: { 法定: 20个工作日 }\n'),
            ...localFile('办理时限: { 法定: 30个工作日 }\n'),
          }),
          at: '30个工作日',
          message: 'differs',
        },
      ],
    },
  },
);
