// Known words, fixed readings and saved words on the options page, in jsdom: listed, found, added, removed and brought
// back, in files and out of them.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { createOptionsText } from '../../lib/platform/options-text';
import { all, choose, click, follow, named, one, onStage, open, shown, status, submit, type } from './options-stage';
import { BANK, CHIEF, COMPANY, CRISIS, knownOf } from './options-words-stage';

onStage();
const text = createOptionsText('en');
const known = (): string[] => all('.known-words li > span').map((word) => word.textContent ?? '');

describe('known words', () => {
  it('are counted and listed, the newest first', async () => {
    await open('#known');
    expect(one('.count').textContent).toBe('2 words');
    expect(known()).toEqual(['企業', '外交']);
  });

  it('are added by typing, several at once; what is no word stays, and is named', async () => {
    const source = await open('#known');
    await type('#field-known', '發言人、 談判，外交 abc');
    await submit();
    expect(source.lists.known.now.map(({ word }) => word)).toEqual(['外交', '企業', '發言人', '談判']);
    expect(status()).toBe('Added 2 words.');
    expect(one<HTMLInputElement>('#field-known').value).toBe('abc');
    expect(one('#field-known-fault').textContent).toBe(text('known.add.fault', { words: 'abc' }));
    await click(named(text('options.undo')));
    expect(source.lists.known.now).toEqual(knownOf('外交', '企業'));
  });

  it('that are typed again are known already', async () => {
    await open('#known');
    await type('#field-known', '外交');
    await submit();
    expect(one('#field-known-fault').textContent).toBe(text('known.add.already'));
  });

  it('are removed one by one, and brought back as they were', async () => {
    const source = await open('#known');
    await click(named('Remove 外交'));
    expect(known()).toEqual(['企業']);
    expect(status()).toBe('Removed 外交.');
    await click(named(text('options.undo')));
    expect(source.lists.known.now).toEqual(knownOf('企業', '外交'));
  });

  it('are found in the other script, and removed together', async () => {
    const source = await open('#known', { known: knownOf('企業', '企業家', '外交') });
    await type('input[type=search]', '企业');
    expect(known()).toEqual(['企業家', '企業']);
    expect(one('.count').textContent).toBe('2 found');
    await click(named('Remove all 2 words'));
    expect(source.lists.known.now).toEqual(knownOf('外交'));
    await click(named(text('options.undo')));
    expect(source.lists.known.now).toHaveLength(3);
  });

  it('of ten thousand are drawn a page at a time', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `詞${i}`);
    await open('#known', { known: knownOf(...many) });
    expect(one('.count').textContent).toBe('10,000 words');
    expect(known()).toHaveLength(120);
    await click(named('Show 120 more'));
    expect(known()).toHaveLength(240);
  });

  it('are left out of readings by one button, where all words are read', async () => {
    const source = await open('#known', { settings: { readings: 'marks' } });
    await click(named(text('known.leave-out')));
    expect(source.settingsNow.readingsFor).toBe('unknown');
    expect(named(text('known.leave-out'))).toBeUndefined();
  });

  it('come out of a file after they were shown, and go again', async () => {
    const source = await open('#known/import');
    await choose('words.txt', '外交\n斡旋\n談判\nabc\n');
    expect(all('.counts li').map((count) => count.textContent)).toEqual([
      '2 new words',
      '1 known already',
      '1 line left out',
    ]);
    expect(one('.is-error').textContent).toBe(`Line 4${text('list.error.no-word', { value: 'abc' })}`);
    expect(source.lists.known.now).toHaveLength(2);
    await click(named('Import 2 words'));
    expect(source.place()).toBe('#known');
    expect(known()).toEqual(['談判', '斡旋', '企業', '外交']);
    await click(named(text('options.undo')));
    expect(known()).toEqual(['企業', '外交']);
  });

  it('of a file that has none change nothing, and it is said why', async () => {
    await open('#known/import');
    await choose('words.txt', '');
    expect(one('.is-error').textContent).toBe(text('glossary.error.empty'));
    expect(all('.confirm')).toEqual([]);
  });

  it('of a file that is gone before it is read are none, and another one can be chosen', async () => {
    await open('#known/import');
    await choose('words.txt', '斡旋\n');
    await choose('gone.txt', null);
    expect(shown()).not.toContain(text('glossary.import.reading', { file: 'gone.txt' }));
    expect(all('.counts li, .confirm')).toEqual([]);
    await choose('words.txt', '斡旋\n');
    expect(all('.counts li').map((count) => count.textContent)).toEqual(['1 new word']);
  });

  it('are handed over as a list, one word a line', async () => {
    const source = await open('#known');
    await click(named(text('list.export')));
    expect(source.saved).toEqual([{ name: 'duidu-known-2026-03-04.txt', type: 'text/plain', text: '企業\n外交\n' }]);
  });

  it('stay when they could not be removed, and it is said', async () => {
    const source = await open('#known');
    source.fails = true;
    await click(named('Remove 外交'));
    expect(known()).toEqual(['企業', '外交']);
    expect(one('.notice [role=alert]').textContent).toBe(text('options.not-saved'));
  });

  it('that cannot be read are asked for again', async () => {
    const source = await open('#fixed');
    source.lists.known.fails = true;
    await follow(source, named(text('options.known')));
    expect(shown()).toContain(text('list.failed'));
    source.lists.known.fails = false;
    await click(named(text('do.retry')));
    expect(known()).toEqual(['企業', '外交']);
  });
});

describe('fixed readings', () => {
  const rows = () => all('tbody tr').map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent));

  it('are listed with marks, the newest first, and where they hold', async () => {
    await open('#fixed');
    expect(rows()).toEqual([
      ['長', 'zhǎng', 'news.example.hk/a?b=1Jan 3, 2026'],
      ['銀行', 'yínháng', 'everywhereJan 2, 2026'],
    ]);
  });

  it('are removed and brought back', async () => {
    const source = await open('#fixed');
    await click(named('Remove the reading of 長'));
    expect(source.lists.fixes.now).toEqual([BANK]);
    expect(status()).toBe('長 is read as before.');
    await click(named(text('options.undo')));
    expect(source.lists.fixes.now).toEqual([BANK, CHIEF]);
  });

  it('travel in a file, which tells what it would change', async () => {
    const source = await open('#fixed');
    await click(named(text('list.export')));
    const [file] = source.saved;
    expect(file?.name).toBe('duidu-readings-2026-03-04.json');
    await act(async () => {
      await source.lists.fixes.put([{ ...BANK, reading: 'yin2 xing2' }]);
      source.visit('#fixed/import');
    });
    await choose('readings.json', file?.text ?? '');
    expect(all('.counts li').map((count) => count.textContent)).toEqual(['1 new', '1 changed']);
    expect(source.lists.fixes.now).toHaveLength(1);
    await click(named('Import 2 readings'));
    expect(source.lists.fixes.now.map(({ reading }) => reading).sort()).toEqual(['yin2 hang2', 'zhang3']);
    await click(named(text('options.undo')));
    expect(source.lists.fixes.now).toEqual([{ ...BANK, reading: 'yin2 xing2' }]);
  });

  it('of another program’s file are refused', async () => {
    await open('#fixed/import');
    await choose('x.json', '{"a":1}');
    expect(one('.is-error').textContent).toBe(text('list.error.not-ours'));
  });
});

describe('saved words', () => {
  it('are shown with reading, English, the sentence with the word marked, source and date', async () => {
    await open('#saved');
    const [first, second] = all('.saved-word');
    expect(first?.querySelector('h3')?.textContent).toBe('企業企业qǐyèkei5 jip6');
    expect(first?.querySelector('.senses')?.textContent).toBe('company; firm');
    expect(first?.querySelector('.sentence')?.textContent).toBe(COMPANY.sentence);
    expect(first?.querySelector('mark')?.textContent).toBe('企業');
    expect(first?.querySelector('a')?.getAttribute('href')).toBe(COMPANY.url);
    expect(first?.querySelector('a')?.textContent).toBe(COMPANY.title);
    expect(first?.querySelector('time')?.textContent).toBe('Jan 2, 2026');
    // Whatever a page says of its address, only web pages are linked to.
    expect(second?.querySelector('a')).toBeNull();
  });

  it.each(['企业', 'qiye', 'qǐ yè', 'qi3ye4', 'Company'])('are found by %s', async (query) => {
    await open('#saved');
    await type('input[type=search]', query);
    expect(all('.saved-word h3 > :first-child').map((word) => word.textContent)).toEqual(['企業']);
  });

  it('are removed and brought back', async () => {
    const source = await open('#saved');
    await click(named('Remove 企業'));
    expect(source.lists.saved.now).toEqual([CRISIS]);
    await click(named(text('options.undo')));
    expect(source.lists.saved.now).toEqual([CRISIS, COMPANY]);
  });

  it('are handed over as tables', async () => {
    const source = await open('#saved');
    await click(named(text('saved.export.csv')));
    await click(named(text('saved.export.tsv')));
    expect(source.saved.map(({ name }) => name)).toEqual(['duidu-words-2026-03-04.csv', 'duidu-words-2026-03-04.tsv']);
    expect(source.saved[1]?.text).toContain('企业\t企業\tqǐ yè\tkei5 jip6\t"company; firm"\t各國企業正在研究。');
  });
});
