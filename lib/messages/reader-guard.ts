// The reader's guard: only our own extension's background and pages may ask it. Apart from schemas.ts, so that no
// validation library travels into pages.
import type { Guard } from './call';

/** `self`: the extension's id. Throws for anybody else. */
export const readerGuard =
  (self: string): Guard =>
  (name, ask, sender) => {
    if (sender.id !== self || typeof ask !== 'object' || ask === null) throw new Error(`${name} from elsewhere`);
    return ask as never;
  };
