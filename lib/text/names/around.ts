// What stands around a candidate, read once for all who bear its form: the clause before it, the words after it, a
// role of another trade, countries that are spoken of. What it counts for is judge.ts's.
import { BYLINES, ROLES, SHORT_COUNTRIES, TITLES } from './cues';
import type { Folded } from './fold';

/** Units of text that count as near: before the name for titles, around it for other words. */
const BEFORE = 18;
const AFTER = 12;
const AROUND = 60;

/** Signs that end the clause before a name, and what belongs to it after. */
const ENDS_BEFORE = '。！？；，,!?;「『“"（(：:|︱｜';
const ENDS_AFTER = '。！？；，,!?;」』”"）)：:';
const COUNTRIES = [...new Set([...Object.values(SHORT_COUNTRIES), '伊朗', '巴西', '欧盟'])];
const BYLINE_WORDS = [...BYLINES];
/** 边境城市哈桑: a place of the same name. */
const PLACES = ['城市', '小镇', '村庄', '岛屿', '小岛', '地区', '山区', '港口', '河流', '湖泊', '镇', '村', '港'];
const FORMER = /[前原]|时任|已故/;
const NOT_REAL = /^[（(]?(?:化名|假名)/;

export class Around {
  /** The clause before the name. */
  readonly left: string;
  /** What belongs to the name after it, up to a sign. */
  readonly right: string;
  readonly isFormer: boolean;
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  #near: string | undefined;
  #role: string | null | undefined;
  #countries: readonly string[] | undefined;

  constructor({ text }: Folded, start: number, end: number) {
    let from = start;
    while (from > 0 && start - from < BEFORE && !ENDS_BEFORE.includes(text.charAt(from - 1))) from--;
    let to = end;
    while (to < text.length && to - end < AFTER && !ENDS_AFTER.includes(text.charAt(to))) to++;
    this.left = text.slice(from, start);
    this.right = text.slice(end, to);
    this.isFormer = FORMER.test(this.left);
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  /** The text around it, to look for words in. */
  get near(): string {
    this.#near ??= this.#text.slice(Math.max(0, this.#start - AROUND), this.#end + AROUND);
    return this.#near;
  }

  /** 王毅（化名）: by its own words not his name. */
  get isAlias(): boolean {
    return NOT_REAL.test(this.#text.slice(this.#end, this.#end + 4));
  }

  get isPlace(): boolean {
    return PLACES.some((word) => this.left.endsWith(word));
  }

  /** 王毅摄, 李强／台北报道. */
  get isByline(): boolean {
    return BYLINE_WORDS.some((word) => this.right === word || this.right === `／${word}`);
  }

  /** The role of another trade right before the name, if no title stands between. */
  get role(): string | null {
    if (this.#role === undefined) this.#role = roleBefore(this.left);
    return this.#role;
  }

  /** Countries that the clause before the name speaks of. */
  get countries(): readonly string[] {
    this.#countries ??= COUNTRIES.filter((country) => this.left.includes(country));
    return this.#countries;
  }

  /** Whether the clause before the name speaks of one of these, or of its country in one character (英外相). */
  speaksOf(words: readonly string[]): boolean {
    const short = SHORT_COUNTRIES[this.left.charAt(0)];
    return words.some((word) => this.left.includes(word)) || (short !== undefined && words.includes(short));
  }
}

const LISTING = '、和与及';

/** 摄影师王毅; and 记者李强、王毅: the role before the first of a list is that of all. */
function roleBefore(left: string): string | null {
  let end = left.length;
  for (let i = 0; i < 4; i++) {
    while (end > 0 && ' /／·：:'.includes(left.charAt(end - 1))) end--;
    for (let length = Math.min(5, end); length >= 1; length--) {
      const word = left.slice(end - length, end);
      if (TITLES.has(word)) return null;
      if (length > 1 && ROLES.has(word)) return word;
    }
    if (end < 3 || !LISTING.includes(left.charAt(end - 1))) return null;
    // A name of two or three characters before the sign, whichever leaves a role or another sign behind it.
    const before = [3, 4].find((length) => end > length && endsInRole(left, end - length));
    if (before === undefined) return null;
    end -= before;
  }
  return null;
}

const endsInRole = (left: string, end: number): boolean =>
  LISTING.includes(left.charAt(end - 1)) ||
  [2, 3, 4, 5].some((length) => end >= length && ROLES.has(left.slice(end - length, end)));
