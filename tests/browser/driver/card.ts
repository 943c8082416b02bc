// The card as a reader sees it. Nothing of the page reaches into its closed shadow root, and so neither does a test: it is
// looked at from the content scripts' own world, and operated by real input.
import type { Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import { until } from '../../../lib/build/browsers';
import type { Stage } from './stage';

declare const chrome: WebExtensions;

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardSeen {
  readonly text: string;
  readonly label: string;
  readonly box: Rect;
  /** Buttons and links by what they are called. */
  readonly controls: Readonly<Record<string, Rect>>;
  /** What of the card has the focus; '' for nothing. */
  readonly focus: string;
  readonly aloud: string;
  readonly colour: string;
  /** The card's content is higher than its room, and scrolls. */
  readonly scrolls: boolean;
  /** How far it is scrolled, in CSS pixels. */
  readonly scrolled: number;
}

/** Runs in a page of the extension; what it hands on runs in the content scripts' world. */
async function lookAtCards(tab: number, frame: number): Promise<CardSeen[]> {
  const look = (): CardSeen[] => {
    const { chrome: own } = globalThis as unknown as {
      chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
    };
    const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('duidu-card');
    if (!host) return [];
    const root = host.openOrClosedShadowRoot ?? own?.dom?.openOrClosedShadowRoot(host);
    const rectOf = (element: Element): Rect => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent ?? '';
    return [...(root?.querySelectorAll('.duidu-card-place') ?? [])].flatMap((place) => {
      const card = place.querySelector<HTMLElement>('.duidu-card');
      if (!card || getComputedStyle(place).opacity !== '1') return [];
      // Of those that are called the same, in folds that are shut too, the first is meant.
      const controls = [...card.querySelectorAll('button, a, summary')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
        .map((one) => [nameOf(one), rectOf(one)])
        .reverse();
      const active = root?.activeElement ?? null;
      const boxes = [card, ...card.querySelectorAll('.duidu-card-page, .duidu-card-body')];
      return [
        {
          text: card.innerText,
          label: card.getAttribute('aria-label') ?? '',
          box: rectOf(place),
          controls: Object.fromEntries(controls),
          focus: active && place.contains(active) ? `${active.localName} ${nameOf(active)}` : '',
          aloud: card.querySelector('[aria-live]')?.textContent ?? '',
          colour: getComputedStyle(card).color,
          scrolls: boxes.some(
            (one) => getComputedStyle(one).overflowY === 'auto' && one.scrollHeight > one.clientHeight + 1,
          ),
          scrolled: Math.max(...boxes.map(({ scrollTop }) => scrollTop)),
        },
      ];
    });
  };
  const target = { tabId: tab, frameIds: [frame] };
  const [done] = await chrome.scripting.executeScript({ target, func: look as never });
  return (done?.result ?? []) as CardSeen[];
}

/** The cards that stand on a tab's page now, or in one of its frames. */
export const cardsOn = (on: Stage, tab: number, frame = 0): Promise<CardSeen[]> =>
  on.inExtension(lookAtCards, tab, frame);

/** Waits for a card that is such. */
export async function untilCard(
  on: Stage,
  tab: number,
  what: string,
  test: (card: CardSeen) => boolean = () => true,
  frame = 0,
): Promise<CardSeen> {
  let seen: readonly CardSeen[] = [];
  await until(`a card ${what}`, async () => {
    seen = await cardsOn(on, tab, frame);
    return seen.some(test);
  }).catch((error) => {
    throw new Error(`${error.message}; there is: ${JSON.stringify(seen.map(({ text }) => text))}`);
  });
  return seen.find(test) as CardSeen;
}

export const untilNoCard = (on: Stage, tab: number): Promise<void> =>
  until('no card', async () => (await cardsOn(on, tab)).length === 0);

/** The boxes of a word where it stands in the page, the `nth` time; in readings or English runs too. */
export const boxesOf = (page: Page, word: string, nth = 0): Promise<Rect[]> =>
  page.evaluate(
    (wanted, skip) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skip;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
          if (rects.length === 0 || left-- > 0) continue;
          return rects.map(({ left: x, top, right, bottom }) => ({ left: x, top, right, bottom }));
        }
      }
      return [];
    },
    word,
    nth,
  );

const middle = ({ left, top, right, bottom }: Rect): readonly [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** Moves the pointer onto a box, on a way of several steps as a hand does. */
export async function moveTo(page: Page, box: Rect): Promise<void> {
  const [x, y] = middle(box);
  await page.mouse.move(x, y, { steps: 4 });
  // Where it stood there already, from a test before, it has not moved yet.
  await page.mouse.move(x + 1, y);
}

/** Clicks a control of a card where it is. */
export async function clickOn(page: Page, card: CardSeen, control: string): Promise<void> {
  const box = card.controls[control];
  if (!box) throw new Error(`the card has no «${control}», but ${Object.keys(card.controls).join(', ')}`);
  const [x, y] = middle(box);
  await page.mouse.click(x, y);
}

export const meets = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
