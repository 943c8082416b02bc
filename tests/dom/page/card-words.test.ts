// Cards about words on a page: that they stand at the whole word, what the pointer alone shows, and speech.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardDesk } from '../../../lib/page/card-desk';
import type { Shown } from '../../../lib/page/shown';
import {
  CHOICES,
  draw,
  drawing,
  edges,
  host,
  inFocus,
  mention,
  on,
  press,
  roots,
  standDesk,
  takeDeskAway,
  WORD,
} from './desk-stage';

beforeEach(standDesk);
afterEach(takeDeskAway);

describe('a card about a plain word', () => {
  beforeEach(() => {
    on.word = WORD;
  });
  const character = (): Shown => ({ ...mention('外交部說'), ids: [], at: { start: 1, end: 2 }, form: '交' });

  it('is about the whole word, whatever of it was pointed at', async () => {
    await on.desk.show(character(), null, 'hover');
    expect(on.desk.shown).toMatchObject({ form: '外交部', at: { start: 0, end: 3 }, ids: [] });
    expect(on.log).toEqual(['point 外交部']);
    expect(drawing().look).toBe(WORD);
  });

  it('is walked by arrow to the next word, and to names with Shift', async () => {
    await on.desk.show(character(), null, 'keys');
    press('ArrowRight');
    expect(on.log.slice(-1)).toEqual(['step 外交部 1']);
    await on.desk.show({ ...character(), at: { start: 3, end: 4 } }, null, 'keys', { look: WORD, way: 'words' });
    expect(drawing()).toMatchObject({ aloud: true, mention: 2 });
    const shifted = new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true, bubbles: true, cancelable: true });
    roots()[0]?.querySelector('h2')?.dispatchEvent(shifted);
    expect(shifted.defaultPrevented).toBe(true);
    expect(on.log.slice(-1)).toEqual(['jump «» -1']);
  });

  it('goes on to words from a name that was walked to, and stays at the end of the text', async () => {
    on.word = null;
    await on.desk.show(mention('林德偉'), null, 'keys', { way: 'words' });
    press('ArrowRight');
    expect(on.log.slice(-1)).toEqual(['step 林德偉 1']);
    await on.desk.show(mention('林德偉'), null, 'keys', { way: 'words' });
    on.present = false;
    press('ArrowRight');
    await Promise.resolve();
    on.present = true;
    expect(host()).not.toBeNull();
  });

  it('takes the focus when it is asked for by key, and gives it back', async () => {
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    expect(on.desk.take()).toBe(false);
    await on.desk.show(character(), null, 'hover');
    expect(on.desk.take()).toBe(true);
    expect(inFocus()?.className).toBe('duidu-card-name');
    expect(on.desk.isFleeting).toBe(false);
    press('Escape');
    expect(document.activeElement).toBe(link);
  });

  it('does what is chosen on it through its edges', async () => {
    await on.desk.show(character(), null, 'tap');
    const { deeds } = drawing();
    const [looked] = WORD.words;
    await deeds.know(looked!, true);
    await deeds.fix(looked!, 'wai4 jiao1 bu5', 'here');
    expect(await deeds.save(looked!, WORD)).toBe('saved 外交部');
    await deeds.unsave('1');
    await deeds.leaveKnownOut();
    deeds.step(-1);
    expect(on.log.slice(1)).toEqual([
      'know 外交部 true',
      'fix 外交部 wai4 jiao1 bu5 here',
      'unsave 1',
      'leave known out',
      'step 外交部 -1',
    ]);
  });
});

describe('the tip under the pointer', () => {
  it('shows the reading of the word, and goes with the last card', async () => {
    on.word = WORD;
    await on.desk.tip(mention('外交部'));
    expect(on.tips).toEqual([{ language: 'en', choices: CHOICES, reading: 'wai4 jiao1 bu4', jyutping: '' }]);
    expect(host()).not.toBeNull();
    await on.desk.tip(null);
    expect(on.tips.at(-1)).toBeNull();
    expect(host()).toBeNull();
  });

  it('is none where nothing is known of a reading, or the pointer has gone on', async () => {
    await on.desk.tip(mention('林德偉'));
    on.word = WORD;
    const first = on.desk.tip(mention('外交部'));
    void on.desk.tip(null);
    await first;
    expect(on.tips).toEqual([]);
    expect(host()).toBeNull();
  });
});

describe('speech', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService, default: false, name: lang });
  let voices: ReturnType<typeof voice>[];
  const said: string[] = [];
  const changed = new EventTarget();

  beforeEach(() => {
    voices = [];
    said.length = 0;
    vi.stubGlobal('SpeechSynthesisUtterance', function (this: { text: string }, text: string) {
      this.text = text;
    });
    Object.assign(window, {
      speechSynthesis: {
        getVoices: () => voices,
        addEventListener: (...of: Parameters<EventTarget['addEventListener']>) => changed.addEventListener(...of),
        speaking: false,
        cancel: () => void said.push('cancel'),
        speak: ({ text, lang }: SpeechSynthesisUtterance) => void said.push(`${text} ${lang}`),
      },
    });
    on.desk = new CardDesk(window, edges, draw, () => {}, on.ended.signal);
  });
  afterEach(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    vi.unstubAllGlobals();
  });

  it('is offered in the regions that this machine has a voice for, when that is known', async () => {
    await on.desk.show(mention('林德偉'), null, 'tap');
    expect(drawing().voices).toEqual([]);
    voices = [voice('en-GB'), voice('zh_HK'), voice('cmn-Hans-CN'), voice('zh-TW', false)];
    changed.dispatchEvent(new Event('voiceschanged'));
    expect(drawing().voices).toEqual(['cn', 'hk']);
  });

  it('is not looked for any more when the page is left alone', async () => {
    await on.desk.show(mention('林德偉'), null, 'tap');
    on.ended.abort();
    voices = [voice('zh-HK')];
    changed.dispatchEvent(new Event('voiceschanged'));
    expect(drawing().voices).toEqual([]);
  });

  it('of the site itself goes on when all is taken off, and so after ours has ended', async () => {
    voices = [voice('zh-CN')];
    changed.dispatchEvent(new Event('voiceschanged'));
    await on.desk.show(mention('林德偉'), null, 'tap');
    let ours: SpeechSynthesisUtterance | undefined;
    const speak = (utterance: SpeechSynthesisUtterance) => {
      ours = utterance;
    };
    Object.assign(window.speechSynthesis, { speak });
    drawing().deeds.speak('外交部', 'cn');
    ours?.onend?.({} as SpeechSynthesisEvent);
    Object.assign(window.speechSynthesis, { speaking: true });
    on.desk.end();
    expect(said).toEqual([]);
  });

  it.each([
    ['zh-CN', 'cn'],
    ['zh-Hans-CN', 'cn'],
    ['zh-TW', 'tw'],
    ['cmn-Hant-TW', 'tw'],
    ['yue-HK', 'hk'],
    ['zh_HK_#Hant', 'hk'],
    ['zh-HK', 'hk'],
  ] as const)('takes a voice of %s for %s', async (lang, region) => {
    voices = [voice(lang)];
    changed.dispatchEvent(new Event('voiceschanged'));
    await on.desk.show(mention('林德偉'), null, 'tap');
    expect(drawing().voices).toEqual([region]);
    drawing().deeds.speak('外交部', region);
    expect(said).toEqual([`外交部 ${lang === 'zh_HK_#Hant' ? 'zh-HK' : lang}`]);
  });

  it('says the next instead of the last, and nothing more when all is taken off', async () => {
    voices = [voice('zh-CN')];
    changed.dispatchEvent(new Event('voiceschanged'));
    await on.desk.show(mention('林德偉'), null, 'tap');
    drawing().deeds.speak('外交部', 'cn');
    Object.assign(window.speechSynthesis, { speaking: true });
    drawing().deeds.speak('教育部', 'cn');
    drawing().deeds.speak('教育部', 'tw');
    on.desk.end();
    expect(said).toEqual(['外交部 zh-CN', 'cancel', '教育部 zh-CN', 'cancel']);
  });
});
