// How a page is called in messages to the background: its address without its fragment, since decisions and readings hold
// for a page, and no longer than is kept. What is kept of a page is for lib/glossary and lib/vocabulary to know.

/** In UTF-16 units; an address may be megabytes long, and a page of such a one is read like any other. */
export const LONGEST_ADDRESS = 4000;

/** The address of a page; two that are alike in so many units count as one page. */
export const pageAddress = ({ href }: { readonly href: string }): string =>
  href.replace(/#.*$/s, '').slice(0, LONGEST_ADDRESS);
