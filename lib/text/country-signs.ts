// Countries and regions of one character: names, and written with a capital (GB/T 16159-2012, 7.2); two of them beside
// each other with a hyphen (6.6: 中美 Zhōng-Měi), one before 方, 军 or 媒 with it (俄方 Éfāng), one after a verb or before an
// office apart (访华 fǎng Huá, 英首相 Yīng shǒuxiàng). Which of 中 "in", 日 "day", 法 "law" is a country is told by what
// stands beside it; where nothing tells, it is none.
import { isTransliterated, TITLES } from './names/cues';
import type { Word } from './words';
import { asName, beside, canBegin, type Line, type Taken, together, type Written, wordAt } from './written';

/** Characters that stand for countries and regions in news; and where other readings are more common, how. */
export const COUNTRY_SIGNS: ReadonlySet<string> = new Set('中美俄英法德日韩朝印巴乌欧以伊澳加意越菲台港华泰缅土叙埃黎');
const READINGS: Readonly<Record<string, string>> = { 朝: 'chao2', 中: 'zhong1', 伊: 'yi1', 乌: 'wu1' };
/** Of these, those that are hardly ever anything else as a word by themselves. */
const ALWAYS = new Set('俄英韩华澳欧');
/** Those that come in pairs. */
const PAIRED = new Set('中美俄英法德日韩朝印巴乌欧以伊澳加意越菲台');

/** Characters of foreign names that are common words beside countries. */
const OFTEN_BESIDE = new Set('都多可因约向于以与在对就会将及和也定来加法');
/** What is written together with a country before it. */
const SIDES = new Set('方媒军企商资籍裔货股债府警舰');
/** Those that are prepositions or adverbs far more often: pairs of them are made with these only. */
const PARTNERS: Readonly<Record<string, RegExp>> = { 以: /^[以巴美伊黎叙俄]+$/, 意: /^[意法德英日俄]+$/ };
/** Verbs before any country, however ambiguous its character is. */
const VISITS = new Set('访赴驻抵');
const SELDOM = new Set('以加意越土泰缅黎');
/** Verbs and prepositions of one character before a country, … */
const TOWARDS = new Set('访对驻赴援涉反抗抵离返遏挺售旅留侵仇亲联疑恐排疏制攻禁限脱');
/** … and before those that are hardly anything else. */
const BY = new Set('在来同与和跟从向由自往输于将令使给');
const PLAIN = new Set('俄英韩华美澳欧乌');

/** Beside the titles of politics: what belongs to a state. */
const STATE = new Set(
  '政府 国会 议会 众议院 参议院 众院 参院 外交部 国防部 财政部 商务部 国务院 央行 总统府 首相府 军方 警方 媒体 使馆 大使馆 总领馆 海军 空军 陆军 军队 战机 军舰 舰队 内阁 大选 政坛 企业 学者 专家 民众 选民 股市 经济'.split(
    ' ',
  ),
);
/** What 以 "as" leads to: 以总理身份. */
const AS = /^(?:身份|名义|职务|资格|角色|的|为)/;
/** Before a country these make 美 an adjective. */
const DEGREES = new Set('很最真更太多极甚好较非常之完');

/** The countries that begin at word `i`; null where there are none. */
export function countriesAt(line: Line, i: number): Taken | null {
  const word = line.words[i] as Word;
  const first = line.text.charAt(word.start);
  if (!COUNTRY_SIGNS.has(first)) return null;
  const length = word.end - word.start;
  if (![...wordAt(line, word)].every((character) => COUNTRY_SIGNS.has(character))) return null;
  return pairAt(line, i) ?? (length === 1 ? (sideAt(line, i) ?? aloneAt(line, i)) : null);
}

const named = (line: Line, word: Word): Written => asName(word, READINGS[wordAt(line, word)]);

/** A headword of names of one syllable: 中日, but not 台中. */
const OF_NAMES = /^\p{Lu}\p{Ll}*\d(?:[ -]\p{Lu}\p{Ll}*\d)+$/u;

/** Two countries or more beside each other: 中美, 俄乌, 中日韩. */
function pairAt(line: Line, i: number): Taken | null {
  let from = i;
  let next = i;
  const isSign = (word: Word | undefined) =>
    word !== undefined &&
    [...wordAt(line, word)].every((one) => PAIRED.has(one)) &&
    (word.end - word.start === 1 || OF_NAMES.test(line.spelt(word)));
  while (isSign(line.words[next]) && (next === i || beside(line, next - 1, 1))) next++;
  if (next > i && !startsPair(line, i, next)) from = i + 1;
  const words = line.words.slice(from, next);
  const count = words.reduce((sum, { start, end }) => sum + end - start, 0);
  if (from > i || count < 2 || count > 4 || isInName(line, i, next)) return null;
  const signs = words.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, k) => named(line, { start: start + k, end: start + k + 1, number: -1 })),
  );
  return { written: [together(signs, '-')], next };
}

/** A row is none that goes on as a foreign name does (巴德尔, 伊德利卜), in which a character comes twice, or 以 is 'by'. */
function isInName(line: Line, i: number, next: number): boolean {
  const row = line.text.slice((line.words[i] as Word).start, (line.words[next - 1] as Word).end);
  if (new Set(row).size < row.length || !canBegin(line, i)) return true;
  if (Object.entries(PARTNERS).some(([sign, partners]) => row.includes(sign) && !partners.test(row))) return true;
  return [beside(line, i, -1), beside(line, next - 1, 1)].some(
    (word) =>
      word?.end === (word?.start ?? 0) + 1 &&
      !OFTEN_BESIDE.has(wordAt(line, word)) &&
      isTransliterated(line.text.charCodeAt(word.start)),
  );
}

/** Does a row of countries begin here? Not with 以 "by" before two more, nor 中 "in", nor the day of a month. */
function startsPair(line: Line, i: number, next: number): boolean {
  const word = line.words[i] as Word;
  const sign = line.text.charAt(word.start);
  const before = beside(line, i, -1);
  const end = (line.words[next - 1] as Word).end;
  if (sign === '以') return end - word.start === 2;
  if (sign === '日' && isDay(line, word)) return false;
  if (sign === '台' && /[\d一二三四五六七八九十百千万两几]/.test(line.text.charAt(word.start - 1))) return false;
  if (sign === '中' && before && before.end - before.start > 1) return !SIDES.has(line.text.charAt(end));
  return true;
}

const isDay = ({ text }: Line, { start }: Word): boolean =>
  /[\d一二三四五六七八九十今昨明当每次翌同近即]/.test(text.charAt(start - 1));

/** A country and its side: 俄方 Éfāng, 美媒 Měiméi. */
function sideAt(line: Line, i: number): Taken | null {
  const word = line.words[i] as Word;
  const side = beside(line, i, 1);
  if (!side || side.end - side.start !== 1 || !SIDES.has(wordAt(line, side))) return null;
  if (wordAt(line, word) === '日' && isDay(line, word)) return null;
  return { written: [together([named(line, word), side])], next: i + 2 };
}

/** A country by itself: after a verb, before an office of state, or where the character is hardly anything else. */
function aloneAt(line: Line, i: number): Taken | null {
  const word = line.words[i] as Word;
  const sign = wordAt(line, word);
  const before = wordAt(line, beside(line, i, -1));
  const after = beside(line, i, 1);
  const office = wordAt(line, after);
  const isAfterVerb =
    VISITS.has(before) || (TOWARDS.has(before) && !SELDOM.has(sign)) || (BY.has(before) && PLAIN.has(sign));
  const isOffice = (TITLES.has(office) && office !== '苏丹') || STATE.has(office);
  const isOfState = isOffice && canBegin(line, i) && !'中土'.includes(sign) && !(sign === '日' && isDay(line, word));
  const isAs = sign === '以' && (before !== '' || !after || AS.test(line.text.slice(after.end)));
  const isBeauty = sign === '美' && (DEGREES.has(before) || !after || office === '的');
  const isName = ALWAYS.has(sign) || isAfterVerb || (isOfState && !isAs) || (sign === '美' && !isBeauty);
  return isName ? { written: [named(line, word)], next: i + 1 } : null;
}
