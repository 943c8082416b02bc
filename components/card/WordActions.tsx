// What the reader may do with a word: keep it, know it, copy it with its reading, correct the reading.
import { useRef, useState } from 'preact/hooks';
import type { CardChoices, LookedWord } from '../../lib/text/look';
import { Fix } from './Fix';
import { CopyAllIcon, FixIcon, KnowIcon, SaveIcon } from './Icons';
import { isFixable, isKnowable, writePinyin } from './spelling';
import type { Ways } from './ways';

type Props = {
  readonly ways: Ways;
  readonly word: LookedWord;
  /** It can be copied from here; else the card's head does that. */
  readonly copies?: boolean;
};

/** '經濟 jīngjì'. */
export const withReading = ({ form, reading, entries: [entry] }: LookedWord, { pinyin }: CardChoices): string =>
  `${form} ${writePinyin(reading || (entry?.pinyin ?? ''), pinyin)}`.trim();

export function WordActions({ ways, word, copies = false }: Props) {
  const { text, look, words, busy, choices } = ways;
  const [fixing, setFixing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isSaved = words.isSaved(word, look);
  const reading = word.reading || (word.entries[0]?.pinyin ?? '');
  const shut = (): void => {
    setFixing(false);
    opener.current?.focus({ preventScroll: true });
  };
  return (
    <div class="duidu-card-word-acts">
      <fieldset class="duidu-card-acts" aria-label={text('actions', { form: word.form })}>
        <button
          type="button"
          aria-pressed={isSaved}
          aria-disabled={busy}
          onClick={() => words.save(word, look, !isSaved)}
        >
          <SaveIcon />
          {text('save')}
        </button>
        {isKnowable(word.form) && (
          <button
            type="button"
            aria-pressed={word.isKnown}
            aria-disabled={busy}
            onClick={() => words.know(word, !word.isKnown)}
          >
            <KnowIcon />
            {text('know')}
          </button>
        )}
        {isFixable(word.form) && (
          <button type="button" ref={opener} aria-expanded={fixing} onClick={() => setFixing(!fixing)}>
            <FixIcon />
            {text('fix')}
          </button>
        )}
        {copies && reading !== '' && (
          <button
            type="button"
            title={text('copy.reading')}
            aria-label={text('copy.reading')}
            aria-disabled={busy}
            onClick={() => words.copy(withReading(word, choices))}
          >
            <CopyAllIcon />
          </button>
        )}
      </fieldset>
      {fixing && <Fix ways={ways} word={word} onDone={shut} />}
    </div>
  );
}
