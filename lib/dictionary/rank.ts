// Which entries of a headword are meant where it is printed, the likeliest first: those that are written so (發, not 髮),
// read so in their context, and ordinary words before names and old writings. Finding them is lookup.ts's.
import type { DictionaryEntry } from '../text/look';
import type { Directory } from './directory';
import { isVariant } from './entry';

/** How a word stands in a text. */
export interface Printed {
  /** Without what printing put into it. */
  readonly form: string;
  readonly isTraditional: boolean;
  /** Numbered syllables in this place, one for each character; '' unknown. */
  readonly syllables: readonly string[];
}

/** How near an entry's writing is to what is printed. */
const WRITTEN = { same: 0, spelling: 1, other: 2, none: 3 } as const;

/** The entries that may be meant, the likeliest first. */
export function ranked(entries: readonly DictionaryEntry[], printed: Printed, directory: Directory): DictionaryEntry[] {
  const all = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()].map((entry, order) => ({
    entry,
    order,
    written: writtenAs(entry, printed, directory),
    read: disagreement(entry, printed.syllables),
    kind: kindOf(entry),
  }));
  const nearest = Math.min(...all.map(({ written }) => written));
  // Regions spell Traditional in several ways: 裡 is the word, and 裏 only says that it is written so too.
  const most = printed.isTraditional ? Math.max(nearest, WRITTEN.spelling) : nearest;
  const meant = all.filter(({ written }) => written <= most);
  const own = new Set(meant.filter(({ kind }) => kind < KIND.variant).map(({ entry }) => entry.traditional));
  const later = ({ kind }: { readonly kind: number }) => (kind < KIND.variant ? 0 : 1);
  return meant
    .filter(({ entry, kind }) => kind < KIND.variant || entry.traditional === printed.form || !isSaid(entry, own))
    .sort(
      (a, b) =>
        later(a) - later(b) ||
        a.read - b.read ||
        a.kind - b.kind ||
        a.written - b.written ||
        b.entry.senses.length - a.entry.senses.length ||
        a.order - b.order,
    )
    .map(({ entry }) => entry);
}

/** Does an entry only say how another one, that is shown itself, is written too (咊 for 和)? */
const isSaid = ({ variants }: DictionaryEntry, shown: ReadonlySet<string>): boolean =>
  variants.length > 0 && variants.every(({ traditional }) => shown.has(traditional));

/** Does an entry read as the context does, or is that not known? */
export const agrees = (entry: DictionaryEntry, syllables: readonly string[]): boolean =>
  syllables.includes('') || disagreement(entry, syllables) === 0;

const keyOf = ({ traditional, simplified, pinyin, senses }: DictionaryEntry): string =>
  [traditional, simplified, pinyin, JSON.stringify(senses)].join(' ');

/** The worst of its characters. */
function writtenAs({ traditional, simplified }: DictionaryEntry, printed: Printed, directory: Directory): number {
  const { form, isTraditional } = printed;
  const [own, other] = isTraditional ? [traditional, simplified] : [simplified, traditional];
  if (own === form) return WRITTEN.same;
  if (own.length !== form.length) return other === form ? WRITTEN.other : WRITTEN.none;
  let worst: number = WRITTEN.same;
  for (let i = 0; i < form.length; i++) {
    const character = form.charAt(i);
    worst = Math.max(worst, nearness(character, own.charAt(i), other.charAt(i), directory));
  }
  return worst;
}

function nearness(character: string, own: string, other: string, directory: Directory): number {
  if (character === own) return WRITTEN.same;
  const isLatin = /[^\p{Script=Han}\p{Cs}]/u.test(own) && directory.fold(character) === directory.fold(own);
  if (isLatin || directory.spelling(character) === directory.spelling(own)) return WRITTEN.spelling;
  return character === other ? WRITTEN.other : WRITTEN.none;
}

/** 0: read so; 1: but for a neutral tone, or it is not known how it is read here; 2: otherwise. */
function disagreement({ pinyin }: DictionaryEntry, syllables: readonly string[]): number {
  const own = pinyin.toLowerCase().split(' ');
  if (own.length !== syllables.length || syllables.includes('')) return 1;
  let worst = 0;
  for (const [i, syllable] of syllables.entries()) {
    const [here, there] = [syllable.toLowerCase(), own[i] as string];
    if (here === there) continue;
    const isNeutral = here.slice(0, -1) === there.slice(0, -1) && (here.endsWith('5') || there.endsWith('5'));
    worst = Math.max(worst, isNeutral ? 1 : 2);
  }
  return worst;
}

/** Ordinary words before proper names, surnames, other writings and old writings of a word. */
const KIND = { word: 0, name: 1, surname: 2, variant: 3, old: 4 } as const;

function kindOf(entry: DictionaryEntry): number {
  const [first] = entry.senses;
  const says = typeof first?.[0] === 'string' ? first[0] : '';
  if (isVariant(entry)) return /old|archaic|ancient|obscure/.test(says) ? KIND.old : KIND.variant;
  // 龢: harmonious (variant of 和).
  if (entry.senses.some((sense) => sense.some((part) => typeof part === 'string' && /variant of $/.test(part))))
    return KIND.surname;
  // 傢: used in 傢伙, and no word by itself.
  if (/^used in\b/.test(says)) return KIND.surname;
  if (/^surname\b/.test(says)) return KIND.surname;
  return /^\p{Lu}/u.test(entry.pinyin) ? KIND.name : KIND.word;
}
