// "In this article" in jsdom: what the popup lists of a page, in every language, when it asks, and what it says where
// there is nothing to list.
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { PageNamesView } from '../../lib/messages/contract';
import { createText, LOCALES } from '../../lib/platform/i18n';
import {
  all,
  click,
  close,
  draw,
  fold,
  formsIn,
  go,
  group,
  onStage,
  open,
  pass,
  row,
  settle,
  shown,
  words,
} from './popup-stage';
import { fakeSource, NAMES, pageState, seenName, VERDICT, VIEWS } from './popup-views';

onStage();
const text = createText('en');

const PAGES = {
  'a page of many kinds of names': NAMES,
  'a page without a date': { ...NAMES, date: null },
  'a page without names': { ready: true, date: null, seen: [] },
  'a page that is still looked through': { ready: false, date: null, seen: [] },
  'a page that does not answer': new Error('no receiver'),
} satisfies Record<string, PageNamesView | Error>;

describe.each(LOCALES)('in %s', (language) => {
  it.each(Object.entries(PAGES))('the popup lists the names of %s, and axe finds nothing', async (_, page) => {
    await open(page, { language });
    const here = createText(language);
    expect(words(fold(here('names.article')))).toMatch(/\S/);
    expect(words(shown())).not.toMatch(/\{\w+\}|undefined|null|\[object/);
    // What axe looks at is the same in every language, and takes its time.
    if (language !== 'en') return;
    const found = await axe.run(shown(), {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('the office is in that language', async () => {
    await open(NAMES, { language });
    const office = {
      en: 'Foreign Secretary',
      'zh-Hans': '外交大臣',
      'zh-Hant-TW': '外務大臣',
      'zh-Hant-HK': '外務大臣',
    };
    expect(words(row('林德偉'))).toContain(office[language]);
  });
});

describe('what stands in the list', () => {
  it('is people first, then organisations, phrases, what only the page knows, and places', async () => {
    await open();
    expect(all('.names-group h3').map(words)).toEqual([
      'People',
      'Organisations and media',
      'Meetings, documents, phrases',
      'From this page',
      'Places and titles',
    ]);
    expect(formsIn('People')).toEqual(['林德偉', '鮑爾']);
    expect(formsIn('Organisations')).toEqual(['路透社', '聯合國']);
    expect(formsIn('Meetings')).toEqual(['冷戰思維', '慕尼黑安全會議']);
    expect(formsIn('From this page')).toEqual(['安瑛']);
    expect(formsIn('Places')).toEqual(['倫敦', '首相']);
    expect(words(fold('In this article')?.querySelector('.fold-now'))).toBe('9 names');
  });

  it('is each name in English, as printed in the page’s language, with its office then and how often', async () => {
    await open();
    expect(words(go('林德偉'))).toBe('David Lammy 林德偉 Foreign Secretary 77 mentions');
    expect(row('林德偉')?.querySelector('.name-form')?.getAttribute('lang')).toBe('zh-Hant-HK');
    expect(row('林德偉')?.querySelector('.name-en')?.getAttribute('lang')).toBe('en');
    expect(words(group('People')?.querySelector('summary'))).toContain('Offices on Nov 21, 2026');
  });

  it('claims no office when the date is not known, and says so', async () => {
    await open({ ...NAMES, date: null });
    expect(words(row('林德偉'))).not.toContain('Foreign Secretary');
    expect(words(group('People'))).toContain(text('names.undated'));
  });

  it('names all who it may be when that cannot be told, and claims none of them', async () => {
    await open();
    expect(words(row('鮑爾')?.querySelector('.name-more'))).toBe(
      'one of Jonathan Powell, Jerome Powell, and Colin Powell',
    );
    expect(row('鮑爾')?.querySelector('.name-en')).toBeNull();
  });

  it('has places folded away, and long groups but the people’s', async () => {
    const many = Array.from({ length: 50 }, (_, i) => [
      seenName('person', `Person ${i}`, `人${i}`),
      seenName('org', `Body ${i}`, `社${i}`),
    ]);
    await open({ ...NAMES, seen: [...NAMES.seen, ...many.flat()] });
    const opened = all<HTMLDetailsElement>('.names-group').map((each) => each.open);
    expect(opened).toEqual([true, false, true, true, false]);
    expect(all('.name').length).toBe(109);
  });

  it('has a group folded that is not marked on the page', async () => {
    await open(NAMES, { organisations: false, places: true });
    expect(all<HTMLDetailsElement>('.names-group').map((each) => each.open)).toEqual([true, false, true, true, false]);
  });

  it('gives what only the page teaches to the reader’s own glossary, on a click', async () => {
    const source = await open();
    expect(words(group('From this page'))).toContain(text('names.page.hint'));
    const [keep, ...others] = all('.name-keep');
    expect(others).toEqual([]);
    await click(keep);
    expect(source.asked).toEqual(['keep 安瑛 Ann Example hk']);
  });

  it('is called by what the page is', async () => {
    const state = pageState({ verdict: { ...VERDICT, news: false } });
    const source = fakeSource({ kind: 'page', site: state.site, access: 'always', state });
    await draw(source);
    await settle();
    expect(fold('On this page')).toBeDefined();
  });
});

describe('where there is nothing to list, the popup', () => {
  it('says so, and how to teach it more', async () => {
    await open({ ready: true, date: null, seen: [] });
    expect(words(fold('In this article'))).toBe(`In this article${text('names.none')}${text('names.none.hint')}`);
  });

  it('says that names are switched off', async () => {
    const off = { people: false, organisations: false, phrases: false, places: false };
    await open({ ready: true, date: null, seen: [] }, off);
    expect(words(fold('In this article'))).toContain(text('names.off'));
    expect(words(fold('Names'))).toContain('Not marked');
  });

  it('says that the page did not answer, and lists what it then says', async () => {
    const source = await open(new Error('no receiver'));
    expect(words(fold('In this article'))).toContain(text('names.failed'));
    source.page = NAMES;
    vi.useFakeTimers();
    source.stir();
    await pass(1000);
    expect(formsIn('People')).toEqual(['林德偉', '鮑爾']);
  });

  it('has no such list on a page that is not read, and does not ask it', async () => {
    const source = fakeSource(VIEWS['site off']);
    const names = vi.spyOn(source, 'names');
    await draw(source);
    await settle();
    expect(fold('In this article')).toBeUndefined();
    expect(fold('Script and readings')?.open).toBe(true);
    expect(names).not.toHaveBeenCalled();
  });
});

describe('the names', () => {
  it('are asked for only after the popup shows something, and it waits for nothing', async () => {
    const source = fakeSource(VIEWS.on);
    let shownWhenAsked = '';
    source.names = () => {
      shownWhenAsked = words(shown());
      return new Promise(() => undefined);
    };
    await draw(source);
    await settle();
    expect(shownWhenAsked).toContain('On here');
    expect(words(fold('In this article'))).toContain(text('names.looking'));
  });

  it('are asked for again until the page has been looked through, and then no more', async () => {
    vi.useFakeTimers();
    const source = fakeSource(VIEWS.on);
    source.page = { ready: false, date: null, seen: [] };
    const names = vi.spyOn(source, 'names');
    await draw(source);
    await pass(0);
    await pass(1000);
    expect(names.mock.calls.length).toBeGreaterThan(1);
    source.page = NAMES;
    await pass(1000);
    expect(formsIn('People')).toEqual(['林德偉', '鮑爾']);
    const calls = names.mock.calls.length;
    await pass(5000);
    expect(names.mock.calls.length).toBe(calls);
  });

  it('are given up, with a word, when the page is never looked through', async () => {
    vi.useFakeTimers();
    const source = fakeSource(VIEWS.on);
    source.page = { ready: false, date: null, seen: [] };
    const names = vi.spyOn(source, 'names');
    await draw(source);
    await pass(0);
    for (let seconds = 0; seconds < 15; seconds++) await pass(1000);
    expect(words(fold('In this article'))).toContain(text('names.failed'));
    const calls = names.mock.calls.length;
    await pass(5000);
    expect(names.mock.calls.length).toBe(calls);
  });

  it('are asked for no more when the popup is closed', async () => {
    vi.useFakeTimers();
    const source = fakeSource(VIEWS.on);
    source.page = { ready: false, date: null, seen: [] };
    const names = vi.spyOn(source, 'names');
    await draw(source);
    await pass(100);
    await close();
    const calls = names.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(names.mock.calls.length).toBe(calls);
  });
});
