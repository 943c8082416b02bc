// Whether a form that stands in a text is a word of its own there, by the cheapest way to cut the text around it into
// words of the dictionary: 王毅 is none in 国王毅然, 影片 none in 电影片段. What the form is, and what follows from it, is
// for others: scan.ts for names, regional-words.ts for words.
import type { Span } from '../span';
import type { Lexicon } from '../words';
import { isHanUnit } from './fold';

/** What a character that is left of a word weighs against the cut that leaves it. */
const LEFT_OVER = 45;
const UNKNOWN = 320;
/** How far a word can reach over the edge of a name. */
const REACH = 5;

/**
 * Whether the cheapest way to cut the text around it cuts at both its ends. `cost` is what the form itself costs, in
 * the lexicon's unit; with `apart` it is weighed against the ways that do not hold it, though the lexicon has it too.
 */
export function isOwnWord(
  text: string,
  start: number,
  end: number,
  cost: number,
  lexicon: Lexicon,
  apart = false,
): boolean {
  const from = hanFrom(text, start);
  const to = hanTo(text, end);
  if (!crosses(text, from, to, start, end, lexicon)) return true;
  const own = cut(text, from, to, start, end, cost, lexicon) + (leavesOne(text, end, lexicon) ? LEFT_OVER : 0);
  paths.barred = apart ? { start, end } : NOTHING;
  const without = cut(text, from, to, 0, 0, 0, lexicon);
  paths.barred = NOTHING;
  return own <= without;
}

function hanFrom(text: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < REACH && isHanUnit(text.charCodeAt(from - 1))) from--;
  return from;
}

function hanTo(text: string, end: number): number {
  let to = end;
  while (to < text.length && to - end < REACH && isHanUnit(text.charCodeAt(to))) to++;
  return to;
}

/** Does any word of the dictionary reach over an edge of the name? */
function crosses(text: string, from: number, to: number, start: number, end: number, lexicon: Lexicon): boolean {
  for (let i = from; i < end; i++) {
    const word = lexicon.table.longest(text, i, to);
    if (word && word.end - i > 1 && word.end > (i < start ? start : end)) return true;
  }
  return false;
}

/** Does a word of the dictionary end between the characters of the name? */
export function isCrossed(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  for (let i = hanFrom(text, start); i < start; i++) {
    const word = lexicon.table.longest(text, i, end - 1);
    if (word && word.end > start) return true;
  }
  return false;
}

/** 李强|调，: with the name, one character is left of a word, and nothing follows that it might belong to. */
export const isCrossedAfter = (text: string, end: number, lexicon: Lexicon): boolean =>
  leavesOne(text, end, lexicon) && !isHanUnit(text.charCodeAt(end + 1));

/** 外交部|门, 李强|调: a word begins with the name's last character, and without it one character is left that is none. */
function leavesOne(text: string, end: number, lexicon: Lexicon): boolean {
  const word = lexicon.table.longest(text, end - 1, Math.min(text.length, end + 3));
  if (!word || word.end <= end) return false;
  const rest = lexicon.table.longest(text, end, Math.min(text.length, end + 4));
  return (rest?.end ?? end + 1) - end === 1;
}

/** The cost of the cheapest cut from `from` to `to`, with the name at `start` to `end` where there is one. */
function cut(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
  name: number,
  lexicon: Lexicon,
): number {
  paths.costs.fill(FAR, 0, to - from + 1);
  paths.costs[0] = 0;
  paths.from = from;
  paths.lexicon = lexicon;
  for (let i = from; i < to; i++) {
    paths.at = i;
    paths.here = paths.costs[i - from] as number;
    if (paths.here === FAR) continue;
    if (end > start && i === start) {
      // Only the name leads on from here: the other ways are counted without it.
      reach(end, name);
      i = end - 1;
      continue;
    }
    lexicon.table.each(text, i, end > start && i < start ? start : to, reachWord);
    reach(i + 1, UNKNOWN);
  }
  return paths.costs[to - from] as number;
}

const FAR = 0x3fffffff;
/** Costs of the way to each place; one array for all cuts, which are short and many. */
const NOTHING: Span = { start: -1, end: -1 };
const paths = { costs: new Int32Array(64), from: 0, at: 0, here: 0, lexicon: null as Lexicon | null, barred: NOTHING };

function reach(stop: number, cost: number): void {
  const at = stop - paths.from;
  if (paths.here + cost < (paths.costs[at] as number)) paths.costs[at] = paths.here + cost;
}

function reachWord(stop: number, word: number): void {
  if (paths.at === paths.barred.start && stop === paths.barred.end) return;
  reach(stop, paths.lexicon?.costs[word] as number);
}

/** A word of the dictionary that holds a stretch and more, if it is no proper name: 弹道导弹 for 导弹; the longest. */
export function wordAround(text: string, start: number, end: number, lexicon: Lexicon): Span | null {
  for (let from = hanFrom(text, start); from <= start; from++) {
    const word = lexicon.table.longest(text, from, hanTo(text, end));
    if (!word || word.end < end || word.end - from <= end - start) continue;
    if (/^\p{Ll}/u.test(lexicon.readingOf(word.word, word.end - from, 'marks'))) return { start: from, end: word.end };
  }
  return null;
}
