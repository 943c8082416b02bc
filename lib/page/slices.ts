// Long work on the main thread in short slices, so that scrolling and typing never wait for us.

/** Milliseconds of one slice, layout included where the work forces it. */
export const SLICE = 10;

/** Lets the browser draw and answer input, then goes on. */
export function pause(view: Window & typeof globalThis): Promise<void> {
  const scheduler = (view as unknown as { scheduler?: { postTask?: (task: () => void) => Promise<void> } }).scheduler;
  if (scheduler?.postTask) return scheduler.postTask(() => {});
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}

/** Resolves when the browser has nothing better to do, or after `timeout` milliseconds. */
export function idle(view: Window & typeof globalThis, timeout = 2000): Promise<void> {
  return new Promise((resolve) => {
    if (view.requestIdleCallback) view.requestIdleCallback(() => resolve(), { timeout });
    else view.setTimeout(resolve, 50);
  });
}
