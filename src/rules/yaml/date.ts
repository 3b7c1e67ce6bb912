import { defineDocumentRule } from '../../model/rule.ts';
import { typingFindings } from '../typing-findings.ts';

export const date = defineDocumentRule({
  id: 'yaml/date',
  title: { zh: '日期写成 2026-01-31 的样子，并且真有这一天', en: 'Dates are written like 2026-01-31, and exist' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '日期和时间 信息交换表示法 第1部分：基本原则（GB/T 7408.1—2023）' }],
  messages: {
    form: {
      zh: ({ field, value, meant }) => `“${String(field)}”的日期 ${String(value)} 写法不对；请写成 ${String(meant)}`,
      en: ({ field, value, meant }) => `write the date ${String(value)} of “${String(field)}” as ${String(meant)}`,
    },
    none: {
      zh: ({ field, value }) => `“${String(field)}”的 ${String(value)} 不是一个日期，没有这一天`,
      en: ({ field, value }) => `there is no such day as ${String(value)} in “${String(field)}”`,
    },
  },
  advice: {
    zh: '年四位，月、日各两位，中间用英文减号，不写钟点：2026-01-31；照公布的文件核对是哪一天。',
    en: 'Four digits of the year, two of month and day, hyphens between, no time.',
  },
  examples: {
    valid: [{}, { yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n施行日期: 2024-02-29\n' }],
    invalid: [
      {
        yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n施行日期: 2026-02-30\n',
        at: '2026-02-30',
        message: 'none',
      },
      {
        yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n施行日期: 2026/1/5\n',
        at: '2026/1/5',
        message: 'form',
      },
      {
        yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n施行日期: 2026年1月5日\n',
        at: '2026年1月5日',
        message: 'form',
      },
      {
        yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n施行日期: 2026-01-05 08:30:00\n',
        at: '2026-01-05 08:30:00',
        message: 'form',
      },
      {
        yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n施行日期: 20260105\n',
        at: '20260105',
        message: 'form',
      },
    ],
  },
  *check(document) {
    for (const finding of typingFindings(document, 'date', 'form'))
      yield finding.args?.['meant'] === '' ? { ...finding, message: 'none' } : finding;
  },
});
