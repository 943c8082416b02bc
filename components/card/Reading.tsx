// Readings as the card draws them: pinyin always, Zhuyin and Jyutping where the reader chose them; tones coloured where
// that was chosen too, beside the marks or numbers that tell them anyway.
import type { CardProps } from './deeds';
import { type Piece, pinyinPieces, zhuyinPieces } from './spelling';

type Props = Pick<CardProps, 'choices'> & {
  readonly numbered: string;
  /** The syllables of numbers and dates stand apart: they are no word. */
  readonly apart?: boolean;
};

export function Pinyin({ choices, numbered, apart = false }: Props) {
  if (numbered === '') return null;
  return (
    <span class="duidu-card-reading" lang="zh-Latn-pinyin">
      <Pieces pieces={pinyinPieces(numbered, choices.pinyin, apart)} tones={choices.tones} />
    </span>
  );
}

function Zhuyin({ choices, numbered }: Props) {
  return (
    <span class="duidu-card-reading duidu-card-zhuyin" lang="zh-Bopo">
      <Pieces pieces={zhuyinPieces(numbered)} tones={choices.tones} />
    </span>
  );
}

function Pieces({ pieces, tones }: { readonly pieces: readonly Piece[]; readonly tones: boolean }) {
  if (!tones) return <>{pieces.map(({ written }) => written).join('')}</>;
  return (
    <>
      {pieces.map(({ written, tone }) => (
        <span key={written} class={`duidu-card-tone-${tone}`}>
          {written}
        </span>
      ))}
    </>
  );
}

type AllProps = Props & Pick<CardProps, 'text'> & { readonly jyutping: string };

/** In every system that the reader wants on cards. */
export function Readings({ text, choices, numbered, jyutping, apart = false }: AllProps) {
  return (
    <>
      <Pinyin choices={choices} numbered={numbered} apart={apart} />
      {choices.zhuyin && numbered !== '' && (
        <>
          {' '}
          <Zhuyin choices={choices} numbered={numbered} />
        </>
      )}
      {choices.jyutping && jyutping !== '' && (
        <span class="duidu-card-jyutping">
          {' '}
          <span class="duidu-card-system">{text('jyutping')}</span>{' '}
          <span class="duidu-card-reading duidu-card-yue" lang="yue-Latn-jyutping">
            {jyutping}
          </span>
        </span>
      )}
    </>
  );
}
