// Going from one mention of a name to the next: which comes, that it is brought into view, and who is told of it.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Jumps } from '../../../lib/page/jump';
import { Mentions } from '../../../lib/page/mentions';
import type { OpenPage } from '../../../lib/page/open-page';
import type { Reader } from '../../../lib/page/reader';
import type { Shown } from '../../../lib/page/shown';
import { marked, standInHighlights } from './highlights';
import { open, PLAIN } from './name-stage';
import { pass, setUpReaders } from './reader-stage';
import { pageOf, the } from './stage';

setUpReaders();
let scrolls: ScrollToOptions[] = [];
beforeEach(() => {
  standInHighlights();
  scrolls = [];
  Element.prototype.scrollBy = ((options: unknown) => {
    scrolls.push(options as ScrollToOptions);
  }) as typeof Element.prototype.scrollBy;
});

interface Read {
  readonly reader: Reader;
  readonly mentions: Mentions;
  readonly jumps: Jumps;
  /** The first mention that is printed so. */
  readonly printed: (form: string) => Shown;
}

async function read(
  html: string,
  main: string | null = null,
  onShow: (mention: Shown) => void = () => {},
): Promise<Read> {
  pageOf(html);
  const reader = open();
  const dateline = { url: 'http://news.example/a', published: null, region: null };
  const wish = { groups: ['people', 'organisations'] as const, english: 'first' as const, forms: null };
  const article = async () => ({ dateline, main: main ? the(main) : null });
  void reader.show(PLAIN, { wish, article });
  await pass(5000);
  const { ledger, names } = reader;
  const { marks } = reader.life!;
  const jumps = new Jumps(window as Window & typeof globalThis, () => marks, new AbortController().signal);
  const page: OpenPage = {
    ledger,
    names,
    get life() {
      return reader.life;
    },
    how: PLAIN,
    lookup: { by: 'words', key: 'alt', delay: 350 },
    pointed: 'off',
  };
  const mentions = new Mentions(page, jumps, onShow);
  const printed = (form: string): Shown => {
    const found = names.found.find(({ block, start, end }) => block.text.slice(start, end) === form);
    return marks.shownOf(found!.block, found!);
  };
  return { reader, mentions, jumps, printed };
}

const THREE = '<p>一林德偉</p><p>二習近平三拉米</p><p>四路透社五林德偉</p>';

/** What the mention that is shown now stands after. */
const now = () => marked('now').join('');

describe('the next mention', () => {
  it('of a name is the first after the last one shown, and the first of all again after the last', async () => {
    const { mentions } = await read(THREE);
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 1, of: 3 });
    expect(now()).toBe('林德偉');
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 2, of: 3 });
    expect(now()).toBe('拉米');
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 3, of: 3 });
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 1, of: 3 });
    expect(mentions.jump('David Lammy', -1, false)).toEqual({ at: 3, of: 3 });
    expect(mentions.jump('Xi Jinping', -1, false)).toEqual({ at: 1, of: 1 });
    expect(now()).toBe('習近平');
    expect(mentions.jump('David Lammy', -1, false)).toEqual({ at: 1, of: 3 });
  });

  it('of any name is one that is marked', async () => {
    const { mentions } = await read(`<p>在倫敦冷戰思維</p>${THREE}`);
    const order: string[] = [];
    for (let i = 0; i < 5; i++) {
      expect(mentions.jump('', 1, false)).toEqual({ at: i + 1, of: 5 });
      order.push(now());
    }
    expect(order).toEqual(['林德偉', '習近平', '拉米', '路透社', '林德偉']);
  });

  it('comes in the page’s own order, though the article was surveyed first', async () => {
    const { mentions } = await read('<nav>拉米</nav><main><p>習近平</p></main><p>林德偉</p>', 'main');
    const order = [0, 1, 2].map(() => {
      mentions.jump('', 1, false);
      return now();
    });
    expect(order).toEqual(['拉米', '習近平', '林德偉']);
  });

  it('comes after the one that a card was opened at', async () => {
    const { mentions, jumps, printed } = await read(THREE);
    const shown = printed('習近平');
    jumps.point(shown);
    expect(now()).toBe('習近平');
    expect(mentions.where(shown)).toEqual({ at: 1, of: 1 });
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 2, of: 3 });
    jumps.point(null);
    expect(now()).toBe('');
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 3, of: 3 });
  });

  it('is none where the name is not on the page, or the page is not read', async () => {
    const { reader, mentions } = await read(THREE);
    expect(mentions.jump('Nobody', 1, false)).toEqual({ at: 0, of: 0 });
    void reader.show(null);
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 0, of: 0 });
  });

  it('passes over what is not displayed any more', async () => {
    const { mentions } = await read(THREE);
    document.querySelectorAll('p')[1]!.hidden = true;
    mentions.jump('David Lammy', 1, false);
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 3, of: 3 });
  });

  it('is found where nothing was painted yet, and in covered text', async () => {
    const { mentions } = await read('<p data-away="">一林德偉</p><p>二林德偉</p>');
    expect(marked('people')).toEqual(['林德偉']);
    mentions.jump('David Lammy', 1, false);
    expect(now()).toBe('林德偉');
    expect(document.querySelector('duidu-n')).toBe(null);
    mentions.jump('David Lammy', 1, false);
    expect(now()).toBe('林德偉');
  });

  it('goes on from where it was when the page was surveyed again', async () => {
    const { mentions } = await read(THREE);
    mentions.jump('David Lammy', 1, false);
    mentions.jump('David Lammy', 1, false);
    document.body.prepend(document.createRange().createContextualFragment('<p>新林德偉</p>'));
    await pass(5000);
    expect(mentions.jump('David Lammy', 1, false)).toEqual({ at: 4, of: 4 });
  });
});

describe('the way there', () => {
  /** Boxes of mentions as if the page were scrolled so far. */
  const scrolledBy = (pixels: number): void => {
    const rects = Range.prototype.getClientRects;
    Range.prototype.getClientRects = function (this: Range) {
      return [...rects.call(this)].map((box) => new DOMRect(box.x, box.y + pixels, box.width, box.height)) as never;
    };
  };

  it('is scrolled smoothly, or at once for who wants less motion, and not at all when there is no need', async () => {
    const { mentions } = await read(THREE);
    const root = document.documentElement;
    Object.defineProperty(root, 'scrollHeight', { value: 9000, configurable: true });
    Object.defineProperty(root, 'clientHeight', { value: 768, configurable: true });
    scrolledBy(200);
    mentions.jump('David Lammy', 1, false);
    expect(scrolls).toEqual([]);
    scrolledBy(3000);
    mentions.jump('David Lammy', 1, false);
    expect(scrolls[0]).toMatchObject({ behavior: 'smooth' });
    expect(scrolls[0]?.top).toBeGreaterThan(2000);
    await pass(10_000);
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    scrolls = [];
    mentions.jump('David Lammy', 1, false);
    expect(scrolls[0]).toMatchObject({ behavior: 'instant' });
    for (const name of ['scrollHeight', 'clientHeight']) Reflect.deleteProperty(root, name);
  });

  it('ends in view, where the card is asked for once', async () => {
    const shown: Shown[] = [];
    const { mentions } = await read(THREE, null, (mention) => void shown.push(mention));
    mentions.jump('David Lammy', 1, false);
    await pass(5000);
    expect(shown).toEqual([]);
    mentions.jump('David Lammy', 1, true);
    mentions.jump('David Lammy', 1, true);
    await pass(5000);
    expect(shown.at(-1)).toMatchObject({ form: '林德偉', ids: ['David Lammy'], text: '四路透社五林德偉' });
    expect(shown.at(-1)?.rects()).toHaveLength(1);
  });

  it('is shown for a while, or as long as its card points at it', async () => {
    const { mentions, jumps, printed } = await read(THREE);
    mentions.jump('David Lammy', 1, false);
    await pass(3000);
    expect(now()).toBe('林德偉');
    await pass(6000);
    expect(now()).toBe('');
    mentions.jump('David Lammy', 1, true);
    await pass(1000);
    jumps.point(printed('拉米'));
    expect(now()).toBe('拉米');
    await pass(20_000);
    expect(now()).toBe('拉米');
  });
});
