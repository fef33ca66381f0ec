import { chooseColours } from './palette.ts';
import type { PictureOptions } from './picture.ts';

/** What says which colours are wanted. */
const SETTINGS = ['palette', 'ownPalette', 'hue', 'saturation', 'contrast', 'brightness', 'gamma', 'phosphors'];

/** What says which colours there are, or are on their way; empty for those of the page. */
let wanted = '';

/** Have the colours that `options` want from now on. Other ones than the page's are fetched: `then` is told once they are there. */
export function followColours(options: PictureOptions, then: () => void): void {
  const { palette = 'standard', adjusts } = options;
  const isUsual = palette === 'standard' && adjusts !== true;
  const now = isUsual ? '' : JSON.stringify([adjusts, ...SETTINGS.map((id) => options[id])]);
  if (now === wanted) return;
  wanted = now;
  if (isUsual) {
    chooseColours(null);
    then();
    return;
  }
  import('./colour/colours.ts').then(
    ({ coloursFor }) => {
      if (wanted !== now) return;
      chooseColours(coloursFor(options));
      then();
    },
    // Offline, and not on this device yet: those that are there do.
    () => {},
  );
}
