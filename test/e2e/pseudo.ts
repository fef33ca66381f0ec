/** What is put into a text does not count as the text's own: a name stands outside of the brackets, another text has its own. */
function putIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(putIn);
  return typeof value === 'string' && value !== '' ? `⟧${value}⟦` : value;
}

/**
 * `messages` with every text in brackets, in whatever depth: the pseudo-language of the tests. What stands outside of
 * brackets on the page did not come from the texts of the language. Only values in an object, which may be keys, are
 * taken as they are. Copied beside the languages for the build with it, so it imports nothing.
 */
export function pseudo<T>(messages: T): T {
  if (typeof messages === 'string') return `⟦${messages}⟧` as T;
  if (typeof messages === 'function') return ((...given: unknown[]) => `⟦${messages(...given.map(putIn))}⟧`) as T;
  const inside = Object.entries(messages as object).map(([name, value]) => [name, pseudo(value)]);
  return Object.fromEntries(inside) as T;
}
