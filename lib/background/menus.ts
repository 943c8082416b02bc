// The context menu of a page: read it or let it be, the choices of script, words and readings, and a selected name for
// the reader's own glossary. Made anew whenever a choice or the interface's language changes.
import { addressToAdd } from '../glossary/address';
import { browser } from '../platform/browser';
import { createText, pickLocale, type Text } from '../platform/i18n';
import type { Settings } from '../settings/settings';
import { readSettings, setSetting } from '../settings/store';
import type { Region } from '../text/region';
import { lookUpPressed, readState, turn } from './tabs';

const SCRIPTS = ['printed', 'cn', 'hk', 'tw'] as const satisfies Settings['script'][];
const READINGS = ['off', 'marks', 'numbers', 'zhuyin', 'jyutping'] as const satisfies Settings['readings'][];

let making: Promise<void> = Promise.resolve();

/** Makes the menu; one after another, since ids may not be given twice. */
export function makeMenus(): Promise<void> {
  making = making.then(make, make);
  return making;
}

async function make(): Promise<void> {
  // Firefox for Android has no context menus.
  if (!browser.contextMenus) return;
  const settings = await readSettings();
  const text = createText(pickLocale(settings.language, navigator.languages));
  await browser.contextMenus.removeAll();
  const add = (item: Parameters<typeof browser.contextMenus.create>[0]) =>
    browser.contextMenus.create({ contexts: ['page', 'selection', 'link'], ...item }, () => browser.runtime.lastError);
  add({ id: 'look-up', title: text('menu.look-up') });
  add({ id: 'read', title: text('menu.read') });
  add({ id: 'rest', title: text('menu.rest') });
  add({ id: 'script', title: text('menu.script') });
  add({ id: 'readings', title: text('menu.readings') });
  for (const item of choices(settings, text)) add({ type: 'radio', ...item });
  const { script, words } = settings;
  add({
    id: 'words',
    type: 'checkbox',
    parentId: 'script',
    title: text('words.label'),
    checked: words,
    enabled: script !== 'printed',
  });
  // The browser writes the selection where %s is.
  add({ id: 'add-name', title: text('menu.add-name'), contexts: ['selection'] });
}

function choices(settings: Settings, text: Text) {
  return [
    ...SCRIPTS.map((script) => ({
      id: `script:${script}`,
      parentId: 'script',
      title: text(`script.${script}`),
      checked: settings.script === script,
    })),
    ...READINGS.map((readings) => ({
      id: `readings:${readings}`,
      parentId: 'readings',
      title: text(`readings.${readings}`),
      checked: settings.readings === readings,
    })),
  ];
}

/** What a click in the menu does; `selected` is the text that was selected in the page, if any, `frame` where. */
export async function chose(id: string | number, tab: number | undefined, selected = '', frame = 0): Promise<void> {
  const [what, value] = String(id).split(':');
  if (what === 'script' || what === 'readings') await setSetting(what, value as never);
  else if (what === 'words') await setSetting('words', !(await readSettings()).words);
  else if (what === 'add-name') await addName(tab, selected);
  else if (what === 'look-up') await (tab === undefined ? undefined : lookUpPressed(tab, frame));
  else if (tab !== undefined) await turn(tab, what === 'read');
}

/** Opens the reader's own glossary with the selection as a new name, in the region that it is shown in. */
async function addName(tab: number | undefined, selected: string): Promise<void> {
  const address = addressToAdd({ zh: selected, region: tab === undefined ? null : await regionShown(tab) });
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
}

/** Whose writing the page in a tab is shown in; null where that is not known. */
async function regionShown(tab: number): Promise<Region | null> {
  const state = await readState(tab);
  if (!state?.on || state.ask.target === null) return state?.verdict?.region ?? null;
  return state.ask.target;
}
