import { parseDuration } from '../../text/durations.ts';
import type { EffectiveItem } from '../../model/item.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { DISCLOSURE_BASIS, citesNothing, defineDisclosure } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'time-limit/present',
  key: '办理时限',
  title: {
    zh: '写明法定时限、它的依据和承诺时限',
    en: 'The legal limit with its basis, and the promised limit, are given',
  },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条、第四十二条' },
    { 名称: '优化营商环境条例', 条款: '第三十六条第二款' },
  ],
  messages: {
    legal: { zh: () => '没有写法定时限', en: () => 'the legal limit (法定) is not written' },
    'legal-basis': {
      zh: () => '写了法定时限，没有写是哪部法律、法规规定的',
      en: () => 'the legal limit has no basis (法定依据)',
    },
    promised: { zh: () => '没有写承诺时限', en: () => 'the promised limit (承诺) is not written' },
    instead: {
      zh: () => '法定时限是“无规定”，又没有承诺时限，办事人不知道要等多久',
      en: () => 'the law sets no limit and none is promised: nobody knows how long it takes',
    },
  },
  advice: {
    zh: '在“办理时限”里写“法定”（例如 20个工作日）、“法定依据”（《全称》第几条）和“承诺”；法律没有规定时限的，“法定”写 无规定，“承诺”照写。',
    en: 'Write 法定 (such as 20个工作日), 法定依据 (《title》第几条) and 承诺 in 办理时限; where the law sets no limit write 法定: 无规定, and 承诺 all the same.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理时限: { 法定: 无规定, 承诺: 当场 }' },
      { yaml: '事项类型: 行政处罚\n办理时限: { 法定: 90日, 法定依据: 《中华人民共和国行政处罚法》第六十条 }' },
    ],
    invalid: [
      { without: ['办理时限'], at: '510112001000', message: 'absent' },
      { yaml: '办理时限: { 承诺: 5个工作日 }', at: '办理时限', message: 'legal' },
      { yaml: '办理时限: { 法定: 20个工作日, 承诺: 5个工作日 }', at: '办理时限', message: 'legal-basis' },
      {
        yaml: '办理时限: { 法定: 20个工作日, 法定依据: 待补充, 承诺: 5个工作日 }',
        at: '待补充',
        message: 'legal-basis',
      },
      {
        yaml: '办理时限: { 法定: 20个工作日, 法定依据: 《中华人民共和国行政许可法》第四十二条 }',
        at: '办理时限',
        message: 'promised',
      },
      { yaml: '办理时限: { 法定: 无规定 }', at: '办理时限', message: 'instead' },
    ],
  },
  *check(item: EffectiveItem): Generator<ItemFinding> {
    const { 法定: legal, 法定依据: basis, 承诺: promised } = item.blocks.办理时限 ?? {};
    const unstated = legal !== undefined && parseDuration(legal)?.kind === 'unstated';
    if (legal === undefined) yield { path: ['办理时限', '法定'], message: 'legal' };
    else if (!unstated && citesNothing(basis))
      yield { path: ['办理时限', '法定依据'], message: 'legal-basis', rests: [['办理时限', '法定']] };
    if (promised !== undefined || item.applicability('办理时限/承诺') === '不适用') return;
    yield {
      path: ['办理时限', '承诺'],
      message: unstated ? 'instead' : 'promised',
      rests: unstated ? [['办理时限', '法定']] : [],
    };
  },
});
