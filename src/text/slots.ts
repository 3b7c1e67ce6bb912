/** What a vague word leaves open, and by what in a text one can see that it is said. */
export interface Slot {
  readonly zh: string;
  readonly en: string;
  /** Without the global flag; linear. */
  readonly pattern: RegExp;
}

/** Where the slots of a vague word may be filled. */
export interface SlotTexts {
  /** The sentence that the word stands in. */
  readonly sentence: string;
  /** What else the entry says: 细化说明, for a material also 填报须知, 规格, 出具机构 and 证照. */
  readonly details: string;
}

const COUNT = String.raw`[\d０-９一二三四五六七八九十百千两半]`;
const UNIT =
  '(?:名|人|位|个|台|套|件|辆|部|架|张|份|间|处|平方米|㎡|m²|m2|亩|公顷|米|公里|千米|立方米|升|吨|千克|公斤|元|万元|亿元|%|％|倍|年|个月|月|周|日|天|小时|分钟|周岁|岁|次|学时|分|级)';
const DOCUMENT = String.raw`《|(?:GB|GA|JT|HJ|DB|TSG|WS|NY|AQ|CJ|SB|LB|YY|JG|SL)[\sA-Z/\d]{0,6}\d|〔\d{4}〕`;
const ARTICLE = String.raw`第[\d一二三四五六七八九十百]{1,6}条|(?:GB|GA|JT|HJ|DB|TSG|WS|NY|AQ|CJ|SB|LB|YY|JG|SL)[\sA-Z/\d]{0,6}\d`;
const LIST = '[^、，,。；;]、[^、，,。；;]';
const PROOF = '证书|证明|报告|承诺书|核对|查询|核查|核验|体检|检验|检测|医院|执照|凭|认定|检查表|声明|验收';
const DAYS = `${COUNT}\\s?个?(?:工作日|自然日|日|天|小时|分钟|周|月)|当场|当日|当天`;
const PAPERS =
  '居民身份证|身份证(?!明)|护照|户口簿|户口本|营业执照|执照|登记证书?|许可证|(?:资格|执业|毕业|学位|学历|职称|产权|权属|权|法人|职务|等级|合格)证书?(?!明)|结婚证|离婚证|出生医学证明|军官证|士兵证|警官证|退役证|通行证|居住证|残疾人证|行驶证|驾驶证|不动产|合同|协议|判决书|裁定书|裁决书|决定书|通知书|批复|报告|公证书|存折|存款|流水|对账单|发票|验资|登记表|名册|清单|承诺书|章程|函|回执|票据|缴纳|病历|诊断书';
const ISSUER = '(?:出具|核发|颁发|签发|开具|制发|打印)的';

const make = (zh: string, en: string, pattern: string): Slot => ({ zh, en, pattern: new RegExp(pattern, 'u') });
const NUMBER = make('数值和单位', 'a number with its unit', `${COUNT}\\s?${UNIT}|万元|平方米|人数|数量|数额|余额`);
const HEADS = make('人数', 'how many', `${COUNT}\\s?[名人位个]|人数|名册|逐人|每人|${DOCUMENT}`);
const AREA = make('面积', 'the area', `平方米|㎡|m²|面积|亩|公顷|${COUNT}\\s?(?:米|公里|间|处)`);
const TENURE = make(
  '产权或者租赁凭证',
  'the title or lease',
  `产权|不动产|租赁合同|租赁协议|租期|使用权证|土地证|${DOCUMENT}`,
);
const QUANTITY = make('数量', 'how many', `${COUNT}\\s?[台套件个辆部架具]|数量|台数|清单|逐台|逐件|${DOCUMENT}`);
const MODEL = make('型号或者规格', 'the model', '型号|规格|编号|版本');
const KIND = make('品类', 'the kinds', LIST);
const AMOUNT = make('数额和单位', 'the amount', `${COUNT}\\s?[万亿]?元|万元|金额|数额|余额|出资额|${DOCUMENT}`);
const MONEY_PROOF = make('证明方式', 'the proof', '验资|资信证明|资金证明|存款|银行');

interface SlotSet {
  /** One of them in the sentence is enough. */
  readonly inSentence: readonly Slot[];
  /** One of them in the details is enough. */
  readonly inDetails: readonly Slot[];
  /** Told as missing too, though they do not decide. */
  readonly more?: readonly Slot[];
}

const NAMED = make(
  '名称',
  'the name',
  `${DOCUMENT}|${ARTICLE}|${LIST}|局|厅|委员会|机关|部|院|站|所|中心|${COUNT}\\s?${UNIT}`,
);
const CITED = make('文件名和条款', 'the document and its article', ARTICLE);
const CASES = make('适用的情形', 'the cases', `${LIST}|${DOCUMENT}|指|是否|的，|的$`);
const CHECKED = make('由谁用什么判定', 'what decides', `${PROOF}|${LIST}|${DOCUMENT}`);
const LISTED = make('完整的清单', 'the full list', `${LIST}|${PAPERS}|只|仅`);
// A paper that the applicant writes himself is known by what it has to say.
const PAPER = make('哪些证件算数', 'which certificates count', `${PAPERS}|写明|载明|列明|注明|标明|填写`);
const ISSUED = make('由谁出具', 'who issues it', `${ISSUER}|[（(][^）)]{0,60}(?:${PAPERS})`);
const PERIOD = make('天数', 'the days', DAYS);

const SLOTS: Readonly<Record<string, SlotSet>> = {
  V03: { inSentence: [CITED], inDetails: [NAMED] },
  V04: { inSentence: [NUMBER, CITED], inDetails: [NUMBER, make('适用的标准', 'the standard', DOCUMENT), KIND] },
  V05: { inSentence: [], inDetails: [NUMBER, CASES] },
  V06: { inSentence: [], inDetails: [CHECKED] },
  V07: { inSentence: [AREA, TENURE], inDetails: [AREA, TENURE] },
  V08: {
    inSentence: [HEADS],
    inDetails: [HEADS],
    more: [
      make('学历', 'the education', '学历|毕业|大专|本科|中专|学位|高中|初中'),
      make('职称', 'the title', '职称|工程师|技师'),
      make('证书', 'the certificate', '证书|资格|持证|考核合格'),
      make('从业年限', 'the years of work', `${COUNT}\\s?年`),
    ],
  },
  V09: { inSentence: [], inDetails: [LISTED] },
  V10: { inSentence: [ISSUED], inDetails: [PAPER, ISSUED] },
  V11: { inSentence: [QUANTITY, MODEL], inDetails: [QUANTITY, MODEL, KIND] },
  V12: { inSentence: [AMOUNT, MONEY_PROOF], inDetails: [AMOUNT, MONEY_PROOF] },
  V15: { inSentence: [PERIOD], inDetails: [PERIOD] },
  V16: { inSentence: [], inDetails: [make('所指的内容', 'what is pointed at', String.raw`\S`)] },
};

/**
 * What is missing beside a vague word of a lexicon entry; empty where enough is said. An entry without slots is never
 * excused.
 */
export function missingSlots(id: string, { sentence, details }: SlotTexts): readonly Slot[] | undefined {
  const slots = SLOTS[id];
  if (slots === undefined) return undefined;
  const { inSentence, inDetails, more = [] } = slots;
  if (inSentence.some(({ pattern }) => pattern.test(sentence))) return [];
  if (inDetails.some(({ pattern }) => pattern.test(details))) return [];
  const both = `${sentence}\n${details}`;
  return [...new Set([...inDetails, ...more])].filter((slot) => inDetails.includes(slot) || !slot.pattern.test(both));
}
