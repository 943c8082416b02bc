// Pages of our own for the browser tests, where the samples do not have what is asked about.

const page = (lang: string, title: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** English that quotes a few Chinese words. */
export const ENGLISH = page(
  'en',
  'How names travel',
  `<article><h1>How names travel</h1>${'<p>In Hong Kong papers the British foreign secretary is called 林德偉, and in Beijing 拉米. The two names belong to one man, which puzzles readers who compare the papers of a morning and find two ministers where there is one.</p>'.repeat(6)}</article>`,
);

/** Japanese with many kanji. */
export const JAPANESE = page(
  'ja',
  '外務大臣会談の概要',
  `<article><h1>外務大臣会談の概要</h1>${'<p>外務大臣は十三日、英国外務大臣と会談し、経済安全保障及び地域情勢について意見交換を行った。両大臣は、自由貿易体制の維持・強化が重要であるとの認識で一致した。</p>'.repeat(6)}</article>`,
);

/** A Chinese page with everything that a reader types into, or that is not prose. */
export const FORM = page(
  'zh-HK',
  '讀者來信',
  `<h1>讀者來信</h1>${'<p>歡迎讀者就本報的國際新聞發表意見，編輯部會選登部分來信，並可能刪節。請寫明真實姓名與聯絡電話，匿名來信恕不刊登。</p>'.repeat(8)}
<form id="kept"><input id="field" name="q" value="外交大臣" placeholder="搜尋新聞"><textarea id="area">請在這裏寫下你的意見，我們會認真閱讀。</textarea>
<select id="choice"><option>國際新聞</option><option>本地新聞</option></select>
<div id="editor" contenteditable="true"><p>這是編輯器裏的文字，讀者正在修改。</p></div>
<p><code>打印(「銀行」)</code></p><pre>第一行：銀行
第二行：外交部</pre><p translate="no">不翻譯的商標：順豐銀行</p><p class="notranslate">另一個商標</p></form>`,
);

/** Words whose right writing is seen only across elements: 理发 and 头发 take 髮, 出发 takes 發. */
export const SPLIT = page(
  'zh-CN',
  '周末理发',
  `<article><h1>周末理发</h1><p id="split">他先去理<b>发</b>，头<i>发</i>剪短以后，才和朋友出<em>发</em>。</p>${'<p>周末的街上人很多，理发店门口排着队，大家一边等一边聊天，谁也不着急。店里的师傅说，今天从早上忙到现在，连吃饭的时间都没有。</p>'.repeat(6)}</article>`,
);

/** A page that nobody allowed Duidu to read: its host is no outlet's. */
export const ELSEWHERE = page(
  'zh-TW',
  '一個讀者的網誌',
  `<article><h1>一個讀者的網誌</h1>${'<p>這裡寫的是每天讀報的筆記，記下不同地方的報紙怎樣稱呼同一個人。今天讀到的是英國首相與外交大臣的名字，各家寫法都不一樣。</p>'.repeat(8)}</article>`,
);

/** A plain text file, as a newspaper page's text is saved: hard-wrapped. */
export const TEXT_FILE = `對讀示範報 2025年3月20日

譯名的故事

外交部長王毅與英國外交大臣林德偉
會面，兩人的名字在各地報紙上的寫法
並不相同。內地寫拉米，香港寫林德偉，
讀者若不知道，便會以為是兩個人。

英國首相施紀賢的名字也是這樣，到了
內地便成了斯塔默。編輯部因此決定，
今後在第一次提到時一併列出。
`;
