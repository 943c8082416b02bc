// The options page in jsdom: every section in every language with nothing for axe to find, what its controls do, links
// into it, and files. How it looks is seen in a browser.
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveOptions } from '../../components/options/LiveOptions';
import { hashOfAdd, hashOfEdit, routeOf as routeBy } from '../../components/options/route';
import { foldScript } from '../../lib/data/script-fold';
import { addressToAdd } from '../../lib/glossary/address';
import { type Decision, EVERYWHERE } from '../../lib/glossary/decisions';
import type { OwnEntry } from '../../lib/glossary/entry';
import { readJson } from '../../lib/glossary/json';
import { createText, LOCALES } from '../../lib/platform/i18n';
import type { Settings } from '../../lib/settings/settings';
import { entryOf, type FakeOptions, FENCE, fakeOptions, LAMMY, NOBODY, POWELL } from './options-stage';

let root: HTMLElement;
let page = { locale: '', title: '' };
const text = createText('en');
const routeOf = (hash: string) => routeBy(hash, foldScript);
const onPage = (locale: string, title: string): void => {
  page = { locale, title };
};

const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))));

interface Given {
  readonly entries?: OwnEntry[];
  readonly decisions?: Decision[];
  readonly settings?: Partial<Settings>;
}

async function open(
  hash: string,
  { entries = [LAMMY, FENCE], decisions = [POWELL, NOBODY], settings = {} }: Given = {},
) {
  const source = fakeOptions(entries, decisions, settings);
  source.visit(hash);
  await act(async () => render(<LiveOptions source={source} onPage={onPage} />, root));
  await settle();
  return source;
}

const close = () => act(async () => render(null, root));
const shown = (): string => root.textContent ?? '';
const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
const one = <E extends HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in: ${shown()}`);
  return found;
};
/** A button or link by what it is called. */
const named = (name: string) =>
  all('button, a').find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
const rows = (): string[] => all('tbody th .english').map((name) => name.textContent ?? '');
const status = (): string => one('.notice p').textContent ?? '';

async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error(`not there in: ${shown()}`);
  await act(async () => element.click());
  await settle();
}

async function follow(source: FakeOptions, link: HTMLElement | undefined): Promise<void> {
  const hash = link?.getAttribute('href');
  if (!hash) throw new Error(`no link in: ${shown()}`);
  await act(async () => source.visit(hash));
  await settle();
}

async function type(selector: string, value: string): Promise<void> {
  const field = one<HTMLInputElement>(selector);
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function submit(): Promise<void> {
  await act(async () => void one<HTMLFormElement>('form').dispatchEvent(new Event('submit', { cancelable: true })));
  await settle();
}

async function choose(name: string, content: string | Uint8Array): Promise<void> {
  const input = one<HTMLInputElement>('input[type=file]');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = { name, size: bytes.byteLength, arrayBuffer: async () => bytes.slice().buffer };
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await close();
  root.remove();
});

const CSV = 'english,hong_kong,note\nDavid Lammy,林德偉,Lord\nMark Rutte,呂特,\nNobody,x,\n';
const PLACES = {
  names: '#names',
  'the glossary': '#glossary',
  'a new name': '#glossary/add?zh=林德偉&region=hk',
  'a name': hashOfEdit(LAMMY.id),
  'a name that is gone': '#glossary/edit/nowhere',
  'an import': '#glossary/import',
  'what was said': '#said',
} as const;

describe.each(LOCALES)('in %s', (language) => {
  const audit = async (): Promise<void> => {
    expect(page.locale).toBe(language);
    expect(shown()).not.toMatch(/\{\w+\}|undefined|null|\[object/);
    const found = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };

  it.each(Object.entries(PLACES))('%s speaks that language, and axe finds nothing', async (_, place) => {
    await open(place, { settings: { language } });
    const here = createText(language);
    expect(shown()).toContain(here('options.said'));
    expect(page.title).toContain(here('options.title'));
    await audit();
  });

  it('an empty glossary, faults and an import with errors speak it too, and axe finds nothing', async () => {
    const here = createText(language);
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

describe('the glossary', () => {
  it('lists names in the order of their English, regions that write alike together', async () => {
    await open('#glossary', { entries: [FENCE, LAMMY, entryOf('r', 'Åsa')] });
    expect(rows()).toEqual(['Åsa', 'David Lammy', 'small yard, high fence']);
    const forms = [...(all('tbody tr')[1]?.querySelectorAll('.forms > div') ?? [])].map((line) => line.textContent);
    expect(forms).toEqual(['MainlandTaiwan拉米', 'Hong Kong林德偉Lín Déwěi拉米']);
  });

  it.each([
    ['lammy', 'David Lammy'],
    ['LÁMMY david', 'David Lammy'],
    ['林德伟', 'David Lammy'],
    ['林德偉', 'David Lammy'],
    ['lin dewei', 'David Lammy'],
    ['foreign', 'David Lammy'],
    ['Q534727', 'David Lammy'],
    ['高墻', 'small yard, high fence'],
    ['高牆外', ''],
    ['高牆', 'small yard, high fence'],
    ['高墙', 'small yard, high fence'],
  ])('finds by %s: %s', async (query, found) => {
    await open('#glossary');
    await type('input[type=search]', query);
    expect(rows().join()).toBe(found);
  });

  it('says how many were found, and offers to add what was not', async () => {
    await open('#glossary');
    await type('input[type=search]', '呂特');
    expect(one('[role=status].count').textContent).toBe('0 names found');
    expect(named('Add “呂特”')?.getAttribute('href')).toBe(hashOfAdd('呂特'));
  });

  it('shows a long list a hundred at a time', async () => {
    const entries = Array.from({ length: 250 }, (_, i) => entryOf(`${i}`, `Name ${i}`));
    await open('#glossary', { entries });
    expect(rows()).toHaveLength(100);
    expect(rows()[10]).toBe('Name 10');
    await click(named('Show 100 more'));
    await click(named('Show 50 more'));
    expect(rows()).toHaveLength(250);
  });

  it('says what it is for as long as it is empty', async () => {
    await open('#glossary', { entries: [], decisions: [] });
    for (const part of [text('glossary.none'), text('glossary.none.how'), text('glossary.none.table')])
      expect(shown()).toContain(part);
    expect(named(text('glossary.export.csv'))).toHaveProperty('disabled', true);
    expect(root.querySelector('table')).toBeNull();
  });

  it('deletes at once, says so, and takes it back', async () => {
    const source = await open('#glossary');
    const button = named('Delete David Lammy');
    button?.focus();
    await click(button);
    expect(rows()).toEqual(['small yard, high fence']);
    expect(status()).toBe('Deleted David Lammy.');
    expect(document.activeElement?.textContent).toBe(text('options.undo'));
    await click(named(text('options.undo')));
    expect(rows()).toEqual(['David Lammy', 'small yard, high fence']);
    expect(source.entriesNow).toContainEqual(LAMMY);
    expect(status()).toBe(text('options.undone'));
    expect(named(text('options.undo'))).toBeUndefined();
    await click(named(text('options.dismiss')));
    expect(status()).toBe('');
  });

  it('hands over a table and a JSON file, by the day', async () => {
    const source = await open('#glossary');
    await click(named(text('glossary.export.csv')));
    await click(named(text('glossary.export.json')));
    expect(source.saved.map(({ name, type }) => [name, type])).toEqual([
      ['duidu-glossary-2026-03-04.csv', 'text/csv'],
      ['duidu-glossary-2026-03-04.json', 'application/json'],
    ]);
    expect(source.saved[0]?.text).toMatch(/^\ufeffenglish,kind/);
    const incoming = readJson(source.saved[1]?.text ?? '');
    expect([incoming.rows.length, incoming.decisions.length]).toEqual([2, 2]);
    expect(status()).toBe('Exported 2 names.');
  });

  it('shows what changes elsewhere', async () => {
    const source = await open('#glossary');
    source.entriesNow = [FENCE];
    await act(async () => {
      source.stir();
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(rows()).toEqual(['small yard, high fence']);
  });
});

describe('a name', () => {
  it('begun by a link is added, and then stands in the list', async () => {
    const source = await open('#glossary/add?zh=%E5%91%82%E7%89%B9&region=hk');
    expect(document.activeElement?.id).toBe('field-en');
    expect(one<HTMLInputElement>('#field-hk').value).toBe('呂特');
    await type('#field-en', ' Mark  Rutte ');
    await type('#field-cn', '吕特、马克·吕特');
    await type('#field-note', 'Secretary General');
    await submit();
    expect(source.place()).toBe('#glossary');
    expect(source.entriesNow.at(-1)).toMatchObject({
      en: 'Mark Rutte',
      forms: { cn: ['吕特', '马克·吕特'], hk: ['呂特'], tw: [] },
      note: 'Secretary General',
    });
    expect(rows()).toContain('Mark Rutte');
    expect(status()).toBe('Added Mark Rutte.');
  });

  it('has a line for the reading of each of its forms, and takes tone numbers', async () => {
    const source = await open(hashOfEdit(LAMMY.id));
    const labels = all('input[id^=pinyin-]').map((field) => field.getAttribute('aria-label'));
    expect(labels).toEqual(['Pinyin of 拉米', 'Pinyin of 林德偉']);
    await type('#pinyin-0', 'La1mi3');
    await act(async () => void one('#pinyin-0').dispatchEvent(new FocusEvent('blur')));
    expect(one<HTMLInputElement>('#pinyin-0').value).toBe('Lāmǐ');
    await submit();
    expect(source.entriesNow[0]?.pinyin).toEqual({ 林德偉: 'Lín Déwěi', 拉米: 'Lāmǐ' });
  });

  it('is changed in its place', async () => {
    const source = await open('#glossary');
    await follow(source, named('Edit David Lammy'));
    expect(one('h2').textContent).toBe('Edit David Lammy');
    expect(one<HTMLInputElement>('#field-hk').value).toBe('林德偉、拉米');
    await type('#field-hk', '林德偉');
    await act(async () => {
      const kind = one<HTMLSelectElement>('#field-kind');
      kind.value = 'title';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await submit();
    expect(source.entriesNow).toHaveLength(2);
    expect(source.entriesNow[0]).toMatchObject({
      id: LAMMY.id,
      kind: 'title',
      forms: { hk: ['林德偉'] },
      wikidata: 'Q534727',
    });
    expect(status()).toBe('Saved David Lammy.');
  });

  it('that does not fit is not saved; each fault stands at its field, and the first has the focus', async () => {
    const source = await open('#glossary/add');
    await type('#field-hk', '王、Lammy');
    await type('#field-wikidata', 'none');
    await submit();
    expect(source.entriesNow).toHaveLength(2);
    expect(one('form > [role=alert]').textContent).toBe('4 things need a look before this can be saved.');
    const saysOf = (id: string): string =>
      (one(id).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((part) => document.getElementById(part)?.textContent)
        .join(' ');
    expect(saysOf('#field-en')).toContain(text('glossary.fault.missing'));
    expect(saysOf('#field-hk')).toContain(text('glossary.fault.short', { value: '王' }));
    expect(saysOf('#field-hk')).toContain(text('glossary.fault.not-han', { value: 'Lammy' }));
    expect(saysOf('#field-wikidata')).toContain(text('glossary.fault.wikidata', { value: 'none' }));
    expect(all('[aria-invalid=true]').map(({ id }) => id)).toEqual(['field-en', 'field-hk', 'field-wikidata']);
    expect(document.activeElement?.id).toBe('field-en');
  });

  it('that is there already leads to the one that is', async () => {
    const source = await open('#glossary/add?zh=%E6%8B%89%E7%B1%B3&en=david%20lammy');
    await submit();
    expect(source.entriesNow).toHaveLength(2);
    expect(one('#field-en').getAttribute('aria-describedby')).toContain('taken');
    await follow(source, named(text('glossary.already.edit')));
    expect(one('h2').textContent).toBe('Edit David Lammy');
  });

  it('stays in its form when it could not be saved', async () => {
    const source = await open('#glossary/add?zh=%E5%91%82%E7%89%B9&en=Rutte');
    source.fails = true;
    await submit();
    expect(source.place()).toContain('add');
    expect(one<HTMLInputElement>('#field-en').value).toBe('Rutte');
    expect(one('.notice [role=alert]').textContent).toBe(text('options.not-saved'));
  });

  it('begun by another link begins anew', async () => {
    const source = await open('#glossary/add?en=One');
    await type('#field-note', 'half written');
    await act(async () => source.visit('#glossary/add?en=Two'));
    expect(one<HTMLInputElement>('#field-en').value).toBe('Two');
    expect(one<HTMLTextAreaElement>('#field-note').value).toBe('');
  });
});

describe('a file', () => {
  it('shows what it would change, line by line, and changes nothing by that', async () => {
    const source = await open('#glossary/import');
    await choose('names.csv', CSV);
    expect(all('.counts li').map((count) => count.textContent)).toEqual(['1 new', '1 changed', '1 error']);
    expect(one('.is-error').textContent).toBe(
      `Line 4${text('glossary.error.field', { field: 'Hong Kong', fault: text('glossary.fault.not-han', { value: 'x' }) })}`,
    );
    const changes = all('.changes > div').map((change) =>
      [
        change.querySelector('dt'),
        change.querySelector('del > :last-child'),
        change.querySelector('ins > :last-child'),
      ].map((part) => part?.textContent),
    );
    expect(changes).toEqual([
      ['Hong Kong', '林德偉、拉米', '林德偉'],
      ['Note', 'Foreign Secretary', 'Lord'],
    ]);
    expect(source.entriesNow).toEqual([LAMMY, FENCE]);
  });

  it('is taken in when the reader says so', async () => {
    const source = await open('#glossary/import');
    await choose('names.csv', CSV);
    await click(named('Import 2 entries'));
    expect(source.place()).toBe('#glossary');
    expect(rows()).toEqual(['David Lammy', 'Mark Rutte', 'small yard, high fence']);
    expect(status()).toBe('Imported: 1 new, 1 changed.');
    await click(named(text('options.undo')));
    expect(source.entriesNow).toEqual([LAMMY, FENCE]);
    expect(rows()).toEqual(['David Lammy', 'small yard, high fence']);
  });

  it('brings what was said on pages', async () => {
    const source = await open('#glossary', { entries: [], decisions: [POWELL] });
    await click(named(text('glossary.export.json')));
    source.decisionsNow = [];
    await act(async () => {
      source.stir();
      await new Promise((resolve) => setTimeout(resolve, 150));
      source.visit('#glossary/import');
    });
    await choose('all.json', source.saved[0]?.text ?? '');
    expect(shown()).toContain('all.json');
    await click(named('Import 1 entry'));
    expect(source.decisionsNow).toEqual([POWELL]);
  });

  it.each([
    ['in an encoding of old', new Uint8Array([0xd3, 0xa2, 0xce, 0xc4]), text('glossary.error.encoding')],
    ['that is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), text('glossary.error.encoding')],
    ['of nothing', '', text('glossary.error.empty')],
    ['without headings', '林德偉,David Lammy\n', text('glossary.error.header', { value: '林德偉 David Lammy' })],
    ['of broken JSON', '{"duidu":\n"glossary",}', text('glossary.error.json')],
    ['of another program', '{"a":1}', text('glossary.error.not-ours')],
  ])('%s is refused in plain words', async (_, content, words) => {
    await open('#glossary/import');
    await choose('file', content);
    expect(one('.is-error').textContent).toContain(words);
    expect(shown()).toContain(text('glossary.import.nothing'));
    expect(named('Import 1 entry')).toBeUndefined();
  });

  it('in the UTF-16 that spreadsheets write is read', async () => {
    await open('#glossary/import');
    const line = 'english\thong_kong\r\nMark Rutte\t呂特\r\n';
    const units = Uint16Array.from(`\ufeff${line}`, (unit) => unit.charCodeAt(0));
    await choose('names.txt', new Uint8Array(units.buffer));
    expect(all('.counts li').map((count) => count.textContent)).toEqual(['1 new']);
  });

  it('of ten thousand lines shows the first hundred, and says how many more', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `Name ${i},林德偉`);
    await open('#glossary/import');
    await choose('long.csv', `english,hong_kong\n${lines.join('\n')}\n`);
    expect(all('.details li')).toHaveLength(100);
    expect(shown()).toContain(text('glossary.import.more', { n: 9900 }));
  });

  it('that storage has no room for leaves everything as it was, and says so', async () => {
    const source = await open('#glossary/import');
    await choose('names.csv', CSV);
    source.fails = true;
    await click(named('Import 2 entries'));
    expect(source.place()).toContain('import');
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
    await act(async () => render(<LiveOptions source={source} onPage={onPage} />, root));
    await settle();
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
