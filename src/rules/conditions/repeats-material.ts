import { defineRule } from '../../model/rule.ts';
import { judgedConditions, judgedMaterials } from '../judged-entries.ts';
import { bareName } from '../material-name.ts';

const NUMBER = String.raw`(?:[(]?[一二三四五六七八九十\d]{1,3}[.、)])?`;
const HANDS_IN = '(?:提交|提供|递交|交验|报送|填写|填报|上交|备齐|附上|附送)';
/** What only asks for something to be handed in; on folded text. `what` is the thing. */
const SUBMISSION = new RegExp(
  `^${NUMBER}(?:申请人|申办人|办事人|当事人)?(?:按要求|按规定|按办事指南,?|如实|依法)?(?:已经?|应当?|必须|须|需要?|能够?)?(?:按要求|按规定|如实|依法)?${HANDS_IN}(?:了|过)?(?<what>[^,;:]{2,60}?)[.;]?$`,
  'u',
);
/** All the papers together, named by no name of their own. */
const ALL_PAPERS = /^(?:所有|全部|规定|所需|下列|以下|上述|申请|办理|的){1,4}(?:材料|资料|文件)$/u;

export const repeatsMaterial = defineRule({
  id: 'conditions/repeats-material',
  title: { zh: '申请条件不重复申请材料', en: 'A condition does not repeat a material' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第六条' },
  ],
  messages: {
    material: {
      zh: ({ condition, material }) => `“${condition}”只是说要交“${material}”，申请材料里已经有了，不是条件`,
      en: ({ condition, material }) => `“${condition}” only asks for “${material}”, which 申请材料 lists: no condition`,
    },
    papers: {
      zh: ({ condition }) => `“${condition}”只是说要交材料，没有说什么人、什么情况可以申请`,
      en: ({ condition }) => `“${condition}” only asks for papers: it does not say who may apply and when`,
    },
  },
  advice: {
    zh: '“申请条件”写什么人、什么情况可以申请，例如 年满18周岁；要交什么写在“申请材料”里，这一条删去，或者改写成它要证明的条件。',
    en: 'Say in 申请条件 who may apply and when, such as 年满18周岁; what is to be handed in belongs into 申请材料. Delete this entry or write what the paper proves.',
  },
  examples: {
    valid: [
      {},
      { yaml: '申请条件:\n  - 内容: 申请材料齐全，符合法定形式' },
      { yaml: '申请条件:\n  - 内容: 提交卫生许可申请表以前，经营场所已经装修完毕' },
      { yaml: '申请条件:\n  - 内容: 无须提交材料' },
    ],
    invalid: [
      {
        yaml: '申请条件:\n  - 内容: 申请人应当提交《卫生许可申请表》原件',
        at: '申请人应当提交《卫生许可申请表》原件',
        message: 'material',
      },
      { yaml: '申请条件:\n  - 内容: 卫生许可申请表', at: '卫生许可申请表', message: 'material' },
      { yaml: '申请条件:\n  - 内容: 1.按办事指南，备齐所有材料。', at: '备齐所有材料', message: 'papers' },
    ],
  },
  *check(item) {
    const materials = new Map(judgedMaterials(item).map((material) => [bareName(material.entry.材料名称), material]));
    for (const { entry, path } of judgedConditions(item)) {
      const bare = bareName(entry.内容);
      const what = SUBMISSION.exec(bare)?.groups?.['what'];
      const same = materials.get(what ?? bare);
      const place = { path: [...path, '内容'] };
      if (same !== undefined)
        yield {
          ...place,
          message: 'material',
          args: { condition: entry.内容, material: same.entry.材料名称 },
          rests: [[...same.path, '材料名称']],
        };
      else if (what !== undefined && ALL_PAPERS.test(what))
        yield { ...place, message: 'papers', args: { condition: entry.内容 } };
    }
  },
});
