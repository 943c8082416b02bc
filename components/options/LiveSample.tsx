// A line of news, made up for the purpose, read by the very engine and drawn in the very style that pages are, so that it
// shows what they will look like: the reader's level, known words and corrections too.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../lib/platform/i18n';
import type { OptionsText } from '../../lib/platform/options-text';
import { type Settings, wanted } from '../../lib/settings/settings';
import type { Region } from '../../lib/text/region';
import type { OptionsSource, SampleAsk } from './options-source';
import { type Writing, writingOf } from './Sample';

/** With a name, words that the standards read in two ways (企業, 研究, 危機), and frequent and rare ones. */
export const SENTENCES: Readonly<Record<Writing, { readonly region: Region; readonly line: string }>> = {
  'zh-Hans-CN': { region: 'cn', line: '英国外相拉米周四说，各国企业正在研究怎样化解这场危机。' },
  'zh-Hant-HK': { region: 'hk', line: '英國外相林德偉周四說，各國企業正在研究怎樣化解這場危機。' },
  'zh-Hant-TW': { region: 'tw', line: '英國外相拉米週四說，各國企業正在研究怎樣化解這場危機。' },
};

/** What is asked for under the reader's settings. */
export function askOf(writing: Writing, settings: Settings): SampleAsk {
  const { readings, standard, only, pointed, senses, typography } = wanted(settings, {});
  const { region, line } = SENTENCES[writing];
  const draws = !pointed && readings !== 'off';
  const how = {
    from: region,
    target: null,
    reading: pointed ? ('off' as const) : readings,
    ...(draws && standard === 'tw' ? { standard } : {}),
    ...(only === null ? {} : { only }),
    ...(senses && !pointed ? { senses } : {}),
  };
  return { text: line, region, how, typography };
}

interface Props {
  readonly text: OptionsText;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly source: Pick<OptionsSource, 'sample'>;
}

export function LiveSample({ text, locale, settings, source }: Props) {
  const host = useRef<HTMLParagraphElement>(null);
  const [failed, setFailed] = useState(false);
  const writing = writingOf(locale);
  const ask = JSON.stringify(askOf(writing, settings));
  useEffect(() => {
    let isNewest = true;
    source.sample(JSON.parse(ask) as SampleAsk).then(
      (drawn) => {
        if (!isNewest) return;
        host.current?.replaceChildren(drawn);
        setFailed(false);
      },
      () => isNewest && setFailed(true),
    );
    return () => {
      isNewest = false;
    };
  }, [ask, source]);
  const isOff = settings.readings === 'off' && !settings.senses;
  const isPointed = settings.readingsFor === 'pointer';
  return (
    <figure class="sample-line is-live">
      <figcaption>{text('options.sample')}</figcaption>
      {/* Nothing of Preact's stands in it: what is drawn comes as a page has it. */}
      <p ref={host} lang={writing} />
      {failed && <p class="hint">{text('reads.sample.failed')}</p>}
      {!failed && (isOff || isPointed) && (
        <p class="hint">{text(isOff ? 'reads.sample.off' : 'reads.sample.pointer')}</p>
      )}
    </figure>
  );
}
