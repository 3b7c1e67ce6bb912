import { defineDocumentRule } from '../../model/rule.ts';
import { wrongYearBrackets } from '../../text/typography.ts';
import { correctionMessage, correctionsIn } from '../corrections.ts';
import { faultyTexts } from '../written-texts.ts';

export const documentNumber = defineDocumentRule({
  id: 'typography/document-number',
  title: { zh: '发文字号的年份用六角括号〔〕', en: 'The year of a document number stands in 〔〕' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '党政机关公文格式（GB/T 9704—2012）', 条款: '7.2.5' },
    { 名称: '标点符号用法（GB/T 15834—2011）', 条款: '4.9.3.4' },
  ],
  messages: { brackets: correctionMessage({ zh: '的年份括号不对', en: 'the brackets of the year are wrong' }) },
  advice: {
    zh: '年份写在六角括号里，例如 国办发〔2015〕58号；输入法里打“六角括号”。',
    en: 'Put the year in 〔〕, as in 国办发〔2015〕58号.',
  },
  examples: {
    valid: [
      { yaml: '文件类型: 基本目录\n法定依据:\n  - 名称: 关于推广随机抽查的通知\n    文号: 国办发〔2015〕58号\n' },
      { yaml: '文件类型: 基本目录\n注意事项: [卫生部令（2011）第80号]\n' },
    ],
    invalid: [
      {
        yaml: '文件类型: 基本目录\n法定依据:\n  - 名称: 关于推广随机抽查的通知\n    文号: 国办发[2015]58号\n',
        at: '[2015]',
        message: 'brackets',
      },
      { yaml: '文件类型: 基本目录\n事项名称: 审批（川府发(2017)3号下放）\n', at: '(2017)', message: 'brackets' },
      {
        yaml: '文件类型: 基本目录\n申请条件:\n  - 内容: 一致\n    依据: 《关于推广随机抽查的通知》（国办发（2015）58号）\n',
        at: '（2015）',
        message: 'brackets',
      },
    ],
  },
  *check(document) {
    for (const { text, faults } of faulty(document)) yield* correctionsIn(document, text, faults, 'brackets');
  },
});

const faulty = faultyTexts(({ text }) => wrongYearBrackets(text));
