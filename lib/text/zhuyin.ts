// Zhuyin (Bopomofo) of numbered pinyin, as Taiwan prints it: the first tone without a mark, the dot of the neutral tone
// before its syllable. Light enough for a page's reader and a card; knows nothing of characters, nor which standard a
// reading follows.

/** A syllable of Zhuyin, its tone mark apart: in a column beside its character the two stand in different places. */
export interface ZhuyinParts {
  readonly letters: string;
  readonly tone: '' | 'ˊ' | 'ˇ' | 'ˋ' | '˙';
}

const INITIALS: Readonly<Record<string, string>> = {
  b: 'ㄅ',
  p: 'ㄆ',
  m: 'ㄇ',
  f: 'ㄈ',
  d: 'ㄉ',
  t: 'ㄊ',
  n: 'ㄋ',
  l: 'ㄌ',
  g: 'ㄍ',
  k: 'ㄎ',
  h: 'ㄏ',
  j: 'ㄐ',
  q: 'ㄑ',
  x: 'ㄒ',
  zh: 'ㄓ',
  ch: 'ㄔ',
  sh: 'ㄕ',
  r: 'ㄖ',
  z: 'ㄗ',
  c: 'ㄘ',
  s: 'ㄙ',
};

/** What follows a medial, or stands without one. */
const RHYMES: Readonly<Record<string, string>> = {
  '': '',
  a: 'ㄚ',
  o: 'ㄛ',
  e: 'ㄜ',
  ê: 'ㄝ',
  ai: 'ㄞ',
  ei: 'ㄟ',
  ao: 'ㄠ',
  ou: 'ㄡ',
  an: 'ㄢ',
  en: 'ㄣ',
  ang: 'ㄤ',
  eng: 'ㄥ',
  er: 'ㄦ',
};

/** Finals whose spelling hides their medial or their vowel. */
const FINALS: Readonly<Record<string, string>> = {
  ie: 'ㄧㄝ',
  iu: 'ㄧㄡ',
  in: 'ㄧㄣ',
  ing: 'ㄧㄥ',
  iong: 'ㄩㄥ',
  ong: 'ㄨㄥ',
  ui: 'ㄨㄟ',
  un: 'ㄨㄣ',
  üe: 'ㄩㄝ',
  ün: 'ㄩㄣ',
};

const MEDIALS: Readonly<Record<string, string>> = { i: 'ㄧ', u: 'ㄨ', ü: 'ㄩ' };

/** Syllables without a vowel, and the r of erhua (花兒 ㄏㄨㄚ ㄦ). The n of 嗯 is printed ㄣ in Taiwan. */
const WHOLE: Readonly<Record<string, string>> = {
  r: 'ㄦ',
  m: 'ㄇ',
  n: 'ㄣ',
  ng: 'ㄫ',
  hm: 'ㄏㄇ',
  hng: 'ㄏㄫ',
  // CC-CEDICT's sign of a reading that nobody knows.
  xx: '',
};

const SYLLABLE = /^([zcs]h|[bpmfdtnlgkhjqxrzcs])?([a-zêü]*)$/;

/** 'wai4' → 'ㄨㄞˋ', 'de5' → '˙ㄉㄜ', 'lu:4' 'lü4' 'lv4' → 'ㄌㄩˋ'; what is no numbered syllable (SQL) stays as it is. */
export function zhuyinOf(numbered: string): string {
  const tone = Number(numbered.at(-1));
  const letters = lettersOf(numbered.slice(0, -1).toLowerCase().replace(/u:|v/g, 'ü'));
  if (letters === null || !(tone >= 1 && tone <= 5)) return numbered;
  if (tone === 5) return letters === '' || /r5$/i.test(numbered) ? letters : `˙${letters}`;
  return letters + ' ˊˇˋ'.charAt(tone - 1).trim();
}

/** The letters of a pinyin syllable without its tone; null where it is none. */
function lettersOf(plain: string): string | null {
  if (Object.hasOwn(WHOLE, plain)) return WHOLE[plain] ?? null;
  const [, initial = '', final = ''] = SYLLABLE.exec(withoutGlides(plain)) ?? [];
  const first = INITIALS[initial] ?? '';
  // zhi chi shi ri zi ci si have no vowel of their own.
  if (final === 'i' && /^(?:[zcs]h?|r)$/.test(initial)) return first;
  if (final === '') return null;
  // After j q x a u is ü.
  const rest = /^[jqx]$/.test(initial) ? final.replace(/^u/, 'ü') : final;
  const known = RHYMES[rest] ?? FINALS[rest];
  if (known !== undefined) return first + known;
  const medial = MEDIALS[rest.charAt(0)];
  const rhyme = RHYMES[rest.slice(1)];
  return medial === undefined || rhyme === undefined ? null : first + medial + rhyme;
}

/** y and w are how i, u and ü are written where no initial stands before them: you → iu, wen → un, yong → iong, yu → ü. */
function withoutGlides(plain: string): string {
  if (plain === 'you') return 'iu';
  if (plain === 'yong') return 'iong';
  if (plain === 'wei') return 'ui';
  if (plain === 'wen') return 'un';
  if (plain === 'weng') return 'ong';
  if (plain.startsWith('yu')) return plain.replace('yu', 'ü');
  if (plain.startsWith('yi')) return plain.slice(1);
  if (plain === 'wu') return 'u';
  return plain.replace(/^y/, 'i').replace(/^w/, 'u');
}

const ZHUYIN_SYLLABLE = /^(˙?)([\u3105-\u312f\u31a0-\u31bf]+)([ˊˇˋ]?)$/;

/** A syllable of Zhuyin as it stands in a reading ('ㄨㄞˋ', '˙ㄉㄜ'), taken apart; what is none is all letters. */
export function zhuyinParts(syllable: string): ZhuyinParts {
  const [, dot, letters = syllable, mark] = ZHUYIN_SYLLABLE.exec(syllable) ?? [];
  return { letters, tone: (dot || mark || '') as ZhuyinParts['tone'] };
}
