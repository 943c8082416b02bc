// A page that is being read, as the scripts that are fetched later see it: types only, so that they share the reader's own
// objects in the extension's world and bring no second copy of them.
import type { Ask, Reading } from '../text/ask';
import type { Lookup } from './hover';
import type { Ledger } from './ledger';
import type { Life } from './life';
import type { Names } from './names';

export interface OpenPage {
  readonly ledger: Ledger;
  readonly names: Names;
  /** What stands only while something is painted; null: nothing is. */
  readonly life: Life | null;
  /** What words are looked up by: how the page is shown, or would be; null: Duidu is off here. */
  readonly how: Ask | null;
  /** What opens a card by pointer. */
  readonly lookup: Lookup;
  /** In which system the word under the pointer shows its reading; 'off': it shows none. */
  readonly pointed: Reading;
}
