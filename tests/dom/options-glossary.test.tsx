// The reader's own glossary in the options page, in jsdom: how names are listed, found, added, changed and deleted, and
// handed over. Files that are read in are those of options-import.test.tsx.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { hashOfAdd, hashOfEdit } from '../../components/options/route';
import { readJson } from '../../lib/glossary/json';
import { createText } from '../../lib/platform/i18n';
import {
  all,
  click,
  entryOf,
  FENCE,
  follow,
  LAMMY,
  named,
  one,
  onStage,
  open,
  rows,
  shown,
  status,
  submit,
  type,
} from './options-stage';

onStage();
const text = createText('en');

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
    expect(all('table')).toEqual([]);
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
