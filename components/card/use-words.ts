// What the reader does with words on the card: marking them as known, saving them, fixing their reading, copying,
// following a reference. What was done is remembered here as long as the card is open, and lies over what was looked up.
import { useRef, useState } from 'preact/hooks';
import type { Look, LookedWord } from '../../lib/text/look';
import type { CardDeeds } from '../../lib/text/names/card-deeds';
import type { Acting } from './use-acting';

type Where = 'always' | 'here';

/** What the card's own deeds have changed of a word. */
interface Said {
  readonly isKnown?: boolean;
  readonly fixed?: Where | null;
  readonly reading?: string;
}

export interface Words {
  /** The word as it is after what was done here. */
  now(word: LookedWord): LookedWord;
  isSaved(word: LookedWord, look: Look): boolean;
  know(word: LookedWord, known: boolean): void;
  /** `written`: as the note writes the reading; null: the reader's own reading is taken back. */
  fix(word: LookedWord, reading: { readonly numbered: string; readonly written: string } | null, where: Where): void;
  save(word: LookedWord, look: Look, on: boolean): void;
  copy(what: string): void;
  leaveKnownOut(): void;
}

const placeOf = ({ at, form }: LookedWord, look: Look): string => `${look.form} ${look.sentence} ${at.start} ${form}`;

export function useWords(deeds: CardDeeds, { act }: Acting): Words {
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  /** Ids of saved words, by where they stand. */
  const [saved, setSaved] = useState<Readonly<Record<string, string>>>({});
  const say = (form: string, what: Said): void =>
    setSaid((old) => ({ ...old, [form]: { ...(Object.hasOwn(old, form) ? old[form] : {}), ...what } }));
  const now = (word: LookedWord): LookedWord =>
    Object.hasOwn(said, word.form) ? { ...word, ...said[word.form] } : word;

  const save = async (word: LookedWord, look: Look): Promise<void> => {
    const id = await deeds.save(word, look);
    setSaved((old) => ({ ...old, [placeOf(word, look)]: id }));
  };
  const ids = useRef(saved);
  ids.current = saved;
  const unsave = async (word: LookedWord, look: Look): Promise<void> => {
    const { [placeOf(word, look)]: id, ...others } = ids.current;
    if (id === undefined) return;
    await deeds.unsave(id);
    setSaved(others);
  };

  return {
    now,
    isSaved: (word, look) => Object.hasOwn(saved, placeOf(word, look)),
    know: (word, known) => {
      const { form } = word;
      const tell = async (isKnown: boolean): Promise<void> => {
        await deeds.know(word, isKnown);
        say(form, { isKnown });
      };
      void act(
        async () => {
          await tell(known);
          return { what: known ? 'known' : 'unknown', form };
        },
        () => tell(!known),
      );
    },
    fix: (word, reading, where) => {
      const { form } = word;
      const before = now(word);
      // What holds in this article would hide here what is said for always.
      const gives = reading !== null && where === 'always' && before.fixed === 'here';
      void act(
        async () => {
          await deeds.fix(word, reading?.numbered ?? null, where);
          if (gives) await deeds.fix(word, null, 'here');
          say(
            form,
            reading ? { reading: reading.numbered, fixed: where } : { reading: plainReading(word), fixed: null },
          );
          return reading ? { what: `fixed.${where}`, form, reading: reading.written } : { what: 'unfixed', form };
        },
        async () => {
          if (gives) await deeds.fix(word, before.reading, 'here');
          await deeds.fix(word, before.fixed === where ? before.reading : null, where);
          say(form, { reading: before.reading, fixed: before.fixed });
        },
      );
    },
    save: (word, look, on) => {
      const { form } = word;
      const [deed, undo] = on ? [save, unsave] : [unsave, save];
      void act(
        async () => {
          await deed(word, look);
          return { what: on ? 'saved' : 'unsaved', form };
        },
        () => undo(word, look),
      );
    },
    copy: (what) =>
      void act(async () => {
        await deeds.copy(what);
        return { what: 'copied' };
      }, null),
    leaveKnownOut: () =>
      void act(async () => {
        await deeds.leaveKnownOut();
        return { what: 'left-out' };
      }, null),
  };
}

/** How a word is read when the reader's own reading is left away: in this place as far as known, else by the dictionary. */
const plainReading = ({ fixed, reading, entries: [entry] }: LookedWord): string =>
  fixed === null ? reading : (entry?.pinyin ?? '');
