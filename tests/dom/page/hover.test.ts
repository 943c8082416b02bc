// When cards open and close by resting the pointer, with a clock of our own: rest, a key held, leaving.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDOVER, KEYED, LEAVE, LOOK } from '../../../lib/page/hover';
import {
  key,
  move,
  openA,
  overCard,
  pointer,
  REST,
  stage,
  standPointer,
  takePointerAway,
  tap,
  wait,
} from './hover-stage';

beforeEach(standPointer);
afterEach(takePointerAway);

describe('resting on a name', () => {
  it('opens its card after a while, and not before', () => {
    move(50, 10);
    wait(LOOK + REST - 1);
    expect(stage.log).toEqual([]);
    wait(1);
    expect(stage.log).toEqual(['open A by hover']);
  });

  it('does not begin anew while the pointer moves within the name', () => {
    move(50, 10);
    wait(LOOK + REST - 50);
    move(60, 12);
    wait(50);
    expect(stage.log).toEqual(['open A by hover']);
  });

  it('opens nothing for a name that the pointer only passes', () => {
    move(50, 10);
    wait(LOOK + 100);
    move(150, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
  });

  it('opens nothing when the page has scrolled away under the pointer', () => {
    move(50, 10);
    wait(LOOK + 100);
    stage.scrolled = true;
    wait(REST);
    expect(stage.log).toEqual([]);
  });

  it('opens nothing when the page has moved a name under a pointer that rests', () => {
    stage.scrolled = true;
    move(50, 10);
    wait(LOOK + REST);
    stage.scrolled = false;
    move(50, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
    move(51, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual(['open A by hover']);
  });

  it('opens nothing for a finger that moves', () => {
    move(50, 10, { pointerType: 'touch' });
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
  });

  it('opens for a pen', () => {
    move(50, 10, { pointerType: 'pen' });
    wait(LOOK + REST);
    expect(stage.log).toEqual(['open A by hover']);
  });

  it('goes from one card to the next', () => {
    openA();
    move(250, 10);
    wait(LOOK + REST);
    // The card was not taken off in between: nothing flickers.
    expect(stage.log).toEqual(['open B by hover']);
  });
});

describe('resting on any word', () => {
  it('opens nothing where names alone are wished for', () => {
    move(320, 10);
    wait(LOOK + REST * 2);
    expect(stage.log).toEqual([]);
  });

  it('opens its card after the time that was chosen, from now on', () => {
    stage.lookup = { by: 'words', key: 'alt', delay: 700 };
    move(320, 10);
    wait(LOOK + 699);
    expect(stage.log).toEqual([]);
    wait(1);
    expect(stage.log).toEqual(['open c by hover']);
    stage.lookup = { by: 'words', key: 'alt', delay: 150 };
    move(370, 10);
    wait(LOOK + 150);
    expect(stage.log).toEqual(['open c by hover', 'open d by hover']);
  });

  it('keeps a card no longer than a moment while the pointer goes on over other words', () => {
    stage.lookup = { by: 'words', key: 'alt', delay: REST };
    openA();
    for (let spent = 0; spent < HANDOVER + LOOK * 2; spent += LOOK * 2) {
      move(spent % (LOOK * 4) ? 370 : 320, 10);
      wait(LOOK * 2);
    }
    expect(stage.log).toEqual(['close']);
  });

  it('opens nothing by a tap-only wish, nor where nothing is read', () => {
    stage.lookup = { by: 'tap', key: 'alt', delay: REST };
    move(320, 10);
    wait(LOOK + REST);
    stage.lookup = null;
    move(50, 10);
    wait(LOOK + REST);
    tap(50, 10);
    expect(stage.log).toEqual([]);
  });

  it('tells what the pointer passes over, and when it has left', () => {
    stage.lookup = { by: 'words', key: 'alt', delay: REST };
    move(320, 10);
    wait(LOOK);
    move(500, 10);
    wait(LOOK);
    expect(stage.passed).toEqual(['c', null]);
  });
});

describe('a key held', () => {
  beforeEach(() => {
    stage.lookup = { by: 'key', key: 'alt', delay: REST };
  });

  it('opens at once what the pointer comes to, and nothing without it', () => {
    move(320, 10);
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
    move(50, 10, { ctrlKey: true });
    wait(LOOK + REST);
    expect(stage.log).toEqual([]);
    move(320, 10, { altKey: true });
    wait(LOOK);
    expect(stage.log).toEqual(['open c by hover']);
    move(370, 10, { altKey: true });
    wait(LOOK);
    expect(stage.log).toEqual(['open c by hover', 'open d by hover']);
  });

  it('opens what the pointer rests on when it is pressed, once', () => {
    move(320, 10);
    wait(LOOK);
    key('Alt');
    wait(KEYED);
    expect(stage.log).toEqual(['open c by hover']);
    key('Alt', document.body, { repeat: true });
    wait(KEYED);
    expect(stage.log).toEqual(['open c by hover']);
  });

  it('opens nothing when it was the beginning of a shortcut', () => {
    move(320, 10);
    wait(LOOK);
    key('Alt');
    key('d', document.body, { altKey: true });
    wait(KEYED * 2);
    expect(stage.log).toEqual([]);
  });
});

describe('leaving a name', () => {
  it('closes its card after a while', () => {
    openA();
    move(150, 10);
    wait(LOOK + LEAVE - 1);
    expect(stage.log).toEqual([]);
    wait(1);
    expect(stage.log).toEqual(['close']);
  });

  it('and coming back in time keeps it', () => {
    openA();
    move(150, 10);
    wait(LOOK + LEAVE - 50);
    move(50, 10);
    wait(LOOK + LEAVE + REST);
    expect(stage.log).toEqual([]);
  });

  it('for its card keeps it, on the way and there', () => {
    openA();
    move(50, 60);
    wait(LOOK + LEAVE * 2);
    overCard();
    wait(LEAVE * 2);
    expect(stage.log).toEqual([]);
    move(500, 500);
    wait(LOOK + LEAVE);
    expect(stage.log).toEqual(['close']);
  });

  it('by leaving the window closes it too', () => {
    openA();
    pointer('pointerout', 50, 0, { relatedTarget: null });
    wait(LEAVE);
    expect(stage.log).toEqual(['close']);
  });

  it('into a frame of the page closes it, though nothing more is told of the pointer', () => {
    openA();
    const frame = document.body.appendChild(document.createElement('iframe'));
    pointer('pointerout', 50, 20, { relatedTarget: frame });
    wait(LEAVE);
    expect(stage.log).toEqual(['close']);
  });

  it('leaves a card that was opened by a tap or a key', () => {
    openA();
    stage.fleeting = false;
    move(500, 500);
    wait(LOOK + LEAVE * 4);
    expect(stage.log).toEqual([]);
  });
});
