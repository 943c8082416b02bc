// After which mentions English stands.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { English, type EnglishChoice } from '../../../lib/page/english';
import { Ledger } from '../../../lib/page/ledger';
import { collect, foundIn } from '../../../lib/page/survey';
import { packNames } from '../../../lib/text/pack';
import { KNOWN, mentionsIn } from './name-stage';
import { pageOf, styleLikeABrowser, the } from './stage';

const view = window as unknown as Window & typeof globalThis;
let english: English;
beforeEach(() => {
  styleLikeABrowser();
  english = new English();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const englishOf = (id: string) => (KNOWN[id]?.kind === 'person' ? KNOWN[id].en : '');

/** Surveys the page; gives the mentions that English stands after, with some of the text before each. */
async function standing(choice: EnglishChoice, main: string | null = null): Promise<string[]> {
  const { blocks } = (await collect(
    view,
    new Ledger(),
    main ? the(main) : null,
    1e4,
    async () => {},
    () => true,
  ))!;
  const found = foundIn(
    blocks,
    blocks.map(({ text }) => packNames(mentionsIn(text))),
  );
  english.settle(found, englishOf);
  return found
    .filter((mention) => english.stands(mention.block, mention, englishOf(mention.ids[0]), choice))
    .map(({ block, start, end }) => block.text.slice(Math.max(0, start - 1), end));
}

describe('English after a name', () => {
  const TWICE = '<p>一林德偉二拉米三習近平四路透社</p><p>五習近平六林德偉</p>';

  it('stands after each person’s first mention, by whichever name', async () => {
    pageOf(TWICE);
    expect(await standing('first')).toEqual(['一林德偉', '三習近平']);
  });

  it('stands after every mention of a person, or after none, when so asked', async () => {
    pageOf(TWICE);
    expect(await standing('all')).toEqual(['一林德偉', '二拉米', '三習近平', '五習近平', '六林德偉']);
    expect(await standing('card')).toEqual([]);
  });

  it('stands at the first mention in the article, not in what is read before it', async () => {
    pageOf('<div>一林德偉</div><main><p>二林德偉</p></main>');
    expect(await standing('first', 'main')).toEqual(['二林德偉']);
    pageOf('<nav>一林德偉</nav><div class="sidebar">二林德偉</div><p>三林德偉</p><footer>四林德偉</footer>');
    expect(await standing('first')).toEqual(['三林德偉']);
  });

  it('does not stand where nobody can tell who is meant', async () => {
    pageOf('<p>一鮑爾二林德偉</p>');
    expect(await standing('all')).toEqual(['二林德偉']);
  });

  it('does not repeat what the page says itself, after the name or around it', async () => {
    pageOf('<p>一林德偉（David Lammy，也譯「拉米」）二林德偉(外交大臣)三林德偉</p>');
    expect(await standing('first')).toEqual(['二林德偉']);
    expect(await standing('all')).toEqual(['二林德偉', '三林德偉']);
    pageOf('<p>大臣David Lammy（林德偉），二林德偉</p>');
    expect(await standing('all')).toEqual(['二林德偉']);
  });

  it('goes to the next mention where no English may be drawn', async () => {
    pageOf('<p><span role="button">一林德偉</span>二林德偉</p>');
    expect(await standing('first')).toEqual(['二林德偉']);
  });

  it('stays where it is when the page is surveyed again, and says which elements it has left and come to', async () => {
    pageOf('<p id="a">一林德偉</p><p id="b">二林德偉</p>');
    expect(await standing('first')).toEqual(['一林德偉']);
    expect(await standing('first')).toEqual(['一林德偉']);
    const { blocks } = (await collect(
      view,
      new Ledger(),
      null,
      1e4,
      async () => {},
      () => true,
    ))!;
    const found = foundIn(
      blocks,
      blocks.map(({ text }) => packNames(mentionsIn(text))),
    );
    expect(english.settle(found, englishOf).size).toBe(0);
    const changed = english.settle(found.slice(1), englishOf);
    expect([...changed].map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
