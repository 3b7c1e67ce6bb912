import { localFile, threeCounties } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const procedure = defineSameField(
  '办理程序',
  { zh: '办理环节', en: 'steps' },
  {
    id: 'sameness/procedure',
    title: { zh: '同级同一事项的办理环节一致', en: 'One item takes the same steps at one level' },
    severity: 'error',
    since: '0.1.0',
    advice: {
      zh: '删去本地的办理程序，照标准执行；只改承办和时限的，写在“按环节”里。',
      en: 'Delete the local steps and follow the standard; to change only who acts and how long, use 按环节.',
    },
    examples: {
      valid: [
        { files: threeCounties() },
        { files: threeCounties(localFile('按环节:\n  受理: { 承办: 综合窗口, 时限: 1个工作日 }\n')) },
      ],
      invalid: [
        {
          files: threeCounties(localFile('办理程序:\n  - 环节: 决定\n  - 环节: 受理\n')),
          at: '办理程序',
          message: 'differs',
        },
      ],
    },
  },
);
