// Runs the first look at a page and tells of a Chinese one that may be read: one message if so, nothing at all if not.
// Under 2 KB, without polyfill or context of any kind.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { probe } from '../lib/page/probe';

interface Browser {
  readonly storage: {
    readonly local: { get(key: string): Promise<{ sites?: Record<string, { off?: true } | undefined> }> };
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

const world = globalThis as unknown as { browser?: Browser; chrome: Browser };

async function report(): Promise<void> {
  const browser = world.browser ?? world.chrome;
  // The rule is read in place, so that a site that is switched off never wakes the background.
  const { sites } = await browser.storage.local.get('sites');
  if (sites?.[location.hostname]?.off) return;
  // The wire format of @webext-core/messaging.
  await browser.runtime.sendMessage({ id: 0, type: 'page.seen', data: {}, timestamp: Date.now() });
}

// After an update or removal of the extension there is nobody to tell, and that is all right.
export default defineUnlistedScript(() => probe(document, () => void report().catch(() => {})));
