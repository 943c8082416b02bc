// Says what the card is about aloud, in each region's voice that this machine has; the page's own region comes first.
import type { Region } from '../../lib/text/region';
import type { CardProps } from './deeds';
import { SpeakIcon } from './Icons';

type Props = Pick<CardProps, 'text' | 'voices' | 'region' | 'deeds'> & {
  /** As that region writes it. */
  readonly saidIn: (region: Region) => string;
};

const REGIONS: readonly Region[] = ['cn', 'tw', 'hk'];

export function Voices({ text, voices, region, deeds, saidIn }: Props) {
  const regions = [region, ...REGIONS.filter((other) => other !== region)].filter((one) => voices.includes(one));
  if (regions.length === 0) return null;
  return (
    <span class="duidu-card-voices">
      {regions.map((one, i) => (
        <button
          type="button"
          key={one}
          title={text(`speak.${one}`)}
          aria-label={text(`speak.${one}`)}
          onClick={() => deeds.speak(saidIn(one), one)}
        >
          {i === 0 && <SpeakIcon />}
          {regions.length > 1 && <span>{text(`region.${one}`)}</span>}
        </button>
      ))}
    </span>
  );
}
