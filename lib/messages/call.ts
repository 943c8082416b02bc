// One door for every message: `call` asks, `serve` answers. What may be asked, by whom and in what shape is held in
// contract.ts and schemas.ts; the background hands its guard to `serve`, so that nothing unchecked reaches a handler.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CallName, Calls } from './contract';

type Protocol = { [N in CallName]: (ask: Calls[N]['ask']) => Calls[N]['reply'] };

const messaging = defineExtensionMessaging<Protocol>();

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

export type Handler<N extends CallName> = (
  ask: Calls[N]['ask'],
  sender: Sender,
) => Calls[N]['reply'] | Promise<Calls[N]['reply']>;
export type Handlers = { readonly [N in CallName]?: Handler<N> };
/** Gives the ask back as it may be trusted; throws when it does not fit or the sender may not ask. */
export type Guard = <N extends CallName>(name: N, ask: unknown, sender: Sender) => Calls[N]['ask'];

/** Asks the background, or the reader in a tab (its top frame unless another is named; null: all frames). */
export function call<N extends CallName>(
  name: N,
  ask: Calls[N]['ask'],
  to?: { readonly tab: number; readonly frame?: number | null },
): Promise<Calls[N]['reply']> {
  const send = messaging.sendMessage as (name: N, ask: unknown, to?: unknown) => Promise<Calls[N]['reply']>;
  if (!to) return send(name, ask);
  return send(name, ask, to.frame === null ? to.tab : { tabId: to.tab, frameId: to.frame ?? 0 });
}

/** Answers calls until the returned function is called. */
export function serve(handlers: Handlers, guard: Guard): () => void {
  const stops = (Object.keys(handlers) as CallName[]).map((name) => {
    const handler = handlers[name] as Handler<typeof name>;
    return messaging.onMessage(name, (async (message: { data: unknown; sender: Sender }) =>
      handler(guard(name, message.data, message.sender), message.sender)) as never);
  });
  return () => {
    for (const stop of stops) stop();
  };
}
