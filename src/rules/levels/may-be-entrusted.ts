import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';

/** 行政强制法 第九条: the measures; execution (第十二条) is another thing. */
const MEASURE = /查封|扣押|冻结|暂扣|扣留|封存|限制人身|强制隔离|强制措施/u;
const MANDATE = '权力来源: 上级委托\n委托机关: 成都市卫生健康委员会\n';
const ofNature = (nature: string) => ({
  'organs/510107/wsjkj.yaml': `文件类型: 实施机关\n编号: 510107-wsjkj\n名称: 武侯区卫生健康服务中心\n条线: [卫生健康]\n区划: "510107"\n层级: 县级\n性质: ${nature}\n`,
});
const COERCION = {
  'standard/01/510112001000.yaml':
    '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 查封公共浴室\n事项类型: 行政强制\n条线: 卫生健康\n行使层级: [县级]\n',
};

export const mayBeEntrusted = defineRule({
  id: 'levels/may-be-entrusted',
  title: {
    zh: '许可只委托行政机关，强制措施不委托',
    en: 'Licences are entrusted to administrative organs only, coercive measures to nobody',
  },
  severity: 'error',
  since: '0.3.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十四条第一款' },
    { 名称: '中华人民共和国行政强制法', 条款: '第十七条第一款' },
  ],
  messages: {
    licence: {
      zh: ({ organ: name }) => `行政许可只能委托其他行政机关实施，${name}的性质是受委托组织`,
      en: ({ organ: name }) => `a licence may be entrusted to another administrative organ only; ${name} is none`,
    },
    measure: {
      zh: ({ name, word }) => `“${name}”是行政强制措施（${word}），这项权力不得委托`,
      en: ({ name, word }) => `“${name}” is a coercive measure (${word}): it must not be entrusted`,
    },
  },
  advice: {
    zh: '许可改由委托机关自己决定，受委托的组织只代收材料（写进委托机关的“受理机构”）；强制措施由法律、法规规定的行政机关自己实施，已经依法赋予乡镇的，权力来源写 上级授权。',
    en: 'Let the organ decide the licence itself and the organisation only receive papers (受理机构). Coercive measures stay with the organ that the law names; what was granted to towns by law is 上级授权.',
  },
  examples: {
    valid: [
      { implementation: true, yaml: MANDATE, files: ofNature('法定机关') },
      { implementation: true, yaml: '权力来源: 法定本级行使', files: ofNature('受委托组织') },
      {
        implementation: true,
        yaml: MANDATE,
        files: {
          'standard/01/510112001000.yaml': COERCION['standard/01/510112001000.yaml'].replace('查封公共浴室', '代履行'),
        },
      },
    ],
    invalid: [
      { implementation: true, yaml: MANDATE, files: ofNature('受委托组织'), at: '上级委托', message: 'licence' },
      { implementation: true, yaml: MANDATE, files: COERCION, at: '上级委托', message: 'measure' },
    ],
  },
  *check(item) {
    const { 权力来源: source, 事项名称: name = '', 业务办理项: way = '' } = item.blocks;
    if (!item.isImplementation || item.isCancelled || source === undefined || !source.endsWith('委托')) return;
    const organ = item.organ?.value;
    const word = MEASURE.exec(fold(name + way))?.[0];
    const at = { path: ['权力来源'], rests: [['事项类型'], ['事项名称']] };
    if (item.type === '行政许可' && organ?.性质 === '受委托组织')
      yield { ...at, message: 'licence', args: { organ: organ.名称 } };
    if (item.type === '行政强制' && word !== undefined) yield { ...at, message: 'measure', args: { name, word } };
  },
});
