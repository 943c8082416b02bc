// The popup in jsdom: what it shows of every kind of page in every language, what its controls do, by keyboard names
// and roles, and that axe finds nothing. How it looks is seen in a browser.
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LivePopup } from '../../components/popup/LivePopup';
import { AUTONYMS, createText, LOCALES } from '../../lib/platform/i18n';
import type { Settings, SiteRule } from '../../lib/settings/settings';
import { type FakeSource, fakeSource, SITE, VIEWS } from './popup-views';

let root: HTMLElement;
let locale = '';
const names = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
const text = createText('en');
const onLocale = (now: string): void => {
  locale = now;
};

const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));

async function open(source: FakeSource): Promise<FakeSource> {
  await act(async () => render(<LivePopup source={source} onLocale={onLocale} />, root));
  await settle();
  return source;
}

// Preact cleans up after the next paint, which `act` brings forward.
const close = () => act(async () => render(null, root));

const openView = (name: keyof typeof VIEWS, settings: Partial<Settings> = {}, rule: SiteRule = {}) =>
  open(fakeSource(VIEWS[name], settings, rule));

const shown = (): string => root.textContent ?? '';
const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
const button = (label: string) => all<HTMLButtonElement>('button').find((each) => each.textContent === label);
/** The fold of script and readings, the first with choices. */
const choices = <E extends HTMLElement>(selector: string): E[] => [
  ...(root.querySelector('.choices')?.querySelectorAll<E>(selector) ?? []),
];
const radio = (label: string) =>
  choices<HTMLInputElement>('input[type=radio]').find((each) => each.ariaLabel === label);
const switches = () => all<HTMLInputElement>('input[role=switch]');
const words = () => all<HTMLInputElement>('.words input')[0];
const only = () => all<HTMLInputElement>('.only input')[0];
const senses = () => all<HTMLInputElement>('.senses input')[0];
/** A list to choose from, by its name. */
const list = (label: string) =>
  choices<HTMLSelectElement>('select').find((each) => each.labels[0]?.textContent === label);
const checked = () => choices<HTMLInputElement>('input[type=radio]:checked').map((each) => each.value);

async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error(`not there in: ${shown()}`);
  await act(async () => element.click());
  await settle();
}

async function pick(select: HTMLSelectElement | undefined, value: string): Promise<void> {
  if (!select) throw new Error(`not there in: ${shown()}`);
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await close();
  root.remove();
  vi.useRealTimers();
});

describe.each(LOCALES)('in %s', (language) => {
  it.each(names)('the popup shows %s in that language, and axe finds nothing', async (name) => {
    await openView(name, { language });
    expect(locale).toBe(language);
    const here = createText(language);
    expect(shown()).toContain(here('script.legend'));
    expect(shown()).toContain(here('readings.legend'));
    expect(shown()).not.toMatch(/\{\w+\}|undefined|null|\[object/);
    // What axe looks at is the same in every language, and takes its time.
    if (language !== 'en') return;
    const found = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('what the popup says', () => {
  it('is at one look what the page is and that Duidu is on', async () => {
    await openView('on');
    for (const part of [
      'Traditional Chinese',
      'Hong Kong',
      'news article',
      '外長林德偉抵港訪問三日',
      'Example Daily (en)',
      'Nov 21, 2026 09:30 UTC+8',
      'time zone inferred',
      'On here',
      '1,204 words given readings',
    ])
      expect(shown()).toContain(part);
    expect(root.querySelector('.headline')?.getAttribute('lang')).toBe('zh-Hant-HK');
  });

  it('leaves out what is not known of a page', async () => {
    await openView('little known');
    expect(shown()).toContain('region not certain');
    expect(root.querySelector('.headline, .origin, .why')).toBeNull();
    expect(shown()).not.toContain('0 words');
  });

  it('is told to screen readers when it changes', async () => {
    await openView('on');
    expect(root.querySelector('[aria-live=polite]')?.textContent).toContain('On here');
  });

  it('gives the reasons in plain words, and an unknown sign by its own name', async () => {
    await openView('on');
    const why = root.querySelector('details')?.textContent ?? '';
    for (const part of [
      'share of Chinese characters 97%',
      'characters used Simplified Chinese 1, Traditional Chinese 90',
      'wording Hong Kong 7',
      'known address Example Daily (en)',
      'description for social networks +1',
      'front page -1.5',
      'moonlight +9',
    ])
      expect(why).toContain(part);
  });

  it('names the keys that the browser has, and no others', async () => {
    await openView('on');
    expect(all('.keys dl > div').map((key) => key.textContent)).toEqual([
      'Alt+Shift+Don or off',
      'Alt+Shift+Wlook up a word',
    ]);
  });

  it('is nothing but a waiting line before the first look is done', async () => {
    const source = fakeSource(VIEWS.on);
    source.look = () => new Promise(() => undefined);
    await open(source);
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    expect(all('input, button, select')).toEqual([]);
  });

  it('is a clear sentence and a second try when the background does not answer', async () => {
    const source = await open(fakeSource(new Error('no receiver')));
    expect(shown()).toContain(text('popup.failed'));
    source.view = VIEWS.on;
    await click(button('Try again'));
    expect(shown()).toContain('On here');
  });
});

describe('what is in the way', () => {
  it.each([
    ['a page of the browser', text('closed.browser')],
    ['a store', text('closed.store')],
    ['a PDF', text('closed.pdf')],
  ] as const)('of %s is said, with nothing to press', async (name, sentence) => {
    await openView(name);
    expect(shown()).toContain(sentence);
    expect([...all('.status button'), ...switches()]).toEqual([]);
  });

  it.each([
    ['no access', 'Read this page', ['turn true']],
    ['no access', 'Always on this site', [`allow ${SITE}`, 'turn true']],
    ['on for this visit', 'Always on this site', [`allow ${SITE}`, 'turn true']],
    ['not asked', 'Read this page', ['turn true']],
    ['page off', 'Read this page', ['turn true']],
    ['not Chinese', 'Look again', ['turn true']],
    ['site off', 'Switch on for this site', [`${SITE} {"off":null}`, 'turn true']],
  ] as const)('of %s goes away with one button: %s', async (name, label, asked) => {
    const source = await openView(name);
    await click(button(label));
    expect(source.asked).toEqual(asked);
  });

  it('never offers a site’s permission where there is no site', async () => {
    await openView('no access to a place without a host');
    expect(button('Read this page')).toBeDefined();
    expect(button('Always on this site')).toBeUndefined();
    expect(only()).toBeUndefined();
  });

  it('asks for the permission within the click itself', async () => {
    const source = await openView('no access');
    button('Always on this site')?.click();
    expect(source.asked).toEqual([`allow ${SITE}`]);
    await settle();
  });

  it('stays when the reader refuses, and says so', async () => {
    const source = await openView('no access');
    source.given = false;
    await click(button('Always on this site'));
    expect(source.asked).toEqual([`allow ${SITE}`]);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(text('fail.denied', { site: SITE }));
  });

  it('stays when the browser does not let Duidu in, and says what to do', async () => {
    const source = await openView('not asked');
    source.fails = true;
    await click(switches()[0]);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(text('fail.turn'));
    expect(switches()[0]?.checked).toBe(false);
  });
});

describe('the switch', () => {
  it('is for the site where Duidu reads by itself', async () => {
    const source = await openView('on');
    const [turn] = switches();
    expect(turn?.labels?.[0]?.textContent).toBe(`Read ${SITE}`);
    expect(turn?.checked).toBe(true);
    await click(turn);
    expect(source.asked).toEqual([`${SITE} {"off":true}`]);
    expect(switches()[0]?.checked).toBe(false);
    expect(root.querySelector('[role=alert]')?.textContent).toBe('');
  });

  it.each(['on for this visit', 'on in a file'] as const)('is for the page where it is %s', async (name) => {
    const source = await openView(name);
    expect(switches()[0]?.labels?.[0]?.textContent).toBe('Read this page');
    await click(switches()[0]);
    expect(source.asked).toEqual(['turn false']);
  });
});

describe('script and readings', () => {
  it('show what is in force, each in its own group of radio buttons', async () => {
    await openView('on', { script: 'cn', readings: 'numbers', readingsFor: 'hsk4', senses: true }, { script: 'tw' });
    expect(choices('fieldset > legend').map((legend) => legend.textContent)).toEqual(['Script', 'Readings']);
    expect(new Set(choices<HTMLInputElement>('input[type=radio]').map((each) => each.name)).size).toBe(2);
    expect(checked()).toEqual(['tw', 'numbers']);
    expect(list('Readings for')?.value).toBe('hsk4');
    expect(list('Readings by')?.value).toBe('cn');
    expect(senses()?.checked).toBe(true);
  });

  it('come in five systems, each with a true sample', async () => {
    await openView('on');
    const systems = choices('fieldset')[1]?.querySelectorAll('.segment') ?? [];
    expect([...systems].map((each) => [each.querySelector('input')?.ariaLabel, each.textContent])).toEqual([
      ['None', '讀None'],
      ['Pinyin, tone marks', 'dú讀Pinyin'],
      ['Pinyin, tone numbers', 'du2讀Numbers'],
      ['Zhuyin 注音', 'ㄉㄨˊ讀Zhuyin'],
      ['Jyutping 粵拼', 'duk6讀Jyutping'],
    ]);
  });

  it('ask for which words, and for English under them, only where something is drawn', async () => {
    const source = await openView('on', {}, { script: 'cn', readings: 'off' });
    expect([list('Readings for'), senses()]).toEqual([undefined, undefined]);
    await click(radio('Jyutping 粵拼'));
    await pick(list('Readings for'), 'top2000');
    await click(senses());
    expect(source.asked.slice(-2)).toEqual(['readingsFor top2000', 'senses true']);
    expect(list('Readings for')?.selectedOptions[0]?.textContent).toBe('Beyond the 2,000 most frequent words');
    // Without readings the English is still drawn, and can be taken away.
    await click(radio('None'));
    expect(senses()?.checked).toBe(true);
    await click(senses());
    expect(senses()).toBeUndefined();
  });

  it('ask for the standard only where a system has two, and for everywhere', async () => {
    const source = await openView('on', {}, { script: 'cn', readings: 'off' });
    for (const [system, has] of [
      ['None', false],
      ['Zhuyin 注音', false],
      ['Jyutping 粵拼', false],
      ['Pinyin, tone marks', true],
    ] as const) {
      await click(radio(system));
      expect([system, list('Readings by') !== undefined]).toEqual([system, has]);
    }
    await pick(list('Readings by'), 'tw');
    expect(source.asked.at(-1)).toBe('standard tw');
    expect(list('Readings by')?.value).toBe('tw');
  });

  it('change everywhere as long as the site has no choices of its own', async () => {
    const source = await openView('on');
    expect(only()?.checked).toBe(false);
    await click(radio('Traditional, Taiwan'));
    await click(radio('Pinyin, tone marks'));
    expect(source.asked).toEqual(['script tw', 'readings marks']);
    expect(checked()).toEqual(['tw', 'marks']);
  });

  it('change on this site alone once that is ticked, and follow the rest again when it is not', async () => {
    const source = await openView('on', { script: 'hk' });
    await click(only());
    await click(radio('Simplified'));
    expect(source.asked).toEqual([`${SITE} {"script":"hk","words":false,"readings":"off"}`, `${SITE} {"script":"cn"}`]);
    expect([only()?.checked, ...checked()]).toEqual([true, 'cn', 'off']);
    await click(only());
    expect(source.asked.at(-1)).toBe(`${SITE} {"script":null,"words":null,"readings":null}`);
    expect([only()?.checked, ...checked()]).toEqual([false, 'hk', 'off']);
  });

  it('offer the words of the region that is shown, and none for a page as printed', async () => {
    const source = await openView('on');
    expect(words()).toBeUndefined();
    await click(radio('Traditional, Taiwan'));
    expect(words()?.checked).toBe(false);
    expect(words()?.labels?.[0]?.textContent).toContain('打印机 → 印表機');
    await click(words());
    expect(source.asked).toEqual(['script tw', 'words true']);
    await click(radio('Simplified'));
    expect(words()?.checked).toBe(true);
    expect(words()?.labels?.[0]?.textContent).toContain('川普 → 特朗普');
    expect(shown()).toContain('Simplified · words');
    await click(radio('As printed'));
    expect(words()).toBeUndefined();
    expect(shown()).not.toContain('· words');
  });

  it('change the words of this site alone where it has choices of its own', async () => {
    const source = await openView('on', { script: 'tw', words: true }, { script: 'hk', words: false });
    expect(words()?.checked).toBe(false);
    await click(words());
    expect(source.asked).toEqual([`${SITE} {"words":true}`]);
    await click(only());
    expect(source.asked.at(-1)).toBe(`${SITE} {"script":null,"words":null,"readings":null}`);
  });

  it('go back, with a word, when a choice could not be saved', async () => {
    const source = await openView('on');
    source.fails = true;
    await click(radio('Simplified'));
    expect(checked()).toEqual(['printed', 'off']);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(text('fail.save'));
  });
});

describe('the popup', () => {
  it('changes its language at once', async () => {
    const source = await openView('on');
    const select = all<HTMLSelectElement>('select')[0];
    expect([...(select?.options ?? [])].map((option) => option.textContent)).toEqual([
      'As in the browser',
      ...Object.values(AUTONYMS),
    ]);
    await act(async () => {
      if (select) select.value = 'zh-Hant-TW';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    expect(source.asked).toEqual(['language zh-Hant-TW']);
    expect(shown()).toContain('已在此頁啟用');
    expect(root.querySelector('main')?.lang).toBe('zh-Hant-TW');
  });

  it('looks again when something changed elsewhere, once for a burst of changes', async () => {
    const source = await openView('on');
    const look = vi.spyOn(source, 'look');
    vi.useFakeTimers();
    source.view = VIEWS['page off'];
    for (let i = 0; i < 20; i++) source.stir();
    await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
    expect(look).toHaveBeenCalledTimes(1);
    expect(shown()).toContain(text('rest.page-off'));
  });

  it('listens no more when it is closed', async () => {
    const source = await openView('on');
    const look = vi.spyOn(source, 'look');
    await close();
    vi.useFakeTimers();
    source.stir();
    await vi.advanceTimersByTimeAsync(1000);
    expect(look).not.toHaveBeenCalled();
  });

  it('has a place in the tab order for every control', async () => {
    for (const name of names) {
      await openView(name);
      const controls = all('input, button, select, summary');
      expect(controls.length).toBeGreaterThan(8);
      for (const control of controls) {
        // Arrow keys lead to the names after the first of a group.
        if (!control.closest('.name + .name')) expect(control.tabIndex).not.toBeLessThan(0);
        expect(control.closest('[aria-hidden=true]')).toBeNull();
        control.focus();
        expect(document.activeElement).toBe(control);
      }
      await close();
    }
  });
});
