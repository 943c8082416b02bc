// Compiles the readings that CC-CEDICT marks as Taiwan's ("Taiwan pr. [qi4]") to one small table: words with a reading
// of their own, characters that are read otherwise wherever they have a certain reading, and words in which such a
// character keeps it. How a reading is changed by it is lib/text/taiwan.ts.
//
// What a mark speaks for is not always the whole entry. It is taken for the entry where it stands by itself behind all
// senses; a mark inside one sense, or before others, is left out unless SENSES says in which words it holds. What is left
// out is told in PROVENANCE.md.
import type { Entry } from './cedict';
import { buildTrie, bytesOf32, bytesOfText, tableFile } from './trie';

/** A reading on the Mainland and in Taiwan, in small letters: 'la1 ji1' → 'le4 se4'. The same twice: it is kept. */
export type Change = readonly [mainland: string, taiwan: string];

const MARK = /^(?:colloquial pr\. \S+; )?Taiwan pr\. \[([^\]]+)\](?:$|, except (\p{Script=Han}+))/u;
const MARK_WITHIN = /\(Taiwan pr\. \[([^\]]+)\]\)/;
/** Glosses that are no sense: a mark before them still speaks for the whole entry. */
const NO_SENSE =
  /^(?:old |archaic )?variant of|^(?:also|colloquial) pr|^Taiwan pr|^see |^CL:|^used in (?!place)|^\(used in /;

/** A mark that holds in some senses of a character alone: in the headwords of a gloss, or in those named. */
interface Sense {
  readonly character: string;
  readonly change: Change;
  readonly gloss?: RegExp;
  readonly not?: RegExp;
  readonly word?: RegExp;
  /** Only where it is a name's. */
  readonly capital?: true;
}

const SENSES: readonly Sense[] = [
  { character: '俄', change: ['e2', 'e4'], gloss: /Russia|Soviet/, capital: true },
  { character: '法', change: ['fa3', 'fa4'], gloss: /\bFrance|\bFrench|\bfrancs?\b/, capital: true },
  { character: '署', change: ['shu3', 'shu4'], word: /签署|部署|署名|联署|连署/ },
  { character: '供', change: ['gong4', 'gong1'], word: /供[词认述称状]|[口招翻逼串画录迫自]供/ },
  { character: '载', change: ['zai3', 'zai4'], not: /\byears?\b|\bmillenn|\bthousand|\brare|\bopportunity/ },
  { character: '会', change: ['hui4', 'hui3'], gloss: /\bmoments?\b|\bwhile\b/ },
  { character: '胜', change: ['sheng4', 'sheng1'], word: /^不胜$|不胜.|胜任/ },
  { character: '徇', change: ['xun4', 'xun2'], word: /徇[私情]/ },
  { character: '发', change: ['fa5', 'fa3'], gloss: /\bhair/ },
  { character: '幢', change: ['zhuang4', 'chuang2'], word: /^幢$/ },
  { character: '扎', change: ['zha1', 'zha2'], word: /驻扎|扎[营寨]/ },
];

/** Words that an entry says its character is used in, and has no other sense: 垃 in 垃圾, 澎 in 澎湃 (but not in 澎湖). */
const USED_IN = /^used in (.*)$/;
const CITED = /(\p{Script=Han}+)(?:\|(\p{Script=Han}+))?\[/gu;

/** Characters marked as a whole that Taiwan reads as the Mainland all the same: 質 as a pledge. */
const KEPT: readonly (readonly [word: string, reading: string])[] = [
  ['人质', 'ren2 zhi4'],
  ['质押', 'zhi4 ya1'],
  ['典质', 'dian3 zhi4'],
  // 不胜 "cannot bear" at its end is another.
  ['战无不胜', 'zhan4 wu2 bu4 sheng4'],
];

/** The mark stands behind one sense that the entry has alone, but the dictionary's words have others (結實, 結巴). */
const LEFT_OUT: ReadonlySet<string> = new Set(['结 jie1']);

/** The changes of every word and character, in both of its forms: names are read as they are printed. */
export function taiwanReadings(entries: readonly Entry[]): Map<string, Change[]> {
  const all = new Map<string, Change[]>();
  const put = (key: string, change: Change) => {
    const known = all.get(key) ?? [];
    if (!known.some(([mainland]) => mainland === change[0])) all.set(key, [...known, change]);
  };
  const { words, characters, bound } = marksOf(entries);
  for (const [word, change] of words) put(word, change);
  for (const [word, reading] of KEPT) put(word, [reading, reading]);
  const readings = syllablesOfCharacters(entries);
  for (const { simplified, traditional, change } of characters) {
    const [mainland] = change;
    const alike = [...(readings.get(simplified) ?? [])].filter((one) => one.slice(0, -1) === mainland.slice(0, -1));
    for (const key of new Set([simplified, traditional])) {
      put(key, change);
      // Where the Mainland drops the tone of a character that has but one (认识 rènshi), Taiwan keeps it (rènshì).
      if (alike.length === 1) put(key, [`${mainland.slice(0, -1)}5`, change[1]]);
    }
  }
  // 法制 is made in France, and far more often law: such a word is left as it is.
  const written = new Set(entries.map(({ simplified, pinyin }) => `${simplified} ${pinyin}`));
  const senses = [...SENSES, ...bound];
  for (const entry of entries) {
    const isName = !written.has(`${entry.simplified} ${entry.pinyin.toLowerCase()}`);
    const held = senses.filter((sense) => holds(sense, entry) && (!sense.capital || isName));
    if (held.length > 0) putSenses(entry, held, all, put);
  }
  for (const entry of entries) putFullTones(entry, readings, all, put);
  return all;
}

/** Suffixes and particles that are neutral in Taiwan too, as is what is said twice (爸爸). */
const NEUTRAL = new Set('子头们么的地得了着过个巴吗呢吧啊呀哇啦嘛儿一');
/** Of characters with several tones, which one words have that have lost it on the Mainland: 困難 kùnnán, 好處 hǎochù. */
const FULL: ReadonlySet<string> = new Set('难nan2 应ying4 处chu4 量liang4 分fen4 当dang4 少shao3 上shang4'.split(' '));
/** Words whose neutral tone the Ministry of Education's dictionary has as well. */
const NEUTRAL_WORDS = /东西|意思|玻璃|葡萄|萝卜|琵琶|枇杷|喇叭|喇嘛|疙瘩|哆嗦|啰嗦|咱/;

/**
 * Other words have no neutral tone in Taiwan (先生 xiānshēng, 關係 guānxì): such a character has the tone that it has
 * elsewhere, where that is but one or told by FULL.
 */
function putFullTones(
  { simplified, traditional, pinyin }: Entry,
  readings: ReadonlyMap<string, ReadonlySet<string>>,
  all: ReadonlyMap<string, readonly Change[]>,
  put: (key: string, change: Change) => void,
): void {
  const characters = [...simplified];
  const syllables = plain(pinyin).split(' ');
  if (characters.length < 2 || syllables.length !== characters.length || NEUTRAL_WORDS.test(simplified)) return;
  let isChanged = false;
  const taiwan = syllables.map((syllable, i) => {
    const character = characters[i] as string;
    const isKept = NEUTRAL.has(character) || character === characters[i - 1];
    if (syllable.endsWith('5') && !isKept) {
      const alike = [...(readings.get(character) ?? [])].filter((one) => one.slice(0, -1) === syllable.slice(0, -1));
      const full = alike.length === 1 ? alike : alike.filter((one) => FULL.has(`${character}${one}`));
      if (full.length === 1) {
        isChanged = true;
        return changeOf(all, character, full[0] as string);
      }
    }
    return changeOf(all, character, syllable);
  });
  if (!isChanged) return;
  for (const key of new Set([simplified, traditional])) put(key, [syllables.join(' '), taiwan.join(' ')]);
}

/** A syllable of a character as the table changes it everywhere. */
const changeOf = (all: ReadonlyMap<string, readonly Change[]>, character: string, syllable: string): string =>
  all.get(character)?.find(([mainland]) => mainland === syllable)?.[1] ?? syllable;

/** The file of the table: a trie of words and characters, where the changes of each begin, and all in a row. */
export function compileTaiwan(entries: readonly Entry[]): Uint8Array {
  const all = taiwanReadings(entries);
  const trie = buildTrie(all.keys());
  const starts = [0];
  let values = '';
  for (const word of trie.words) {
    values += (all.get(word) ?? []).map((change) => change.join('>')).join('|');
    starts.push(values.length);
  }
  return tableFile([...trie.sections, bytesOf32(starts), bytesOfText(values)]);
}

/** A reading as the table writes it, with a space between syllables, wherever CC-CEDICT left it out. */
const plain = (pinyin: string): string =>
  (
    pinyin
      .toLowerCase()
      .replaceAll('u:', 'ü')
      .match(/[a-zü]+[1-5]/g) ?? []
  ).join(' ');

const lengthOf = (reading: string): number => reading.split(' ').length;

interface Marked {
  readonly simplified: string;
  readonly traditional: string;
  readonly change: Change;
}

interface Marks {
  readonly words: [string, Change][];
  readonly characters: Marked[];
  readonly bound: Sense[];
}

/** The marks that speak for whole entries. */
function marksOf(entries: readonly Entry[]): Marks {
  const words: [string, Change][] = [];
  const characters: Marked[] = [];
  const bound: Sense[] = [];
  const unmarked = unmarkedOf(entries);
  for (const { simplified, traditional, pinyin, glosses } of entries) {
    const mark = wholeMark(glosses);
    const change: Change = [plain(pinyin), plain(mark?.[1] ?? '')];
    const length = [...simplified].length;
    if (!mark || lengthOf(change[0]) !== length || lengthOf(change[1]) !== length) continue;
    const key = `${simplified} ${change[0]}`;
    const cited = citedIn(glosses);
    if (length > 1) words.push([simplified, change], [traditional, change]);
    else if (cited) bound.push({ character: simplified, change, word: new RegExp(`^(?:${cited.join('|')})$`) });
    else if (!unmarked.has(key) && !LEFT_OUT.has(key)) characters.push({ simplified, traditional, change });
    const [kept] = entries.filter(({ simplified: word }) => word === mark[2]);
    if (kept) words.push([kept.simplified, [plain(kept.pinyin), plain(kept.pinyin)]]);
  }
  return { words, characters, bound };
}

/** The words that an entry without another sense is used in; null where it has one. */
function citedIn(glosses: readonly string[]): string[] | null {
  const senses = glosses.filter((gloss) => !NO_SENSE.test(gloss) || USED_IN.test(gloss));
  if (senses.length === 0 || !senses.every((gloss) => USED_IN.test(gloss))) return null;
  const cited = senses.flatMap((gloss) => [...gloss.matchAll(CITED)].map(([, word, simplified]) => simplified ?? word));
  return cited.filter((word) => word !== undefined);
}

/** The mark of an entry that holds in all its senses. */
function wholeMark(glosses: readonly string[]): RegExpExecArray | null {
  const senses = glosses.filter((gloss) => !NO_SENSE.test(gloss));
  const [sense] = senses;
  if (senses.length === 1 && sense !== undefined && MARK_WITHIN.test(sense)) return MARK_WITHIN.exec(sense);
  const at = glosses.findIndex((gloss) => MARK.test(gloss));
  if (at < 0 || glosses.slice(at).some((gloss) => !NO_SENSE.test(gloss))) return null;
  return MARK.exec(glosses[at] as string);
}

/**
 * Characters with a reading that some entry of theirs has without a mark: by 'simplified reading'. Surnames apart, and
 * entries that only send the reader elsewhere.
 */
function unmarkedOf(entries: readonly Entry[]): Set<string> {
  const found = new Set<string>();
  for (const { simplified, pinyin, glosses } of entries) {
    if ([...simplified].length > 1 || wholeMark(glosses) || glosses.some((one) => /variant of/.test(one))) continue;
    const senses = glosses.filter((gloss) => !NO_SENSE.test(gloss) && !/^surname |^short name/.test(gloss));
    if (senses.length > 0) found.add(`${simplified} ${plain(pinyin)}`);
  }
  return found;
}

/** All readings with a tone that the dictionary gives each character. */
function syllablesOfCharacters(entries: readonly Entry[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  for (const { simplified, pinyin } of entries) {
    if ([...simplified].length > 1 || pinyin.endsWith('5')) continue;
    const known = readings.get(simplified) ?? new Set();
    readings.set(simplified, known.add(plain(pinyin)));
  }
  return readings;
}

function holds({ character, gloss, not, word, capital }: Sense, { simplified, pinyin, glosses }: Entry): boolean {
  if (!simplified.includes(character) || (capital && !/[A-Z]/.test(pinyin))) return false;
  if (word ? !word.test(simplified) : [...simplified].length === 1) return false;
  if (gloss && !glosses.some((one) => gloss.test(one))) return false;
  return !(not && glosses.some((one) => not.test(one)));
}

/** Puts the reading of a headword that the changes of some senses hold in, and whatever else is marked of it. */
function putSenses(
  { simplified, traditional, pinyin }: Entry,
  senses: readonly Sense[],
  all: ReadonlyMap<string, readonly Change[]>,
  put: (key: string, change: Change) => void,
): void {
  const characters = [...simplified];
  const syllables = plain(pinyin).split(' ');
  if (syllables.length !== characters.length) return;
  const isHeld = (character: string | undefined, syllable: string) =>
    senses.find(({ character: one, change }) => one === character && change[0] === syllable)?.change[1];
  if (!syllables.some((syllable, i) => isHeld(characters[i], syllable))) return;
  const taiwan = syllables.map((syllable, i) => {
    const own = all.get(characters[i] as string)?.find(([from]) => characters.length > 1 && from === syllable);
    return isHeld(characters[i], syllable) ?? own?.[1] ?? syllable;
  });
  for (const key of new Set([simplified, traditional])) put(key, [syllables.join(' '), taiwan.join(' ')]);
}
