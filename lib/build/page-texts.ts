// The texts of saved pages in Chinese, block by block, for measuring: what stands on the page, not what is its article.
/// <reference path="./jsdom.d.ts" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Region } from '../text/region';

const HAN = /\p{Script=Han}/u;

export interface PageText {
  readonly name: string;
  readonly region: Region;
  /** Blocks, in order. */
  readonly texts: readonly string[];
}

const BLOCKS = 'title,p,h1,h2,h3,h4,li,td,dt,dd,figcaption,blockquote,div,section,span,a';

/** What stands in an element itself or in what is inline in it. */
function blocksOf(html: string): string[] {
  const { window } = new JSDOM(html);
  for (const out of window.document.querySelectorAll('script,style,noscript,code,pre,template')) out.remove();
  const texts = [...window.document.querySelectorAll(BLOCKS)]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && HAN.test(node.textContent ?? '')),
    )
    .filter((element, _, all) => !all.some((other) => other !== element && other.contains(element)))
    .map((element) => element.textContent ?? '');
  window.close();
  return texts.filter((text) => HAN.test(text));
}

/** Pages in Chinese; a page in Japanese has Han characters too, and is none of ours. */
export function pageTexts(folder: string): PageText[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:html|txt)$/.test(file) && !/^(?:english|japanese)\./.test(file))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const region: Region = /^(?:stheadline|takungpao|live)/.test(name) ? 'hk' : /^dw/.test(name) ? 'tw' : 'cn';
      return { name, region, texts: name.endsWith('.html') ? blocksOf(text) : [text] };
    });
}
