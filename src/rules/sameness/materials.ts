import { localFile, threeCounties } from '../example-trees.ts';
import { defineSameField } from '../same-field.ts';

export const materials = defineSameField(
  '申请材料',
  { zh: '申请材料', en: 'materials' },
  {
    id: 'sameness/materials',
    title: { zh: '同级同一事项的申请材料一致', en: 'One item asks for the same materials at one level' },
    severity: 'error',
    since: '0.1.0',
    advice: {
      zh: '删去本地的申请材料，照标准执行；确有必要增减的，由省里改基本目录。',
      en: 'Delete the local materials and follow the standard; a change is for the province to make in the 基本目录.',
    },
    examples: {
      valid: [
        { files: threeCounties() },
        {
          files: threeCounties(localFile('申请材料:\n  - 材料名称: 卫生许可申请表\n    填报须知: 由法定代表人签名\n')),
        },
      ],
      invalid: [
        {
          files: threeCounties(localFile('申请材料:\n  - 材料名称: 卫生许可申请表\n  - 材料名称: 房屋租赁合同\n')),
          at: '申请材料',
          message: 'differs',
        },
      ],
    },
  },
);
