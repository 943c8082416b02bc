// Cards on a page without layout: a desk with edges that keep a log, mentions with boxes of their own, and what was drawn.
// Every test stands it up anew; what it changes of it is changed on the stage.
import { vi } from 'vitest';
import { CardDesk } from '../../../lib/page/card-desk';
import type { DeskEdges, Drawing, Tip } from '../../../lib/page/desk-edges';
import type { Shown } from '../../../lib/page/shown';
import type { CardChoices, Look } from '../../../lib/text/look';
import type { CardView } from '../../../lib/text/names/name';
import { CARDS } from '../card-views';

interface DeskStage {
  paragraph: HTMLElement;
  desk: CardDesk;
  drawn: Map<Element, Drawing>;
  log: string[];
  view: CardView | null;
  fails: boolean;
  tips: (Tip | null)[];
  word: Look | null;
  present: boolean;
  ended: AbortController;
}

/** What stands now. */
export const on = {} as DeskStage;

export const host = (): Element | null => document.querySelector('duidu-card');

export function mention(form: string, top = 100): Shown {
  const rect = () => new DOMRect(50, top, 60, 20);
  const text = `${form} at ${top}`;
  return {
    ids: [form],
    form,
    text,
    block: { root: on.paragraph, text, pieces: [] },
    at: { start: 0, end: form.length },
    rects: () => (on.present ? [rect()] : []),
  };
}

export const CHOICES: CardChoices = {
  pinyin: 'marks',
  zhuyin: false,
  jyutping: false,
  tones: false,
  links: [],
  readsAll: true,
};

/** A plain word that is longer than what was pointed at. */
export const WORD: Look = {
  at: { start: 0, end: 3 },
  form: '外交部',
  name: null,
  number: null,
  words: [
    {
      at: { start: 0, end: 3 },
      form: '外交部',
      reading: 'wai4 jiao1 bu4',
      jyutping: '',
      entries: [],
      hsk: null,
      band: null,
      isKnown: false,
      fixed: null,
    },
  ],
  sentence: '外交部說明。',
};

export const edges: DeskEdges = {
  look: async ({ form, at }) => {
    if (on.fails) throw new Error('asleep');
    return on.word ?? (on.view && { at, form, name: on.view, number: null, words: [], sentence: form });
  },
  choices: async () => ({ language: 'en', card: CHOICES }),
  stretch: (of, at, ids) => ({ ...of, at, ids, form: of.text.slice(at.start, at.end) }),
  settle: async (form, id) => void on.log.push(`settle ${form} ${id}`),
  keep: async ({ zh, en, alias }) => {
    on.log.push(`keep ${zh} ${en} ${alias}`);
    return 'own/7';
  },
  drop: async (id, { zh }) => void on.log.push(`drop ${id} ${zh}`),
  jump: (id, step) => {
    on.log.push(`jump «${id}» ${step}`);
    return { of: 3 };
  },
  step: async ({ form }, by) => {
    on.log.push(`step ${form} ${by}`);
    return on.present;
  },
  stay: () => void on.log.push('stay'),
  point: (shown) => void on.log.push(`point ${shown?.form ?? null}`),
  where: () => ({ at: 1, of: 3 }),
  region: () => 'hk',
  edit: (id) => void on.log.push(`edit ${id}`),
  add: (form) => void on.log.push(`add ${form}`),
  know: async ({ form }, known) => void on.log.push(`know ${form} ${known}`),
  fix: async ({ form }, reading, where) => void on.log.push(`fix ${form} ${reading} ${where}`),
  save: async ({ form }) => `saved ${form}`,
  unsave: async (id) => void on.log.push(`unsave ${id}`),
  lookUp: async () => on.word,
  leaveKnownOut: async () => void on.log.push('leave known out'),
};

/** Draws a heading and a button, others for each mention, and remembers what it was given. */
export function draw(root: Element, drawing: Drawing | null): void {
  if (!drawing) {
    on.drawn.delete(root);
    root.replaceChildren();
    return;
  }
  on.drawn.set(root, drawing);
  if (root.firstChild?.textContent === `${drawing.mention}`) return;
  const heading = document.createElement('h2');
  heading.className = 'duidu-card-name';
  heading.tabIndex = -1;
  heading.textContent = `${drawing.mention}`;
  root.replaceChildren(heading, document.createElement('button'));
}

export const roots = (): Element[] => [...on.drawn.keys()];
export const drawing = (at = 0): Drawing => [...on.drawn.values()][at]!;
export const inFocus = (at = 0): Element | null => (roots()[at]!.getRootNode() as ShadowRoot).activeElement;

export function press(key: string, root = roots()[0]): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  root?.querySelector('h2')?.dispatchEvent(event);
  return event;
}

export function standDesk(): void {
  on.paragraph = document.body.appendChild(document.createElement('p'));
  on.paragraph.append('林德偉訪京');
  on.drawn = new Map();
  on.log = [];
  on.view = CARDS.person;
  on.fails = false;
  on.present = true;
  on.word = null;
  on.tips = [];
  on.ended = new AbortController();
  on.desk = new CardDesk(window, edges, draw, (_, tip) => void on.tips.push(tip), on.ended.signal);
}

export function takeDeskAway(): void {
  on.desk.end();
  document.body.replaceChildren();
  vi.useRealTimers();
}
