import { localFile, threeCounties } from '../example-trees.ts';
import { defineSameField, NAMES_AND_COUNTS_BASIS } from '../same-field.ts';

export const names = defineSameField(
  '事项名称',
  { zh: '名称', en: 'names' },
  {
    id: 'sameness/names',
    title: { zh: '同级同一事项的名称一致', en: 'One item has one name at one level' },
    severity: 'error',
    since: '0.1.0',
    basis: NAMES_AND_COUNTS_BASIS,
    advice: {
      zh: '改成与同级相同的名称；确要改名的，由省里改基本目录。',
      en: 'Use the name that the level uses; a new name is for the province to set in the 基本目录.',
    },
    examples: {
      valid: [{ files: threeCounties() }, { files: threeCounties(localFile('事项名称: 公共场所卫生许可（县级）\n')) }],
      invalid: [
        { files: threeCounties(localFile('事项名称: 公共浴室卫生许可\n')), at: '公共浴室卫生许可', message: 'differs' },
      ],
    },
  },
);
