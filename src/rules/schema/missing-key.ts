import { defineDocumentRule } from '../../model/rule.ts';
import { SCHEMA_BASIS, fieldName, problemsOf } from '../schema-words.ts';

export const missingKey = defineDocumentRule({
  id: 'schema/missing-key',
  title: { zh: '必须有的键不能缺', en: 'Required keys are there' },
  severity: 'error',
  since: '0.1.0',
  basis: SCHEMA_BASIS,
  messages: {
    missing: {
      zh: ({ key, parent }) => `${parent === '' ? '' : `“${parent}”里`}缺少“${key}”`,
      en: ({ key, parent }) => `“${key}” is missing${parent === '' ? '' : ` in “${parent}”`}`,
    },
  },
  advice: { zh: '补上这个键，写明内容。', en: 'Add the key with its content.' },
  examples: {
    valid: [{}],
    invalid: [
      {
        yaml: '文件类型: 法律法规\n名称: 中华人民共和国行政许可法\n状态: 现行有效\n',
        at: '法律法规',
        message: 'missing',
      },
      {
        yaml: '文件类型: 实施机关\n编号: 510107-wsjkj\n名称: 武侯区卫生健康局\n条线: [卫生健康]\n区划: "510107"\n层级: 县级\n集中行使:\n  - 条线: [教育]\n',
        at: '[教育]',
        message: 'missing',
      },
    ],
  },
  *check(document) {
    for (const { path, key } of problemsOf(document, 'missing-key'))
      yield { path, message: 'missing', args: { key, parent: fieldName(path) } };
  },
});
