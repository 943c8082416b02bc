// A line of news for the options page, read and drawn as on a page: by the background, into a run, under the reader's own
// style. Wiring only.
import type { SampleAsk } from '../../components/options/options-source';
import { styleOf } from '../../lib/background/typeset';
import { call } from '../../lib/messages/call';
import { contentOfRun, makeRun } from '../../lib/page/run';
import { browser } from '../../lib/platform/browser';
import { unpack } from '../../lib/text/pack';

/** No page has it: what holds on one page holds not here. */
const URL_OF_SAMPLE = 'about:blank';

/** The very file that goes into pages. */
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = browser.runtime.getURL('/assets/reader-style.css');
document.head.append(style);

export async function sample({ text, region, how, typography }: SampleAsk): Promise<Node> {
  const article = { url: URL_OF_SAMPLE, published: null, region };
  const { names } = await call('names.survey', { texts: [text], article });
  const { texts } = await call('text.annotate', { texts: [text], how: { ...how, names }, url: URL_OF_SAMPLE });
  const content = contentOfRun(document, text, unpack(texts[0]?.tiles ?? []), [], { setting: typography, next: '' });
  const chosen = document.createElement('style');
  chosen.textContent = styleOf(typography);
  const drawn = document.createDocumentFragment();
  drawn.append(chosen, makeRun(document, text, content));
  return drawn;
}
