import { defineRule } from '../../model/rule.ts';
import { findDocumentNumber } from '../../text/document-numbers.ts';
import { isHollow } from '../disclosure.ts';
import { titled } from '../phrases.ts';

/** What only documents below the rank of a decree are called. */
const DOCUMENT_TITLE = /(?:通知|意见|公告|通告|批复|复函|实施方案)(?:[（(](?:试行|暂行)[）)])?$/u;

const entry = (rest: string): string =>
  `法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]\n    用途: 设定依据\n  - ${rest}`;
const onFile = (number: string): Record<string, string> => ({
  'statutes/gf.yaml': `文件类型: 法律法规\n名称: 公共浴室卫生管理指引\n效力级别: 规范性文件\n${number}状态: 现行有效\n`,
});

export const documentNumber = defineRule({
  id: 'legal-basis/document-number',
  title: { zh: '规范性文件写明文号', en: 'A normative document is cited with its number' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '党政机关公文处理工作条例', 条款: '第九条第（五）项' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第六条' },
  ],
  messages: {
    missing: {
      zh: ({ title }) => `${titled(title)}是规范性文件，没有写文号，同名的文件分不清是哪一份`,
      en: ({ title }) => `${titled(title)} is a normative document without its number: several may bear the title`,
    },
  },
  advice: {
    zh: '在这一条写“文号”，例如 国办发〔2015〕58号；statutes 文件夹里有这份文件的，写在那里也行。',
    en: 'Give its 文号, such as 国办发〔2015〕58号, here or in its file in statutes/.',
  },
  drafts: false,
  asksFor: ['文号'],
  examples: {
    valid: [
      {},
      { yaml: entry('名称: 关于规范公共浴室的通知\n    文号: 川卫发〔2020〕1号\n    条款: [第二条]') },
      { yaml: entry('名称: 关于规范公共浴室的通知（川卫发〔2020〕1号）\n    条款: [第二条]') },
      { files: onFile('文号: 川卫发〔2020〕1号\n'), yaml: entry('名称: 公共浴室卫生管理指引\n    条款: [第二条]') },
    ],
    invalid: [
      {
        yaml: entry('名称: 关于规范公共浴室的通知\n    条款: [第二条]'),
        at: '关于规范公共浴室的通知',
        message: 'missing',
      },
      {
        files: onFile(''),
        yaml: entry('名称: 公共浴室卫生管理指引\n    条款: [第二条]'),
        at: '公共浴室卫生管理指引',
        message: 'missing',
      },
    ],
  },
  *check(item, context) {
    if (item.isCancelled) return;
    for (const [index, { 名称: title, 文号: number }] of (item.blocks.法定依据 ?? []).entries()) {
      if (!isHollow(number) || findDocumentNumber(title) !== undefined) continue;
      const statute = context.statute(title)?.value;
      const isDocument = statute === undefined ? DOCUMENT_TITLE.test(title) : statute.效力级别 === '规范性文件';
      if (isDocument && isHollow(statute?.文号))
        yield { path: ['法定依据', index, '名称'], message: 'missing', args: { title } };
    }
  },
});
