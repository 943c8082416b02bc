// The script that reads a page: injected by the background into pages that the probe reported or that the reader asked
// for. Wires a Visit to messages and settings. It is no WXT content script on purpose: WXT's context announces
// itself to the page by an event, and Duidu tells the page nothing.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { call, serve } from '../lib/messages/call';
import type { Wires } from '../lib/messages/card-calls';
import { pageAddress } from '../lib/messages/page-address';
import { readerGuard } from '../lib/messages/reader-guard';
import { Gate } from '../lib/page/gate';
import { Visit, type VisitEdges } from '../lib/page/visit';
import { bare } from '../lib/platform/bare';
import { readLive, watchLive } from '../lib/settings/live';
import { choicesOf, wanted } from '../lib/settings/settings';
import { unpack, unpackNames } from '../lib/text/pack';

/** In the extension's own world, which the page cannot see: the visit that runs here, of whichever version. */
const world = globalThis as { duiduVisit?: { alive(): boolean; end(): void }; duiduSigns?: VisitEdges['readPage'] };
const LIFE_SIGN = 1000;

export default defineUnlistedScript(() => {
  if (world.duiduVisit?.alive()) return;
  world.duiduVisit?.end();
  const visit = new Visit(window as Window & typeof globalThis, {
    annotate: async (texts, how) => {
      const done = await call('text.annotate', { texts, how, url: pageAddress(location) });
      return { ...done, texts: done.texts.map((one) => ({ tiles: unpack(one.tiles), names: unpackNames(one.names) })) };
    },
    readPage: (...of) => (world.duiduSigns as VisitEdges['readPage'])(...of),
    survey: (texts, article) => call('names.survey', { texts, article: { ...article, url: pageAddress(location) } }),
    hydrated: () => call('page.hydrated', {}),
    judge: (signs) => call('page.judge', { signs }),
    changed: (on, marks, typography, before) => {
      if (!on) gate.clear();
      return call('page.changed', { on, marks, typography, ...(before && { before }) }).catch(() => {});
    },
    turned: () => gate.turned(),
  });
  const life = new AbortController();
  const choices = async () => choicesOf((await readLive(visit.site)).settings);
  const load = () => call('page.pointer', { marks: visit.hasMarks });
  const gate = new Gate<Wires>(window, visit, { call, choices }, load, life.signal);
  const refresh = async () => {
    const { settings, rule } = await readLive(visit.site);
    await visit.wish({ ...wanted(settings, rule), off: rule.off === true });
  };
  const ready = refresh();
  const stops = [
    watchLive(() => void refresh()),
    watchLive(() => void visit.names.again(), ['glossary', 'decisions']),
    watchLive(() => visit.renew(), ['known', 'fixes']),
    serve(
      {
        'reader.state': () => ready.then(() => visit.state()),
        'reader.turn': async ({ on, site, by }) => {
          visit.site = site || visit.site;
          await refresh();
          void visit.turn(on, by);
          return visit.state();
        },
        'reader.names': () => visit.namesView,
        'reader.jump': ({ id, step, card }) => gate.jump(id, step, card),
        'reader.look-up': ({ by }) => gate.lookUp(by),
      },
      readerGuard(bare.runtime.id),
    ),
  ];
  const alive = () => bare.runtime?.id !== undefined;
  const end = () => {
    clearInterval(pulse);
    visit.end();
    life.abort();
    // The browser may have taken the extension's interfaces away already.
    for (const stop of stops.splice(0)) void (async () => stop())().catch(() => {});
  };
  // After an update or removal nobody tells a content script; where its code still runs it notices by itself.
  const pulse = setInterval(() => alive() || end(), LIFE_SIGN);
  world.duiduVisit = { alive, end };
});
