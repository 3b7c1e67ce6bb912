import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** The first window that an organ or a place writes. */
const window = (key: string): RegExp => new RegExp(`^(\\s+(?:- )?${key}: )(.+)$`, 'mu');

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'contact/present',
    kind: '基本目录',
    break: replacingUnseen(block('联系方式'), '', ({ 事项类型: type }) => type === '行政给付' || type === '公共服务'),
  },
  {
    rule: 'contact/phone-digits',
    kind: '实施机关',
    break: replacing(window('咨询电话'), '$1"⟦8232323321⟧"'),
  },
  {
    rule: 'contact/area-code',
    kind: '实施机关',
    break: replacing(window('咨询电话'), '$1"⟦85551234⟧"'),
  },
  {
    rule: 'contact/local-area-code',
    kind: '实施机关',
    break: replacing(window('咨询电话'), '$1"⟦0813-12345⟧"', ({ 区划: division }) => String(division) > '510100'),
  },
  {
    rule: 'contact/phone-form',
    kind: '实施清单',
    break: replacing(/^(\s+(?:- )?咨询电话: )"(\d+)-(\d+)"$/mu, '$1"⟦$2—$3⟧"'),
  },
  {
    rule: 'contact/place',
    kind: '实施机关',
    break: replacing(/^(\s+(?:- )?地点: )(.+?中心\d楼).+$/mu, '$1⟦$2⟧'),
  },
  {
    rule: 'contact/hours',
    kind: '实施机关',
    break: replacing(window('办公时间'), '$1⟦正常上班时间⟧'),
  },
  {
    rule: 'contact/complaint-line',
    kind: '实施清单',
    break: replacing(/(咨询电话: )"[^"]+"\n/u, '$1"96960"\n  监督投诉电话: "⟦96960⟧"\n'),
  },
];
