// Asks the extension what it made of a tab, waits until it has drawn, tells it in a line, and takes the picture.
// It asks as the popup does, over the extension's own messages; it reads nothing out of the page.
import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'webextension-polyfill';
import type { TabView } from '../messages/contract';
import type { PageState } from '../text/state';
import type { Session } from './browsers';

declare const chrome: WebExtensions;

/** Settings as they are stored: only what differs from the defaults. */
export interface StoredSettings {
  readonly script?: 'printed' | 'cn' | 'hk' | 'tw';
  readonly words?: boolean;
  readonly readings?: 'off' | 'marks' | 'numbers' | 'zhuyin' | 'jyutping';
  readonly [other: string]: unknown;
}

/** Stores settings as the popup would, and waits until they are there. */
export const store = (session: Session, settings: StoredSettings): Promise<void> =>
  session.inExtension((value) => chrome.storage.local.set({ settings: value }), settings);

/** A reply in the wire format of @webext-core/messaging. */
interface Reply {
  readonly res?: unknown;
  readonly err?: unknown;
}

// Far more than a background that wakes and reads its tables needs.
const ANSWER_MS = 10_000;

/** Asks the background one call of the contract in the wire format of @webext-core/messaging. */
export async function ask<T>(session: Session, type: string, data: Record<string, unknown>): Promise<T> {
  const message = { id: randomInt(1e9), type, data, timestamp: Date.now() };
  const answer = await session.inExtension(
    (sent, limit) =>
      Promise.race<Reply | undefined>([
        chrome.runtime.sendMessage(sent),
        new Promise((late) => setTimeout(() => late({ err: `no answer within ${limit} ms` }), limit)),
      ]),
    message,
    ANSWER_MS,
  );
  if (answer === undefined || answer === null) throw new Error(`Nobody in the extension answers ${type}.`);
  if (answer.err !== undefined) throw new Error(`${type} failed: ${JSON.stringify(answer.err)}`);
  return answer.res as T;
}

/** What the popup would show of a tab. */
export const look = (session: Session, tab: number): Promise<TabView> => ask(session, 'tab.look', { tab });

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));

/** Is there nothing left to wait for: the first screen is drawn, or what is asked for is the page as it is? */
export const isDrawn = ({ on, verdict, firstPaint, ask: { from, target, reading } }: PageState): boolean =>
  on && verdict !== null && (firstPaint !== null || (reading === 'off' && (target === null || target === from)));

/** Has the reader drawn its first screen and stopped adding words, or come to rest? */
const settled = (now: TabView, before: TabView | null): boolean =>
  now.kind !== 'page' ||
  (now.state.on
    ? isDrawn(now.state) && before?.kind === 'page' && before.state.words === now.state.words
    : before?.kind === 'page' && before.state.rest === now.state.rest);

/** Looks at a tab until the reader has drawn or rests; after `limit` milliseconds, whatever there is. */
export async function waitUntilRead(session: Session, tab: number, limit = 15_000): Promise<TabView> {
  const end = Date.now() + limit;
  let before: TabView | null = null;
  for (;;) {
    const now = await look(session, tab);
    if (settled(now, before) || Date.now() > end) return now;
    before = now;
    await pause(400);
  }
}

const REGIONS = { cn: 'Mainland', hk: 'Hong Kong', tw: 'Taiwan' };
const RESTS = {
  'not-chinese': 'not a Chinese page',
  'site-off': 'switched off for this site',
  'not-asked': 'not read until asked for',
  'page-off': 'switched off for this page',
};

/** What the extension saw, as one line for a terminal. */
export function describe(view: TabView): string {
  if (view.kind === 'closed') return `closed to extensions (${view.why})`;
  if (view.kind === 'no-access') return `no access to ${view.site} yet: click Duidu's button there, or allow the site`;
  const { verdict, on, rest, words, firstPaint, ask: how } = view.state;
  const state = on ? 'read' : (rest && RESTS[rest]) || 'at rest';
  if (verdict === null) return `${state}: verdict none`;
  const published = verdict.published ? `${verdict.published.iso} (zone ${verdict.published.zone})` : 'no date';
  return [
    state,
    `Chinese, ${verdict.han} characters`,
    verdict.script === 'Hant' ? 'Traditional' : 'Simplified',
    verdict.region === null ? 'region unknown' : REGIONS[verdict.region],
    verdict.news ? `news article, ${published}` : `no news article, ${published}`,
    `shown as ${how.target ?? 'printed'}${how.words ? ' with its words' : ''}, readings ${how.reading}`,
    `${words} words given readings`,
    firstPaint === null ? 'nothing drawn' : `first screen after ${Math.round(firstPaint)} ms`,
  ].join(' · ');
}

/** Saves a picture of the page's first screens (at most `height` pixels high). */
export async function shoot(page: Page, path: `${string}.png`, height = 1600): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await page.bringToFront();
  const size = page.viewport() ?? { width: 1100, height: 900 };
  await page.setViewport({ ...size, height });
  // Twice the frame: one for layout at the new height, one for what the reader then adds.
  await pause(600);
  await page.screenshot({ path });
  await page.setViewport(size);
}
