// What the judge knows of a bearer, made ready once: folded context words, titles with their country, and what kind of
// name it is. And whoever is known besides the tables: the reader's own entries, and those that a page teaches.
import type { NameEntry, NameId, Office } from './name';
import { type Claim, EASE, type NameIndex, withoutDots } from './name-index';

export interface Title {
  /** Folded, without its country: 外交大臣. */
  readonly words: string;
  /** Folded, with it: 英国外交大臣. */
  readonly whole: string;
  readonly office: Office;
}

export interface Known {
  readonly entry: NameEntry;
  readonly context: readonly string[];
  readonly titles: readonly Title[];
  /** A name of Chinese, Japanese, Korean or Vietnamese characters, read as it is written; else a transliteration. */
  readonly isHan: boolean;
}

/** A bearer of a form. */
export interface Bearer {
  readonly known: Known;
  /** Bits of the regions that write it so: 1 cn, 2 hk, 4 tw, 8 sg. */
  readonly regions: number;
}

/** A form that is not in the tables. */
export interface OwnForm {
  readonly form: string;
  readonly dots: number;
  readonly bearers: Bearer[];
  readonly ease: number;
  /** Whose: the reader's glossary, the page's gloss, or the surname of a full name on the page. */
  readonly from: 'own' | 'page' | 'short';
}

const ALL_REGIONS = 15;

/** Looks bearers up, and keeps what it made ready. */
export class KnownNames {
  readonly index: NameIndex;
  readonly #ready = new Map<number, Known>();
  readonly #bearers = new Map<number, readonly Bearer[]>();
  #firsts: Uint8Array | null = null;
  /** The reader's own, by the first unit of the folded form; the longest first. */
  readonly #own = new Map<number, OwnForm[]>();
  readonly #byId = new Map<NameId, Known>();

  constructor(index: NameIndex, own: readonly NameEntry[] = []) {
    this.index = index;
    for (const entry of own) this.#addOwn(entry);
    for (const forms of this.#own.values()) forms.sort((a, b) => b.form.length - a.form.length);
  }

  bearersOf(form: number): readonly Bearer[] {
    const kept = this.#bearers.get(form);
    if (kept) return kept;
    const bearers = this.index.claimsOf(form).map(({ entry, regions }: Claim) => ({ known: this.at(entry), regions }));
    this.#bearers.set(form, bearers);
    return bearers;
  }

  at(number: number): Known {
    const ready = this.#ready.get(number);
    if (ready) return ready;
    const known = readyOf(this.index.entryAt(number), this.index);
    this.#ready.set(number, known);
    return known;
  }

  byId(id: NameId): Known | null {
    const own = this.#byId.get(id);
    if (own) return own;
    const number = this.index.numberOf(id);
    return number < 0 ? null : this.at(number);
  }

  /** The reader's own forms that begin at a place of a folded text, the longest first. */
  ownAt(text: string, from: number): OwnForm[] {
    const forms = this.#own.get(text.charCodeAt(from));
    return forms ? forms.filter(({ form }) => text.startsWith(form, from)) : [];
  }

  /** 1 for every unit that a form of the tables or of the reader's own begins with. */
  get firsts(): Uint8Array {
    if (this.#firsts) return this.#firsts;
    const firsts = new Uint8Array(0x10000);
    for (let code = 0; code < firsts.length; code++) if (this.index.table.begins(code)) firsts[code] = 1;
    for (const code of this.#own.keys()) firsts[code] = 1;
    this.#firsts = firsts;
    return firsts;
  }

  get hasOwn(): boolean {
    return this.#own.size > 0;
  }

  #addOwn(entry: NameEntry): void {
    const known = readyOf(entry, this.index);
    this.#byId.set(entry.id, known);
    for (const printed of new Set(Object.values(entry.forms).flat())) {
      const form = ownForm(printed, known, this.index, 'own');
      if (!form) continue;
      const first = form.form.charCodeAt(0);
      const same = this.#own.get(first) ?? [];
      const other = same.find((one) => one.form === form.form);
      if (other) other.bearers.push(...form.bearers);
      else same.push(form);
      this.#own.set(first, same);
    }
  }
}

/** A form of our own making; null where it is too short to be looked for. */
export function ownForm(printed: string, known: Known, index: NameIndex, from: OwnForm['from']): OwnForm | null {
  const form = index.folded(printed);
  if (form.length < 2) return null;
  let dots = 0;
  let length = 0;
  for (const part of printed.split(/[·‧•・･．\-\s]/)) {
    if (length > 0 && length < 16) dots |= 1 << length;
    length += part.length;
  }
  return { form, dots, bearers: [{ known, regions: ALL_REGIONS }], ease: EASE.free, from };
}

/** Countries stand before an office, in the words that the bearer's context has too. */
export function readyOf(entry: NameEntry, index: NameIndex): Known {
  const words = entry.kind === 'person' ? entry.context : [...entry.context, ...countriesOf(entry.en)];
  const context = [...new Set(words.map((word) => index.folded(word)))].filter((word) => word.length > 1);
  const titles = entry.offices.flatMap((office) => titlesOf(office, context, index));
  const forms = Object.values(entry.forms).flat();
  const isHan = forms.some(
    (form) => Object.hasOwn(entry.pinyin, form) && withoutDots(form) === form && form.length < 6,
  );
  return { entry, context, titles, isHan };
}

/** 英国外交大臣（外相） → 外交大臣 and 外相, each with 英国 before it. */
function titlesOf(office: Office, context: readonly string[], index: NameIndex): Title[] {
  const folded = index.folded(office.zhHans);
  const [main = '', ...short] = folded.split(/[（）()、兼]/).filter(Boolean);
  const country = context.find((word) => main.startsWith(word) && word.length < main.length) ?? '';
  const words = [main.slice(country.length), ...short];
  return words.filter((word) => word.length > 1).map((word) => ({ words: word, whole: country + word, office }));
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/\bChin(?:a|ese)\b|CPC|PRC/, '中国'],
  [/\b(?:US|U\.S\.|United States|American)\b/, '美国'],
  [/\b(?:UK|Brit(?:ain|ish)|United Kingdom)\b/, '英国'],
  [/\bJapan/, '日本'],
  [/\bRussia/, '俄罗斯'],
  [/\bHong Kong\b/, '香港'],
  [/\bTaiwan/, '台湾'],
  [/\bIndia/, '印度'],
  [/\bGerman/, '德国'],
  [/\bFrench|\bFrance/, '法国'],
  [/\bKorea/, '韩国'],
];

/** The country that a term's English names is a word of its context. */
const countriesOf = (en: string): string[] => HINTS.filter(([hint]) => hint.test(en)).map(([, word]) => word);
