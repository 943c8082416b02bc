// One visit to a page: whose word holds, why the page rests when it does, and how it is shown. Storage, background and
// clock are fakes; the painting itself is the reader's and tested there.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dateline } from '../../../lib/page/names';
import { readPage } from '../../../lib/page/signs';
import { Visit, type VisitEdges, type Wish } from '../../../lib/page/visit';
import type { Ask } from '../../../lib/text/ask';
import type { PageSigns } from '../../../lib/text/signs';
import { PLAIN_TYPOGRAPHY } from '../../../lib/text/typography';
import type { Verdict } from '../../../lib/text/verdict';
import { pageOf, styleLikeABrowser, tilesOf } from './stage';

const view = window as unknown as Window & typeof globalThis;
const CHINESE: Verdict = {
  han: 900,
  script: 'Hant',
  region: 'hk',
  news: true,
  title: '外交',
  published: null,
  byline: null,
  outlet: null,
  reasons: [],
};
const QUIET: Wish['names'] = { groups: [], english: 'card', forms: null };
const READINGS: Wish = {
  off: false,
  script: 'printed',
  words: false,
  readings: 'marks',
  standard: 'cn',
  only: null,
  pointed: false,
  senses: false,
  typography: PLAIN_TYPOGRAPHY,
  lookup: { by: 'words', key: 'alt', delay: 350 },
  names: QUIET,
};

let verdict: Verdict | null = CHINESE;
let judged: PageSigns[] = [];
let asks: Ask[] = [];
let surveys: Dateline[] = [];
const visits: Visit[] = [];

function begin(edges: Partial<VisitEdges> = {}): Visit {
  const visit = new Visit(view, {
    readPage,
    judge: async (signs) => {
      judged.push(signs);
      return verdict;
    },
    annotate: async (texts, ask) => {
      asks.push(ask);
      const how = { to: ask.target !== null, reading: ask.reading !== 'off' };
      return { texts: texts.map((text) => ({ tiles: tilesOf(text, how), names: [] })), about: {} };
    },
    survey: async (texts, article) => {
      surveys.push(article);
      const names = { date: article.published, region: article.region, decided: {}, taught: [] };
      return { names, seen: [], mentions: texts.map(() => []) };
    },
    hydrated: async () => true,
    changed: async () => {},
    ...edges,
  });
  visits.push(visit);
  return visit;
}

const settle = () => vi.advanceTimersByTimeAsync(4000);
const isPainted = () => document.querySelector('duidu-run') !== null || document.body.textContent?.includes('⟨');

/** What a visit says of itself after all is done. */
async function stateOf(visit: Visit) {
  await settle();
  return visit.state();
}

beforeEach(() => {
  vi.useFakeTimers();
  styleLikeABrowser();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20));
  document.title = '';
  pageOf('<p>外交部發言人說明。</p>');
  verdict = CHINESE;
  judged = [];
  asks = [];
  surveys = [];
});
afterEach(async () => {
  for (const visit of visits.splice(0)) visit.end();
  await settle();
  expect(isPainted()).toBe(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page that rests', () => {
  it('was not asked for', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    expect(await stateOf(visit)).toMatchObject({ on: false, rest: 'not-asked', verdict: CHINESE, words: 0 });
    expect(isPainted()).toBe(false);
  });

  it('is not in Chinese', async () => {
    verdict = null;
    const visit = begin();
    await visit.wish(READINGS);
    await visit.turn(true, 'probe');
    expect(await stateOf(visit)).toMatchObject({ on: false, rest: 'not-chinese' });
    expect(isPainted()).toBe(false);
  });

  it('is of a site that is off', async () => {
    const visit = begin();
    await visit.wish({ ...READINGS, off: true });
    void visit.turn(true, 'probe');
    expect(await stateOf(visit)).toMatchObject({ on: false, rest: 'site-off' });
    expect(isPainted()).toBe(false);
  });

  it('was put to rest by hand', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    void visit.turn(true, 'probe');
    await settle();
    expect(isPainted()).toBe(true);
    await visit.turn(false, 'click');
    expect(isPainted()).toBe(false);
    expect(await stateOf(visit)).toMatchObject({ on: false, rest: 'page-off' });
  });
});

describe('whose word holds', () => {
  it('the probe’s, where nobody else said a thing', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    void visit.turn(true, 'probe');
    const state = await stateOf(visit);
    expect(state).toMatchObject({ on: true, words: 8 });
    expect(state).not.toHaveProperty('rest');
  });

  it('the reader’s over the probe’s: a page at rest stays at rest', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    await visit.turn(false, 'click');
    await visit.turn(true, 'probe');
    expect(await stateOf(visit)).toMatchObject({ on: false, rest: 'page-off' });
  });

  it('the reader’s over the verdict: a page that was asked for is read', async () => {
    verdict = null;
    const visit = begin();
    await visit.wish(READINGS);
    void visit.turn(true, 'click');
    expect(await stateOf(visit)).toMatchObject({ on: true, words: 8 });
  });

  it('the last one, when the reader changes their mind before the page is painted', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    void visit.turn(true, 'click');
    void visit.turn(false, 'click');
    await settle();
    expect(isPainted()).toBe(false);
    void visit.turn(true, 'click');
    await settle();
    expect(isPainted()).toBe(true);
  });
});

describe('how a page is shown', () => {
  it.each([
    [{ ...CHINESE, region: 'hk' as const }, 'hk'],
    [{ ...CHINESE, region: null, script: 'Hant' as const }, 'tw'],
    [{ ...CHINESE, region: null, script: 'Hans' as const }, 'cn'],
    [null, 'cn'],
  ])('from the writing of its own region (%#)', async (of, from) => {
    verdict = of;
    const visit = begin();
    await visit.wish({ ...READINGS, script: 'cn', readings: 'off' });
    void visit.turn(true, 'click');
    await settle();
    expect(asks[0]).toMatchObject({ from, target: 'cn', reading: 'off' });
  });

  it('in the words of the region that it is shown as, where they are wanted', async () => {
    const visit = begin();
    await visit.wish({ ...READINGS, script: 'tw', words: true });
    void visit.turn(true, 'click');
    await settle();
    expect(asks[0]).toMatchObject({ target: 'tw', words: true, names: { region: 'hk' } });
    await visit.wish({ ...READINGS, words: true });
    await settle();
    expect((await visit.state()).ask).not.toHaveProperty('words');
  });

  it('by the standard of readings that is chosen, and anew when another is', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    void visit.turn(true, 'click');
    await settle();
    expect(asks[0]).not.toHaveProperty('standard');
    const before = asks.length;
    await visit.wish({ ...READINGS, standard: 'tw' });
    await settle();
    expect(asks.length).toBeGreaterThan(before);
    expect(asks.at(-1)).toMatchObject({ reading: 'marks', standard: 'tw' });
    await visit.wish({ ...READINGS, standard: 'tw', readings: 'off' });
    await settle();
    expect((await visit.state()).ask).not.toHaveProperty('standard');
  });

  it('with readings, and English, of the words above the level, and of all words when none is set', async () => {
    const visit = begin();
    await visit.wish({ ...READINGS, only: 'hsk3' });
    void visit.turn(true, 'click');
    await settle();
    expect(asks.at(-1)).toMatchObject({ reading: 'marks', only: 'hsk3' });
    expect(asks.at(-1)).not.toHaveProperty('senses');
    await visit.wish({ ...READINGS, readings: 'off', only: 'hsk3', senses: true });
    await settle();
    expect(asks.at(-1)).toMatchObject({ reading: 'off', only: 'hsk3', senses: true });
    await visit.wish({ ...READINGS, senses: true });
    await settle();
    expect(asks.at(-1)).not.toHaveProperty('only');
  });

  it('without readings or English where these are for the word under the pointer alone', async () => {
    const visit = begin();
    await visit.wish({ ...READINGS, script: 'tw', pointed: true, senses: true, only: 'hsk3', standard: 'tw' });
    void visit.turn(true, 'click');
    await settle();
    expect(asks[0]).toMatchObject({ target: 'tw', reading: 'off' });
    for (const key of ['only', 'senses', 'standard']) expect(asks[0]).not.toHaveProperty(key);
  });

  it('asks again for what is on the screen when what is known of words is another thing', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    visit.renew();
    expect(asks).toEqual([]);
    void visit.turn(true, 'click');
    await settle();
    const before = asks.length;
    const words = [...document.querySelectorAll('duidu-w')];
    visit.renew();
    await settle();
    expect(asks.length).toBeGreaterThan(before);
    // The answer is the same: nothing was drawn anew.
    expect([...document.querySelectorAll('duidu-w')]).toEqual(words);
    expect(words.every((word) => word.isConnected)).toBe(true);
  });

  it('with the names of the article that the verdict tells of: its day, its region, its address', async () => {
    verdict = { ...CHINESE, published: { iso: '2025-02-14T12:31+08:00', zone: 'inferred' } };
    const visit = begin();
    view.location.hash = '#comments';
    await visit.wish({ ...READINGS, readings: 'off', names: { groups: ['people'], english: 'first', forms: 'cn' } });
    void visit.turn(true, 'probe');
    await settle();
    const url = view.location.href.replace('#comments', '');
    expect(surveys).toEqual([{ url, published: '2025-02-14T12:31+08:00', region: 'hk' }]);
    expect(asks[0]).toMatchObject({ target: null, reading: 'off', nameForms: 'cn', names: { region: 'hk' } });
    expect(visit.how).toMatchObject({ nameForms: 'cn', names: { region: 'hk' } });
    expect(visit.namesView.ready).toBe(true);
    expect((await visit.state()).ask).not.toHaveProperty('names');
    view.location.hash = '';
  });

  it('nothing is shown before the wishes are known', async () => {
    const visit = begin();
    await visit.turn(true, 'probe');
    await settle();
    expect(asks).toEqual([]);
    void visit.wish(READINGS);
    await settle();
    expect(isPainted()).toBe(true);
  });

  it('follows the wishes while it is on, and goes off and on with the site', async () => {
    const visit = begin();
    await visit.wish(READINGS);
    void visit.turn(true, 'probe');
    await settle();
    void visit.wish({ ...READINGS, script: 'tw', readings: 'off' });
    await settle();
    expect(document.querySelector('duidu-run')).toBe(null);
    expect(document.body.textContent).toContain('⟨外⟩');
    await visit.wish({ ...READINGS, off: true });
    expect(isPainted()).toBe(false);
    void visit.wish(READINGS);
    await settle();
    expect(document.querySelectorAll('duidu-w')).toHaveLength(8);
  });
});

describe('the verdict', () => {
  it('is asked for once, of the site’s own words, however the page is shown', async () => {
    document.title = '外交部';
    const visit = begin();
    await visit.wish({ ...READINGS, script: 'tw' });
    void visit.turn(true, 'probe');
    await settle();
    expect(document.title).toBe('⟨外⟩⟨交⟩⟨部⟩');
    await visit.state();
    void visit.wish(READINGS);
    await settle();
    await visit.state();
    expect(judged).toHaveLength(1);
  });

  it('is asked for again when the page has gone elsewhere, of what the site wrote there', async () => {
    const visit = begin();
    await visit.wish({ ...READINGS, script: 'tw' });
    void visit.turn(true, 'probe');
    await settle();
    document.title = '別處';
    await settle();
    await visit.state();
    expect(judged).toHaveLength(2);
    expect(judged[1]?.name).toBe('別處');
    expect(JSON.stringify(judged[1])).not.toContain('⟨');
  });

  it('is asked for again when it could not be had', async () => {
    let fails = true;
    const visit = begin({
      judge: async () => {
        if (fails) throw new Error('asleep');
        return CHINESE;
      },
    });
    await visit.wish(READINGS);
    await expect(visit.turn(true, 'probe')).rejects.toThrow('asleep');
    fails = false;
    void visit.wish(READINGS);
    expect(await stateOf(visit)).toMatchObject({ on: true, words: 8 });
  });
});

it('an ended visit gives the page back at once', async () => {
  const visit = begin();
  await visit.wish(READINGS);
  void visit.turn(true, 'probe');
  await settle();
  expect(isPainted()).toBe(true);
  visit.end();
  expect(document.body.innerHTML).toBe('<p>外交部發言人說明。</p>');
});
