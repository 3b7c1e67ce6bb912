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
    lost: {
      zh: ({ key, parent }) => `从“${parent}”起写的是“${key}”的内容，上面少了“${key}:”这一行`,
      en: ({ key, parent }) => `from “${parent}” on this is “${key}”: the line “${key}:” is missing above`,
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
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n申请条件:\n  - 内容: 年满18周岁\n  - 材料名称: 申请表\n    份数: 1\n  - 材料名称: 照片\n    份数: 2\n',
        at: '材料名称: 申请表',
        message: 'lost',
      },
    ],
  },
  *check(document) {
    for (const { path, key } of problemsOf(document, 'missing-key'))
      yield { path, message: 'missing', args: { key, parent: fieldName(path) } };
    for (const { path, key } of problemsOf(document, 'lost-key'))
      yield { path, message: 'lost', args: { key, parent: fieldName(path) } };
  },
});
