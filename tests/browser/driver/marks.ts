// What tests ask about names on a page: its marks, its English, and jumps, over the extension's own messages.
import type { Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../../lib/build/browsers';
import type { CallName, Calls } from '../../../lib/messages/contract';
import type { Stage } from './stage';

declare const chrome: WebExtensions;

/** An article of our own in which it is certain who is meant. */
export const ARTICLE = `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8"><title>對話重開</title>
<style>body { font: 18px/1.8 serif; margin: 20px auto; width: 600px } p.far { margin-top: 2600px }</style></head><body>
<nav><a href="#">習近平講話全文</a></nav>
<article><h1>倫敦與北京重開對話</h1>
<p id="first">英國外交大臣林德偉（David Lammy）週四在倫敦會見記者。林德偉說，兩國應當保持往來。</p>
<p id="split">國家主席習<b>近平</b>去年曾致函英國首相施紀賢，<a href="#">施紀賢回信感謝</a>，信中談到貿易與氣候。</p>
<p id="plain">讀者若每天看報，會發現同一個人在各地報紙上有不同的寫法，編輯部因此決定逐一說明。</p>
<x-note></x-note>
<p id="wire" class="far">新華社報道，國家主席習近平隨後發表講話，林德偉也在場，雙方都說會面有益。</p></article>
<script>
document.querySelector('x-note').attachShadow({ mode: 'open' }).innerHTML = '<p>編者按：國家主席習近平的講話見下文，請讀者留意日期。</p>';
if (CSS.highlights) { const range = new Range(); range.selectNodeContents(document.querySelector('#plain')); CSS.highlights.set('site', new Highlight(range)); }
</script></body></html>`;

/** The text under every mark of a group, or of what is shown now. */
export const marksIn = (page: Page, layer: string): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(`duidu-${name}`) ?? [])].map(String), layer);

/** The names of all highlights of the page. */
export const highlightsOf = (page: Page): Promise<string[]> => page.evaluate(() => [...CSS.highlights.keys()]);

/** Every name with English in the line, and the English; shadow roots are not looked into. */
export const englishIn = (page: Page): Promise<string[]> =>
  page.$$eval('duidu-n', (names) => names.map((name) => `${name.textContent} (${name.getAttribute('data-e')})`));

export const untilMarked = (page: Page, form: string, layer = 'people'): Promise<void> =>
  until(`a mark under ${form}`, async () => (await marksIn(page, layer)).includes(form));

/** Asks the reader in a tab. */
export async function askReader<N extends CallName>(
  on: Stage,
  tab: number,
  type: N,
  data: Calls[N]['ask'],
): Promise<Calls[N]['reply']> {
  const message = { id: 7, type, data, timestamp: Date.now() };
  const answer = await on.inExtension((to, sent) => chrome.tabs.sendMessage(to, sent), tab, message);
  const { res, err } = (answer ?? {}) as { res?: Calls[N]['reply']; err?: unknown };
  if (res === undefined) throw new Error(`${type} in tab ${tab}: ${JSON.stringify(err ?? 'no answer')}`);
  return res;
}

/** Whether what is shown now stands within the window. */
export const isNowInView = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('duidu-now') ?? [])] as Range[];
    const box = range?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  });
