// A card in jsdom: drawn with what a test wants to differ, and operated by what can be read on it.
import { act } from 'preact/test-utils';
import { type Drawn, drawCard } from '../../components/card/draw';
import type { Look } from '../../lib/text/look';
import { CHOICES, LOOKS } from './card-looks';
import { type FakeDeeds, fakeDeeds } from './card-views';

export interface Stage {
  readonly root: HTMLElement;
  readonly deeds: FakeDeeds;
  /** Draws the card; another card than before, unless `mention` says that it is the same. */
  show(look: Look, over?: Partial<Drawn>): Promise<void>;
  open(name: keyof typeof LOOKS, over?: Partial<Drawn>): Promise<void>;
  /** Elements in front of the card. */
  all<E extends HTMLElement>(selector: string): E[];
  part(selector: string): string;
  texts(selector: string): string[];
  button(label: string): HTMLButtonElement | undefined;
  click(what: string | HTMLElement | undefined): Promise<void>;
  type(what: string): Promise<void>;
  key(target: Element, key: string, over?: KeyboardEventInit): Promise<KeyboardEvent>;
  end(): Promise<void>;
}

const settled = (): Promise<void> => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));

export function stage(): Stage {
  const root = document.body.appendChild(document.createElement('div'));
  const deeds = fakeDeeds();
  let count = 0;
  const all = <E extends HTMLElement>(selector: string): E[] =>
    [...root.querySelectorAll<E>(selector)].filter((found) => !found.closest('[hidden]'));
  const label = ({ ariaLabel, textContent }: HTMLElement): string => ariaLabel ?? textContent ?? '';
  const on: Stage = {
    root,
    deeds,
    show: (look, over = {}) =>
      act(async () =>
        drawCard(root, {
          language: 'en',
          mention: ++count,
          aloud: false,
          look,
          choices: CHOICES,
          voices: [],
          region: 'tw',
          where: null,
          pinned: false,
          deeds,
          ...over,
        }),
      ),
    open: (name, over) => on.show(LOOKS[name], over),
    all,
    part: (selector) => all(selector)[0]?.textContent ?? '',
    texts: (selector) => all(selector).map((found) => found.textContent ?? ''),
    button: (name) => all<HTMLButtonElement>('button').find((one) => label(one) === name),
    click: async (what) => {
      const found = typeof what === 'string' ? on.button(what) : what;
      if (!found) throw new Error(`no button «${what}» in: ${root.textContent}`);
      found.focus();
      await act(async () => found.click());
      await settled();
    },
    type: (what) =>
      act(async () => {
        const field = all<HTMLInputElement>('input')[0];
        if (!field) throw new Error('nothing to type into');
        field.value = what;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    key: async (target, key, over = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over });
      await act(async () => void target.dispatchEvent(event));
      await settled();
      return event;
    },
    end: async () => {
      await act(async () => drawCard(root, null));
      root.remove();
    },
  };
  return on;
}
