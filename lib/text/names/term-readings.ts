// How the forms of terms and organisations are read on their card: word by word, as on the page, where nobody wrote their
// reading down. People's names are one word for each part, which card.ts makes.
import { annotate } from '../annotate';
import type { Tables } from '../plan';
import { readingOfText } from '../segment';
import { capital } from '../syllable';
import type { CardEntry, CardView } from './name';

/** A card whose terms are read word by word. The tables must hold the lexicon and the TRADITIONAL route. */
export function withTermReadings(card: CardView, tables: Tables): CardView {
  return { ...card, entries: card.entries.map((one) => (one.entry.kind === 'person' ? one : byWords(one, tables))) };
}

function byWords(one: CardEntry, tables: Tables): CardEntry {
  const { entry, readings } = one;
  const read = (form: string): string =>
    // In either script: annotate goes by the form's own characters.
    capital(readingOfText(form, annotate(form, { from: 'tw', target: null, reading: 'marks' }, tables)));
  const made = Object.entries(readings).map(([form, reading]) => [form, form in entry.pinyin ? reading : read(form)]);
  return { ...one, readings: Object.fromEntries(made) };
}
