// A link being added or edited. What does not fit is said at its field when the reader saves.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsText } from '../../lib/platform/options-text';
import type { WordLink } from '../../lib/text/look';
import { FieldLine } from './FieldLine';
import { addressFor, type LinkFaults, LONGEST, linkFaults } from './link-faults';

interface Props {
  readonly text: OptionsText;
  /** null: a new one. */
  readonly link: WordLink | null;
  readonly onSave: (link: WordLink) => void;
  readonly onCancel: () => void;
}

/** Not filled by the catalogue: these are what the reader types. */
const HOLES = { word: '{word}', s: '{s}', t: '{t}' } as const;
const NONE: LinkFaults = { name: null, url: null };

export function LinkForm({ text, link, onSave, onCancel }: Props) {
  const [name, setName] = useState(link?.name ?? '');
  const [url, setUrl] = useState(link?.url ?? '');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const now = linkFaults({ name, url });
  const faults = tried ? now : NONE;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (tried) form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);
  return (
    <form
      ref={form}
      class="fields link-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (now.name === null && now.url === null) onSave({ name: name.trim(), url: url.trim() });
        else if (tried) form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
        else setTried(true);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <FieldLine id="link-name" label={text('links.name')} faults={faults.name ? [nameWords(text, faults.name)] : []}>
        {(aria) => <input {...aria} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
      </FieldLine>
      <FieldLine
        id="link-url"
        label={text('links.url')}
        hint={text('links.url.hint', HOLES)}
        faults={faults.url ? [urlWords(text, faults.url)] : []}
      >
        {(aria) => (
          <input
            {...aria}
            value={url}
            lang="en"
            inputMode="url"
            spellcheck={false}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        )}
      </FieldLine>
      <div class="tools">
        <button type="submit" class="primary">
          {text('links.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {text('links.cancel')}
        </button>
        {now.url === null && (
          <a href={addressFor(url, '圖書館', '图书馆', '圖書館')} target="_blank" rel="noreferrer">
            {text('links.try', { word: '圖書館' })}
          </a>
        )}
      </div>
    </form>
  );
}

function nameWords(text: OptionsText, fault: NonNullable<LinkFaults['name']>): string {
  return fault === 'name' ? text('links.fault.name') : text('links.fault.name-long', { most: LONGEST.name });
}

function urlWords(text: OptionsText, fault: NonNullable<LinkFaults['url']>): string {
  switch (fault) {
    case 'start':
      return text('links.fault.start', { https: 'https://', http: 'http://', pleco: 'plecoapi://' });
    case 'blank':
      return text('links.fault.blank');
    case 'hole':
      return text('links.fault.hole', HOLES);
    case 'long':
      return text('links.fault.long', { most: LONGEST.url });
  }
}
