// What a reader types and what is no prose stays the page's own while Duidu is on: values, carets, code.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { HOST, html, untilTextIs } from '../driver/living';
import { differences, openRead, settings, turn, untilReadings } from '../driver/reading';
import { paragraphs } from '../driver/sentences';
import { forEachBrowser, type Stage } from '../driver/stage';

const FORM = `<article><h1>讀者來信</h1>${paragraphs(4)}</article>
<form id="form"><input id="field" value="請輸入標題" placeholder="標題"><textarea id="area" rows="3" cols="40">這裏寫下意見。</textarea>
<select id="bare"><option>國際新聞</option><option>本地新聞</option></select>
<select id="valued"><option value="a">國際新聞</option><option value="b">本地新聞</option></select>
<div id="editor" contenteditable="true"><p>編輯器裏的文字。</p></div><div id="plain" contenteditable="plaintext-only">純文字編輯。</div>
<div id="box" role="textbox">自製的輸入框。</div><button type="button" id="send">傳送</button></form>
<p id="code">指令是<code>打印("銀行")</code>。</p><pre id="pre">第一行：銀行
第二行：外交部</pre>`;

async function openForm(on: Stage, path: string) {
  on.put(`${HOST}/fields/${path}`, html('讀者來信', FORM));
  await settings(on, { script: 'cn', readings: 'marks' });
  const opened = await openRead(on, `${HOST}/fields/${path}`);
  await opened.page.bringToFront();
  await untilReadings(opened.page, 20);
  await untilTextIs(opened.page, 'h1', '读者来信');
  return opened;
}

const runsIn = (page: Page, selector: string): Promise<number> =>
  page.$$eval(`${selector} duidu-run`, (all) => all.length);

forEachBrowser((_name, on) => {
  it('leaves values, editors, code and texts that are sent as they are', async () => {
    const { page } = await openForm(on(), 'kept');
    const kept = await page.evaluate(() => ({
      field: document.querySelector<HTMLInputElement>('#field')?.value,
      area: document.querySelector<HTMLTextAreaElement>('#area')?.value,
      bare: document.querySelector<HTMLSelectElement>('#bare')?.value,
      sent: new FormData(document.querySelector<HTMLFormElement>('#form')!).get('bare'),
      editor: document.querySelector('#editor')?.innerHTML,
      plain: document.querySelector('#plain')?.innerHTML,
      box: document.querySelector('#box')?.innerHTML,
      code: document.querySelector('#code code')?.innerHTML,
      pre: document.querySelector('#pre')?.innerHTML,
    }));
    expect(kept).toEqual({
      field: '請輸入標題',
      area: '這裏寫下意見。',
      bare: '國際新聞',
      sent: null,
      editor: '<p>編輯器裏的文字。</p>',
      plain: '純文字編輯。',
      box: '自製的輸入框。',
      code: '打印("銀行")',
      pre: '第一行：銀行\n第二行：外交部',
    });
    expect(await runsIn(page, '#form')).toBe(0);
    expect(await page.$eval('#valued', (select) => (select as HTMLSelectElement).value)).toBe('a');
    // What a button says, and an option whose value is sent in its place, are converted.
    await untilTextIs(page, '#send', '传送');
    await untilTextIs(page, '#valued option', '国际新闻');
    await page.close();
  });

  it('keeps caret and words of a reader who types in fields while it is on and while it is switched', async () => {
    const { page } = await openForm(on(), 'typing');
    await page.focus('#field');
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')!.setSelectionRange(2, 2));
    await page.keyboard.type('銀行');
    await settings(on(), { script: 'tw', readings: 'numbers' });
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector('duidu-w[data-r*="1"]') !== null);
    await page.keyboard.type('與');
    expect(
      await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#field')!;
        return [field.value, field.selectionStart, document.activeElement === field];
      }),
    ).toEqual(['請輸銀行與入標題', 5, true]);
    await page.focus('#area');
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#area')!.setSelectionRange(4, 4));
    await page.keyboard.type('新的');
    expect(await page.$eval('#area', (area) => (area as HTMLTextAreaElement).value)).toBe('這裏寫下新的意見。');
    await page.close();
  });

  it('keeps out of an editor in which a reader types and composes', async () => {
    const opened = await openForm(on(), 'editor');
    const { page } = opened;
    await page.evaluate(() => {
      const text = document.querySelector('#editor p')!.firstChild!;
      document.querySelector<HTMLElement>('#editor')!.focus();
      getSelection()?.collapse(text, 3);
    });
    await page.keyboard.type('銀行');
    await page.evaluate(() => {
      const editor = document.querySelector('#editor')!;
      editor.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
      const text = editor.querySelector('p')!.firstChild as Text;
      text.insertData(5, 'guo');
      editor.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: 'guo' }));
    });
    await new Promise((wake) => setTimeout(wake, 500));
    await page.evaluate(() => {
      const editor = document.querySelector('#editor')!;
      (editor.querySelector('p')!.firstChild as Text).replaceData(5, 3, '國');
      editor.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '國' }));
    });
    await new Promise((wake) => setTimeout(wake, 500));
    expect(await page.$eval('#editor', (editor) => editor.textContent)).toBe('編輯器銀行國裏的文字。');
    expect(await page.evaluate(() => document.querySelector('#editor')!.contains(getSelection()!.anchorNode))).toBe(
      true,
    );
    expect(await runsIn(page, '#editor')).toBe(0);
    await turn(on(), opened, false);
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await page.$eval('#editor', (editor) => editor.textContent)).toBe('編輯器銀行國裏的文字。');
    await page.close();
  });

  it('gives a paragraph back that becomes an editor, and reads it again when it is none any more', async () => {
    const opened = await openForm(on(), 'becoming');
    const { page } = opened;
    const first = 'article p:first-of-type';
    await untilTextIs(page, 'h1', '读者来信');
    const text = () => page.$eval(first, (p) => p.textContent);
    await page.$eval(first, (p) => {
      p.setAttribute('contenteditable', 'true');
      (p as HTMLElement).focus();
    });
    await page.waitForFunction((where) => document.querySelector(`${where} duidu-run`) === null, {}, first);
    expect(await text()).toContain('渡輪碼頭的擴建工程');
    await page.$eval(first, (p) => p.removeAttribute('contenteditable'));
    await page.waitForFunction((where) => document.querySelector(`${where} duidu-w[data-r]`) !== null, {}, first);
    await turn(on(), opened, false);
    await page.waitForFunction(() => document.querySelector('duidu-run') === null);
    expect(await differences(page)).toEqual([]);
    await page.close();
  });
});
