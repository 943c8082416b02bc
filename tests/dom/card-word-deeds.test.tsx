// What is done on the card of a word, in jsdom: references followed and gone back from, words saved, known, copied and heard,
// readings fixed, the text walked. What the card shows is tested in card-words.test.tsx.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHOICES, ECONOMY, entry, GO, headword, look, lookOf, word } from './card-looks';
import { type Stage, stage } from './card-stage';
import { CARDS } from './card-views';

let card: Stage;
beforeEach(() => {
  card = stage();
});
afterEach(() => card.end());

const note = (): string => card.part('[role=status]');

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

  it('for always takes the place of one in this article, which is back when that is undone', async () => {
    await card.open('word of characters with several readings');
    await card.click('Fix reading');
    await card.click('yínxíng');
    await card.click('In this article');
    await card.click('Fix reading');
    await card.click('yínhéng');
    await card.click('Always');
    expect(card.texts('.duidu-card-head .duidu-card-facts li')).toContain('your reading');
    await card.click('Undo');
    expect(card.part('.duidu-card-readings')).toBe('yínxíng');
    expect(card.deeds.asked).toEqual([
      'fix 銀行 yin2 xing2 here',
      'fix 銀行 yin2 heng2 always',
      'fix 銀行 null here',
      'fix 銀行 yin2 xing2 here',
      'fix 銀行 null always',
    ]);
  });

  it('is not lost where another deed is being done still', async () => {
    await card.open('word of characters with several readings');
    let done = (): void => {};
    card.deeds.copy = () =>
      new Promise((resolve) => {
        done = resolve;
      });
    await card.click('Fix reading');
    await card.click('Copy the word');
    await card.click('Always');
    expect([card.all('form').length, card.deeds.asked]).toEqual([1, []]);
    done();
    await card.key(card.root, 'Shift');
    await card.click('Always');
    expect([card.all('form').length, card.deeds.asked]).toEqual([0, ['fix 銀行 yin2 hang2 always']]);
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
