// Slips as people make them, put into the text of an 实施清单 that is clean: one file in so many has one or two of them.
import { chance, pick, weighted } from './province-blocks.mjs';

/** A slip: what it is looked for, and what is written instead. What a text does not hold, it cannot get wrong. */
const SLIPS = [
  [['个工作日\n联系', '个工作日左右\n联系'], 4],
  [[/承诺: \d+个工作日/u, '承诺: 30个工作日'], 4],
  [['咨询电话: "12345"', '咨询电话: "028-1234"'], 4],
  [[/\d楼/u, '３楼'], 4],
  [['    承办: ', '    经办: '], 3],
  [['咨询电话: "12345"', '咨询电话: 02885551234'], 3],
  [['审批科', '有关科室'], 3],
  [['时限: ', '时限: 约'], 2],
  [['联系方式:', '申请条件:\n  - 内容: 符合其他有关规定\n联系方式:'], 2],
  [['联系方式:', '联系方式：'], 1],
  [['    - 名称', '   - 名称'], 1],
];

/** The text of a file with what went wrong in it; `share` of all files have something. */
export function slipped(text, share, ...id) {
  if (chance('slips', ...id) >= share) return text;
  const first = weighted(SLIPS, 'slip', ...id);
  const second = pick([undefined, weighted(SLIPS, 'another', ...id)], 'two', ...id);
  return [first, second].reduce((slipping, slip) => (slip === undefined ? slipping : slipping.replace(...slip)), text);
}
