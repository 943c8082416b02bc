// What presses, taps, typing and the page itself do to cards that open by pointer, with a clock of our own.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAVE, LOOK, TYPED } from '../../../lib/page/hover';
import { click, key, move, openA, pointer, REST, stage, standPointer, takePointerAway, tap, wait } from './hover-stage';

beforeEach(standPointer);
afterEach(takePointerAway);

describe('a press', () => {
  it('closes the card, and its name opens none until the pointer has left it', () => {
    openA();
    pointer('pointerdown', 50, 10);
    expect(stage.log).toEqual(['close']);
    move(60, 10);
    wait(LOOK + REST);
    move(150, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual(['close']);
    move(50, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual(['close', 'open A by hover']);
  });

  it('that drags out a selection opens nothing on its way', () => {
    pointer('pointerdown', 150, 10);
    move(50, 10, { buttons: 1 });
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
  });

  it('on the card does nothing to it', () => {
    openA();
    pointer('pointerdown', 50, 200, {}, stage.card);
    wait(LEAVE * 2);
    expect(stage.log).toEqual([]);
  });
});

describe('keys', () => {
  it('typed into a field close the card, and nothing opens for a while', () => {
    openA();
    key('ni', stage.field);
    expect(stage.log).toEqual(['close']);
    move(50, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual(['close']);
    wait(TYPED);
    move(51, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual(['close', 'open A by hover']);
  });

  it('that scroll the page end the rest before a card', () => {
    move(50, 10);
    wait(LOOK + 100);
    window.dispatchEvent(new Event('scroll'));
    wait(REST);
    expect(stage.log).toEqual([]);
  });

  it('that scroll the page leave the card to follow its word', () => {
    openA();
    key('ArrowDown');
    expect(stage.log).toEqual([]);
  });

  it('Escape sends the card away, until the pointer comes again', () => {
    openA();
    key('Escape');
    move(51, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual(['close']);
  });
});

describe('a tap', () => {
  it('on a name opens its card', () => {
    tap(50, 10);
    expect(stage.log).toEqual(['open A by tap']);
  });

  it('on a name in a link is the link’s', () => {
    tap(50, 10, stage.link);
    expect(stage.log).toEqual([]);
  });

  it('elsewhere closes the card, and on another name opens that one', () => {
    tap(50, 10);
    tap(250, 10);
    tap(500, 500);
    expect(stage.log).toEqual(['open A by tap', 'open B by tap', 'close']);
  });

  it('is none where a site clicks by itself, or a link was opened by key', () => {
    tap(50, 10);
    stage.log = [];
    document.body.click();
    document.body.dispatchEvent(new MouseEvent('click', { clientX: 250, clientY: 10, bubbles: true }));
    expect(stage.log).toEqual([]);
  });

  it('on the card does nothing to it', () => {
    tap(50, 10);
    tap(50, 200, stage.card);
    expect(stage.log).toEqual(['open A by tap']);
  });

  it('opens any word where all words open, or a key would be needed', () => {
    for (const by of ['words', 'key', 'tap'] as const) {
      stage.lookup = { by, key: 'alt', delay: REST };
      tap(320, 10);
      expect(stage.log.splice(0)).toEqual(['open c by tap']);
    }
  });

  it('of a mouse opens nothing', () => {
    click(50, 10);
    expect(stage.log).toEqual([]);
  });

  it('of a mouse opens a word where nothing else would, and takes it away again', () => {
    stage.lookup = { by: 'tap', key: 'alt', delay: REST };
    click(320, 10);
    expect(stage.log.splice(0)).toEqual(['open c by tap']);
    click(370, 10);
    expect(stage.log.splice(0)).toEqual(['close', 'open d by tap']);
    click(370, 10);
    expect(stage.log.splice(0)).toEqual(['close']);
    click(320, 10, { detail: 2 });
    click(320, 10, { detail: 1 }, stage.link);
    expect(stage.log).toEqual([]);
  });
});

describe('the page', () => {
  it('has all its own: no default is prevented', () => {
    expect(move(50, 10)).toBe(true);
    wait(LOOK + REST);
    expect(pointer('pointerdown', 50, 10)).toBe(true);
    expect(tap(50, 10)).toBe(true);
    expect(key('Escape')).toBe(true);
    expect(stage.log.length).toBeGreaterThan(1);
  });

  it('keeps the focus of a card that has it: hovering opens no other', () => {
    stage.held = true;
    stage.shown = 'A';
    move(250, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
  });

  it('is left alone once the watch has ended', () => {
    move(50, 10);
    wait(LOOK);
    stage.end.abort();
    wait(REST);
    move(50, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
  });
});
