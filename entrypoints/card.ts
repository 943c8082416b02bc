// The script of the card, injected into a frame when its first card is wanted: puts the maker of cards where the reader
// finds it, in the extension's own world, which the page cannot see.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawCard } from '../components/card/draw';
import { CardDesk } from '../lib/page/card-desk';
import type { CardWorld } from '../lib/page/wire-card';

export default defineUnlistedScript(() => {
  (globalThis as CardWorld).duiduCard = (view, edges) => new CardDesk(view, edges, drawCard);
});
