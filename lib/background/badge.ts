// The toolbar icon: by itself it says "not here", and only pages that were reported change it.

import { browser } from '../platform/browser';
import { createText, pickLocale } from '../platform/i18n';
import { readSettings } from '../settings/store';

const SIZES = [16, 32, 48, 128];

const icon = (kind: 'on' | 'rest') => Object.fromEntries(SIZES.map((size) => [size, `/icon/${kind}-${size}.png`]));

/** Shows on the toolbar whether this tab is being read. */
export async function showState(tab: number, on: boolean): Promise<void> {
  const { language } = await readSettings();
  const text = createText(pickLocale(language, navigator.languages));
  await Promise.all([
    browser.action.setIcon({ tabId: tab, path: icon(on ? 'on' : 'rest') }),
    browser.action.setTitle({ tabId: tab, title: text(on ? 'toolbar.on' : 'toolbar.off') }),
  ]);
}
