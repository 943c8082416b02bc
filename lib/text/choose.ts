// Which Traditional character stands for a Simplified one that has several (发 發/髮, 里 裏/里). OpenCC's answer is the
// base; a small linear model over the characters around it and the word it stands in may overrule it. Here weights are
// only added up: lib/build/train-conversion.ts learns them, and lib/data/PROVENANCE.md says from what.
//
//   score of an option = weights of what stands around the character: units to its right, left, on both sides; its word
//                      + weights of who speaks for it: OpenCC, OpenCC of the word alone, CC-CEDICT's writing of the word
import {
  ABOUT,
  ANY_CHARACTER,
  type Context,
  chainsOf,
  contextOf,
  kindOf,
  marginOf,
  type Place,
  stands,
  type Voices,
  type Vote,
  votesOf,
  wordKey,
} from './choice-features';
import { type Choose, outputOf } from './convert';
import { isHan } from './han';
import type { Span } from './span';
import { section, sectionsOf, TRIE_SECTIONS, text16, u32, WordTable } from './table';
import { type Lexicon, type Word, wordsOf } from './words';

/** Sections of the model's file after the trie of its keys. */
export const MODEL = { starts: TRIE_SECTIONS, weights: TRIE_SECTIONS + 1, options: TRIE_SECTIONS + 2 } as const;

/** The learned weights: of each option for what stands around, one for a voice. */
class Weights {
  readonly #keys: WordTable;
  readonly #starts: Uint32Array;
  readonly #weights: Int8Array;
  /** What is being added up, by option; kept, since it is done for every such character of a text. */
  readonly scores = new Int32Array(16);
  /** Characters of which it was learned what stands around them. */
  readonly learned = new Set<string>();
  /** The options of a character. */
  readonly options = new Map<number, string>();

  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    this.#keys = new WordTable(sections);
    this.#starts = u32(sections, MODEL.starts);
    const bytes = section(sections, MODEL.weights);
    this.#weights = new Int8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
    for (const line of text16(sections, MODEL.options).split('\n')) {
      const own = line.charAt(0);
      this.options.set(own.charCodeAt(0), line.slice(1));
      if (this.#keys.longest(own + ABOUT.own, 0, 2)) this.learned.add(own);
    }
  }

  /** Adds the weights of every key that begins the chain to the scores. */
  addChain(chain: string): void {
    this.#keys.each(chain, 0, chain.length, this.#add);
  }

  /** Adds the weights of this very key to the scores. */
  addKey(key: string): void {
    const match = this.#keys.longest(key, 0, key.length);
    if (match?.end === key.length) this.#add(match.end, match.word);
  }

  /** The weight of a voice. */
  voice(key: string): number {
    const match = this.#keys.longest(key, 0, key.length);
    return match?.end === key.length ? (this.#weights[this.#starts[match.word] as number] as number) : 0;
  }

  readonly #add = (_end: number, key: number): void => {
    const start = this.#starts[key] as number;
    const count = (this.#starts[key + 1] as number) - start;
    for (let option = 0; option < count; option++) {
      this.scores[option] = (this.scores[option] as number) + (this.#weights[start + option] as number);
    }
  };
}

/** Makes the chooser of a model's file. Throws where the file is none of ours. */
export function openChooser(file: ArrayBuffer, lexicon: Lexicon, voices: Voices): Choose {
  const weights = new Weights(file);
  return (source, converted, phrases) => {
    let out = '';
    let copied = 0;
    let context: Context | null = null;
    let words: readonly Word[] = [];
    let cutTo = 0;
    let w = 0;
    let p = 0;
    for (let at = 0; at < source.length; at++) {
      const options = weights.options.get(source.charCodeAt(at));
      if (options === undefined) continue;
      const run = at >= cutTo ? hanRun(source, at) : null;
      if (run) {
        words = run.end - run.start > 1 ? wordsOf(source, run, lexicon) : [];
        cutTo = run.end;
        w = 0;
      }
      // A character alone has nothing around it to go by.
      if (words.length === 0) continue;
      for (let word = words[w]; word && word.end <= at; word = words[++w]);
      for (let phrase = phrases[p]; phrase && phrase.end <= at; phrase = phrases[++p]);
      const word = holding(words[w], at);
      const phrase = holding(phrases[p], at);
      if (stands(kindOf(source, phrase, word)) && !isOtherwise(source, phrase, word, voices)) continue;
      const to = outputOf(converted, at);
      const answer = converted.text.charAt(to);
      context ??= contextOf(source);
      const place = { context, at, word };
      const best = choose(place, options, answer, votesOf(place, answer, phrase, voices), weights);
      if (best === answer) continue;
      out += converted.text.slice(copied, to) + best;
      copied = to + 1;
    }
    return copied === 0 ? converted.text : out + converted.text.slice(copied);
  };
}

/** Whether a phrase is a word, or within one, that CC-CEDICT writes otherwise. */
function isOtherwise(text: string, phrase: Span | null, word: Span | null, { words }: Voices): boolean {
  if (!phrase || !word || phrase.start < word.start || phrase.end > word.end) return false;
  return words.table.longest(text, word.start, word.end)?.end === word.end;
}

const holding = (span: Span | undefined, at: number): Span | null => (span && span.start <= at ? span : null);

/** The stretch of Han around a place. */
function hanRun(text: string, at: number): Span {
  let start = at;
  let end = at + 1;
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isHan(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The likeliest option, where it is likelier than OpenCC's answer by the margin; else that. */
function choose(place: Place, options: string, answer: string, votes: readonly Vote[], weights: Weights): string {
  const base = options.indexOf(answer);
  const own = place.context.text.charAt(place.at);
  // Of some characters nothing was learned but who is to be believed: with one voice there is nothing to choose.
  if (base < 0 || (votes.length === 1 && !weights.learned.has(own))) return answer;
  const { scores } = weights;
  scores.fill(0);
  weights.addKey(own + ABOUT.own);
  for (const chain of chainsOf(place)) if (chain.length > 2) weights.addChain(chain);
  if (place.word && place.word.end - place.word.start > 1) weights.addKey(wordKey(place, place.word));
  for (const { kind, option } of votes) {
    const at = options.indexOf(option);
    if (option === '' || at < 0) continue;
    const weight = weights.voice(ANY_CHARACTER + kind) + weights.voice(own + ABOUT.vote + kind);
    scores[at] = (scores[at] as number) + weight;
  }
  let best = base;
  let most = scores[base] as number;
  for (let i = 0; i < options.length; i++) {
    const ahead = (scores[i] as number) - marginOf(votes, options.charAt(i));
    if (i === base || ahead <= most) continue;
    best = i;
    most = ahead;
  }
  return options.charAt(best);
}
