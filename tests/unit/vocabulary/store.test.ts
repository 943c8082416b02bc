// Known words, fixed readings and saved words in storage: whole after concurrent changes, nothing ever cleared, and a
// backup put back all at once.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup, writeBackup } from '../../../lib/vocabulary/backup';
import { AT, bytesOf, EXAMPLE, PAGE, TALKS } from './made';

// wxt's storage looks for the browser when it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { chrome: {} });
});
Object.assign(globalThis, { chrome: fakeBrowser });

const store = await import('../../../lib/vocabulary/store');
const all = await import('../../../lib/vocabulary/restore');
const { setSetting, changeSite, readSettings } = await import('../../../lib/settings/store');
const { addEntry } = await import('../../../lib/glossary/store');
const versions = await import('../../../lib/vocabulary/versions');
const raw = async (): Promise<Record<string, Record<string, unknown>>> =>
  JSON.parse(JSON.stringify(await fakeBrowser.storage.local.get(null)));
const put = (items: Record<string, unknown>) => fakeBrowser.storage.local.set(items);
const known = async () => (await store.readKnown()).map(({ word }) => word).sort();

beforeEach(() => fakeBrowser.reset());

describe('known words', () => {
  it('are none at first, and asking writes nothing', async () => {
    expect(await store.readKnown()).toEqual([]);
    expect(await store.readFixes()).toEqual([]);
    expect(await store.readSaved()).toEqual([]);
    expect(await raw()).toEqual({});
  });

  it('are kept once, with the time when they were first marked', async () => {
    expect(await store.addKnown(['外交', '河畔'])).toBe(2);
    const [first] = await store.readKnown();
    expect(await store.addKnown(['外交', ' 外\n交 ', '會談'])).toBe(1);
    expect(await known()).toEqual(['會談', '外交', '河畔'].sort());
    expect((await store.readKnown()).filter(({ word }) => word === first?.word)).toEqual([first]);
  });

  it('leave out what is no word', async () => {
    const none = ['', 'hello', '外交，', '<b>外交</b>', '外'.repeat(31), '__proto__', '123'];
    expect(await store.addKnown([...none, 'T恤'])).toBe(1);
    expect(await known()).toEqual(['T恤']);
  });

  it('hold ten thousand, and take no more than fifty thousand', async () => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) =>
        String.fromCodePoint(0x4e00 + ((from + i) % 9000), 0x4e00 + Math.floor((from + i) / 9000)),
      );
    expect(await store.addKnown(words(0, 10_000))).toBe(10_000);
    expect(await store.addKnown(words(5000, 10_000))).toBe(5000);
    expect(await store.addKnown(words(0, 60_000))).toBe(35_000);
    expect(await store.readKnown()).toHaveLength(50_000);
  });

  it('are forgotten one by one', async () => {
    await store.addKnown(['外交', '河畔', '會談']);
    await store.removeKnown(['河畔', '沒有的']);
    expect(await known()).toEqual(['外交', '會談'].sort());
  });

  it('are all there after additions at the same time, and told to whoever watches', async () => {
    const heard: number[] = [];
    const stop = store.watchKnown((words) => heard.push(words.length));
    await Promise.all(['一', '二', '三', '四'].map((one) => store.addKnown([`第${one}`])));
    expect(await store.readKnown()).toHaveLength(4);
    expect(heard.at(-1)).toBe(4);
    stop();
  });

  it('pass over what storage holds besides, and leave it there', async () => {
    await put({ known: { 外交: AT, hello: AT, 河畔: 7 }, known$: { v: 1 } });
    expect(await known()).toEqual(['外交']);
    await store.addKnown(['會談']);
    expect((await raw()).known).toMatchObject({ hello: AT, 河畔: 7 });
  });
});

describe('fixed readings', () => {
  it('are one for each word and page, the later in place of the earlier', async () => {
    await store.putFix({ word: '行', reading: 'hang2', url: null });
    await store.putFix({ word: '行', reading: 'xing2', url: `${PAGE}#third` });
    await store.putFix({ word: '行', reading: 'hang4', url: null });
    const fixes = await store.readFixes();
    expect(fixes.map(({ reading, url }) => [reading, url]).sort()).toEqual([
      ['hang4', null],
      ['xing2', PAGE],
    ]);
  });

  it('are refused where they are no reading of a word', async () => {
    await expect(store.putFix({ word: '行', reading: 'háng', url: null })).rejects.toThrow('no such reading');
    await expect(store.putFix({ word: 'row', reading: 'hang2', url: null })).rejects.toThrow('no such reading');
    expect(await raw()).toEqual({});
  });

  it('are taken back on a page or everywhere', async () => {
    await store.putFix({ word: '行', reading: 'hang2', url: null });
    await store.putFix({ word: '行', reading: 'xing2', url: PAGE });
    await store.removeFix({ word: '行', url: PAGE });
    expect((await store.readFixes()).map(({ url }) => url)).toEqual([null]);
  });
});

describe('saved words', () => {
  it('are kept with their sentence under an id of their own, once', async () => {
    const saved = await store.addSaved(TALKS);
    expect(saved).toMatchObject(TALKS);
    expect(await store.addSaved(TALKS)).toEqual(saved);
    expect(await store.readSaved()).toEqual([saved]);
  });

  it('say where the word stands in the sentence, whatever the page said', async () => {
    const saved = await store.addSaved({ ...TALKS, at: { start: 40, end: 42 } });
    expect(saved.sentence.slice(saved.at.start, saved.at.end)).toBe('會談');
    const lost = await store.addSaved({ ...TALKS, sentence: '河畔平靜。', at: { start: 0, end: 2 } });
    expect(lost.at).toEqual({ start: 0, end: 0 });
  });

  it('are put back as they were after they were removed', async () => {
    const saved = await store.addSaved(TALKS);
    await store.removeSaved([saved.id]);
    expect(await store.readSaved()).toEqual([]);
    await store.restoreSaved([saved]);
    expect(await store.readSaved()).toEqual([saved]);
  });

  it('are refused where they do not fit', async () => {
    await expect(store.addSaved({ ...TALKS, sentence: '長'.repeat(2001) })).rejects.toThrow('no such word');
    await expect(store.restoreSaved([{ ...TALKS, id: '<x>', saved: AT }])).rejects.toThrow('no such saved word');
  });
});

describe('the first stored version', () => {
  it('is read in the present format', async () => {
    await put({ ...EXAMPLE, known$: { v: 1 }, fixes$: { v: 1 }, saved$: { v: 1 } });
    await store.upgradeVocabulary();
    expect(await known()).toEqual(Object.keys(EXAMPLE.known).sort());
    expect((await store.readFixes()).map(({ reading }) => reading).sort()).toEqual(['hang2', 'zhang3 guan1']);
    expect(await store.readSaved()).toEqual(Object.values(EXAMPLE.saved));
    const { KNOWN_FORMAT, FIXES_FORMAT, SAVED_FORMAT } = versions;
    for (const format of [KNOWN_FORMAT, FIXES_FORMAT, SAVED_FORMAT])
      expect(Object.keys(format.steps)).toHaveLength(format.version - 1);
  });
});

describe('a backup', () => {
  const fill = async () => {
    await setSetting('readings', 'zhuyin');
    await changeSite('news.example', { script: 'tw' });
    await store.addKnown(['外交', '河畔']);
    await store.putFix({ word: '行', reading: 'hang2', url: null });
    await store.addSaved(TALKS);
    await addEntry({
      kind: 'person',
      en: 'Lin Dewei',
      forms: { cn: ['林德伟'], hk: [], tw: ['林德偉'] },
      pinyin: {},
      note: '',
      wikidata: '',
    });
  };

  it('holds all that the reader chose and wrote, and puts it into an empty storage', async () => {
    await fill();
    const before = await raw();
    const read = readBackup(bytesOf(writeBackup(await all.readAll())));
    fakeBrowser.reset();
    if ('error' in read) throw new Error(JSON.stringify(read.error));
    await all.restore(read.parts);
    const after = await raw();
    for (const shelf of ['settings', 'sites', 'known', 'fixes', 'saved', 'glossary'])
      expect(after[shelf]).toEqual(before[shelf]);
  });

  it('keeps what was there besides, puts its settings in the place of those that are set, and can be undone', async () => {
    await fill();
    const { parts } = readBackup(bytesOf(writeBackup(await all.readAll()))) as {
      parts: Parameters<typeof all.restore>[0];
    };
    await setSetting('standard', 'tw');
    await store.addKnown(['碼頭']);
    await store.removeKnown(['外交']);
    const before = await raw();
    const undo = await all.restore(parts);
    expect(await known()).toEqual(['外交', '河畔', '碼頭'].sort());
    expect(await readSettings()).toMatchObject({ readings: 'zhuyin', standard: 'cn' });
    await all.undoRestore(undo);
    const { known: words, settings } = await raw();
    expect(words).toEqual(before.known);
    expect(settings).toEqual(before.settings);
  });

  it('joins a name with the one of the same English that is there under another id', async () => {
    await fill();
    const { parts } = readBackup(bytesOf(writeBackup(await all.readAll()))) as {
      parts: Parameters<typeof all.restore>[0];
    };
    const [mine] = parts.glossary;
    const theirs = { ...mine!, id: 'own/elsewhere' as const, forms: { cn: ['林代伟'], hk: [], tw: [] }, pinyin: {} };
    const decisions = [{ url: 'https://news.example/b', form: '林代伟', id: 'own/elsewhere', at: AT }];
    await all.restore({ ...parts, glossary: [theirs], decisions });
    const after = await all.readAll();
    expect(after.glossary.map(({ id }) => id)).toEqual([mine!.id]);
    expect(after.glossary[0]!.forms.cn).toEqual([...mine!.forms.cn, '林代伟']);
    expect(after.decisions.find(({ form }) => form === '林代伟')?.id).toBe(mine!.id);
  });

  it('changes nothing where there would be more of anything than is kept', async () => {
    await fill();
    const before = await raw();
    const { parts } = readBackup(bytesOf(writeBackup(await all.readAll()))) as {
      parts: Parameters<typeof all.restore>[0];
    };
    const fixes = Array.from({ length: 20_000 }, (_, i) => ({ word: `岸${i}`, reading: 'an4', url: null, at: AT }));
    await expect(all.restore({ ...parts, fixes })).rejects.toThrow(RangeError);
    const glossary = Array.from({ length: 20_000 }, (_, i) => ({
      ...parts.glossary[0]!,
      id: `own/${i}` as const,
      en: `Name ${i}`,
    }));
    await expect(all.restore({ ...parts, glossary })).rejects.toThrow(RangeError);
    expect(await raw()).toEqual(before);
  });
});
