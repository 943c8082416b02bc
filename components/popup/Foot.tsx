// The foot of the popup: the keys, as the browser has them now, and the way to all options.
import type { Text } from '../../lib/platform/i18n';
import type { Shortcut } from './popup-source';

interface Props {
  readonly text: Text;
  readonly shortcuts: readonly Shortcut[];
  readonly onOptions: () => void;
}

/** Browsers name commands in no order, and others than ours. */
const ORDER = ['toggle', 'next-script', 'readings', 'look-up', 'next-name', 'previous-name'] as const;

export function Foot({ text, shortcuts, onOptions }: Props) {
  const known = ORDER.flatMap((name) => {
    const keys = shortcuts.find((shortcut) => shortcut.name === name)?.keys;
    return keys ? [{ name, keys }] : [];
  });
  return (
    <footer class="foot">
      {/* Nothing is said of keys when the reader has taken every one away. */}
      {known.length > 0 && (
        <details class="keys">
          <summary>{text('keys.legend')}</summary>
          <dl>
            {known.map(({ name, keys }) => (
              <div key={name}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{text(`keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <button type="button" class="options" onClick={onOptions}>
        {text('do.options')}
      </button>
    </footer>
  );
}
