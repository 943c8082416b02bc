// Where words can be looked up elsewhere: the list of links on a card, to add to, change, put in order and shorten.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsText } from '../../lib/platform/options-text';
import { MOST_LINKS, SETTINGS } from '../../lib/settings/settings';
import type { WordLink } from '../../lib/text/look';
import { LinkForm } from './LinkForm';
import type { OptionsSource } from './options-source';
import type { Deeds } from './use-options';

interface Props {
  readonly text: OptionsText;
  readonly links: readonly WordLink[];
  readonly deeds: Pick<Deeds, 'set'>;
  readonly source: Pick<OptionsSource, 'set'>;
}

/** The link that is being edited, by its place; 'new' for another one. */
type Editing = number | 'new' | null;

export function Links({ text, links, deeds, source }: Props) {
  const [editing, setEditing] = useState<Editing>(null);
  const [moved, setMoved] = useState<{ readonly at: number; readonly by: 1 | -1 } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  // The keyboard stays on the button of the link that was moved, wherever the link is now.
  useEffect(() => {
    if (!moved) return;
    const row = list.current?.children[moved.at];
    const [up, down] = row?.querySelectorAll<HTMLButtonElement>('.move') ?? [];
    const [first, second] = moved.by < 0 ? [up, down] : [down, up];
    (first?.disabled ? second : first)?.focus();
  }, [moved]);
  // Nor is it lost when a form is gone.
  const was = useRef<Editing>(null);
  useEffect(() => {
    if (was.current !== null && editing === null) add.current?.focus();
    was.current = editing;
  }, [editing]);

  const store = (next: readonly WordLink[], say: (text: OptionsText) => string, undo = false): void => {
    const back = (): Promise<void> => source.set('links', [...links]);
    deeds.set('links', [...next], { what: 'told', say, ...(undo ? { undo: back } : {}) });
  };
  const move = (at: number, by: 1 | -1): void => {
    const next = [...links];
    const [link] = next.splice(at, 1);
    if (link) next.splice(at + by, 0, link);
    deeds.set('links', next);
    setMoved({ at: at + by, by });
  };
  const save = (link: WordLink): void => {
    const { name } = link;
    // The same link twice is one link.
    const isIt = (i: number): boolean => links[i]?.name === name && links[i]?.url === link.url;
    if (links.some((_, i) => i !== editing && isIt(i))) close();
    else if (editing === 'new') store([...links, link], (say) => say('links.done.added', { name }));
    else
      store(
        links.map((old, i) => (i === editing ? link : old)),
        (say) => say('links.done.changed', { name }),
      );
    close();
  };
  const close = (): void => setEditing(null);
  const remove = (at: number): void => {
    const name = links[at]?.name ?? '';
    setEditing(null);
    store(
      links.filter((_, i) => i !== at),
      (say) => say('links.done.removed', { name }),
      true,
    );
  };
  const isOwn = JSON.stringify(links) !== JSON.stringify(SETTINGS.links.fallback);
  const name = moved ? links[moved.at]?.name : undefined;
  return (
    <section class="panel links">
      <h3>{text('links.title')}</h3>
      <p class="hint">{text('links.lead')}</p>
      {links.length === 0 ? (
        <p class="hint">{text('links.none')}</p>
      ) : (
        <ol ref={list}>
          {links.map((link, at) => (
            <li key={`${link.name} ${link.url}`}>
              {editing === at ? (
                <LinkForm text={text} link={link} onSave={save} onCancel={close} />
              ) : (
                <Row
                  text={text}
                  link={link}
                  at={at}
                  of={links.length}
                  onMove={(by) => move(at, by)}
                  onEdit={() => setEditing(at)}
                  onRemove={() => remove(at)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <p class="unseen" role="status">
        {moved && name !== undefined && text('links.moved', { name, n: moved.at + 1 })}
      </p>
      {editing === 'new' && <LinkForm text={text} link={null} onSave={save} onCancel={close} />}
      <div class="tools">
        {editing !== 'new' && (
          <button
            type="button"
            ref={add}
            class="primary"
            disabled={links.length >= MOST_LINKS}
            onClick={() => setEditing('new')}
          >
            {text('links.add')}
          </button>
        )}
        {isOwn && (
          <button type="button" onClick={() => store(SETTINGS.links.fallback, (say) => say('links.done.reset'), true)}>
            {text('links.reset')}
          </button>
        )}
        {links.length >= MOST_LINKS && <span class="hint">{text('links.full', { most: MOST_LINKS })}</span>}
      </div>
    </section>
  );
}

interface RowProps {
  readonly text: OptionsText;
  readonly link: WordLink;
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Row({ text, link: { name, url }, at, of, onMove, onEdit, onRemove }: RowProps) {
  return (
    <div class="link">
      <span class="link-text">
        <span class="english">{name}</span>
        <code>{url}</code>
      </span>
      <span class="do">
        <button
          type="button"
          class="quiet deed move"
          disabled={at === 0}
          aria-label={text('links.up.of', { name })}
          onClick={() => onMove(-1)}
        >
          <span aria-hidden="true">↑</span>
        </button>
        <button
          type="button"
          class="quiet deed move"
          disabled={at === of - 1}
          aria-label={text('links.down.of', { name })}
          onClick={() => onMove(1)}
        >
          <span aria-hidden="true">↓</span>
        </button>
        <button type="button" class="quiet deed" aria-label={text('links.edit.of', { name })} onClick={onEdit}>
          {text('links.edit')}
        </button>
        <button type="button" class="quiet deed" aria-label={text('links.remove.of', { name })} onClick={onRemove}>
          {text('links.remove')}
        </button>
      </span>
    </div>
  );
}
