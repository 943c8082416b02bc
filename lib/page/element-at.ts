// The innermost element at a point of the window, through open shadow roots.

/** `x` and `y` in CSS pixels of the window; null: none. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  let found: Element | null = null;
  let root: Document | ShadowRoot | null = document;
  while (root) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
    root = inner.shadowRoot;
  }
  return found;
}
