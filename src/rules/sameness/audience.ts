import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const audience = defineSameField(
  '服务对象',
  { zh: '服务对象', en: 'audiences' },
  {
    id: 'sameness/audience',
    title: { zh: '同一事项的服务对象一致', en: 'One item serves the same applicants' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的“服务对象”，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('服务对象'),
            ...standardFile('服务对象: [企业法人, 个体工商户]\n'),
            ...localFile('服务对象: [个体工商户, 企业法人]\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('服务对象'),
            ...standardFile('服务对象: [企业法人, 个体工商户]\n'),
            ...localFile('服务对象: [企业法人]\n'),
          }),
          at: '服务对象',
          message: 'differs',
        },
      ],
    },
  },
);
