// What the reader has said of words, as the background hands it to the engine: read once, read again after a change, taken
// back in whichever script it was said.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { foldScript } from '../../../lib/data/script-fold';
import { PAGE } from './made';

// wxt's storage looks for the browser when it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { chrome: {} });
});
Object.assign(globalThis, { chrome: fakeBrowser });

const { watchOwnWords, forgetKnown, fixReading } = await import('../../../lib/background/own-words');
const store = await import('../../../lib/vocabulary/store');

/** Simplified forms, and how often they were asked for. */
function simplifier() {
  const asked: (readonly string[])[] = [];
  const simplify = async (words: readonly string[]) => {
    asked.push(words);
    return words.map(foldScript);
  };
  return { asked, simplify };
}

beforeEach(() => fakeBrowser.reset());

describe("the reader's own words", () => {
  it('ask for no table where there are none', async () => {
    const { asked, simplify } = simplifier();
    const own = await watchOwnWords().read(simplify);
    expect(own.isKnown('外交', '外交')).toBe(false);
    expect(own.fixOf('行', '行', PAGE)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('are known in both scripts, and simplified once for ten thousand', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + (i % 100), 0x4e00 + Math.floor(i / 100)),
    );
    await store.addKnown(['國務院', ...many]);
    const { asked, simplify } = simplifier();
    const source = watchOwnWords();
    const own = await source.read(simplify);
    expect(await source.read(simplify)).toBe(own);
    expect(asked).toHaveLength(1);
    expect(own.isKnown('國務院', '国务院')).toBe(true);
    expect(own.isKnown('国务院', '国务院')).toBe(true);
    expect(own.isKnown('国务', '国务')).toBe(false);
  });

  it('are read again after a change, told by storage or not', async () => {
    const { simplify } = simplifier();
    const source = watchOwnWords();
    expect((await source.read(simplify)).isKnown('河畔', '河畔')).toBe(false);
    await store.addKnown(['河畔']);
    expect((await source.read(simplify)).isKnown('河畔', '河畔')).toBe(true);
    await store.removeKnown(['河畔']);
    source.forget();
    expect((await source.read(simplify)).isKnown('河畔', '河畔')).toBe(false);
  });

  it('are read again after reading them failed', async () => {
    await store.addKnown(['河畔']);
    const source = watchOwnWords();
    await expect(source.read(() => Promise.reject(new Error('no tables')))).rejects.toThrow('no tables');
    expect((await source.read(simplifier().simplify)).isKnown('河畔', '河畔')).toBe(true);
  });

  it('have readings for a page before those for everywhere, whatever its fragment', async () => {
    await store.putFix({ word: '行', reading: 'hang2', url: null });
    await store.putFix({ word: '行', reading: 'hang4', url: PAGE });
    const own = await watchOwnWords().read(simplifier().simplify);
    expect(own.fixOf('行', '行', `${PAGE}#end`)).toEqual({ reading: 'hang4', where: 'here' });
    expect(own.fixOf('行', '行', 'https://other.example/')).toEqual({ reading: 'hang2', where: 'always' });
  });
});

describe('taking back what was said of a word', () => {
  it('forgets that it is known in whichever script it was marked', async () => {
    await store.addKnown(['國務院', '河畔']);
    await forgetKnown('国务院');
    expect((await store.readKnown()).map(({ word }) => word)).toEqual(['河畔']);
  });

  it('takes a reading back, or puts another in its place, in whichever script it was given', async () => {
    await fixReading('長官', 'zhang3 guan1', PAGE);
    await fixReading('长官', 'chang2 guan1', PAGE);
    expect((await store.readFixes()).map(({ word, reading }) => [word, reading])).toEqual([['长官', 'chang2 guan1']]);
    await fixReading('長官', null, null);
    expect(await store.readFixes()).toHaveLength(1);
    await fixReading('長官', null, `${PAGE}#end`);
    expect(await store.readFixes()).toEqual([]);
  });
});
