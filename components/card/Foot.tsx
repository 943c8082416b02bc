// The foot of the card: the way to the name's other mentions, to what others say of it, and what the reader may say.
import type { Where } from '../../lib/text/names/card-deeds';
import type { NameEntry, NameId } from '../../lib/text/names/name';
import type { CardProps, NameProps } from './deeds';
import { BackIcon, LeftIcon, OnIcon, OutIcon, RightIcon } from './Icons';
import type { CardActs, CardState } from './use-card';

type Props = Pick<CardProps, 'text' | 'where' | 'deeds'> & { readonly entry: NameEntry | null };

/** "2 of 5 in this article" and to the others; and on along the words of the text, which arrow keys do on words' cards. */
export function Here({ text, where, deeds, entry }: Props) {
  return (
    <div class="duidu-card-walk">
      {where && <Mentions text={text} where={where} deeds={deeds} id={entry?.id ?? ''} />}
      <span class="duidu-card-steps">
        <button
          type="button"
          aria-label={text('word.previous')}
          title={text(where ? 'word.previous' : 'previous.key')}
          onClick={() => deeds.step(-1)}
        >
          <LeftIcon />
        </button>
        <button
          type="button"
          aria-label={text('word.next')}
          title={text(where ? 'word.next' : 'next.key')}
          onClick={() => deeds.step(1)}
        >
          <RightIcon />
        </button>
      </span>
    </div>
  );
}

type MentionsProps = Pick<CardProps, 'text' | 'deeds'> & { readonly where: Where; readonly id: NameId };

function Mentions({ text, where, deeds, id }: MentionsProps) {
  if (where.of <= 1) return <span class="duidu-card-mentions">{text('once')}</span>;
  return (
    <span class="duidu-card-mentions">
      <span>{text('at', { at: where.at, n: where.of })}</span>
      <span class="duidu-card-steps">
        <button
          type="button"
          aria-label={text('previous')}
          title={text('previous')}
          onClick={(event) => deeds.walk(id, -1, event.detail > 0)}
        >
          <BackIcon />
        </button>
        <button
          type="button"
          aria-label={text('next')}
          title={text('next')}
          onClick={(event) => deeds.walk(id, 1, event.detail > 0)}
        >
          <OnIcon />
        </button>
      </span>
    </span>
  );
}

const WIKIDATA = 'https://www.wikidata.org/wiki/';

/** Wikidata knows which article of each Wikipedia is about whom: these lead there by its number. */
const PAGES = [
  { key: 'wikipedia.en', path: 'Special:GoToLinkedPage/enwiki/' },
  { key: 'wikipedia.zh', path: 'Special:GoToLinkedPage/zhwiki/' },
  { key: 'wikidata', path: '' },
] as const;

/** Nothing is fetched: a link is followed only when the reader clicks it, and does not say where from. */
export function Links({ text, entry }: Pick<Props, 'text'> & { readonly entry: NameEntry }) {
  if (!/^Q[1-9]\d*$/.test(entry.qid)) return null;
  return (
    <ul class="duidu-card-links">
      {PAGES.map(({ key, path }) => (
        <li key={key}>
          <a href={`${WIKIDATA}${path}${entry.qid}`} target="_blank" rel="noreferrer noopener">
            {text(key)}
            <OutIcon />
          </a>
        </li>
      ))}
    </ul>
  );
}

type ActionProps = Pick<NameProps, 'text' | 'deeds' | 'view'> & {
  readonly entry: NameEntry | null;
  readonly state: CardState;
  readonly acts: CardActs;
};

export function Actions({ text, deeds, view, entry, state, acts }: ActionProps) {
  const { busy, choosing, kept } = state;
  const isOfPage = entry?.origin === 'page' && !kept;
  const canKeep = isOfPage && entry.en !== '';
  return (
    <div class="duidu-card-actions">
      {canKeep && (
        <button type="button" class="duidu-card-primary" aria-disabled={busy} onClick={acts.keep}>
          {text('keep')}
        </button>
      )}
      {isOfPage && entry.en === '' && (
        <button type="button" class="duidu-card-primary" onClick={() => deeds.add(view.form)}>
          {text('add')}
        </button>
      )}
      {entry?.origin === 'own' && (
        <button type="button" onClick={() => deeds.edit(entry.id)}>
          {text('edit')}
        </button>
      )}
      {entry && (
        <button type="button" aria-expanded={choosing} aria-disabled={busy} onClick={() => acts.setChoosing(!choosing)}>
          {text(entry.kind === 'person' ? 'other' : 'other.thing')}
        </button>
      )}
      <button type="button" aria-disabled={busy} onClick={acts.noName}>
        {text('no-name')}
      </button>
    </div>
  );
}
