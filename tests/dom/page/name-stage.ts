// A background that knows a few names, for tests of the page: it finds them wherever they are written, by plain search,
// and answers surveys and asks in the shapes of the contract.
import type { Answer } from '../../../lib/page/batch';
import type { Edges } from '../../../lib/page/reader';
import type { Ask } from '../../../lib/text/ask';
import type { Mention, NameBrief, NameId, Survey } from '../../../lib/text/names/name';
import { packNames } from '../../../lib/text/pack';
import { cut, type Segment } from '../../../lib/text/segment';
import { tilesOf } from './stage';

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
