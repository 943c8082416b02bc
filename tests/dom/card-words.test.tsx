// The card of words, numbers and dates in jsdom: what it shows in every language, what its controls ask for, and that axe
// finds nothing. How it looks is seen in a browser; how things are spelt is tested in unit/card-spelling.test.ts.
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawTip } from '../../components/card/Tip';
import { createCardText } from '../../lib/platform/card-text';
import { LOCALES } from '../../lib/platform/locale';
import { CHOICES, ECONOMY, entry, headword, LOOKS, look, lookOf, MINISTRY, word } from './card-looks';
import { type Stage, stage } from './card-stage';
import { CARDS } from './card-views';

let card: Stage;
beforeEach(() => {
  card = stage();
});
afterEach(() => card.end());

const names = Object.keys(LOOKS) as (keyof typeof LOOKS)[];
const violations = async (): Promise<unknown[]> => {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const found = await axe.run(card.root, { rules });
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

describe.each(LOCALES)('in %s', (language) => {
  it.each(names)('the card shows a %s in that language', async (name) => {
    await card.open(name, { language, voices: ['cn', 'tw', 'hk'], choices: { ...CHOICES, jyutping: true } });
    expect(card.all('[role=dialog]')[0]?.lang).toBe(language);
    expect(card.part('h2')).toBe(LOOKS[name].form);
    expect(card.root.textContent).not.toMatch(/\{\w+\}|undefined|null|\[object|NaN/);
    expect(card.button(createCardText(language)('word.next'))).toBeDefined();
  });

  it('axe finds nothing, with everything open that can be opened', async () => {
    const text = createCardText(language);
    const all = { ...CHOICES, zhuyin: true, jyutping: true, tones: true };
    await card.open('word of characters with several readings', { language, voices: ['cn', 'hk'], choices: all });
    await card.click(text('fix'));
    await card.click(text('save'));
    for (const fold of card.all<HTMLDetailsElement>('details')) fold.open = true;
    expect(card.all('form')).toHaveLength(1);
    expect(await violations()).toEqual([]);
    await card.open('number with a unit', { language });
    expect(await violations()).toEqual([]);
  });
});

describe('a word', () => {
  it('stands as printed first, then in the other script, each under its own language', async () => {
    await card.open('word in both scripts', { region: 'hk' });
    expect(card.part('.duidu-card-written')).toBe('經濟经济');
    expect(card.all('.duidu-card-written [lang]').map(({ lang }) => lang)).toEqual(['zh-Hant-HK', 'zh-Hans-CN']);
    await card.show(look('经济', [{ ...ECONOMY, form: '经济' }]), { region: 'cn' });
    expect(card.part('.duidu-card-written')).toBe('经济經濟');
    expect(card.all('.duidu-card-written [lang]').map(({ lang }) => lang)).toEqual(['zh-Hans-CN', 'zh-Hant-TW']);
  });

  it('stands once where both scripts write it the same', async () => {
    await card.open('word with words in it');
    expect(card.part('.duidu-card-written')).toBe('外交部');
  });

  it('is read with marks, or with numbers where the reader chose those', async () => {
    await card.open('word with words in it');
    expect(card.part('.duidu-card-readings')).toBe('Wàijiāobù');
    await card.open('word with words in it', { choices: { ...CHOICES, pinyin: 'numbers' } });
    expect(card.part('.duidu-card-readings')).toBe('Wai4jiao1bu4');
  });

  it('is read in Zhuyin and Jyutping too where they are wanted, each under its own language', async () => {
    await card.open('word in both scripts', { choices: { ...CHOICES, zhuyin: true, jyutping: true } });
    expect(card.texts('.duidu-card-readings [lang]')).toEqual(['jīngjì', 'ㄐㄧㄥ ㄐㄧˋ', 'ging1 zai3']);
    const tags = card.all('.duidu-card-readings [lang]').map(({ lang }) => lang);
    expect(tags).toEqual(['zh-Latn-pinyin', 'zh-Bopo', 'yue-Latn-jyutping']);
    expect(card.part('.duidu-card-readings')).toContain('Jyutping ging1');
  });

  it('has its tones coloured syllable by syllable, and the marks all the same', async () => {
    await card.open('word with words in it');
    expect(card.all('[class^=duidu-card-tone]')).toEqual([]);
    await card.open('word with words in it', { choices: { ...CHOICES, tones: true } });
    const syllables = card.all('.duidu-card-readings [class^=duidu-card-tone]');
    expect(syllables.map(({ className, textContent }) => [className, textContent])).toEqual([
      ['duidu-card-tone-4', 'Wài'],
      ['duidu-card-tone-1', 'jiāo'],
      ['duidu-card-tone-4', 'bù'],
    ]);
  });

  it('says its level with the standard’s name, how common it is, and what the reader said of it', async () => {
    await card.open('word in both scripts');
    expect(card.texts('.duidu-card-facts li')).toEqual(['HSK 2.0 · 4', 'among the 500 most frequent words']);
    await card.open('word that is known and has the reader’s reading');
    expect(card.texts('.duidu-card-facts li').slice(2)).toEqual(['known to you', 'your reading']);
    await card.open('word with words in it');
    expect(card.texts('.duidu-card-head .duidu-card-facts li')).toEqual(['among the 2,000 most frequent words']);
  });

  it('has its senses as a list, its measure words and Taiwan’s reading under them', async () => {
    await card.open('word with classifier and Taiwan reading');
    expect(card.texts('.duidu-card-senses li')).toEqual(['company; enterprise']);
    expect(card.texts('.duidu-card-row')).toEqual(['Measure word家 jiā', 'In Taiwanqìyè']);
    await card.open('word with words in it');
    expect(card.texts('.duidu-card-meaning ol > li')).toHaveLength(2);
  });

  it('tells entries apart by their readings, the likeliest in full and long others folded', async () => {
    await card.open('character with several readings');
    expect(card.texts('.duidu-card-told')).toEqual(['xíng']);
    expect(card.texts('.duidu-card-entries > details > summary')).toEqual(['háng row; line', 'héng only in 道行']);
    expect(card.all('.duidu-card-entry:first-child li')).toHaveLength(9);
    await card.open('particle of four readings');
    expect(card.texts('.duidu-card-told')).toEqual(['de', 'dī', 'dí', 'dì']);
  });

  it('tells entries of the same reading apart by how the other script writes them', async () => {
    await card.open('Simplified character of several Traditional ones', { region: 'cn' });
    expect(card.part('.duidu-card-written')).toBe('里裡');
    expect(card.texts('.duidu-card-told')).toEqual(['lǐ', 'lǐ 里', 'Lǐ 里']);
    expect(card.texts('.duidu-card-row')).toEqual(['Also written裏 lǐ']);
  });

  it('puts the entry first that the reader’s own reading is of', async () => {
    await card.open('word that is known and has the reader’s reading');
    expect(card.texts('.duidu-card-told')[0]).toBe('háng');
  });

  it('folds the end of a very long entry, and numbers go on there', async () => {
    await card.open('very long entry');
    expect(card.texts('.duidu-card-more > summary')).toEqual(['9 more senses']);
    const [shown, folded] = card.all<HTMLOListElement>('ol');
    expect([shown?.children.length, folded?.start, folded?.children.length]).toEqual([5, 6, 9]);
  });

  it('lists the words and characters in it, each to be opened', async () => {
    await card.open('word with words in it');
    expect(card.texts('.duidu-card-list summary')).toEqual([
      '外交 wàijiāo diplomacy',
      '外 wài outside',
      '交 jiāo to hand over',
      '部 bù ministry',
    ]);
    expect(card.all<HTMLDetailsElement>('.duidu-card-list details').some(({ open }) => open)).toBe(false);
    expect(card.part('.duidu-card-list .duidu-card-facts')).toBe('HSK 2.0 · 5among the 1,000 most frequent words');
  });

  it('folds the end of a long list of them', async () => {
    const many = [...'中華人民共和國'].map((one) => word(one, [entry(headword(one), ['one'])]));
    await card.show(look('中華人民共和國', [MINISTRY, ...many, ECONOMY]));
    expect(card.texts('.duidu-card-inside > .duidu-card-list > li')).toHaveLength(6);
    expect(card.part('.duidu-card-inside > .duidu-card-more > summary')).toBe('2 more');
  });

  it('shows what is hostile in the dictionary as the text that it is', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    await card.show(look(evil, [word(evil, [entry(headword(evil, evil, evil), [evil, [headword(evil)]])])]));
    expect(card.part('h2')).toBe(evil.replace(/\s/g, ''));
    expect(card.texts('.duidu-card-senses li')[0]).toBe(evil);
    expect(card.root.querySelectorAll('img, script')).toHaveLength(0);
  });
});

describe('links to elsewhere', () => {
  const links = (): [string, string][] => card.all<HTMLAnchorElement>('a').map((a) => [a.textContent ?? '', a.href]);

  it('name the word as printed or in either script, and do not say where from', async () => {
    await card.open('word in both scripts');
    expect(links()).toEqual([
      ['MDBG', `https://mdbg.example/dictionary?wdqb=${encodeURIComponent('經濟')}`],
      ['Moedict 萌典', `https://moedict.example/${encodeURIComponent('經濟')}`],
      ['Pleco', `plecoapi://x-callback-url/s?q=${encodeURIComponent('经济')}`],
    ]);
    for (const { rel, target } of card.all<HTMLAnchorElement>('a'))
      expect([rel, target]).toEqual(['noreferrer noopener', '_blank']);
  });

  it('that lead into the page or the browser itself are not shown', async () => {
    const urls = [
      'javascript:alert({word})',
      'data:text/html,{word}',
      'chrome://settings/{word}',
      '{word}',
      'https://ok.example/{word}',
    ];
    const given = { ...CHOICES, links: urls.map((url) => ({ name: url, url })) };
    await card.show(look('javascript:alert(1)//', []), { choices: given });
    expect(links().map(([, href]) => href)).toEqual(['https://ok.example/javascript%3Aalert(1)%2F%2F']);
  });

  it('cannot be led astray by what the page prints', async () => {
    await card.show(look('../?a=1&b#c\ud800', []));
    expect(links()[0]?.[1]).toBe('https://mdbg.example/dictionary?wdqb=..%2F%3Fa%3D1%26b%23c%EF%BF%BD');
  });
});

describe('a number or date', () => {
  it.each([
    ['date', '14 February 2025', '2025年2月14日'],
    ['number with a unit', 'over 130', '逾 130'],
    ['ordinal with a unit that no dictionary has', '10th', '第 10'],
    ['percentage', '30%', '30%'],
  ] as const)('(%s) says what it amounts to in the interface’s language', async (name, english, chinese) => {
    await card.open(name);
    expect(card.part('.duidu-card-amount')).toBe(english);
    await card.open(name, { language: 'zh-Hant-TW' });
    expect(card.part('.duidu-card-amount')).toBe(chinese);
  });

  it('has the unit’s meaning under it, or the unit where no dictionary has it', async () => {
    await card.open('number with a unit');
    expect(card.texts('.duidu-card-list summary')).toEqual(['場 chǎng for games, performances and examinations']);
    await card.open('ordinal with a unit that no dictionary has');
    expect(card.part('.duidu-card-meaning')).toBe('10thCounted in 次');
    Object.assign(card.deeds, { dictionary: { 次: look('次', [ECONOMY]) } });
    await card.click('次');
    expect(card.part('h2')).toBe('次');
  });

  it('is read syllable by syllable', async () => {
    await card.open('number with a unit');
    expect(card.part('.duidu-card-readings')).toBe('yī bǎi sān shí duō chǎng');
  });
});

describe('a name', () => {
  it('comes first, and the dictionary of the same stretch stands folded under it', async () => {
    await card.show(lookOf({ ...CARDS.term, form: '外交部' }, LOOKS['word with words in it'].words));
    expect(card.part('h2')).toBe('small yard, high fence');
    const [fold] = card.all<HTMLDetailsElement>('.duidu-card-dictionary');
    expect([fold?.open, fold?.querySelector('summary')?.textContent]).toEqual([
      false,
      'In the dictionary foreign ministry',
    ]);
    expect(fold?.querySelectorAll('.duidu-card-list > li')).toHaveLength(4);
    expect(card.texts('.duidu-card-opened > .duidu-card-entries li').slice(0, 2)).toEqual([
      'foreign ministry',
      'in Washington: the Department of State',
    ]);
  });

  it('that is longer than any word lists the words in it', async () => {
    await card.show(lookOf(CARDS.person, [word('林', [entry(headword('林', '林', 'lin2'), ['wood'])])]));
    expect(card.part('.duidu-card-dictionary summary')).toBe('In the dictionary 林');
    expect(card.texts('.duidu-card-dictionary .duidu-card-list summary')).toEqual(['林 lín wood']);
  });

  it('that is said to be none leaves the dictionary', async () => {
    await card.show(lookOf({ ...CARDS.term, form: '外交部' }, LOOKS['word with words in it'].words));
    await card.click('Not a name here');
    expect(card.all('.duidu-card-body > *').map(({ className }) => className)).toEqual([
      'duidu-card-more duidu-card-dictionary',
    ]);
  });
});

describe('a tip', () => {
  it('has the reading in the wanted systems and nothing to operate, and goes when nothing is drawn', async () => {
    const tip = { language: 'en', reading: 'jing1 ji4', jyutping: 'ging1 zai3' } as const;
    await act(async () => drawTip(card.root, { ...tip, choices: { ...CHOICES, zhuyin: true } }));
    expect(card.root.textContent).toBe('jīngjì ㄐㄧㄥ ㄐㄧˋ');
    expect(card.all('button, a, [tabindex]')).toEqual([]);
    await act(async () => drawTip(card.root, null));
    expect(card.root.childElementCount).toBe(0);
  });
});

describe('what no dictionary has', () => {
  it('is said plainly, with the links', async () => {
    await card.open('word that no dictionary has');
    expect(card.part('h2')).toBe('囗囗');
    expect(card.part('.duidu-card-gloss')).toBe('The dictionary does not have this.');
    expect(card.all('a')).toHaveLength(3);
    expect(card.button('Save')).toBeUndefined();
    await card.show(look('囗囗', [word('囗囗', [], { reading: 'wei2 wei2' })]));
    expect(card.part('.duidu-card-meaning > .duidu-card-quiet')).toBe('The dictionary does not have this.');
    expect(card.part('.duidu-card-readings')).toBe('wéiwéi');
  });
});
