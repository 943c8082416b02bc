// Files that the options page reads in, in jsdom: what each would change, that it is taken in and taken back, and what is
// refused in which words.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { createText } from '../../lib/platform/i18n';
import {
  all,
  CSV,
  choose,
  click,
  FENCE,
  LAMMY,
  named,
  one,
  onStage,
  open,
  POWELL,
  rows,
  shown,
  status,
} from './options-stage';

onStage();
const text = createText('en');

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
