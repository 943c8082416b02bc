// Text that is not in the document itself: frames of the same kind, frames without an address, and shadow roots, which
// need a style of their own to draw a reading.
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../../lib/build/browsers';
import { HOST, html, simplified } from '../driver/living';
import { openRead, settings, turn } from '../driver/reading';
import { paragraphs, sentence } from '../driver/sentences';
import { forEachBrowser } from '../driver/stage';

const ENGLISH = `<article>${'<p>The harbour office will widen the ferry pier next month, and says that traffic will not suffer.</p>'.repeat(6)}</article>`;

const frameCalled = (page: Page, name: string): Promise<Frame> =>
  page.$(`#${name}`).then(async (element) => (await element!.contentFrame())!);

const untilFrameRead = (frame: Frame): Promise<void> =>
  until('readings in the frame', () => frame.evaluate(() => document.querySelectorAll('duidu-w[data-r]').length > 20));

/** How the first reading under a shadow host is drawn. */
const drawnIn = (page: Page, host: string): Promise<{ word: string; reading: string; content: string } | null> =>
  page.evaluate((where) => {
    const word = document.querySelector(where)?.shadowRoot?.querySelector('duidu-w[data-r]');
    if (!word) return null;
    const after = getComputedStyle(word, '::after');
    return { word: getComputedStyle(word).display, reading: after.display, content: after.content };
  }, host);

const textIn = (page: Page, host: string): Promise<string> =>
  page.evaluate((where) => {
    const root = document.querySelector(where)?.shadowRoot;
    return [...(root?.querySelectorAll('p') ?? [])].map((p) => p.textContent).join('');
  }, host);

forEachBrowser((_name, on) => {
  it('reads frames of the same site and frames without an address, and leaves an English one alone', async () => {
    on().put(`${HOST}/frames/inner`, html('內頁', `<article>${paragraphs(6)}</article>`));
    on().put(`${HOST}/frames/english`, html('English', ENGLISH).replace('zh-HK', 'en'));
    const srcdoc = html('附頁', `<article>${paragraphs(5)}</article>`)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;');
    on().put(
      `${HOST}/frames`,
      html(
        '有框的頁',
        `<article>${paragraphs(4)}</article><iframe id="inner" src="/frames/inner" width="800" height="300"></iframe>
<iframe id="srcdoc" srcdoc="${srcdoc}" width="800" height="300"></iframe>
<iframe id="english" src="/frames/english" width="800" height="200"></iframe>`,
      ),
    );
    await settings(on(), { script: 'cn', readings: 'marks' });
    const opened = await openRead(on(), `${HOST}/frames`);
    await opened.page.bringToFront();
    for (const name of ['inner', 'srcdoc']) {
      const frame = await frameCalled(opened.page, name);
      await frame.$eval('article', (article) => article.scrollIntoView());
      await untilFrameRead(frame);
      await until(`${name} in Simplified`, () =>
        frame.evaluate((text) => document.body.textContent?.includes(text) ?? false, simplified(sentence(1))),
      );
      expect(await frame.evaluate(() => getComputedStyle(document.querySelector('duidu-w')!).display)).toBe('ruby');
    }
    const english = await frameCalled(opened.page, 'english');
    expect(await english.evaluate(() => document.querySelectorAll('duidu-run').length)).toBe(0);
    await turn(on(), opened, false);
    for (const name of ['inner', 'srcdoc']) {
      const frame = await frameCalled(opened.page, name);
      await frame.waitForFunction(() => document.querySelector('duidu-run') === null);
      expect(await frame.evaluate(() => document.body.textContent)).toContain(sentence(1));
    }
    await opened.page.close();
  });

  it('reads a shadow root that the page was sent with, draws in it, and gives it back', async () => {
    const text = paragraphs(3);
    on().put(
      `${HOST}/shadow/declared`,
      html(
        '影子',
        `<article>${paragraphs(4)}</article><news-card><template shadowrootmode="open"><style>p { color: navy }</style>${text}</template></news-card>`,
      ),
    );
    await settings(on(), { script: 'cn', readings: 'marks' });
    const opened = await openRead(on(), `${HOST}/shadow/declared`);
    const { page } = opened;
    await page.bringToFront();
    await until('a reading in the shadow root', async () => (await drawnIn(page, 'news-card')) !== null);
    await until('its style', async () => (await drawnIn(page, 'news-card'))?.reading === 'ruby-text');
    expect((await drawnIn(page, 'news-card'))?.word).toBe('ruby');
    expect((await drawnIn(page, 'news-card'))?.content).toMatch(/^("\p{L}+|attr\(data-r\))/u);
    expect(await textIn(page, 'news-card')).toBe(simplified([0, 1, 2].map(sentence).join('')));
    await turn(on(), opened, false);
    await until('the shadow root as it was', async () => (await drawnIn(page, 'news-card')) === null);
    expect(await textIn(page, 'news-card')).toBe([0, 1, 2].map(sentence).join(''));
    expect(
      await page.evaluate(() => {
        const root = document.querySelector('news-card')!.shadowRoot!;
        return [root.adoptedStyleSheets.length, root.querySelectorAll('style').length];
      }),
    ).toEqual([0, 1]);
    await page.close();
  });

  it.each([100, 1500])('reads a shadow root that a custom element attaches %i ms after load', async (after) => {
    on().put(
      `${HOST}/shadow/late/${after}`,
      html(
        '影子',
        `<article>${paragraphs(4)}</article><late-card></late-card><script>
addEventListener('load', () => setTimeout(() => customElements.define('late-card', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>${sentence(7)}</p><p>${sentence(8)}</p>'; }
}), ${after}));</script>`,
      ),
    );
    await settings(on(), { script: 'cn', readings: 'marks' });
    const { page } = await openRead(on(), `${HOST}/shadow/late/${after}`);
    await page.bringToFront();
    await until(
      'a reading in the shadow root',
      async () => (await drawnIn(page, 'late-card'))?.reading === 'ruby-text',
    );
    await until('its text', async () => (await textIn(page, 'late-card')) === simplified(sentence(7) + sentence(8)));
    // What changes inside later is read too.
    await page.evaluate((text) => {
      document.querySelector('late-card')!.shadowRoot!.querySelector('p')!.textContent = text;
    }, sentence(9));
    await until('the change', async () => (await textIn(page, 'late-card')) === simplified(sentence(9) + sentence(8)));
    await page.close();
  });
});
