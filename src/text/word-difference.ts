import { diffArrays } from 'diff';

// ICU's dictionary takes longer to load than most runs last that need no difference.
let segmenter: Intl.Segmenter | undefined;

/** Texts that share less than this part of their words are shown whole: marks all over would hide what is said. */
const LEAST_SHARED = 0.4;

/**
 * What one text says otherwise than another, word by word (Unicode UAX #29, with ICU's dictionary for Chinese), in one
 * line: `由〔法定代表→负责〕人签名`, `〔＋近三个月的〕水质报告`, `申请表〔－（一式两份）〕`. Undefined where they have too little
 * in common for that.
 */
export function wordDifference(from: string, to: string): string | undefined {
  const changes = diffArrays(wordsOf(from), wordsOf(to));
  const shared = changes.reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.join('').length),
    0,
  );
  if (shared < LEAST_SHARED * Math.max(from.length, to.length)) return undefined;
  let line = '';
  for (let index = 0; index < changes.length; index += 1) {
    const { added, removed, value } = changes[index] ?? { added: false, removed: false, value: [] };
    const text = value.join('');
    const next = changes[index + 1];
    if (removed && next?.added) {
      line += `〔${text}→${next.value.join('')}〕`;
      index += 1;
    } else line += added ? `〔＋${text}〕` : removed ? `〔－${text}〕` : text;
  }
  return line;
}

function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
