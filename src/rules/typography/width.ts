import { defineDocumentRule } from '../../model/rule.ts';
import { wrongWidths } from '../../text/typography.ts';
import { correctionMessage, correctionsIn } from '../corrections.ts';
import { faultyTexts } from '../written-texts.ts';

export const width = defineDocumentRule({
  id: 'typography/width',
  title: {
    zh: '指南里的标点用全角，字母数字用半角',
    en: 'In guide texts Chinese marks are full-width, letters and digits half-width',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '标点符号用法（GB/T 15834—2011）', 条款: '5.1.1、5.1.2、5.1.3' },
    { 名称: '中华人民共和国国家通用语言文字法', 条款: '第十七条' },
  ],
  messages: { width: correctionMessage({ zh: '全角半角不对', en: 'the width of a character is wrong' }) },
  advice: {
    zh: '中文旁边的逗号、冒号、分号、括号、问号用中文输入法打；数字和字母用英文输入法打。网址照原样写。',
    en: 'Type commas, colons, semicolons, brackets and question marks beside Chinese full-width, digits and letters half-width. Web addresses stay as they are.',
  },
  examples: {
    valid: [
      { yaml: '文件类型: 基本目录\n申请条件:\n  - 内容: 比例尺不小于1:500，函数写作f(x)\n' },
      { yaml: '文件类型: 基本目录\n注意事项: [依照国办发(2015)58号文件抽查]\n' },
      { yaml: '文件类型: 基本目录\n申请条件:\n  - 内容: 一致\n    原文: 依照本法,应当申请\n' },
      { yaml: '文件类型: 基本目录\n注意事项: [表格见 https://example.gov.cn/表格?id=1,2 下载]\n' },
    ],
    invalid: [
      { yaml: '文件类型: 基本目录\n申请条件:\n  - 内容: 有固定场所,并办理登记\n', at: ',', message: 'width' },
      { yaml: '文件类型: 基本目录\n申请材料:\n  - 材料名称: 营业执照(副本)\n', at: '(', message: 'width' },
      { yaml: '文件类型: 基本目录\n注意事项: [一式３份，当场退还]\n', at: '３', message: 'width' },
    ],
  },
  *check(document) {
    for (const { text, faults } of faulty(document)) yield* correctionsIn(document, text, faults, 'width');
  },
});

const faulty = faultyTexts(({ kind, text }) => (kind === 'prose' ? wrongWidths(text) : []));
