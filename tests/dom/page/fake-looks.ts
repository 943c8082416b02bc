// A dictionary of five words, for tests of the page, which do not ask what a word means.
import type { Shown } from '../../../lib/page/shown';
import type { Look } from '../../../lib/text/look';

const WORDS = ['外交部', '說明', '教育', '合作', '希望'];

/** The word of the list that stands at the place, or the character alone. */
export function lookAt({ text, at }: Shown): Look | null {
  for (const form of WORDS) {
    const start = text.lastIndexOf(form, at.start);
    if (start >= 0 && start + form.length > at.start) return lookOf(form, start);
  }
  return text[at.start] === '，' ? null : lookOf(text.slice(at.start, at.end), at.start);
}

export const lookOf = (form: string, start: number): Look => ({
  at: { start, end: start + form.length },
  form,
  name: null,
  number: null,
  words: [],
  sentence: form,
});
