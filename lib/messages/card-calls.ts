// What the cards of a page ask of the background, over the contract's calls, and of the mentions that stand on the page.
// Runs in the reader; only types come from the page's parts, so that no part of the page's work hangs on messages.
import { placeToAdd, placeToEdit } from '../glossary/address';
import type { Mentions } from '../page/mentions';
import type { CardEdges } from '../page/wire-card';
import type { Ask } from '../text/ask';
import { call } from './call';

/** The visit that the cards belong to. */
export interface CardPage {
  readonly mentions: Mentions;
  /** What is shown now, with what is known of the page's names; null: nothing. */
  readonly how: Ask | null;
}

/** The edges of the cards: `choices` are the reader's as they are stored. */
export function cardCalls(view: Window, page: CardPage, choices: CardEdges['choices']): CardEdges {
  const { mentions } = page;
  const url = (): string => view.location.href.replace(/#.*$/s, '');
  const region = () => page.how?.from ?? 'cn';
  // What was said is kept already: the card says so even where the page cannot be looked at again just now.
  const again = () => mentions.again().catch(() => {});
  const open = (at: string) => void call('page.options', { at }).catch(() => {});
  return {
    load: () => call('page.card', {}),
    mentionAt: (x, y) => mentions.at(x, y),
    where: (mention) => mentions.where(mention),
    point: (mention) => mentions.point(mention),
    jump: (id, step) => mentions.jump(id, step, true),
    choices,
    region,
    look: async ({ text, at }) => {
      const how = page.how;
      return how && call('word.look', { text, start: at.start, end: at.end, how, url: url() });
    },
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
    step: () => {},
    know: async ({ form }, known) => {
      await call('word.know', { word: form, known });
    },
    fix: async ({ form }, reading, where) => {
      await call('word.fix', { word: form, reading, url: where === 'here' ? url() : null });
    },
    save: ({ at, form, reading, jyutping, entries: [entry] }, { at: of, sentence }) =>
      call('word.save', {
        form,
        at: { start: at.start - of.start, end: at.end - of.start },
        sentence,
        simplified: entry?.simplified ?? form,
        traditional: entry?.traditional ?? form,
        reading,
        jyutping,
        senses: [],
        url: url(),
        title: view.document.title,
      }),
    unsave: (id) => call('word.unsave', { id }),
    lookUp: async (word) => {
      const how = page.how;
      return how && call('word.look', { text: word, start: 0, end: word.length, how, url: url() });
    },
    leaveKnownOut: () => call('word.leave-known', {}),
    add: (form) => open(placeToAdd({ zh: form, region: region() })),
  };
}
