// The WebExtension API as the browser gives it, for the script that goes into pages: with Manifest V3 both browsers'
// own calls return promises, and the polyfill's 10 KB stay out of every page.
import type { Browser } from 'webextension-polyfill';

const world = globalThis as unknown as { browser?: Browser; chrome: Browser };

export const bare: Pick<Browser, 'runtime' | 'storage'> = world.browser?.runtime ? world.browser : world.chrome;
