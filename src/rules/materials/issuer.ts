import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';
import { judgedMaterials } from '../judged-entries.ts';

const CERTIFICATE = {
  'certificates/jzz.yaml': '文件类型: 证照\n名称: 居住证\n颁发机关: 公安机关\n状态: 在用\n',
};

export const issuer = defineRule({
  id: 'materials/issuer',
  title: {
    zh: '部门核发、中介出具的材料写明由谁出具',
    en: 'A material issued by an authority or an intermediary says by whom',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第四十三条、第四十四条' },
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第2部分：要素要求（GB/T 39554.2—2020）' },
  ],
  messages: {
    authority: {
      zh: ({ material }) => `“${material}”由政府部门核发，没有写是哪个部门`,
      en: ({ material }) => `“${material}” is issued by an authority: which one is not said`,
    },
    intermediary: {
      zh: ({ material }) => `“${material}”由中介机构出具，没有写是哪一类机构`,
      en: ({ material }) => `“${material}” is issued by an intermediary: what kind is not said`,
    },
  },
  advice: {
    zh: '写“出具机构”：部门写名称，例如 公安机关；中介机构写要有什么资质，例如 依法取得资质的检验检测机构。',
    en: 'Write 出具机构: the name of the authority, or what qualification the intermediary needs.',
  },
  drafts: false,
  asksFor: ['出具机构'],
  examples: {
    valid: [
      {},
      { yaml: '申请材料:\n  - 材料名称: 居住证\n    来源渠道: 政府部门核发\n    出具机构: 公安机关' },
      { files: CERTIFICATE, yaml: '申请材料:\n  - 材料名称: 居住证\n    来源渠道: 政府部门核发\n    证照: 居住证' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 居住证\n    来源渠道: 政府部门核发', at: '居住证', message: 'authority' },
      {
        yaml: '申请材料:\n  - 材料名称: 检测报告\n    来源渠道: 中介机构出具\n    出具机构: 待定',
        at: '待定',
        message: 'intermediary',
      },
    ],
  },
  *check(item, context) {
    for (const { entry, path } of judgedMaterials(item)) {
      const { 材料名称: material, 来源渠道: source, 出具机构: by, 证照: certificate } = entry;
      if ((source !== '政府部门核发' && source !== '中介机构出具') || !isHollow(by)) continue;
      if (by === undefined && certificate !== undefined && issuedBy(context.certificate(certificate)?.value)) continue;
      yield {
        path: [...path, by === undefined ? '材料名称' : '出具机构'],
        message: source === '政府部门核发' ? 'authority' : 'intermediary',
        args: { material },
        rests: [[...path, '来源渠道']],
      };
    }
  },
});

function issuedBy(certificate: { readonly 颁发机关?: string } | undefined): boolean {
  return !isHollow(certificate?.颁发机关);
}
