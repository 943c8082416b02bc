// When a page may be painted: after its own scripts have taken over what their server sent. A framework that finds
// other text than it left ("hydration") throws the page away and draws it again, with an error.
//
//   loaded, or 3 s at most → quiet for a moment → drawn by a server and not yet taken over? → wait, 5 s at most

/** Milliseconds without a change that count as quiet. */
const QUIET = 150;
const LOAD = 3000;
const TAKEOVER = 5000;
/** A page that is this old was taken over long ago, or never will be. */
const OLD = 15_000;

/** Marks that servers leave in what they rendered; comments are React's and Vue's own seams. */
const SERVER = '#__next, #__nuxt, [data-reactroot], [data-server-rendered], [ng-server-context], astro-island[ssr]';
const ROOTS = '#root:not(:empty), #app:not(:empty), #__next, #__nuxt, [data-reactroot]';

/**
 * Resolves when the page may be painted. `hydrated` asks, in the page's own world, whether a framework has taken
 * over; it is called only where something looks drawn by a server.
 */
export async function settled(
  document: Document,
  hydrated: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const view = document.defaultView;
  if (!view) return;
  await loaded(document, view, signal);
  await quiet(document, view, signal);
  if (!looksServerDrawn(document)) return;
  const end = Math.min(view.performance.now() + TAKEOVER, OLD);
  while (!signal.aborted && view.performance.now() < end && !(await isTakenOver(document, hydrated))) {
    await sleep(view, 100);
  }
  await quiet(document, view, signal);
}

/** Whether the page came drawn from a server and has scripts that may yet take it over. */
export function looksServerDrawn(document: Document): boolean {
  if (!document.querySelector('script')) return false;
  if (document.querySelector(`${SERVER}, ${ROOTS}`)) return true;
  return hasSeams(document);
}

/** React's `<!--$-->` and `<!-- -->` and Vue's `<!--[-->`, among the first nodes. */
function hasSeams(document: Document): boolean {
  const walker = document.createTreeWalker(document.body ?? document, 128);
  for (let i = 0, node = walker.nextNode(); node && i < 200; i++, node = walker.nextNode())
    if (/^(\$[?!~]?|\/\$| |\[|\]|\/?&)$/.test((node as Comment).data)) return true;
  return false;
}

async function isTakenOver(document: Document, hydrated: () => Promise<boolean>): Promise<boolean> {
  if (document.querySelector('[data-v-app]')) return true;
  const island = document.querySelector('astro-island');
  if (island) return !document.querySelector('astro-island[ssr]');
  try {
    return await hydrated();
  } catch {
    return true;
  }
}

function loaded(document: Document, view: Window, signal: AbortSignal): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    view.addEventListener('load', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
    view.setTimeout(resolve, LOAD);
  });
}

/** Resolves after QUIET milliseconds without a change of the tree, or a second at most. */
function quiet(document: Document, view: Window & typeof globalThis, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer = 0;
    const done = () => {
      observer.disconnect();
      view.clearTimeout(timer);
      view.clearTimeout(last);
      resolve();
    };
    const wait = () => {
      view.clearTimeout(timer);
      timer = view.setTimeout(done, QUIET);
    };
    const observer = new view.MutationObserver(wait);
    const last = view.setTimeout(done, 1000);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', done, { once: true });
    wait();
  });
}

const sleep = (view: Window, ms: number) => new Promise<void>((resolve) => view.setTimeout(resolve, ms));
