// What stands in a cell of a word list: its text without Anki's markup, the Chinese words in it, and which column a
// heading names. Pure; every pattern here takes time in proportion to its text, however hostile that is.
import { isWord } from './known';

/** As much of a cell as is looked at: a note may hold a page. */
const LONGEST_CELL = 2000;

/** Without what is read aside (<rt>) or not at all. */
const ASIDE = /<(rt|rp|style|script)\b[^<>]*>[^<>]*<\/\1>/gi;
const BREAK = /<\/?(?:br|div|p|li|tr|td|h\d)\b[^<>]*>/gi;
const TAG = /<[^<>]*>/g;
/** '[sound:x.mp3]', and readings as Anki's furigana has them: 外交[wàijiāo]. */
const BRACKETED = /\[[^[\]]*\]/g;
const CLOZE = /\{\{c\d+::|::[^{}]*\}\}|\}\}/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A cell as it is read. */
export function plainCell(cell: string, isHtml: boolean): string {
  let text = cell.slice(0, LONGEST_CELL);
  if (isHtml || text.includes('<')) text = text.replace(ASIDE, '').replace(BREAK, ' ').replace(TAG, '');
  text = text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
    name ? (NAMED[name.toLowerCase()] ?? '') : character(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
  );
  return text
    .replace(CLOZE, ' ')
    .replace(BRACKETED, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const character = (code: number): string =>
  code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';

/** Brackets hold remarks (形容词), unless nothing stands outside of them. */
const REMARK = /\([^()]*\)|（[^（）]*）|【[^【】]*】|〔[^〔〕]*〕/g;
/** What stands between words: 國|国, 電腦／计算机. */
const BETWEEN = /[\s/／|｜,，、;；。.!！?？:："“”'‘’「」『』()（）【】〔〕<>《》〈〉=+*…—–~～-]+/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The Chinese words of a cell. */
export function wordsIn(cell: string): string[] {
  const text = cell.replace(INVISIBLE, '').normalize('NFC');
  const parts = (all: string): string[] => all.split(BETWEEN).filter(isWord);
  const outside = parts(text.replace(REMARK, ' '));
  return outside.length > 0 ? outside : parts(text);
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Headings of a column of words, without blanks, hyphens and underscores. */
const WORD_NAMES = set(
  'word words hanzi chinese simplified traditional simplifiedchinese traditionalchinese character characters headword vocabulary vocab term expression front 汉字 漢字 生词 生詞 词语 詞語 词汇 詞彙 詞匯 单词 單詞 简体 簡體 简体字 簡體字 繁体 繁體 繁体字 繁體字 正體字 中文',
);
const OTHER_NAMES = set(
  'pinyin reading jyutping zhuyin bopomofo english meaning definition translation back sentence example tags deck level hsk note notes url title saved since 拼音 注音 读音 讀音 释义 釋義 解釋 解释 意思 英文 例句 句子 等级 等級 级别 級別 备注 備註 序号 序號',
);

/** What a heading names: a column of words, another one, or nothing that is known (null). */
export function headingOf(cell: string): 'word' | 'other' | null {
  const name = cell.toLowerCase().replace(/[\s_\-:：]/g, '');
  if (WORD_NAMES.has(name)) return 'word';
  return OTHER_NAMES.has(name) ? 'other' : null;
}
