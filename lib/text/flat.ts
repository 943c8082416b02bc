// The words around a place without what printing puts into them: line breaks of narrow columns, blanks between letters set
// apart, other objects, characters of no width. Keeps where each unit stands, so that what is found in it has its span of
// the source. Which words stand there is not its business.
import type { Span } from './span';

/** `text` is the flat text; `at[i]` is where its unit i stands in the source, with one more for its end. */
export interface Flat {
  readonly text: string;
  readonly at: readonly number[];
}

const HAN = /[\p{Script=Han}\u3005\u3007\ud840-\udfff]/u;
const LETTER = /[\p{Script=Han}\p{L}\p{N}\u3007\ud840-\udfff％%·]/u;
/** Soft hyphen, zero-width characters, byte order mark. */
const NOTHING = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const GAP = /[\s\u3000\ufffc]/;

/** The flat text of a stretch of a source. */
export function flatten(source: string, { start, end }: Span): Flat {
  let text = '';
  const at: number[] = [];
  for (let i = start; i < end; i++) {
    const one = source.charAt(i);
    if (NOTHING.test(one)) continue;
    if (GAP.test(one)) {
      const to = gapEnd(source, i, end);
      if (isNothing(source, { start: i, end: to }, { start, end })) {
        i = to - 1;
        continue;
      }
    }
    text += one;
    at.push(i);
  }
  at.push(end);
  return { text, at };
}

/** The span of the source that a stretch of a flat text stands in. */
export const sourceSpan = ({ at }: Flat, { start, end }: Span): Span => ({
  start: at[start] as number,
  end: end > start ? (at[end - 1] as number) + 1 : (at[start] as number),
});

/** Where the unit at `offset` of the source stands in a flat text; what is left out stands where the next unit does. */
export function flatOf({ at }: Flat, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gapEnd(source: string, from: number, end: number): number {
  let to = from;
  while (to < end && (GAP.test(source.charAt(to)) || NOTHING.test(source.charAt(to)))) to++;
  return to;
}

/** Does a gap stand inside a word, as far as can be seen without knowing words? */
function isNothing(source: string, { start, end }: Span, bounds: Span): boolean {
  if (start === bounds.start || end === bounds.end) return false;
  const [before, after] = [source.charAt(start - 1), source.charAt(end)];
  if (!LETTER.test(before) || !LETTER.test(after)) return false;
  const gap = source.slice(start, end);
  const breaks = gap.split('\n').length - 1;
  const isHan = HAN.test(before) || HAN.test(after);
  if (breaks === 1) return isHan || (/\d/.test(before) && /\d/.test(after));
  if (breaks > 1) return false;
  if (gap.includes('\ufffc')) return isHan && gap.length === 1;
  if (!HAN.test(before) || !HAN.test(after)) return /\d/.test(before + after) && isHan && gap.length === 1;
  // 外 交 部: letters set apart, each by itself; 外长 王毅 stands apart for another reason.
  return isApart(source.charAt(start - 2)) && isApart(source.charAt(end + 1));
}

const isApart = (neighbour: string): boolean => neighbour === '' || GAP.test(neighbour) || !HAN.test(neighbour);
