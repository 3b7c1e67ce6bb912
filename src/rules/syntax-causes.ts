import type { InvalidExample } from '../model/rule.ts';

type Words = (words: string) => string;

/** One way in which YAML cannot be read: what is wrong and what to type, and a file that shows it. */
interface Cause {
  readonly zh: Words;
  readonly en: Words;
  readonly yaml: string;
  readonly at: string;
}

const HEAD = '文件类型: 证照\n名称: 营业执照\n状态: 在用\n';

/** By the `detail` of a syntax problem. */
export const CAUSES: Readonly<Record<string, Cause>> = {
  quote: {
    zh: (words) => `这个引号只有开头没有收尾；请在这段内容的末尾补上 ${words}`,
    en: (words) => `this quote is never closed; put ${words} at the end of the text`,
    yaml: '文件类型: 证照\n名称: "营业执照\n状态: 在用\n',
    at: '"',
  },
  'quote-width': {
    zh: (words) => `开头是英文引号，收尾却是中文引号“${words}”；请换成英文引号，或者两边都用中文引号`,
    en: (words) => `an ASCII quote is opened but “${words}” closes it; type the same kind on both sides`,
    yaml: '文件类型: 证照\n名称: "营业执照”\n状态: 在用\n',
    at: '”',
  },
  'after-value': {
    zh: (words) => `引号或者括号已经收尾，后面又有“${words}”；引号要包住整句话，句中的引号请用中文引号`,
    en: (words) => `“${words}” stands behind a closed quote or bracket; quote the whole text`,
    yaml: '文件类型: 证照\n名称: "营业执照" 正本\n状态: 在用\n',
    at: '正本',
  },
  bracket: {
    zh: (words) => `这个“${words}”没有收尾；请在这一项的末尾补上“${words === '[' ? ']' : '}'}”`,
    en: (words) => `this “${words}” is never closed; put “${words === '[' ? ']' : '}'}” at the end`,
    yaml: '文件类型: 证照\n别名: [执照, 照面\n状态: 在用\n',
    at: '[',
  },
  'bracket-width': {
    zh: (words) => `收尾的“${words}”是全角括号，不算数；请换成英文的“]”或者“}”`,
    en: (words) => `“${words}” is a full-width bracket and closes nothing; type “]” or “}”`,
    yaml: '文件类型: 证照\n别名: [执照, 照面】\n状态: 在用\n',
    at: '】',
  },
  closer: {
    zh: (words) => `这里的“${words}”与前面的括号不成对；请补上前面的括号，或者删去它；是文字的，整句加引号`,
    en: (words) => `“${words}” does not match a bracket before it; pair them, or quote the text`,
    yaml: `${HEAD}别名: [执照]]\n`,
    at: ']',
  },
  comma: {
    zh: () => '括号里少了或者多了逗号；各项之间请写一个英文逗号加空格',
    en: () => 'a comma is missing or too much inside brackets; put one comma and a space between entries',
    yaml: `${HEAD}别名: [执照,, 照面]\n`,
    at: ',',
  },
  comment: {
    zh: (words) => `空格加“#”使“${words}”成了注释，括号因此没有收尾；请给带“#”的内容加上引号`,
    en: (words) => `a space and # turn “${words}” into a comment, so the bracket is never closed; quote the text`,
    yaml: '文件类型: 证照\n别名: [执照 #1, 照面]\n状态: 在用\n',
    at: '#1, 照面]',
  },
  'colon-space': {
    zh: (words) => `“${words}”的冒号后面少一个空格；请写成“${words}: ”，再写内容`,
    en: (words) => `a space is missing after the colon of “${words}”`,
    yaml: '文件类型: 证照\n名称:营业执照\n状态: 在用\n',
    at: ':',
  },
  'dash-space': {
    zh: () => '列表的“-”后面少一个空格；请写成“- ”，再写内容',
    en: () => 'a space is missing after the dash of a list entry',
    yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n并入依据:\n  -名称: 某法\n',
    at: '-',
  },
  'wide-space': {
    zh: () => '这里是全角空格或者看不见的字符，认不出来；请删去，换成普通的半角空格',
    en: () => 'this is a full-width or invisible space; replace it by an ordinary one',
    yaml: '文件类型: 证照\n名称:　营业执照\n状态: 在用\n',
    at: '　',
  },
  conflict: {
    zh: (words) =>
      `“${words}”是 git 合并冲突的标记；请在“<<<<<<<”“=======”“>>>>>>>”之间的两种写法里留下对的，把这三行标记都删去`,
    en: (words) => `“${words}” marks a merge conflict; keep the right one of the two versions and delete the marks`,
    yaml: '文件类型: 证照\n名称: 营业执照\n<<<<<<< HEAD\n状态: 在用\n',
    at: '<<<<<<< HEAD',
  },
  'no-colon': {
    zh: (words) => `“${words}”这一行没有冒号，不知道是哪个键的内容；请写成“键: 内容”，接着上一行的就并到上一行`,
    en: (words) => `there is no colon in “${words}”; write “key: content”, or join it to the line above`,
    yaml: '文件类型: 证照\n名称 营业执照\n状态: 在用\n',
    at: '名称 营业执照',
  },
  indentation: {
    zh: (words) => `“${words}”前面的空格数与同一层的行不一样；请与同一层的行左边对齐`,
    en: (words) => `“${words}” is not aligned with the lines of its level`,
    yaml: '文件类型: 证照\n并入依据:\n    名称: 某法\n  条款: [第一条]\n',
    at: '条款',
  },
  deeper: {
    zh: (words) => `“${words}”缩进太深，它上面的键已经有了内容；请与上面的键左边对齐`,
    en: (words) => `“${words}” is indented below a key that already has a value; align the two`,
    yaml: '文件类型: 证照\n名称: 营业执照\n  状态: 在用\n',
    at: '状态',
  },
  'list-below-key': {
    zh: () => '上面的键已经有了内容，这里不能再列“- ”；请把内容都写成“- ”开头的行，或者删去这一行',
    en: () => 'the key above already has a value; a list cannot follow',
    yaml: '文件类型: 证照\n名称: 营业执照\n- 执照\n状态: 在用\n',
    at: '-',
  },
  'list-beside-key': {
    zh: () => '“- ”要另起一行，写在键的下面；请换行并缩进两个空格',
    en: () => 'a list begins on the line below its key',
    yaml: `${HEAD}别名: - 执照\n`,
    at: '-',
  },
  'colon-in-text': {
    zh: () => '内容里有“冒号加空格”，会被当成另一个键；请把它改成中文冒号“：”，或者给整句加上英文双引号',
    en: () => 'a colon and a space inside a text begin another key; quote the text',
    yaml: '文件类型: 证照\n名称: 执照: 正本\n状态: 在用\n',
    at: ':',
  },
  reserved: {
    zh: (words) => `内容不能以“${words}”开头；请给整句加上英文双引号`,
    en: (words) => `a value cannot begin with “${words}”; quote it`,
    yaml: '文件类型: 证照\n名称: @营业执照\n状态: 在用\n',
    at: '@',
  },
  alias: {
    zh: (words) => `“${words}”以“*”开头，会被当成引用，可是没有这个名字；是内容的请给整句加上英文双引号`,
    en: (words) => `“${words}” begins with * and is read as an alias of a name that does not exist; quote it`,
    yaml: '文件类型: 证照\n名称: *营业执照\n状态: 在用\n',
    at: '*营业执照',
  },
  tag: {
    zh: (words) => `“${words}”以“!”开头，会被当成类型标记；是内容的请给整句加上英文双引号，否则删去`,
    en: (words) => `“${words}” begins with ! and is read as a tag; quote it, or delete it`,
    yaml: '文件类型: 证照\n名称: !!js/function 营业执照\n状态: 在用\n',
    at: '!!js/function',
  },
  escape: {
    zh: (words) => `英文双引号里的反斜杠“${words}”有特别的意思，这里不对；请改用英文单引号，或者删去反斜杠`,
    en: (words) => `“${words}” is no escape inside double quotes; use single quotes`,
    yaml: '文件类型: 证照\n名称: "C:\\照"\n状态: 在用\n',
    at: '\\',
  },
  block: {
    zh: () => '“|”和“>”后面不能接着写字；请换行，缩进两个空格再写；是内容的请给整句加上英文双引号',
    en: () => 'nothing may follow | or > on its line; begin the text on the next line',
    yaml: '文件类型: 证照\n名称: |营业执照\n状态: 在用\n',
    at: '营',
  },
  directive: {
    zh: () => '以“%”开头的行是给程序看的指令，这里用不着；请删去',
    en: () => 'lines that begin with % are directives, which are not needed here',
    yaml: `%甲 乙\n---\n${HEAD}`,
    at: '%甲 乙',
  },
  'long-key': {
    zh: () => '冒号前面的字太多，不像一个键；多半是上面少了引号，或者这一句该加引号',
    en: () => 'what stands before the colon is too long for a key; a quote is probably missing',
    yaml: `${HEAD}${'长'.repeat(1100)}: 短\n`,
    at: '长',
  },
  'complex-key': {
    zh: (words) => `“${words}”是括号或者引用，不能当键；请把键写成一个词`,
    en: (words) => `“${words}” cannot be a key; a key is a word`,
    yaml: `${HEAD}[别名]: 执照\n`,
    at: '[别名]',
  },
  'empty-key': {
    zh: () => '冒号前面没有键；请补上键，或者删去这一行',
    en: () => 'there is no key before the colon',
    yaml: `${HEAD}: 执照\n`,
    at: ':',
  },
  control: {
    zh: (words) => `这里有一个看不见的控制字符（${words}），多半是从别处粘贴来的；请删去`,
    en: (words) => `there is an invisible control character (${words}); delete it`,
    yaml: '文件类型: 证照\n名称: 营业\u0007执照\n状态: 在用\n',
    at: '\u0007',
  },
  other: {
    zh: (words) => `从“${words}”起读不懂；请对照上下几行，看冒号、引号、括号和缩进`,
    en: (words) =>
      `this cannot be read from “${words}” on; compare colons, quotes, brackets and indentation with the lines around`,
    yaml: '文件类型: 证照\n名称: &甲 &乙 营业执照\n状态: 在用\n',
    at: '&乙',
  },
};

export const CAUSE_EXAMPLES: readonly InvalidExample[] = Object.entries(CAUSES).map(([message, { yaml, at }]) => ({
  yaml,
  at,
  message,
}));
