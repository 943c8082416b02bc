// The card that tells who a name on the page is: one person or term, or the candidates when it cannot be told; under it
// what the dictionary has of the same stretch, folded.
import { Candidates } from './Candidates';
import type { NameProps } from './deeds';
import { Elsewhere } from './Elsewhere';
import { Entries, Preview } from './Entries';
import { Facts } from './Facts';
import { Actions, Here, Links } from './Foot';
import { Forms } from './Forms';
import { Head } from './Head';
import { Inside } from './Inside';
import { Note } from './Note';
import { Offices } from './Offices';
import type { Acting } from './use-acting';
import { type CardActs, type CardState, useCard } from './use-card';
import { Why } from './Why';
import { WordActions } from './WordActions';
import type { Ways } from './ways';
import { plainForm } from './wording';
import { isSimplified, languageOf } from './words';

type Props = NameProps & { readonly acting: Acting; readonly ways: Ways };

export function NameCard(props: Props) {
  const { text, deeds, acting, ways } = props;
  const [state, acts] = useCard(props.view, deeds, acting);
  const { view, gone } = state;
  const shown = view.told ? (view.entries[0] ?? null) : null;
  const entry = shown?.entry ?? null;
  return (
    <>
      <Head {...props} view={view} shown={entry} readings={view.entries[0]?.readings ?? {}} onCopy={acts.copy} />
      <Note {...props} form={plainForm(view.form)} onLeaveOut={ways.words.leaveKnownOut} />
      <div class="duidu-card-body">
        {!gone && <Body {...props} view={view} state={state} acts={acts} />}
        <Dictionary ways={ways} />
        {!gone && (
          <footer class="duidu-card-foot">
            {shown && <Links text={text} entry={shown.entry} />}
            <Actions {...props} entry={entry} state={state} acts={acts} />
            <Here {...props} entry={entry} />
          </footer>
        )}
      </div>
    </>
  );
}

type BodyProps = NameProps & { readonly state: CardState; readonly acts: CardActs };

function Body(props: BodyProps) {
  const { text, locale, view, state, acts } = props;
  const shown = view.told ? view.entries[0] : undefined;
  const given = { text, locale, view, busy: state.busy, onChoose: acts.choose, onUnlisted: acts.unlisted };
  if (!shown) return <Candidates {...given} legend={text('untold.choose')} candidates={view.entries} />;
  const { entry, readings } = shown;
  return (
    <>
      {state.choosing && <Candidates {...given} legend={text('other.choose')} candidates={view.entries.slice(1)} />}
      {entry.note !== '' && (
        <p class="duidu-card-gloss" lang={entry.origin === 'own' ? undefined : 'en'}>
          {entry.note}
        </p>
      )}
      <Offices {...props} shown={shown} />
      <Forms text={text} locale={locale} entry={entry} readings={readings} form={view.form} />
      <Why text={text} why={view.why} isPerson={entry.kind === 'person'} />
    </>
  );
}

/** The words of the stretch; the one that is the whole of it comes first, without a line of its own. */
function Dictionary({ ways }: { readonly ways: Ways }) {
  const { text, look, region } = ways;
  const [first] = look.words;
  if (!first) return null;
  const whole = plainForm(first.form) === plainForm(look.form) ? ways.words.now(first) : null;
  const simple = isSimplified(first, region);
  return (
    <details class="duidu-card-more duidu-card-dictionary">
      <summary>
        {text('dictionary')}{' '}
        {whole ? (
          <Preview sense={whole.entries[0]?.senses[0]} simple={simple} />
        ) : (
          <span class="duidu-card-preview" lang={languageOf(simple, region)}>
            {look.words.map(({ form }) => form).join(' ')}
          </span>
        )}
      </summary>
      {whole && (
        <div class="duidu-card-opened">
          <Facts text={text} word={whole} />
          <Entries ways={ways} word={whole} />
          <WordActions ways={ways} word={whole} copies />
        </div>
      )}
      <Inside ways={ways} inside={whole ? look.words.slice(1) : look.words} label={null} />
      <Elsewhere {...ways} form={plainForm(look.form)} entry={whole?.entries[0]} />
    </details>
  );
}
