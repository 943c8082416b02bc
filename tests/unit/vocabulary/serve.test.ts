// The background's answers about words: what the card says is kept, and the engine hears of it before the card is answered.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Engine } from '../../../lib/background/engine';
import { PAGE, TALKS } from './made';

// wxt's storage looks for the browser when it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { chrome: {} });
});
Object.assign(globalThis, { chrome: fakeBrowser });

const { handlersOf } = await import('../../../lib/background/serve');
const store = await import('../../../lib/vocabulary/store');
const { readSettings } = await import('../../../lib/settings/store');

const wordsChanged = vi.fn();
const handlers = handlersOf({} as Engine, () => {}, wordsChanged);
const sender = {} as never;

beforeEach(() => {
  fakeBrowser.reset();
  wordsChanged.mockClear();
});

describe('the background', () => {
  it('marks a word as known and as unknown again', async () => {
    await handlers['word.know']?.({ word: '國務院', known: true }, sender);
    expect((await store.readKnown()).map(({ word }) => word)).toEqual(['國務院']);
    await handlers['word.know']?.({ word: '国务院', known: false }, sender);
    expect(await store.readKnown()).toEqual([]);
    expect(wordsChanged).toHaveBeenCalledTimes(2);
  });

  it('says so where a word cannot be kept as known', async () => {
    await expect(handlers['word.know']?.({ word: 'PK', known: true }, sender)).rejects.toThrow('no such word');
    expect(await store.readKnown()).toEqual([]);
  });

  it('saves a sentence as it is read, without what printing put into it', async () => {
    const sentence = '\ufffc雙邊會\n談\ufffc週五\u200b在河畔，\ufffc舉行。';
    await handlers['word.save']?.({ ...TALKS, sentence, at: { start: 3, end: 6 } }, sender);
    expect(await store.readSaved()).toMatchObject([
      { sentence: '雙邊會談週五在河畔， 舉行。', at: { start: 2, end: 4 }, form: '會談' },
    ]);
  });

  it('keeps a reading and takes it back', async () => {
    await handlers['word.fix']?.({ word: '行', reading: 'hang2', url: `${PAGE}#top` }, sender);
    expect(await store.readFixes()).toMatchObject([{ word: '行', reading: 'hang2', url: PAGE }]);
    await handlers['word.fix']?.({ word: '行', reading: null, url: PAGE }, sender);
    expect(await store.readFixes()).toEqual([]);
    expect(wordsChanged).toHaveBeenCalledTimes(2);
  });

  it('saves a word under an id by which it is removed', async () => {
    const id = await handlers['word.save']?.(TALKS, sender);
    expect((await store.readSaved()).map((word) => word.id)).toEqual([id]);
    await handlers['word.unsave']?.({ id: id as string }, sender);
    expect(await store.readSaved()).toEqual([]);
  });

  it('leaves known words out from then on', async () => {
    await handlers['word.leave-known']?.({}, sender);
    expect((await readSettings()).readingsFor).toBe('unknown');
  });
});
