// What readers said of forms on pages, on the card: that a form is somebody else, or no name at all. Kept by page and
// form; said of '*' it holds everywhere. Pure: storing decisions is store.ts's work.
import * as v from 'valibot';
import type { NameId } from '../text/names/name';

/** In place of a page's address: the decision holds on every page. */
export const EVERYWHERE = '*';

const schema = v.object({
  /** The page's address without its fragment, or '*'. */
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
  /** As printed. */
  form: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** Whom it names; null: it is no name. */
  id: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  at: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/)),
});

/** `at`: when, in UTC, as Date writes it. */
export type Decision = Readonly<v.InferOutput<typeof schema>>;

/** More than anybody says by hand. */
export const MOST_DECISIONS = 20_000;

/** A decision as it is stored or was exported, if it is one. */
export function decisionFrom(stored: unknown): Decision | null {
  const done = v.safeParse(schema, stored, { abortEarly: true });
  return done.success ? done.output : null;
}

/** A page's address without its fragment. */
export const pageOf = (url: string): string => url.replace(/#.*$/s, '');

/** What a decision is stored under: one for each form and page. */
export const decisionKey = ({ url, form }: Pick<Decision, 'url' | 'form'>): string => `${form} ${url}`;

/** What holds for a form on a page: what was said there, else what was said for everywhere; undefined: nothing was. */
export function decidedOn(decisions: readonly Decision[], url: string, form: string): NameId | null | undefined {
  const said = decisions.filter((decision) => decision.form === form);
  const here = said.find((decision) => decision.url === pageOf(url));
  return (here ?? said.find((decision) => decision.url === EVERYWHERE))?.id;
}
