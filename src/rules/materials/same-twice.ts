import type { Material } from '../../model/generated/types.ts';
import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { judgedMaterials } from '../judged-entries.ts';
import { commonName } from '../material-name.ts';

const CERTIFICATES = {
  'certificates/sfz.yaml': '文件类型: 证照\n名称: 居民身份证\n别名: [身份证]\n状态: 在用\n',
};

export const sameTwice = defineRule({
  id: 'materials/same-twice',
  title: { zh: '同一份材料只列一次', en: 'A material is listed once' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  messages: {
    same: {
      zh: ({ material }) => `“${material}”列了两次`,
      en: ({ material }) => `“${material}” is listed twice`,
    },
    alias: {
      zh: ({ material, other }) => `“${material}”和前面的“${other}”是同一份材料`,
      en: ({ material, other }) => `“${material}” and “${other}” above are one and the same material`,
    },
    first: {
      zh: ({ other }) => `前面已经列了“${other}”`,
      en: ({ other }) => `“${other}” is listed here already`,
    },
  },
  advice: {
    zh: '留一条，删去另一条；原件、复印件都要的，写 类型: 原件和复印件；要几份，写在“份数”里；不同人的，名称里写明是谁的；只在不同情形下要的，各写“适用情形”。',
    en: 'Keep one entry. Where original and copy are wanted write 类型: 原件和复印件; give the number in 份数; say in the name whose it is; and 适用情形 where each is wanted in another situation.',
  },
  examples: {
    valid: [
      {},
      { yaml: '申请材料:\n  - 材料名称: 营业执照正本\n  - 材料名称: 营业执照副本' },
      { files: CERTIFICATES, yaml: '申请材料:\n  - 材料名称: 申请人身份证\n  - 材料名称: 代理人身份证' },
      {
        files: CERTIFICATES,
        yaml: '办理情形: [{ 名称: 本人办理 }, { 名称: 代办 }]\n申请材料:\n  - 材料名称: 身份证\n    适用情形: [本人办理]\n  - 材料名称: 居民身份证\n    适用情形: [代办]',
      },
    ],
    invalid: [
      {
        yaml: '申请材料:\n  - 材料名称: 租赁合同\n  - 材料名称: 《租赁合同》',
        at: '《租赁合同》',
        message: 'alias',
      },
      {
        yaml: '申请材料:\n  - 材料名称: 租赁合同\n  - 材料名称: "租赁合同 "',
        at: '租赁合同',
        message: 'same',
      },
      {
        files: CERTIFICATES,
        yaml: '申请材料:\n  - 材料名称: 申请人的身份证（复印件）\n  - 材料名称: 居民身份证',
        at: '居民身份证',
        message: 'alias',
      },
      {
        files: CERTIFICATES,
        yaml: '申请材料:\n  - 材料名称: 居民身份证\n  - 材料名称: 有效身份证明文件',
        at: '有效身份证明文件',
        message: 'alias',
      },
    ],
  },
  *check(item, context) {
    const seen = new Map<string, { readonly name: string; readonly place: readonly (string | number)[] }>();
    const materials = judgedMaterials(item);
    if (materials.length < 2) return;
    const certificates = context.certificates().map(({ value }) => value);
    for (const { entry, path } of materials) {
      const name = entry.材料名称;
      const place = [...path, '材料名称'];
      const key = `${situationsOf(entry)}\u0000${commonName(name, certificates)}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { name, place });
        continue;
      }
      yield {
        path: place,
        message: fold(first.name) === fold(name) ? 'same' : 'alias',
        args: { material: name.trim(), other: first.name },
        related: [{ path: first.place, message: 'first' }],
      };
    }
  },
});

function situationsOf({ 适用情形: situations = [] }: Material): string {
  return situations.map(fold).toSorted().join('、');
}
