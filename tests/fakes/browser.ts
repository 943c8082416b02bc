// Stands in for webextension-polyfill (and wxt/browser) in tests outside a browser: WXT's fake, with storage and
// runtime messages in memory. It is also hung on `chrome`, which the messaging library reads. Tests that share state
// call `fakeBrowser.reset()` themselves.
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { chrome: fakeBrowser });

export { fakeBrowser as browser, fakeBrowser };
export default fakeBrowser;
