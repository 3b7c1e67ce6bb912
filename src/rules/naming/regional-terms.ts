import { defineDocumentRule } from '../../model/rule.ts';
import { faultyTexts } from '../written-texts.ts';

/** Terms of Taiwan and Hong Kong that texts bring along from other systems, and what mainland law calls the thing. */
const TERMS: readonly (readonly [pattern: RegExp, proper: string])[] = [
  [/(?<!刊)登出(?=登[记記]|[备備]案|手[续續]|[许許]可|[营營][业業]|[执執]照)/u, '注销'],
  [/身分(?=[证證])/u, '身份'],
  [/[营營]利事[业業]登[记記][证證]/u, '营业执照'],
  [/[戶户]政事[务務]所/u, '公安派出所户籍窗口'],
  [/幼稚[园園]/u, '幼儿园'],
  [/智慧[财財][产產]/u, '知识产权'],
  [/[网網][际際][网網]路|(?<![管电電铁鐵])[网網]路(?=申[请請]|[办辦]理|平[台臺]|安全|查[询詢]|[预預][约約])/u, '网络'],
  [/伺服器(?!件)/u, '服务器'],
  [/[应應]用程式/u, '应用程序'],
  [/(?<!柔)[软軟][体體](?!动物|動物|家具|操)/u, '软件'],
  [/(?<![系排序并陈])列印(?![章刷])/u, '打印'],
  [/光碟/u, '光盘'],
  [/[萤螢]幕/u, '屏幕'],
  [/[数數]位[签簽]章/u, '数字签名'],
  [/[计計]程[车車]/u, '出租汽车'],
];
const named = (name: string) => `文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: ${name}\n`;

export const regionalTerms = defineDocumentRule({
  id: 'naming/regional-terms',
  title: { zh: '用语用大陆法律的说法', en: 'Terms are those of mainland law' },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国国家通用语言文字法', 条款: '第十条' }],
  messages: {
    term: {
      zh: ({ term, proper }) => `“${term}”不是这里的说法，应当是“${proper}”`,
      en: ({ term, proper }) => `“${term}” is not the term used here; it is “${proper}”`,
    },
  },
  advice: {
    zh: '照设定依据里的说法写；从别的系统转来的文字，转换时可能换了词，整段再读一遍。',
    en: 'Use the term of the legal basis. Text converted by another system may hold more such words: read it again.',
  },
  examples: {
    valid: [
      { yaml: named('社会团体注销登记') },
      { yaml: `${named('渔业许可')}注意事项: [软体动物另行申请, 系列印章一并交回]\n` },
    ],
    invalid: [
      { yaml: named('社会团体登出登记'), at: '登出', message: 'term' },
      { yaml: `${named('社会团体登记')}注意事项: [带上身分证]\n`, at: '身分', message: 'term' },
    ],
  },
  *check(document) {
    for (const { text, faults } of withTerms(document))
      for (const { start, term, proper } of faults) {
        const span = { start, end: start + term.length };
        yield { path: text.path, span, message: 'term', args: { term, proper } };
      }
  },
});

const withTerms = faultyTexts(({ kind, text }) =>
  kind === 'citation'
    ? []
    : TERMS.flatMap(([pattern, proper]) => {
        const found = pattern.exec(text);
        return found === null ? [] : [{ start: found.index, term: found[0], proper }];
      }),
);
