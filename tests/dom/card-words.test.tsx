// The card of words, numbers and dates in jsdom: what it shows in every language, what its controls ask for, and that axe
// finds nothing. How it looks is seen in a browser; how things are spelt is tested in unit/card-spelling.test.ts.
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCardText } from '../../lib/platform/card-text';
import { LOCALES } from '../../lib/platform/locale';
import { CHOICES, ECONOMY, entry, GO, headword, LOOKS, look, lookOf, MINISTRY, word } from './card-looks';
import { type Stage, stage } from './card-stage';
import { CARDS } from './card-views';

let card: Stage;
beforeEach(() => {
  card = stage();
});
afterEach(() => card.end());

const names = Object.keys(LOOKS) as (keyof typeof LOOKS)[];
const note = (): string => card.part('[role=status]');
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
    expect(card.texts('.duidu-card-row')).toEqual(['Also written里 lǐ']);
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

describe('a reference', () => {
  beforeEach(() => {
    Object.assign(card.deeds, { dictionary: { 行為: look('行為', [ECONOMY]), 道行: look('道行', []) } });
  });

  it('leads to its entry, and Back leads to where it was followed', async () => {
    await card.open('character with several readings');
    await card.click('行為');
    expect(card.deeds.asked).toEqual(['look 行為']);
    expect(card.part('h2')).toBe('行為');
    expect(document.activeElement).toBe(card.all('h2')[0]);
    await card.click('Back to 行');
    expect(card.part('h2')).toBe('行');
    expect(document.activeElement).toBe(card.button('行為'));
  });

  it.each([
    ['Backspace', {}],
    ['ArrowLeft', { altKey: true }],
  ] as const)('is gone back from by %s, which then goes no further', async (key, over) => {
    let reached = 0;
    card.root.addEventListener('keydown', () => reached++);
    await card.open('character with several readings');
    await card.click('行為');
    const event = await card.key(card.all('h2')[0]!, key, over);
    expect(card.part('h2')).toBe('行');
    expect([event.defaultPrevented, reached]).toEqual([true, 0]);
    expect((await card.key(card.all('h2')[0]!, key, over)).defaultPrevented).toBe(false);
    expect(reached).toBe(1);
  });

  it('to nothing known says so and stays', async () => {
    await card.open('character with several readings');
    await card.click('道行');
    expect(card.part('h2')).toBe('行');
    expect(note()).toBe('The dictionary does not have 道行.');
  });

  it('of a name’s card leads to the dictionary, never to what may be said of the name', async () => {
    const named = { ...look('行為', [ECONOMY]), name: CARDS.person };
    Object.assign(card.deeds, { dictionary: { 行為: named } });
    await card.show(lookOf(CARDS.term, [{ ...GO, form: '小院高墙' }]));
    await card.click('行為');
    expect(card.part('h2')).toBe('行為');
    expect(card.button('Not a name here')).toBeUndefined();
    await card.click('Back to 小院高墙');
    expect(card.part('h2')).toBe('small yard, high fence');
  });
});

describe('what may be done with a word', () => {
  it('is saving it with its sentence, and taking that back either way', async () => {
    await card.open('word in both scripts');
    expect(card.button('Save')?.ariaPressed).toBe('false');
    await card.click('Save');
    expect(card.button('Save')?.ariaPressed).toBe('true');
    expect(note()).toContain('saved with its sentence. Saved words are listed in Duidu’s options.');
    await card.click('Undo');
    expect(card.button('Save')?.ariaPressed).toBe('false');
    await card.click('Save');
    await card.click('Save');
    expect(note()).toContain('no longer among your saved words');
    await card.click('Undo');
    expect(card.button('Save')?.ariaPressed).toBe('true');
    expect(card.deeds.asked).toEqual([
      'save 經濟 經濟。',
      'unsave id of 經濟',
      'save 經濟 經濟。',
      'unsave id of 經濟',
      'save 經濟 經濟。',
    ]);
  });

  it('is marking it as known or not known', async () => {
    await card.open('word in both scripts');
    await card.click('I know this');
    expect(card.button('I know this')?.ariaPressed).toBe('true');
    expect(card.part('.duidu-card-known')).toBe('known to you');
    expect(card.button('Leave known words without readings')).toBeUndefined();
    await card.click('Undo');
    expect(card.all('.duidu-card-known')).toEqual([]);
    await card.open('word that is known and has the reader’s reading');
    await card.click('I know this');
    expect(note()).toContain('行 no longer counts as known.');
    expect(card.deeds.asked).toEqual(['know 經濟 true', 'know 經濟 false', 'know 行 false']);
  });

  it('is leaving known words without readings, where they still have some', async () => {
    await card.open('word in both scripts', { choices: { ...CHOICES, readsAll: true } });
    await card.click('I know this');
    await card.click('Leave known words without readings');
    expect(note()).toBe('From now on known words have no readings.');
    expect(card.deeds.asked).toEqual(['know 經濟 true', 'leave known out']);
  });

  it('is copying it, alone or with its reading', async () => {
    await card.open('word in both scripts');
    await card.click('Copy the word');
    expect(note()).toBe('Copied.');
    await card.click('Copy with reading');
    expect(card.deeds.asked).toEqual(['copy 經濟', 'copy 經濟 jīngjì']);
  });

  it('is hearing it, in the page’s own region first, as each region writes it', async () => {
    await card.open('word in both scripts');
    expect(card.all('.duidu-card-voices')).toEqual([]);
    await card.open('word in both scripts', { voices: ['cn', 'hk'], region: 'hk' });
    expect(card.texts('.duidu-card-voices button')).toEqual(['Hong Kong', 'Mainland']);
    await card.click('Listen in Cantonese, Hong Kong');
    await card.click('Listen in Mandarin, Mainland');
    expect(card.deeds.asked).toEqual(['speak 經濟 hk', 'speak 经济 cn']);
  });

  it('says when it could not be done, and changes nothing', async () => {
    card.deeds.fails = true;
    await card.open('word in both scripts');
    await card.click('I know this');
    expect(note()).toBe('That did not work. Nothing has changed.');
    expect(card.button('I know this')?.ariaPressed).toBe('false');
  });

  it('goes for the words in it too, and what is said of one holds wherever it stands', async () => {
    await card.show(
      look('銀行行長', [word('銀行', [], { reading: 'yin2 hang2' }), GO, { ...GO, at: { start: 2, end: 3 } }]),
    );
    const [first, second] = card.all('.duidu-card-list > li');
    const know = [...first!.querySelectorAll('button')].find(({ textContent }) => textContent === 'I know this');
    await card.click(know);
    expect(card.deeds.asked).toEqual(['know 行 true']);
    expect(second?.querySelector('.duidu-card-known')?.textContent).toBe('known to you');
  });
});

describe('the reading of a word', () => {
  const offered = (): string[] => card.texts('.duidu-card-offered button');

  it('is chosen among those that the dictionary and its characters have', async () => {
    await card.open('word of characters with several readings');
    await card.click('Fix reading');
    expect(offered()).toEqual(['yínháng', 'yínxíng', 'yínxìng', 'yínhéng']);
    expect(document.activeElement).toBe(card.all('input')[0]);
    await card.click('yínxíng');
    await card.click('In this article');
    expect(note()).toContain('In this article 銀行 is now read yínxíng.');
    expect(card.part('.duidu-card-readings')).toBe('yínxíng');
    expect(card.texts('.duidu-card-head .duidu-card-facts li')).toContain('your reading, in this article');
    expect(document.activeElement).toBe(card.button('Fix reading'));
    await card.click('Undo');
    expect(card.part('.duidu-card-readings')).toBe('yínháng');
    expect(card.deeds.asked).toEqual(['fix 銀行 yin2 xing2 here', 'fix 銀行 null here']);
  });

  it('is typed with marks or numbers, for always', async () => {
    await card.open('character with several readings');
    await card.click('Fix reading');
    await card.type(' hàng ');
    await card.click('Always');
    await card.click('Fix reading');
    await card.type('hang4');
    await card.key(card.all('input')[0]!, 'Shift');
    card.all('form')[0]?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await card.key(card.root, 'Shift');
    expect(card.deeds.asked).toEqual(['fix 行 hang4 always', 'fix 行 hang4 here']);
  });

  it('is refused with a word of advice when it is none', async () => {
    await card.open('word of characters with several readings');
    await card.click('Fix reading');
    for (const bad of ['', 'bank', 'yin2', 'yinhang', 'yin2 hang2 le5', '銀行', '<b>', 'yin9 hang2']) {
      await card.type(bad);
      await card.click('Always');
      expect([bad, card.part('[role=alert]')]).toEqual([
        bad,
        expect.stringMatching(/^That is no pinyin for 2 characters/),
      ]);
      expect(card.all('input')[0]?.ariaInvalid).toBe('true');
    }
    expect(card.deeds.asked).toEqual([]);
    await card.type('yin2 hang2');
    expect(card.all('[role=alert]')).toEqual([]);
  });

  it('of the reader’s own is taken back', async () => {
    await card.open('word that is known and has the reader’s reading');
    await card.click('Fix reading');
    await card.click('Take my reading back');
    expect(note()).toContain('行 is read as it was before.');
    expect(card.part('.duidu-card-readings')).toBe('xíng');
    await card.click('Undo');
    expect(card.part('.duidu-card-readings')).toBe('háng');
    expect(card.deeds.asked).toEqual(['fix 行 null always', 'fix 行 hang2 always']);
  });

  it('is written without the card’s keys getting in the way, and Escape leaves the form alone', async () => {
    let reached = 0;
    card.root.addEventListener('keydown', () => reached++);
    await card.open('character with several readings');
    await card.click('Fix reading');
    const [field] = card.all('input');
    for (const key of ['p', 'ArrowLeft', 'Backspace'])
      expect((await card.key(field!, key)).defaultPrevented).toBe(false);
    await card.key(field!, 'Escape');
    expect(card.all('form')).toEqual([]);
    expect([reached, document.activeElement]).toEqual([0, card.button('Fix reading')]);
  });

  it('cannot be fixed where it is not of characters alone', async () => {
    await card.show(
      look('卡拉OK', [word('卡拉OK', [entry(headword('卡拉OK', '卡拉OK', 'ka3 la1 O K'), ['karaoke'])])]),
    );
    expect(card.button('Save')).toBeDefined();
    expect(card.button('Fix reading')).toBeUndefined();
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
      'file:///{word}',
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

describe('what no dictionary has', () => {
  it('is said plainly, with the links', async () => {
    await card.open('word that no dictionary has');
    expect(card.part('h2')).toBe('囗囗');
    expect(card.part('.duidu-card-gloss')).toBe('The dictionary does not have this.');
    expect(card.all('a')).toHaveLength(3);
    expect(card.button('Save')).toBeUndefined();
  });
});

describe('walking from word to word', () => {
  it('is asked for at the foot', async () => {
    await card.open('word in both scripts');
    await card.click('Next word');
    await card.click('Previous word');
    expect(card.deeds.asked).toEqual(['step 1', 'step -1']);
    expect(card.button('Next word')?.title).toBe('Next word (→)');
  });

  it('says the word, its reading and its first sense aloud', async () => {
    await card.open('word in both scripts', { aloud: true });
    expect(card.part('[aria-live]')).toBe('經濟, jīngjì, economy');
    const tags = card.all('[aria-live] [lang]').map(({ lang }) => lang);
    expect(tags).toEqual(['zh-Hant-TW', 'zh-Latn-pinyin', 'en']);
    await card.open('date', { aloud: true, language: 'zh-Hans' });
    expect(card.part('[aria-live]')).toMatch(/^二〇二五年二月十四日，èr líng .*，2025年2月14日$/);
    await card.open('word that no dictionary has', { aloud: true });
    expect(card.part('[aria-live]')).toBe('囗囗, The dictionary does not have this.');
  });

  it('keeps what was done with one word off the next', async () => {
    await card.open('word in both scripts');
    await card.click('Copy the word');
    await card.click('Fix reading');
    await card.open('word with words in it');
    expect(note()).toBe('');
    expect(card.all('form')).toEqual([]);
  });
});
