// Wires the background: every listener is registered in the first turn, and nothing is kept that cannot be rebuilt.
import { defineBackground } from 'wxt/utils/define-background';
import { probeOpenTabs, registerProbe } from '../lib/background/access';
import { createEngine } from '../lib/background/engine';
import { chose, makeMenus } from '../lib/background/menus';
import { watchOwnNames } from '../lib/background/own-names';
import { watchOwnWords } from '../lib/background/own-words';
import { handlersOf } from '../lib/background/serve';
import { obey } from '../lib/background/tabs';
import { upgradeGlossary } from '../lib/glossary/store';
import { serve } from '../lib/messages/call';
import { backgroundGuard } from '../lib/messages/schemas';
import { browser } from '../lib/platform/browser';
import { log } from '../lib/platform/log';
import { upgradeStored, watchSettings } from '../lib/settings/store';
import { upgradeVocabulary } from '../lib/vocabulary/store';

export default defineBackground(() => {
  const load = async (file: string) => (await fetch(browser.runtime.getURL(`/data/${file}`))).arrayBuffer();
  const own = watchOwnNames();
  const words = watchOwnWords();
  const engine = createEngine(load, own.read, words.read);
  serve(handlersOf(engine, own.forget, words.forget), backgroundGuard(browser.runtime.id, browser.runtime.getURL('/')));

  const run = (deed: Promise<unknown>) => void deed.catch((cause) => log.warn('left undone', cause));
  browser.runtime.onInstalled.addListener(() => run(settle()));
  browser.permissions.onAdded.addListener(({ origins }) =>
    run(registerProbe().then(() => probeOpenTabs(origins ?? []))),
  );
  browser.permissions.onRemoved.addListener(() => run(registerProbe()));
  watchSettings(() => run(makeMenus()));
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) =>
    run(chose(menuItemId, tab?.id, selectionText, frameId)),
  );
  browser.commands?.onCommand.addListener((command, tab) => {
    const id = (tab as { id?: number } | undefined)?.id;
    if (id !== undefined) run(obey(id, command));
  });
});

async function settle(): Promise<void> {
  await upgradeStored();
  await upgradeGlossary();
  await upgradeVocabulary();
  await makeMenus();
  await registerProbe();
  const { host_permissions: hosts = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  const { origins = [] } = await browser.permissions.getAll();
  await probeOpenTabs([...new Set([...hosts, ...origins])]);
}
