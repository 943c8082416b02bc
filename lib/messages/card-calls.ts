// What the cards of a page ask of the background, over the contract's calls. Only types come from the page's parts, so
// that no part of the page's work hangs on messages; the sender itself is the reader's, and is handed in.
import { placeToAdd, placeToEdit } from '../glossary/address';
import type { OpenPage } from '../page/open-page';
import type { PointingCalls } from '../page/pointing';
import type { Headword, LookedWord, SensePart } from '../text/look';
import type { call } from './call';
import { pageAddress } from './page-address';

/** What the reader hands to the pointer's script: its sender, and the reader's choices as they are stored. */
export interface Wires {
  readonly call: typeof call;
  readonly choices: PointingCalls['choices'];
}

export function cardCalls(view: Window, page: OpenPage, { call, choices }: Wires): PointingCalls {
  const url = (): string => pageAddress(view.location);
  const region = () => page.how?.from ?? 'cn';
  // What was said is kept already: the card says so even where the page cannot be looked at again just now.
  const again = () => page.names.again().catch(() => {});
  const open = (at: string) => void call('page.options', { at }).catch(() => {});
  const look = async (text: string, { start, end }: { readonly start: number; readonly end: number }) => {
    const { how } = page;
    if (!how) return null;
    const jyutping = (await choices()).card.jyutping ? { jyutping: true as const } : {};
    return call('word.look', { text, start, end, how, url: url(), ...jyutping });
  };
  return {
    load: () => call('page.card', {}),
    choices,
    region,
    look: ({ text, at }) => look(text, at),
    lookUp: (word) => look(word, { start: 0, end: word.length }),
    settle: async (form, id) => {
      if (id === undefined) await call('names.unsettle', { url: url(), form });
      else await call('names.settle', { url: url(), form, id });
      await again();
    },
    keep: async (lesson) => {
      const id = await call('names.keep', { ...lesson, region: region() });
      await again();
      return id;
    },
    drop: async (id, { zh, alias }) => {
      await call('names.drop', { id, forms: alias === undefined ? [zh] : [zh, alias] });
      await again();
    },
    edit: (id) => open(placeToEdit(id)),
    add: (form) => open(placeToAdd({ zh: form, region: region() })),
    know: async ({ form }, known) => {
      await call('word.know', { word: form, known });
    },
    fix: async ({ form }, reading, where) => {
      await call('word.fix', { word: form, reading, url: where === 'here' ? url() : null });
    },
    save: (word, { sentence, sentenceAt = 0 }) => {
      const { title } = view.document;
      return call('word.save', { ...draftOf(word, sentence, sentenceAt), url: url(), title: title.slice(0, LONGEST) });
    },
    unsave: (id) => call('word.unsave', { id }),
    leaveKnownOut: () => call('word.leave-known', {}),
  };
}

/** UTF-16 units of a title or a sense that are kept. */
const LONGEST = 2000;

/** A word to be kept, with all that the dictionary says of it, and where it stands in its sentence. */
function draftOf(word: LookedWord, sentence: string, sentenceAt: number) {
  const { form, at, entries, jyutping } = word;
  const [entry] = entries;
  const start = at.start - sentenceAt;
  const end = at.end - sentenceAt;
  // A word that is followed from another one stands in no sentence.
  const isThere = start >= 0 && start < end && end <= Math.min(sentence.length, LONGEST);
  return {
    form,
    at: isThere ? { start, end } : { start: 0, end: 0 },
    sentence: sentence.slice(0, LONGEST),
    simplified: entry?.simplified ?? form,
    traditional: entry?.traditional ?? form,
    reading: word.reading || (entry?.pinyin ?? ''),
    jyutping,
    senses: entries.flatMap(({ senses }) => senses.map(plain)).slice(0, 100),
  };
}

/** A sense in words alone. */
const plain = (sense: readonly SensePart[]): string =>
  sense
    .map((part) => (typeof part === 'string' ? part : written(part)))
    .join('')
    .slice(0, LONGEST);

const written = ({ traditional, simplified, pinyin }: Headword): string =>
  (traditional === simplified ? traditional : `${traditional}|${simplified}`) + (pinyin ? `[${pinyin}]` : '');
