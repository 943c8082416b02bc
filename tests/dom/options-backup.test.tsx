// The backup on the options page, in jsdom: what it holds, that it comes back after it was shown, and that a broken file
// changes nothing and says where it is broken. And what is said of where data comes from.
import { describe, expect, it } from 'vitest';
import { planOf } from '../../components/options/backup-plan';
import { createOptionsText } from '../../lib/platform/options-text';
import { type BackupParts, writeBackup } from '../../lib/vocabulary/backup';
import { all, choose, click, LAMMY, named, one, onStage, open, POWELL, shown, status } from './options-stage';
import { BANK, COMPANY, CREDITS, knownOf } from './options-words-stage';

onStage();
const text = createOptionsText('en');
const MINE: BackupParts = {
  settings: { readings: 'marks', script: 'tw' },
  sites: { 'news.example.hk': { off: true } },
  known: knownOf('外交', '企業'),
  fixes: [BANK],
  saved: [COMPANY],
  glossary: [LAMMY],
  decisions: [POWELL],
};
const holds = (): string[] => all('.holds > div').map((part) => part.textContent ?? '');

describe('a backup', () => {
  it('holds everything, and says how much', async () => {
    await open('#backup', { backup: MINE });
    expect(holds()).toEqual([
      'Settings2',
      'Choices for single sites1',
      'Known words2',
      'Fixed readings1',
      'Saved words1',
      'My glossary1',
      'What I said on pages1',
    ]);
  });

  it('is saved, and restored elsewhere after its changes were shown', async () => {
    const source = await open('#backup', { backup: MINE });
    await click(named(text('backup.write')));
    const [file] = source.saved;
    expect(file?.name).toBe('duidu-backup-2026-03-04.json');
    const before = { settings: { readings: 'numbers' }, known: knownOf('外交') } as const;
    const other = await open('#backup', { backup: before });
    await choose('b.json', file?.text ?? '');
    expect(all('.details .holds > div').map((part) => part.textContent)).toEqual([
      'Settings1 new1 changed',
      'Choices for single sites1 new',
      'Known words1 new1 as it is',
      'Fixed readings1 new',
      'Saved words1 new',
      'My glossary1 new',
      'What I said on pages1 new',
    ]);
    expect(other.backup.now).toMatchObject(before);
    await click(named(text('backup.do')));
    expect(other.backup.now).toEqual(MINE);
    expect(status()).toBe('Restored: 8 changes.');
    expect(shown()).toContain(text('backup.nothing', { file: 'b.json' }));
    await click(named(text('options.undo')));
    expect(other.backup.now).toMatchObject(before);
  });

  it.each([
    ['is no JSON, by its line', '{"duidu":"backup",\n"v":1,\n"known":[}', 'Line 3', text('glossary.error.json')],
    ['is of another program', '{"a":1}', '', text('list.error.not-ours')],
    ['is of a later version', '{"duidu":"backup","v":99}', '', text('glossary.error.newer')],
    [
      'has a word that is none, by its line and place',
      writeBackup(MINE).replace('"企業"', '"<b>"'),
      'Line ',
      text('backup.unfit', { where: 'Known words 2' }),
    ],
    [
      'has a setting that does not fit, by its name',
      writeBackup(MINE).replace('"marks"', '"loud"'),
      '',
      text('backup.unfit', { where: 'Settings readings' }),
    ],
  ])('that %s changes nothing', async (_, file, line, words) => {
    const source = await open('#backup', { backup: MINE });
    await choose('b.json', file);
    expect(shown()).toContain(text('backup.broken', { file: 'b.json' }));
    expect(one('.is-error').textContent).toMatch(line);
    expect(one('.is-error').textContent).toContain(words);
    expect(named(text('backup.do'))).toBeUndefined();
    expect(source.backup.now).toEqual(MINE);
  });

  it('that storage has no room for leaves everything as it was, and says so', async () => {
    const source = await open('#backup', { backup: {} });
    await choose('b.json', writeBackup(MINE));
    source.fails = true;
    await click(named(text('backup.do')));
    expect(one('.notice [role=alert]').textContent).toBe(text('options.not-saved'));
    expect(source.backup.now.known).toEqual([]);
  });

  it('sets settings back that it does not have, and takes no notice of the order of keys', () => {
    const same = {
      ...MINE,
      glossary: [Object.fromEntries(Object.entries(LAMMY).reverse()) as unknown as typeof LAMMY],
    };
    const plan = planOf({ ...same, settings: { readings: 'marks' } }, MINE);
    expect(plan.settings).toEqual({ added: 0, changed: 1, same: 1 });
    expect(plan.glossary).toEqual({ added: 0, changed: 0, same: 1 });
  });
});

describe('sources', () => {
  it('are named with their licences, behind links that open in a new tab and say so', async () => {
    await open('#sources');
    const links = all<HTMLAnchorElement>('.credits a');
    expect(links.map(({ href }) => href)).toEqual([CREDITS[0]?.url, CREDITS[0]?.licenceUrl]);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.textContent).toContain(text('sources.new-tab'));
    }
  });
});
