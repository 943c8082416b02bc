// The script that reads a page: injected by the background into pages that the probe reported or that the reader asked
// for. Wires a Visit to messages and settings. It is no WXT content script on purpose: WXT's context announces
// itself to the page by an event, and Duidu tells the page nothing.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outletOf } from '../lib/data/outlets';
import { call, serve } from '../lib/messages/call';
import { readerGuard } from '../lib/messages/reader-guard';
import { Visit } from '../lib/page/visit';
import { browser } from '../lib/platform/browser';
import { wanted } from '../lib/settings/settings';
import { readSettings, siteRule, watchSettings, watchSites } from '../lib/settings/store';
import { unpack } from '../lib/text/pack';

/** In the extension's own world, which the page cannot see: the visit that runs here, of whichever version. */
const world = globalThis as { duiduVisit?: { alive(): boolean; end(): void } };
const LIFE_SIGN = 1000;

export default defineUnlistedScript(() => {
  if (world.duiduVisit?.alive()) return;
  world.duiduVisit?.end();
  const visit = new Visit(window as Window & typeof globalThis, {
    annotate: async (texts, how) => (await call('text.annotate', { texts, how })).map(unpack),
    hydrated: () => call('page.hydrated', {}),
    changed: (on) => call('page.changed', { on }).catch(() => {}),
    outletOf,
  });
  const alive = () => browser.runtime?.id !== undefined;
  const refresh = async () => {
    const [settings, rule] = await Promise.all([readSettings(), siteRule(visit.site)]);
    visit.wish({ ...wanted(settings, rule), off: rule.off === true });
  };
  const stops = [
    watchSettings(() => void refresh()),
    watchSites(() => void refresh()),
    serve(
      {
        'reader.state': async () => (await ready, visit.state()),
        'reader.turn': async ({ on, site, by }) => {
          visit.site = site || visit.site;
          await refresh();
          visit.turn(on, by);
          return visit.state();
        },
      },
      readerGuard(browser.runtime.id),
    ),
  ];
  const end = () => {
    clearInterval(pulse);
    for (const stop of stops.splice(0)) tryTo(stop);
    visit.end();
  };
  // After an update or removal nobody tells a content script; where its code still runs it notices by itself.
  const pulse = setInterval(() => alive() || end(), LIFE_SIGN);
  world.duiduVisit = { alive, end };
  const ready = refresh();
});

function tryTo(deed: () => void): void {
  try {
    deed();
  } catch {
    // The browser has taken the extension's interfaces away already.
  }
}
