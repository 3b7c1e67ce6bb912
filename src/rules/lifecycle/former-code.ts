import { parseCode } from '../../model/effective.ts';
import { codeOf } from '../../model/item.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { historyOf } from '../history-of.ts';
import { itemKeyOf } from '../item-key.ts';
import { hasLife } from '../status-of.ts';

/** After these the former item may go on in part, or at another level, under its code. */
const MAY_GO_ON = new Set(['拆分', '下放', '承接', '上收']);
const item = (code: string, rest = '') =>
  `文件类型: 基本目录\n基本编码: "${code}"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n${rest}`;
const merged = (code: string, change = '合并') =>
  item('510112002000', `沿革:\n  - 日期: 2025-06-30\n    变动: ${change}\n    原编码: "${code}"\n`);
const IN_USE = { 'standard/01/510112003000.yaml': item('510112003000') };

export const formerCode = defineDocumentRule({
  id: 'lifecycle/former-code',
  title: { zh: '换下来的编码不再用', en: 'A code that was given up is not used again' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' }],
  messages: {
    'in-use': {
      zh: ({ code, change, name }) => `${change}以前的编码“${code}”还用着：${name}`,
      en: ({ code, change, name }) => `“${code}”, the code before the ${change}, is still in use: ${name}`,
    },
    itself: {
      zh: ({ code }) => `原编码“${code}”就是现在的编码`,
      en: ({ code }) => `原编码 “${code}” is the present code`,
    },
    user: { zh: () => '用着这个编码的', en: () => 'what uses the code' },
  },
  advice: {
    zh: '原来的事项改成 状态: 取消，写明取消日期，文件保留；新设的事项误用了旧编码的，另编一个。编码没有变的，不写原编码。',
    en: 'Set the former item to 状态: 取消 with 取消日期 and keep its file; give a new item that took the old code one of its own. Leave 原编码 out where the code did not change.',
  },
  examples: {
    valid: [
      { yaml: merged('510112009000') },
      { yaml: merged('510112003000', '拆分'), files: IN_USE },
      {
        yaml: merged('510112003000'),
        files: { 'standard/01/510112003000.yaml': item('510112003000', '状态: 取消\n取消日期: 2025-06-30\n') },
      },
    ],
    invalid: [
      { yaml: merged('510112003000'), files: IN_USE, at: '510112003000', message: 'in-use' },
      { yaml: merged('510112002000'), at: '510112002000', message: 'itself' },
    ],
  },
  *check(document, context) {
    const key = itemKeyOf(document.map);
    if (!hasLife(document) || key === undefined) return;
    const own = codeOf(key);
    for (const { index, change, formerCode: code } of historyOf(document)) {
      if (code === undefined) continue;
      const path = ['沿革', index, '原编码'];
      const user = context.standard(parseCode(code));
      if (code === own) yield { path, message: 'itself', args: { code } };
      else if (user !== undefined && user.value.状态 !== '取消' && !MAY_GO_ON.has(change))
        yield {
          path,
          message: 'in-use',
          args: { code, change, name: user.value.事项名称 },
          related: [{ at: user.document.place(['基本编码']), message: 'user' }],
        };
    }
  },
});
