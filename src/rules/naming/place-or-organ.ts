import type { Context } from '../../model/context.ts';
import { defineDocumentRule } from '../../model/rule.ts';

const NAMES = ['事项名称', '业务办理项'] as const;
/** Titles and variants tell what is meant, and may name a place. */
const ASIDE = /《[^《》]{0,200}》|“[^“”]{0,200}”|（[^（）]{0,200}）|\([^()]{0,200}\)/gu;
const OFFICE = /^\p{Script=Han}{2,12}?(?:局|委员会|厅)(?!所|长|域)/u;
const named = (name: string) => `文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: ${name}\n`;

export const placeOrOrgan = defineDocumentRule({
  id: 'naming/place-or-organ',
  title: { zh: '事项名称不带地名和机关名', en: 'The name of an item names no place and no organ' },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: [{ 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' }],
  messages: {
    place: {
      zh: ({ words }) => `名称里有地名“${words}”`,
      en: ({ words }) => `the name holds the place “${words}”`,
    },
    organ: {
      zh: ({ words }) => `名称里有机关名“${words}”`,
      en: ({ words }) => `the name holds the organ “${words}”`,
    },
  },
  advice: {
    zh: '删去地名和机关名：在哪里、由谁办，由“行使层级”和“实施机关”来说，各地才能用同一个名称。法定的名称（如奖项、证件）本来带地名的，加书名号或者引号。',
    en: 'Drop it: 行使层级 and 实施机关 say where and who, so that all places share one name. An official title that holds a place stands in 《》 or “”.',
  },
  examples: {
    valid: [
      { yaml: named('居民身份证核发') },
      { yaml: named('办理《四川省老年人优待证》') },
      { yaml: named('外地律师事务所在四川省设立分所许可') },
    ],
    invalid: [
      { yaml: named('四川省公共浴室经营许可'), at: '四川省', message: 'place' },
      { yaml: named('进入武侯区的公共浴室经营许可'), at: '武侯区', message: 'place' },
      { yaml: named('成都市卫生健康委员会公共浴室经营许可'), at: '成都市卫生健康委员会', message: 'organ' },
      {
        implementation: true,
        yaml: '文件类型: 实施清单\n基本编码: "510112009000"\n实施机关: 510107-wsjkj\n事项名称: 成都市武侯区卫生健康局公共浴室备案\n',
        at: '成都市武侯区卫生健康局',
        message: 'organ',
      },
    ],
  },
  *check({ kind, map }, context) {
    if (kind !== '基本目录' && kind !== '实施清单') return;
    for (const key of NAMES) {
      const name = map[key];
      if (typeof name !== 'string') continue;
      const bare = name.replace(ASIDE, (aside) => ' '.repeat(aside.length));
      const place = placeIn(bare, context);
      if (place === undefined) continue;
      const office = OFFICE.exec(bare.slice(place.end));
      const end = place.end + (office?.[0].length ?? 0);
      yield {
        path: [key],
        span: { start: place.start, end },
        message: office === null ? 'place' : 'organ',
        args: { words: name.slice(place.start, end) },
      };
    }
  },
});

/** A province is often part of what is asked for, so that it counts only where the name begins with it. */
function placeIn(name: string, context: Context): { readonly start: number; readonly end: number } | undefined {
  for (const { name: place, level } of context.divisions()) {
    const start = name.indexOf(place);
    if (start < 0 || place.length < 3 || (level === '省级' && start > 0)) continue;
    return { start, end: start + place.length };
  }
  return undefined;
}
