// The shortest useful English of a headword of CC-CEDICT, such as fits under a word: what its glosses say without their
// remarks, the first of them that is short enough. Pure.
import type { Entry } from './cedict';

/** What fits under a word of two characters, in letters; a longer one is taken where there is no shorter. */
const SHORT = 18;
const LONG = 26;

/** Glosses that say nothing of what the word means. */
const NO_SENSE =
  /^(?:\([^()]*\) ?)*(?:(?:[\w-]+ )?surname |CL:|see |see also |same as |also (?:written|called|known|pr\.|transliterated)|(?:Taiwan|colloquial|old|literary|also|Beijing) pr\.|pr\. |used in |\(?used in |variant of |(?:old|archaic|erroneous|euphemistic|Japanese|dialectal|popular|erhua|nonstandard|unofficial) (?:form|variant) |equivalent of |Kangxi |radical |one of the characters|phonetic |component |classifier for |\(classifier|particle |interjection |onom|contraction of |bopomofo|Unicode|same pr)/i;
/** The gloss sends the reader to another headword, which says it all. */
const REFERS =
  /^(?:\([^()]*\) ?)*(?:(?:old |erhua |Japanese |archaic )?variant of|abbr\. for|see(?: also)?|same as|also written|equivalent of|contraction of) (\p{Script=Han}+)(?:\|(\p{Script=Han}+))?/u;
const ABBREVIATION = /^(?:\([^()]*\) ?)*abbr\. (?:for|of|to) [^,;]*(?:[,;] ?)?/;
/** Chinese, or what is left of a reference to a headword. */
const NOT_ENGLISH = /[\p{Script=Han}[\]()=|]/u;
const ACRONYM = /\((?!Tw\))([A-Z][A-Za-z&-]{1,7})\)/;
/** Labels at the head of a gloss. */
const LABEL =
  /^(?:fig\. |lit\. |general term for |common name for |name of |i\.e\. |esp\. |e\.g\. |specifically,? |generally,? |also |or |idiom: |same as )+/i;
/** 'any of several …', 'a kind of …': what follows is the sense. */
const KIND = /^(?:(?:a|an|the) )?(?:kind|type|form|sort|variety|piece|set|pair) of (?=\S)/i;
const ARTICLE = /^(?:the|an?) (?=\S)/i;

/** What a gloss offers, the best first: its parts without remarks, each as it stands. */
function partsOf(gloss: string): string[] {
  const open = gloss.replace(ABBREVIATION, '');
  let bare = open;
  // Remarks within remarks: (a measure (of land)).
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\s*\([^()]*\)|\s*\[[^[\]]*\]/g, '');
  }
  const parts = bare.split(/;/).flatMap((part) => {
    const tidy = tidied(part);
    // Of what commas part, the first says it: 'president of a club, committee'.
    return tidy.length > SHORT ? [tidy, tidied(tidy.split(/, | \/ /, 1)[0] as string)] : [tidy];
  });
  return parts.filter(
    (part) => part !== '' && !NOT_ENGLISH.test(part) && !/^(?:etc|abbr|esp|e\.g|i\.e|lit|fig)\.?$/i.test(part),
  );
}

const tidied = (part: string): string => {
  const text = part
    .replace(/["“”]/g, '')
    .replace(/\betc\.?$|\.\.\.$|…$/g, '')
    .trim()
    .replace(LABEL, '')
    .replace(KIND, '')
    .replace(ARTICLE, '')
    .replace(/^to be (?=\w)/, 'be ')
    .replace(/\bsb's\b/g, "one's")
    .replace(/ (?:sb|sth|sb or sth|sth\/sb|sb\/sth)$/, '')
    .replace(/[\s,:.]+$/, '');
  return text.replace(/\s+/g, ' ');
};

/** The English of an entry: '' where it has none that fits. */
export function shortSense({ glosses }: Pick<Entry, 'glosses'>): string {
  const told = glosses.filter((gloss) => !NO_SENSE.test(gloss));
  // A meaning that is none of the words' own stands behind it: 'lit. …', 'fig. …'.
  const ordered = told.some((gloss) => /^fig\./.test(gloss))
    ? [...told.filter((gloss) => !/^lit\./.test(gloss)), ...told.filter((gloss) => /^lit\./.test(gloss))]
    : told;
  const parts = ordered.map((gloss) => {
    const figurative = /[;,]\s*fig\. ([^;]+)/.exec(gloss)?.[1];
    return figurative ? [...partsOf(figurative), ...partsOf(gloss)] : partsOf(gloss);
  });
  const acronym = ordered.map((gloss) => ACRONYM.exec(gloss)?.[1]).find((one) => one !== undefined);
  const fitting = (most: number) => parts.flat().find((part) => part.length <= most && /[a-z]/i.test(part));
  return fitting(SHORT) ?? fitting(LONG) ?? acronym ?? shortened(parts.flat()) ?? '';
}

/** What may be left away with all that follows it: 'chairman of the board | of directors'. */
const AFTERWARDS =
  / (?=(?:of|in|into|for|to|with|by|at|who|that|which|where|from|on|than|around|or|and|as|namely|after|before|during|under|–|-) )/g;

/** The longest beginning of the first of these that still says something; undefined for none. */
function shortened(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const ends = [...part.matchAll(AFTERWARDS)].map(({ index }) => index);
    const end = ends.findLast((at) => at <= LONG);
    if (end !== undefined && end > 4) return part.slice(0, end);
  }
  return undefined;
}

/** The headword that an entry says nothing but the name of. */
export function referred({ glosses }: Pick<Entry, 'glosses'>): string | null {
  for (const gloss of glosses) {
    const [, traditional, simplified] = REFERS.exec(gloss) ?? [];
    if (traditional) return simplified ?? traditional;
  }
  return null;
}
