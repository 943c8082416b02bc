// A text's words and places as another region has them, as layers over it: 飛彈 → 导弹, 北韓 → 朝鲜, each read as what is
// shown. The longer of two that overlap counts, so that 朝鲜族 stays though 朝鲜 is a place, and a person's name before all.
import type { Mention, NameEntry } from './names/name';
import type { NameIndex } from './names/name-index';
import { placeForm } from './names/place-form';
import { pieces } from './names/shown';
import type { Region } from './region';
import type { RegionalWord, RegionalWords } from './regional-words';
import type { Layer } from './segment';
import type { Lexicon } from './words';

/** What making them takes. */
export interface Rewording {
  readonly own: Region;
  readonly target: Region;
  readonly words: RegionalWords;
  readonly lexicon: Lexicon;
  readonly index: NameIndex;
  readonly entryOf: (id: string) => NameEntry | null;
  /** How a word of the target region is read; '' where nothing is read. */
  read(word: string): string;
}

/** The layers of a text in which these names were found: in order, for `annotate`. */
export function regionalLayers(text: string, mentions: readonly Mention[], by: Rewording): Layer[] {
  const people: Mention[] = [];
  const places: RegionalWord[] = [];
  for (const mention of mentions) {
    const [id, other] = mention.ids;
    const entry = by.entryOf(id);
    if (entry?.kind === 'person') people.push(mention);
    else if (entry?.kind === 'place' && other === undefined) places.push(placeOf(text, mention, entry, by));
  }
  const words = by.words.in(text, by.own, by.target, by.lexicon);
  const taken: RegionalWord[] = people.map(({ start, end }) => ({ start, end, to: null }));
  for (const one of [...places, ...words].sort(longestFirst)) {
    if (taken.every(({ start, end }) => one.end <= start || one.start >= end)) taken.push(one);
  }
  return taken.sort((a, b) => a.start - b.start).flatMap((one) => layersOfWord(text, one, by));
}

/** Of two of one length the place comes first, as it stands in the list. */
const longestFirst = (a: RegionalWord, b: RegionalWord): number => b.end - b.start - (a.end - a.start);

function placeOf(text: string, { start, end }: Mention, entry: NameEntry, by: Rewording): RegionalWord {
  const printed = text.slice(start, end).replace(/\s+(?=\p{Script=Han})/gu, '');
  const to = placeForm(printed, entry, by.own, by.target, by.index);
  return { start, end, to: to !== null && by.words.isInWord(text, { start, end }, by.lexicon) ? null : to };
}

function layersOfWord(text: string, { start, end, to }: RegionalWord, by: Rewording): Layer[] {
  return to === null ? [] : pieces(text.slice(start, end), to, by.read(to), start);
}
