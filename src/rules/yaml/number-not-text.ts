import { defineDocumentRule } from '../../model/rule.ts';
import { readAsNumber } from '../read-as-number.ts';
import { fieldName, problemsOf } from '../schema-words.ts';

export const numberNotText = defineDocumentRule({
  id: 'yaml/number-not-text',
  title: { zh: '电话、编码要加引号', en: 'Phones and codes are quoted' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 10.3.2' }],
  messages: {
    number: {
      zh: ({ field, written }) =>
        `“${field}”要写文字；${written} 没有加引号，会被当成数字或者真假值；请写成 "${written}"`,
      en: ({ field, written }) =>
        `“${field}” is text; without quotes ${written} is read as a number or as true/false and may lose zeros; write "${written}"`,
    },
  },
  advice: {
    zh: '照原样写，两边加上英文双引号；电话、编码都要这样写，否则开头的零会丢掉。',
    en: 'Keep it as it is and put it into double quotes, like "96960".',
  },
  examples: {
    valid: [{}, { yaml: '文件类型: 法律法规\n名称: 某法\n效力级别: 法律\n状态: 现行有效\n条数: 83\n' }],
    invalid: [
      { yaml: '文件类型: 设置\n名称: 目录\n地区: 51\n', at: '51', message: 'number' },
      {
        yaml: '文件类型: 实施清单\n基本编码: 000112001001\n实施机关: 510107-wsjkj\n',
        at: '000112001001',
        message: 'number',
      },
      { yaml: '文件类型: 证照\n名称: true\n状态: 在用\n', at: 'true', message: 'number' },
    ],
  },
  *check(document) {
    for (const problem of problemsOf(document, 'wrong-type')) {
      const written = readAsNumber(document, problem);
      if (written === undefined) continue;
      const { path } = problem;
      const fix = [{ range: document.locate(path), text: JSON.stringify(written) }];
      yield { path, message: 'number', args: { field: fieldName(path), written }, fix };
    }
  },
});
