import { defineDocumentRule } from '../../model/rule.ts';
import { SCHEMA_BASIS, fieldName, problemsOf } from '../schema-words.ts';

export const outOfBounds = defineDocumentRule({
  id: 'schema/out-of-bounds',
  title: { zh: '内容不空、不过长、不重复', en: 'Values are not empty, too long, or repeated' },
  severity: 'error',
  since: '0.1.0',
  basis: SCHEMA_BASIS,
  messages: {
    empty: { zh: ({ field }) => `“${field}”是空的`, en: ({ field }) => `“${field}” is empty` },
    'too-long': {
      zh: ({ field, limit }) => `“${field}”太长，最多 ${String(limit)}`,
      en: ({ field, limit }) => `“${field}” is too long; the limit is ${String(limit)}`,
    },
    'too-small': {
      zh: ({ field, limit }) => `“${field}”太小，最小 ${String(limit)}`,
      en: ({ field, limit }) => `“${field}” is too small; the least is ${String(limit)}`,
    },
    'too-large': {
      zh: ({ field, limit }) => `“${field}”太大，最大 ${String(limit)}`,
      en: ({ field, limit }) => `“${field}” is too large; the most is ${String(limit)}`,
    },
    repeated: {
      zh: ({ field, limit }) => `“${field}”与第${String(limit)}项重复`,
      en: ({ field, limit }) => `“${field}” repeats entry ${String(limit)}`,
    },
  },
  advice: { zh: '写明内容，或者删去多出的部分。', en: 'Write the content, or delete what is too much.' },
  examples: {
    valid: [{}],
    invalid: [
      { yaml: '文件类型: 证照\n名称: ""\n状态: 在用\n', at: '""', message: 'empty' },
      {
        yaml: `文件类型: 证照\n名称: 营业执照\n状态: 在用\n颁发机关: ${'市'.repeat(20_001)}\n`,
        at: '市市',
        message: 'too-long',
      },
      {
        yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n条数: 0\n',
        at: '0',
        message: 'too-small',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n按材料:\n  申请表: { 份数: 100 }\n',
        at: '100',
        message: 'too-large',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n行使层级: [县级, 县级]\n',
        at: '县级',
        message: 'repeated',
      },
    ],
  },
  *check(document) {
    for (const { path, detail, limit } of problemsOf(document, 'out-of-bounds'))
      yield { path, message: detail, args: { field: fieldName(path), limit } };
  },
});
