import type { Context } from '../../model/context.ts';
import type { CatalogueDocument } from '../../model/document.ts';
import { isRecord } from '../../model/document.ts';
import { parseCode } from '../../model/effective.ts';
import type { StandardItem } from '../../model/generated/types.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import type { DocumentFinding } from '../../model/rule.ts';
import { standardOf } from '../status-of.ts';

const item = (code: string, rest = '') =>
  `文件类型: 基本目录\n基本编码: "${code}"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n${rest}`;
const ORGAN = '文件类型: 实施机关\n编号: 510107-mzj\n名称: 武侯区民政局\n条线: [民政]\n区划: "510107"\n层级: 县级\n';
const CANCELLED = {
  'standard/01/510112002000.yaml': item('510112002000', '状态: 取消\n取消日期: 2025-06-30\n'),
  'standard/01/510112003000.yaml': item('510112003000', '状态: 暂停\n'),
  'standard/01/51011200400Y.yaml': item('51011200400Y', '状态: 取消\n取消日期: 2025-06-30\n'),
};

export const stillOffered = defineDocumentRule({
  id: 'lifecycle/still-offered',
  title: { zh: '取消、暂停的事项不再实施', en: 'What was cancelled or suspended is not carried out' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第四十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    claim: {
      zh: ({ code, name }) => `认领的“${code}”（${name}）已经取消`,
      en: ({ code, name }) => `“${code}” (${name}), claimed here, was cancelled`,
    },
    revived: {
      zh: ({ status }) => `基本目录里这个事项已经${status}，这里却写着在用`,
      en: ({ status }) => `the 基本目录 has this item as ${status}, here it is 在用`,
    },
    part: {
      zh: ({ whole, name, status }) => `“${whole}”（${name}）已经${status}，属于它的这一项还在用`,
      en: ({ whole, name, status }) => `“${whole}” (${name}) is ${status}, but this part of it is in use`,
    },
    precondition: {
      zh: ({ code, name }) => `前置事项“${code}”（${name}）已经取消，没有人再办得到`,
      en: ({ code, name }) => `the precondition “${code}” (${name}) was cancelled: nobody can obtain it`,
    },
    status: { zh: () => '状态写在这里', en: () => 'the status is written here' },
  },
  advice: {
    zh: '取消的事项：机关从“认领”里删去；实施清单、子项、办理项的“状态”也改成取消，写明取消日期；以它为前提的条件删去。暂停的，跟着写暂停。',
    en: 'For a cancelled item: remove the claim; set 状态: 取消 with 取消日期 in its 实施清单, sub-items and ways too; delete conditions that presuppose it. Where it is suspended, say 暂停 too.',
  },
  examples: {
    valid: [
      { file: 'organs/510107/mzj.yaml', yaml: `${ORGAN}认领: ["510112003000"]\n`, files: CANCELLED },
      {
        implementation: true,
        yaml: '文件类型: 实施清单\n基本编码: "510112002000"\n实施机关: 510107-wsjkj\n',
        files: CANCELLED,
      },
      {
        yaml: item('510112004001', '主项: "51011200400Y"\n状态: 取消\n取消日期: 2025-06-30\n'),
        files: CANCELLED,
      },
    ],
    invalid: [
      {
        file: 'organs/510107/mzj.yaml',
        yaml: `${ORGAN}认领: ["510112002000"]\n`,
        files: CANCELLED,
        at: '510112002000',
        message: 'claim',
      },
      {
        implementation: true,
        yaml: '文件类型: 实施清单\n基本编码: "510112003000"\n实施机关: 510107-wsjkj\n状态: 在用\n',
        files: CANCELLED,
        at: '在用',
        message: 'revived',
      },
      {
        yaml: item('510112004001', '主项: "51011200400Y"\n'),
        files: CANCELLED,
        at: '510112004001',
        message: 'part',
      },
      {
        yaml: item('510112005000', '申请条件:\n  - 内容: 已经取得卫生许可\n    前置事项: "510112002000"\n'),
        files: CANCELLED,
        at: '510112002000',
        message: 'precondition',
      },
    ],
  },
  *check(document, context) {
    const { kind, map } = document;
    if (kind === '实施机关') yield* cancelled(map['认领'], [], 'claim', context);
    if (kind === '实施清单' && map['状态'] === '在用') {
      const standard = standardOf(document, context);
      if (standard !== undefined) yield* after(standard, 'revived');
    }
    if (kind === '基本目录' && (map['状态'] ?? '在用') === '在用') {
      const whole = wholeOf(document, context);
      if (whole !== undefined) yield* after(whole, 'part');
    }
    if (kind === '基本目录' || kind === '实施清单')
      yield* cancelled(map['申请条件'], ['前置事项'], 'precondition', context);
  },
});

type Standard = NonNullable<ReturnType<typeof standardOf>>;

/** A code in a list, or at a key of its entries, whose item was cancelled. */
function* cancelled(
  list: unknown,
  key: readonly string[],
  message: 'claim' | 'precondition',
  context: Context,
): Generator<DocumentFinding> {
  const block = message === 'claim' ? '认领' : '申请条件';
  for (const [index, entry] of (Array.isArray(list) ? (list as readonly unknown[]) : []).entries()) {
    const code = key[0] === undefined ? entry : isRecord(entry) ? entry[key[0]] : undefined;
    const standard = typeof code === 'string' ? context.standard(parseCode(code)) : undefined;
    if (standard?.value.状态 !== '取消') continue;
    yield {
      path: [block, index, ...key],
      message,
      args: { code: String(code), name: standard.value.事项名称 },
      related: [{ at: standard.document.place(['状态']), message: 'status' }],
    };
  }
}

/** What a sub-item or a way is a part of. */
function wholeOf({ map }: CatalogueDocument, context: Context): Standard | undefined {
  const { 基本编码: base, 办理项编码: way, 主项: main } = map;
  const bare =
    typeof base === 'string' && typeof way === 'string' && way !== '00'
      ? context.standard({ base, way: '00' })
      : undefined;
  return bare ?? (typeof main === 'string' ? context.standard({ base: main, way: '00' }) : undefined);
}

function* after({ value, document }: Standard, message: 'revived' | 'part'): Generator<DocumentFinding> {
  const { 状态: status, 基本编码: whole, 事项名称: name }: StandardItem = value;
  if (status !== '取消' && status !== '暂停') return;
  yield {
    path: ['状态'],
    message,
    args: { status, whole, name },
    related: [{ at: document.place(['状态']), message: 'status' }],
  };
}
