import { localFile, standardFile, threeCounties, underProfile } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const visits = defineSameField(
  '到现场次数',
  { zh: '到现场次数', en: 'visits' },
  {
    id: 'sameness/visits',
    title: { zh: '本地不比基本目录多跑一次', en: 'No place asks for more visits than the 基本目录' },
    severity: 'error',
    since: '0.3.0',
    advice: {
      zh: '改到基本目录的次数以内；可以更少，不能更多。',
      en: 'Ask for no more visits than the 基本目录 does.',
    },
    examples: {
      valid: [
        {
          files: threeCounties({
            ...underProfile('到现场次数', '可以更优'),
            ...standardFile('到现场次数: 1\n'),
            ...localFile('到现场次数: 0\n'),
          }),
        },
      ],
      invalid: [
        {
          files: threeCounties({
            ...underProfile('到现场次数', '可以更优'),
            ...standardFile('到现场次数: 1\n'),
            ...localFile('到现场次数: 2\n'),
          }),
          at: '2',
          message: 'differs',
        },
      ],
    },
  },
);
