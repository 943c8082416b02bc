// Puts the reader into a page, and takes its style off again. The style is the user's, not the author's, so that no
// site's rules reach our elements, in shadow roots either.
import { browser } from '../platform/browser';

const SCRIPTS = ['/signs.js', '/reader.js'];
const STYLE = '/assets/reader-style.css';
const MARKS_STYLE = '/assets/marks-style.css';
const CARD_SCRIPT = '/card.js';
const CARD_STYLE = '/assets/card-style.css';

/** Injects the reader where it is not yet; `frames` undefined: wherever the browser lets us. Throws without access. */
export async function injectReader(tab: number, frames?: readonly number[]): Promise<void> {
  const target = frames ? { tabId: tab, frameIds: [...frames] } : { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({ target, files: SCRIPTS });
}

/** Puts the reader's style in, with `marks` also that of marks in the page's own elements; or takes both off. */
export async function setStyle(tab: number, frame: number, on: boolean, marks: boolean): Promise<void> {
  const css = { target: { tabId: tab, frameIds: [frame] }, origin: 'USER' as const };
  // Twice inserted would have to be twice removed.
  await browser.scripting.removeCSS({ ...css, files: [STYLE, MARKS_STYLE] }).catch(() => {});
  if (on) await browser.scripting.insertCSS({ ...css, files: marks ? [STYLE, MARKS_STYLE] : [STYLE] });
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
