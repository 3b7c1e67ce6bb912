import type { Settings } from '../model/generated/types.ts';
import { GRADED_FIELDS } from '../model/profile.ts';
import type { ComparedField, FieldPolicy, Profile } from '../model/profile.ts';
import type { PlacedFault } from './own/fault.ts';

/** Sichuan's report of 2017, 二（三）: at one level and line the names and number of items, conditions, materials and steps. */
const SICHUAN_2017: Profile = {
  id: 'sichuan-2017',
  title: '同级同条线：名称、数量、申请条件、申请材料、办理环节一致；承诺时限可以更短',
  fields: [
    ...same('同级', '事项名称', '申请条件', '申请材料', '办理程序'),
    // 优化营商环境条例 第三十六条 lets a place promise less than the limit of the law.
    ...better('同级', '承诺时限', '到现场次数'),
  ],
  sameItems: true,
};

/** 四级四同 (国发〔2018〕27号; 广东省优化营商环境条例 第二十九条): name, type, basis and code. Codes are what ties items together. */
const SITONG: Profile = {
  id: 'sitong',
  title: '四级四同：名称、类型、依据、编码在各级一致',
  fields: same('跨级', '事项名称', '事项类型', '法定依据'),
  sameItems: false,
};

/** 三级八同 of Hubei: province, cities and counties agree in eight elements of an item. */
const HUBEI_8: Profile = {
  id: 'hubei-8',
  title: '三级八同：名称、依据、办件类型、受理条件、材料、流程、法定时限、结果在省市县一致',
  fields: [
    ...same('跨级', '事项名称', '法定依据', '办件类型', '申请条件', '申请材料', '办理程序', '法定时限', '审批决定证件'),
    ...better('同级', '承诺时限'),
  ],
  sameItems: false,
};

/** 国发〔2022〕5号: four basic elements, then six more, agree in the whole country. */
const GUOFA_2022: Profile = {
  id: 'guofa-2022',
  title: '国发〔2022〕5号：名称、编码、依据、类型等基本要素和受理条件、服务对象、流程、材料、法定时限、结果一致',
  fields: [
    ...same('跨级', '事项名称', '事项类型', '法定依据', '服务对象', '申请条件', '申请材料', '办理程序', '法定时限'),
    ...same('跨级', '审批决定证件'),
    ...better('同级', '承诺时限', '到现场次数'),
  ],
  sameItems: false,
};

const PROFILES: readonly Profile[] = [SICHUAN_2017, SITONG, HUBEI_8, GUOFA_2022];

/** The pseudo-field of a catalogue's own profile that stands for having the same items. */
const ITEMS = '事项数量';

/** The profile that settings ask for: a built-in one by name, or one of their own, field by field. */
export function profileOf(asked: Settings['一致性']): Profile {
  if (asked === undefined) return SICHUAN_2017;
  if (typeof asked === 'string') return PROFILES.find(({ id }) => id === asked) ?? SICHUAN_2017;
  const fields = asked.flatMap(({ 字段: field, 口径: agreement, 范围: scope = '同级' }) =>
    field === ITEMS || agreement === '各地自定' ? [] : [{ field, agreement, scope }],
  );
  const sameItems = asked.some(({ 字段: field, 口径: agreement }) => field === ITEMS && agreement === '必须一致');
  return { id: '本目录', title: '本目录自定的口径', fields, sameItems };
}

/** What is wrong with a profile of a catalogue's own. */
export function profileFaults(asked: Settings['一致性']): PlacedFault[] {
  if (asked === undefined || typeof asked === 'string') return [];
  return asked.flatMap(({ 字段: field, 口径: agreement }, index): PlacedFault[] => {
    if (asked.findIndex((other) => other.字段 === field) < index)
      return [fault(index, '字段', `字段“${field}”写了两次`, '每个字段写一行，删掉其中一行。')];
    if (agreement === '可以更优' && !GRADED_FIELDS.some((graded) => graded === field))
      return [fault(index, '口径', `“${field}”分不出优劣`, `可以更优只用于：${GRADED_FIELDS.join('、')}。`)];
    return [];
  });
}

function fault(index: number, key: string, message: string, hint: string): PlacedFault {
  return { message, hint, path: ['一致性', index, key] };
}

function same(scope: FieldPolicy['scope'], ...fields: readonly ComparedField[]): FieldPolicy[] {
  return fields.map((field) => ({ field, agreement: '必须一致', scope }));
}

function better(scope: FieldPolicy['scope'], ...fields: readonly ComparedField[]): FieldPolicy[] {
  return fields.map((field) => ({ field, agreement: '可以更优', scope }));
}
