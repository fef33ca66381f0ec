import type { Settings } from '../shell/settings.ts';
import { ownPad } from './kept-pad.ts';
import { ownPadFrom } from './own-pad.ts';
import { THUMBS, type TouchLayout } from './touch-layout.ts';
import { TOUCH_LAYOUTS } from './touch-presets.ts';

/**
 * The layout called `choice`. Where that is the player's own, it is the one that the game with these `options` has, else the
 * one for all games; the standard one where there is neither.
 */
export function layoutFor(
  choice: Settings['touchLayout'],
  options: { readonly pad?: unknown } | undefined,
): TouchLayout {
  if (choice !== 'own') return TOUCH_LAYOUTS[choice];
  return ownPadFrom(options?.pad) ?? ownPad.value ?? THUMBS;
}
