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
