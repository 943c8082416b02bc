// The field to search a list by; '/' goes to it, as on many pages, unless something is being typed.
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What may be typed. */
  readonly hint: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function Search({ label, hint, query, onQuery }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    const { ownerDocument } = field.current ?? {};
    ownerDocument?.addEventListener('keydown', listen);
    return () => ownerDocument?.removeEventListener('keydown', listen);
  }, []);
  return (
    <input
      ref={field}
      type="search"
      value={query}
      maxLength={100}
      aria-label={label}
      placeholder={hint}
      onInput={(event) => onQuery(event.currentTarget.value)}
    />
  );
}
