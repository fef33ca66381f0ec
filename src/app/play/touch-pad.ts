import { computed, effect, signal } from '@preact/signals';
import {
  type PadPlan,
  type PadRoom,
  PIXELS_PER_MM,
  placeParts,
  planPad,
  THUMBS,
  TICK_MS,
  TOUCH_PARTS,
  type TouchLayout,
  type TouchPart,
} from '../input/touch-layout.ts';
import type { CrossFeel, Zone } from '../input/touch-zones.ts';
import { current } from '../library/library-state.ts';
import { aspectOf } from '../picture/picture.ts';
import { viewport } from '../shell/page-state.ts';
import { settings } from '../shell/settings.ts';
import { gameSettings, panelParts, pictureOptions } from './play-state.ts';

/** Height of the bar above the picture, in CSS pixels. */
const BAR = 56;

const isLandscape = computed(() => viewport.value.width > viewport.value.height);

type Choices = typeof import('../input/pad-choices.ts');

/** All layouts but the standard one; null until one of them is wanted and they have come. */
const choices = signal<Choices | null>(null);

effect(() => {
  if (gameSettings.value.touchLayout === 'thumbs' || choices.value) return;
  const found = (part: Choices) => {
    choices.value = part;
  };
  // Offline, and not on this device yet: the standard layout does.
  import('../input/pad-choices.ts').then(found, () => {});
});

/** The layout of the touch pad that is chosen. */
const layout = computed(
  () => choices.value?.layoutFor(gameSettings.value.touchLayout, current.value?.options) ?? THUMBS,
);

/** CSS pixels to a millimetre of the layout, at the size that is chosen. */
export const perMm = computed(() => PIXELS_PER_MM * settings.value.touchSize);

/** How the cross turns the place of a thumb into directions. */
export const feel = computed<CrossFeel>(() => {
  const { crossWays, crossWidth, crossFloats } = gameSettings.value;
  return { ways: crossWays === '4' ? 4 : 8, straight: crossWidth, floats: crossFloats };
});

/** Length of the tick felt when a button goes down, ms; 0 for none. */
export const tick = computed(() => (settings.value.haptics ? TICK_MS : 0));

/** The layout is being tried in the game: there is a way back to where it is arranged. */
export const isTrying = signal(false);

/** Begin to try the layout in the game, or end it. */
export function setTrying(isOn: boolean): void {
  isTrying.value = isOn;
}

/** The parts that are wanted: who types has arrows on the keys, and between a mat and the bar a thumb has no room. */
const wanted = computed<readonly TouchPart[]>(() => {
  const parts = panelParts.value;
  const hasKeyboard = parts.includes('keyboard') || parts.includes('subor');
  const isTight = hasKeyboard || (parts.includes('mat') && isLandscape.value);
  return isTight ? ['select', 'start'] : TOUCH_PARTS;
});

/** The screen that picture and pad share. */
export const padScreen = computed(() => ({ ...viewport.value, bar: BAR, aspect: aspectOf(pictureOptions.value) }));

/** How much is seen of `layout`'s buttons over the picture, while the screen is held as it is now. */
export function opacityOf({ opacity }: TouchLayout): number {
  return opacity?.[isLandscape.value ? 'landscape' : 'portrait'] ?? settings.value.touchOpacity;
}

/** The same of the layout that is chosen. */
export const padOpacity = computed(() => opacityOf(layout.value));

/** Where the picture goes beside the touch pad. */
export const padPlan = computed<PadPlan>(() => planPad(layout.value, padScreen.value, perMm.value, wanted.value));

/** Where the parts of the touch pad lie in `room`. */
export function zonesIn(room: PadRoom): Partial<Record<TouchPart, Zone>> {
  const { portrait, landscape } = layout.value;
  return placeParts(isLandscape.value ? landscape : portrait, room, perMm.value, wanted.value);
}
