// Keys and the context menu. No protocol presses a browser's own shortcut or opens its menu, so each browser is made to
// tell the extension as it would then: Chromium by the event that its worker listens to, Firefox by its window's own
// <key> elements and by the message that its menu sends.
import { afterEach, expect, it } from 'vitest';
import { until } from '../../lib/build/browsers';
import { firefoxOf } from '../../lib/build/firefox';
import { SAMPLES } from '../../lib/build/sample-pages';
import { ask } from '../../lib/build/shots';
import type { Opened } from './driver/reading';
import { freshSettings, openRead, settings, stateOf, untilOpened } from './driver/reading';
import { forEachBrowser, type Stage } from './driver/stage';

const SAMPLE = SAMPLES[0]?.url ?? '';
const ADDON = 'duidu@duidu.invalid';

interface Events {
  readonly chrome: {
    readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
    readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
  };
}

async function inWorker<A>(on: Stage, run: (given: A) => void, given: A): Promise<void> {
  // Any answer wakes the worker, which may have gone to sleep.
  await ask(on, 'tab.look', { tab: (given as { tab: number }).tab });
  const worker = on.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(on.origin));
  await (await worker?.worker())?.evaluate(run as never, given as never);
}

/** Presses the key of a command, on the tab that is in front. */
async function press(on: Stage, { page, tab }: Opened, command: string): Promise<void> {
  await page.bringToFront();
  if (on.name === 'chromium') {
    return inWorker(
      on,
      (given: { tab: number; command: string }) => {
        const { chrome } = globalThis as unknown as Events;
        chrome.commands.onCommand.dispatch(given.command, { id: given.tab });
      },
      { tab, command },
    );
  }
  // In Firefox a command's <key> carries nothing but its keys, as the manifest suggests them.
  const letter = { toggle: 'D', 'next-script': 'S', readings: 'Y', 'next-name': 'N', 'look-up': 'W' }[command];
  const pressed = await firefoxOf(on.browser).privileged(`(() => {
    const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')];
    const key = keys.find((one) => one.getAttribute('key')?.toUpperCase() === '${letter}');
    key?.dispatchEvent(new Event('command', { bubbles: true }));
    return key !== undefined;
  })()`);
  expect(pressed).toBe(true);
}

/** Chooses an entry of the context menu, on the tab that is in front, with this text selected. */
async function choose(on: Stage, { page, tab }: Opened, entry: string, selected = ''): Promise<void> {
  await page.bringToFront();
  if (on.name === 'chromium') {
    return inWorker(
      on,
      (given: { tab: number; entry: string; selected: string }) => {
        const { chrome } = globalThis as unknown as Events;
        const info = { menuItemId: given.entry, selectionText: given.selected };
        chrome.contextMenus.onClicked.dispatch(info, { id: given.tab });
      },
      { tab, entry, selected },
    );
  }
  await firefoxOf(on.browser).privileged(`(() => {
    const { extension } = WebExtensionPolicy.getByID('${ADDON}');
    const info = { menuItemId: '${entry}', editable: false, modifiers: [], selectionText: ${JSON.stringify(selected)} };
    extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
    return true;
  })()`);
}

forEachBrowser((_, on) => {
  let opened: Opened | undefined;
  const open = async (): Promise<Opened> => {
    await settings(on(), { readings: 'marks' });
    opened = await openRead(on(), SAMPLE);
    return opened;
  };
  const state = ({ tab }: Opened) => stateOf(on(), tab);
  afterEach(async () => {
    await opened?.page.close();
    await freshSettings(on());
  });

  it('gives the page back by a key, and reads it again by the same', async () => {
    const here = await open();
    await press(on(), here, 'toggle');
    await until('the page to rest', async () => (await state(here)).rest === 'page-off');
    await press(on(), here, 'toggle');
    await until('the page to be read again', async () => (await state(here)).words > 0);
  });

  it('steps to the next script by a key', async () => {
    const here = await open();
    await press(on(), here, 'next-script');
    await until('Simplified characters', async () => (await state(here)).ask.target === 'cn');
    await press(on(), here, 'next-script');
    await until("Hong Kong's characters", async () => (await state(here)).ask.target === 'hk');
  });

  it('takes readings off and puts them on by a key', async () => {
    const here = await open();
    await press(on(), here, 'readings');
    await until('readings to go', async () => (await state(here)).words === 0);
    await press(on(), here, 'readings');
    await until('readings to come', async () => (await state(here)).words > 0);
  });

  it('goes from name to name by a key', async () => {
    const here = await open();
    await here.page.evaluate(() => {
      const room = document.createElement('div');
      room.style.height = '3000px';
      document.body.prepend(room);
    });
    await press(on(), here, 'next-name');
    await until('the first name to come into sight', () => here.page.evaluate(() => scrollY > 1000));
    await until('its card to open', () => here.page.evaluate(() => document.querySelector('duidu-card') !== null));
  });

  it('opens the card of a word by a key, and of a selected one by the context menu', async () => {
    const here = await open();
    const isOpen = () => here.page.evaluate(() => document.querySelector('duidu-card') !== null);
    await press(on(), here, 'look-up');
    await until('its card to open', isOpen);
    await here.page.keyboard.press('Escape');
    await until('it to close', async () => !(await isOpen()));
    await here.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1')!));
    await choose(on(), here, 'look-up', '譯名觀察');
    await until('its card to open', isOpen);
    expect(
      await here.page.evaluate(() => [String(getSelection()).slice(0, 4), document.activeElement?.localName]),
    ).toEqual(['譯名觀察', 'body']);
  });

  it('does nothing by the key for names on a page that is not read', async () => {
    const here = await open();
    await press(on(), here, 'toggle');
    await until('the page to rest', async () => (await state(here)).rest === 'page-off');
    await press(on(), here, 'next-name');
    await new Promise((wake) => setTimeout(wake, 300));
    expect(await here.page.evaluate(() => [scrollY, document.querySelector('duidu-card')])).toEqual([0, null]);
  });

  it('begins a selected name in the reader’s own glossary by the context menu', async () => {
    const here = await open();
    await choose(on(), here, 'add-name', ' 林\n德偉 ');
    const { hash } = await untilOpened(on(), 'options.html#glossary/add');
    expect(Object.fromEntries(new URLSearchParams(hash.split('?')[1]))).toEqual({ zh: '林德偉', region: 'hk' });
  });

  it('reads, rests and chooses by the context menu', async () => {
    const here = await open();
    await choose(on(), here, 'rest');
    await until('the page to rest', async () => !(await state(here)).on);
    await choose(on(), here, 'read');
    await until('the page to be read', async () => (await state(here)).on);
    await choose(on(), here, 'script:tw');
    await until("Taiwan's characters", async () => (await state(here)).ask.target === 'tw');
    await choose(on(), here, 'readings:numbers');
    await until('tone numbers', async () => (await state(here)).ask.reading === 'numbers');
  });
});
