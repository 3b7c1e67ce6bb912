/** One class of wording that a stranger to the office cannot act on. `demand` says in Chinese what to ask for instead. */
export interface VaguePattern {
  id: string;
  title: string;
  /** Global and of linear cost: every repetition in it is bounded. To it, titles of
   * norms are runs of U+E001; titles of papers and quotations runs of U+E000. */
  pattern: RegExp;
  /** Words of which every hit has one: a text without any need not be searched. */
  signs?: readonly string[];
  demand: string;
  /** Other entries' ids: a stretch of text that one of them hits is left to it, so that one fault is told once. */
  yieldsTo?: readonly string[];
  /** It asks for things by name (有……人员、设备): what a stronger entry says of the first holds to the end of the clause. */
  demanding?: true;
}

// A document or condition named by its genus only. What may follow would make another word of it (材料费, 文件夹, 证件照).
const PAPER = String.raw`(?:证明(?:材料|文件|资料)|证明(?![其本该申具所])|材料|文件|资料|证件|证书|证照|手续|凭证|附件)(?!费|员|商|夹|柜|袋|室|科|库|照|人)`;
const GENUS = String.raw`(?:${PAPER}|条件(?!反射)|情形|情况|要求(?![权的])|事项)`;
const LOOSE =
  '(?:有关|相关|必要|必需|必须|所需|需要|应当|需|应|有效|申请|申报|报批|报送|提交|提供|补充|辅助|佐证|支撑|证明|批准|法定|特殊|合法|书面|的)';
const WITHIN = String.raw`[^，,。；;：:（）()\n]`;
const AUTHORITY = '(?:法律|法规|规章|国家|国务院|机关|主管|有关|部门|省|市|县)';
const CLAUSE = `(?:${AUTHORITY}${WITHIN}{0,20}?(?:规定|要求|认为|认可)|(?:需要?|应当?|必须|可以|能够?|依法|依照|按照?|根据|与|符合|涉及|证明|表明|影响|导致|认为|规定|要求))${WITHIN}{0,20}?的`;
const SENTENCE_END = String.raw`(?=\s*(?:[。；;，,）)\n]|$))`;

// Words by which a condition says what the applicant must have; not 没有, 持有, 所有, nor 有关, 有效, 有下列.
const HAVING =
  '(?:具有|具备|配备|配有|配置|设有|拥有|备有|聘有|建有|(?<![没所持享含只国私未共占自原现具配设拥备聘建])有(?![关效期无权限偿下利色机时功过需意异害助材证据]))';
// Looks back from the end of a word, not from its beginning: so it is tried only where the word stands.
const ASKED = String.raw`(?<=${HAVING}[^，,。；;：:\n\uE000\uE001没]{1,32})`;
// The thing itself ends the list of what must be had: 有技术人员和设备, but not 有技术人员资格证书.
const OBJECT = String.raw`(?=\s*(?:[、，,。；;）)\n]|和|与|及|以及|并|或|$))`;

// Titles of laws and of papers that rule, one or several.
const NORM = String.raw`\uE001{1,200}(?:\s?[（(]\d{4}[）)])?`;
const NORMS = String.raw`(?:${NORM}(?:\s?[、和及]\s?${NORM}){0,4})`;

const RELEVANT = '(?:有关|相关)';
const BY_RULES = '(?:按照?|依照|依据|根据|符合|遵守|达到)';

export const VAGUE_PATTERNS: readonly VaguePattern[] = [
  {
    id: 'V01',
    title: '兜底条款',
    pattern: new RegExp(`其[他它](?:${LOOSE}{0,4}${GENUS}|${CLAUSE}${LOOSE}{0,3}${GENUS})`, 'gu'),
    signs: ['其他', '其它'],
    demand: '把“其他”所指逐项写出，每一项写明依据；说不出是哪一项的，删去',
  },
  {
    id: 'V02',
    title: '泛指材料',
    pattern: new RegExp(
      `(?<![无不])(?:要求|规定|需要?|应当?)(?:提交|提供|报送|准备)的?(?:材料|资料|文件)|${RELEVANT}的?(?:申请|申报|报批|立项|审批|批准|佐证|支撑|辅助|补充|书面|权属|资质|资格|技术|法律|政府|必要|有效|身份|证明){0,2}的?${PAPER}`,
      'gu',
    ),
    signs: ['提交', '提供', '报送', '准备', '有关', '相关'],
    demand: '写出材料的全称、由谁出具、要原件还是复印件、要几份',
    yieldsTo: ['V01'],
  },
  {
    id: 'V03',
    title: '泛指主体或依据',
    pattern: new RegExp(
      `${BY_RULES}(?:国家|本?省|本?市|当地|${RELEVANT}){1,3}的?(?:规定|政策)|(?:按照?|符合|达到)(?:国家|行业|地方|强制性){1,2}[^，,。；;、\\n]{0,4}标准|按规定(?:交纳|缴纳)|符合规定(?:的?要求)?的|` +
        `${RELEVANT}(?<!与[^，,。；;\\n与]{1,22})的?(?:主管|职能|行业|运营|管理|监管)?(?:部门|单位|机关|机构|组织|人民政府|专业|规定|标准|要求|政策|经验|规划|法律|法规|规章)(?![人员证])`,
      'gu',
    ),
    signs: ['规定', '政策', '标准', '有关', '相关'],
    demand: '部门写名称，规定写文件名和条款，标准写编号，经验写年限',
    yieldsTo: ['V01', 'V02'],
  },
  {
    id: 'V04',
    title: '不可量化的适应性',
    pattern: new RegExp(
      `(?<!参)与[^，,。；;\\n与]{1,24}?(?:相(?:适应|匹配|适合)的?|匹配的|相应的(?=[^，,。；;\\n]{0,12}(?:知识|能力|人员|设备|设施|场所|资金|经验)))|相应的?(?:专业|技术|经营|管理|执业|从业|工作|经济|偿债){0,2}(?:人员|资金|设备|设施|场所|场地|条件(?!之一|[:：])|资质(?!证)|资格(?!证)|能力|经验|经历|知识)${ASKED}`,
      'gu',
    ),
    signs: ['相应', '相适', '匹配'],
    demand: '按规模写出最低的人数、设备台数、面积或者资金数额',
    yieldsTo: ['V01', 'V02'],
  },
  {
    id: 'V05',
    title: '程度副词或概数',
    pattern:
      /必要的|必要时|(?<!不)一定(?:的|数量|数额|规模|比例|期限|面积)|若干|适当(?!性)|足够|充足|(?<!比|数额)较(?:高|强|大|好|多|长)(?!的?市|(?:及?以上)?(?:的?(?:生产|质量|交通|道路|火灾|环境)(?:安全|交通)?)?事故|数额|危险|复杂)|左右(?![侧岸手两])|大约|原则上|一般应|尽快|及时(?:办理|报告|报送|申请|提出|提交|告知|补正|缴纳|变更|注销|通知|备案|送达)|适时|合理期限|视情况|酌情/gu,
    demand: '写出数值和单位；只在某些情形适用的，写明是哪些情形',
    yieldsTo: ['V01', 'V02', 'V03', 'V04'],
  },
  {
    id: 'V06',
    title: '评价性形容',
    pattern:
      /(?:良好|健全|完善|合理|(?<!考试|考核|检验|检测|培训|体检|验收|评审)合格|优良|规范(?=的)|完备|齐全)的?[^，,。；;、\n\uE000]{0,8}?(?:制度|体系|机制|(?<!工作)条件|信誉|声誉|资信|(?:财务|经营)状况|商业信用|信用|素质|品行|品德|记录|设施|设备|场所|机构|措施|方案|管理(?!制度|体系|机制|机构|人员|措施|方案)|人员)|(?:品行|品德|信誉|声誉|信用|记录|状况|情况)良好|良好的[^，,。；;\n\uE000]{0,14}?(?:素质|品行|品德)|身[体心]健康(?!状况|[，,]无[^，,。；;]{0,12}病)|突出贡献|贡献突出|显著成绩|成绩显著|(?:表现|成绩|事迹)突出/gu,
    demand: '列出要有哪几项制度或者材料，或者写明用什么检验、什么凭证来判定',
    yieldsTo: ['V01', 'V02', 'V03', 'V04', 'V05'],
  },
  {
    id: 'V07',
    title: '场地未量化',
    pattern: new RegExp(
      `(?:固定的?)?(?:经营|办公|工作|生产|营业|服务|培训|教学|活动|仓储)?(?:场所|场地|用房|厂房|校舍|库房|仓库)${OBJECT}${ASKED}`,
      'gu',
    ),
    signs: ['场所', '场地', '用房', '厂房', '校舍', '库房', '仓库'],
    demand: '写出面积（平方米）、产权或者租赁期限、用什么证件证明',
    yieldsTo: ['V01', 'V02', 'V03', 'V04', 'V05', 'V06'],
    demanding: true,
  },
  {
    id: 'V08',
    title: '人员未量化',
    pattern: new RegExp(
      `${RELEVANT}的?(?:专业)?(?:技术|管理|从业|工作)?人员|[^，,。；;、\\n有和与及的或备聘名个位\\d]{0,6}?人员${OBJECT}${ASKED}`,
      'gu',
    ),
    signs: ['人员'],
    demand: '写出人数、学历、职称、证书、从业年限以及健康要求',
    yieldsTo: ['V01', 'V02', 'V03', 'V04', 'V05', 'V06'],
    demanding: true,
  },
  {
    id: 'V09',
    title: '以“等”收尾',
    pattern: new RegExp(
      `等(?<!(?:^|[，,。；;（(])[例比譬]?如[^，,。；;\\n]{1,40})的?(?:${RELEVANT}?(?:(?:申请人|证明|佐证|证据|申请|有效|身份|资质|资格|权属){0,3}(?:证明|材料|文件|资料|证件|凭证|图纸)|情况|条件|要求|设施|设备|人员|信息|内容|制度)?${SENTENCE_END}|${RELEVANT}?(?:部门|单位|机关)|(?:法律|法规|规章|政策|文件){1,3}的?(?:规定|要求))`,
      'gu',
    ),
    signs: ['等'],
    demand: '把列举写完，或者去掉“等”',
    yieldsTo: ['V01', 'V02', 'V03'],
  },
  {
    id: 'V10',
    title: '泛称证明',
    pattern: new RegExp(
      [
        '(?:身份|资格|资质|资信|资金|资产|住所|住址|(?:场所|场地|房屋|土地|海域)(?:合法)?(?:使用权?|权属|产权)?|(?:使用|所有)权|权属|产权|房产|健康|学历|职称|关系|经济状况|定居|来源)(?:的?(?:合法|有效))?证明(?:材料|文件|资料)?(?![书人函])',
        '(?<![据核凭可])(?:证明|佐证|证据|支撑)(?:材料|文件|资料)(?!目录|清单|一览)',
        '情形(?:之一)?的证明|无(?:不良|违法|违规|违纪|重大|行政处罚)[^，,。；;、\\n]{0,12}证明|(?:能够?|可以|足以)(?:代替|替代|证明)[^，,。；;\\n]{1,16}的(?:证件|文件)|^证明[^，,。；;\\n]{1,16}的文件',
        '^(?:申请|申报|办理|审批|前置审批|批准|证明|书面)?(?:文件|凭证|图件|函件)$|^(?:审查|审核|初审|鉴定|批准)意见$',
        // A name that ends in its genus names no document: 押运员身份资料, 奖励申报材料.
        String.raw`[^，,。；;、\n（）()的和或及者]{0,2}(?<!书面|报告|说明|建筑|装修|包装|宣传|原)(?:材料|资料)(?=\s*(?:[（(。；;]|$))(?<=^[^，,。；;\n]{0,60})`,
      ].join('|'),
      'gu',
    ),
    signs: ['证明', '材料', '资料', '文件', '证件', '凭证', '图件', '函件', '意见'],
    demand: '写出哪些证件算数（如居民身份证、护照）、原件或者复印件、有效期',
    yieldsTo: ['V01', 'V02', 'V09'],
  },
  {
    id: 'V11',
    title: '设备设施未量化',
    pattern: new RegExp(
      `[^，,。；;、\\n有和与及的台套件个\\d]{0,6}?(?:设施设备|设备设施|仪器设备|设施|设备|仪器|工具|器材|装备)${OBJECT}${ASKED}`,
      'gu',
    ),
    signs: ['设施', '设备', '仪器', '工具', '器材', '装备'],
    demand: '写出品类、数量、规格和价值额度',
    yieldsTo: ['V01', 'V02', 'V03', 'V04', 'V05', 'V06'],
    demanding: true,
  },
  {
    id: 'V12',
    title: '资金未量化',
    pattern: new RegExp(`(?:注册资本|注册资金|开办资金|流动资金|活动资金|资金|经费|资产)${OBJECT}${ASKED}`, 'gu'),
    signs: ['资本', '资金', '经费', '资产'],
    demand: '写出数额（元、万元）和证明方式',
    yieldsTo: ['V01', 'V02', 'V03', 'V04', 'V05', 'V06'],
    demanding: true,
  },
  {
    id: 'V14',
    title: '流程虚词',
    pattern:
      /按照?(?:有关|规定|相关)?(?:的)?程序|履行(?:有关|相关|规定的?)?程序|经研究|有关领导|集体研究|研究决定|其[他它]程序|必要时|视需要|酌情/gu,
    demand: '写出环节名称、由谁承办、几个工作日、办出什么',
    yieldsTo: ['V01'],
  },
  {
    id: 'V15',
    title: '时限虚词',
    pattern: /尽快|及时|合理期限|适时|随时|(?<!时)限时|办结为止|视情况(?:而定)?|(?:依(?:照|据)?)?法定(?:时限|期限)/gu,
    demand: '写成整数加工作日或者自然日',
  },
  {
    id: 'V16',
    title: '指向外部',
    pattern: new RegExp(
      [
        '详见|参见|另行通知|以(?:窗口|通知)(?:告知|要求|通知)?(?:内容)?为准|(?:请)?咨询(?:窗口|部门)|按照?通知要求|以实际(?:情况|要求)?为准',
        // A condition that is nothing but a citation.
        String.raw`^\s*${NORMS}?\s*(?:第[\d一二三四五六七八九十百]{1,6}条)?[。；;]?\s*$`,
        String.raw`(?:依据|依照|根据|按照?|符合)\s{0,3}${NORMS}\s{0,3}(?:中|所)?的?(?:规定|要求)?(?:列出)?的?(?:基本)?(?:申请)?条件(?=\s*(?:[。；;，,]|$))`,
        String.raw`符合\s?${NORMS}\s?(?:的?(?:规定|要求))?(?=\s*(?:[。；;]|$))`,
        '按照?(?:本|该)?办事指南|本(?:办法|规定|条例|细则|通知)第',
        '由[^，,。；;\\n\\uE001]{1,16}(?:方案|通知|公告|文件)(?:确定|规定|明确)',
      ].join('|'),
      'gu',
    ),
    demand: '把所指的内容写进本事项',
  },
];
