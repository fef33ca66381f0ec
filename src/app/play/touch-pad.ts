import { computed } from '@preact/signals';
import {
  type PadPlan,
  type PadRoom,
  PIXELS_PER_MM,
  placeParts,
  planPad,
  TOUCH_LAYOUTS,
  TOUCH_PARTS,
  type TouchPart,
} from '../input/touch-layout.ts';
import type { CrossFeel, Zone } from '../input/touch-zones.ts';
import { aspectOf } from '../picture/picture.ts';
import { viewport } from '../shell/page-state.ts';
import { settings } from '../shell/settings.ts';
import { gameSettings, panelParts } from './play-state.ts';

/** Length of the tick felt when a button goes down, ms. */
const TICK_MS = 8;
/** Height of the bar above the picture, in CSS pixels. */
const BAR = 56;

const isLandscape = computed(() => viewport.value.width > viewport.value.height);

/** The layout of the touch pad that is chosen. */
const layout = computed(() => TOUCH_LAYOUTS[gameSettings.value.touchLayout]);

/** CSS pixels to a millimetre of the layout, at the size that is chosen. */
const perMm = computed(() => PIXELS_PER_MM * settings.value.touchSize);

/** How the cross turns the place of a thumb into directions. */
export const feel = computed<CrossFeel>(() => {
  const { crossWays, crossWidth, crossFloats } = gameSettings.value;
  return { ways: crossWays === '4' ? 4 : 8, straight: crossWidth, floats: crossFloats };
});

/** Length of the tick felt when a button goes down, ms; 0 for none. */
export const tick = computed(() => (settings.value.haptics ? TICK_MS : 0));

/** The parts that are wanted: who types has arrows on the keys, and between a mat and the bar a thumb has no room. */
const wanted = computed<readonly TouchPart[]>(() => {
  const parts = panelParts.value;
  const isTight = parts.includes('keyboard') || (parts.includes('mat') && isLandscape.value);
  return isTight ? ['select', 'start'] : TOUCH_PARTS;
});

/** Where the picture goes beside the touch pad. */
export const padPlan = computed<PadPlan>(() => {
  const screen = { ...viewport.value, bar: BAR, aspect: aspectOf(gameSettings.value) };
  return planPad(layout.value, screen, perMm.value, wanted.value);
});

/** Where the parts of the touch pad lie in `room`. */
export function zonesIn(room: PadRoom): Partial<Record<TouchPart, Zone>> {
  const { portrait, landscape } = layout.value;
  return placeParts(isLandscape.value ? landscape : portrait, room, perMm.value, wanted.value);
}
