// The glossary and the decisions in storage: whole after concurrent changes, deletions undone, nothing ever cleared,
// files taken in as one write or not at all.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCsv } from '../../../lib/glossary/csv';
import { type Decision, decidedOn, EVERYWHERE } from '../../../lib/glossary/decisions';
import type { EntryDraft, OwnEntry } from '../../../lib/glossary/entry';
import { readJson, writeJson } from '../../../lib/glossary/json';
import { FENCE, fieldsOf, LAMMY, SAID } from './made';

// wxt's storage looks for the browser when it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { chrome: {} });
});
Object.assign(globalThis, { chrome: fakeBrowser });

type Versions = typeof import('../../../lib/glossary/versions');
const formats = vi.hoisted(() => ({
  glossary: { version: 1, steps: {} as Record<number, (old: unknown) => unknown> },
}));
vi.mock('../../../lib/glossary/versions', async (original) => ({
  ...(await original<Versions>()),
  GLOSSARY_FORMAT: formats.glossary,
}));

const store = await import('../../../lib/glossary/store');
const real = await vi.importActual<Versions>('../../../lib/glossary/versions');
const raw = async (): Promise<Record<string, Record<string, unknown>>> =>
  JSON.parse(JSON.stringify(await fakeBrowser.storage.local.get(null)));
const put = (items: Record<string, unknown>) => fakeBrowser.storage.local.set(items);
const putEntries = (...entries: OwnEntry[]) =>
  put({ glossary: Object.fromEntries(entries.map((entry) => [entry.id, entry])), glossary$: { v: 1 } });
const draft = (change: Partial<EntryDraft>): EntryDraft => ({ ...fieldsOf(LAMMY), ...change });
const english = async () => (await store.readGlossary()).map(({ en }) => en).sort();

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(formats.glossary, real.GLOSSARY_FORMAT);
});
afterEach(() => vi.restoreAllMocks());

describe('the glossary', () => {
  it('is empty at first, and asking writes nothing', async () => {
    expect(await store.readGlossary()).toEqual([]);
    expect(await store.readDecisions()).toEqual([]);
    expect(await raw()).toEqual({});
  });

  it('keeps a name under an id of its own, tidied, with its time', async () => {
    const added = await store.addEntry(draft({ en: '  David  Lammy ' }));
    expect(added.id).toMatch(/^own\/[\w-]{36}$/);
    expect(added).toMatchObject({ ...fieldsOf(LAMMY), made: added.changed });
    expect(Date.now() - Date.parse(added.made)).toBeLessThan(60_000);
    expect(await raw()).toEqual({ glossary: { [added.id]: added }, glossary$: { v: 1 } });
    expect(await store.readGlossary()).toEqual([added]);
  });

  it('adds forms to a name that it has already, and changes nothing else that was said', async () => {
    await putEntries(LAMMY);
    const again = await store.addEntry({
      kind: 'org',
      en: 'david lammy',
      forms: { cn: [], hk: ['拉米'], tw: ['大衛·拉米'] },
      pinyin: { 林德偉: 'wrong', 拉米: 'Lāmǐ' },
      note: 'another note',
      wikidata: '',
    });
    expect(again).toMatchObject({
      id: LAMMY.id,
      kind: 'person',
      en: 'David Lammy',
      forms: { cn: ['戴维·拉米', '拉米'], hk: ['林德偉', '拉米'], tw: ['拉米', '大衛·拉米'] },
      pinyin: { 林德偉: 'Lín Déwěi', 拉米: 'Lāmǐ' },
      note: LAMMY.note,
      made: LAMMY.made,
    });
    expect(await english()).toEqual(['David Lammy']);
  });

  it('refuses what does not fit, writes nothing, and stays usable', async () => {
    await expect(store.addEntry(draft({ forms: { cn: ['王'], hk: [], tw: [] } }))).rejects.toThrow(TypeError);
    await expect(store.changeEntry('own/none', draft({}))).rejects.toThrow(RangeError);
    expect(await raw()).toEqual({});
    await store.addEntry(draft({}));
    expect(await english()).toEqual(['David Lammy']);
  });

  it('loses none of many changes made at once', async () => {
    await putEntries(LAMMY, FENCE);
    await Promise.all([
      store.addEntry(draft({ en: 'One' })),
      store.deleteEntry(FENCE.id),
      store.settle({ url: 'https://a.example/', form: '鮑爾', id: null }),
      store.changeEntry(LAMMY.id, draft({ note: 'changed' })),
      store.addEntry(draft({ en: 'Two' })),
    ]);
    expect(await english()).toEqual(['David Lammy', 'One', 'Two']);
    expect((await store.readGlossary()).find(({ id }) => id === LAMMY.id)).toMatchObject({ note: 'changed' });
    expect(await store.readDecisions()).toHaveLength(1);
  });

  it('changes a name in its place, and keeps what a later Duidu laid beside it', async () => {
    await put({ glossary: { [LAMMY.id]: { ...LAMMY, later: [1] } } });
    const changed = await store.changeEntry(
      LAMMY.id,
      draft({ en: 'Lord Lammy', forms: { cn: [], hk: ['林德偉'], tw: [] } }),
    );
    expect(changed).toMatchObject({ id: LAMMY.id, made: LAMMY.made, pinyin: { 林德偉: 'Lín Déwěi' } });
    expect(changed.changed > LAMMY.changed).toBe(true);
    expect((await raw()).glossary?.[LAMMY.id]).toEqual({ ...changed, later: [1] });
  });

  it('gives no name the English of another', async () => {
    await putEntries(LAMMY, FENCE);
    await expect(store.changeEntry(LAMMY.id, draft({ en: 'Small Yard, High Fence' }))).rejects.toThrow('another entry');
    expect(await store.readGlossary()).toEqual([LAMMY, FENCE]);
  });

  it('puts a deleted name back just as it was', async () => {
    await put({ glossary: { [LAMMY.id]: { ...LAMMY, later: [1] }, [FENCE.id]: FENCE } });
    const before = (await raw()).glossary;
    const deleted = await store.deleteEntry(LAMMY.id);
    expect(await store.readGlossary()).toEqual([FENCE]);
    expect(await store.deleteEntry(LAMMY.id)).toBeNull();
    if (deleted) await store.restoreEntry(deleted);
    expect((await raw()).glossary).toEqual(before);
  });

  it('does not put a name back over one that is there', async () => {
    await putEntries(LAMMY);
    await store.restoreEntry({ id: LAMMY.id, stored: FENCE });
    expect(await store.readGlossary()).toEqual([LAMMY]);
  });

  it('passes over what does not fit, leaves it where it is, and keeps it aside once it is set anew', async () => {
    const odd = { ...FENCE, forms: 'gone' };
    await put({ glossary: { [LAMMY.id]: LAMMY, [FENCE.id]: odd, 'own/wrong-place': LAMMY, colour: 'red' } });
    expect(await store.readGlossary()).toEqual([LAMMY]);
    await store.addEntry(draft({ en: 'One' }));
    expect((await raw()).glossary).toMatchObject({ [FENCE.id]: odd, colour: 'red' });
    await store.changeEntry(FENCE.id, fieldsOf(FENCE));
    expect((await raw()).aside).toEqual([{ of: `glossary.${FENCE.id}`, v: 1, why: 'unfit', value: odd }]);
    expect(await english()).toEqual(['David Lammy', 'One', 'small yard, high fence']);
  });

  it('gives up forms again, and a name with its last form', async () => {
    await putEntries(LAMMY, FENCE);
    await store.dropForms(LAMMY.id, ['拉米', '林德偉']);
    await store.dropForms(FENCE.id, ['小院高墙']);
    await store.dropForms('own/none', ['小院高墙']);
    expect(await store.readGlossary()).toEqual([
      { ...LAMMY, forms: { cn: ['戴维·拉米'], hk: [], tw: [] }, pinyin: {}, changed: expect.any(String) },
    ]);
  });

  it('tells watchers after each change, until they stop', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const seen: string[][] = [];
    const stop = store.watchGlossary((entries) => seen.push(entries.map(({ en }) => en)));
    await store.addEntry(draft({}));
    await put({ glossary: 'nonsense' });
    stop();
    await store.addEntry(draft({ en: 'One' }));
    expect(seen).toEqual([['David Lammy'], []]);
  });
});

describe('what was said on pages', () => {
  const page = 'https://news.example.hk/a?b=1';

  it('holds for the page and the form it was said of, whatever the fragment', async () => {
    await store.settle({ url: `${page}#top`, form: '鮑爾', id: 'Jonathan Powell' });
    const decisions = await store.readDecisions();
    expect(decisions).toEqual([{ url: page, form: '鮑爾', id: 'Jonathan Powell', at: expect.any(String) }]);
    expect(decidedOn(decisions, `${page}#end`, '鮑爾')).toBe('Jonathan Powell');
    expect(decidedOn(decisions, page, '王勇')).toBeUndefined();
    expect(decidedOn(decisions, 'https://news.example.hk/b', '鮑爾')).toBeUndefined();
  });

  it('is said anew in the place of what was said before', async () => {
    await store.settle({ url: page, form: '鮑爾', id: 'Jonathan Powell' });
    await store.settle({ url: page, form: '鮑爾', id: null });
    expect((await store.readDecisions()).map(({ id }) => id)).toEqual([null]);
  });

  it('holds everywhere once it is widened, save where a page has its own', async () => {
    await store.settle({ url: page, form: '鮑爾', id: 'Jerome Powell' });
    await store.settle({ url: 'https://b.example/', form: '鮑爾', id: null });
    const [first] = (await store.readDecisions()).filter(({ url }) => url === page);
    await store.widen(first as Decision);
    const decisions = await store.readDecisions();
    expect(decisions.map(({ url }) => url).sort()).toEqual([EVERYWHERE, 'https://b.example/']);
    expect(decidedOn(decisions, 'https://c.example/', '鮑爾')).toBe('Jerome Powell');
    expect(decidedOn(decisions, 'https://b.example/', '鮑爾')).toBeNull();
  });

  it('is forgotten, and put back as it was', async () => {
    await put({ decisions: { [`鮑爾 ${SAID.url}`]: SAID } });
    const gone = await store.unsettle(SAID);
    expect(gone).toEqual(SAID);
    expect(await store.readDecisions()).toEqual([]);
    expect(await store.unsettle(SAID)).toBeNull();
    await store.resettle(SAID);
    expect(await store.readDecisions()).toEqual([SAID]);
  });

  it('is refused when it does not fit', async () => {
    await expect(store.settle({ url: '', form: '鮑爾', id: null })).rejects.toThrow(TypeError);
    await expect(store.settle({ url: page, form: '', id: null })).rejects.toThrow(TypeError);
    expect(await raw()).toEqual({});
  });

  it('of forms named like an object’s own parts is kept like the rest', async () => {
    await store.settle({ url: EVERYWHERE, form: '__proto__', id: null });
    expect(decidedOn(await store.readDecisions(), page, '__proto__')).toBeNull();
  });

  it('tells watchers after each change', async () => {
    const seen: number[] = [];
    const stop = store.watchDecisions((decisions) => seen.push(decisions.length));
    await store.settle({ url: page, form: '鮑爾', id: null });
    await store.unsettle({ url: page, form: '鮑爾' });
    stop();
    expect(seen).toEqual([1, 0]);
  });
});

describe('a file taken in', () => {
  it('is one write of all that the preview said', async () => {
    await putEntries(LAMMY);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const { plan: done } = await store.takeIn(
      readCsv('english,hk,note\nDavid Lammy,林德偉,new note\nReuters,路透社,\nBad,x,\n'),
    );
    expect(done).toMatchObject({ added: [{ line: 3 }], changed: [{ line: 2 }], errors: [{ line: 4 }] });
    expect(set).toHaveBeenCalledTimes(1);
    expect(await english()).toEqual(['David Lammy', 'Reuters']);
    expect((await store.readGlossary()).find(({ id }) => id === LAMMY.id)).toMatchObject({
      note: 'new note',
      made: LAMMY.made,
    });
  });

  it('brings everything to another computer: ids, times and decisions', async () => {
    const file = writeJson([LAMMY, FENCE], [SAID]);
    await store.takeIn(readJson(file));
    expect(writeJson(await store.readGlossary(), await store.readDecisions())).toBe(file);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect((await store.takeIn(readJson(file))).plan).toMatchObject({
      added: [],
      changed: [],
      same: 2,
      decisions: { same: 1 },
    });
    expect(writeJson(await store.readGlossary(), await store.readDecisions())).toBe(file);
    expect(set).not.toHaveBeenCalled();
  });

  it('is given back whole', async () => {
    await put({ glossary: { [LAMMY.id]: { ...LAMMY, later: [1] }, [FENCE.id]: { ...FENCE, en: 3 } } });
    await store.settle({ url: SAID.url, form: SAID.form, id: null });
    const before = await raw();
    const taken = await store.takeIn(readJson(writeJson([{ ...LAMMY, note: 'new' }, FENCE], [SAID])));
    expect(taken.plan).toMatchObject({ added: [{}], changed: [{}], decisions: { changed: [SAID] } });
    expect(await store.readGlossary()).toHaveLength(2);
    // What is no entry keeps its place, though the file brought one of that id.
    expect((await raw()).glossary?.[FENCE.id]).toEqual({ ...FENCE, en: 3 });
    await store.giveBack(taken);
    expect(await raw()).toEqual({ ...before, glossary$: { v: 1 } });
  });

  it('changes nothing at all when storage has no room', async () => {
    await putEntries(LAMMY);
    const before = await raw();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(store.takeIn(readJson(writeJson([FENCE], [SAID])))).rejects.toThrow('QUOTA');
    expect(await raw()).toEqual(before);
    await store.takeIn(readJson(writeJson([FENCE], [SAID])));
    expect(await store.readGlossary()).toHaveLength(2);
  });
});

describe('stored by an earlier Duidu', () => {
  const example = JSON.parse(readFileSync(new URL('./v1.json', import.meta.url), 'utf8'));

  it('everything is still there', async () => {
    const versions = readdirSync(new URL('.', import.meta.url)).filter((name) => /^v\d+\.json$/.test(name));
    expect(versions).toHaveLength(real.GLOSSARY_FORMAT.version);
    expect(versions).toHaveLength(real.DECISIONS_FORMAT.version);
    await put(example);
    await store.upgradeGlossary();
    expect(await store.readGlossary()).toEqual(Object.values(example.glossary));
    expect(await store.readDecisions()).toEqual(Object.values(example.decisions));
    expect(await raw()).not.toHaveProperty('aside');
  });

  it('it is brought to the present format, and kept aside where that fails', async () => {
    const renamed = (old: Record<string, { note: string }>) =>
      Object.fromEntries(Object.entries(old).map(([id, entry]) => [id, { ...entry, note: `${entry.note}!` }]));
    Object.assign(formats.glossary, { version: 2, steps: { 2: renamed } });
    await put(example);
    expect((await store.readGlossary()).map(({ note }) => note)).toEqual(['met in Hong Kong!']);
    await store.upgradeGlossary();
    expect((await raw()).glossary$).toEqual({ v: 2 });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    Object.assign(formats.glossary, { version: 3, steps: {} });
    const before = (await raw()).glossary;
    expect(await store.readGlossary()).toEqual([]);
    await store.addEntry(draft({ en: 'One' }));
    expect((await raw()).aside).toEqual([{ of: 'glossary', v: 2, why: 'migration', value: before }]);
  });
});
