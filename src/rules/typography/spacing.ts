import { defineDocumentRule } from '../../model/rule.ts';
import { looseSpaces } from '../../text/typography.ts';
import { correctionMessage, correctionsIn } from '../corrections.ts';
import { faultyTexts } from '../written-texts.ts';

export const spacing = defineDocumentRule({
  id: 'typography/spacing',
  title: {
    zh: '汉字与字母数字之间不留空格',
    en: 'There is no space between Chinese characters and letters or digits',
  },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: [
    { 名称: '标点符号用法（GB/T 15834—2011）', 条款: '5.1' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  messages: { space: correctionMessage({ zh: '里有多余的空格', en: 'there is a stray space' }) },
  advice: {
    zh: '删去汉字与数字、字母之间和标点前面的空格。',
    en: 'Delete spaces between Chinese and digits or letters, and before marks.',
  },
  examples: {
    valid: [
      { yaml: '文件类型: 基本目录\n申请条件:\n  - 内容: 持有Class A证书，符合下列条件： 1.年满18周岁\n' },
      { yaml: '文件类型: 基本目录\n注意事项: [表格见 https://example.gov.cn/a 下载]\n' },
      { yaml: '文件类型: 基本目录\n联系方式:\n  窗口:\n    - 办公时间: 工作日 9:00—17:00\n' },
    ],
    invalid: [
      { yaml: '文件类型: 基本目录\n申请条件:\n  - 内容: 年满 18 周岁\n', at: ' ', message: 'space' },
      { yaml: '文件类型: 基本目录\n注意事项: [带上居民身份证 ，当场退还]\n', at: ' ', message: 'space' },
    ],
  },
  *check(document) {
    for (const { text, faults } of faulty(document)) yield* correctionsIn(document, text, faults, 'space');
  },
});

const faulty = faultyTexts(({ kind, text }) => (kind === 'prose' ? looseSpaces(text) : []));
