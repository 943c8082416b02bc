// The popup on a stage in jsdom, for the tests of its names: opening it, finding what stands in it, and using it.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { LivePopup } from '../../components/popup/LivePopup';
import type { PageNamesView } from '../../lib/messages/contract';
import type { Settings } from '../../lib/settings/settings';
import { type FakeSource, fakeSource, NAMES, VIEWS } from './popup-views';

let root: HTMLElement;
/** Where the popup is. */
export const shown = (): HTMLElement => root;

const pause = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
/** Once for the look, and once for the names that are asked for after it. */
export const settle = () => pause().then(pause);

/** With the clock stopped: lets so many milliseconds pass, and what comes of them be drawn. */
export async function pass(ms: number): Promise<void> {
  for (const part of [ms, 0]) await act(async () => void (await vi.advanceTimersByTimeAsync(part)));
}

/** Draws the popup, and waits for nothing. */
export const draw = (source: FakeSource) =>
  act(async () => render(<LivePopup source={source} onLocale={() => undefined} />, root));

export const close = () => act(async () => render(null, root));

/** The popup of a page that is read, with what that says of its names. */
export async function open(page: PageNamesView | Error = NAMES, settings: Partial<Settings> = {}): Promise<FakeSource> {
  const source = fakeSource(VIEWS.on, settings);
  source.page = page;
  await draw(source);
  await settle();
  return source;
}

export const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
export const words = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const row = (form: string) => all('.name').find((each) => words(each.querySelector('.name-form')) === form);
export const go = (form: string) => row(form)?.querySelector<HTMLButtonElement>('.name-go') ?? undefined;
export const group = (heading: string) =>
  all<HTMLDetailsElement>('.names-group').find((each) => words(each).startsWith(heading));
export const formsIn = (heading: string) => [...(group(heading)?.querySelectorAll('.name-form') ?? [])].map(words);
export const said = (): string => words(root.querySelector('[role=status]'));
export const fold = (title: string) =>
  all<HTMLDetailsElement>('.fold').find((each) => words(each.querySelector('h2')) === title);

export async function click(element: HTMLElement | null | undefined): Promise<void> {
  if (!element) throw new Error(`not there in: ${words(root)}`);
  await act(async () => element.click());
  await settle();
}

export async function press(key: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(async () => void document.activeElement?.dispatchEvent(event));
  await settle();
}

/** To be called once in a file: every test has a popup of its own. */
export function onStage(): void {
  beforeEach(() => {
    root = document.body.appendChild(document.createElement('div'));
  });
  afterEach(async () => {
    await close();
    root.remove();
    vi.useRealTimers();
  });
}
