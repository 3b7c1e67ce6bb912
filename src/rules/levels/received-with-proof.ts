import type { Context, DocumentRecord } from '../../model/context.ts';
import { isCarriedOut } from '../../model/effective.ts';
import type { StandardItem } from '../../model/generated/types.ts';
import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import { historyOf } from '../history-of.ts';
import { goesDown, movesOf, tookFrom } from '../moves.ts';
import { listed } from '../schema-words.ts';

const ofTheCity = (rest = '') => ({
  implementation: true,
  files: {
    'standard/01/510112001000.yaml': `文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [市级]\n${rest}`,
  },
});
const RECEIVED = '权力来源: 上级下放\n承接自: 成都市卫生健康委员会\n';
const PAPER = '沿革:\n  - { 日期: 2025-06-30, 变动: 承接, 文件: 成府发〔2025〕1号 }\n';

export const receivedWithProof = defineRule({
  id: 'levels/received-with-proof',
  title: {
    zh: '行使层级以外承接的事项，写明从哪里、凭什么文件承接',
    en: 'What is received beyond 行使层级 says from whom and by which document',
  },
  severity: 'warn',
  since: '0.3.0',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十二条、第二十三条' },
    { 名称: '优化营商环境条例', 条款: '第四十条' },
  ],
  messages: {
    unproven: {
      zh: ({ source, level, levels, lacking }) =>
        `基本目录的行使层级是${listed(levels, 'zh')}，没有${String(level)}；权力来源写着“${String(source)}”，没有写${listed(lacking, 'zh')}`,
      en: ({ source, level, levels, lacking }) =>
        `行使层级 is ${listed(levels, 'en')}, not ${String(level)}; 权力来源 says ${String(source)}, but not ${listed(lacking, 'en')}`,
    },
  },
  advice: {
    zh: '写“承接自”（交出权力的机关全称），“沿革”记一条 承接，写明文件；全省都下放了的，请省里把这一级写进基本目录的行使层级；只是代办的，权力来源写 上级委托。',
    en: 'Name the giver in 承接自 and enter 承接 with 文件 in 沿革; where the whole province handed it down, have the level put into 行使层级; what is done on behalf of another is 上级委托.',
  },
  examples: {
    valid: [
      { implementation: true, yaml: '权力来源: 上级下放' },
      { ...ofTheCity(), yaml: RECEIVED + PAPER },
      { ...ofTheCity('沿革:\n  - { 日期: 2025-06-30, 变动: 下放 }\n'), yaml: RECEIVED },
      { ...ofTheCity('沿革:\n  - { 日期: 2025-06-30, 变动: 上收 }\n'), yaml: RECEIVED },
      { ...ofTheCity(), yaml: '权力来源: 上级委托\n委托机关: 成都市卫生健康委员会' },
    ],
    invalid: [
      { ...ofTheCity(), yaml: '权力来源: 上级下放', at: '上级下放', message: 'unproven' },
      { ...ofTheCity(), yaml: `权力来源: 上级授权\n${PAPER}`, at: '上级授权', message: 'unproven' },
      {
        ...ofTheCity(),
        yaml: `${RECEIVED}沿革:\n  - { 日期: 2025-06-30, 变动: 承接 }`,
        at: '上级下放',
        message: 'unproven',
      },
    ],
  },
  *check(item, context) {
    const { 权力来源: source, 承接自: former } = item.blocks;
    if (!item.isImplementation || item.isCancelled || (source !== '上级下放' && source !== '上级授权')) return;
    const standard = context.standard(item.key);
    if (standard === undefined || !isBeyond(item, standard, context)) return;
    const documented =
      movesOf(standard.document, context).some(goesDown) ||
      historyOf(item.document).some((entry) => goesDown(entry) && entry.isDocumented);
    const lacking = [...(former === undefined ? ['承接自'] : []), ...(documented ? [] : ['沿革里承接的文件'])];
    if (lacking.length > 0 && !item.unjudged.has('承接自') && !item.unjudged.has('沿革'))
      yield {
        path: ['权力来源'],
        message: 'unproven',
        args: { source, level: item.level, levels: standard.value.行使层级, lacking },
      };
  },
});

/** Whether the standard, in force, leaves the level out; what was taken back from it: identity/level-allowed. */
function isBeyond({ level }: EffectiveItem, standard: DocumentRecord<StandardItem>, context: Context): boolean {
  const { value, document } = standard;
  if (value.行使层级.includes(level) || value.状态 === '取消' || !isCarriedOut(standard, context)) return false;
  return !movesOf(document, context).some((move) => tookFrom(move, level, value.行使层级));
}
