// What every call to the background must look like, and who may make it. A call that does not fit is a bug of ours or
// an attack: it is refused, never guessed at.
import * as v from 'valibot';
import type { Guard, Sender } from './call';
import type { CallName } from './contract';

const empty = v.strictObject({});
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const ask = v.strictObject({
  from: v.picklist(['cn', 'tw', 'hk']),
  target: v.nullable(v.picklist(['cn', 'tw', 'hk', 'twp'])),
  reading: v.picklist(['off', 'marks', 'numbers']),
});
/** A screenful is some thousand characters; far more than that is nobody's honest question. */
const texts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(5000));

interface Rule {
  readonly from: 'page' | 'extension';
  readonly schema: v.GenericSchema;
}

const RULES: { readonly [N in CallName]?: Rule } = {
  'page.seen': { from: 'page', schema: empty },
  'page.changed': { from: 'page', schema: v.strictObject({ on: v.boolean() }) },
  'page.hydrated': { from: 'page', schema: empty },
  'text.annotate': { from: 'page', schema: v.strictObject({ texts, how: ask }) },
  'tab.look': { from: 'extension', schema: v.strictObject({ tab }) },
  'tab.turn': { from: 'extension', schema: v.strictObject({ tab, on: v.boolean() }) },
};

/** The background's guard. `self`: the extension's id; `origin`: where its own pages live. */
export const backgroundGuard =
  (self: string, origin: string): Guard =>
  (name, data, sender) => {
    const rule = RULES[name];
    if (!rule) throw new Error(`${name} is not the background's to answer`);
    if (sender.id !== self) throw new Error(`${name} from another extension`);
    if (rule.from !== senderKind(sender, origin)) throw new Error(`${name} may not be asked by a ${senderKind(sender, origin)}`);
    if (!v.is(rule.schema, data)) throw new Error(`${name} was asked in a shape that does not fit`);
    return data as never;
  };

function senderKind(sender: Sender, origin: string): 'page' | 'extension' {
  return sender.url?.startsWith(origin) ? 'extension' : 'page';
}
