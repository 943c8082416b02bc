// `npm run bench:words`: looking words up. Lookups a second with the dictionary's files unread (cold) and read (warm), what
// the files weigh, and how much of the texts of `--pages DIR` (default ../shared/pages) the dictionary and the glossary
// know. Ends with one line of JSON.
//
// A token is a name, a number or date read as a whole, or a word that the text is cut into. It is known when the glossary
// has the name, when the number is read as a whole, or when the dictionary has the word just so; digits that nothing
// reads, names that only the page knows and characters in no dictionary are unknown. A text is cut by that very
// dictionary, so what it does not know comes out as single characters that it does: stretches of two and more of them,
// none among the thousand most frequent words, are counted as one unknown word each in the second figure.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createEngine } from '../background/engine';
import { openTables } from '../data/tables';
import { Dictionary } from '../dictionary/lookup';
import { amountsIn } from '../text/amounts';
import { convert, sourceEnd, sourceOf, unchanged } from '../text/convert';
import { flatten } from '../text/flat';
import { KnownNames } from '../text/names/known';
import type { PageNames } from '../text/names/name';
import { NameIndex } from '../text/names/name-index';
import { entryOf, type NameTables } from '../text/names/page-forms';
import { find, survey } from '../text/names/survey';
import { planOf, routesOf } from '../text/plan';
import type { Region } from '../text/region';
import { sentenceAt } from '../text/sentence';
import { wordsOf } from '../text/words';
import { load, median, printTable, round, share, told } from './bench-data';
import { TOP } from './built';
import { ensureTables } from './compile/tables';
import { type PageText, pageTexts } from './page-texts';

const named = process.argv.indexOf('--pages');
const PAGES = resolve(TOP, named > 0 ? (process.argv[named + 1] ?? '') : '../shared/pages');
/** Places that are looked up for the speed, spread over all texts. */
const PLACES = 240;
const HAN = /\p{Script=Han}/u;

// --- what is known --------------------------------------------------------------------------------------------------

interface Counts {
  tokens: number;
  known: number;
  names: number;
  numbers: number;
  /** Tokens of one character, and stretches of rare ones, which were cut to pieces, with the tokens in them. */
  singles: number;
  pieces: number;
  inPieces: number;
  readonly unknown: Map<string, number>;
}

const store = openTables(load);
const signs = await store.signs();
const dictionary = new Dictionary(load);
const directory = await dictionary.directory();

async function nameTables(): Promise<NameTables> {
  const lexicon = (await store.open({ routes: [], lexicon: true })).lexicon();
  return { known: new KnownNames(new NameIndex(await load('names.bin')), []), lexicon };
}

const tables = await nameTables();

async function countPage({ region, texts }: PageText): Promise<Counts> {
  const counts: Counts = {
    tokens: 0,
    known: 0,
    names: 0,
    numbers: 0,
    singles: 0,
    pieces: 0,
    inPieces: 0,
    unknown: new Map(),
  };
  const { names } = survey(texts, { date: null, region, settled: [] }, tables);
  for (const text of texts) {
    for (let at = 0; at < text.length; ) {
      const sentence = sentenceAt(text, at);
      if (HAN.test(text.slice(sentence.start, sentence.end))) {
        await countSentence(flatten(text, sentence).text, text, region, names, counts);
      }
      at = Math.max(sentence.end, at + 1);
    }
  }
  return counts;
}

async function countSentence(flat: string, text: string, region: Region, names: PageNames, counts: Counts) {
  const { simplify } = planOf(text, { from: region, target: null, reading: 'numbers' }, signs);
  const opened = await store.open({ routes: routesOf({ ...NO_PLAN, simplify }), lexicon: true, levels: true });
  const simple = simplify ? convert(flat, opened.conversion(simplify)) : unchanged(flat);
  const words = wordsOf(simple.text, { start: 0, end: simple.text.length }, opened.lexicon());
  const amounts = amountsIn(simple.text, { words, readingAt: () => undefined }).map(({ start, end }) => ({
    start: sourceOf(simple, start),
    end: sourceEnd(simple, end),
  }));
  const mentions = find(flat, names, tables);
  const taken = [...mentions, ...amounts];
  const tell = (form: string, isKnown: boolean) => {
    counts.tokens++;
    if (isKnown) counts.known++;
    else counts.unknown.set(form, (counts.unknown.get(form) ?? 0) + 1);
  };
  for (const { start, end, ids } of mentions) {
    counts.names++;
    tell(flat.slice(start, end), (entryOf(ids[0], names, tables)?.en ?? '') !== '');
  }
  for (const { start, end } of amounts) {
    if (mentions.some((one) => one.start < end && start < one.end)) continue;
    counts.numbers++;
    tell(flat.slice(start, end), true);
  }
  const isFree = (start: number, end: number) => !taken.some((one) => one.start < end && start < one.end);
  const folded = directory.fold(flat);
  const simpleFolded = directory.fold(simple.text);
  const levels = opened.levels();
  let row = '';
  let rowEnd = -1;
  const closeRow = () => {
    if ([...row].length > 1) {
      counts.pieces++;
      counts.inPieces += [...row].length;
      counts.unknown.set(`(${row})`, (counts.unknown.get(`(${row})`) ?? 0) + 1);
    }
    row = '';
  };
  for (const word of words) {
    const [start, end] = [sourceOf(simple, word.start), sourceEnd(simple, word.end)];
    if (!isFree(start, end)) continue;
    const band = word.number < 0 ? null : levels.bandOf(word.number);
    const isRare = end - start === 1 && (band === null || band > 1000);
    if (!isRare || start !== rowEnd) closeRow();
    if (isRare) row += flat.slice(start, end);
    rowEnd = end;
    const codes = [folded.charCodeAt(start)];
    codes.push(simpleFolded.charCodeAt(word.start));
    const shelf = await dictionary.open({ words: codes, singles: codes, mixed: false });
    if (end - start === 1) counts.singles++;
    const isKnown =
      shelf.at(folded, start, end).some((found) => found.end === end) ||
      shelf.at(simpleFolded, word.start, word.end).some((found) => found.end === word.end);
    tell(flat.slice(start, end), isKnown);
  }
  closeRow();
  // Digits that are no part of a name in Latin letters, and that nothing reads.
  for (const { 0: digits, index } of flat.matchAll(/(?<![A-Za-z\d.])\d+(?![A-Za-z\d])/g)) {
    if (isFree(index, index + digits.length)) tell(digits, false);
  }
}

const NO_PLAN = { show: null, read: null, system: 'pinyin', traditional: null } as const;

// --- speed ----------------------------------------------------------------------------------------------------------

interface Place {
  readonly text: string;
  readonly at: number;
  readonly region: Region;
}

function placesOf(pages: readonly PageText[]): Place[] {
  const all = pages.flatMap(({ region, texts }) =>
    texts.flatMap((text) => [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => ({ text, at: index, region }))),
  );
  const step = Math.max(1, Math.floor(all.length / PLACES));
  return all.filter((_, i) => i % step === 0).slice(0, PLACES);
}

type LookAt = (place: Place) => Promise<unknown>;

const lookWith = (engine: ReturnType<typeof createEngine>): LookAt => {
  return ({ text, at, region }) =>
    engine.look(text, { start: at, end: at + 1 }, { from: region, target: null, reading: 'marks' });
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Loads a file of the dictionary anew, and others from memory: the background is awake, its shards are unread. */
function awake() {
  const kept = new Map<string, Promise<ArrayBuffer>>();
  return (file: string) => {
    if (file.startsWith('dictionary/')) return load(file);
    const known = kept.get(file) ?? load(file);
    kept.set(file, known);
    return known;
  };
}

const percentile = (list: readonly number[], part: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(part * list.length))] ?? Number.NaN;

async function speed(places: readonly Place[]) {
  const fromFiles = awake();
  const warmEngine = createEngine(fromFiles);
  for (const place of places) await lookWith(warmEngine)(place);
  const warm: number[] = [];
  for (const place of places) warm.push(await timed(() => lookWith(warmEngine)(place)));
  const cold: number[] = [];
  for (const place of places) {
    // Its tables are opened with another word than the one that is measured; the dictionary's files are then forgotten.
    const forgetting = new Map<string, number>();
    const engine = createEngine(async (file) => {
      forgetting.set(file, (forgetting.get(file) ?? 0) + 1);
      return fromFiles(file);
    });
    await engine.look('一', { start: 0, end: 1 }, { from: 'hk', target: null, reading: 'marks' });
    await engine.look('發', { start: 0, end: 1 }, { from: 'hk', target: null, reading: 'marks' });
    cold.push(await timed(() => lookWith(engine)(place)));
    if (cold.length >= 60) break;
  }
  const woken = await timed(() => lookWith(createEngine(load))(places[0] as Place));
  return { cold, warm, woken };
}

// --- report ---------------------------------------------------------------------------------------------------------

if (!existsSync(PAGES)) {
  console.error('There are no pages: name their folder with --pages DIR.');
  process.exit(1);
}
const pages = pageTexts(PAGES);
const rows: string[][] = [['text', 'known', 'and not cut to pieces', 'names', 'numbers', 'single characters']];
const sum = { tokens: 0, known: 0, whole: 0, words: 0 };
const unknown = new Map<string, number>();
for (const page of pages) {
  const counts = await countPage(page);
  sum.tokens += counts.tokens;
  sum.known += counts.known;
  for (const [form, times] of counts.unknown) unknown.set(form, (unknown.get(form) ?? 0) + times);
  const { tokens, known, names, numbers, singles, pieces, inPieces } = counts;
  const [whole, words] = [known - inPieces, tokens - inPieces + pieces];
  sum.whole += whole;
  sum.words += words;
  const shares = [told(known, tokens), told(whole, words)];
  rows.push([page.name, ...shares, String(names), String(numbers), told(singles, tokens)]);
}
rows.push(['all', told(sum.known, sum.tokens), told(sum.whole, sum.words), '', '', '']);
printTable(rows);
const commonest = [...unknown].sort((a, b) => b[1] - a[1]).slice(0, 40);
console.log(`\nunknown: ${commonest.map(([form, times]) => (times > 1 ? `${form} ${times}×` : form)).join(', ')}`);

const { cold, warm, woken } = await speed(placesOf(pages));
const perSecond = (list: readonly number[]) => Math.round((1000 * list.length) / list.reduce((a, b) => a + b, 0));
const ms = (value: number) => `${round(value, 2)} ms`;
console.log('');
printTable([
  ['looking up', 'a second', 'median', '95 of 100', 'wanted'],
  ['cold: shards unread', String(perSecond(cold)), ms(median(cold)), ms(percentile(cold, 0.95)), '<= 20 ms'],
  ['warm', String(perSecond(warm)), ms(median(warm)), ms(percentile(warm, 0.95)), '<= 2 ms'],
  ['all tables unread, once', '', ms(woken), '', ''],
]);

const shards = (await ensureTables(join(TOP, '.cache', 'tables'))).filter(({ file }) => file.startsWith('dictionary/'));
const sizes = shards.map(({ absolutePath }) => statSync(absolutePath).size);
const whole = sizes.reduce((a, b) => a + b, 0);
const packed = shards.reduce((all, { absolutePath }) => all + gzipSync(readFileSync(absolutePath)).length, 0);
console.log('');
printTable([
  ['files of the dictionary', String(shards.length)],
  ['bytes of the largest', String(Math.max(...sizes))],
  ['bytes, median', String(median(sizes))],
  ['bytes of all', String(whole)],
  ['bytes of all, gzipped', String(packed)],
]);
console.log(
  JSON.stringify({
    bench: 'words',
    known: share(sum.known, sum.tokens),
    knownWhole: share(sum.whole, sum.words),
    tokens: sum.tokens,
    coldPerSecond: perSecond(cold),
    warmPerSecond: perSecond(warm),
    coldMs: round(median(cold), 2),
    warmMs: round(median(warm), 2),
    bytes: whole,
    gzipped: packed,
  }),
);
