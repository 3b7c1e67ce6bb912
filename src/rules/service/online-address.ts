import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';

export const onlineAddress = defineRule({
  id: 'service/online-address',
  title: { zh: '能网上办理的，写明在哪里办', en: 'Where one can apply online, the place is given' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第四条、第六条' },
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' },
  ],
  drafts: false,
  messages: {
    missing: {
      zh: () => '办理形式有网上办理，联系方式里没有写在哪个平台或者网址办',
      en: () => 'one can apply online (办理形式), but where (网上办理) is not written',
    },
  },
  advice: {
    zh: '在“联系方式”里写“网上办理”：平台名称或者网址，例如 四川政务服务网。',
    en: 'Write 网上办理 in 联系方式: the platform or the address, such as 四川政务服务网.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理形式: [网上办理]' },
      { implementation: true, yaml: '办理形式: [窗口办理]' },
      { implementation: true, yaml: '办理形式: [网上办理]\n联系方式:\n  网上办理: 四川政务服务网' },
    ],
    invalid: [{ implementation: true, yaml: '办理形式: [窗口办理, 网上办理]', at: '网上办理', message: 'missing' }],
  },
  *check(item) {
    // The standard leaves the place to those who carry it out; where an organ is unknown, its address is too.
    if (item.isCancelled || !item.isImplementation || item.organ === undefined) return;
    const index = (item.blocks.办理形式 ?? []).indexOf('网上办理');
    if (index < 0 || !isHollow(item.blocks.联系方式?.网上办理)) return;
    const online = ['办理形式', index];
    yield { path: item.isOwn(online) ? online : ['联系方式', '网上办理'], message: 'missing', local: true };
  },
});
