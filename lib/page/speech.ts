// Says words aloud in a voice of the region: only voices that are on the machine, so that no text leaves it. Which voices
// there are the browser tells late, and anew when they change.
import type { Region } from '../text/region';

/** How systems name the speech of each region: zh-CN, zh_TW, cmn-Hans-CN, yue-HK, zh_HK_#Hant. */
const SPOKEN: Readonly<Record<Region, RegExp>> = {
  cn: /^(?:zh|cmn)(?:-hans)?(?:-cn)?$/i,
  tw: /^(?:zh|cmn)(?:-hant)?-tw$/i,
  hk: /^(?:zh|yue)(?:-hant)?-hk$|^yue$/i,
};
const tagOf = ({ lang }: SpeechSynthesisVoice): string => lang.replace(/_#.*/, '').replaceAll('_', '-');
const REGIONS = ['cn', 'tw', 'hk'] as const satisfies Region[];
/** A little slower than news is read. */
const RATE = 0.9;

export class Speech {
  readonly #view: Window & Partial<Pick<typeof globalThis, 'SpeechSynthesisUtterance'>>;
  #voices: ReadonlyMap<Region, SpeechSynthesisVoice> = new Map();
  /** What is being said is ours: a site may read aloud too, and has the same synthesis. */
  #saying: SpeechSynthesisUtterance | null = null;

  /** `changed` is called when there are other voices than before, until `signal` ends that. */
  constructor(view: Window, changed: () => void, signal: AbortSignal) {
    this.#view = view;
    this.#voices = this.#look();
    const look = () => {
      const before = this.regions.join();
      this.#voices = this.#look();
      if (this.regions.join() !== before) changed();
    };
    this.#synthesis?.addEventListener?.('voiceschanged', look, { signal });
  }

  /** The regions that there is a voice for. */
  get regions(): Region[] {
    return [...this.#voices.keys()];
  }

  /** Says it, instead of what is being said, by the site too. */
  say(what: string, region: Region): void {
    const voice = this.#voices.get(region);
    const { SpeechSynthesisUtterance: Utterance = globalThis.SpeechSynthesisUtterance } = this.#view;
    if (!voice || !this.#synthesis) return;
    const utterance = new Utterance(what);
    utterance.voice = voice;
    utterance.lang = tagOf(voice);
    utterance.rate = RATE;
    utterance.onend = utterance.onerror = () => {
      if (this.#saying === utterance) this.#saying = null;
    };
    if (this.#synthesis.speaking || this.#synthesis.pending) this.#synthesis.cancel();
    this.#saying = utterance;
    this.#synthesis.speak(utterance);
  }

  /** Nothing of ours is said any more. */
  stop(): void {
    if (this.#saying) this.#synthesis?.cancel();
    this.#saying = null;
  }

  get #synthesis(): SpeechSynthesis | undefined {
    return this.#view.speechSynthesis;
  }

  #look(): Map<Region, SpeechSynthesisVoice> {
    const own = (this.#synthesis?.getVoices() ?? []).filter(({ localService }) => localService);
    const found = new Map<Region, SpeechSynthesisVoice>();
    for (const region of REGIONS) {
      const fitting = own.filter((voice) => SPOKEN[region].test(tagOf(voice)));
      const voice = fitting.find((one) => one.default) ?? fitting[0];
      if (voice) found.set(region, voice);
    }
    return found;
  }
}
