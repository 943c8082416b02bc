// What of a page may be touched, and how far: an element's text may be read and rewritten ('all'), rewritten only
// ('script': no readings in a button or under a site's own ruby), or nothing at all ('none': what people type, code).
import { NAME, PART, RUN } from './run';
import { CHARACTER, SENSE, WORD } from './word';

export type Reach = 'all' | 'script' | 'none';

const NONE = new Set(
  `script style noscript template textarea input code pre kbd samp svg math canvas iframe frame object embed audio video
   source track map link meta base`.split(/\s+/),
);
const SCRIPT = new Set(['button', 'select', 'option', 'optgroup', 'datalist', 'ruby', 'rb', 'rt', 'rp', 'title']);
const EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';
const OURS = new Set([RUN, PART, WORD, CHARACTER, SENSE, NAME]);

/** Reach of one element by itself; the reach of its ancestors limits it further. */
function ownReach(element: Element): Reach {
  const name = element.localName;
  if (name === 'pre' && isTextFile(element.ownerDocument)) return 'all';
  if (NONE.has(name) || OURS.has(name)) return 'none';
  if (element.getAttribute('translate') === 'no' || element.classList.contains('notranslate')) return 'none';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'none';
  const role = element.getAttribute('role');
  if (role === 'textbox' || role === 'searchbox' || role === 'combobox') return 'none';
  if (element.matches(EDITORS)) return 'none';
  // An option without a value sends its text: converting it would change what the reader submits.
  if (name === 'option' && !element.hasAttribute('value')) return 'none';
  const lang = element.getAttribute('lang');
  if (lang && /^(ja|ko|vi)\b/i.test(lang) && element.parentElement) return 'none';
  return SCRIPT.has(name) || role === 'button' ? 'script' : 'all';
}

/** Reach of an element under a parent of known reach. */
export function reachUnder(parent: Reach, element: Element): Reach {
  if (parent === 'none') return 'none';
  const own = ownReach(element);
  return own === 'all' ? parent : own;
}

/** Reach of an element in its document, ancestors and shadow hosts included. */
export function reachOf(element: Element): Reach {
  if (element.ownerDocument.designMode === 'on') return 'none';
  let reach: Reach = 'all';
  for (let at: Element | null = element; at; at = parentOf(at)) {
    reach = reachUnder(reach, at);
    if (reach === 'none') break;
  }
  return reach;
}

/** The parent element, through a shadow root to its host. */
export function parentOf(element: Node): Element | null {
  const parent = element.parentNode;
  if (!parent) return null;
  if (parent.nodeType === 11) return (parent as ShadowRoot).host ?? null;
  return parent.nodeType === 1 ? (parent as Element) : null;
}

/** A raw text file as browsers show it: one <pre>. */
export function isTextFile(document: Document): boolean {
  return document.contentType === 'text/plain';
}
