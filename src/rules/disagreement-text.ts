import { groupBy } from '../consistency/group-by.ts';
import type { MessageArguments } from '../model/diagnostic.ts';
import type { Language } from '../model/rule.ts';

type Value = MessageArguments[string] | undefined;

/** Elements that a message shows of each side, and places and texts that it names; the rest are counted. */
const ELEMENTS = 3;
const PLACES = 3;
const TEXTS = 3;

/** What the members of a disagreement say, each text once with its places, the most frequent first. */
export function byPlaces(members: readonly MessageArguments[], language: Language): string {
  const zh = language === 'zh';
  const groups = [...groupBy(members, (member) => differenceText(member, language))].sort(
    ([, left], [, right]) => right.length - left.length,
  );
  const shown = groups.slice(0, TEXTS).map(([text, group]) => `${placesText(group, language)}${zh ? '' : ' '}${text}`);
  const more = groups.length - shown.length;
  if (more > 0) shown.push(zh ? `另有${more}种写法` : `${more} more texts`);
  return shown.join(zh ? '；' : '; ');
}

/** The places of a disagreement by name, the rest counted. */
export function placesText(members: readonly MessageArguments[], language: Language): string {
  const names = members.map(({ place }) => String(place));
  const shown = names.slice(0, PLACES).join(language === 'zh' ? '、' : ', ');
  if (names.length <= PLACES) return shown;
  return language === 'zh' ? `${shown}等${names.length}处` : `${shown} and ${names.length - PLACES} more`;
}

/** How one place's text differs from the norm: what it says otherwise, what it adds and what it lacks. */
export function differenceText({ extra, lacking, changed }: MessageArguments, language: Language): string {
  const zh = language === 'zh';
  const parts = [
    [zh ? '写成' : 'says ', listed(changed, language)],
    [zh ? '多了' : 'adds ', listed(extra, language)],
    [zh ? '少了' : 'lacks ', listed(lacking, language)],
  ].flatMap(([verb, list]) => (list === '' ? [] : `${verb}${list}`));
  if (parts.length === 0) return zh ? '次序不同' : 'has another order';
  return parts.join(zh ? '，' : ', ');
}

function listed(value: Value, language: Language): string {
  const elements = Array.isArray(value) ? (value as readonly string[]) : [];
  const shown = elements
    .slice(0, ELEMENTS)
    .map((element) => `“${element}”`)
    .join(language === 'zh' ? '、' : ', ');
  if (elements.length <= ELEMENTS) return shown;
  return language === 'zh' ? `${shown}等${elements.length}项` : `${shown} and ${elements.length - ELEMENTS} more`;
}
