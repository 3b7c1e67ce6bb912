import { defineRule } from '../../model/rule.ts';
import { findVague } from '../../text/lexicon.ts';
import { judgedMaterials } from '../judged-entries.ts';

/** What a document is called by at the end of its name. */
const DOCUMENT =
  '(?:证|证书|证明|执照|护照|表|书|函|函件|信|令|报告|合同|协议|清单|名单|名册|名录|目录|图|图纸|方案|预案|章程|纪要|决议|决定|公告|凭证|凭据|收据|发票|票据|回执|文件|文本|样本|说明|声明|简历|照片|相片|意见|批复|批文|户口簿|户口本|修正案|规程|手册|记录|材料)';
const FORM = '(?:的?(?:原件|复印件|影印件|扫描件|电子版|正本|副本)){0,2}';
const BRACKETS = /[（(][^（()）]{0,60}[）)]/gu;
const JOINT = new RegExp(`${DOCUMENT}[》”"]?${FORM}(?<joint>以及|[、和及与])(?!附[图件表]|其|说明$)`, 'gu');
const ENDS = new RegExp(`${DOCUMENT}[》”"]?${FORM}$`, 'u');
/** Of these it is often another document that is spoken of: 章程和名称变更说明. */
const ABOUT_ANOTHER = /(?:说明|申请表|申请书|报告|目录|声明|意见|记录)$/u;
/** A genus, not a document: 文件和材料 are one heap. */
const GENUS = /^(?:有效|证明|相关|有关)?的?(?:文件|材料|文本|证明|记录)$/u;

export const oneDocument = defineRule({
  id: 'materials/one-document',
  title: { zh: '一条只写一份材料', en: 'One entry, one document' },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  messages: {
    several: {
      zh: ({ first, second }) => `“${first}”和“${second}”是两份材料，写成了一条`,
      en: ({ first, second }) => `“${first}” and “${second}” are two documents in one entry`,
    },
  },
  advice: {
    zh: '拆成几条，各写类型、份数、来源和依据；几份里任选一份的，用“或者”连起来。',
    en: 'Split it, each with its own kind, number, source and basis; where any one of them will do, join them with 或者.',
  },
  examples: {
    valid: [
      {},
      { yaml: '申请材料:\n  - 材料名称: 不动产权证书、购房合同或者租赁合同' },
      { yaml: '申请材料:\n  - 材料名称: 食品经营许可证正本和副本' },
      { yaml: '申请材料:\n  - 材料名称: 中华人民共和国护照' },
      { yaml: '申请材料:\n  - 材料名称: 建设用地规划许可证及附图' },
      { yaml: '申请材料:\n  - 材料名称: 章程和名称变更说明' },
      { yaml: '申请材料:\n  - 材料名称: 《劳动合同和保密协议管理制度》' },
      { yaml: '申请材料:\n  - 材料名称: 身份证明文件（含营业执照、授权委托书）' },
      { yaml: '申请材料:\n  - 材料名称: 营业执照及相关证明材料' },
    ],
    invalid: [
      { yaml: '申请材料:\n  - 材料名称: 设备清单和经营布局图', at: '设备清单和经营布局图', message: 'several' },
      {
        yaml: '申请材料:\n  - 材料名称: 《行政处罚决定书》及罚款缴交收据的复印件',
        at: '《行政处罚决定书》及罚款缴交收据的复印件',
        message: 'several',
      },
    ],
  },
  *check(item) {
    for (const { entry, path } of judgedMaterials(item)) {
      const parts = partsOf(entry.材料名称);
      if (parts === undefined || isVague(entry.材料名称)) continue;
      const [first, second] = parts;
      yield { path: [...path, '材料名称'], message: 'several', args: { first, second } };
    }
  },
});

/** The first two documents of a name that joins several; a choice of them is one entry. */
function partsOf(name: string): [first: string, second: string] | undefined {
  const text = name.replaceAll(BRACKETS, '').trim();
  if (text.includes('或') || !ENDS.test(text)) return undefined;
  for (const { index, 0: match, groups } of text.matchAll(JOINT)) {
    const joint = groups?.['joint'] ?? '';
    const end = index + match.length;
    const first = text.slice(0, end - joint.length);
    const second = text.slice(end);
    if (isInsideTitle(text, end) || GENUS.test(first) || GENUS.test(second) || second.length < 2) continue;
    if (ABOUT_ANOTHER.test(second) && first.length < 4) continue;
    return [first, second];
  }
  return undefined;
}

function isInsideTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}

/** What is vague has to be named before anybody can say how many it is. */
function isVague(name: string): boolean {
  return findVague(name, 'V01').length > 0 || findVague(name, 'V02').length > 0;
}
