// Where names may stand in a folded text: the longest form that begins at each place, if its gaps fit (習近\n平, but
// not 習近、平) and if it is no part of a longer word: 王毅 in 国王毅然, 罗斯 in 俄罗斯, 拉米 in 拉米夫定, 布什 in
// 布什维克 and in 里根号. Who is meant, and whether a short form is meant as a name at all, is judge.ts's.
import type { Match } from '../table';
import type { Lexicon } from '../words';
import { FUNCTION, isHardTransliterated, isTransliterated, THINGS, TITLES } from './cues';
import { type Folded, GAP, isHanUnit } from './fold';
import type { Bearer, KnownNames, OwnForm } from './known';
import { EASE } from './name-index';
import { isCrossed, isCrossedAfter, isOwnWord } from './own-word';

/** A form that stands in a text; offsets are units of the folded text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Folded, without what stands before it when `extended`. */
  readonly form: string;
  readonly bearers: readonly Bearer[];
  readonly ease: number;
  /** Printed with its given name: 戴维·拉米. */
  readonly full: boolean;
  /** A given name stands before it that the tables do not know: 伊曼纽尔·马克龙. */
  readonly extended: boolean;
  /** A word of the dictionary reaches over one of its ends, though the cut without it is dearer: 霸王|毅, 李|强调. */
  readonly crossed: boolean;
  /** A form that needs nothing beside it, with nothing but signs there: a whole text, an item of a list. */
  readonly alone: boolean;
  readonly from: OwnForm['from'] | 'table';
}

/** A text and the candidates in it. */
export interface Found {
  readonly folded: Folded;
  readonly candidates: readonly Candidate[];
}

/** Forms that the page teaches, by the first unit. */
export type PageForms = ReadonlyMap<number, readonly OwnForm[]>;

export interface Scanner {
  readonly known: KnownNames;
  readonly lexicon: Lexicon;
  readonly page: PageForms;
}

interface FormHere {
  readonly end: number;
  readonly dots: number;
  readonly ease: number;
  readonly from: Candidate['from'];
  /** Null: the tables', by `number`. */
  readonly bearers: readonly Bearer[] | null;
  readonly number: number;
}

export function scan(folded: Folded, by: Scanner): Candidate[] {
  const { text } = folded;
  const forms = new FormsAt(text, by);
  const firsts = firstsOf(by);
  const candidates: Candidate[] = [];
  for (let i = 0; i < text.length; ) {
    const found = firsts[text.charCodeAt(i)] === 1 ? forms.at(i) : NOTHING;
    const candidate = found.length ? candidateOf(folded, i, found, by) : null;
    if (candidate) candidates.push(candidate);
    i = candidate ? candidate.end : i + 1;
  }
  return candidates;
}

/** Kept for the texts that are looked at together. */
const firstsByPage = new WeakMap<PageForms, Uint8Array>();

/** 1 for every unit that any form begins with: most places of a text are passed over by it. */
function firstsOf({ known, page }: Scanner): Uint8Array {
  if (page.size === 0) return known.firsts;
  const made = firstsByPage.get(page);
  if (made) return made;
  const firsts = known.firsts.slice();
  for (const code of page.keys()) firsts[code] = 1;
  firstsByPage.set(page, firsts);
  return firsts;
}

function candidateOf(folded: Folded, at: number, forms: readonly FormHere[], by: Scanner): Candidate | null {
  for (const found of forms) {
    if (!gapsFit(folded, at, found)) continue;
    const { end, ease, from, dots } = found;
    const cost = from === 'table' ? (COSTS[ease] as number) + (end - at > 2 ? LONGER : 0) : OWN_COST;
    if (end - at < LONG && !isOwnWord(folded.text, at, end, cost, by.lexicon)) continue;
    const bearers = found.bearers ?? by.known.bearersOf(found.number);
    const isPerson = bearers.some(isPersons);
    if (!isPerson && bearers.some(isPlaces) && isOfOther(folded, at, end, by)) continue;
    const start = isPerson ? namedFrom(folded, at, found, bearers, by) : at;
    if (start < 0) continue;
    const full = dots > 0 || start < at;
    const form = folded.text.slice(at, end);
    const crossed =
      isPerson &&
      end - at === 2 &&
      (isCrossed(folded.text, at, end, by.lexicon) || isCrossedAfter(folded.text, end, by.lexicon));
    const alone =
      from === 'table' && by.known.index.standsAlone(found.number) && start === at && isAlone(folded.text, at, end);
    return { start, end, form, bearers, ease, full, extended: start < at, crossed, alone, from };
  }
  return null;
}

const isPersons = ({ known }: Bearer): boolean => known.entry.kind === 'person';

const isPlaces = ({ known }: Bearer): boolean => known.entry.kind === 'place';
/** 印度河, 东海岸: after a place, another one. */
const WATERS = /[河洋岸]/;

/** 印度河; 查德威克, 乔治亚·梅洛尼: what looks like a place is part of another name. */
function isOfOther(folded: Folded, at: number, end: number, by: Scanner): boolean {
  const { text, gaps } = folded;
  if (WATERS.test(text.charAt(end)) || hasMiddleDot(folded, at) || hasMiddleDot(folded, end)) return true;
  const more = [text.charCodeAt(end), text.charCodeAt(end + 1)];
  if (end - at > 2 || (gaps[end] as number) !== GAP.none) return false;
  if (!more.every(isTransliterated) || !more.some(isHardTransliterated)) return false;
  const next = [by.lexicon.table, by.known.index.table].map((table) => table.longest(text, end, text.length)?.end ?? 0);
  return (next[0] as number) - end < 2 && (next[1] as number) - end < 3;
}

/** A dot between the parts of a foreign name stands before this unit; a hyphen joins other things as well. */
const hasMiddleDot = ({ source, at, gaps }: Folded, unit: number): boolean =>
  unit > 0 &&
  ((gaps[unit] as number) & GAP.dot) !== 0 &&
  /[·‧•・･]/.test(source.slice((at[unit - 1] as number) + 1, at[unit]));

const isAlone = (text: string, start: number, end: number): boolean =>
  !isWritten(text.charCodeAt(start - 1)) && !isWritten(text.charCodeAt(end));
/** A character or letter; what is beyond the text is none. */
const isWritten = (code: number): boolean => isHanUnit(code) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code || 0x20));

const NOTHING: readonly FormHere[] = [];

/** All forms that begin at a place, the longest first; of one length the reader's before the page's before the tables'. */
class FormsAt {
  readonly #text: string;
  readonly #by: Scanner;
  #at = 0;
  #found: FormHere[] = [];

  constructor(text: string, by: Scanner) {
    this.#text = text;
    this.#by = by;
  }

  at(at: number): readonly FormHere[] {
    const { known, page } = this.#by;
    this.#at = at;
    if (this.#found.length) this.#found = [];
    known.index.table.each(this.#text, at, this.#text.length, this.#take);
    const taught = page.get(this.#text.charCodeAt(at));
    if (taught) for (const form of taught) this.#takeOwn(form);
    if (known.hasOwn) for (const form of known.ownAt(this.#text, at)) this.#takeOwn(form);
    if (this.#found.length === 0) return NOTHING;
    return this.#found.length === 1 ? this.#found : this.#found.reverse().sort(longestFirst);
  }

  /** One function for all places: the index calls it for every form. */
  readonly #take = (end: number, number: number): void => {
    if (end - this.#at < 2) return;
    const { index } = this.#by.known;
    const dots = index.dotsOf(number);
    this.#found.push({ end, dots, ease: index.easeOf(number), from: 'table', bearers: null, number });
  };

  #takeOwn({ form, dots, ease, bearers, from }: OwnForm): void {
    if (!this.#text.startsWith(form, this.#at)) return;
    this.#found.push({ end: this.#at + form.length, dots, ease, from, bearers, number: -1 });
  }
}

const longestFirst = (a: FormHere, b: FormHere): number => b.end - a.end;

/** Line breaks may stand anywhere in a name, a dot or blank only where its parts meet. */
function gapsFit({ gaps }: Folded, at: number, { end, dots }: FormHere): boolean {
  for (let i = at + 1; i < end; i++) {
    const gap = gaps[i] as number;
    if (gap === GAP.none || gap === GAP.line) continue;
    if (!((dots >> (i - at)) & 1)) return false;
  }
  return true;
}

/** Costs of a name among words, in twelfths of a natural logarithm of its rarity, as the lexicon's; by ease. */
const COSTS: Readonly<Record<number, number>> = { [EASE.free]: 110, [EASE.some]: 128, [EASE.hard]: 138 };
const LONGER = 12;
/** So many characters together are no accident. */
const LONG = 5;
const OWN_COST = 50;

// --- is it the whole of a name, and a person? -----------------------------------------------------------------------

/** Where the person's name begins: before a given name that the tables do not know; -1 where it is part of another. */
function namedFrom(folded: Folded, at: number, found: FormHere, bearers: readonly Bearer[], by: Scanner): number {
  const { text, gaps } = folded;
  const { end } = found;
  if (isThing(folded, end, by)) return -1;
  const isHan = bearers.every(({ known }) => known.isHan);
  if (isHan && end - at === 2 && isSurname(found, bearers) && hasGivenName(folded, end, by.lexicon)) return -1;
  if (!isHan && (gaps[end] as number) & GAP.dot && isTransliterated(text.charCodeAt(end))) return -1;
  if (!isHan && goesOn(folded, at, end, by)) return -1;
  if (isHan || at === 0) return at;
  if ((gaps[at] as number) & GAP.dot && isTransliterated(text.charCodeAt(at - 1))) return givenFrom(folded, at);
  if ((gaps[at] as number) === GAP.none && begunBefore(folded, at, by)) return -1;
  return at;
}

/** 安倍, 山口: a surname that stands for the whole name. */
const isSurname = ({ from }: FormHere, bearers: readonly Bearer[]): boolean =>
  from === 'short' || bearers.every(({ known }) => known.entry.country === 'JP');

const NO_NAME = `${FUNCTION}一二三四五六七八九十廿卅百今昨前后再已曾则还`;

/** 安倍昭惠: two characters follow that are no words, so that it is somebody else of that surname. */
function hasGivenName({ text, gaps }: Folded, end: number, lexicon: Lexicon): boolean {
  for (let i = end; i < end + 2; i++) {
    if (!isHanUnit(text.charCodeAt(i)) || (gaps[i] as number) !== GAP.none || NO_NAME.includes(text.charAt(i)))
      return false;
    const word = lexicon.table.longest(text, i, Math.min(text.length, i + 4));
    if (word && word.end - i > 1) return false;
  }
  return true;
}

/** 里根号, 肯尼迪机场: the word after the name says that it is named after him. */
function isThing({ text, gaps }: Folded, end: number, { lexicon }: Scanner): boolean {
  if (end >= text.length || (gaps[end] as number) !== GAP.none) return false;
  const next = lexicon.table.longest(text, end, Math.min(text.length, end + 6));
  const word = next ? text.slice(end, next.end) : text.charAt(end);
  return THINGS.has(word);
}

/** 莫迪利亚尼: after it come characters of transliteration that make no word and are no name that we know. */
function goesOn({ text, gaps }: Folded, start: number, end: number, { lexicon, known }: Scanner): boolean {
  if (!isTransliterated(text.charCodeAt(end)) || (gaps[end] as number) !== GAP.none) return false;
  const most = Math.min(text.length, end + 6);
  if (known.index.table.longest(text, end, most)) return false;
  let hard = end - start > 2 || ORDINARY_AFTER.includes(text.charAt(end)) ? 0 : 1;
  let stop = end;
  while (stop < most && isTransliterated(text.charCodeAt(stop))) {
    const word = lexicon.table.longest(text, stop, most);
    const length = (word?.end ?? 0) - stop;
    if (word && length > 1 && !isProperName(text, stop, word, lexicon)) break;
    if (word && length > 1) hard += 2;
    else if (isHardTransliterated(text.charCodeAt(stop))) hard++;
    // After a name of two characters, any that no word begins with: 凯尔|特.
    else if (end - start === 2 && !ORDINARY_AFTER.includes(text.charAt(stop))) hard++;
    stop += Math.max(1, length);
  }
  return hard >= 2;
}

/** A word of the dictionary that is itself a transliteration: 利亚 in 莫迪|利亚|尼. */
const isProperName = (text: string, start: number, { end, word }: Match, lexicon: Lexicon): boolean =>
  [...text.slice(start, end)].every((char) => isTransliterated(char.charCodeAt(0))) &&
  /^\p{Lu}/u.test(lexicon.readingOf(word, end - start, 'marks'));

/** Characters of transliteration that stand after a name as words of one character. */
const ORDINARY_AFTER = '曾来当所因定让达提生通显向约依为望易可尚及发任以';

/** 弗若斯特沙利文: before it stand characters that only transliterations are made of, and no word ends there. */
function begunBefore({ text, gaps }: Folded, at: number, { lexicon }: Scanner): boolean {
  let hard = 0;
  for (let from = at - 1; from >= Math.max(0, at - 4); from--) {
    if (!isTransliterated(text.charCodeAt(from)) || (gaps[from + 1] as number) !== GAP.none) break;
    if (isHardTransliterated(text.charCodeAt(from))) hard++;
  }
  if (hard < 2) return false;
  for (let from = at - 2; from >= Math.max(0, at - 6); from--) {
    if (lexicon.table.longest(text, from, at)?.end === at) return false;
  }
  return true;
}

/** The given names before a surname: characters of transliteration, with dots between. */
function givenFrom({ text, gaps }: Folded, at: number): number {
  let from = at;
  while (from > 0 && at - from < 12 && isTransliterated(text.charCodeAt(from - 1))) {
    const gap = gaps[from] as number;
    if (from < at && gap !== GAP.none && gap !== GAP.dot) break;
    if (from < at && endsInTitle(text, from)) break;
    from--;
  }
  return from;
}

/** 总理|基里亚科斯·米佐塔基斯, though 理 is a character of names. */
const endsInTitle = (text: string, end: number): boolean =>
  [2, 3, 4, 5].some((length) => end >= length && TITLES.has(text.slice(end - length, end)));
