// One word of a run as elements: its reading over the whole of it or over each of its characters, Zhuyin in a box beside
// each, its English on the other side. All of that stands in attributes, which the style sheet draws.
//
//   <duidu-w data-r="wàijiāobù">外交部</duidu-w>
//   <duidu-w><duidu-c data-r="wài" data-t="4">外</duidu-c>…</duidu-w>                       by character
//   <duidu-w><duidu-c data-b="ㄨㄞ" data-n="2" data-t="4">外</duidu-c><wbr>…</duidu-w><wbr>  in boxes
//   <duidu-s data-g="foreign ministry"><duidu-w data-r="wàijiāobù">…</duidu-w></duidu-s>   with English
import type { Segment } from '../text/segment';
import { syllablesOf } from '../text/syllable';
import { PLAIN_TYPOGRAPHY, type Typography } from '../text/typography';
import { zhuyinParts } from '../text/zhuyin';

export const WORD = 'duidu-w';
export const CHARACTER = 'duidu-c';
export const SENSE = 'duidu-s';

/** What of the reader's typography makes other elements; the rest is the style sheet's alone. */
export type Setting = Pick<Typography, 'by' | 'place'>;
export const PLAIN: Setting = PLAIN_TYPOGRAPHY;

/** The same for settings that make the same elements. */
export const keyOf = ({ by, place }: Setting): string => (place === 'right' ? `${by} boxes` : by);

/** Letters of English that have room under one character, before they push its neighbours away; and that a word gets at least. */
const ROOM = 9;
const LEAST_ROOM = 14;

/**
 * A word as it is `shown`, with what its tile says of it; `next` is shown after it. A <wbr> stands where a line may break
 * after a box, and after a word with English: by itself no browser breaks lines rightly beside boxes (seen in Firefox 153),
 * nor Chromium after what is kept together (156).
 */
export function wordOf(
  document: Document,
  shown: string,
  { reading = '', gloss }: Segment,
  { by, place }: Setting,
  next: string,
): Node[] {
  const make = (name: string, ...content: (Node | string)[]): Element => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  };
  const characters = [...shown];
  const boxed = place === 'right' && isZhuyin(reading);
  const apart = boxed || (by === 'character' && characters.length > 1) ? apartOf(reading, characters.length) : null;
  let word: Node = document.createTextNode(shown);
  if (apart) {
    const read = (character: string, i: number): Element[] => {
      const one = make(CHARACTER, character);
      if (boxed) box(one, apart[i] ?? '');
      else annotate(one, apart[i] ?? '', 1);
      return boxed && i > 0 ? [make('wbr'), one] : [one];
    };
    word = make(WORD, ...characters.flatMap(read));
  } else if (reading) word = annotate(make(WORD, shown), reading, characters.length);
  if (gloss) {
    const sense = make(SENSE, word);
    sense.setAttribute('data-g', short(gloss, characters.length));
    word = sense;
  }
  return (gloss || (apart && boxed)) && mayBegin(next) ? [word, make('wbr')] : [word];
}

const isZhuyin = (reading: string): boolean => /[\u3105-\u312f]/.test(reading);

/** May a line begin with this? */
const mayBegin = (next: string): boolean => /^[\p{L}\p{N}（「『《〈【〔“‘]/u.test(next);

/** A reading over an element's text; its tone apart where it is one syllable, to be coloured by. */
function annotate(element: Element, reading: string, characters: number): Element {
  element.setAttribute('data-r', reading);
  if (isZhuyin(reading)) element.setAttribute('data-z', '');
  if (characters === 1) element.setAttribute('data-t', toneOf(reading));
  return element;
}

/** Zhuyin beside an element's character: its letters, how many they are, and its tone. */
function box(element: Element, syllable: string): void {
  const { letters } = zhuyinParts(syllable);
  element.setAttribute('data-b', letters);
  element.setAttribute('data-n', `${letters.length}`);
  element.setAttribute('data-t', toneOf(syllable));
}

/** A reading's syllables, one for each character: they stand apart by themselves, or come apart; null: they do not. */
function apartOf(reading: string, count: number): readonly string[] | null {
  const parts = reading.split(' ');
  if (parts.length === count) return parts;
  return syllablesOf(reading, count)?.map(({ syllable }) => syllable) ?? null;
}

/** The tone of one syllable in any system: '1' to '5', of Jyutping to '6'. */
export function toneOf(syllable: string): string {
  const [mark] = /[1-6]$|[\u0300\u0301\u0304\u030cˊˇˋ˙]/.exec(syllable.normalize('NFD')) ?? [];
  if (!mark) return isZhuyin(syllable) ? '1' : '5';
  const at = '\u0304\u0301\u030c\u0300-ˉˊˇˋ˙'.indexOf(mark);
  return at < 0 ? mark : `${(at % 5) + 1}`;
}

/** English that is no more than some times as wide as its word: cut between words where it can be. */
function short(gloss: string, characters: number): string {
  const most = Math.max(LEAST_ROOM, ROOM * characters);
  if (gloss.length <= most) return gloss;
  const space = gloss.lastIndexOf(' ', most - 1);
  return `${gloss.slice(0, space > most / 3 ? space : most - 1).replace(/[\s,;]+$/, '')}…`;
}
