// A background that knows a few names, for tests of the page: it finds them wherever they are written, by plain search,
// and answers surveys and asks in the shapes of the contract. And a reader before it, shown with a wish for names.
import { beforeEach } from 'vitest';
import type { Answer } from '../../../lib/page/batch';
import type { NameWish, Naming } from '../../../lib/page/names';
import type { Edges, Reader } from '../../../lib/page/reader';
import type { Ask } from '../../../lib/text/ask';
import type { Mention, NameBrief, NameId, Survey } from '../../../lib/text/names/name';
import { packNames } from '../../../lib/text/pack';
import { cut, type Segment } from '../../../lib/text/segment';
import { standInHighlights } from './highlights';
import { open as openReader, pass, setUpReaders } from './reader-stage';
import { the, tilesOf } from './stage';

interface Known extends NameBrief {
  readonly forms: readonly string[];
}

export const KNOWN: Readonly<Record<NameId, Known>> = {
  'David Lammy': { en: 'David Lammy', kind: 'person', forms: ['林德偉', '拉米'] },
  'Xi Jinping': { en: 'Xi Jinping', kind: 'person', forms: ['習近平'] },
  Reuters: { en: 'Reuters', kind: 'agency', forms: ['路透社'] },
  'Cold War mentality': { en: 'Cold War mentality', kind: 'phrase', forms: ['冷戰思維'] },
  London: { en: 'London', kind: 'place', forms: ['倫敦'] },
};

/** Everything known that stands in a text; 鮑爾 is one of two, and none can tell which. Line breaks inside are passed over. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  const search = (form: string, ids: Mention['ids']) => {
    const pattern = new RegExp([...form].join('\\n?'), 'gu');
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, ids });
  };
  for (const [id, { forms }] of Object.entries(KNOWN)) for (const form of forms) search(form, [id]);
  search('鮑爾', ['Jonathan Powell', 'Jerome Powell']);
  return found.sort((a, b) => a.start - b.start);
}

const brief = (id: NameId): NameBrief => KNOWN[id] ?? { en: id, kind: 'person' };

export function surveyOf(texts: readonly string[]): Survey {
  const mentions = texts.map(mentionsIn);
  const counts = new Map<NameId, { form: string; count: number; others: NameId[] }>();
  for (const [i, found] of mentions.entries()) {
    for (const { start, end, ids } of found) {
      const [id, ...others] = ids;
      const form = texts[i]!.slice(start, end);
      const known = counts.get(id) ?? { form, count: 0, others };
      counts.set(id, { ...known, count: known.count + 1 });
    }
  }
  const seen = [...counts].map(([id, of]) => ({ id, ...brief(id), ...of, office: null, fromPage: false }));
  const decided = Object.fromEntries([...counts].map(([id, { form }]) => [form, [id]]));
  return {
    names: { date: '2025-02-14', region: 'hk', decided, taught: [] },
    seen,
    mentions: mentions.map(packNames),
  };
}

/** Tiles of `tilesOf`, save that a name is one tile with a reading of its own. */
export function answerOf(texts: readonly string[], ask: Ask): Answer {
  const how = { to: ask.target !== null, reading: ask.reading !== 'off' };
  const all = texts.map((text) => {
    const names = ask.names ? mentionsIn(text) : [];
    const tiles: Segment[] = [];
    let from = 0;
    for (const { start, end } of [...names, { start: text.length, end: text.length }]) {
      tiles.push(...cut(tilesOf(text, how), { start: from, end: start }));
      const word: { length: number; reading?: string; to?: string } = { length: end - start };
      if (how.reading) word.reading = `name${end - start}`;
      if (how.to) word.to = `⟨${text.slice(start, end)}⟩⟨⟩`;
      if (end > start) tiles.push(word);
      from = end;
    }
    return { tiles, names };
  });
  const ids = new Set(all.flatMap(({ names }) => names.flatMap((name) => name.ids)));
  return { texts: all, about: Object.fromEntries([...ids].map((id) => [id, brief(id)])) };
}

/** Everything that was asked: the texts of surveys, and the asks. */
export const surveys: (readonly string[])[] = [];
export const asks: Ask[] = [];

export const survey: Edges['survey'] = async (texts) => {
  surveys.push(texts);
  return surveyOf(texts);
};

export const annotate: Edges['annotate'] = async (texts, ask) => {
  asks.push(ask);
  return answerOf(texts, ask);
};

export const PLAIN: Ask = { from: 'hk', target: null, reading: 'off' };
export const ALL: NameWish = { groups: ['people', 'organisations', 'phrases'], english: 'first', forms: null };
export const MARKS: NameWish = { ...ALL, english: 'card' };
export const dateline = { url: 'http://news.example/a', published: '2025-02-14', region: 'hk' as const };

/** A reader whose background knows the names above. */
export const open = (edges: Partial<Edges> = {}): Reader => openReader({ annotate, survey, ...edges });
/** With the English and the marks of a wish; `main` is where the article stands. */
export const naming = (wish: NameWish, main: string | null = null): Naming => ({
  wish,
  article: async () => ({ dateline, main: main ? the(main) : null }),
});

/** Shows the page and waits until all is done. */
export async function show(reader: Reader, ask: Ask | null, wish: NameWish | null = ALL, main: string | null = null) {
  const shown = reader.show(ask, wish && naming(wish, main));
  await pass(3000);
  await shown;
  await pass(3000);
}

/** What is followed by English, and by which. */
export const english = (root: ParentNode = document) =>
  [...root.querySelectorAll('duidu-n')].map((name) => `${name.textContent}=${name.getAttribute('data-e')}`);

export const PAGE = '<h1>林德偉訪京</h1><p>外交大臣林德偉說，路透社報道，冷戰思維。</p><p>林德偉與習近平在倫敦</p>';

/** The reader's fakes, and nothing asked yet, before each test of a file; the site has a highlight of its own. */
export function setUpNames(): void {
  setUpReaders();
  beforeEach(() => {
    standInHighlights(['site']);
    surveys.length = 0;
    asks.length = 0;
  });
}
