// One name of the list: who or what it is, as it is printed here, how often; a click goes from mention to mention.
import type { Locale, Text } from '../../lib/platform/i18n';
import type { NameId, SeenName } from '../../lib/text/names/name';

/** Where the last jump led: to the `at`th of `of` mentions. */
export interface Jumped {
  readonly key: string;
  readonly at: number;
  readonly of: number;
}

interface Props {
  readonly text: Text;
  readonly locale: Locale;
  /** The page's own language tag, for what is printed there. */
  readonly tag: string;
  readonly name: SeenName;
  /** Is the article's day known? Else no office is claimed. */
  readonly dated: boolean;
  /** What a candidate is called. */
  readonly called: (id: NameId) => string;
  readonly jumped: Jumped | null;
  /** The one name of its group that the tab key stops at; arrow keys go on from there. */
  readonly current: boolean;
  readonly onCurrent: () => void;
  readonly onJump: (step: 1 | -1) => void;
  readonly onKeep: () => void;
}

/** The same form may stand for one person when told and for several when not. */
export const keyOf = ({ id, form, others }: SeenName): string => [id, form, ...others].join(' ');

export function NameRow(props: Props) {
  const { text, tag, name, jumped, current, onCurrent, onJump, onKeep } = props;
  const stop = current ? 0 : -1;
  return (
    <li class="name" aria-current={jumped ? 'true' : undefined} onFocusCapture={onCurrent}>
      <button type="button" class="name-go" tabIndex={stop} onClick={() => onJump(1)}>
        <span class="name-who">
          <span class="name-line">
            {name.others.length === 0 && (
              <span class="name-en" lang="en">
                {name.en}
              </span>
            )}{' '}
            <span class="name-form" lang={tag}>
              {name.form}
            </span>
          </span>{' '}
          <More {...props} />
        </span>{' '}
        <Count text={text} count={name.count} jumped={jumped} />
      </button>
      {name.fromPage && (
        <button
          type="button"
          class="name-keep"
          tabIndex={stop}
          aria-label={`${text('names.keep')}: ${name.form}`}
          onClick={onKeep}
        >
          {text('names.keep')}
        </button>
      )}
      {name.count > 1 && (
        <button
          type="button"
          class="name-back"
          tabIndex={stop}
          aria-label={text('names.previous', { name: name.form })}
          title={text('names.previous', { name: name.form })}
          onClick={() => onJump(-1)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d="M2 8l4-4 4 4" />
          </svg>
        </button>
      )}
    </li>
  );
}

/** The office on the article's day, or who it may be. */
function More({ text, locale, name, dated, called }: Props) {
  if (name.others.length > 0) {
    const candidates = [name.id, ...name.others].map(called);
    const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(candidates);
    return <span class="name-more">{text('names.one-of', { names })}</span>;
  }
  if (!dated || !name.office) return null;
  const { en, zhHans, zhHant } = name.office;
  const said = locale === 'en' ? en : locale === 'zh-Hans' ? zhHans : zhHant;
  return (
    <span class="name-more" lang={said === '' ? 'en' : undefined}>
      {said || en}
    </span>
  );
}

function Count({
  text,
  count,
  jumped,
}: {
  readonly text: Text;
  readonly count: number;
  readonly jumped: Jumped | null;
}) {
  return (
    <span class="name-count">
      <span aria-hidden="true">{jumped ? `${jumped.at}/${jumped.of}` : count}</span>
      <span class="unseen">{text('names.count', { n: count })}</span>
    </span>
  );
}
