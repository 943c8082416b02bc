// What is done in "In this article" and beside it, in jsdom: going from mention to mention by mouse and keyboard, the
// folds, the choices of names, and the foot.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { all, click, draw, fold, go, onStage, open, press, row, said, settle, shown, words } from './popup-stage';
import { fakeSource, NAMES, VIEWS } from './popup-views';

onStage();

describe('a click on a name', () => {
  it('goes to its next mention, shows which of how many, and tells screen readers', async () => {
    const source = await open();
    expect(said()).toBe('');
    await click(go('林德偉'));
    await click(go('林德偉'));
    expect(source.asked).toEqual(['jump David Lammy 1', 'jump David Lammy 1']);
    expect(words(row('林德偉')?.querySelector('.name-count > [aria-hidden]'))).toBe('2/7');
    expect(said()).toBe('David Lammy: 2 of 7');
    expect(shown().querySelector('[role=status]')?.getAttribute('aria-live')).toBe('polite');
    expect(all('.name[aria-current]').map((each) => each === row('林德偉'))).toEqual([true]);
  });

  it('goes back by the button beside it, where there is more than one mention', async () => {
    const source = await open();
    await click(row('林德偉')?.querySelector<HTMLElement>('.name-back'));
    expect(source.asked).toEqual(['jump David Lammy -1']);
    expect(row('林德偉')?.querySelector('.name-back')?.getAttribute('aria-label')).toBe('Previous mention of 林德偉');
    expect(row('冷戰思維')?.querySelector('.name-back')).toBeNull();
  });

  it('says that a name is gone when the page has it no more', async () => {
    const source = await open();
    source.jump = async () => ({ at: 0, of: 0 });
    await click(go('林德偉'));
    expect(said()).toBe('This page no longer mentions 林德偉.');
    source.jump = () => Promise.reject(new Error('no receiver'));
    await click(go('鮑爾'));
    expect(said()).toBe('This page no longer mentions 鮑爾.');
    expect(all('.name[aria-current]')).toEqual([]);
  });

  it('shows the last one asked for, whichever is answered first', async () => {
    const source = await open();
    const answers: ((landing: { at: number; of: number }) => void)[] = [];
    source.jump = () => new Promise((answer) => answers.push(answer));
    await click(go('林德偉'));
    await click(go('鮑爾'));
    await act(async () => {
      answers[1]?.({ at: 1, of: 3 });
      answers[0]?.({ at: 1, of: 7 });
    });
    await settle();
    expect(said()).toBe('鮑爾: 1 of 3');
  });
});

describe('by keyboard', () => {
  it('each group is one stop of the tab key, and arrow keys go over all names in sight', async () => {
    await open();
    expect(all('.name-go').filter((each) => each.tabIndex === 0).length).toBe(5);
    go('林德偉')?.focus();
    const visited = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home']) {
      await press(key);
      visited.push(words(document.activeElement?.querySelector('.name-form')));
    }
    expect(visited).toEqual(['鮑爾', '路透社', '鮑爾', '安瑛', '安瑛', '林德偉']);
  });

  it('the tab key comes back to where it was in a group', async () => {
    await open();
    go('林德偉')?.focus();
    await press('ArrowDown');
    expect(go('鮑爾')?.tabIndex).toBe(0);
    expect(go('林德偉')?.tabIndex).toBe(-1);
    expect(row('鮑爾')?.querySelector<HTMLElement>('.name-back')?.tabIndex).toBe(0);
  });

  it('right and left go to the next mention and the one before', async () => {
    const source = await open();
    go('林德偉')?.focus();
    await press('ArrowRight');
    await press('ArrowLeft');
    expect(source.asked).toEqual(['jump David Lammy 1', 'jump David Lammy -1']);
    expect(document.activeElement).toBe(go('林德偉'));
  });

  it('other keys and chords are left to the browser', async () => {
    const source = await open();
    go('林德偉')?.focus();
    for (const init of [{ key: 'a' }, { key: 'ArrowDown', altKey: true }, { key: 'toString' }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(document.activeElement).toBe(go('林德偉'));
    expect(source.asked).toEqual([]);
  });
});

describe('the folds', () => {
  it('open one at a time, the names first', async () => {
    await open();
    const opened = () => all<HTMLDetailsElement>('.fold[open] h2').map(words);
    expect(opened()).toEqual(['In this article']);
    await click(fold('Names')?.querySelector('summary'));
    expect(opened()).toEqual(['Names']);
    await click(fold('Names')?.querySelector('summary'));
    expect(opened()).toEqual([]);
    await click(fold('Script and readings')?.querySelector('summary'));
    expect(opened()).toEqual(['Script and readings']);
  });

  it('tell how their choices stand while they are closed', async () => {
    await open(NAMES, { script: 'cn', readings: 'marks', english: 'card', nameForms: 'tw' });
    expect(words(fold('Script and readings')?.querySelector('.fold-now'))).toBe('Simplified · Pinyin');
    expect(words(fold('Names')?.querySelector('.fold-now'))).toBe('English on the card · Taiwan');
  });
});

describe('the choices of names', () => {
  const chip = (label: string) =>
    all<HTMLInputElement>('.chip input').find((each) => words(each.labels?.[0]) === label);
  const radio = (label: string) =>
    [...(fold('Names')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])].find(
      (each) => each.ariaLabel === label,
    );

  it('show what is in force', async () => {
    await open(NAMES, { phrases: false, english: 'all', nameForms: 'hk' });
    const marked = all<HTMLInputElement>('.chip input').map((each) => each.checked);
    expect(marked).toEqual([true, true, false, false]);
    expect(radio('After every mention')?.checked).toBe(true);
    expect(radio('Hong Kong')?.checked).toBe(true);
  });

  it('go with the script’s words where those are wanted and no other region is chosen', async () => {
    await open(NAMES, { script: 'cn', words: true });
    expect(radio('As the script')?.checked).toBe(true);
    expect(words(radio('As the script')?.closest('.segment'))).toContain('斯塔默');
    expect(radio('As printed')).toBeUndefined();
  });

  it('switch groups, the English in the line, and whose form is shown, for everywhere', async () => {
    const source = await open();
    await click(chip('Places'));
    await click(chip('People'));
    await click(radio('On the card only'));
    await click(radio('Mainland'));
    expect(source.asked).toEqual(['places true', 'people false', 'english card', 'nameForms cn']);
    expect(chip('People')?.checked).toBe(false);
    expect(radio('Mainland')?.checked).toBe(true);
  });
});

describe('the foot', () => {
  it('leads to the options', async () => {
    const source = await open();
    await click(all('button').find((each) => words(each) === 'Options'));
    expect(source.asked).toEqual(['options']);
  });

  it('names the keys for next and previous name', async () => {
    const source = fakeSource(VIEWS.on);
    source.shortcuts = async () => [
      { name: 'previous-name', keys: 'Alt+Shift+P' },
      { name: 'next-name', keys: 'Alt+Shift+N' },
    ];
    await draw(source);
    await settle();
    expect(all('.keys dl > div').map(words)).toEqual(['Alt+Shift+Nnext name', 'Alt+Shift+Pprevious name']);
  });
});
