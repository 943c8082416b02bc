// Puts the reader into a page, and takes its style off again. The style is the user's, not the author's, so that no
// site's rules reach our elements, in shadow roots either.
import { browser } from '../platform/browser';
import type { Typography } from '../text/typography';
import { styleOf } from './typeset';

const SCRIPTS = ['/signs.js', '/reader.js'];
const STYLE = '/assets/reader-style.css';
const MARKS_STYLE = '/assets/marks-style.css';
const POINTER_SCRIPT = '/pointer.js';
const CARD_SCRIPT = '/card.js';
const CARD_STYLE = '/assets/card-style.css';

/** Injects the reader where it is not yet; `frames` undefined: wherever the browser lets us. Throws without access. */
export async function injectReader(tab: number, frames?: readonly number[]): Promise<void> {
  const target = frames ? { tabId: tab, frameIds: [...frames] } : { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({ target, files: SCRIPTS });
}

const userStyle = (tab: number, frame: number) => ({
  target: { tabId: tab, frameIds: [frame] },
  origin: 'USER' as const,
});

/**
 * Puts the reader's style in, with that of its typography, and with `marks` also that of marks in the page's own
 * elements; or takes all of them off.
 */
export async function setStyle(
  tab: number,
  frame: number,
  on: boolean,
  marks: boolean,
  typography: Typography,
): Promise<void> {
  const style = userStyle(tab, frame);
  const css = styleOf(typography);
  // Twice inserted would have to be twice removed.
  await browser.scripting.removeCSS({ ...style, files: [STYLE, MARKS_STYLE] }).catch(() => {});
  if (css) await browser.scripting.removeCSS({ ...style, css }).catch(() => {});
  if (!on) return;
  await browser.scripting.insertCSS({ ...style, files: marks ? [STYLE, MARKS_STYLE] : [STYLE] });
  if (css) await browser.scripting.insertCSS({ ...style, css });
}

/** Changes the typography of a page that has its style; first comes the new one, so that nothing flickers. */
export async function restyle(tab: number, frame: number, now: Typography, before: Typography): Promise<void> {
  const style = userStyle(tab, frame);
  const [next, last] = [styleOf(now), styleOf(before)];
  if (next === last) return;
  if (next) await browser.scripting.insertCSS({ ...style, css: next });
  if (last) await browser.scripting.removeCSS({ ...style, css: last }).catch(() => {});
}

/**
 * What a card is about. Chromium computes the background of a highlight from the user's rules and then paints none: only
 * an author's rule gives a highlight colours there (seen in 141; lines under it are painted either way). So this is put
 * in as an author's, and once more as the user's, which alone reaches into shadow roots: there the line is what Chromium
 * shows. Without !important, since the user's would win. `everywhere` false: only our own elements, as marks-style.css
 * says why.
 */
const nowStyle = (everywhere: boolean): string =>
  `${everywhere ? '' : ':is(duidu-run, duidu-part, duidu-n, duidu-w, duidu-c, duidu-s)'}::highlight(duidu-now) {
    background-color: color-mix(in srgb, #e8a400 38%, transparent);
    text-decoration: underline 2px #e8a400;
  }`;

/** Puts the pointer's script into a frame where the reader is, and the style of what is pointed at. */
export async function injectPointer(tab: number, frame: number, everywhere: boolean): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  for (const origin of ['AUTHOR', 'USER'] as const) {
    const css = { target, css: nowStyle(everywhere), origin };
    await browser.scripting.removeCSS(css).catch(() => {});
    await browser.scripting.insertCSS(css);
  }
  await browser.scripting.executeScript({ target, files: [POINTER_SCRIPT] });
}

/** Puts the card's script and style into a frame where the reader is. */
export async function injectCard(tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  const css = { target, files: [CARD_STYLE], origin: 'USER' as const };
  await browser.scripting.removeCSS(css).catch(() => {});
  await browser.scripting.insertCSS(css);
  await browser.scripting.executeScript({ target, files: [CARD_SCRIPT] });
}

/**
 * Whether a framework has taken over what its server rendered. Asked in the page's own world, where frameworks hang
 * their bookkeeping on elements (React's __reactFiber$…, Vue's __vnode); reads and leaves nothing.
 */
export async function isHydrated(tab: number, frame: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    world: 'MAIN' as never,
    func: hasBookkeeping,
  });
  return answer?.result === true;
}

/** The little of a page's world that `hasBookkeeping` looks at; the background itself is built without the DOM. */
interface PageWorld {
  readonly document: {
    readonly body: object;
    createTreeWalker(root: object, show: number): { nextNode(): object | null };
  };
}

/** Runs in the page, so it uses nothing of ours. */
function hasBookkeeping(): boolean {
  const { document } = globalThis as unknown as PageWorld;
  const SHOW_ELEMENT = 1;
  const walker = document.createTreeWalker(document.body, SHOW_ELEMENT);
  let element: object | null = document.body;
  for (let i = 0; element && i < 400; i++, element = walker.nextNode())
    if (Object.keys(element).length > 0) return true;
  return false;
}
