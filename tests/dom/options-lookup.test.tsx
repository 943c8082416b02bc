// Looking words up, in jsdom: what opens a card and what stands on it is stored at once; links are added, refused in plain
// words, changed, put in order, removed and brought back.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { addressFor, linkFaults } from '../../components/options/link-faults';
import { createOptionsText } from '../../lib/platform/options-text';
import { fits, MOST_LINKS, SETTINGS } from '../../lib/settings/settings';
import { all, click, named, one, onStage, open, shown, status, submit, type } from './options-stage';

onStage();
const text = createOptionsText('en');

const legends = (): string[] => all('.segmented legend').map((legend) => legend.textContent ?? '');
const names = (): string[] => all('.link .english').map((name) => name.textContent ?? '');
const radio = (value: string) => all(`input[value="${value}"]`)[0];
const FIRST = ['MDBG', 'Moedict 萌典', 'Wiktionary', 'Pleco'];

describe('what opens a card', () => {
  it('is chosen with what belongs to it: a rest for the pointer, a key to hold, nothing for a tap', async () => {
    const source = await open('#lookup');
    expect(legends()).toEqual([text('look.by'), text('look.delay')]);
    await click(radio('700'));
    await click(radio('key'));
    expect(legends()).toEqual([text('look.by'), text('look.key')]);
    await click(radio('shift'));
    await click(radio('tap'));
    expect(legends()).toEqual([text('look.by')]);
    expect(source.settingsNow).toMatchObject({ lookup: 'tap', lookupKey: 'shift', lookupDelay: 700 });
  });

  it('shows Zhuyin and Jyutping when asked, and always what pages are read in', async () => {
    const source = await open('#lookup', { settings: { readings: 'zhuyin' } });
    const [zhuyin, jyutping] = all<HTMLInputElement>('input[role=switch]');
    expect([zhuyin?.checked, zhuyin?.disabled]).toEqual([true, true]);
    expect([jyutping?.checked, jyutping?.disabled]).toEqual([false, false]);
    expect(shown()).toContain(text('look.always'));
    await click(jyutping);
    expect(source.settingsNow).toMatchObject({ cardJyutping: true, cardZhuyin: false });
  });
});

describe('links', () => {
  const fill = async (name: string, url: string): Promise<void> => {
    await type('#field-link-name', name);
    await type('#field-link-url', url);
  };

  it('are added at the end', async () => {
    const source = await open('#lookup');
    await click(named(text('links.add')));
    expect(document.activeElement).toBe(one('#field-link-name'));
    await fill('  Line Dict ', ' https://dict.example.com/?q={word}&lang=zh ');
    await submit();
    expect(names()).toEqual([...FIRST, 'Line Dict']);
    expect(source.settingsNow.links.at(-1)).toEqual({
      name: 'Line Dict',
      url: 'https://dict.example.com/?q={word}&lang=zh',
    });
    expect(status()).toBe('Added the link Line Dict.');
    expect(document.activeElement).toBe(named(text('links.add')));
  });

  it('are refused in plain words, with the field at fault in focus, and nothing is stored', async () => {
    const source = await open('#lookup');
    await click(named(text('links.add')));
    await submit();
    expect(all('.fault').map((fault) => fault.textContent)).toEqual([
      text('links.fault.name'),
      text('links.fault.start', { https: 'https://', http: 'http://', pleco: 'plecoapi://' }),
    ]);
    expect(document.activeElement).toBe(one('#field-link-name'));
    expect(one('#field-link-url').getAttribute('aria-describedby')).toContain('field-link-url-fault');
    await fill('x', 'javascript://x/{word}');
    await submit();
    expect(document.activeElement).toBe(one('#field-link-url'));
    expect(source.settingsNow.links).toEqual(SETTINGS.links.fallback);
  });

  it('are changed, and left as they were by Escape', async () => {
    const source = await open('#lookup');
    await click(named('Edit MDBG'));
    await type('#field-link-name', 'Other');
    await act(
      async () => void one('form').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(names()).toEqual(FIRST);
    await click(named('Edit MDBG'));
    expect(one<HTMLInputElement>('#field-link-url').value).toBe(SETTINGS.links.fallback[0]?.url);
    await type('#field-link-name', 'Other');
    await submit();
    expect(names()).toEqual(['Other', ...FIRST.slice(1)]);
    expect(source.settingsNow.links[0]?.name).toBe('Other');
  });

  it('are put in another order, the keyboard staying on the button of the one that moves', async () => {
    const source = await open('#lookup');
    await click(named('Move Wiktionary up'));
    expect(names()).toEqual(['MDBG', 'Wiktionary', 'Moedict 萌典', 'Pleco']);
    expect(document.activeElement).toBe(named('Move Wiktionary up'));
    expect(shown()).toContain(text('links.moved', { name: 'Wiktionary', n: 2 }));
    await click(named('Move Wiktionary up'));
    expect(source.settingsNow.links[0]?.name).toBe('Wiktionary');
    // It is the first one now, and can only go down.
    expect(document.activeElement).toBe(named('Move Wiktionary down'));
  });

  it('are removed and brought back, one or all', async () => {
    const source = await open('#lookup');
    expect(named(text('links.reset'))).toBeUndefined();
    await click(named('Remove Pleco'));
    await click(named('Remove MDBG'));
    expect(names()).toEqual(['Moedict 萌典', 'Wiktionary']);
    await click(named(text('options.undo')));
    expect(names()).toEqual(FIRST.slice(0, 3));
    await click(named(text('links.reset')));
    expect(names()).toEqual(FIRST);
    await click(named(text('options.undo')));
    expect(source.settingsNow.links.map(({ name }) => name)).toEqual(FIRST.slice(0, 3));
  });

  it('are as many as there is room for', async () => {
    const links = Array.from({ length: MOST_LINKS }, (_, i) => ({ name: `n${i}`, url: `https://x.example/${i}?{t}` }));
    await open('#lookup', { settings: { links } });
    expect(named(text('links.add'))?.hasAttribute('disabled')).toBe(true);
    expect(shown()).toContain(text('links.full', { most: MOST_LINKS }));
  });
});

describe('an address', () => {
  it.each([
    ['https://www.mdbg.net/?q={word}', null],
    ['http://x.example/{s}', null],
    ['plecoapi://x-callback-url/s?q={t}', null],
    ['ftp://x.example/{s}', 'start'],
    ['javascript:alert("{word}")', 'start'],
    ['HTTPS//x/{s}', 'start'],
    ['https://x.example/', 'hole'],
    ['https://x.example/{words}', 'hole'],
    ['https://x.example/a b{s}', 'blank'],
    [`https://x.example/${'a'.repeat(500)}{s}`, 'long'],
  ])('%s has the fault %s, and the settings agree', (url, fault) => {
    expect(linkFaults({ name: 'x', url }).url).toBe(fault);
    expect(fits('links', [{ name: 'x', url }])).toBe(fault === null);
  });

  it('gets the word in the form that it asks for, encoded', () => {
    expect(addressFor('https://x.example/{s}?q={word}#{t}', '圖/書', '图书', '圖書')).toBe(
      'https://x.example/%E5%9B%BE%E4%B9%A6?q=%E5%9C%96%2F%E6%9B%B8#%E5%9C%96%E6%9B%B8',
    );
  });
});
