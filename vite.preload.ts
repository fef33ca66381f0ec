import type { Plugin } from 'vite';

/** What fetches the style sheets of a part before its script is run: Vite's own. */
const HELPER = '\0vite/preload-helper.js';

/** What it does with a style sheet that could not be fetched, and what is done here. Spaces count as one, however it is written. */
const CHANGES = [
  // It remembers a file as had whether it came or not.
  [/(\(err\) => \{\s*)seen\[href\] = void 0;(\s*throw err;)/, '$1delete seen[href];$2'],
  // A link in the page counts as had as well.
  [/(if \(e\.type === "error"\)) (rej\([^;]+\);)/, '$1 { link.remove(); $2 }'],
] as const;

/** Vite's helper, changed so that what could not be fetched is asked for again. Throws where the helper is another than is known. */
export function askAgain(helper: string): string {
  return CHANGES.reduce((code, [from, to]) => {
    if (!from.test(code))
      throw new Error(`Vite fetches style sheets in another way than vite.preload.ts knows: ${from}`);
    return code.replace(from, to);
  }, helper);
}

/** A part whose style sheet could not be fetched asks for it again the next time it is wanted: by itself it would be shown without it. */
export function stylesAgain(): Plugin {
  return {
    name: 'cartouche-styles-again',
    apply: 'build',
    transform: (code, id) => (id === HELPER ? askAgain(code) : null),
  };
}
