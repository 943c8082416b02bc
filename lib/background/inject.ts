// Puts the reader into a page, and takes its style off again. The style is the user's, not the author's, so that no
// site's rules reach our elements, in shadow roots either.
import { browser } from '../platform/browser';

const SCRIPT = '/reader.js';
const STYLE = '/assets/reader-style.css';

/** Injects the reader where it is not yet; `frames` undefined: wherever the browser lets us. Throws without access. */
export async function injectReader(tab: number, frames?: readonly number[]): Promise<void> {
  const target = frames ? { tabId: tab, frameIds: [...frames] } : { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

export async function setStyle(tab: number, frame: number, on: boolean): Promise<void> {
  const css = { target: { tabId: tab, frameIds: [frame] }, files: [STYLE], origin: 'USER' as const };
  // Twice inserted would have to be twice removed.
  await browser.scripting.removeCSS(css).catch(() => {});
  if (on) await browser.scripting.insertCSS(css);
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

/** Runs in the page: self-contained. */
function hasBookkeeping(): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  let element: Element | null = document.body;
  for (let i = 0; element && i < 400; i++, element = walker.nextNode() as Element | null)
    if (Object.keys(element).length > 0) return true;
  return false;
}
