// The shorter words and single characters that stand at the place: a line for each, which opens to all of it.
import type { LookedWord } from '../../lib/text/look';
import { Entries, Preview } from './Entries';
import { Facts } from './Facts';
import { Pinyin } from './Reading';
import { Voices } from './Voices';
import { WordActions } from './WordActions';
import type { Ways } from './ways';
import { isSimplified, languageOf } from './words';

/** More than these wait in a fold, unless there is but one more. */
const MOST = 6;

type Props = { readonly ways: Ways; readonly inside: readonly LookedWord[]; readonly label: string | null };

export function Inside({ ways, inside, label }: Props) {
  if (inside.length === 0) return null;
  const most = inside.length === MOST + 1 ? MOST + 1 : MOST;
  const rest = inside.slice(most);
  return (
    <section class="duidu-card-part duidu-card-inside" aria-label={label ?? undefined}>
      {label !== null && <h3 class="duidu-card-label">{label}</h3>}
      <List ways={ways} inside={inside.slice(0, most)} />
      {rest.length > 0 && (
        <details class="duidu-card-more">
          <summary>{ways.text('inside.more', { n: rest.length })}</summary>
          <List ways={ways} inside={rest} />
        </details>
      )}
    </section>
  );
}

function List({ ways, inside }: Pick<Props, 'ways' | 'inside'>) {
  return (
    <ul class="duidu-card-list">
      {inside.map((word) => (
        <li key={`${word.at.start} ${word.form}`}>
          <One ways={ways} word={ways.words.now(word)} />
        </li>
      ))}
    </ul>
  );
}

function One({ ways, word }: { readonly ways: Ways; readonly word: LookedWord }) {
  const { choices, region } = ways;
  const simple = isSimplified(word, region);
  const [entry] = word.entries;
  const saidIn = (one: typeof region): string => (one === 'cn' ? entry?.simplified : entry?.traditional) ?? word.form;
  return (
    <details class="duidu-card-fold">
      <summary>
        <span class="duidu-card-form" lang={languageOf(simple, region)}>
          {word.form}
        </span>{' '}
        <Pinyin choices={choices} numbered={word.reading || (entry?.pinyin ?? '')} />{' '}
        <Preview sense={entry?.senses[0]} simple={simple} />
      </summary>
      <div class="duidu-card-opened">
        <Facts {...ways} word={word} />
        <Entries ways={ways} word={word} />
        <Voices {...ways} saidIn={saidIn} />
        <WordActions ways={ways} word={word} copies />
      </div>
    </details>
  );
}
