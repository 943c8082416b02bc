// A form of a name as it is written, and after it its reading, where one is known.

interface Props {
  readonly form: string;
  /** The language tag of whose writing it is in. */
  readonly lang: string;
  readonly reading: string | null | undefined;
}

export function Spelled({ form, lang, reading }: Props) {
  return (
    <>
      <span class="duidu-card-form" lang={lang}>
        {form}
      </span>
      {reading && (
        <>
          {' '}
          <span class="duidu-card-reading" lang="zh-Latn-pinyin">
            {reading}
          </span>
        </>
      )}
    </>
  );
}
