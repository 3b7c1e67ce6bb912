// Chances that depend on nothing but their arguments, and the blocks of a 基本目录 that they fill.
import { CONDITIONS, MATERIALS, STATUTES } from './province-words.mjs';

/** A number from 0 up to 1 that depends on nothing but its arguments. */
export function chance(...parts) {
  let state = 0x811c9dc5;
  for (const letter of parts.join(' ')) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

export const pick = (list, ...parts) => list[Math.floor(chance(...parts) * list.length)];

/** A value from a list of [value, weight]. */
export function weighted(list, ...parts) {
  const sum = list.reduce((total, [, weight]) => total + weight, 0);
  let left = chance(...parts) * sum;
  return list.find(([, weight]) => (left -= weight) < 0)?.[0] ?? list[0][0];
}

export function basisText({ index }) {
  const { title, articles } = pick(STATUTES, 'statute', index);
  const article = 1 + Math.floor(chance('article', index) * articles);
  return `法定依据:\n  - 名称: ${title}\n    条款: [第${article}条]\n    用途: 设定依据\n  - 名称: 中华人民共和国行政许可法\n    条款: [第三十二条, 第三十四条]\n    用途: 实施依据\n`;
}

export function conditionsText({ index, kind }) {
  const count = 2 + Math.floor(chance('conditions', index) * 4);
  const start = Math.floor(chance('condition', index) * CONDITIONS.length);
  const texts = Array.from({ length: count }, (_, step) =>
    CONDITIONS[(start + step) % CONDITIONS.length].replace('#', String(2 + Math.floor(chance('n', index, step) * 90))),
  );
  if (kind === '变更') texts.push('变更发生之日起30日内提出申请');
  return `申请条件:\n${texts
    .map((text) => `  - 内容: ${text}\n    依据: 《中华人民共和国行政许可法》第三十四条\n`)
    .join('')}`;
}

export function materialsText({ index, name }) {
  const count = 2 + Math.floor(chance('materials', index) * 4);
  const start = Math.floor(chance('material', index) * MATERIALS.length);
  const names = Array.from({ length: count }, (_, step) => MATERIALS[(start + step) % MATERIALS.length]);
  const entry = (text, necessity, form) =>
    `  - 材料名称: ${text}\n    必要性: ${necessity}\n    类型: ${form}\n    份数: 1\n    形式: 纸质或电子\n    来源渠道: 申请人自备\n`;
  return `申请材料:\n${entry(`${name}申请表`, '必要', '原件')}    空白表格: 四川政务服务网该事项页面下载\n    示例样表: 四川政务服务网该事项页面下载\n${names
    .map((text, step) => entry(text, step === 2 ? '容缺后补' : '必要', '复印件'))
    .join('')}`;
}

export const stepsText = (promised) =>
  `办理程序:\n${[
    ['受理', '窗口', 1],
    ['审查', '审查人员', promised - 3],
    ['决定', '决定人', 1],
    ['送达', '窗口', 1],
  ]
    .map(([step, who, days]) => `  - 环节: ${step}\n    承办: ${who}\n    时限: ${days}个工作日\n`)
    .join('')}`;

export function quotaText(index) {
  if (chance('quota', index) > 0.05) return '许可数量: 无限制\n';
  return `许可数量:\n  数量: ${20 + (index % 30)}\n  单位: 家\n  周期: 每年\n  确定机关: 省级主管部门\n  依据: 《中华人民共和国行政许可法》第五十七条\n  公布方式: 在政府网站公布\n  分配方式: 按受理先后顺序\n`;
}

export function feesText({ index, type }) {
  if (type.name === '行政给付' || type.name === '行政奖励' || chance('fee', index) > 0.05)
    return '收费依据及标准: 不收费\n';
  return `收费依据及标准:\n  - 项目: 证书工本费\n    标准: 每证${10 + (index % 9)}元\n    设立依据: 《中华人民共和国行政许可法》第五十八条\n    标准依据: 《中华人民共和国行政许可法》第五十九条\n    减免: 无\n`;
}

/** What a place writes where it writes the blocks of its standard out itself, and has several windows. */
export function richBlocks(place, entry) {
  const { index, line } = entry;
  const promised = pick([5, 8, 10, 15], 'promised', index);
  const shorter = Math.min(promised, pick([5, 8, 10, 15], 'local', place.code, index));
  const windows = Array.from(
    { length: 4 },
    (_, window) =>
      `    - 名称: ${line.name}${1 + window}号窗口\n      地点: ${place.name}政务服务中心${2 + window}楼${1 + (index % 40)}号窗口\n      办公时间: 工作日 9:00—12:00，13:00—17:00\n      咨询电话: "12345"\n`,
  );
  return [
    basisText(entry),
    conditionsText(entry),
    materialsText(entry),
    stepsText(shorter),
    `办理时限:\n  法定: 20个工作日\n  法定依据: 《中华人民共和国行政许可法》第四十二条第一款\n  承诺: ${shorter}个工作日\n`,
    `按环节:\n  审查:\n    承办: ${line.name}审批科\n    时限: ${shorter - 3}个工作日\n`,
    `联系方式:\n  监督投诉电话: "96960"\n  窗口:\n${windows.join('')}`,
    `注意事项:\n  - 领取决定书时带上受理通知书，编号以${line.slug}开头。\n  - 办理前可以在${place.name}政务服务大厅一楼咨询台领取空白表格和填写样本，按样本逐项填写。\n`,
  ].join('');
}
