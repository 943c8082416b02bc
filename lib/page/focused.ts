// The innermost element that has the focus, through open shadow roots.

/** Null: the page as a whole has it, or nothing. */
export function focused(document: Document): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at !== document.body ? (at as HTMLElement) : null;
}
