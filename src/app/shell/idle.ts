/** Fulfilled once the browser has time. Not every one says so. https://caniuse.com/requestidlecallback */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, 1000);
  });
}
