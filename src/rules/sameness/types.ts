import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const types = defineSameField(
  '事项类型',
  { zh: '事项类型', en: 'types' },
  {
    id: 'sameness/types',
    title: { zh: '同一事项的类型一致', en: 'One item has one type' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的“事项类型”，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('事项类型'),
            ...standardFile(''),
            ...localFile('事项类型: 行政许可\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('事项类型'),
            ...standardFile(''),
            ...localFile('事项类型: 行政确认\n'),
          }),
          at: '行政确认',
          message: 'differs',
        },
      ],
    },
  },
);
