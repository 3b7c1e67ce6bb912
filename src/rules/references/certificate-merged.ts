import type { Context } from '../../model/context.ts';
import type { Certificate, Material } from '../../model/generated/types.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';

const CERTIFICATES = {
  'certificates/zzjgdmz.yaml': '文件类型: 证照\n名称: 组织机构代码证\n别名: [代码证书]\n状态: 已并入\n并入: 营业执照\n',
  'certificates/xpz.yaml': '文件类型: 证照\n名称: 收费许可证\n状态: 已取消\n',
  'certificates/yyzz.yaml': '文件类型: 证照\n名称: 营业执照\n状态: 在用\n',
};
/** What may follow the name of a certificate without making another word of it. */
const AFTER =
  /^(?:书|[正副]|原件|复印件|影印件|扫描件|电子|照片|图片|[（(［[、，,；;。/＋+和及与或并]|以及|或者|并且|\s|$)/u;

export const certificateMerged = defineRule({
  id: 'references/certificate-merged',
  title: { zh: '不得再要已经合并或者取消的证照', en: 'No certificate is asked for that was merged or abolished' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '国务院办公厅关于加快推进“五证合一、一照一码”登记制度改革的通知（国办发〔2016〕53号）' },
    { 名称: '优化营商环境条例', 条款: '第四十四条' },
  ],
  messages: {
    merged: {
      zh: ({ name, into }) => `“${name}”已经并入“${into}”，不再单独发放`,
      en: ({ name, into }) => `“${name}” was merged into “${into}” and is no longer issued`,
    },
    abolished: {
      zh: ({ name }) => `“${name}”已经取消，不再发放`,
      en: ({ name }) => `“${name}” was abolished and is no longer issued`,
    },
  },
  advice: {
    zh: '已经并入其他证照的，改要并入后的证照；申请材料里已经有的，删去这一份。',
    en: 'Ask for the certificate that it was merged into; where that one is on the list already, delete this entry.',
  },
  examples: {
    valid: [
      { files: CERTIFICATES, yaml: '申请材料:\n  - 材料名称: 营业执照复印件\n    证照: 营业执照' },
      { files: CERTIFICATES, yaml: '申请材料:\n  - 材料名称: 组织机构代码证遗失声明' },
    ],
    invalid: [
      {
        files: CERTIFICATES,
        yaml: '申请材料:\n  - 材料名称: 组织机构代码证复印件',
        at: '组织机构代码证',
        message: 'merged',
      },
      {
        files: CERTIFICATES,
        yaml: '申请材料:\n  - 材料名称: 营业执照、代码证书（副本）',
        at: '代码证书',
        message: 'merged',
      },
      {
        files: CERTIFICATES,
        yaml: '申请材料:\n  - 材料名称: 收费凭据\n    证照: 收费许可证',
        at: '收费许可证',
        message: 'abolished',
      },
    ],
  },
  *check(item, context) {
    if (item.isCancelled || !Array.isArray(item.blocks.申请材料)) return;
    const withdrawn = context
      .certificates()
      .map(({ value }) => value)
      .filter(({ 状态 }) => 状态 !== '在用');
    for (const [index, material] of item.blocks.申请材料.entries())
      yield* findings(material, index, withdrawn, context);
  },
});

function* findings(
  material: Material,
  index: number,
  withdrawn: readonly Certificate[],
  context: Context,
): Generator<ItemFinding> {
  const { 材料名称: text, 证照: link } = material;
  const whole = context.certificate(text)?.value;
  if (whole?.状态 === '在用') return;
  for (const certificate of withdrawn) {
    const { 名称: name, 并入: into } = certificate;
    const span = mainWord(text, certificate);
    const named = span !== undefined || whole === certificate;
    if (!named && (link === undefined || context.certificate(link)?.value !== certificate)) continue;
    const path = ['申请材料', index, named ? '材料名称' : '证照'];
    yield {
      path,
      ...(span && { span }),
      message: into === undefined ? 'abolished' : 'merged',
      args: { name, ...(into !== undefined && { into }) },
    };
  }
}

/** Where a text names a certificate itself, as opposed to a document about it (组织机构代码证遗失声明). */
function mainWord(text: string, { 名称, 别名 }: Certificate): { start: number; end: number } | undefined {
  for (const name of [名称, ...(别名 ?? [])]) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (AFTER.test(text.slice(end))) return { start, end };
    }
  }
  return undefined;
}
