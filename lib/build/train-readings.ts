// Trains the model of readings in context and writes lib/data/readings.bin: `npm run train:readings`, half a
// minute. Sentences: cpp-dev of the measuring data (`--data DIR`, default ../shared/bench) less a held-back fifth, and those
// of tests/measured/pinyin that are there to build on. Phrases: @pinyin-pro/data and CC-CEDICT.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTables } from '../data/tables';
import { hear } from '../text/pinyin';
import { MOST_READINGS } from '../text/reading-model';
import { eachPlace } from '../text/readings';
import { wordsOf } from '../text/words';
import { dataPath, linesOf, load } from './bench-data';
import { TOP } from './built';
import { type Entry, readCedict } from './compile/cedict';
import { type Phrase, readPhrases } from './compile/phrases';
import { isHeldBack, type Marked, offsetOf, syllableOf } from './marked';
import { type Choices, Trainer } from './reading-trainer';

const SETTINGS = { alpha: 0.3, beta: 0.3, l1: 0.15, epochs: 1 };
/** What a sentence counts; and a phrase, from a rare to the commonest. */
const SENTENCE = 5;
const PHRASE = { least: 0.1, perTenfold: 0.15, rarest: 1e-12 } as const;
/** How often a reading must be found for it to be one of a character's. */
const OFTEN = 2;

const lexicon = (await openTables(load).open({ routes: [], lexicon: true })).lexicon();
const cedict = readCedict();
const phrases = readPhrases(cedict);

/** A text in which some characters are marked with their readings, by place. */
interface Sentence {
  readonly text: string;
  readonly marks: ReadonlyMap<number, string>;
}

const sentences: Sentence[] = [
  ...markedLines(join(dataPath('pinyin'), 'cpp-dev.jsonl')).filter(({ id }) => !isHeldBack(id)),
  ...ownLines(),
].map((line) => ({ text: line.text, marks: new Map([[offsetOf(line, line.text), syllableOf(line)]]) }));
sentences.push(...annotated(readFileSync(join(TOP, 'lib', 'data', 'reading-sentences.txt'), 'utf8')));

function markedLines(path: string): Marked[] {
  return linesOf<Marked>(path);
}

function ownLines(): Marked[] {
  const folder = join(TOP, 'tests', 'measured', 'pinyin');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => markedLines(join(folder, file)).filter(({ id }) => id.endsWith(':build')));
}

/** Lines of text with readings in brackets: 为(wei4)灾民搭建帐篷. */
function annotated(file: string): Sentence[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const marks = new Map<number, string>();
      let text = '';
      for (const [, before = '', syllable] of line.matchAll(/([^()]+)(?:\(([^)]+)\))?/g)) {
        text += before;
        if (syllable !== undefined) marks.set(text.length - 1, syllable);
      }
      return { text, marks };
    });
}

// --- the readings that each character may have ----------------------------------------------------------------------

const syllables: string[] = [''];
const numbers = new Map<string, number>([['', 0]]);

function numberOf(syllable: string): number {
  const known = numbers.get(syllable);
  if (known !== undefined) return known;
  numbers.set(syllable, syllables.length);
  return syllables.push(syllable) - 1;
}

/** Readings of CC-CEDICT's words and of the sentences, the commonest first. */
function choicesOf(entries: readonly Entry[]): Choices {
  const counts = new Map<string, Map<string, number>>();
  const count = (character: string, syllable: string, by: number) => {
    const own = counts.get(character) ?? new Map<string, number>();
    counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + by));
  };
  for (const { simplified, pinyin } of entries) {
    const read = pinyin.toLowerCase().replaceAll('u:', 'ü').split(' ');
    if (read.length !== simplified.length) continue;
    for (const [i, syllable] of read.entries()) {
      // One and not are written in their citation tone, whatever follows.
      const isRead = /^(?!xx)[a-zü]+[1-5]$/.test(syllable) && !'一不'.includes(simplified.charAt(i));
      // A neutral tone that only words have is theirs to give.
      const isOwn = simplified.length === 1 || !syllable.endsWith('5');
      if (isRead && isOwn) count(simplified.charAt(i), syllable, simplified.length === 1 ? OFTEN : 1);
    }
  }
  for (const { text, marks } of sentences) {
    for (const [at, syllable] of marks) count(text.charAt(at), syllable, SENTENCE);
  }
  const choices = new Map<string, number[]>();
  for (const [character, own] of counts) {
    const often = [...own].filter(([, times]) => times >= OFTEN).sort((a, b) => b[1] - a[1]);
    if (often.length > 1)
      choices.set(
        character,
        often.slice(0, MOST_READINGS).map(([syllable]) => numberOf(syllable)),
      );
  }
  return choices;
}

const choices = choicesOf(cedict);
const asked = {
  knows: (code: number) => choices.has(String.fromCharCode(code)),
  numberOf,
  hasReading: (code: number, syllable: string) =>
    choices.get(String.fromCharCode(code))?.includes(numberOf(syllable)) ?? false,
};
const trainer = new Trainer(choices, SETTINGS);

// --- examples -------------------------------------------------------------------------------------------------------

function addSentence({ text, marks }: Sentence): void {
  const words = wordsOf(text, { start: 0, end: text.length }, lexicon);
  eachPlace({ text, words, heard: hear(text), isOpen: false }, lexicon, asked, (place) => {
    const marked = marks.get(place.at);
    if (marked !== undefined) trainer.add({ place, reading: numberOf(marked), weight: SENTENCE });
  });
}

function addPhrase({ text, syllables: read, share }: Phrase): void {
  if (!read.some((syllable, i) => syllable !== '' && asked.knows(text.charCodeAt(i)))) return;
  // Cut as if it were no word: where it is one, the lexicon reads it, and what is to be learned is what its parts mean.
  const whole = lexicon.table.longest(text, 0, text.length);
  const words = wordsOf(text, { start: 0, end: text.length }, lexicon, whole?.end === text.length ? whole.word : -1);
  const tenfolds = Math.log10(Math.max(PHRASE.rarest, share) / PHRASE.rarest);
  const weight = PHRASE.least + PHRASE.perTenfold * tenfolds;
  eachPlace({ text, words, heard: hear(text), isOpen: true }, lexicon, asked, (place) => {
    const reading = read[place.at] ?? '';
    if (reading !== '') trainer.add({ place, reading: numberOf(reading), weight });
  });
}

for (const line of sentences) addSentence(line);
for (const phrase of phrases) addPhrase(phrase);
trainer.train((epoch, loss) => console.log(`round ${epoch}: mean loss ${loss.toFixed(4)}`));
const { bytes, weights } = trainer.file(syllables);
writeFileSync(join(TOP, 'lib', 'data', 'readings.bin'), bytes);
console.log(`${sentences.length} sentences, ${phrases.length} phrases: ${weights} weights, ${bytes.length} bytes`);
