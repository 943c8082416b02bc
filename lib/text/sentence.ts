// The sentence around a place of a text, as printed: up to the sign that ends it, with the quotation marks and brackets
// that close after it. Lines that a narrow column broke are one sentence; a heading, or a line that ends short, is by itself.
import type { Span } from './span';

const ENDS = new Set('。！？；!?｡︒');
/** What closes after the sign that ends a sentence, and still belongs to it. */
const CLOSES = new Set('」』”’）】》〉)]"\'﹂﹄');
const BLANK = /[\s\u3000\ufeff\u200b-\u200d]/;
/** A line that is shorter than this share of the longest ends because its words do. */
const SHORT = 0.7;
/** Narrower lines tell nothing: 外⏎交部. */
const NARROW = 10;
/** No sentence is longer; what is, has no such signs (a list, a table). */
const MOST = 400;

/** The sentence that the unit at `at` stands in, without blanks around it. */
export const sentenceAt = (text: string, at: number): Span => around(text, at, widthOfLines(text, at));

/** As far as words may reach from a place: over every single line break, whatever the lines look like. */
export const reachAt = (text: string, at: number): Span => around(text, at, 0);

function around(text: string, at: number, width: number): Span {
  let start = at;
  while (start > 0 && at - start < MOST && !endsAt(text, start, width)) start--;
  let end = Math.min(at + 1, text.length);
  while (end < text.length && end - at < MOST && !endsAt(text, end, width)) end++;
  while (start < at && BLANK.test(text.charAt(start))) start++;
  while (end > at + 1 && BLANK.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Does a sentence end right before `at`? */
function endsAt(text: string, at: number, width: number): boolean {
  if (text.charAt(at) === '\n' || text.charAt(at - 1) === '\n') return isParagraph(text, at, width);
  let last = at - 1;
  while (last >= 0 && CLOSES.has(text.charAt(last))) last--;
  if (!ENDS.has(text.charAt(last))) return false;
  const next = text.charAt(at);
  if (CLOSES.has(next) || ENDS.has(next)) return false;
  // 「好！」的叫聲, and 「真的嗎？」他問: a quotation that the sentence goes on after.
  if (last === at - 1) return true;
  if (/[，、,的地]/.test(next)) return false;
  return !(/[！？!?]/.test(text.charAt(last)) && HAN.test(next) && opensSentence(text, at - 1));
}

const OPENING: Readonly<Record<string, string>> = { '」': '「', '』': '『', '”': '“', '’': '‘' };
const HAN = /\p{Script=Han}/u;

/** Does the quotation that closes at a place begin its sentence? */
function opensSentence(text: string, at: number): boolean {
  const opening = OPENING[text.charAt(at)];
  const start = opening === undefined ? -1 : text.lastIndexOf(opening, at);
  if (start < 0 || at - start > MOST) return false;
  const before =
    text
      .slice(Math.max(0, start - 20), start)
      .trimEnd()
      .at(-1) ?? '';
  return before === '' || ENDS.has(before) || CLOSES.has(before);
}

/** A line break at a place that is no mere end of a column's line. */
function isParagraph(text: string, at: number, width: number): boolean {
  let from = at;
  while (from > 0 && BLANK.test(text.charAt(from - 1))) from--;
  let to = at;
  while (to < text.length && BLANK.test(text.charAt(to))) to++;
  const gap = text.slice(from, to);
  const breaks = gap.split('\n').length - 1;
  // The next line is indented by two characters; blanks of ASCII are how a page's source is laid out.
  if (breaks > 1 || /\n[^\n]*\u3000{2}/.test(gap)) return true;
  if (breaks === 0) return false;
  if (ENDS.has(text.charAt(from - 1)) || CLOSES.has(text.charAt(from - 1))) {
    let last = from - 1;
    while (last >= 0 && CLOSES.has(text.charAt(last))) last--;
    if (ENDS.has(text.charAt(last))) return true;
  }
  const line = from - (text.lastIndexOf('\n', from - 1) + 1);
  return line < SHORT * width;
}

/** The length of the longest line near a place; some thousand units tell it. */
function widthOfLines(text: string, at: number): number {
  const near = text.slice(Math.max(0, at - 1500), at + 1500);
  const width = near.includes('\n') ? Math.max(...near.split('\n').map((line) => line.trim().length)) : 0;
  return width < NARROW ? 0 : width;
}
