import { defineDocumentRule } from '../../model/rule.ts';
import { typingFindings } from '../typing-findings.ts';

export const fullWidthQuotes = defineDocumentRule({
  id: 'yaml/full-width-quotes',
  title: { zh: '要加引号的内容用英文引号', en: 'Quotes around a value are ASCII quotes' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 7.3' }],
  messages: {
    found: {
      zh: ({ field, value, meant }) =>
        `“${String(field)}”里的 ${String(value)} 用的是中文引号，引号会算作内容；请写成 "${String(meant)}"`,
      en: ({ field, value, meant }) =>
        `the Chinese quotes of ${String(value)} in “${String(field)}” are read as part of it; write "${String(meant)}"`,
    },
  },
  advice: {
    zh: '换成英文输入法的双引号，包住整个编码、电话。',
    en: 'Type ASCII double quotes around the value.',
  },
  examples: {
    valid: [{}, { yaml: '文件类型: 设置\n名称: “三集中”目录\n地区: "51"\n' }],
    invalid: [
      { yaml: '文件类型: 设置\n名称: 目录\n地区: “51”\n', at: '“51”', message: 'found' },
      {
        yaml: '文件类型: 实施清单\n基本编码: ‘510124001000’\n实施机关: 510107-wsjkj\n',
        at: '‘510124001000’',
        message: 'found',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n联系方式: { 监督投诉电话: “96960” }\n',
        at: '“96960”',
        message: 'found',
      },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: “在用”\n', at: '“在用”', message: 'found' },
    ],
  },
  *check(document) {
    yield* typingFindings(document, 'quotes', 'found');
  },
});
