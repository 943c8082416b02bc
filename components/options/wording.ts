// Faults and errors of the glossary in the reader's own words.
import { type Fault, LIMITS } from '../../lib/glossary/entry';
import type { LineError } from '../../lib/glossary/transfer';
import type { Text } from '../../lib/platform/i18n';

const MOST = {
  en: LIMITS.english,
  forms: LIMITS.form,
  pinyin: LIMITS.reading,
  note: LIMITS.note,
  kind: LIMITS.english,
  wikidata: LIMITS.english,
} as const;

/** What is wrong with a field. */
export function faultWords(text: Text, { field, code, value }: Fault): string {
  switch (code) {
    case 'missing':
    case 'no-forms':
      return text(`glossary.fault.${code}`);
    case 'many':
      return text('glossary.fault.many', { most: LIMITS.forms });
    case 'long':
      return text('glossary.fault.long', { value: `${value.slice(0, 20)}…`, most: MOST[field] });
    default:
      return text(`glossary.fault.${code}`, { value });
  }
}

/** What is wrong with a line of a file, the field named first where it is one field's fault. */
export function errorWords(text: Text, error: LineError): string {
  if (error.code === 'fault') {
    const { field, region } = error.fault;
    const where = region ? text(`glossary.region.${region}`) : text(`glossary.field.${field}`);
    return text('glossary.error.field', { field: where, fault: faultWords(text, error.fault) });
  }
  switch (error.code) {
    case 'too-big':
    case 'too-many':
      return text(`glossary.error.${error.code}`, { most: Number(error.value) });
    case 'twice':
      return text('glossary.error.twice', { value: error.value, line: error.other });
    case 'header':
    case 'quote':
    case 'after-quote':
    case 'cells':
    case 'taken':
      return text(`glossary.error.${error.code}`, { value: error.value });
    default:
      return text(`glossary.error.${error.code}`);
  }
}
