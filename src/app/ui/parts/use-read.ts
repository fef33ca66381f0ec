import { useEffect, useState } from 'preact/hooks';

/** What `read` comes to, once it has; until then `first`. It is asked again when `of` is another. */
export function useRead<T>(read: () => Promise<T>, first: T, of: unknown): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let isShown = true;
    void read().then((found) => isShown && setValue(() => found));
    return () => {
      isShown = false;
    };
  }, [of]);
  return value;
}
