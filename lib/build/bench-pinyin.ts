// `npm run bench:pinyin`: how many marked characters are read right, in Simplified and in Traditional, beside pinyin-pro
// alone on the same text; the worst characters; what it costs. `--data DIR` names the folder whose pinyin/*.jsonl are
// measured (default ../shared/bench); `--failures N` prints so many failures (default 40). Ends with one line of JSON.
//
// Ours is what the product writes over a page that holds this sentence alone: names found, words cut, each word's reading
// taken apart again. A character without a reading counts as wrong. ü is v, the neutral tone 5, 一 and 不 without sandhi.
import { createEngine } from '../background/engine';
import { PHRASES_FILE, READINGS_FILE } from '../data/lexicon';
import { Phrases } from '../text/phrases';
import { readingsOf } from '../text/pinyin';
import { ReadingModel } from '../text/reading-model';
import { partOfReading, toNumbers } from '../text/syllable';
import { filesOf, linesOf, load, printTable, round, share, told } from './bench-data';
import { isHeldBack, type Marked, offsetOf } from './marked';

type Side = 'hans' | 'hant';
const SIDES: readonly Side[] = ['hans', 'hant'];
const HAN = /\p{Script=Han}/u;

const engine = createEngine(load);
const failuresAt = process.argv.indexOf('--failures');
const FAILURES = failuresAt > 0 ? Number(process.argv[failuresAt + 1]) : 40;

/** A text as the product annotates it: a page of its own, in numbers. */
async function tilesOf(text: string, side: Side) {
  const from = side === 'hans' ? 'cn' : 'tw';
  const { names } = await engine.survey([text], { url: '', published: null, region: from });
  const { texts } = await engine.annotate([text], { from, target: null, reading: 'numbers', names });
  return texts[0]?.tiles ?? [];
}

const plain = (syllable: string): string => syllable.toLowerCase().replace('ü', 'v');

/** The syllable that the product writes over a character; '' for none. */
async function oursAt(text: string, offset: number, side: Side): Promise<string> {
  let start = 0;
  for (const { length, reading } of await tilesOf(text, side)) {
    const end = start + length;
    if (offset >= end) {
      start = end;
      continue;
    }
    const hanIn = (from: number, to: number) => [...text.slice(from, to)].filter((one) => HAN.test(one)).length;
    // What is no Han inside a word (SQL 注入) stands in its reading as it is, without a number.
    const read = (reading ?? '').split(' ').filter((part) => /\d/.test(part));
    const nth = hanIn(start, offset);
    return plain(partOfReading(read.join(' '), hanIn(start, end), nth, nth + 1) ?? '');
  }
  return '';
}

const bareAt = (text: string, offset: number): string => plain(toNumbers(readingsOf(text).get(offset) ?? ''));

interface Result {
  readonly line: Marked;
  readonly ours: Readonly<Record<Side, string>>;
  readonly bare: Readonly<Record<Side, string>>;
}

async function measured(line: Marked): Promise<Result> {
  const texts = { hans: line.text, hant: line.hant ?? '' };
  const ours = { hans: '', hant: '' };
  const bare = { hans: '', hant: '' };
  for (const side of SIDES) {
    const text = texts[side];
    if (text === '') continue;
    const offset = side === 'hans' ? offsetOf(line, text) : offsetOf(line, text, (found) => HAN.test(found));
    ours[side] = await oursAt(text, offset, side);
    bare[side] = bareAt(text, offset);
  }
  return { line, ours, bare };
}

const rightIn = (results: readonly Result[], who: 'ours' | 'bare', side: Side) => {
  const all = results.filter(({ line }) => side === 'hans' || line.hant !== undefined);
  return { right: all.filter((one) => one[who][side] === one.line.pinyin.toLowerCase()).length, all: all.length };
};

const figures = (results: readonly Result[], show: (right: number, all: number) => string | number) => {
  const one = (who: 'ours' | 'bare', side: Side) => {
    const { right, all } = rightIn(results, who, side);
    return show(right, all);
  };
  return {
    hans: one('ours', 'hans'),
    hant: one('ours', 'hant'),
    bareHans: one('bare', 'hans'),
    bareHant: one('bare', 'hant'),
  };
};

/** A file's results, and those of its parts that are measured apart. */
function partsOf(name: string, results: readonly Result[]): [name: string, results: readonly Result[]][] {
  const part = (what: string, isIn: (id: string) => boolean): [string, readonly Result[]] => [
    `${name}, ${what}`,
    results.filter(({ line }) => isIn(line.id)),
  ];
  const parts = [
    part('built on', (id) => id.endsWith(':build')),
    part('looked at once', (id) => id.endsWith(':once')),
    ...(name === 'cpp-dev' ? [part('held back', isHeldBack)] : []),
  ];
  return [[name, results], ...parts.filter(([, list]) => list.length > 0)];
}

/** The characters with the most failures, and a sample of the failures. */
function printFailures(name: string, results: readonly Result[]): void {
  const wrong = results.filter(({ line, ours }) => ours.hans !== line.pinyin.toLowerCase());
  const apart = results.filter(({ line, ours }) => line.hant !== undefined && ours.hans !== ours.hant);
  // What is to be looked at once is counted and not shown.
  const shown = wrong.filter(({ line }) => !line.id.endsWith(':once'));
  const times = new Map<string, number>();
  for (const { line } of shown) times.set(line.char, (times.get(line.char) ?? 0) + 1);
  const worst = [...times].sort((a, b) => b[1] - a[1]).slice(0, 30);
  console.log(
    `\n${name}: ${wrong.length} wrong in Simplified; the worst: ${worst.map(([c, n]) => `${c} ${n}`).join(', ')}`,
  );
  console.log(`${apart.length} not alike in both scripts`);
  const step = Math.max(1, Math.ceil(shown.length / FAILURES));
  for (const { line, ours, bare } of shown.filter((_, i) => i % step === 0))
    console.log(`  ${toldOf(line, ours.hans, bare.hans)}`);
  for (const { line, ours, bare } of apart.slice(0, 10))
    console.log(`  Traditional: ${toldOf(line, ours.hant, bare.hant)}`);
}

function toldOf({ text, i, char, pinyin }: Marked, ours: string, bare: string): string {
  const all = [...text];
  const around = `${all.slice(Math.max(0, i - 8), i).join('')}[${char}]${all.slice(i + 1, i + 9).join('')}`;
  return `${pinyin.padEnd(7)} ours ${(ours || '–').padEnd(7)} pinyin-pro ${(bare || '–').padEnd(7)} ${around.replace(/\s/g, ' ')}`;
}

// --- costs ----------------------------------------------------------------------------------------------------------

/** Milliseconds of each work, the best of fifty in turns after twenty to warm up: what else the machine does is not counted. */
async function timed(...works: readonly (() => unknown)[]): Promise<number[]> {
  const best = works.map(() => Infinity);
  for (let round = 0; round < 70; round++) {
    for (const [i, work] of works.entries()) {
      const begin = performance.now();
      await work();
      if (round >= 20) best[i] = Math.min(best[i] ?? Infinity, performance.now() - begin);
    }
  }
  return best;
}

/** 10,000 characters of the lines, read whole: words, readings, without names. */
async function costs(lines: readonly Marked[]): Promise<void> {
  let text = '';
  for (let i = 0; text.length < 10_000 && lines.length > 0; i++) text += `${lines[i % lines.length]?.text}\n`;
  text = text.slice(0, 10_000);
  const [ours = 0, bare = 0] = await timed(
    () => engine.annotate([text], { from: 'cn', target: null, reading: 'numbers' }),
    () => readingsOf(text),
  );
  const [model, phrases] = await Promise.all([load(READINGS_FILE), load(PHRASES_FILE)]);
  const begin = performance.now();
  new ReadingModel(model);
  new Phrases(phrases);
  const opening = performance.now() - begin;
  console.log(
    `\n10,000 characters warm: ${round(ours)} ms, pinyin-pro alone ${round(bare)} ms, ratio ${round(ours / bare, 2)}`,
  );
  console.log(
    `the model ${model.byteLength} bytes, the phrases ${phrases.byteLength} bytes, opened in ${round(opening)} ms`,
  );
}

const rows: string[][] = [
  ['marked characters right', 'Simplified', 'Traditional', 'pinyin-pro', 'pinyin-pro, Traditional'],
];
const json: Record<string, unknown> = { bench: 'pinyin' };
const failing: (() => void)[] = [];
let lines: Marked[] = [];
for (const { name, path } of filesOf('pinyin')) {
  const own = linesOf<Marked>(path);
  const results: Result[] = [];
  for (const line of own) results.push(await measured(line));
  lines = lines.length > own.length ? lines : own;
  for (const [part, list] of partsOf(name, results)) {
    const { hans, hant, bareHans, bareHant } = figures(list, told);
    rows.push([part, hans, hant, bareHans, bareHant].map(String));
    json[part] = figures(list, share);
  }
  failing.push(() => printFailures(name, results));
}
printTable(rows);
for (const print of failing) print();
await costs(lines);
console.log(JSON.stringify(json));
