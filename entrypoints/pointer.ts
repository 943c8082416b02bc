// The script of pointer and keys, injected into a frame at the first gesture on a page that is read: puts what looks words
// up where the reader finds it, in the extension's own world, which the page cannot see.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardCalls, type Wires } from '../lib/messages/card-calls';
import type { PointerWorld } from '../lib/page/gate';
import { PagePointing } from '../lib/page/pointing';

export default defineUnlistedScript(() => {
  (globalThis as PointerWorld<Wires>).duiduPointer = (view, page, wires, signal) =>
    new PagePointing(view as Window & typeof globalThis, page, cardCalls(view, page, wires), signal);
});
