// The foot of the popup: the keys, as the browser has them now.
import { hasText, type Text } from '../../lib/platform/i18n';
import type { Shortcut } from './popup-source';

interface Props {
  readonly text: Text;
  readonly shortcuts: readonly Shortcut[];
}

/** Nothing at all when the reader has taken every key away. */
export function Foot({ text, shortcuts }: Props) {
  const known = shortcuts.flatMap(({ name, keys }) => {
    const key = `keys.${name}`;
    return keys !== '' && hasText(key) ? [{ name, keys, deed: (text as (key: string) => string)(key) }] : [];
  });
  if (known.length === 0) return null;
  return (
    <footer class="foot">
      <dl class="keys" aria-label={text('keys.legend')}>
        {known.map(({ name, keys, deed }) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
