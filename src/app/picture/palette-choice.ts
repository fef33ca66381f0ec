import { chooseColours } from './palette.ts';
import type { PictureOptions } from './picture.ts';

/** What says which colours are wanted. */
const SETTINGS = ['palette', 'ownPalette', 'hue', 'saturation', 'contrast', 'brightness', 'gamma', 'phosphors'];

/** What says which colours there are, or are on their way; empty for those of the page. */
let wanted = '';

/** Who draws with the colours, and draws anew when there are others. */
const listeners = new Set<() => void>();

/** `changed` is called whenever there are other colours. Returns how to end that. */
export function hearColours(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function use(colours: Parameters<typeof chooseColours>[0]): void {
  chooseColours(colours);
  for (const changed of listeners) changed();
}

/** Have the colours that `options` want from now on. There is one palette for the page; other ones than its own are fetched. */
export function followColours(options: PictureOptions): void {
  const { palette = 'standard', adjusts } = options;
  const isUsual = palette === 'standard' && adjusts !== true;
  const now = isUsual ? '' : JSON.stringify([adjusts, ...SETTINGS.map((id) => options[id])]);
  if (now === wanted) return;
  wanted = now;
  if (isUsual) {
    use(null);
    return;
  }
  import('./colour/colours.ts').then(
    ({ coloursFor }) => {
      if (wanted !== now) return;
      use(coloursFor(options));
    },
    // Offline, and not on this device yet: those that are there do.
    () => {},
  );
}
