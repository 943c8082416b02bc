// What the chooser of Traditional characters is taught with: pairs of a Simplified text and its Traditional one, as long
// as each other, from the data of '../shared', from the packages' dictionaries, and from sentences of our own. Not from
// what it is measured on in earnest: the hand-made news, the suites of other converters, and ../shared/bench/perf, which
// holds the sentences of the corpora, those kept apart included.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Conversion, convert } from '../text/convert';
import { countScripts } from '../text/han';
import { KEPT } from '../text/names/shown';
import { TOP } from './built';
import type { Entry } from './compile/cedict';
import type { Dictionary } from './compile/conversion';
import type { Fold } from './variants';

/** One lesson. `simplified` and `traditional` line up unit for unit. */
export interface Pair {
  readonly source: string;
  readonly simplified: string;
  readonly traditional: string;
  /** How much it counts. */
  readonly weight: number;
  /** A word or name by itself: it says nothing of what stands beyond its edges, and OpenCC's answer was made from it. */
  readonly isWord: boolean;
  /** Of the fifth that nothing is learned from. */
  readonly isHeldBack: boolean;
}

/** Stands for a character of the Traditional text that is not known. */
export const UNKNOWN = '\ufffe';

/** A fifth, by the hash of its id: the same one each time. */
export const isHeldBack = (id: string): boolean => (createHash('sha1').update(id).digest()[0] as number) < 51;

/** The lines of a JSON Lines file; not bench-data's, which opens the compiled tables that the weights go into. */
const linesOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const SHARED = join(TOP, '..', 'shared');
const CORPORA = ['2kenize-hk_lit', '2kenize-tw_lit', 'cecc-tw'];
const OWN = join(TOP, 'tests', 'measured', 'conversion');

interface Line {
  readonly id: string;
  readonly config?: string;
  readonly input: string;
  readonly expected: string;
}

/**
 * All lessons. `simplify` makes the Simplified text of genuine Traditional ones, of which there is no
 * other; `traditional` converts single characters.
 */
export function lessons(by: {
  readonly simplify: Conversion;
  readonly traditional: Conversion;
  readonly phrases: Dictionary;
  readonly cedict: readonly Entry[];
  readonly fold: Fold;
}): Pair[] {
  const pairs = [
    ...corpora(),
    ...own(),
    ...written(by.simplify),
    ...pages(by.simplify),
    ...names(by.simplify, by.traditional),
    ...surnames(),
    ...byReading(),
    ...words(by),
  ];
  return pairs.filter(({ simplified, traditional }) => simplified.length === traditional.length);
}

/** The public corpora that may be learned from. */
function corpora(): Pair[] {
  return CORPORA.flatMap((source) =>
    linesOf<Line>(join(SHARED, 'bench', 'conversion', `${source}.jsonl`)).map((line) => sentence(source, line, 1)),
  );
}

function sentence(source: string, { id, input, expected }: Line, weight: number): Pair {
  return { source, simplified: input, traditional: expected, weight, isWord: false, isHeldBack: isHeldBack(id) };
}

/** Sentences of our own, the half that is for building. */
function own(): Pair[] {
  if (!existsSync(OWN)) return [];
  const lines = readdirSync(OWN)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => linesOf<Line>(join(OWN, file)))
    .filter(({ id }) => id.endsWith(':build'));
  return lines.flatMap((line) => {
    if (/^s2(t|tw|hk)$/.test(line.config ?? '')) return [sentence('own', line, 2)];
    if (!/^(t|tw|hk)2s$/.test(line.config ?? '')) return [];
    return [sentence('own', { ...line, input: line.expected, expected: line.input }, 1)];
  });
}

/** Sentences in Traditional characters, written for this purpose: each of several ways of writing in many contexts. */
function written(simplify: Conversion): Pair[] {
  const text = readFileSync(join(TOP, 'lib', 'data', 'conversion-sentences.txt'), 'utf8');
  return text.split(/[\n，]/).flatMap((expected) => {
    if (expected.length < 2) return [];
    const line = { id: `written:${expected}`, input: convert(expected, simplify).text, expected };
    return [sentence('written', line, WRITTEN_WEIGHT)];
  });
}

const WRITTEN_WEIGHT = 3;

/** Sentences of saved pages that are Traditional throughout. */
function pages(simplify: Conversion): Pair[] {
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const dir of ['bench/pages/html', 'pages', 'seeds']) {
    for (const file of readdirSync(join(SHARED, dir)).sort()) {
      if (!/html|txt/.test(file)) continue;
      const bytes = readFileSync(join(SHARED, dir, file));
      const text = plainOf((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
      for (const part of text.split(/\n|(?<=[。！？!?])/)) {
        const traditional = part.trim();
        if (seen.has(traditional) || !isTraditional(traditional)) continue;
        seen.add(traditional);
        const simplified = convert(traditional, simplify).text;
        const line = { id: `pages:${traditional}`, input: simplified, expected: traditional };
        pairs.push(sentence('pages', line, 1));
      }
    }
  }
  return pairs;
}

function isTraditional(text: string): boolean {
  const { Hans, Hant } = countScripts(text);
  return Hant > 0 && Hans === 0 && text.length >= 4 && !/[\u3040-\u30ff]/.test(text);
}

const INLINE = /^<\/?(?:a|b|i|em|strong|span|u|font|mark)\b/i;

/** The text of a page, roughly: block by block. Good enough to learn from. */
function plainOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '\n')
    .replace(/<[^>]*>/g, (tag) => (INLINE.test(tag) ? '' : '\n'))
    .replace(/&#?\w+;/g, ' ');
}

/**
 * Names of people as Taiwan and Hong Kong write them, and foreign ones as the Mainland does, in Traditional characters by
 * the rule that names are shown by: what transliterations are made of.
 */
function names(simplify: Conversion, traditional: Conversion): Pair[] {
  const file = join(TOP, 'lib', 'data', 'names', 'people.jsonl');
  const people = linesOf<{ cn?: string[]; tw?: string[]; hk?: string[] }>(file);
  const forms = new Set(people.flatMap(({ tw = [], hk = [] }) => [...tw, ...hk]));
  const foreign = new Set(people.flatMap(({ cn = [] }) => (cn.some((form) => form.includes('·')) ? cn : [])));
  const spelt = (form: string) => [...form].map((char) => (KEPT.has(char) ? char : convert(char, traditional).text));
  const pairs = [
    ...[...forms].map((form) => [convert(form, simplify).text, form] as const),
    ...[...foreign].map((form) => [form, spelt(form).join('')] as const),
  ];
  return pairs.flatMap(([own, other], i) => named(own, other, i));
}

/** What names stand between, in turns; nothing is learned of these words themselves. */
const AROUND = [
  ['，', '向'],
  ['部长', '表示'],
  ['和', '在'],
  ['总统', '说'],
  ['、', '。'],
  ['记者', '报道'],
  ['，', '，'],
  ['由', '出任'],
  ['议员', '认为'],
] as const;

/** A name as it stands in a text. */
function named(simplified: string, traditional: string, turn: number): Pair[] {
  const [before, after] = AROUND[turn % AROUND.length] ?? AROUND[0];
  const input = before + simplified + after;
  const expected = UNKNOWN.repeat(before.length) + traditional + UNKNOWN.repeat(after.length);
  return [{ ...sentence('names', { id: `names:${simplified}`, input, expected }, 1), isHeldBack: false }];
}

/** Surnames that words are written with another character, and what people are called by after them. */
const SURNAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'范余于沈岳党谷云姜郁涂卜曲周胡游朱丰'].map((surname) => [surname, surname])),
  钟: '鍾',
  叶: '葉',
  万: '萬',
};
const CALLED = '先生 女士 小姐 太太 老 某 氏 家 律 博士 教授 主席 主任 部 市 委 院 校 局 法官 上校 同志'.split(' ');

/** What given names often begin with; beside 于 and 万 they begin words too (于明年, 万家). */
const GIVEN = [...'敏静丽强勇艳娟涛超秀霞刚辉建志秋光正晓雪永海玉德金立文嘉思佩雅淑俊美慧'];
const NOT_BEFORE_GIVEN = new Set('于万云周游叶');

/** People by their surname and what they are called; the words after it are written alike in both scripts. */
function surnames(): Pair[] {
  return Object.entries(SURNAMES).flatMap(([own, other]) => [
    ...(NOT_BEFORE_GIVEN.has(own)
      ? []
      : GIVEN.flatMap((name, i) => named(own + name, other + UNKNOWN.repeat(name.length), i))),
    ...CALLED.flatMap((called, i) => named(own + called, other + called, i)),
    ...named(`姓${own}`, `姓${other}`, 0),
    ...named(`姓${own}的`, `姓${other}的`, 1),
  ]);
}

const word = (source: string, simplified: string, traditional: string, weight: number): Pair => ({
  source,
  simplified,
  traditional,
  weight,
  isWord: true,
  isHeldBack: false,
});

/** Words count less than what stands in texts: there are many, and most are rare. */
const WORD_WEIGHT = 0.3;
/** Longer ones are sayings, whose characters stand beside each other nowhere else. */
const LONGEST_WORD = 6;

/** OpenCC's phrases, and the words of CC-CEDICT that OpenCC has not and that are written in one way. */
function words({ phrases, cedict, fold }: { phrases: Dictionary; cedict: readonly Entry[]; fold: Fold }): Pair[] {
  const ways = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  for (const { simplified, traditional } of cedict) {
    if (!/^\p{Script=Han}{2,8}$/u.test(simplified) || phrases.has(simplified)) continue;
    ways.set(simplified, (ways.get(simplified) ?? new Set()).add(fold(traditional)));
    written.set(simplified, traditional);
  }
  const known = [...phrases].filter(([one]) => one.length <= LONGEST_WORD);
  const more = [...written].filter(([one]) => ways.get(one)?.size === 1);
  return [
    ...known.map(([one, other]) => word('opencc', one, other, WORD_WEIGHT)),
    ...more.map(([one, other]) => word('cedict', one, other, WORD_WEIGHT)),
  ];
}

/** Characters whose reading tells which Traditional one they stand for. */
const BY_READING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  发: { fa1: '發', fa4: '髮' },
  只: { zhi1: '隻', zhi3: '只' },
  斗: { dou3: '斗', dou4: '鬥' },
  系: { ji4: '繫' },
  几: { ji3: '幾' },
  卷: { juan3: '捲' },
  扎: { za1: '紮' },
  舍: { she3: '捨', she4: '舍' },
  划: { hua2: '划', hua4: '劃' },
  冲: { chong4: '衝' },
  别: { bie4: '彆' },
  干: { gan4: '幹' },
};
const READING_WEIGHT = 0.7;

/** CPP's sentences, of which one character's reading is known: that character alone is learned. */
function byReading(): Pair[] {
  const lines = linesOf<{ id: string; text: string; i: number; char: string; pinyin: string }>(
    join(SHARED, 'bench', 'pinyin', 'cpp-dev.jsonl'),
  );
  return lines.flatMap(({ id, text, i, char, pinyin }) => {
    const option = BY_READING[char]?.[pinyin];
    // `i` counts characters: where one takes two units, they would not line up.
    if (option === undefined || [...text].length !== text.length) return [];
    const traditional = UNKNOWN.repeat(i) + option + UNKNOWN.repeat(text.length - i - 1);
    return [sentence('readings', { id, input: text, expected: traditional }, READING_WEIGHT)];
  });
}
