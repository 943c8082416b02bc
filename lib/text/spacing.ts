// Where GB/T 16159-2012 writes together, apart or with capitals what the lexicon's words alone do not tell: goes through
// the words of a text and puts them together as they are written. Sections of the standard stand at each rule.
//
//   看|了 kànle   代表|们 dàibiǎomen   副|外长 fùwàizhǎng   王|部长 Wáng bùzhǎng   洛杉矶|市 Luòshānjī Shì
//
// Numbers are numerals.ts's, countries of one character country-signs.ts's; inside a headword it is all decided when the
// lexicon is compiled. The rules go by words and their neighbours, never by a single phrase. Pure.
import { COUNTRY_SIGNS, countriesAt } from './country-signs';
import { SURNAMES, TITLES } from './names/cues';
import { isNumeral, NUMERALS, numeralsAt } from './numerals';
import type { Word } from './words';
import { asName, beside, canBegin, isName, type Line, type Taken, together, type Written, wordAt } from './written';

/** The words of a line as the standard writes them. */
export function spaced(line: Line): Written[] {
  const written: Written[] = [];
  for (let i = 0; i < line.words.length; ) {
    const first = line.words[i] as Word;
    const taken = BEGINNINGS.has(line.text.charCodeAt(first.start)) ? takenAt(line, i) : null;
    if (taken) written.push(...taken.written);
    else written.push(first);
    i = withSuffixes(line, written, taken?.next ?? i + 1);
  }
  return written;
}

const takenAt = (line: Line, i: number): Taken | null =>
  numeralsAt(line, i) ?? countriesAt(line, i) ?? personAt(line, i) ?? prefixAt(line, i) ?? kindAt(line, i);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Beside the titles of politics: how people are addressed. */
const ADDRESSES = set(
  '先生 女士 小姐 太太 夫人 教授 博士 老师 医生 律师 法官 经理 校长 同志 某某 师傅 大使 参赞 警官 院士 牧师',
);
/** Surnames that are also a preposition, a verb or an adjective before an office: 任主席, 于总统. */
const ALSO_WORDS = new Set('于任方常白安万段易向连高曾');
/** Of people in the news, beside the most common ones. */
const MORE_SURNAMES = new Set('习温俞栗柯游蓝辜萧');
const PLAIN = set('先生 女士 小姐 太太');

/** 6.2.1: a surname and a title apart (王部长 Wáng bùzhǎng); 老 before a surname with a capital too (老王 Lǎo Wáng). */
function personAt(line: Line, i: number): Taken | null {
  const first = line.words[i] as Word;
  if (first.end - first.start !== 1) return null;
  const surname = wordAt(line, first);
  const second = beside(line, i, 1);
  const next = wordAt(line, second);
  if (SURNAMES.has(surname) || MORE_SURNAMES.has(surname)) {
    const isTitle = ALSO_WORDS.has(surname) ? PLAIN.has(next) : TITLES.has(next) || ADDRESSES.has(next);
    if (isTitle && next.length > 1 && next !== '代表' && canBegin(line, i))
      return { written: [asName(first)], next: i + 1 };
  }
  if (!second || surname !== '老' || next.length !== 1 || !SURNAMES.has(next) || ALSO_WORDS.has(next)) return null;
  if (beside(line, i, -1)) return null;
  return { written: [asName(first), asName(second)], next: i + 2 };
}

/** Offices and trades that 总 stands before; elsewhere it is an adverb. */
const CHIEF = set(
  '工程师 设计师 会计师 经济师 司令 司令部 参谋长 干事 书记 经理 教练 编辑 导演 指挥 顾问 领事 领事馆 检察长 监察长 裁判 部署 动员 罢工 决赛 医院 公司',
);

const PREFIXES = new Set('副总非反');

/** 6.1.1: 副 总 非 反 with what they stand before (副外长 fùwàizhǎng). */
function prefixAt(line: Line, i: number): Taken | null {
  const first = line.words[i] as Word;
  const second = beside(line, i, 1);
  const prefix = wordAt(line, first);
  if (!PREFIXES.has(prefix) || !second || second.end - second.start < 2 || isName(line, second)) return null;
  const before = wordAt(line, beside(line, i, -1));
  const isPrefix =
    (prefix === '副' && !isNumeral(before)) ||
    (prefix === '总' && CHIEF.has(wordAt(line, second))) ||
    (prefix === '非' && !FUNCTION.has(wordAt(line, second))) ||
    (prefix === '反' && !FUNCTION.has(wordAt(line, second)));
  return isPrefix ? { written: [together([first, second])], next: i + 2 } : null;
}

/** What kind of place a name is: with a capital of its own. */
const KINDS = set(
  '市 省 县 州 镇 乡 村 岛 湾 江 河 湖 峡 海峡 半岛 群岛 列岛 运河 盆地 山脉 高原 水道 自治区 自治州 特别行政区',
);

/** 6.2.2: the kind of a place apart from its name, with a capital (洛杉矶市 Luòshānjī Shì). */
function kindAt(line: Line, i: number): Taken | null {
  const word = line.words[i] as Word;
  const before = beside(line, i, -1);
  if (!before || !KINDS.has(wordAt(line, word)) || !isName(line, before)) return null;
  return { written: [asName(word)], next: i + 1 };
}

/** The characters at which a rule may have something to say, as most have not. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...NUMERALS, ...COUNTRY_SIGNS, ...SURNAMES, ...MORE_SURNAMES, ...PREFIXES, ...KINDS, '老'].map((one) =>
    one.charCodeAt(0),
  ),
);

/** Suffixes that are written with any word before them. */
const AFTER_ANY = set('们 者');
/** Suffixes that are written with a word of two characters or more; 率 only as lǜ. */
const AFTER_LONG = set('性 化 员 家 率 界 罪 权 型 级 类 额 团 队 案 战 组 国');
/** Of these, what a name stands before as a word of its own. */
const NOT_AFTER_NAMES = new Set('家国');
/** Words that take no suffix, and no 了. */
const FUNCTION = set(
  '以及 因为 所以 如果 但是 而且 或者 并且 关于 对于 由于 根据 按照 为了 其中 其他 其它 各个 许多 一些 这些 那些 这个 那个 什么 怎么 自己 我们 你们 他们 她们 它们 大家 已经 正在 仍然 还是 只是 可能 应该 必须 可以 不是 没有 不能 不会 不要 多个 两个 几个 一个 目前 现在 今天 昨天 明天 今年 去年 明年 之后 之前 以后 以前 时候 期间',
);
/** Characters after which 了, 着 and 过 are no suffix of a verb. */
const NO_VERB = new Set(
  '好大小多少高低长短快慢早晚老新久远近贵够对错行年月日天岁个次时人们的地得吧吗呢啊不没很也都又就才还再是在我你他她它这那谁几了着过和与或及以为被把从向于之其各每某该本',
);
/** After these stands an adjective (太有名了). */
const DEGREES = new Set('太最更很挺极');
/** Verbs of one syllable that 过 follows as a particle; after others it may be "over, past" (走过 zǒuguò). */
const EXPERIENCED = new Set('去来看说做当见听想提用打谈讲写吃喝住学读问试爱犯有到访');

const SUFFIXES = new Set([...AFTER_ANY, ...AFTER_LONG, '了', '着', '过'].map((one) => one.charCodeAt(0)));

/** Puts the suffixes and particles from word `next` on to the word before, and gives the word that follows them. */
function withSuffixes(line: Line, written: Written[], from: number): number {
  let next = from;
  for (; next < line.words.length; next++) {
    const suffix = line.words[next] as Word;
    if (suffix.end - suffix.start !== 1 || !SUFFIXES.has(line.text.charCodeAt(suffix.start))) break;
    const word = written.at(-1) as Written;
    const last = line.words[next - 1] as Word;
    const part = suffix.start === word.end ? (suffixOf(line, last, suffix) ?? particleOf(line, last, suffix)) : null;
    if (!part) break;
    written[written.length - 1] = together([word, part]);
  }
  return next;
}

/** 6.1.1: 们 者 性 化 员 家 … with the word before. */
function suffixOf(line: Line, before: Word, suffix: Word): Written | null {
  const character = wordAt(line, suffix);
  const word = wordAt(line, before);
  if (AFTER_ANY.has(character)) return FUNCTION.has(word) || NO_VERB.has(word) ? null : suffix;
  if (!AFTER_LONG.has(character) || word.length < 2 || isNumeral(word) || FUNCTION.has(word)) return null;
  if (character === '率' && line.readingAt(suffix.start) !== 'lü4') return null;
  return NOT_AFTER_NAMES.has(character) && isName(line, before) ? null : suffix;
}

/** 6.1.2: 了 着 过 with the verb before. */
function particleOf(line: Line, before: Word, particle: Word): Written | null {
  const character = wordAt(line, particle);
  if (character !== '了' && character !== '着' && character !== '过') return null;
  const verb = wordAt(line, before);
  if (NO_VERB.has(verb) || FUNCTION.has(verb) || isNumeral(verb)) return null;
  if (DEGREES.has(line.text.charAt(before.start - 1))) return null;
  const reading = line.readingAt(particle.start);
  if (character === '了') return reading === 'le5' && !isName(line, before) ? particle : null;
  if (character === '着') return reading === 'zhe5' ? particle : null;
  if (verb.length === 1 ? !EXPERIENCED.has(verb) : isName(line, before)) return null;
  return { ...particle, parts: [{ ...particle, joint: '', reading: 'guo5' }] };
}
