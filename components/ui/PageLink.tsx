// A link to a web page by its address, opened in a tab of its own; an address of another kind is only shown.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly url: string;
  /** What it is called; left out: its address. */
  readonly children?: ComponentChildren;
}

export function PageLink({ url, children }: Props) {
  const shown = children ?? url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  if (!/^https?:\/\//.test(url)) return <span class="page">{shown}</span>;
  return (
    <a class="page" href={url} target="_blank" rel="noreferrer" title={url}>
      {shown}
    </a>
  );
}
