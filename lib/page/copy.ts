// Copies what is chosen on a card, without touching the page's selection.

/** Pages without https have no clipboard but that of the copy event. Throws where the browser lets nothing be copied. */
export async function copy(view: Window, what: string): Promise<void> {
  try {
    await view.navigator.clipboard.writeText(what);
  } catch {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', what);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    view.addEventListener('copy', put, { capture: true, once: true });
    const done = view.document.execCommand('copy');
    view.removeEventListener('copy', put, { capture: true });
    if (!done) throw new Error('the browser did not let this be copied');
  }
}
