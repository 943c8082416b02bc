// An entry of CC-CEDICT as a card wants it: senses in which other headwords can be followed, measure words, other
// writings, how Taiwan reads it. Takes the dictionary's own notation apart; where entries are kept is shard.ts's.
//
//   外交部 ⇥ ⇥ wai4 jiao1 bu4 ⇥ foreign ministry/abbr. for …|…[…]
import type { DictionaryEntry, Headword, SensePart } from '../text/look';
import { join, toMarks } from '../text/syllable';
import { FIELD } from './directory';

const WORD = '[\\p{Script=Han}\\p{Script=Bopomofo}○…·∼－γA-Za-z0-9]';
const HEAD = `(?:${WORD}*[\\p{Script=Han}\\p{Script=Bopomofo}]${WORD}*(?:，${WORD}+)*)`;
/** A headword, perhaps in both forms and with its pinyin; in Latin letters or digits (3C) only with its pinyin right after it. */
const REFERENCE = new RegExp(
  `(${HEAD})(?:\\|(${HEAD}))?(?:\\s?\\[([^\\]]*)\\])?|(?<![^\\s(])([A-Za-z0-9]+)\\[([^\\]]+)\\]`,
  'gu',
);
/** What every reference has one of; most glosses have none, and are plain English. */
const NAMES_ANY = /[\u2e80-\uffff[]/;
/** Pinyin by itself: 'also pr. [wu1]'. Square brackets around nothing stand for themselves. */
const SPOKEN = /\[([^\]]*[^\]\s][^\]]*)\]/g;

const TAIWAN = /^Taiwan pr\. \[([^\]]+)\]$/;
const VARIANT =
  /^(?:\([^()]*\) )?(?:(?:old|archaic|ancient|obscure|popular|Japanese|erhua|euphemistic|Taiwan|classical|contracted|less common|nonstandard simplified|literary|dialectal) )*(?:variant|form) of |^(?:\([^()]*\) )?(?:also|now|nowadays|sometimes|formerly|usually) written /;

/** Reads an entry as it is written down. Throws where it is none. */
export function parseEntry(line: string): DictionaryEntry {
  const [traditional = '', simplified = '', pinyin, glosses] = line.split(FIELD);
  if (traditional === '' || pinyin === undefined || glosses === undefined) throw new Error(`no entry: ${line}`);
  const head = { traditional, simplified: simplified || traditional, pinyin: pinyinOf(pinyin) };
  const senses: SensePart[][] = [];
  const writings: { readonly sense: SensePart[]; readonly of: Headword[] }[] = [];
  const classifiers: Headword[] = [];
  let taiwan = '';
  for (const gloss of glosses.split('/')) {
    const spoken = TAIWAN.exec(gloss)?.[1];
    if (spoken !== undefined) taiwan ||= pinyinOf(spoken);
    else if (gloss.startsWith('CL:')) classifiers.push(...headwordsIn(partsOf(gloss.slice(3))));
    else {
      const sense = partsOf(gloss);
      if (VARIANT.test(gloss)) writings.push({ sense, of: headwordsIn(sense) });
      else senses.push(sense);
    }
  }
  const variants = writings.flatMap(({ of }) => of);
  if (senses.length === 0) senses.push(...writings.map(({ sense }) => sense));
  return { ...head, senses, classifiers, taiwan, variants };
}

/** Does the entry only refer to another writing of the word? */
export const isVariant = ({ senses: [first], variants }: DictionaryEntry): boolean =>
  variants.length > 0 && typeof first?.[0] === 'string' && VARIANT.test(`${first[0]}`);

/** The parts of a gloss: its words, and the headwords that it names. */
export function partsOf(gloss: string): SensePart[] {
  if (!NAMES_ANY.test(gloss)) return [gloss];
  const parts: SensePart[] = [];
  let from = 0;
  for (const match of gloss.matchAll(REFERENCE)) {
    const [whole, traditional, simplified, pinyin, latin, spoken] = match;
    addText(parts, gloss.slice(from, match.index));
    const form = traditional ?? latin ?? '';
    parts.push({ traditional: form, simplified: simplified ?? form, pinyin: pinyinOf(pinyin ?? spoken ?? '') });
    from = match.index + whole.length;
  }
  addText(parts, gloss.slice(from));
  return parts;
}

const headwordsIn = (parts: readonly SensePart[]): Headword[] => parts.filter((part) => typeof part !== 'string');

function addText(parts: SensePart[], text: string): void {
  if (text === '') return;
  parts.push(
    text.replace(SPOKEN, (_, pinyin: string, at: number) =>
      // Of Cantonese and Taiwanese the digits and marks are other tones.
      /(?:Jyutping|Tai-lo pr\.) $/.test(text.slice(0, at)) ? pinyin : marked(pinyin),
    ),
  );
}

/** Pinyin in running English: 'also pr. wū'. */
const marked = (pinyin: string): string =>
  pinyinOf(pinyin)
    .split(' ')
    .reduce((word, syllable) => join(word, '', /[1-5]$/.test(syllable) ? toMarks(syllable) : syllable, 'marks'), '');

/** Numbered pinyin, syllables apart by spaces: without the dictionary's commas and dots, 'lu:4' as 'lü4'. */
export const pinyinOf = (written: string): string =>
  written
    .replace(/(?<=[ln])u ?: ?/gi, (u) => (u.startsWith('U') ? 'Ü' : 'ü'))
    .replace(/[,:·－-]/g, ' ')
    .replace(/([1-5])(?=[^\s\d])/g, '$1 ')
    .trim()
    .replace(/\s+/g, ' ');
