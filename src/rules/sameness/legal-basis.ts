import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const legalBasis = defineSameField(
  '法定依据',
  { zh: '法定依据', en: 'legal bases' },
  {
    id: 'sameness/legal-basis',
    title: { zh: '同一事项的法定依据一致', en: 'One item rests on the same statutes and articles' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的“法定依据”，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('法定依据'),
            ...standardFile('法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]\n'),
            ...localFile('法定依据:\n  - 名称: 《公共场所卫生管理条例》\n    条款: [第4条]\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('法定依据'),
            ...standardFile('法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]\n'),
            ...localFile('法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第八条]\n'),
          }),
          at: '法定依据',
          message: 'differs',
        },
      ],
    },
  },
);
