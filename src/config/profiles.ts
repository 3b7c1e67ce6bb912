import type { Profile } from '../model/profile.ts';

/**
 * The profile of Sichuan's report of 2017: at one level and in one department line, items agree in name and number, and
 * one item agrees in conditions, materials and steps.
 */
export const SICHUAN_2017: Profile = {
  id: 'sichuan-2017',
  title: '同级同条线：名称、数量、申请条件、申请材料、办理环节一致',
  sameFields: ['事项名称', '申请条件', '申请材料', '办理程序'],
  sameItems: true,
};
