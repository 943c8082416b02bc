// How names are shown: protected from conversion, in another region's form, and read as names. Sentences are our own.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/background/engine';
import type { Ask } from '../../../lib/text/ask';
import { load, shownOf, told } from '../text/compiled';

const engine = createEngine(load);
const ARTICLE = { url: 'http://example.com/1', published: '2025-02-14T12:31+08:00', region: null };

async function annotated(text: string, how: Partial<Ask>) {
  const { names } = await engine.survey([text], ARTICLE);
  const done = await engine.annotate([text], { from: 'cn', target: null, reading: 'off', names, ...how });
  return done.texts[0]!;
}

/** The text as it is shown. */
const shown = async (text: string, how: Partial<Ask>): Promise<string> =>
  shownOf(text, (await annotated(text, how)).tiles);

/** Words that are read or changed, as 'word→shown(reading)'. */
const read = async (text: string, how: Partial<Ask>): Promise<string> => told(text, (await annotated(text, how)).tiles);

describe('a name in another script', () => {
  it.each([
    ['林德偉抵達', 'hk', 'cn', '林德伟抵达'],
    ['立法会前主席范徐丽泰在后台', 'cn', 'hk', '立法會前主席范徐麗泰在後台'],
    ['总统里根与范德赖恩', 'cn', 'tw', '總統里根與范德賴恩'],
  ] as const)('%s from %s to %s is %s', async (text, from, target, wanted) => {
    expect(await shown(text, { from, target })).toBe(wanted);
  });

  it('keeps the lines that it is broken over', async () => {
    expect(await shown('國家主席習近\n平出席', { from: 'hk', target: 'cn' })).toBe('国家主席习近\n平出席');
  });
});

describe('a name as the reader’s region writes it', () => {
  it.each([
    ['英國首相施紀賢', 'hk', 'cn', '英國首相斯塔默'],
    ['英国首相斯塔默', 'cn', 'hk', '英国首相施纪贤'],
    ['美国总统特朗普', 'cn', 'tw', '美国总统川普'],
    ['美国国务卿安东尼·布林肯', 'cn', 'hk', '美国国务卿布林肯'],
    ['王毅和习近平', 'cn', 'tw', '王毅和习近平'],
  ] as const)(
    '%s of %s for a reader in %s is %s, in the script that is shown',
    async (text, from, nameForms, wanted) => {
      expect(await shown(text, { from, nameForms })).toBe(wanted);
    },
  );

  it('goes with the target script where one is chosen', async () => {
    expect(await shown('英國首相施紀賢', { from: 'hk', target: 'cn', nameForms: 'cn' })).toBe('英国首相斯塔默');
  });
});

describe('the reading of a name', () => {
  it.each([
    ['英國外交大臣林德偉抵達', 'Lín Déwěi'],
    ['香港前特首曾荫权出席，中央政府和行政长官表示欢迎', 'Zēng Yìnquán'],
    ['美国国务卿安东尼·布林肯发言', 'Āndōngní Bùlínkěn'],
  ])('%s holds %s', async (text, reading) => {
    expect(await read(text, { reading: 'marks' })).toContain(`(${reading})`);
  });

  it('is written with numbers where they are wanted', async () => {
    expect(await read('英國外交大臣林德偉抵達', { from: 'hk', reading: 'numbers' })).toContain('(Lin2 De2wei3)');
  });

  it('is that of the form that is shown', async () => {
    const tiles = await read('英國首相施紀賢抵達', { from: 'hk', reading: 'marks', nameForms: 'cn' });
    expect(tiles).toContain('施紀賢→斯塔默(Sītǎmò)');
  });

  it('is divided where the name is broken over lines', async () => {
    const tiles = await read('國家主席習近\n平出席', { from: 'hk', reading: 'marks' });
    expect(tiles).toContain('習近(Xí Jìn)');
    expect(tiles).toContain('平(píng)');
  });

  it('takes a surname as one only inside of a name', async () => {
    expect(await read('单位曾任命华南代表', { reading: 'marks' })).not.toMatch(/Shàn|Zēng|Huà/);
  });
});

describe('what the engine tells of names', () => {
  it('gives spans beside the tiles, and who they are', async () => {
    const text = '英國外交大臣林德偉談冷戰思維';
    const { names } = await engine.survey([text], ARTICLE);
    const done = await engine.annotate([text], { from: 'hk', target: null, reading: 'off', names });
    expect(done.texts[0]!.tiles).toEqual([{ length: text.length }]);
    expect(done.texts[0]!.names.map(({ start, end }) => text.slice(start, end))).toContain('冷戰思維');
    expect(done.about['David Lammy']).toEqual({ en: 'David Lammy', kind: 'person' });
  });

  it('gives a card with the office of the day, every region’s form and its reading', async () => {
    const text = '英國外交大臣林德偉抵達';
    const { names } = await engine.survey([text], ARTICLE);
    const look = await engine.look(text, { start: 6, end: 9 }, { from: 'hk', target: null, reading: 'off', names });
    const card = look?.name ?? null;
    expect(card).toMatchObject({ form: '林德偉', told: true, date: '2025-02-14' });
    const [first] = card!.entries;
    expect(first!.entry.en).toBe('David Lammy');
    expect(first!.readings).toMatchObject({ 林德偉: 'Lín Déwěi', 拉米: 'Lāmǐ' });
    expect(first!.then.map((i) => first!.entry.offices[i]!.en)).toEqual(['Foreign Secretary of the United Kingdom']);
  });

  it('reads a term word by word on its card', async () => {
    const text = '中央廣播電視總台報道';
    const { names } = await engine.survey([text], ARTICLE);
    const look = await engine.look(text, { start: 0, end: 1 }, { from: 'hk', target: null, reading: 'off', names });
    expect(look!.name!.entries[0]!.readings[look!.name!.form]).toBe('Zhōngyāng guǎngbō diànshì zǒngtái');
  });

  it('claims no office where the day is not known', async () => {
    const { names, seen } = await engine.survey(['英國首相施紀賢'], { ...ARTICLE, published: null });
    expect(names.date).toBeNull();
    expect(seen.find(({ id }) => id === 'Keir Starmer')?.office).toBeNull();
  });
});
