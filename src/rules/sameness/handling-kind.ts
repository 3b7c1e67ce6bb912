import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const handlingKind = defineSameField(
  '办件类型',
  { zh: '办件类型', en: 'kinds of handling' },
  {
    id: 'sameness/handling-kind',
    title: { zh: '同一事项的办件类型一致', en: 'One item is of one kind of handling' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '删去本地的“办件类型”，照基本目录执行；确要改的，由省里改基本目录。',
      en: 'Delete the local value and follow the 基本目录; a change is for the province to make.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('办件类型'),
            ...standardFile('办件类型: 承诺件\n'),
            ...localFile('办件类型: 承诺件\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('办件类型'),
            ...standardFile('办件类型: 承诺件\n'),
            ...localFile('办件类型: 即办件\n'),
          }),
          at: '即办件',
          message: 'differs',
        },
      ],
    },
  },
);
