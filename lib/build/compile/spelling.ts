// How a headword of CC-CEDICT is written in pinyin, as far as the dictionary carries the rules of GB/T 16159: proper
// names with capitals and apart where a new capital begins, words joined, long phrases apart where they have parts,
// idioms of four with a hyphen. And which reading is meant where a headword has several.
import { readingsOf } from '../../text/pinyin';
import { capital, type Joint, toNumbers } from '../../text/syllable';
import type { Entry } from './cedict';
import { cheapestParts } from './costs';

/** One syllable as it is written in its word. */
export interface Written {
  /** 'lü4'; neutral 5. */
  readonly syllable: string;
  readonly capital: boolean;
  readonly joint: Joint;
}

/** CC-CEDICT's syllables, ü as it is drawn. */
const syllablesOf = (pinyin: string): string[] => pinyin.replaceAll('u:', 'ü').replaceAll('U:', 'Ü').split(' ');
/** Of two ways to write 儿 that of erhua (花儿 huār) is the one in general use, where the dictionary has it. */
const ERHUA = / r5$/;
const isCapital = (syllable: string): boolean => /^\p{Lu}/u.test(syllable);

/** Glosses that send the reader elsewhere, and senses that news does not mean. */
const MINOR = /^(?:old |archaic |Japanese )?variant of|^see |^used in |^\((?:archaic|old|Tw|dialect)\)|^surname /i;

/**
 * The reading of a headword, as its syllables: that which pinyin-pro gives the word, if the dictionary has it; else the
 * first that is no mere variant. Of the same syllables, the common word rather than the name (东方 dōngfāng).
 */
export function chooseReading(word: string, entries: readonly Entry[]): string[] {
  const [only] = entries;
  if (!only) return [];
  if (entries.every(({ pinyin }) => pinyin === only.pinyin)) return syllablesOf(only.pinyin);
  const heard = [...readingsOf(word).values()].map(toNumbers).join(' ');
  const ranked = entries.map((entry, order) => {
    const syllables = syllablesOf(entry.pinyin);
    const lower = syllables.join(' ').toLowerCase();
    const minor = entry.glosses.every((gloss) => MINOR.test(gloss));
    const erhua = ERHUA.test(lower) ? 0 : 1;
    const rank = [
      lower.replace(ERHUA, ' er2') === heard ? 0 : 1,
      erhua,
      minor ? 1 : 0,
      syllables.some(isCapital) ? 1 : 0,
      order,
    ];
    return { syllables, rank };
  });
  ranked.sort((a, b) => a.rank.map((value, i) => value - (b.rank[i] as number)).find((by) => by !== 0) ?? 0);
  return ranked[0]?.syllables ?? [];
}

/** Function words of classical idioms: with one inside, an idiom does not fall into two halves (总而言之). */
const UNHALVED = /^.(?:[之而其于乎以若].|.[之而其于乎以若])./u;

/** Months and days of the week: CC-CEDICT capitalises them as English does, Pinyin does not. */
const CALENDAR = /^(?:(?:[一二三四五六七八九]|十[一二]?|正|腊)月|(?:星期|周|礼拜)[一二三四五六日天])$/;

/** An office named by its field, which every country has: 外交部, 财政部; not 白宫, 司法院. */
const OFFICE = /^(..)[部局署厅]$/;

/** Does the dictionary's capital belong to English and not to Pinyin? */
function isCommon(word: string, { entries }: Headwords): boolean {
  const field = OFFICE.exec(word)?.[1];
  const isField = field !== undefined && (entries.get(field) ?? []).some(({ pinyin }) => !isCapital(pinyin));
  return isField || CALENDAR.test(word) || OF_ANY_STATE.has(word);
}

/** What every state may have, and news speaks of far more often than of the one that the dictionary means. */
const OF_ANY_STATE = new Set(['国会', '三国']);

/** What a people's own army, media or money is called (以军, 台股): a name, which CC-CEDICT does not always write as one. */
const NATIONAL = /^[中美俄英法德日韩朝印巴乌欧以伊澳台港][方媒军企商资籍裔货股债府]$/;
const NATION =
  /^(?:the )?(?:Israeli|US|American|Chinese|Taiwan|Russian|British|French|German|Japanese|Korean|Indian|Iranian)/;

/** A verb and the nation that it is about: 驻华 zhù Huá. */
const TOWARDS = /^[访驻赴对援反抗在留旅侵仇亲涉][中美俄英法德日韩朝华台港欧]$/;
const NATIONS =
  /\b(?:China|Chinese|America|US|United States|Russia|Brit|France|French|German|Japan|Korea|Taiwan|Hong Kong|Europe)/;

/** A geographical name with its kind at its end, which has a capital of its own (GB/T 16159-2012, 6.2.2): 印度洋 Yìndù Yáng. */
const GEOGRAPHIC = /^..+?([雪火盐]?[洋江河湖山岛])$/;
const KIND = /^(?:the )?(?:\S+ ){0,3}(?:Ocean|River|Lake|Island|Mountains?|Mt)\b|^Mt /;

/** An abbreviation of a name, one syllable a word: joined all the same (安理会 Ānlǐhuì), of two names with a hyphen (江浙). */
const SHORT = /\babbr\. (?:for|of)\b/;
const SHORT_BODY = /^..[会委办局院社署]$/;
const OF_TWO = / \+ |\] and /;

/** 第一, and what follows. */
const ORDINAL = /^第[一二三四五六七八九十]/;

/** The capitals of a headword, where GB/T 16159 has others than CC-CEDICT. */
function capitalised(word: string, reading: readonly string[], { glosses = [] }: Partial<Entry>): readonly string[] {
  const [first = '', ...rest] = reading;
  if (NATIONAL.test(word) && !isCapital(first) && NATION.test(glosses[0] ?? '')) return [capital(first), ...rest];
  if (TOWARDS.test(word) && glosses.some((gloss) => NATIONS.test(gloss))) return [first, ...rest.map(capital)];
  const kind = GEOGRAPHIC.exec(word)?.[1]?.length;
  const names = reading.filter(isCapital).length;
  if (kind === undefined || !isCapital(first) || names > 1 || !KIND.test(glosses[0] ?? '')) return reading;
  return reading.map((syllable, i) => (i === word.length - kind ? capital(syllable) : syllable));
}

/**
 * Headwords that the standard writes apart: 各 每 我 and the like before a noun (6.1.4), a number and its measure (6.1.5),
 * 不 before a verb (6.1.6); and how many characters stand before each gap.
 */
const PARTED: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:各[国方界地位种项级类族省处式州县市队派党路军洲部]|每[年天日月周人个次家位名季晚期届项])$/, [1]],
  [/^(?:本[届次月周年市省州县区校国]|[该我][国方军党市省州县校]|某[国市省州县地])$/, [1]],
  [/^[一两二三四五六七八九十几数][个次种年天名位项届只座艘架辆枚张块倍轮场批份句国]$/, [1]],
  [/^[一每几两各]个人$/, [1, 2]],
  [/^不[能会是想敢让来去愿肯]$/, [1]],
  [/^(?:不可能|不应该|不愿意)$/, [1]],
];

/** What is known of all headwords: their costs decide where a long phrase is parted. */
export interface Headwords {
  readonly costs: ReadonlyMap<string, number>;
  /** The entries of each, by its Simplified form. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** Writes the reading of a headword. */
export function writeReading(word: string, headwords: Headwords): Written[] {
  const entries = headwords.entries.get(word) ?? [];
  const chosen = chooseReading(word, entries);
  const entry = entries.find(({ pinyin }) => syllablesOf(pinyin).join() === chosen.join()) ?? {};
  const reading = isCommon(word, headwords)
    ? chosen.map((syllable) => syllable.toLowerCase())
    : capitalised(word, chosen, entry);
  const joints = jointsOf(word, reading, entries.some(isIdiom), headwords.costs);
  const written = reading.map((syllable, i) => ({
    syllable: syllable.toLowerCase(),
    capital: isCapital(syllable),
    joint: joints.get(i) ?? '',
  }));
  return entries.some(isShort) ? shortened(written, entries) : written;
}

const isShort = ({ simplified, glosses }: Entry): boolean =>
  SHORT_BODY.test(simplified) || glosses.some((gloss) => SHORT.test(gloss));

/** A name of single syllables, as its abbreviation is written: no syllable of its own stands alone. */
function shortened(written: readonly Written[], entries: readonly Entry[]): Written[] {
  const ofTwo = entries.some(({ glosses }) => glosses.some((gloss) => OF_TWO.test(gloss)));
  let isShortened = false;
  return written.map((syllable, i) => {
    const before = written[i - 1];
    const isLast = written[i + 1]?.capital ?? true;
    // Alone stands a capital that another one follows, and one that comes after such.
    const isAlone =
      syllable.capital && before?.capital === true && (i === 1 || isShortened || written[i - 2]?.joint === '');
    if (!(isAlone && (isLast || !isShortened))) {
      if (syllable.capital) isShortened = false;
      return syllable;
    }
    isShortened = true;
    return ofTwo ? { ...syllable, joint: '-' } : { ...syllable, capital: false, joint: '' };
  });
}

const isIdiom = ({ glosses }: Entry): boolean => glosses.some((gloss) => gloss.includes('(idiom)'));

/** What stands before which syllable. */
function jointsOf(word: string, reading: readonly string[], idiom: boolean, costs: ReadonlyMap<string, number>) {
  const joints = new Map<number, Joint>();
  if (ORDINAL.test(word) && !word.endsWith('者')) joints.set(1, '-').set(2, ' ');
  if (!reading.some(isCapital))
    for (const gap of PARTED.find(([words]) => words.test(word))?.[1] ?? []) joints.set(gap, ' ');
  if (reading.some(isCapital)) {
    for (const [i, syllable] of reading.entries()) if (i > 0 && isCapital(syllable)) joints.set(i, ' ');
    return joints;
  }
  // A character outside the BMP would put offsets and syllables out of step; no long phrase has one.
  if (reading.length < 4 || word.length !== reading.length) return joints;
  if (idiom && reading.length === 4) {
    if (!UNHALVED.test(word)) joints.set(2, '-');
    return joints;
  }
  const parts = cheapestParts(word, costs, 2) ?? (word.length > 4 ? cheapestParts(word, costs, 1) : null);
  for (const end of parts?.ends ?? []) if (end < word.length) joints.set(end, ' ');
  return joints;
}
