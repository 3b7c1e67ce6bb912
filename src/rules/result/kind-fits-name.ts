import { defineRule } from '../../model/rule.ts';
import type { MessageArguments } from '../../model/diagnostic.ts';
import { fold } from '../../text/fold.ts';

/** What a name ends in, without brackets behind it: 居民身份证（长期有效）, 许可证（正本、副本）. */
const TRAILING_BRACKET = /\([^()]{0,60}\)$/u;
const CERTIFICATE = /(?:证书?|执照|户口簿)$/u;
/** Words that end like a certificate and are none. */
const NO_CERTIFICATE = /(?:[凭保公认论验查见佐举质听印取鉴求例考]证|[公鉴保]证书)$/u;
const DOCUMENT = /(?:批复|批文|批准书|批准文件|决定书?|通知书|意见书?|复函|公函)$/u;

export const kindFitsName = defineRule({
  id: 'result/kind-fits-name',
  title: { zh: '结果的类型与名称相符', en: 'The kind of a result fits its name' },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第三十九条' }],
  messages: {
    certificate: {
      zh: ({ name, kind }) => `“${name}”是证照，类型写成了“${kind}”`,
      en: ({ name, kind }) => `“${name}” is a certificate, but its kind is ${kind}`,
    },
    document: {
      zh: ({ name, kind }) => `“${name}”是批文，类型写成了“${kind}”`,
      en: ({ name, kind }) => `“${name}” is a document of approval, but its kind is ${kind}`,
    },
  },
  advice: {
    zh: '证、证书、执照的类型写 证照；批复、批准文件、决定书、通知书写 批文；名称写错的改名称。',
    en: 'Write 证照 for certificates and licences, 批文 for approvals, decisions and notices; or mend the name.',
  },
  examples: {
    valid: [
      {},
      { yaml: '审批决定证件:\n  - 名称: 居民身份证（长期有效）\n    类型: 证照' },
      { yaml: '审批决定证件:\n  - 名称: 备案凭证\n    类型: 其他' },
      { yaml: '审批决定证件:\n  - 名称: 守法经营保证书\n    类型: 其他' },
      { yaml: '事项类型: 行政处罚\n审批决定证件:\n  - 名称: 行政处罚决定书\n    类型: 其他' },
    ],
    invalid: [
      {
        yaml: '审批决定证件:\n  - 名称: 卫生许可证（副本）\n    类型: 批文',
        at: '批文',
        message: 'certificate',
      },
      { yaml: '审批决定证件:\n  - 名称: 准予延期批复\n    类型: 证照', at: '证照', message: 'document' },
      { yaml: '审批决定证件:\n  - 名称: 准予许可决定书\n    类型: 其他', at: '其他', message: 'document' },
    ],
  },
  *check(item) {
    if (item.isCancelled || !Array.isArray(item.blocks.审批决定证件)) return;
    for (const [index, { 名称: name, 类型: kind }] of item.blocks.审批决定证件.entries()) {
      const args: MessageArguments = { name, kind };
      const path = ['审批决定证件', index, '类型'];
      const known = kindOf(name);
      if (known === '证照' && kind !== '证照') yield { path, message: 'certificate', args };
      // Outside licences a decision may be called 其他: it grants nothing.
      if (known === '批文' && (kind === '证照' || (kind === '其他' && item.type === '行政许可')))
        yield { path, message: 'document', args };
    }
  },
});

function kindOf(name: string): '证照' | '批文' | undefined {
  const folded = fold(name)
    .replace(TRAILING_BRACKET, '')
    .replace(/[>》]$/u, '');
  if (CERTIFICATE.test(folded)) return NO_CERTIFICATE.test(folded) ? undefined : '证照';
  return DOCUMENT.test(folded) ? '批文' : undefined;
}
