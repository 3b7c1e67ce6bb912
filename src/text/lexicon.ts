import { type BracketSpan, outermostPairs } from './brackets.ts';

/** One class of wording that a stranger to the office cannot act on. `demand` says in Chinese what to ask for instead. */
export interface VaguePattern {
  id: string;
  title: string;
  /** Global and of linear cost: every repetition in it is bounded. */
  pattern: RegExp;
  demand: string;
  /** Another entry's id: what that one already hits is left to it. */
  yieldsTo?: string;
}

/** Vague words in a text; UTF-16 offsets, `end` exclusive. */
export interface VagueHit {
  start: number;
  end: number;
  text: string;
}

// A document or condition named by its genus only. What may follow would make another word of it (材料费, 文件夹, 证件照).
const PAPER = String.raw`(?:证明(?:材料|文件|资料)|证明(?![其本该申具所])|材料|文件|资料|证件|证书|证照|手续|凭证|附件)(?!费|员|商|夹|柜|袋|室|科|库|照|人)`;
const GENUS = String.raw`(?:${PAPER}|条件(?!反射)|情形|情况|要求(?![权的])|事项)`;
const LOOSE =
  '(?:有关|相关|必要|必需|必须|所需|需要|应当|需|应|有效|申请|申报|报批|报送|提交|提供|补充|辅助|佐证|支撑|证明|批准|法定|特殊|合法|书面|的)';
const WITHIN = String.raw`[^，,。；;：:（）()\n]`;
const AUTHORITY = '(?:法律|法规|规章|国家|国务院|机关|主管|有关|部门|省|市|县)';
const CLAUSE = `(?:${AUTHORITY}${WITHIN}{0,20}?(?:规定|要求|认为|认可)|(?:需要?|应当?|必须|可以|能够?|依法|依照|按照?|根据|与|符合|涉及|证明|表明|影响|导致|认为|规定|要求))${WITHIN}{0,20}?的`;
const COUNT = String.raw`[\d０-９一二三四五六七八九十百两]`;
const SENTENCE_END = String.raw`(?=\s*(?:[。；;，,）)\n]|$))`;

export const VAGUE_PATTERNS: readonly VaguePattern[] = [
  {
    id: 'V01',
    title: '兜底条款',
    pattern: new RegExp(`其[他它](?:${LOOSE}{0,4}${GENUS}|${CLAUSE}${LOOSE}{0,3}${GENUS})`, 'gu'),
    demand: '把“其他”所指逐项写出，每一项写明依据；说不出是哪一项的，删去',
  },
  {
    id: 'V02',
    title: '泛指材料',
    pattern: new RegExp(
      `(?:有关|相关)的?(?:申请|申报|报批|立项|审批|批准|佐证|支撑|辅助|补充|书面|权属|资质|资格|技术|法律|政府|必要|有效){0,2}的?${PAPER}`,
      'gu',
    ),
    demand: '写出材料的全称、由谁出具、要原件还是复印件、要几份',
    yieldsTo: 'V01',
  },
  {
    id: 'V03',
    title: '泛指主体或依据',
    pattern:
      /(?:按照?|依照|依据|根据|符合)(?:国家|有关|相关){1,2}的?规定|(?:有关|相关)的?(?:部门|单位|机关|机构|人员|专业|规定|标准|要求|政策|经验)/gu,
    demand: '部门写名称，规定写文件名和条款，标准写编号，人员和经验写数量与年限',
  },
  {
    id: 'V04',
    title: '不可量化的适应性',
    pattern:
      /与[^，,。；;\n与]{1,24}?相(?:适应|匹配|符合|适合)|相应的?(?:人员|资金|设备|设施|场所|场地|条件|资质|资格|能力)/gu,
    demand: '按规模写出最低的人数、设备台数、面积或者资金数额',
  },
  {
    id: 'V05',
    title: '程度副词或概数',
    pattern:
      /必要的|必要时|一定(?:的|数量|数额|规模|比例|期限|面积)|若干|适当(?!性)|足够|充足|(?<!比)较(?:高|强|大|好|多|长)(?!的?市|事故|数额)|左右(?![侧岸手两])|大约|原则上|一般应|尽快|及时|视情况|酌情/gu,
    demand: '写出数值和单位；只在某些情形适用的，写明是哪些情形',
  },
  {
    id: 'V06',
    title: '评价性形容',
    pattern:
      /(?:良好|健全|完善|合理|合格|优良|规范|完备|齐全)的?[^，,。；;、\n]{0,8}?(?:制度|体系|机制|条件|信誉|信用|记录|设施|设备|场所|机构|措施|方案|管理(?!制度|体系|机制|机构|人员|措施|方案)|人员|材料|手续)/gu,
    demand: '列出要有哪几项制度或者材料，或者写明用什么检验、什么凭证来判定',
  },
  {
    id: 'V07',
    title: '场地未量化',
    pattern:
      /(?<!(?:平方米|㎡|m²)[^，,。；;\n]{0,10})(?:固定的?)?(?:经营|办公|生产|营业|服务|培训|教学|活动|仓储)?(?:场所|场地)(?!证明)(?![^。；;\n]{0,24}(?:平方米|㎡|m²))/gu,
    demand: '写出面积（平方米）、产权或者租赁期限、用什么证件证明',
  },
  {
    id: 'V08',
    title: '人员未量化',
    pattern: new RegExp(
      `(?<!${COUNT}\\s?[名人个位][^，,。；;\\n]{0,10})(?:专业技术|技术|安全管理|管理|从业|工作|执业|检验)人员(?![^，,。；;\\n]{0,14}${COUNT}\\s?[名人个位])`,
      'gu',
    ),
    demand: '写出人数、学历、职称、证书、从业年限以及健康要求',
  },
  {
    id: 'V09',
    title: '以“等”收尾',
    pattern: new RegExp(
      `等的?(?:相关|有关)?(?:证明材料|证明文件|材料|文件|资料|证件|证明|情况|条件|要求|设施|设备|人员|信息|内容|制度)?${SENTENCE_END}`,
      'gu',
    ),
    demand: '把列举写完，或者去掉“等”',
  },
  {
    id: 'V10',
    title: '泛称证明',
    pattern: /(?:身份|资格|资信|资金|住所|场所|场地|健康|学历)证明(?:材料|文件|资料)?(?![书人])/gu,
    demand: '写出哪些证件算数（如居民身份证、护照）、原件或者复印件、有效期',
  },
  {
    id: 'V11',
    title: '设备设施未量化',
    pattern: new RegExp(
      `(?<!${COUNT}\\s?[台套件个辆][^，,。；;\\n]{0,10})(?:设施设备|设备设施|仪器设备|设施|设备|仪器|工具)(?![^。；;\\n]{0,24}(?:${COUNT}\\s?[台套件个辆]|型号|规格))`,
      'gu',
    ),
    demand: '写出品类、数量、规格和价值额度',
  },
  {
    id: 'V12',
    title: '资金未量化',
    pattern: /(?<!元[^，,。；;\n]{0,8})(?:注册资本|注册资金|资金|经费)(?!证明|来源)(?![^。；;\n]{0,24}元)/gu,
    demand: '写出数额（元、万元）和证明方式',
  },
  {
    id: 'V14',
    title: '流程虚词',
    pattern:
      /按照?(?:有关|规定|相关)?程序|履行(?:有关|相关|规定的?)?程序|经研究|有关领导|集体研究|研究决定|其[他它]程序/gu,
    demand: '写出环节名称、由谁承办、几个工作日、办出什么',
  },
  {
    id: 'V15',
    title: '时限虚词',
    pattern: /尽快|及时|合理期限|适时|随时|(?<!时)限时|办结为止|视情况(?:而定)?|依(?:照|据)?法定(?:时限|期限)/gu,
    demand: '写成整数加工作日或者自然日',
  },
  {
    id: 'V16',
    title: '指向外部',
    pattern:
      /详见|参见|另行通知|以(?:窗口|通知)(?:告知|要求|通知)?(?:内容)?为准|(?:请)?咨询(?:窗口|部门)|按照?通知要求|以实际(?:情况|要求)?为准/gu,
    demand: '把所指的内容写进本事项',
  },
];

const BLANK = '\u0000';
const QUOTATIONS = [
  ['《', '》'],
  ['“', '”'],
  ['「', '」'],
] as const;

// Kinds of persons and goods that law defines.
const DEFINED_CLASS = '其[他它](?:组织|有限责任公司|股份有限公司|分支机构|农药|危险化学品)';
// 等 as part of a word. The look-behinds keep words that merely end in its first character: 合同等, 水平等, 统一等.
const GRADE =
  '等(?:级|额|于|同(?!时)|价(?!格)|值|效(?!力)|待|候|比例|距|离子)|(?:(?<![合共协相])同|(?<!水)平|(?<![核校面])对|(?<![码街])头|(?<![之统唯其])一|[高中初甲乙丙丁特优劣均二三四五])等';
const DEFINITE = new RegExp(`${DEFINED_CLASS}|${GRADE}`, 'gu');

function blankOut(text: string, spans: readonly BracketSpan[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(done, start), BLANK.repeat(end - start));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** The text, as long as before, with blanks for what may not be judged: titles, quotations, definite words. */
function mask(text: string): string {
  let masked = text;
  for (const [open, close] of QUOTATIONS) masked = blankOut(masked, outermostPairs(masked, open, close));
  return masked.replace(DEFINITE, (word) => BLANK.repeat(word.length));
}

function hits(entry: VaguePattern, masked: string): VagueHit[] {
  return Array.from(masked.matchAll(entry.pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/**
 * Where a text holds the vague words of one lexicon entry, in reading order and without overlap.
 * Titles in 《》, quotations in “” and words with a definite sense are passed over. An unknown id hits nothing.
 */
export function findVague(text: string, id: string): VagueHit[] {
  const entry = VAGUE_PATTERNS.find((candidate) => candidate.id === id);
  if (entry === undefined) return [];
  const masked = mask(text);
  const stronger = VAGUE_PATTERNS.find((candidate) => candidate.id === entry.yieldsTo);
  const rest = stronger === undefined ? masked : blankOut(masked, hits(stronger, masked));
  return hits(entry, rest);
}
