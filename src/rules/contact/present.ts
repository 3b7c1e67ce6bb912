import type { EffectiveItem } from '../../model/item.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { defineDisclosure, DISCLOSURE_BASIS, isHollow } from '../disclosure.ts';
import { listed } from '../phrases.ts';

const WINDOW_KEYS = ['地点', '办公时间', '咨询电话'] as const;
const NO_WINDOWS = {
  'qingdan.yaml': '文件类型: 设置\n名称: 示例\n',
  'organs/510107/wsjkj.yaml':
    '文件类型: 实施机关\n编号: 510107-wsjkj\n名称: 武侯区卫生健康局\n条线: [卫生健康]\n区划: "510107"\n层级: 县级\n',
};

export const present = defineDisclosure({
  id: 'contact/present',
  key: '联系方式',
  title: { zh: '写明到哪里办、向谁问、向谁投诉', en: 'Where to go, whom to ask and where to complain are given' },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十条第（二）项' },
    { 名称: '优化营商环境条例', 条款: '第四十九条' },
  ],
  local: true,
  messages: {
    complaint: { zh: () => '没有写监督投诉电话', en: () => 'the number for complaints (监督投诉电话) is not written' },
    window: {
      zh: () => '没有写办理窗口，办事人不知道到哪里办',
      en: () => 'no counter (窗口) is written: nobody knows where to go',
    },
    'window-incomplete': {
      zh: ({ missing }) => `窗口没有写${listed(missing, 'zh')}`,
      en: ({ missing }) => `the counter lacks ${listed(missing, 'en')}`,
    },
  },
  advice: {
    zh: '在“联系方式”里写“监督投诉电话”；各地还要写“窗口”：地点写到楼层和窗口号，并写办公时间和带区号的咨询电话。同一机关的窗口写在机关文件里，写一次就行。',
    en: 'Write 监督投诉电话 in 联系方式; every place also writes 窗口 with 地点 (floor and counter), 办公时间 and 咨询电话. Write it once, in the file of the organ.',
  },
  examples: {
    valid: [
      {},
      { implementation: true },
      {
        implementation: true,
        files: NO_WINDOWS,
        yaml: '联系方式:\n  窗口:\n    - { 地点: 区政务中心2楼12号窗口, 办公时间: "工作日9:00—17:00", 咨询电话: "028-12345" }',
      },
    ],
    invalid: [
      { without: ['联系方式'], at: '510112001000', message: 'absent' },
      { yaml: '联系方式: { 网上办理: 四川政务服务网 }', at: '联系方式', message: 'complaint' },
      { implementation: true, files: NO_WINDOWS, at: '510112001000', message: 'window' },
      {
        implementation: true,
        files: NO_WINDOWS,
        yaml: '联系方式:\n  网上办理: 四川政务服务网',
        at: '联系方式',
        message: 'window',
      },
      {
        implementation: true,
        yaml: '联系方式:\n  窗口:\n    - 地点: 区政务中心2楼12号窗口\n      咨询电话: 暂无',
        at: '区政务中心2楼12号窗口',
        message: 'window-incomplete',
      },
    ],
  },
  *check(item: EffectiveItem): Generator<ItemFinding> {
    const { 监督投诉电话: complaint, 窗口: windows = [] } = item.blocks.联系方式 ?? {};
    if (isHollow(complaint)) yield { path: ['联系方式', '监督投诉电话'], message: 'complaint' };
    // Where the organ itself is unknown, that is the fault: its windows would come with it.
    if (!item.isImplementation || item.organ === undefined) return;
    const lacking = windows.map((window) => WINDOW_KEYS.filter((key) => isHollow(window[key])));
    if (lacking.some((missing) => missing.length === 0)) return;
    const [missing] = lacking;
    if (missing === undefined) yield { path: ['联系方式', '窗口'], message: 'window', local: true };
    else yield { path: ['联系方式', '窗口', 0], message: 'window-incomplete', args: { missing }, local: true };
  },
});
