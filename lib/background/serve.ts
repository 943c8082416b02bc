// The background's answers: what each call of the contract does.

import { outletOf } from '../data/outlets';
import { pageOf } from '../glossary/decisions';
import type { OwnId } from '../glossary/entry';
import { addEntry, dropForms, settle, unsettle } from '../glossary/store';
import type { Handlers } from '../messages/call';
import { call } from '../messages/call';
import { browser } from '../platform/browser';
import { setSetting, siteRule } from '../settings/store';
import { addressOf, judge } from '../text/detect';
import { pack, packNames } from '../text/pack';
import { addSaved, removeSaved } from '../vocabulary/store';
import { webUrl } from './access';
import { showState } from './badge';
import type { Engine } from './engine';
import { injectCard, injectPointer, injectReader, isHydrated, restyle, setStyle } from './inject';
import { draftOfTaught } from './own-names';
import { asRead, fixReading, forgetKnown, learn } from './own-words';
import { look, turn } from './tabs';

/** A page's call always comes from a tab. */
function placeOf(sender: { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined }) {
  const tab = sender.tab?.id;
  if (tab === undefined) throw new Error('a page without a tab');
  return { tab, frame: sender.frameId ?? 0 };
}

/** `ownChanged`: the reader's glossary or decisions are not what they were; `wordsChanged`: nor are known words and readings. */
export const handlersOf = (engine: Engine, ownChanged: () => void, wordsChanged: () => void): Handlers => ({
  'page.seen': async (_, sender) => {
    const { tab, frame } = placeOf(sender);
    const site = webUrl((await browser.tabs.get(tab)).url ?? sender.tab?.url)?.hostname ?? '';
    if (site && (await siteRule(site)).off) return;
    await injectReader(tab, [frame]);
    await call('reader.turn', { on: true, site, by: 'probe' }, { tab, frame });
  },
  'page.judge': ({ signs }) => judge(signs, outletOf(addressOf(signs))),
  'page.changed': async ({ on, marks, typography, before }, sender) => {
    const { tab, frame } = placeOf(sender);
    if (before) return restyle(tab, frame, typography, before);
    await setStyle(tab, frame, on, marks, typography);
    if (frame === 0) await showState(tab, on);
  },
  'page.hydrated': async (_, sender) => {
    const { tab, frame } = placeOf(sender);
    return isHydrated(tab, frame);
  },
  'text.annotate': async ({ texts, how, url }) => {
    const done = await engine.annotate(texts, how, url);
    return {
      texts: done.texts.map(({ tiles, names }) => ({
        tiles: pack(tiles),
        names: packNames(names),
      })),
      about: done.about,
    };
  },
  'names.survey': ({ texts, article }) => engine.survey(texts, article),
  'word.look': ({ text, start, end, how, url, jyutping }) =>
    engine.look(text, { start, end }, how, url, jyutping ? { jyutping } : {}),
  'word.know': async ({ word, known }) => {
    if (known) await learn(word);
    else await forgetKnown(word);
    wordsChanged();
  },
  'word.fix': async ({ word, reading, url }) => {
    await fixReading(word, reading, url);
    wordsChanged();
  },
  'word.save': async (draft) => (await addSaved(asRead(draft))).id,
  'word.unsave': ({ id }) => removeSaved([id]),
  'word.leave-known': () => setSetting('readingsFor', 'unknown'),
  'names.settle': async (said) => {
    await settle({ ...said, url: pageOf(said.url) });
    ownChanged();
  },
  'names.unsettle': async (which) => {
    await unsettle(which);
    ownChanged();
  },
  'names.drop': async ({ id, forms }) => {
    await dropForms(id as OwnId, forms);
    ownChanged();
  },
  'page.options': async ({ at }) =>
    void (await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${at}`) })),
  'names.keep': async (taught) => {
    const { id } = await addEntry(draftOfTaught(taught));
    ownChanged();
    return id;
  },
  'page.card': async (_, sender) => {
    const { tab, frame } = placeOf(sender);
    await injectCard(tab, frame);
  },
  'page.pointer': async ({ marks }, sender) => {
    const { tab, frame } = placeOf(sender);
    await injectPointer(tab, frame, marks);
  },
  'tab.look': ({ tab }) => look(tab),
  'tab.turn': ({ tab, on }) => turn(tab, on),
});
