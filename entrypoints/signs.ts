// The script that looks at a page as a whole, for its verdict: injected right before the reader, which asks it. Apart from
// the reader since it is done once and the reader goes on.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/page/signs';

export default defineUnlistedScript(() => {
  (globalThis as { duiduSigns?: typeof readPage }).duiduSigns = readPage;
});
