import { localFile, threeCounties } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const conditions = defineSameField(
  '申请条件',
  { zh: '申请条件', en: 'conditions' },
  {
    id: 'sameness/conditions',
    title: { zh: '同级同一事项的申请条件一致', en: 'One item has the same conditions at one level' },
    severity: 'error',
    since: '0.1.0',
    advice: {
      zh: '删去本地的申请条件，照标准执行；确有必要增减的，由省里改基本目录。',
      en: 'Delete the local conditions and follow the standard; a change is for the province to make in the 基本目录.',
    },
    examples: {
      valid: [
        { files: threeCounties() },
        { files: threeCounties(localFile('申请条件:\n  - 内容: 池水每升尿素含量不超过３.５毫克\n')) },
      ],
      invalid: [
        {
          files: threeCounties(localFile('申请条件:\n  - 内容: 池水每升尿素含量不超过3.5毫克\n  - 内容: 有本地户口\n')),
          at: '申请条件',
          message: 'differs',
        },
      ],
    },
  },
);
