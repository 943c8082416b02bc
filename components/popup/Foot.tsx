// The foot of the popup: the keys, as the browser has them now.
import type { Text } from '../../lib/platform/i18n';
import type { Shortcut } from './popup-source';

interface Props {
  readonly text: Text;
  readonly shortcuts: readonly Shortcut[];
}

/** Browsers name commands in no order, and others than ours. */
const ORDER = ['toggle', 'next-script', 'readings'] as const;

/** Nothing at all when the reader has taken every key away. */
export function Foot({ text, shortcuts }: Props) {
  const known = ORDER.flatMap((name) => {
    const keys = shortcuts.find((shortcut) => shortcut.name === name)?.keys;
    return keys ? [{ name, keys }] : [];
  });
  if (known.length === 0) return null;
  return (
    <footer class="foot">
      <dl class="keys" aria-label={text('keys.legend')}>
        {known.map(({ name, keys }) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
