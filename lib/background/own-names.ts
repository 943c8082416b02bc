// The reader's own glossary and decisions for the engine: read from storage when first asked for, and again after a
// change. Nothing is kept that cannot be read again.
import { decidedOn, EVERYWHERE, pageOf } from '../glossary/decisions';
import { EMPTY, type EntryDraft, toNameEntry } from '../glossary/entry';
import { readDecisions, readGlossary, watchDecisions, watchGlossary } from '../glossary/store';
import type { Calls } from '../messages/contract';
import type { OwnNames } from './engine';

/** What the reader has, and how to have it read anew: whoever changes it does not wait for storage to tell. */
export interface OwnNamesSource {
  read(): Promise<OwnNames>;
  forget(): void;
}

/** Listeners are registered at once, so this belongs into the background's first turn. */
export function watchOwnNames(): OwnNamesSource {
  let own: Promise<OwnNames> | null = null;
  const forget = () => {
    own = null;
  };
  watchGlossary(forget);
  watchDecisions(forget);
  return {
    read() {
      own ??= readOwn();
      own.catch(forget);
      return own;
    },
    forget,
  };
}

async function readOwn(): Promise<OwnNames> {
  const [entries, decisions] = await Promise.all([readGlossary(), readDecisions()]);
  return {
    entries: entries.map(toNameEntry),
    settledOn(url) {
      const page = pageOf(url);
      const here = decisions.filter((decision) => decision.url === page || decision.url === EVERYWHERE);
      return [...new Set(here.map(({ form }) => form))].flatMap((form) => {
        const id = decidedOn(here, url, form);
        return id === undefined ? [] : [{ form, id }];
      });
    },
  };
}

/** A new entry of what a page taught; both forms count for the page's region, or for the Mainland where none is known. */
export function draftOfTaught({ zh, en, alias, region }: Calls['names.keep']['ask']): EntryDraft {
  const forms = { ...EMPTY.forms, [region ?? 'cn']: alias ? [zh, alias] : [zh] };
  return { ...EMPTY, en, forms };
}
