// The options page in jsdom: every section in every language with nothing for axe to find, links into it, how names are
// shown, and what was said. Its glossary and its files have tests of their own; how it looks is seen in a browser.
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { hashOfAdd, hashOfEdit, routeOf as routeBy } from '../../components/options/route';
import { foldScript } from '../../lib/data/script-fold';
import { addressToAdd } from '../../lib/glossary/address';
import { EVERYWHERE } from '../../lib/glossary/decisions';
import { LOCALES } from '../../lib/platform/i18n';
import { createOptionsText } from '../../lib/platform/options-text';
import {
  all,
  CSV,
  choose,
  click,
  draw,
  fakeOptions,
  follow,
  LAMMY,
  NOBODY,
  named,
  one,
  onStage,
  open,
  POWELL,
  page,
  shown,
  stage,
  submit,
} from './options-stage';

onStage();
const text = createOptionsText('en');
const routeOf = (hash: string) => routeBy(hash, foldScript);

const PLACES = {
  names: '#names',
  readings: '#readings',
  'the glossary': '#glossary',
  'a new name': '#glossary/add?zh=林德偉&region=hk',
  'a name': hashOfEdit(LAMMY.id),
  'a name that is gone': '#glossary/edit/nowhere',
  'an import': '#glossary/import',
  'what was said': '#said',
  'looking up': '#lookup',
  'known words': '#known',
  'an import of words': '#known/import',
  'fixed readings': '#fixed',
  'an import of readings': '#fixed/import',
  'saved words': '#saved',
  'a backup': '#backup',
  sources: '#sources',
} as const;

describe.each(LOCALES)('in %s', (language) => {
  const audit = async (): Promise<void> => {
    expect(page.locale).toBe(language);
    // Addresses of links have holes of their own.
    const words = stage().cloneNode(true) as HTMLElement;
    for (const code of words.querySelectorAll('code')) code.remove();
    expect(words.textContent).not.toMatch(/\{\w+\}|undefined|null|\[object/);
    // What axe looks at is the same in every language, and takes its time.
    if (language !== 'en') return;
    const found = await axe.run(stage(), {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };

  it.each(Object.entries(PLACES))('%s speaks that language, and axe finds nothing in it', async (_, place) => {
    await open(place, { settings: { language } });
    const here = createOptionsText(language);
    expect(shown()).toContain(here('options.said'));
    expect(page.title).toContain(here('options.title'));
    await audit();
  });

  it('an empty glossary, faults and an import with errors speak it too, and axe finds nothing', async () => {
    const here = createOptionsText(language);
    const source = await open('#glossary', { entries: [], decisions: [], settings: { language } });
    expect(shown()).toContain(here('glossary.none'));
    await audit();
    await act(async () => source.visit('#said'));
    expect(shown()).toContain(here('options.said.none'));
    await audit();
    await act(async () => source.visit('#glossary/add'));
    await submit();
    expect(shown()).toContain(here('glossary.fault.no-forms'));
    await audit();
    await act(async () => source.visit('#glossary/import'));
    await choose('names.csv', CSV);
    expect(shown()).toContain(here('glossary.import.line', { n: 4 }));
    expect(shown()).toContain(here('glossary.fault.not-han', { value: 'x' }));
    await audit();
  });
});

describe('a link', () => {
  it('leads to its section, and any other to the first', () => {
    expect(routeOf('')).toEqual({ section: 'names', at: 'list' });
    expect(routeOf('#nonsense/x?y')).toEqual({ section: 'names', at: 'list' });
    expect(routeOf('#said').section).toBe('said');
    expect(routeOf('#readings').section).toBe('readings');
    expect(routeOf('#known')).toEqual({ section: 'known', at: 'list' });
    expect(routeOf('#fixed/import')).toEqual({ section: 'fixed', at: 'import' });
    expect(routeOf('#saved/import')).toEqual({ section: 'saved', at: 'list' });
    expect(routeOf('#glossary/nonsense')).toEqual({ section: 'glossary', at: 'list' });
  });

  it('begins a name with what was selected, in its region', () => {
    const address = addressToAdd({ zh: '林 德\n偉', en: 'David & "Lammy"', region: 'hk' });
    const route = routeOf(address.slice(address.indexOf('#')));
    expect(route).toMatchObject({
      at: 'add',
      draft: { en: 'David & "Lammy"', forms: { cn: [], hk: ['林德偉'], tw: [] } },
    });
  });

  it('without a region goes by the script', () => {
    const forms = (zh: string) => {
      const route = routeOf(hashOfAdd(zh));
      return route.at === 'add'
        ? Object.entries(route.draft.forms).flatMap(([region, all]) => (all[0] ? [region] : []))
        : [];
    };
    expect(forms('冯德莱恩')).toEqual(['cn']);
    expect(forms('馮德萊恩')).toEqual(['hk', 'tw']);
    expect(forms('拉米')).toEqual(['cn', 'hk', 'tw']);
    expect(routeOf(hashOfAdd('David Lammy'))).toMatchObject({ draft: { en: 'David Lammy', forms: { cn: [] } } });
  });

  it('finds its name with and without the mark of the reader’s own, and survives a broken address', () => {
    expect(routeOf(hashOfEdit('own/a-b'))).toMatchObject({ at: 'edit', id: 'own/a-b' });
    expect(routeOf('#glossary/edit/own%2Fa-b')).toMatchObject({ id: 'own/a-b' });
    expect(routeOf('#glossary/edit/own/a-b')).toMatchObject({ id: 'own/a-b' });
    expect(routeOf('#glossary/edit/%zz')).toMatchObject({ at: 'edit' });
  });
});

describe('how names are shown', () => {
  const sample = (i: number): string => all('.sample-line p')[i]?.textContent ?? '';

  it('is chosen by switches and radio buttons, and stored at once', async () => {
    const source = await open('#names');
    const switches = all<HTMLInputElement>('input[role=switch]');
    expect(switches.map(({ checked }) => checked)).toEqual([true, true, true, false]);
    await click(switches[3]);
    await click(all('input[value=all]')[0]);
    await click(all('input[value=tw]')[0]);
    expect(source.settingsNow).toMatchObject({ places: true, english: 'all', nameForms: 'tw' });
  });

  it('is seen in a line of news at once', async () => {
    await open('#names');
    const marks = () => all('.sample-line')[0]?.querySelectorAll('.is-marked').length;
    expect(marks()).toBe(3);
    await click(all('input[role=switch]')[3]);
    expect(marks()).toBe(4);
    expect(sample(1).match(/Keir Starmer/g)).toHaveLength(1);
    await click(all('input[value=all]')[0]);
    expect(sample(1).match(/Keir Starmer/g)).toHaveLength(2);
    await click(all('input[value=card]')[0]);
    expect(sample(1)).not.toContain('Keir');
    expect(sample(2)).toContain('施紀賢');
    await click(all('input[value=cn]')[0]);
    expect(sample(2)).toContain('斯塔默');
  });

  it('goes back, with a word, when it could not be stored', async () => {
    const source = await open('#names');
    source.fails = true;
    await click(all('input[role=switch]')[0]);
    expect(all<HTMLInputElement>('input[role=switch]')[0]?.checked).toBe(true);
    expect(one('.notice [role=alert]').textContent).toBe(text('options.not-saved'));
  });
});

describe('what was said on pages', () => {
  it('is listed with the newest first: of which word, who it is, and where', async () => {
    await open('#said', {
      decisions: [POWELL, NOBODY, { ...POWELL, form: '拉米', id: LAMMY.id, at: '2026-01-01T00:00:00.000Z' }],
    });
    expect(all('tbody tr').map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent))).toEqual([
      ['王勇', 'not a name', 'everywhereJan 3, 2026'],
      ['鮑爾', 'Jonathan Powell', 'news.example.hk/a?b=1Jan 2, 2026'],
      ['拉米', 'David Lammy', 'news.example.hk/a?b=1Jan 1, 2026'],
    ]);
    expect(one('.page').getAttribute('href')).toBe(POWELL.url);
  });

  it('is removed, and that is taken back', async () => {
    const source = await open('#said');
    await click(named('Remove what was said of 鮑爾'));
    expect(source.decisionsNow).toEqual([NOBODY]);
    await click(named(text('options.undo')));
    expect(source.decisionsNow).toEqual([NOBODY, POWELL]);
  });

  it('is made to hold everywhere, and that is taken back', async () => {
    const source = await open('#said', { decisions: [POWELL] });
    await click(named('Let 鮑爾 hold everywhere'));
    expect(source.decisionsNow).toEqual([{ ...POWELL, url: EVERYWHERE }]);
    expect(named('Let 鮑爾 hold everywhere')).toBeUndefined();
    await click(named(text('options.undo')));
    expect(source.decisionsNow).toEqual([POWELL]);
  });

  it('links to web pages only', async () => {
    await open('#said', { decisions: [{ ...POWELL, url: 'javascript:alert(1)' }] });
    expect(all('td a')).toEqual([]);
    expect(shown()).toContain('javascript:alert(1)');
  });
});

describe('the page', () => {
  it('says so when nothing can be read, and tries again', async () => {
    const source = fakeOptions([LAMMY], []);
    const entries = source.entries;
    source.entries = () => Promise.reject(new Error('no storage'));
    await draw(source);
    expect(shown()).toContain(text('options.failed'));
    source.entries = entries;
    await click(named(text('do.retry')));
    expect(all('input[role=switch]')).toHaveLength(4);
  });

  it('names the section that is open, in its title and to screen readers', async () => {
    const source = await open('#said');
    expect(page.title).toBe('What I said on pages · Duidu options');
    expect(one('[aria-current=page]').textContent).toBe(text('options.said'));
    await follow(source, named(text('options.glossary')));
    expect(one('[aria-current=page]').textContent).toBe(text('options.glossary'));
  });

  it('has a place in the tab order for every control', async () => {
    const source = await open('#names');
    for (const place of Object.values(PLACES)) {
      await act(async () => source.visit(place));
      for (const control of all('input:not([type=file]), button, select, textarea, summary, a')) {
        if (control.hasAttribute('disabled')) continue;
        expect(control.tabIndex).not.toBeLessThan(0);
        control.focus();
        expect(document.activeElement).toBe(control);
      }
    }
  });

  it('goes to the search with one key, unless something is typed', async () => {
    await open('#glossary');
    const press = (target: Element) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
    press(document.body);
    expect(document.activeElement).toBe(one('input[type=search]'));
    expect(press(one('input[type=search]'))).toBe(true);
  });
});
