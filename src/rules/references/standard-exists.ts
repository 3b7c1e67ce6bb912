import type { Context } from '../../model/context.ts';
import { parseCode } from '../../model/effective.ts';
import { gathering } from '../../model/gathering.ts';
import { codeOf } from '../../model/item.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { itemKeyOf } from '../item-key.ts';
import { parseNationalCode } from '../national-code.ts';
import { keysIn } from '../walk.ts';

const ORGAN = '文件类型: 实施机关\n编号: 510107-mzj\n名称: 武侯区民政局\n条线: [民政]\n区划: "510107"\n层级: 县级\n';

export const standardExists = defineDocumentRule({
  id: 'references/standard-exists',
  title: { zh: '引用的事项在基本目录里', en: 'An item that is referred to is in the catalogue' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' },
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
  ],
  messages: {
    claim: {
      zh: ({ code }) => `认领的“${code}”不在基本目录里`,
      en: ({ code }) => `“${code}”, claimed here, is not in the catalogue`,
    },
    main: {
      zh: ({ code }) => `主项“${code}”不在基本目录里`,
      en: ({ code }) => `the main item “${code}” is not in the catalogue`,
    },
    precondition: {
      zh: ({ code }) => `前置事项“${code}”不在基本目录里`,
      en: ({ code }) => `the precondition “${code}” is not in the catalogue`,
    },
    implemented: {
      zh: ({ code }) => `基本目录里没有“${code}”，这里又没有写事项名称，不知道实施的是什么`,
      en: ({ code }) => `the catalogue has no “${code}”, and no 事项名称 is given: nobody knows what is carried out`,
    },
  },
  advice: {
    zh: '先看编码有没有写错；没有错的，先在 standard 文件夹里建这个事项的基本目录。没有基本目录的实施清单，自己写明事项名称、事项类型、条线和行使层级。',
    en: 'See whether the code is right; if so, add the 基本目录 of the item to standard/ first. An 实施清单 without one gives 事项名称, 事项类型, 条线 and 行使层级 itself.',
  },
  examples: {
    valid: [
      { file: 'organs/510107/mzj.yaml', yaml: `${ORGAN}认领: ["510112001000"]\n` },
      {
        implementation: true,
        yaml: '文件类型: 实施清单\n基本编码: "510112009000"\n实施机关: 510107-wsjkj\n事项名称: 公共浴室备案\n',
      },
    ],
    invalid: [
      {
        file: 'organs/510107/mzj.yaml',
        yaml: `${ORGAN}认领: ["510112001000", "510112001000-02"]\n`,
        at: '510112001000-02',
        message: 'claim',
      },
      {
        yaml: '文件类型: 基本目录\n基本编码: "510112007001"\n主项: "51011200700Y"\n',
        at: '51011200700Y',
        message: 'main',
      },
      {
        yaml: '文件类型: 基本目录\n基本编码: "510112001000"\n申请条件:\n  - 内容: 已经取得卫生许可\n    前置事项: "510112008000"\n',
        at: '510112008000',
        message: 'precondition',
      },
      {
        implementation: true,
        yaml: '文件类型: 实施清单\n基本编码: "510112009000"\n实施机关: 510107-wsjkj\n',
        at: '510112009000',
        message: 'implemented',
      },
    ],
  },
  *check({ kind, map }, context) {
    if (!context.hasRoot) return;
    if (kind === '实施机关') {
      for (const [index, code] of (Array.isArray(map['认领']) ? (map['认领'] as readonly unknown[]) : []).entries()) {
        if (isMissing(code, context)) yield { path: ['认领', index], message: 'claim', args: { code } };
      }
    }
    if (kind !== '基本目录' && kind !== '实施清单') return;
    if (isMissing(map['主项'], context) && !isOfAnotherFamily(map, context))
      yield { path: ['主项'], message: 'main', args: { code: map['主项'] } };
    for (const { code, path } of itemsBefore(map))
      if (isMissing(code, context)) yield { path, message: 'precondition', args: { code } };
    const key = itemKeyOf(map);
    if (kind !== '实施清单' || key === undefined || map['事项名称'] !== undefined) return;
    const code = codeOf(key);
    if (isMissing(code, context)) yield { path: ['基本编码'], message: 'implemented', args: { code } };
  },
});

/** Codes of items that are to be had first. */
const itemsBefore = gathering((block, content) =>
  keysIn(block, content).flatMap(({ key, value, path }) => (key === '前置事项' ? [{ code: value, path }] : [])),
);

/** codes/base-code tells of a 主项 that cannot be that of the code. */
function isOfAnotherFamily(map: Readonly<Record<string, unknown>>, context: Context): boolean {
  const own = parseNationalCode(String(map['基本编码']));
  return context.settings.codes === 'national' && own !== undefined && map['主项'] !== `${own.trunk}00Y`;
}

function isMissing(code: unknown, context: Context): code is string {
  return typeof code === 'string' && !context.declares(parseCode(code));
}
