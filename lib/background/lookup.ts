// What is known of a place in a text: the name first, the number or date as a whole, then words, the longest first. Decides
// which headwords stand there; names, tables and the dictionary's files are opened by the engine.
//
//   外交部[長]王毅  →  外交部長 (as the text is cut), 外交部, 外交, then 長, then 外 交 部 one by one
import type { Directory } from '../dictionary/directory';
import type { Dictionary, Shelf } from '../dictionary/lookup';
import { agrees, ranked } from '../dictionary/rank';
import type { DictionaryEntry, Look, LookedNumber, LookedWord } from '../text/look';
import type { CardView } from '../text/names/name';
import type { Span } from '../text/span';
import type { Surroundings } from '../text/surroundings';

/** So many words are shown at most, single characters included. */
const MOST = 16;
/** Units to either side in which a headword that is not Han throughout may begin or end. */
const NEAR = 20;
const HAN = /\p{Script=Han}/u;
/** What only headwords that are not Han throughout have; the folded text has one form of each. */
const MIXED = /[A-Z0-9·，－\p{Script=Bopomofo}]/u;

/** What is said of a word besides the dictionary's entries. */
export interface WordFacts {
  /** A reading by the Mainland's standard as the reader's own has it (企業 qì yè). */
  standard(simplified: string, reading: string): string;
  /** Of a stretch of the flat text; '' where it is not wanted. */
  jyutping(at: Span): string;
  /** By its Simplified form, and as it is printed; `reading` is the reader's own, null for none. */
  of(
    simplified: string,
    form: string,
  ): Pick<LookedWord, 'hsk' | 'band' | 'isKnown' | 'fixed'> & { readonly reading: string | null };
}

/** The name at the place; `at` is of the text. */
export interface Named {
  readonly card: CardView;
  readonly at: Span;
}

/** A headword at a place of the flat text. */
interface Candidate extends Span {
  entries(): DictionaryEntry[];
}

/** Looks a place of a text up; null where nothing is known and nothing is Han. */
export async function lookUp(
  text: string,
  around: Surroundings,
  dictionary: Dictionary,
  facts: WordFacts,
  name: Named | null,
): Promise<Look | null> {
  const directory = await dictionary.directory();
  const found = await candidates(around, directory, dictionary);
  const words = found.map((one) => lookedWord(one, around, directory, facts));
  const number = numberOf(around, facts);
  const character = { start: around.place, end: around.place + widthAt(around.flat, around.place) };
  const isHan = HAN.test(around.flat.slice(character.start, character.end));
  const unknown = isHan
    ? { at: around.source(character), form: around.flat.slice(character.start, character.end) }
    : null;
  const first = (name && { at: name.at, form: name.card.form }) ?? number ?? words[0] ?? unknown;
  if (!first) return null;
  const { at, form } = first;
  const { start, end } = around.sentence;
  return { at, form, name: name?.card ?? null, number, words, sentence: text.slice(start, end), sentenceAt: start };
}

function numberOf({ amount, flat, source }: Surroundings, facts: WordFacts): LookedNumber | null {
  if (!amount) return null;
  const form = flat.slice(amount.start, amount.end);
  const reading = facts.standard(form, amount.reading);
  return { at: source(amount), form, reading, jyutping: facts.jyutping(amount), amount: amount.amount };
}

/** The headwords at the place, in the order in which they are shown. */
async function candidates(around: Surroundings, directory: Directory, dictionary: Dictionary): Promise<Candidate[]> {
  const { flat, place, words, name } = around;
  const folded = directory.fold(flat);
  // 藉機 is 借机, which no folding of single characters tells.
  const simple = directory.fold(around.simple);
  const word = words.find(({ start, end }) => start <= place && place < end) ?? {
    start: place,
    end: place + widthAt(flat, place),
  };
  const starts = [...new Set([word.start, name?.start ?? place, place])];
  const near = { start: Math.max(0, place - NEAR), end: Math.min(flat.length, place + NEAR) };
  const isNear = MIXED.test(folded.slice(near.start, near.end));
  // Of a name of several words (中央|广播|电视|总台) each is told.
  const others = words.filter((one) => name && one !== word && one.start >= name.start && one.end <= name.end);
  const shelf = await dictionary.open({
    words: [...starts, ...others.map(({ start }) => start)].flatMap((at) => [
      folded.charCodeAt(at),
      simple.charCodeAt(at),
    ]),
    singles: unitsOf(folded, word),
    mixed: isNear,
  });
  const all = starts.flatMap((at) => foundAt(shelf, folded, at, flat.length));
  if (simple !== folded) all.push(...starts.flatMap((at) => foundAt(shelf, simple, at, flat.length)));
  // Headwords that are not Han throughout are found wherever they begin.
  if (isNear) {
    for (let at = near.start; at < place; at++) {
      all.push(...foundAt(shelf, folded, at, near.end).filter((one) => place < one.end && isMixed(folded, one)));
    }
  }
  const groups = all.flatMap((one) => {
    const group = groupOf(one, around, folded, word);
    return group === null ? [] : [{ one, group }];
  });
  groups.sort((a, b) => a.group - b.group || b.one.end - b.one.start - (a.one.end - a.one.start));
  const parts = others.flatMap(({ start, end }) => [
    ...foundAt(shelf, folded, start, end),
    ...(simple === folded ? [] : foundAt(shelf, simple, start, end)),
  ]);
  const isPart = ({ start, end }: Span) => others.some((one) => one.start === start && one.end === end);
  const several = [...groups.map(({ one }) => one), ...parts.filter(isPart)];
  const singles = await singlesOf(several[0] ?? word, folded, dictionary, shelf, word);
  const seen = new Set<string>();
  // 面的 in 會|面|的 goes over the word's end: it comes after all that is in the word.
  const goesOver = (one: Span) => one.start > word.start && one.end > word.end && !isPart(one);
  const inWord = several.filter((one) => !goesOver(one));
  return [...inWord.slice(0, MOST), ...singles, ...several.filter(goesOver)]
    .filter(({ start, end }) => !seen.has(`${start} ${end}`) && seen.add(`${start} ${end}`))
    .slice(0, MOST);
}

const foundAt = (shelf: Shelf, folded: string, at: number, to: number): Candidate[] =>
  shelf.at(folded, at, to).map(({ end, entries }) => ({ start: at, end, entries }));

/**
 * Where a headword stands in the order: 0 holds the place and ends where a word does, 1 holds it and breaks a word (和服
 * in 和|服务), 2 begins where the word does and ends before the place, 3 begins at the place; null: not shown here.
 */
function groupOf(one: Candidate, { place, words, amount }: Surroundings, folded: string, word: Span): number | null {
  const { start, end } = one;
  const isWord = start === word.start && end === word.end;
  if (end - start === widthAt(folded, start) && !isWord) return null;
  if (isMixed(folded, one)) {
    // A single letter is no word of a Chinese text, whatever it stands for in slang.
    const isWhole = end - start > 1 && place < end && isApart(folded, one);
    // 120 is whom to call; 120人 is no such thing.
    const isCount = !/[^0-9]/.test(folded.slice(start, end)) && amount !== null && amount.end !== end;
    return isWhole && !isCount ? 0 : null;
  }
  const breaks = end > word.end && !words.some((other) => other.end === end);
  if (start === place && start !== word.start) return breaks ? null : 3;
  if (place >= end) return breaks ? null : 2;
  return breaks ? 1 : 0;
}

const isMixed = (folded: string, { start, end }: Span): boolean => MIXED.test(folded.slice(start, end));

/** No letter or digit goes on at either end: PC is no word in PCR. */
function isApart(folded: string, { start, end }: Span): boolean {
  const goesOn = (at: number, step: -1 | 1) => {
    const [own, other] = [folded.charAt(at), folded.charAt(at + step)];
    return /[A-Z]/.test(own) ? /[A-Z]/.test(other) : /\d/.test(own) && /\d/.test(other);
  };
  return !goesOn(start, -1) && !goesOn(end - 1, 1);
}

/** The characters of the longest word, one by one. */
async function singlesOf(
  longest: Span,
  folded: string,
  dictionary: Dictionary,
  shelf: Shelf,
  opened: Span,
): Promise<Candidate[]> {
  const isOpened = longest.start >= opened.start && longest.end <= opened.end;
  const other = isOpened
    ? shelf
    : await dictionary.open({ words: [], singles: unitsOf(folded, longest), mixed: false });
  const singles: Candidate[] = [];
  for (let at = longest.start; at < longest.end; at += widthAt(folded, at)) {
    singles.push(...foundAt(other, folded, at, at + widthAt(folded, at)));
  }
  // 不得不: one 不 is enough.
  const seen = new Set<string>();
  return singles.filter(({ start, end }) => {
    const character = folded.slice(start, end);
    return HAN.test(character) && !seen.has(character) && seen.add(character);
  });
}

function unitsOf(folded: string, { start, end }: Span): number[] {
  const units: number[] = [];
  for (let at = start; at < end; at += widthAt(folded, at)) units.push(folded.charCodeAt(at));
  return units;
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function lookedWord(one: Candidate, around: Surroundings, directory: Directory, facts: WordFacts): LookedWord {
  const { flat, words, isTraditional } = around;
  const form = flat.slice(one.start, one.end);
  const syllables = around.syllables(one);
  const entries = ranked(one.entries(), { form, isTraditional, syllables }, directory);
  const simplified = around.simplified(one);
  const isCut = words.some(({ start, end }) => start === one.start && end === one.end);
  const [first] = entries;
  // The dictionary's capitals, where it reads the word as it is read here.
  const inContext = first && agrees(first, syllables) ? first.pinyin : syllables.filter((own) => own !== '').join(' ');
  const mainland = isCut || !first ? inContext : first.pinyin;
  const { reading, ...said } = facts.of(simplified, form);
  return {
    at: around.source(one),
    form,
    reading: reading ?? facts.standard(simplified, mainland),
    jyutping: facts.jyutping(one),
    entries,
    ...said,
  };
}
