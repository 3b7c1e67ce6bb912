import { defineWording } from '../wording-rule.ts';

export const genericProof = defineWording({
  id: 'wording/generic-proof',
  entry: 'V10',
  fields: { 申请材料: ['材料名称'] },
  title: {
    zh: '证明要写明哪些证件算数',
    en: 'A proof must say which certificates count',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  found: {
    zh: ({ words, missing }) => `“${words}”不是一份具体的证件，没有写${missing}`,
    en: ({ words, missingEn }) => `“${words}” is no document by name; not said: ${missingEn}`,
  },
  advice: {
    zh: '材料名称直接写证件名，例如居民身份证、不动产权证书；几种都可以的，在填报须知或者细化说明里逐一列出。',
    en: 'Name the certificate itself, such as 居民身份证; where several will do, list them in 填报须知 or 细化说明.',
  },
  examples: {
    valid: [
      {},
      { yaml: '申请材料:\n  - 材料名称: 身份证明\n    填报须知: 居民身份证或者护照' },
      { yaml: '申请材料:\n  - 材料名称: 健康证明\n    出具机构: 医疗卫生机构' },
      { yaml: '申请材料:\n  - 材料名称: 法定代表人身份证明书' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 身份证明', at: '身份证明', message: 'found' },
      { yaml: '申请材料:\n  - 材料名称: 经营场所使用证明', at: '场所使用证明', message: 'found' },
      { yaml: '申请材料:\n  - 材料名称: 证明材料', at: '证明材料', message: 'found' },
    ],
  },
});
