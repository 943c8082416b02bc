// Where on the options page a reader is, as its address says after '#': the section, and in the glossary the name that is
// added or edited. Other parts of Duidu link here (lib/glossary/address.ts).
import { placeToEdit } from '../../lib/glossary/address';
import { EMPTY, type EntryDraft, type OwnId, type OwnRegion, REGIONS } from '../../lib/glossary/entry';
import { countScripts } from '../../lib/text/han';

/** How pages are read; what is the reader's own; the rest. */
export const SECTION_GROUPS = [
  ['names', 'readings', 'lookup'],
  ['glossary', 'said', 'known', 'fixed', 'saved'],
  ['backup', 'sources'],
] as const;
export type Section = (typeof SECTION_GROUPS)[number][number];
const SECTIONS: readonly Section[] = SECTION_GROUPS.flat();

export type GlossaryRoute =
  | { readonly section: 'glossary'; readonly at: 'list' | 'import' }
  | { readonly section: 'glossary'; readonly at: 'add'; readonly draft: EntryDraft }
  | { readonly section: 'glossary'; readonly at: 'edit'; readonly id: OwnId };

/** Lists that files can be read into. */
export type ListRoute = { readonly section: 'known' | 'fixed'; readonly at: 'list' | 'import' };

type PlainSection = Exclude<Section, 'glossary' | ListRoute['section']>;

export type Route = GlossaryRoute | ListRoute | { readonly section: PlainSection; readonly at: 'list' };

/**
 * The route of an address's fragment, with or without '#'; the first section where it is none of ours. `fold` puts
 * every character into its Simplified form.
 */
export function routeOf(hash: string, fold: (text: string) => string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [asked, deed, ...rest] = path.split('/');
  const section = SECTIONS.find((one) => one === asked) ?? 'names';
  if (section === 'known' || section === 'fixed') return { section, at: deed === 'import' ? 'import' : 'list' };
  if (section !== 'glossary') return { section, at: 'list' };
  if (deed === 'add') return { section, at: 'add', draft: draftBy(new URLSearchParams(query), fold) };
  if (deed === 'import') return { section, at: 'import' };
  const id = decoded(rest.join('/')).replace(/^(?:own\/)?/, 'own/');
  return deed === 'edit' ? { section, at: 'edit', id: id as OwnId } : { section, at: 'list' };
}

export const hashOfEdit = (id: OwnId): string => `#${placeToEdit(id)}`;

/** A new name begun with what was typed: as its English, or as its form. */
export function hashOfAdd(typed: string): string {
  const key = /\p{Script=Han}/u.test(typed) ? 'zh' : 'en';
  return `#glossary/add?${key}=${encodeURIComponent(typed)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The draft that a link begins; what of it does not fit is told when it is saved. */
function draftBy(asked: URLSearchParams, fold: (text: string) => string): EntryDraft {
  const part = (key: string): string => (asked.get(key) ?? '').slice(0, 200);
  const zh = part('zh');
  const given = REGIONS.find((region) => region === asked.get('region'));
  const regions = given ? [given] : regionsOf(zh, fold(zh));
  const forms = Object.fromEntries(
    REGIONS.map((region) => [region, zh !== '' && regions.includes(region) ? [zh] : []]),
  );
  return { ...EMPTY, en: part('en'), note: part('note'), forms: forms as unknown as EntryDraft['forms'] };
}

/** Whose form a word is, by its script alone: the Mainland's, Hong Kong's and Taiwan's, or everyone's. */
function regionsOf(zh: string, simplified: string): readonly OwnRegion[] {
  if (zh !== simplified) return ['hk', 'tw'];
  return countScripts(zh).Hans > 0 ? ['cn'] : REGIONS;
}
