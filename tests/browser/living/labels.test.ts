// What people read or hear without its being text: the title of the document, of links, the words for a picture.
import { expect, it } from 'vitest';
import { until } from '../../../lib/build/browsers';
import { changesDuring, HOST, html, untilTextIs } from '../driver/living';
import { differences, openRead, settings, turn, untilReadings } from '../driver/reading';
import { paragraphs } from '../driver/sentences';
import { forEachBrowser, type Stage } from '../driver/stage';

const BODY = `<article><h1>碼頭擴建</h1>
<a id="link" href="#x" title="閱讀全文與圖片">繼續</a><img id="picture" alt="渡輪與碼頭的照片" src="data:,">
<nav id="nav" aria-label="頁內導覽"><a href="#a">國際</a></nav><button id="close" aria-label="關閉視窗">×</button>
<p id="kept" translate="no" title="順豐銀行">商標</p><input id="input" title="輸入電話號碼" value="電話">
${paragraphs(4)}</article>`;

const LABELS = [
  ['link', 'title', '閱讀全文與圖片', '阅读全文与图片'],
  ['picture', 'alt', '渡輪與碼頭的照片', '渡轮与码头的照片'],
  ['nav', 'aria-label', '頁內導覽', '页内导览'],
  ['close', 'aria-label', '關閉視窗', '关闭视窗'],
  ['input', 'title', '輸入電話號碼', '输入电话号码'],
] as const;

async function openLabels(on: Stage, path: string) {
  on.put(`${HOST}/labels/${path}`, html('碼頭擴建：讀者問答', BODY));
  await settings(on, { script: 'cn', readings: 'marks' });
  const opened = await openRead(on, `${HOST}/labels/${path}`);
  await opened.page.bringToFront();
  await untilTextIs(opened.page, 'h1', '码头扩建');
  await untilReadings(opened.page, 20);
  return opened;
}

forEachBrowser((_name, on) => {
  it('shows titles, descriptions and labels in the asked script, and gives them back', async () => {
    const opened = await openLabels(on(), 'all');
    const { page } = opened;
    const read = (id: string, name: string) => page.$eval(`#${id}`, (at, of) => at.getAttribute(of), name);
    for (const [id, name, , shown] of LABELS)
      await until(`${name} of #${id}: ${shown}`, async () => (await read(id, name)) === shown);
    expect(await page.title()).toBe('码头扩建：读者问答');
    expect(await read('kept', 'title')).toBe('順豐銀行');
    expect(await page.$eval('#input', (input) => (input as HTMLInputElement).value)).toBe('電話');
    await turn(on(), opened, false);
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await differences(page)).toEqual([]);
    await page.close();
  });

  it('follows a site that changes its title and labels, and keeps to its last words', async () => {
    const opened = await openLabels(on(), 'changing');
    const { page } = opened;
    for (const [title, shown] of [
      ['(1) 碼頭擴建：讀者問答', '(1) 码头扩建：读者问答'],
      ['（二）閱讀時間到', '（二）阅读时间到'],
      ['Ferry pier', 'Ferry pier'],
      ['碼頭擴建：讀者問答', '码头扩建：读者问答'],
    ] as const) {
      await page.evaluate((text) => {
        document.title = text;
      }, title);
      await until(`the title ${shown}`, async () => (await page.title()) === shown);
    }
    await page.$eval('#link', (link) => link.setAttribute('title', '開啟評論區'));
    await until(
      'the new label',
      async () => (await page.$eval('#link', (link) => link.getAttribute('title'))) === '开启评论区',
    );
    await new Promise((wake) => setTimeout(wake, 500));
    expect(await changesDuring(page, 1500)).toBe(0);
    await turn(on(), opened, false);
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await page.title()).toBe('碼頭擴建：讀者問答');
    expect(await page.$eval('#link', (link) => link.getAttribute('title'))).toBe('開啟評論區');
    await page.close();
  });
});
