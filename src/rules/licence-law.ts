import type { Context } from '../model/context.ts';
import type { Citation } from '../model/generated/types.ts';
import { normalizeTitle } from '../text/citations.ts';
import { citationsAt } from './citations-of.ts';
import { lowCitation } from './rank-of-basis.ts';
import type { LowCitation, StatuteLevel } from './rank-of-basis.ts';

const LICENCE_LAW = new Set(['行政许可法', '中华人民共和国行政许可法']);
/** 行政许可法 第四十二条: 法律、法规另有规定的，依照其规定. */
const MAY_SET_A_LIMIT: ReadonlySet<StatuteLevel> = new Set(['法律', '行政法规', '国务院决定', '地方性法规']);

/** Whether a citation names 行政许可法 and nothing else, so that its general limits are those in force. */
export function citesOnlyLicenceLaw(citation: Citation | undefined): boolean {
  const titles = titlesIn(citation);
  return titles.length > 0 && titles.every((title) => LICENCE_LAW.has(title));
}

/** The first statute of a citation, where all are on file and none may set a limit other than that of 行政许可法. */
export function tooLowForLimits(citation: Citation | undefined, context: Context): LowCitation | undefined {
  return lowCitation(citation, [], MAY_SET_A_LIMIT, context);
}

function titlesIn(citation: Citation | undefined): string[] {
  return citationsAt(citation, []).map(({ title }) => normalizeTitle(title));
}
