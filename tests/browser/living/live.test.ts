// Pages that go on changing after they have loaded: what comes is read, what goes is forgotten, and when the page is
// still, so is Duidu.
import { expect, it } from 'vitest';
import { until } from '../../../lib/build/browsers';
import { changesDuring, complaintsOf, HOST, html, simplified, textOf, untilAllRead } from '../driver/living';
import { openRead, settings, turn } from '../driver/reading';
import { forEachBrowser, noRealPages, putReal, type Stage } from '../driver/stage';
import { LIVE } from '../fixtures/live';

declare global {
  interface Window {
    live: Record<'more' | 'tick' | 'board' | 'route', () => void>;
  }
}

const BOTH = { script: 'cn', readings: 'marks' } as const;

async function openLive(on: Stage, url: string) {
  await settings(on, BOTH);
  const opened = await openRead(on, url);
  await opened.page.bringToFront();
  await untilAllRead(opened.page, 'article');
  return opened;
}

forEachBrowser((_name, on) => {
  it('reads what a page appends, rewrites, replaces and goes on to', async () => {
    const url = `${HOST}/live/own`;
    on().put(url, html('直播：碼頭工程公聽會', LIVE));
    const opened = await openLive(on(), url);
    const { page } = opened;
    const deeds = [
      ['more', '#feed', '主席宣布休会十分钟'],
      ['tick', '#ticker', '议员正在发言'],
      ['board', '#board', '增加至五百人'],
      ['tick', '#ticker', '更新2次'],
      ['route', 'article', '机场快线明日清晨'],
    ] as const;
    for (const [deed, where, shown] of deeds) {
      await page.evaluate((name) => window.live[name](), deed);
      await until(`${deed} to be shown`, async () => (await textOf(page, where)).includes(shown));
      await untilAllRead(page, where);
    }
    await until('the new title', async () => (await page.title()) === '机场快线明日复运');
    expect(await complaintsOf(page)).toEqual([]);
    await turn(on(), opened, false);
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await textOf(page, '#ticker')).toBe('更新2次，議員正在發言');
    expect(await textOf(page, 'h1')).toBe('機場快線明日復運');
    expect(await page.title()).toBe('機場快線明日復運');
    await page.close();
  });

  it('keeps up with a ticker that never rests, and writes nothing once the page is still', async () => {
    const url = `${HOST}/live/ticker`;
    on().put(url, html('直播：碼頭工程公聽會', LIVE));
    const { page } = await openLive(on(), url);
    await page.evaluate(async () => {
      for (let i = 0; i < 40; i += 1) {
        window.live.tick();
        await new Promise((wake) => setTimeout(wake, 50));
      }
    });
    await until('the last tick', async () => (await textOf(page, '#ticker')) === '更新40次，议员正在发言');
    await untilAllRead(page, '#ticker');
    await new Promise((wake) => setTimeout(wake, 1000));
    expect(await changesDuring(page, 2000)).toBe(0);
    await page.close();
  });

  it('gives up on a text that the site insists on, and does not fight it', async () => {
    const url = `${HOST}/live/stubborn`;
    const insist = `<script>
      const own = '本站內容，嚴禁轉載，違者必究。', text = document.getElementById('own').firstChild;
      window.writes = 0;
      new MutationObserver(() => {
        if (text.data !== own || text.nextSibling) { window.writes += 1; while (text.nextSibling) text.nextSibling.remove(); text.data = own; }
      }).observe(document.getElementById('own'), { childList: true, characterData: true, subtree: true });
    </script>`;
    on().put(url, html('直播', `<p id="own">本站內容，嚴禁轉載，違者必究。</p>${LIVE}${insist}`));
    const { page } = await openLive(on(), url);
    await page.waitForFunction(() => (window as unknown as { writes: number }).writes > 0);
    await new Promise((wake) => setTimeout(wake, 3000));
    expect(await page.evaluate(() => (window as unknown as { writes: number }).writes)).toBeLessThan(10);
    expect(await changesDuring(page, 2000)).toBe(0);
    expect(await textOf(page, '#own')).toBe('本站內容，嚴禁轉載，違者必究。');
    await page.close();
  });

  it.skipIf(noRealPages)(
    `reads the live page of ../shared/pages as it changes${noRealPages ? ` (${noRealPages})` : ''}`,
    async () => {
      const url = `${HOST}/live`;
      putReal(on(), 'live.html', url);
      const { page } = await openLive(on(), url);
      await page.click('#more');
      // Readings are drawn near the screen only, and the ticker has moved down.
      await page.$eval('#ticker', (ticker) => ticker.scrollIntoView());
      await until('thirty more', async () => (await textOf(page, '#feed')).includes(simplified('第29則')));
      await page.waitForFunction(() => document.querySelector('#ticker')?.textContent?.startsWith('更新 20 次'));
      await untilAllRead(page, '#ticker');
      await new Promise((wake) => setTimeout(wake, 1000));
      expect(await changesDuring(page, 2000)).toBe(0);
      await page.click('#nav');
      await until('the next article', async () => (await textOf(page, 'article')).includes(simplified('國務卿')));
      await untilAllRead(page, 'article');
      await until('its title', async () => (await page.title()) === simplified('特朗普與普京通話'));
      await page.close();
    },
  );
});
