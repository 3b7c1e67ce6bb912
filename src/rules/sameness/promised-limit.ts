import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const promisedLimit = defineSameField(
  '承诺时限',
  { zh: '承诺时限', en: 'promised limits' },
  {
    id: 'sameness/promised-limit',
    title: { zh: '本地的承诺时限不比基本目录长', en: 'No place promises longer than the 基本目录' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '改到基本目录的承诺以内；可以更短，不能更长。',
      en: 'Promise no longer than the 基本目录 does; shorter is welcome.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('承诺时限', '可以更优'),
            ...standardFile('办理时限: { 法定: 20个工作日, 承诺: 5个工作日 }\n'),
            ...localFile('办理时限: { 承诺: 3个工作日 }\n'),
          }),
        },
        {
          files: threeCounties({
            ...underProfile('承诺时限', '可以更优'),
            ...standardFile('办理时限: { 法定: 20个工作日, 承诺: 5个工作日 }\n'),
            ...localFile('办理时限: { 承诺: 当场 }\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('承诺时限', '可以更优'),
            ...standardFile('办理时限: { 法定: 20个工作日, 承诺: 5个工作日 }\n'),
            ...localFile('办理时限: { 承诺: 7个工作日 }\n'),
          }),
          at: '7个工作日',
          message: 'differs',
        },
      ],
    },
  },
);
