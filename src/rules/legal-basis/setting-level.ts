import type { ItemType, Statute } from '../../model/generated/types.ts';
import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';
import { titled } from '../phrases.ts';
import type { StatuteLevel } from '../rank-of-basis.ts';

interface SettingPower {
  readonly levels: readonly StatuteLevel[];
  /** 用途 of the entries that set the power. */
  readonly uses: readonly string[];
}

/** What may set a power; types that no law limits like this are not listed. */
const MAY_SET: Partial<Record<ItemType, SettingPower>> = {
  行政许可: { levels: ['法律', '行政法规', '国务院决定', '地方性法规', '地方政府规章'], uses: ['设定依据'] },
  行政处罚: {
    levels: ['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章'],
    uses: ['设定依据', '处罚依据'],
  },
  行政强制: { levels: ['法律', '行政法规', '地方性法规'], uses: ['设定依据'] },
};
/** A decree of a city or prefecture: of decrees, only those of a province may set a licence. */
const CITY_DECREE = /^(?!北京|天津|上海|重庆)[^省区]{2,7}[市州]/u;

const statute = (title: string, level: StatuteLevel): Record<string, string> => ({
  'statutes/bf.yaml': `文件类型: 法律法规\n名称: ${title}\n效力级别: ${level}\n文号: 示例〔2020〕1号\n状态: 现行有效\n`,
});
const set = (title: string, use = '设定依据'): string =>
  `法定依据:\n  - 名称: ${title}\n    条款: [第四条]\n    用途: ${use}`;

export const settingLevel = defineRule({
  id: 'legal-basis/setting-level',
  title: {
    zh: '设定依据的效力级别够得上设定这类权力',
    en: 'What sets a licence, penalty or compulsory measure ranks high enough to set it',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第十四条、第十五条、第十七条' },
    { 名称: '中华人民共和国行政处罚法', 条款: '第十六条' },
    { 名称: '中华人民共和国行政强制法', 条款: '第十条、第十一条、第十三条' },
  ],
  messages: {
    low: {
      zh: ({ title, level, type }) => `${titled(title)}是${level}，不能设定${type}`,
      en: ({ title, level, type }) => `${titled(title)} is a ${level}: it cannot set a ${type}`,
    },
    city: {
      zh: ({ title, type }) => `${titled(title)}是市、州人民政府的规章，不能设定${type}`,
      en: ({ title, type }) => `${titled(title)} is a decree of a city or prefecture: it cannot set a ${type}`,
    },
  },
  advice: {
    zh: '引真正设定它的法律、法规，这一条的“用途”改成“实施依据”。许可由法律、行政法规、国务院决定、地方性法规或者省级规章设定，处罚由法律、法规、规章设定，强制措施由法律、法规设定，强制执行由法律设定；找不出这样的依据，这个事项不应当存在。',
    en: 'Cite the statute that really sets it and make this entry 实施依据. A licence is set by law, administrative regulation, State Council decision, local regulation or provincial decree; a penalty by law, regulation or decree; a compulsory measure by law or regulation, compulsory enforcement by law. Without one the item should not exist.',
  },
  examples: {
    valid: [
      {},
      { yaml: set('谁也不知道的通知') },
      { files: statute('四川省公共浴室管理规定', '地方政府规章'), yaml: set('四川省公共浴室管理规定') },
      { files: statute('公共浴室管理办法', '部门规章'), yaml: set('公共浴室管理办法', '实施依据') },
      {
        files: statute('公共浴室管理办法', '部门规章'),
        yaml: `事项类型: 行政处罚\n${set('公共浴室管理办法', '处罚依据')}`,
      },
    ],
    invalid: [
      {
        files: statute('公共浴室管理办法', '部门规章'),
        yaml: set('公共浴室管理办法'),
        at: '公共浴室管理办法',
        message: 'low',
      },
      {
        files: statute('绵阳市公共浴室管理规定', '地方政府规章'),
        yaml: set('绵阳市公共浴室管理规定'),
        at: '绵阳市公共浴室管理规定',
        message: 'city',
      },
      {
        files: statute('关于规范公共浴室的通知', '规范性文件'),
        yaml: `事项类型: 行政处罚\n${set('关于规范公共浴室的通知', '处罚依据')}`,
        at: '关于规范公共浴室的通知',
        message: 'low',
      },
      {
        files: statute('公共浴室管理办法', '部门规章'),
        yaml: `事项类型: 行政强制\n${set('公共浴室管理办法')}`,
        at: '公共浴室管理办法',
        message: 'low',
      },
    ],
  },
  *check(item, context) {
    const power = item.type === undefined ? undefined : MAY_SET[item.type];
    if (item.isCancelled || item.type === undefined || power === undefined) return;
    const type = item.type;
    const setting = (item.blocks.法定依据 ?? [])
      .map(({ 名称: title, 用途: use }, index) => ({ title, use, path: ['法定依据', index, '名称'] }))
      .filter(({ title, use }) => use !== undefined && power.uses.includes(use) && !isHollow(title))
      .map(({ title, path }) => ({ path, statute: context.statute(title)?.value }));
    // One that is not on file may be the very one that sets it.
    const tooLow = setting.flatMap(({ path, statute: found }) =>
      found === undefined || maySet(found, type, power) ? [] : [{ path, title: found.名称, level: found.效力级别 }],
    );
    const [first] = tooLow;
    if (first === undefined || tooLow.length < setting.length) return;
    const { path, title, level } = first;
    yield {
      path,
      message: power.levels.includes(level) ? 'city' : 'low',
      args: { title, level, type },
      rests: setting.map((entry) => entry.path),
    };
  },
});

function maySet({ 名称: title, 效力级别: level }: Statute, type: ItemType, { levels }: SettingPower): boolean {
  if (!levels.includes(level)) return false;
  return !(type === '行政许可' && level === '地方政府规章' && CITY_DECREE.test(title));
}
