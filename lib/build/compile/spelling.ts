// How a headword of CC-CEDICT is written in pinyin, as far as the dictionary carries the rules of GB/T 16159: proper
// names with capitals and apart where a new capital begins, words joined, long phrases apart where they have parts,
// idioms of four with a hyphen. And which reading is meant where a headword has several.
import { readingsOf } from '../../text/pinyin';
import { type Joint, toNumbers } from '../../text/syllable';
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
  return isField || CALENDAR.test(word);
}

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
  const reading = isCommon(word, headwords) ? chosen.map((syllable) => syllable.toLowerCase()) : chosen;
  const joints = jointsOf(word, reading, entries.some(isIdiom), headwords.costs);
  return reading.map((syllable, i) => ({
    syllable: syllable.toLowerCase(),
    capital: isCapital(syllable),
    joint: joints.get(i) ?? '',
  }));
}

const isIdiom = ({ glosses }: Entry): boolean => glosses.some((gloss) => gloss.includes('(idiom)'));

/** What stands before which syllable. */
function jointsOf(word: string, reading: readonly string[], idiom: boolean, costs: ReadonlyMap<string, number>) {
  const joints = new Map<number, Joint>();
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
  for (const end of cheapestParts(word, costs, 2)?.ends ?? []) if (end < word.length) joints.set(end, ' ');
  return joints;
}
