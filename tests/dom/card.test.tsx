// The card in jsdom: what it shows of every kind of name in every language, what its controls ask for, and that axe finds
// nothing. Where it stands and when it opens is tested in page/; how it looks is seen in a browser.
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Drawn, drawCard } from '../../components/card/draw';
import { settledView } from '../../components/card/use-card';
import { createCardText } from '../../lib/platform/card-text';
import { LOCALES } from '../../lib/platform/locale';
import { CHOICES, lookOf } from './card-looks';
import { CARDS, cardView, type FakeDeeds, fakeDeeds } from './card-views';

let root: HTMLElement;
let deeds: FakeDeeds;
const names = Object.keys(CARDS) as (keyof typeof CARDS)[];
const text = createCardText('en');

const draw = (over: Partial<Drawn>): Promise<void> =>
  act(async () =>
    drawCard(root, {
      language: 'en',
      mention: 1,
      aloud: false,
      look: lookOf(CARDS.person),
      choices: CHOICES,
      voices: [],
      region: 'hk',
      where: { at: 2, of: 5 },
      pinned: false,
      deeds,
      ...over,
    }),
  );
const open = (name: keyof typeof CARDS, over: Partial<Drawn> = {}): Promise<void> =>
  draw({ look: lookOf(CARDS[name]), ...over });

const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
const shown = (): string => root.textContent ?? '';
const part = (selector: string): string => all(selector)[0]?.textContent ?? '';
const button = (label: string) =>
  all<HTMLButtonElement>('button').find(({ ariaLabel, textContent }) => ariaLabel === label || textContent === label);
const note = (): string => part('[role=status]');

async function click(label: string): Promise<void> {
  const found = button(label) ?? all<HTMLButtonElement>('button').find((one) => one.textContent?.startsWith(label));
  if (!found) throw new Error(`no button «${label}» in: ${shown()}`);
  await act(async () => found.click());
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  deeds = fakeDeeds();
});
afterEach(async () => {
  await act(async () => drawCard(root, null));
  root.remove();
});

describe.each(LOCALES)('in %s', (language) => {
  it.each(names)('the card shows a %s in that language, and axe finds nothing', async (name) => {
    await open(name, { language });
    const here = createCardText(language);
    expect(part('.duidu-card-actions')).toContain(here('no-name'));
    expect(all('[role=dialog]')[0]?.lang).toBe(language);
    expect(shown()).not.toMatch(/\{\w+\}|undefined|null|\[object|NaN/);
    const found = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the card of a person', () => {
  it('says at one look who it is, how they are written here, and what they were then', async () => {
    await open('person');
    expect(part('h2')).toBe('David Lammy');
    expect(part('.duidu-card-here')).toBe('林德偉 Lín Déwěi');
    expect(part('.duidu-card-label')).toBe('On 14 February 2025');
    expect(part('.duidu-card-main')).toBe('Foreign Secretary of the United Kingdom, July 2024 to September 2025');
    expect(part('.duidu-card-career')).toBe(
      'LaterDeputy Prime Minister of the United Kingdom, since September 2025, as far as known',
    );
  });

  it('gives every region’s forms in that region’s characters, and marks the one that stands here', async () => {
    await open('person');
    const rows = all('.duidu-card-row').map((row) => row.textContent);
    expect(rows).toEqual([
      'Mainland戴维·拉米 Dàiwéi Lāmǐ拉米 Lāmǐ',
      'Hong Kong林德偉 Lín Déwěi拉米 Lāmǐ',
      'Taiwan拉米 Lāmǐ大衛·拉米 Dàwèi Lāmǐ',
    ]);
    const languages = all('.duidu-card-row').map((row) => row.querySelector('dd [lang]')?.getAttribute('lang'));
    expect(languages).toEqual(['zh-Hans-CN', 'zh-Hant-HK', 'zh-Hant-TW']);
    expect(all('.duidu-card-is-here').map((form) => form.textContent)).toEqual(['林德偉 Lín Déwěi']);
    expect(all('.duidu-card-here [lang]')[0]?.lang).toBe('zh-Hant-HK');
  });

  it('knows a form that print has broken', async () => {
    await open('person in a broken line');
    expect(part('.duidu-card-here')).toBe('林德偉 Lín Déwěi');
  });

  it('has their titles in the Chinese of the interface', async () => {
    await open('person', { language: 'zh-Hans' });
    expect(part('.duidu-card-main')).toBe('英国外交大臣，2024年7月至2025年9月');
    await open('person', { language: 'zh-Hant-HK' });
    expect(part('.duidu-card-main')).toBe('英國外交大臣，2024年7月至2025年9月');
  });

  it('claims no office when the article has no date', async () => {
    await open('person without a date');
    expect(all('.duidu-card-main')).toEqual([]);
    expect(shown()).toContain('no office is claimed');
    expect(all('.duidu-card-offices li')).toHaveLength(2);
  });

  it('says up to when the tables know, when the article is later than they are', async () => {
    await open('person after the tables');
    expect(part('.duidu-card-label')).toBe('As of 1 November 2026');
    expect(shown()).toContain('The article is of 2 March 2027');
  });

  it('says so when no office is known on that day, and lists the later ones', async () => {
    await open('person out of office');
    expect(shown()).toContain('No office known on that day.');
    expect(part('.duidu-card-when')).toBe('Later');
  });

  it('folds many other offices away', async () => {
    await open('person with many offices');
    expect(part('summary')).toBe('3 other offices');
    expect(all<HTMLDetailsElement>('details')[0]?.open).toBe(false);
  });

  it('says why it is this person', async () => {
    await open('person');
    expect(all('.duidu-card-reasons li').map((reason) => reason.textContent)).toEqual([
      'title at the name 英國外交大臣',
      'the full name stands in the article 林德偉',
      'in that office on the article’s day',
      'other people in the article 王毅',
    ]);
  });

  it('leads to Wikipedia and Wikidata by plain links that do not say where from', async () => {
    await open('person');
    const links = all<HTMLAnchorElement>('a');
    expect(links.map(({ href }) => href)).toEqual([
      'https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki/Q534727',
      'https://www.wikidata.org/wiki/Special:GoToLinkedPage/zhwiki/Q534727',
      'https://www.wikidata.org/wiki/Q534727',
    ]);
    expect(links.map(({ rel, target }) => [rel, target])).toEqual(Array(3).fill(['noreferrer noopener', '_blank']));
  });

  it('has no links when it is not known for certain who that is', async () => {
    await open('person with many offices');
    expect(all('a')).toEqual([]);
    const first = CARDS.person.entries[0]!;
    const entry = { ...first.entry, qid: 'Q1/../../evil' };
    await draw({ mention: 2, look: lookOf(cardView({ entries: [{ ...first, entry }] })) });
    expect(part('h2')).toBe('David Lammy');
    expect(all('a')).toEqual([]);
  });

  it('tells which mention it is, and goes to the others', async () => {
    await open('person');
    expect(part('.duidu-card-walk')).toBe('Mention 2 of 5 in this article');
    await click('Next mention');
    await click('Previous mention');
    expect(deeds.asked).toEqual(['walk David Lammy 1 false', 'walk David Lammy -1 false']);
    await open('person', { where: { at: 1, of: 1 } });
    expect(part('.duidu-card-walk')).toBe('Once in this article');
    expect(button('Next mention')).toBeUndefined();
  });

  it('pins, moves, copies and closes', async () => {
    await open('person');
    expect(button('Pin')?.ariaPressed).toBe('false');
    expect(button('To another corner')).toBeUndefined();
    await click('Pin');
    await open('person', { pinned: true });
    expect(button('Pin')?.ariaPressed).toBe('true');
    await click('To another corner');
    await click('Copy the name');
    expect(note()).toBe('Copied.');
    await click('Close');
    expect(deeds.asked).toEqual(['pin true', 'move', 'copy David Lammy', 'close']);
  });
});

describe('the card of a term', () => {
  it('says what it means, and of which regions no form is known', async () => {
    await open('term');
    expect(part('h2')).toBe('small yard, high fence');
    expect(part('.duidu-card-gloss')).toMatch(/^American policy/);
    expect(all('dt').map((region) => region.textContent)).toEqual(['Mainland', 'Hong Kong, Taiwan']);
    await open('known from the page', { mention: 2 });
    expect(all('.duidu-card-row').map((row) => row.textContent)).toEqual([
      'Hong Kong伊安雅 Yī Ānyǎ伊氏',
      'Mainland, Taiwanform not known',
    ]);
  });
});

describe('a name that cannot be told', () => {
  it('says so and lists the candidates with what tells them apart', async () => {
    await open('candidates');
    expect(part('h2')).toBe('It cannot be told who this is');
    expect(all('.duidu-card-choice').map((choice) => choice.textContent)).toEqual([
      'Jonathan PowellNational Security Adviser of the United Kingdom',
      'Jerome PowellChair of the Federal Reserve',
      'Colin PowellAmerican general and statesman.',
      'Someone else, not listed',
    ]);
    expect(all('a')).toEqual([]);
  });

  it('becomes the one that is chosen, and is taken back by Undo', async () => {
    await open('candidates');
    await click('Jerome Powell');
    expect(part('h2')).toBe('Jerome Powell');
    expect(note()).toContain('On this page 鮑爾 is now Jerome Powell.');
    expect(part('.duidu-card-reasons')).toContain('you said so');
    await click('Undo');
    expect(part('h2')).toBe('It cannot be told who this is');
    expect(note()).toBe('Taken back.');
    expect(deeds.asked).toEqual(['settle Jerome Powell', 'settle undefined']);
  });

  it('is nobody when somebody not listed is meant, and can be added', async () => {
    await open('candidates');
    await click('Someone else, not listed');
    expect(note()).toContain('鮑爾 is no longer taken for anybody');
    expect(all('.duidu-card-choice')).toEqual([]);
    await click('Say who it is');
    expect(deeds.asked).toEqual(['settle null', 'add 鮑爾']);
  });
});

describe('what the reader says on the card', () => {
  it('“This is someone else” lists the other bearers of the name', async () => {
    await open('person');
    expect(all('.duidu-card-choice')).toEqual([]);
    await click('This is someone else');
    expect(all('.duidu-card-choice').map((choice) => choice.textContent)).toEqual([
      'Lam Tak-waiAn actor.',
      'Someone else, not listed',
    ]);
    await click('Lam Tak-wai');
    expect(part('h2')).toBe('Lam Tak-wai');
    expect(all('.duidu-card-choice')).toEqual([]);
    await click('Undo');
    expect(part('h2')).toBe('David Lammy');
    expect(deeds.asked).toEqual(['settle Lam Tak-wai', 'settle undefined']);
  });

  it('an earlier decision comes back by Undo, not nothing', async () => {
    await draw({ look: lookOf(settledView(CARDS.candidates, 'Colin Powell')) });
    await click('Not a name here');
    await click('Undo');
    expect(part('h2')).toBe('Colin Powell');
    expect(deeds.asked).toEqual(['settle null', 'settle Colin Powell']);
  });

  it('“Not a name here” leaves nothing on the card but the way back', async () => {
    await open('person');
    await click('Not a name here');
    expect(note()).toContain('林德偉 is no longer marked on this page.');
    expect(all('.duidu-card-body > *')).toEqual([]);
    await click('Undo');
    expect(shown()).toContain('Foreign Secretary');
  });

  it('what the page teaches is added to the own glossary, and taken out again', async () => {
    await open('known from the page');
    expect(part('.duidu-card-kind')).toContain('known from this page only');
    await click('Add to my glossary');
    expect(note()).toContain('Added to your glossary.');
    expect(button('Add to my glossary')).toBeUndefined();
    await click('Edit');
    await click('Undo');
    expect(deeds.asked).toEqual(['keep Ann Example', 'edit own/7', 'drop own/7 Ann Example']);
    expect(button('Add to my glossary')).toBeDefined();
  });

  it('an own entry is edited, not added', async () => {
    await open('of the own glossary');
    expect(button('Add to my glossary')).toBeUndefined();
    await click('Edit');
    expect(deeds.asked).toEqual(['edit own/1']);
  });

  it('says when it could not be done, and changes nothing', async () => {
    deeds.fails = true;
    await open('candidates');
    await click('Jerome Powell');
    expect(note()).toBe('That did not work. Nothing has changed.');
    expect(part('h2')).toBe('It cannot be told who this is');
    expect(button('Undo')).toBeUndefined();
    deeds.fails = false;
    await click('Jerome Powell');
    expect(part('h2')).toBe('Jerome Powell');
  });
});

describe('walking from name to name', () => {
  it('keeps what was said of one mention off the next', async () => {
    await open('person');
    await click('Copy the name');
    await open('person', { mention: 2 });
    expect(note()).toBe('');
  });

  it('says the name, the office then and the place aloud, in a region that stays', async () => {
    await open('person');
    const live = all('[aria-live]')[0];
    expect(live?.textContent).toBe('');
    await open('term', { mention: 2, aloud: true, where: null });
    await open('person', { mention: 3, aloud: true });
    expect(all('[aria-live]')[0]).toBe(live);
    expect(live?.textContent).toBe(
      `David Lammy, Foreign Secretary of the United Kingdom, ${text('at', { at: 2, n: 5 })}`,
    );
    await open('candidates', { mention: 4, aloud: true });
    expect(live?.textContent).toMatch(/^It cannot be told who this is/);
  });
});
