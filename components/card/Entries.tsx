// A word's entries in the dictionary: each reading apart, senses numbered, what is measured with what, other writings,
// and how Taiwan reads it. What is long waits in a fold.
import type { ComponentChildren } from 'preact';
import type { DictionaryEntry, Headword, LookedWord, SensePart } from '../../lib/text/look';
import { Pinyin } from './Reading';
import type { Ways } from './ways';
import { entriesAsRead, inScript, isSimplified, languageOf, linesOfSenses, plainSense, shownAtOnce } from './words';

/** Lines of senses that are shown at once. */
const ROOM = 9;
/** Of an entry that is opened when there is no more room. */
const LEAST = 4;

type Props = { readonly ways: Ways; readonly word: LookedWord };
type EntryProps = Props & { readonly entry: DictionaryEntry; readonly simple: boolean };

const keyOf = ({ traditional, simplified, pinyin }: Headword): string => `${traditional} ${simplified} ${pinyin}`;

export function Entries({ ways, word }: Props) {
  let room = ROOM;
  return (
    <div class="duidu-card-entries">
      {entriesAsRead(word).map((entry, i) => {
        const lines = linesOfSenses(entry);
        const isOpen = i === 0 || lines <= room;
        const most = Math.max(room, LEAST);
        room -= isOpen ? lines : 1;
        return <Block key={keyOf(entry)} ways={ways} word={word} entry={entry} isOpen={isOpen} lines={most} />;
      })}
    </div>
  );
}

type BlockProps = Props & { readonly entry: DictionaryEntry; readonly isOpen: boolean; readonly lines: number };

/** An entry; where there are several, each under what tells it from the others. */
function Block({ ways, word, entry, isOpen, lines }: BlockProps) {
  const simple = isSimplified(word, ways.region);
  const given = { ways, word, entry, simple };
  const body = <Entry {...given} shown={shownAtOnce(entry, lines)} />;
  if (word.entries.length === 1) return body;
  if (isOpen)
    return (
      <section class="duidu-card-entry">
        <h3 class="duidu-card-told">
          <Title {...given} />
        </h3>
        {body}
      </section>
    );
  return (
    <details class="duidu-card-entry duidu-card-fold">
      <summary>
        <Title {...given} /> <Preview sense={entry.senses[0]} simple={simple} />
      </summary>
      {body}
    </details>
  );
}

/** The beginning of a sense, on one line of a fold. */
export function Preview({
  sense,
  simple,
}: {
  readonly sense: readonly SensePart[] | undefined;
  readonly simple: boolean;
}) {
  if (!sense) return null;
  return (
    <span class="duidu-card-preview" lang="en">
      {plainSense(sense, simple)}
    </span>
  );
}

/** What tells an entry from the word's others: its reading, and its own characters where the head of the card has others. */
function Title({ ways, word: { entries }, entry, simple }: EntryProps) {
  const own = inScript(entry, !simple);
  const [first = entry] = entries;
  return (
    <>
      <Pinyin choices={ways.choices} numbered={entry.pinyin} />
      {own !== inScript(first, !simple) && (
        <>
          {' '}
          <span class="duidu-card-form" lang={languageOf(!simple, ways.region)}>
            {own}
          </span>
        </>
      )}
    </>
  );
}

function Entry(props: EntryProps & { readonly shown: number }) {
  const { ways, word, entry, shown } = props;
  const { senses } = entry;
  return (
    <>
      <Senses {...props} from={0} to={shown} />
      {shown < senses.length && (
        <details class="duidu-card-more">
          <summary>{ways.text('senses.more', { n: senses.length - shown })}</summary>
          <Senses {...props} from={shown} to={senses.length} />
        </details>
      )}
      <Beside {...props} word={word} />
    </>
  );
}

type SensesProps = EntryProps & { readonly from: number; readonly to: number };

function Senses({ ways, entry, simple, from, to }: SensesProps) {
  const { senses } = entry;
  if (senses.length === 0) return null;
  const items = senses
    .slice(from, to)
    .map((sense) => (
      <li key={plainSense(sense, simple)}>
        {sense.map((part) =>
          typeof part === 'string' ? part : <Reference key={keyOf(part)} ways={ways} headword={part} simple={simple} />,
        )}
      </li>
    ));
  return (
    <ol
      class={senses.length === 1 ? 'duidu-card-senses duidu-card-only' : 'duidu-card-senses'}
      lang="en"
      start={from + 1}
    >
      {items}
    </ol>
  );
}

type ReferenceProps = { readonly ways: Ways; readonly headword: Headword; readonly simple: boolean };

/** Another headword, to be followed. */
export function Reference({ ways, headword, simple }: ReferenceProps) {
  const form = inScript(headword, simple);
  return (
    <span class="duidu-card-reference">
      <button
        type="button"
        class="duidu-card-link"
        lang={languageOf(simple, ways.region)}
        aria-disabled={ways.busy}
        onClick={() => ways.follow(form)}
      >
        {form}
      </button>
      {headword.pinyin !== '' && (
        <>
          {' '}
          <Pinyin choices={ways.choices} numbered={headword.pinyin} />
        </>
      )}
    </span>
  );
}

/** What an entry says beside its senses. */
function Beside({ ways, word, entry, simple }: EntryProps) {
  const { text, choices } = ways;
  const { classifiers, variants, taiwan } = entry;
  if (classifiers.length + variants.length === 0 && taiwan === '') return null;
  return (
    <dl class="duidu-card-forms duidu-card-beside">
      {classifiers.length > 0 && (
        <Row label={text('classifier')}>
          {classifiers.map((one) => (
            <Reference key={keyOf(one)} ways={ways} headword={one} simple={simple} />
          ))}
        </Row>
      )}
      {variants.length > 0 && (
        <Row label={text('variants')}>
          {variants.map((one) => (
            // In the script that tells it from the word itself: 裏, where 里 is printed.
            <Reference
              key={keyOf(one)}
              ways={ways}
              headword={one}
              simple={inScript(one, simple) === word.form ? !simple : simple}
            />
          ))}
        </Row>
      )}
      {taiwan !== '' && (
        <Row label={text('taiwan')}>
          <Pinyin choices={choices} numbered={taiwan} />
        </Row>
      )}
    </dl>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="duidu-card-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
