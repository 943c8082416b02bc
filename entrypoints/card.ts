// The script of the card, injected into a frame when its first card is wanted: puts the maker of cards where the pointer's
// script finds it, in the extension's own world, which the page cannot see.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawCard } from '../components/card/draw';
import { drawTip } from '../components/card/Tip';
import { CardDesk } from '../lib/page/card-desk';
import type { CardWorld } from '../lib/page/pointing';

export default defineUnlistedScript(() => {
  (globalThis as CardWorld).duiduCard = (view, edges, signal) => new CardDesk(view, edges, drawCard, drawTip, signal);
});
