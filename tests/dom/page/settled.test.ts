// When a page may be painted: at once when it is at rest, later where its own scripts have yet to take it over.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { looksServerDrawn, settled } from '../../../lib/page/settled';
import { pageOf, the } from './stage';

let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Begins to wait; tells whether the page may be painted yet. */
function wait(hydrated: () => Promise<boolean> = async () => true): () => boolean {
  let isOver = false;
  void settled(document, hydrated, end.signal).then(() => {
    isOver = true;
  });
  return () => isOver;
}

describe('a page without a framework', () => {
  it('may be painted when it has been quiet for a moment', async () => {
    pageOf('<p>外交</p>');
    const hydrated = vi.fn(async () => false);
    const isOver = wait(hydrated);
    await vi.advanceTimersByTimeAsync(100);
    expect(isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(isOver()).toBe(true);
    expect(hydrated).not.toHaveBeenCalled();
  });

  it('is waited for while it changes, a second at most', async () => {
    pageOf('<p>外交</p>');
    const isOver = wait();
    for (let i = 0; i < 9; i++) {
      await vi.advanceTimersByTimeAsync(100);
      the('p').append('部');
      expect(isOver()).toBe(false);
    }
    await vi.advanceTimersByTimeAsync(100);
    the('p').append('部');
    await vi.advanceTimersByTimeAsync(60);
    expect(isOver()).toBe(true);
  });

  it('is waited for until it has loaded, or for three seconds', async () => {
    pageOf('<p>外交</p>');
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    const first = wait();
    await vi.advanceTimersByTimeAsync(2000);
    expect(first()).toBe(false);
    window.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(200);
    expect(first()).toBe(true);
    const second = wait();
    await vi.advanceTimersByTimeAsync(2900);
    expect(second()).toBe(false);
    await vi.advanceTimersByTimeAsync(400);
    expect(second()).toBe(true);
  });
});

describe('a page drawn by a server', () => {
  it.each([
    ['Next', '<div id="__next"><p>外</p></div><script></script>'],
    ['Nuxt', '<div id="__nuxt"><p>外</p></div><script></script>'],
    ['React', '<div data-reactroot><p>外</p></div><script></script>'],
    ['React by its seams', '<p>外<!-- -->交</p><script></script>'],
    ['React’s suspense', '<div><!--$--><p>外</p><!--/$--></div><script></script>'],
    ['Vue by its seams', '<div><!--[--><p>外</p><!--]--></div><script></script>'],
    ['a root that is filled', '<div id="app"><p>外</p></div><script></script>'],
    ['an island', '<astro-island ssr><p>外</p></astro-island><script></script>'],
  ])('is known: %s', (_, html) => {
    pageOf(html);
    expect(looksServerDrawn(document)).toBe(true);
  });

  it.each([
    ['no script could take it over', '<div id="__next"><p>外</p></div>'],
    ['its root is empty yet', '<div id="root"></div><script></script>'],
    ['its comments are an author’s', '<p>外</p><!-- 廣告 --><script></script>'],
  ])('is not taken for one when %s', (_, html) => {
    pageOf(html);
    expect(looksServerDrawn(document)).toBe(false);
  });

  it('is waited for until its framework has taken over, and is quiet again', async () => {
    pageOf('<div id="__next"><p>外</p></div><script></script>');
    let isHydrated = false;
    const isOver = wait(async () => isHydrated);
    await vi.advanceTimersByTimeAsync(2000);
    expect(isOver()).toBe(false);
    isHydrated = true;
    await vi.advanceTimersByTimeAsync(120);
    the('p').append('交');
    await vi.advanceTimersByTimeAsync(100);
    expect(isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(isOver()).toBe(true);
  });

  it('is not waited for for ever', async () => {
    pageOf('<div id="__next"><p>外</p></div><script></script>');
    const isOver = wait(async () => false);
    await vi.advanceTimersByTimeAsync(4000);
    expect(isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    expect(isOver()).toBe(true);
  });

  it('is painted when nobody can tell whether it was taken over', async () => {
    pageOf('<div id="__next"><p>外</p></div><script></script>');
    const isOver = wait(async () => {
      throw new Error('no answer');
    });
    await vi.advanceTimersByTimeAsync(600);
    expect(isOver()).toBe(true);
  });

  it('is taken over when Vue says so, or its islands do', async () => {
    const hydrated = vi.fn(async () => false);
    pageOf('<div id="app" data-v-app><!--[--><p>外</p><!--]--></div><script></script>');
    const vue = wait(hydrated);
    await vi.advanceTimersByTimeAsync(600);
    expect(vue()).toBe(true);
    pageOf('<astro-island ssr><p>外</p></astro-island><script></script>');
    const island = wait(hydrated);
    await vi.advanceTimersByTimeAsync(600);
    expect(island()).toBe(false);
    the('astro-island').removeAttribute('ssr');
    await vi.advanceTimersByTimeAsync(600);
    expect(island()).toBe(true);
    expect(hydrated).not.toHaveBeenCalled();
  });
});

describe('giving up', () => {
  it('ends the wait at once', async () => {
    pageOf('<div id="__next"><p>外</p></div><script></script>');
    const isOver = wait(async () => false);
    await vi.advanceTimersByTimeAsync(50);
    end.abort();
    await vi.advanceTimersByTimeAsync(10);
    expect(isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(1100);
    expect(isOver()).toBe(true);
  });
});
