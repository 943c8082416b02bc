// What is known of the dictionary's files before any is read: which one holds the words that begin with a character, and
// how characters are made one, so that a word is found in whichever writing it is printed: 發 and 发, 衞 and 衛 and 卫,
// ａ and A. One small file, written at build time.
import { section, sectionsOf, text16, u16 } from '../text/table';

/** Files of the dictionary, inside the folder of compiled files. */
export const DIRECTORY_FILE = 'dictionary/directory.bin';
/** Headwords with anything in them that is no Han: A股, 卡拉OK, 斯蒂芬·哈珀, 一不做，二不休. */
export const MIXED_FILE = 'dictionary/mixed.bin';
export const wordsFile = (number: number): string => `dictionary/${String(number).padStart(2, '0')}.bin`;
export const singlesFile = (number: number): string => `dictionary/characters-${number}.bin`;
/** The dictionary's name, edition and licence. */
export const NOTICE_FILE = 'dictionary/NOTICE.txt';

/** What is between the parts of an entry: its Traditional form, its Simplified form where it differs, pinyin, glosses. */
export const FIELD = '\t';

/** Sections of the file: pairs of characters, first units with the number of their file. */
export const DIRECTORY = { folds: 0, spellings: 1, words: 2, wordFiles: 3, singles: 4, singleFiles: 5 } as const;

const NO_FILE = 0xff;

export class Directory {
  readonly #folds: Uint16Array;
  readonly #spellings: Uint16Array;
  readonly #words: Uint8Array;
  readonly #singles: Uint8Array;

  constructor(file: ArrayBuffer) {
    const sections = sectionsOf(file);
    this.#folds = pairsOf(text16(sections, DIRECTORY.folds));
    this.#spellings = pairsOf(text16(sections, DIRECTORY.spellings));
    this.#words = filesOf(u16(sections, DIRECTORY.words), section(sections, DIRECTORY.wordFiles));
    this.#singles = filesOf(u16(sections, DIRECTORY.singles), section(sections, DIRECTORY.singleFiles));
  }

  /** A text as keys are written, unit for unit. */
  fold(text: string): string {
    return mapped(text, this.#folds);
  }

  /** A text with each character as the one that stands for all its regional spellings (裏 裡), unit for unit. */
  spelling(text: string): string {
    return mapped(text, this.#spellings);
  }

  /** The file of the words of several characters that begin with a folded unit; null: there are none. */
  wordsOf(code: number): string | null {
    const number = this.#words[code] as number;
    return number === NO_FILE ? null : wordsFile(number);
  }

  /** The file of the characters that begin with a folded unit; null: there are none. */
  singlesOf(code: number): string | null {
    const number = this.#singles[code] as number;
    return number === NO_FILE ? null : singlesFile(number);
  }
}

/** From 'from to from to …': what is put for each unit; 0: itself. */
function pairsOf(pairs: string): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return table;
}

/** The file's number of each unit. */
function filesOf(units: Uint16Array, numbers: Uint8Array): Uint8Array {
  const files = new Uint8Array(0x10000).fill(NO_FILE);
  for (let i = 0; i < units.length; i++) files[units[i] as number] = numbers[i] as number;
  return files;
}

function mapped(text: string, table: Uint16Array): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    out += String.fromCharCode(table[code] || code);
  }
  return out;
}
