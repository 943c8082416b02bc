// The two things that puppeteer cannot do in Firefox by itself: open a page of an extension, and run a line in the
// browser's privileged scope. Both go over puppeteer's own WebDriver BiDi connection.
import type { Browser, Page } from 'puppeteer-core';

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

export interface Firefox {
  /** Evaluates an expression in the browser window's own scope; a primitive or a promise of one comes back. */
  privileged(expression: string): Promise<unknown>;
  /** Navigates to a moz-extension: address and waits until its document is there. */
  goToExtension(page: Page, url: string): Promise<void>;
}

/** Wraps a Firefox that was launched with --remote-allow-system-access. */
export function firefoxOf(browser: Browser): Firefox {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const send = async <T>(method: string, params: object): Promise<T> =>
    (await connection.send(method, params)).result as T;
  let scope: string | undefined;

  const windowScope = async (): Promise<string> => {
    // The scope is Firefox's own extension of the protocol: https://bugzilla.mozilla.org/show_bug.cgi?id=1722679
    const tree = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const first = tree.contexts[0]?.context;
    if (first === undefined) throw new Error('Firefox shows no window of its own.');
    return first;
  };

  return {
    async privileged(expression) {
      scope ??= await windowScope();
      const answer = await send<Evaluated>('script.evaluate', {
        expression,
        target: { context: scope },
        awaitPromise: true,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'An exception in Firefox.');
      return answer.result?.value;
    },

    async goToExtension(page, url) {
      // puppeteer's goto waits for an event that never comes when the tab changes to the extensions' process. The
      // navigation is started on the connection instead, and the page watched until it is the one asked for.
      const context = (page.mainFrame() as unknown as { readonly _id: string })._id;
      await send('browsingContext.navigate', { context, url, wait: 'none' });
      const end = Date.now() + 15_000;
      for (;;) {
        const there = await page
          .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
          .catch(() => false);
        if (there) return;
        if (Date.now() > end) throw new Error(`Firefox did not open ${url}`);
        await new Promise((wake) => setTimeout(wake, 40));
      }
    },
  };
}
