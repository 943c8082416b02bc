// Another reading for a word: one that the dictionary or its characters have, or one that the reader types, for this
// article or always; and the way back to how it was read before.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LookedWord } from '../../lib/text/look';
import { readingFrom, readingsToChoose, writePinyin } from './spelling';
import type { Ways } from './ways';

type Props = { readonly ways: Ways; readonly word: LookedWord; readonly onDone: () => void };

/** What stands in the field, and the very reading behind it where it was chosen and not typed. */
interface Given {
  readonly typed: string;
  readonly chosen: string | null;
}

export function Fix({ ways, word, onDone }: Props) {
  const { text, words, busy, choices, look } = ways;
  const { form, fixed } = word;
  const write = (numbered: string): string => writePinyin(numbered, choices.pinyin);
  const [offered] = useState(() => readingsToChoose(word, look.words));
  const [given, setGiven] = useState<Given>(() => ({ typed: write(offered[0] ?? ''), chosen: offered[0] ?? null }));
  const [isBad, setBad] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  const give = (next: Given): void => {
    setGiven(next);
    setBad(false);
  };
  const submit = (where: 'here' | 'always'): void => {
    if (busy) return;
    const numbered = given.chosen ?? readingFrom(given.typed, form);
    if (numbered === null) {
      setBad(true);
      field.current?.focus();
      return;
    }
    words.fix(word, { numbered, written: write(numbered) }, where);
    onDone();
  };
  const takeBack = (): void => {
    if (busy) return;
    if (fixed) words.fix(word, null, fixed);
    onDone();
  };
  /** Letters and arrows are the field's; only what leaves the form goes on. */
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onDone();
    }
    event.stopPropagation();
  };

  return (
    <form
      class="duidu-card-fix"
      aria-label={text('fix.title', { form })}
      noValidate
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        submit('here');
      }}
    >
      {offered.length > 1 && (
        <fieldset class="duidu-card-offered" aria-label={text('fix.offered')}>
          {offered.map((one) => (
            <button
              type="button"
              key={one}
              lang="zh-Latn-pinyin"
              aria-pressed={given.chosen === one}
              onClick={() => give({ typed: write(one), chosen: one })}
            >
              {write(one)}
            </button>
          ))}
        </fieldset>
      )}
      <label class="duidu-card-typed">
        <span>{text('fix.field')}</span>
        <input
          ref={field}
          type="text"
          lang="zh-Latn-pinyin"
          value={given.typed}
          maxLength={200}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={isBad}
          onInput={({ currentTarget }) => give({ typed: currentTarget.value, chosen: null })}
        />
      </label>
      <p class={isBad ? 'duidu-card-hint duidu-card-failed' : 'duidu-card-hint'} role={isBad ? 'alert' : undefined}>
        {text(isBad ? 'fix.bad' : 'fix.hint', { n: [...form].length })}
      </p>
      <div class="duidu-card-does">
        <button type="submit" aria-disabled={busy}>
          {text('fix.here')}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => submit('always')}>
          {text('fix.always')}
        </button>
        {fixed && (
          <button type="button" aria-disabled={busy} onClick={takeBack}>
            {text('fix.back')}
          </button>
        )}
        <button type="button" onClick={onDone}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
