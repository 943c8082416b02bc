// The card of a word: how it is written, read and spoken, what it means, and the words inside it. Of a number or a date:
// what it amounts to. Of what no dictionary has: that, and where else to look.
import type { LookedNumber, LookedWord } from '../../lib/text/look';
import type { Region } from '../../lib/text/region';
import { writeAmount } from './amounts';
import type { CardProps } from './deeds';
import { Elsewhere } from './Elsewhere';
import { Entries, Reference } from './Entries';
import { Facts } from './Facts';
import { Here } from './Foot';
import { BackIcon } from './Icons';
import { Inside } from './Inside';
import { Note } from './Note';
import { Readings } from './Reading';
import { type Copy, Tools } from './Tools';
import type { Acting } from './use-acting';
import { HEADING } from './use-trail';
import { Voices } from './Voices';
import { WordActions, withReading } from './WordActions';
import type { Ways } from './ways';
import { plainForm } from './wording';
import { inScript, isSimplified, languageOf, otherScript } from './words';

type Props = CardProps & {
  readonly acting: Acting;
  readonly ways: Ways;
  /** What the reader came from by a reference; null: the card was opened for this. */
  readonly before: string | null;
  readonly onBack: () => void;
};

export function WordCard(props: Props) {
  const { text, look, acting, ways } = props;
  const { number } = look;
  const word = number || !look.words[0] ? null : ways.words.now(look.words[0]);
  const form = plainForm(look.form);
  return (
    <>
      <Head {...props} form={form} word={word} />
      <Note {...props} acting={acting} form={form} onLeaveOut={ways.words.leaveKnownOut} />
      <div class="duidu-card-body">
        {number && <Amounts {...props} number={number} />}
        {word && (
          <section class="duidu-card-part duidu-card-meaning">
            <Entries ways={ways} word={word} />
            {word.entries.length === 0 && <p class="duidu-card-quiet">{text('nothing')}</p>}
            <WordActions ways={ways} word={word} />
          </section>
        )}
        {!number && !word && <p class="duidu-card-gloss duidu-card-quiet">{text('nothing')}</p>}
        <Inside ways={ways} inside={word ? look.words.slice(1) : look.words} label={text('inside')} />
        <footer class="duidu-card-foot duidu-card-ends">
          <Elsewhere {...props} form={form} entry={word?.entries[0]} />
          {props.before === null && <Here {...props} entry={null} />}
        </footer>
      </div>
    </>
  );
}

type HeadProps = Props & { readonly form: string; readonly word: LookedWord | null };

function Head(props: HeadProps) {
  const { text, look, region, choices, ways, before, form, word } = props;
  const { number } = look;
  const entry = word?.entries[0];
  const simple = word ? isSimplified(word, region) : region === 'cn';
  const other = otherScript(entry, simple, form);
  const reading = number?.reading ?? (word?.reading || (entry?.pinyin ?? ''));
  const copies: Copy[] = [{ label: 'copy.word', copy: () => ways.words.copy(form) }];
  if (word && reading !== '')
    copies.push({ label: 'copy.reading', copy: () => ways.words.copy(withReading(word, choices)) });
  return (
    <header class="duidu-card-head">
      <div class="duidu-card-who">
        {before !== null && (
          <button type="button" class="duidu-card-back" onClick={props.onBack}>
            <BackIcon />
            {text('back', { form: before })}
          </button>
        )}
        <div class="duidu-card-written">
          <h2 class={`${HEADING} duidu-card-han`} tabIndex={-1} lang={languageOf(simple, region)}>
            {form}
          </h2>
          {other !== null && (
            <span
              class="duidu-card-other"
              lang={languageOf(!simple, region)}
              title={text(simple ? 'traditional' : 'simplified')}
            >
              {other}
            </span>
          )}
        </div>
      </div>
      <Tools {...props} copies={copies} />
      <div class="duidu-card-below">
        <p class="duidu-card-readings">
          <Readings
            text={text}
            choices={choices}
            numbered={reading}
            jyutping={(number ?? word)?.jyutping ?? ''}
            apart={number !== null}
          />
          <Voices {...props} saidIn={(one: Region) => (entry ? inScript(entry, one === 'cn') : form)} />
        </p>
        {word && <Facts text={text} word={word} />}
      </div>
    </header>
  );
}

/** '14 February 2025'; 'over 130', and what of. */
function Amounts({ text, locale, look, number, region, ways }: Props & { readonly number: LookedNumber }) {
  const { amount } = number;
  const written = writeAmount(text, locale, amount);
  const unit = amount.kind === 'date' ? '' : amount.unit;
  const known = look.words.some(({ form }) => form === unit);
  if (written === '' && unit === '') return null;
  return (
    <section class="duidu-card-part duidu-card-meaning">
      {written !== '' && <p class="duidu-card-amount">{written}</p>}
      {unit !== '' && !known && (
        <p class="duidu-card-quiet">
          {text('unit')}{' '}
          <Reference
            ways={ways}
            headword={{ traditional: unit, simplified: unit, pinyin: '' }}
            simple={region === 'cn'}
          />
        </p>
      )}
    </section>
  );
}
