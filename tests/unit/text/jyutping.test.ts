// Jyutping: the package's own readings through our table, what we correct in them, where words end, both scripts, and the
// readings of names and of another region's words. How many words of the news are right is systems.test.ts's.
import { readFileSync } from 'node:fs';
import { getJyutpingList } from 'to-jyutping';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/background/engine';
import { compileJyutping, readCorrections, readPackage, withVariants } from '../../../lib/build/compile/jyutping';
import { JYUTPING_FILE } from '../../../lib/data/lexicon';
import { openTables } from '../../../lib/data/tables';
import type { Ask } from '../../../lib/text/ask';
import { Jyutping } from '../../../lib/text/jyutping';
import { jyutpingIn, spokenNeeds } from '../../../lib/text/spoken';
import { load, told } from './compiled';

const NOTHING = { words: new Map<string, string>(), byMandarin: new Map<string, string>() };
const opened = (file: Uint8Array): Jyutping =>
  new Jyutping(file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer);
const source = readPackage();
const corrections = readCorrections();
const plain = opened(compileJyutping(source, NOTHING));
const corrected = opened(compileJyutping(source, corrections));

/** Our sentences for the doubtful characters of conversion, in Traditional. */
const SENTENCES = readFileSync(new URL('../../../lib/data/conversion-sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The package's syllables, by UTF-16 offset; of a character with two (卅 saa1 aa6) the first. */
const byPackage = (text: string): string[] =>
  getJyutpingList(text).flatMap(([character, syllable]) => [
    syllable?.split(' ')[0] ?? '',
    ...Array(character.length - 1).fill(''),
  ]);

describe('the table of Jyutping', () => {
  it('reads every word and character of the package as the package does', () => {
    expect(source.size).toBeGreaterThan(48_000);
    const unlike = [...source.keys()].filter((word) => plain.read(word).join() !== byPackage(word).join());
    expect(unlike).toEqual([]);
  });

  it('reads sentences as the package does, where nothing is corrected', () => {
    expect(SENTENCES.length).toBeGreaterThan(2500);
    expect(SENTENCES.filter((text) => plain.read(text).join() !== byPackage(text).join())).toEqual([]);
    const strange = 'OK！𠮷野家 2025年…㗎喎';
    expect(plain.read(strange)).toEqual(byPackage(strange));
  });

  it('reads sentences otherwise only where a correction stands', () => {
    let changed = 0;
    for (const text of SENTENCES) {
      const ours = corrected.read(text);
      const theirs = byPackage(text);
      const touched = new Set<number>();
      for (const word of corrections.words.keys()) {
        // The next word of the package may begin elsewhere after one of ours.
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          for (let i = at; i < at + word.length + 3; i++) touched.add(i);
        }
      }
      for (const [i, syllable] of ours.entries()) {
        if (syllable === theirs[i]) continue;
        changed++;
        expect(touched.has(i), `${text} ${i}`).toBe(true);
      }
    }
    expect(changed).toBeGreaterThan(20);
  });

  it('throws where a file is none of ours', () => {
    expect(() => new Jyutping(new ArrayBuffer(16))).toThrow();
  });
});

describe('the corrections', () => {
  it('are heard, each of syllables that Cantonese has', () => {
    const known = new Set([...source.values()].flatMap((reading) => reading.split(' ')));
    expect(corrections.words.size).toBeGreaterThan(100);
    for (const [word, jyutping] of corrections.words) {
      expect(corrected.read(word).join(' '), word).toBe(jyutping);
      for (const syllable of jyutping.split(' ')) expect(known.has(syllable), `${word} ${syllable}`).toBe(true);
    }
    for (const [key, jyutping] of corrections.byMandarin) {
      const [character = '', mandarin = ''] = key.split(' ');
      expect(corrected.read(character, { mandarin: () => mandarin })).toEqual([jyutping]);
      expect(known.has(jyutping), key).toBe(true);
    }
  });

  it('hold in the other spellings of their words', () => {
    const words = withVariants(new Map([['總台', 'zung2 toi4']]), [
      ['臺', '台'],
      ['著', '着'],
    ]);
    expect([...words]).toEqual([
      ['總台', 'zung2 toi4'],
      ['總臺', 'zung2 toi4'],
    ]);
    expect([...withVariants(new Map([['着手', 'zoek6 sau2']]), [['着', '著']]).keys()]).toEqual(['着手']);
  });

  it('go by Mandarin where a character is alone, and by the word where there is one', () => {
    const read = (text: string, ...mandarin: string[]) => corrected.read(text, { mandarin: (at) => mandarin[at] });
    expect(read('省長', 'sheng3', 'zhang3')).toEqual(['saang2', 'zoeng2']);
    expect(read('長', 'chang2')).toEqual(['coeng4']);
    expect(read('長', 'Zhang3')).toEqual(['zoeng2']);
    expect(read('長')).toEqual(['coeng4']);
    expect(read('重傷', 'zhong4', 'shang1')).toEqual(['cung5', 'soeng1']);
  });

  it('are left out where they would break a word of the text', () => {
    const within = (...offsets: number[]) => ({ isWithin: (at: number) => offsets.includes(at) });
    // 說明|了: 明了 is a word of its own.
    expect(corrected.read('說明了')).toEqual(['syut3', 'ming4', 'liu4']);
    expect(corrected.read('說明了', within(1))).toEqual(['syut3', 'ming4', 'liu5']);
    // A word inside a longer one of the text is heard.
    expect(corrected.read('中國銀行', within(1, 2, 3))).toEqual(['zung1', 'gwok3', 'ngan4', 'hong4']);
    expect(corrected.readName('王英文')).toEqual(['wong4', 'jing1', 'man4']);
    expect(corrected.readName('曾蔭權')).toEqual(['zang1', 'jam3', 'kyun4']);
  });
});

const engine = createEngine(load);
const ask = (rest: Partial<Ask>): Ask => ({ from: 'hk', target: null, reading: 'jyutping', ...rest });
const jyutpingOf = async (text: string, rest: Partial<Ask> = {}) =>
  told(text, (await engine.annotate([text], ask(rest))).texts[0]!.tiles);

describe('tiles with Jyutping', () => {
  it('have the syllables of a word apart, words as everywhere', async () => {
    expect(await jyutpingOf('外交部長會見外長。')).toBe(
      '外交部長(ngoi6 gaau1 bou6 zoeng2) 會見(wui6 gin3) 外長(ngoi6 zoeng2)',
    );
    expect(await jyutpingOf('外交部长会见外长。', { from: 'cn' })).toBe(
      '外交部长(ngoi6 gaau1 bou6 zoeng2) 会见(wui6 gin3) 外长(ngoi6 zoeng2)',
    );
    expect(await jyutpingOf('這意味著什麼？', { from: 'tw' })).toBe('這(ze5) 意味著(ji3 mei6 zoek6) 什麼(sam6 mo1)');
  });

  it('leave Latin letters and figures as they are', async () => {
    expect(await jyutpingOf('G20峰會於2025年舉行')).toBe('峰會(fung1 wui2) 於(jyu1) 年(nin4) 舉行(geoi2 hang4)');
  });

  it('read names by what is shown, whichever script and region', async () => {
    const text = '外長林德偉與雷根、曾蔭權';
    const { names } = await engine.survey([text], { url: 'https://a.example/', published: null, region: 'tw' });
    const target = 'cn' as const;
    expect(await jyutpingOf(text, { from: 'tw', target, nameForms: target, names })).toBe(
      '外長→外长(ngoi6 zoeng2) 林德偉→拉米(laai1 mai5) 與→与(jyu5) 雷根(leoi4 gan1) 曾蔭權→曾荫权(zang1 jam3 kyun4)',
    );
    expect(await jyutpingOf(text, { from: 'tw', names })).toContain('林德偉(lam4 dak1 wai5)');
  });

  it('read words of another region by what is shown', async () => {
    const text = '導彈與朝鮮';
    const { names } = await engine.survey([text], { url: 'https://a.example/', published: null, region: 'hk' });
    expect(await jyutpingOf(text, { target: 'tw', words: true, names })).toBe(
      '導彈→飛彈(fei1 daan2) 與(jyu5) 朝鮮→北韓(bak1 hon4)',
    );
  });

  it('add up to the text, with a syllable for each Han character, alike in both scripts', async () => {
    const pairs = readFileSync(new URL('../../measured/pinyin/own-news.jsonl', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { text: string; hant: string });
    const [hans, hant] = await Promise.all([
      engine.annotate(
        pairs.map(({ text }) => text),
        ask({ from: 'cn' }),
      ),
      engine.annotate(
        pairs.map(({ hant: text }) => text),
        ask({ from: 'hk' }),
      ),
    ]);
    let unlike = 0;
    for (const [i, { text, hant: other }] of pairs.entries()) {
      const [own, twin] = [hans.texts[i]!.tiles, hant.texts[i]!.tiles];
      const syllables = [own, twin].map((tiles) => tiles.flatMap(({ reading }) => reading?.split(' ') ?? []));
      const han = text.match(/\p{Script=Han}/gu)?.length;
      expect(own.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
      expect(twin.reduce((sum, { length }) => sum + length, 0)).toBe(other.length);
      expect(syllables[0]?.length, text).toBe(han);
      expect(syllables[1]?.length, other).toBe(han);
      if (syllables[0]?.join() !== syllables[1]?.join()) unlike++;
    }
    expect(unlike / pairs.length).toBeLessThan(0.01);
  });
});

describe('the file of Jyutping', () => {
  it('is opened for those who ask for it, and for no others', async () => {
    const loaded: string[] = [];
    const watched = createEngine((file) => {
      loaded.push(file);
      return load(file);
    });
    for (const reading of ['marks', 'zhuyin'] as const) await watched.annotate(['外長'], ask({ reading }));
    expect(loaded).not.toContain(JYUTPING_FILE);
    await watched.annotate(['外長'], ask({}));
    expect(loaded).toContain(JYUTPING_FILE);
    expect((await load(JYUTPING_FILE)).byteLength).toBeLessThan(1_200_000);
  });

  it('tells the Jyutping of places in a text', async () => {
    const store = openTables(load);
    const text = '国防部长会见了OK外长';
    const jyutping = jyutpingIn(text, 'cn', await store.open(spokenNeeds(text, 'cn', await store.signs())));
    expect(jyutping({ start: 0, end: 4 })).toBe('gwok3 fong4 bou6 zoeng2');
    expect(jyutping({ start: 2, end: 4 })).toBe('bou6 zoeng2');
    expect(jyutping({ start: 3, end: 4 })).toBe('zoeng2');
    expect(jyutping({ start: 7, end: 9 })).toBe('');
    const saying = '一不做，二不休地唱卡拉OK';
    const said = jyutpingIn(saying, 'cn', await store.open(spokenNeeds(saying, 'cn', await store.signs())));
    expect(said({ start: 0, end: 7 })).toBe('jat1 bat1 zou6 ji6 bat1 jau1');
    expect(said({ start: 9, end: 13 })).toBe('kaa1 laai1 OK');
  });
});
