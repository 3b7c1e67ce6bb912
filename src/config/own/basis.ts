import type { Citation } from '../../model/generated/types.ts';
import type { Basis } from '../../model/rule.ts';
import { parseArticles, parseCitations } from '../../text/citations.ts';
import type { Fault } from './fault.ts';

/** Parts of a document that are cited and are not articles. */
const OTHER_PART =
  /^(?:第.{1,8}[编章节]|附[件录].{0,20}|[一二三四五六七八九十]{1,3}(?:（[一二三四五六七八九十]{1,3}）)?)$/u;

/** The basis of a rule from what its 依据 cites, read as every citation of the catalogue is. */
export function basisOf(citation: Citation): readonly Basis[] | Fault {
  if (typeof citation === 'string') return basisOfText(citation);
  if (!Array.isArray(citation)) {
    const { 名称, 条款 = [] } = citation;
    const unread = 条款.find((article) => parseArticles(article) === undefined && !OTHER_PART.test(article.trim()));
    if (unread !== undefined)
      return { message: `依据里的“${unread}”看不出是第几条`, hint: '写成 第三十五条、第十二条第一款 这样。' };
    const title = 名称.replace(/^《(.*)》$/su, '$1');
    return [条款.length === 0 ? { 名称: title } : { 名称: title, 条款: 条款.join('、') }];
  }
  const read = citation.map((one) => basisOf(one));
  return read.find((one): one is Fault => 'message' in one) ?? (read as (readonly Basis[])[]).flat();
}

function basisOfText(text: string): readonly Basis[] | Fault {
  const citations = parseCitations(text);
  if (citations.length === 0)
    return { message: `依据“${text}”里没有书名号，看不出引的是哪部法律、法规或者文件`, hint: '写成《全称》第几条。' };
  return citations.map(({ title, articles }) => {
    const places = [...new Set(articles.map((article) => article.text))].join('、');
    return places === '' ? { 名称: title } : { 名称: title, 条款: places };
  });
}
