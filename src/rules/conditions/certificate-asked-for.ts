import type { Context } from '../../model/context.ts';
import type { Certificate } from '../../model/generated/types.ts';
import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import { judgedConditions, judgedMaterials } from '../judged-entries.ts';

const CERTIFICATES = {
  'certificates/jzz.yaml': '文件类型: 证照\n名称: 居住证\n状态: 在用\n',
  'certificates/wsxkz.yaml': '文件类型: 证照\n名称: 卫生许可证\n状态: 在用\n',
};
/** The clause before a certificate, in which the applicant has to have it; “未取得”“被吊销” say something else. */
const CLAUSE = /[^，,。；;：:（）()\n]{0,30}$/u;
const HOLDS = /持有|取得|领取|领有|具有|具备|有/u;
const HOLDS_NOT = /[未没无不免]|吊销|撤销|注销|申请(?![人者单企机])|申领|遗失|丢失/u;

export const certificateAskedFor = defineRule({
  id: 'conditions/certificate-asked-for',
  title: {
    zh: '条件里要有的证照，申请材料里也有',
    en: 'A certificate that a condition calls for is among the materials',
  },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  messages: {
    missing: {
      zh: ({ certificate }) => `条件要求有“${certificate}”，申请材料里没有，办事人不知道带不带`,
      en: ({ certificate }) => `a condition calls for “${certificate}”, which 申请材料 does not list`,
    },
  },
  advice: {
    zh: '在“申请材料”里列出这个证照；由本部门查得到、不用办事人交的，“必要性”写 免提交。',
    en: 'List the certificate in 申请材料; where the office looks it up itself, with 必要性: 免提交.',
  },
  drafts: false,
  examples: {
    valid: [
      {},
      {
        files: CERTIFICATES,
        yaml: '申请条件:\n  - 内容: 持有居住证\n申请材料:\n  - 材料名称: 居住证复印件\n    必要性: 免提交',
      },
      { files: CERTIFICATES, yaml: '申请条件:\n  - 内容: 没有被吊销过居住证' },
      { files: CERTIFICATES, yaml: '申请条件:\n  - 内容: 未持有居住证' },
      { files: CERTIFICATES, yaml: '申请条件:\n  - 内容: 持有即将到期的卫生许可证' },
      { files: CERTIFICATES, yaml: '申请条件:\n  - 内容: 持有居住证\n申请材料: 无' },
    ],
    invalid: [
      {
        files: CERTIFICATES,
        yaml: '申请条件:\n  - 内容: 年满18周岁，持有有效的居住证',
        at: '居住证',
        message: 'missing',
      },
    ],
  },
  *check(item, context) {
    const materials = judgedMaterials(item);
    // Without a list nothing at all is asked for: the office looks everything up itself.
    if (materials.length === 0) return;
    const listed = new Set(
      materials.flatMap(({ entry }) => namedIn(`${entry.材料名称}，${entry.证照 ?? ''}`, context)),
    );
    const granted = new Set(grantedBy(item, context));
    for (const { entry, path } of judgedConditions(item)) {
      const { 内容: condition, 前置事项: precondition } = entry;
      if (precondition !== undefined) continue;
      for (const certificate of namedIn(condition, context)) {
        if (listed.has(certificate) || granted.has(certificate)) continue;
        const [name, start] = heldAt(condition, certificate) ?? [];
        if (name === undefined || start === undefined) continue;
        yield {
          path: [...path, '内容'],
          span: { start, end: start + name.length },
          message: 'missing',
          args: { certificate: certificate.名称 },
          rests: [['申请材料']],
        };
      }
    }
  },
});

function namesOf({ 名称: name, 别名: others }: Certificate): string[] {
  return [name, ...(others ?? [])];
}

/** The certificates that are named in a text. */
function namedIn(text: string, context: Context): Certificate[] {
  return context
    .certificates()
    .map(({ value }) => value)
    .filter((certificate) => namesOf(certificate).some((name) => text.includes(name)));
}

/** What the item itself leads to: who changes or renews a certificate holds it, and the office issued it. */
function grantedBy({ blocks }: EffectiveItem, context: Context): Certificate[] {
  const results = Array.isArray(blocks.审批决定证件) ? blocks.审批决定证件 : [];
  return results.flatMap(({ 名称: name, 证照: link }) => namedIn(`${name}，${link ?? ''}`, context));
}

function heldAt(text: string, certificate: Certificate): [name: string, start: number] | undefined {
  for (const name of namesOf(certificate)) {
    const start = text.indexOf(name);
    const [clause = ''] = start < 0 ? [] : (CLAUSE.exec(text.slice(0, start)) ?? []);
    if (HOLDS.test(clause) && !HOLDS_NOT.test(clause)) return [name, start];
  }
  return undefined;
}
