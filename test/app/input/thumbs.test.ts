import { describe, expect, test } from 'vitest';
import { Button } from '../../../src/app/input/buttons.ts';
import { PIXELS_PER_MM, placeParts } from '../../../src/app/input/touch-layout.ts';
import { TOUCH_LAYOUTS } from '../../../src/app/input/touch-presets.ts';
import { CrossThumb, faceMask } from '../../../src/app/input/touch-zones.ts';
import { TRACES, type Trace } from './thumbs.ts';

const ROOM = { width: 390, height: 267, margin: { left: 20, right: 20, bottom: 20 } };
const FEEL = { ways: 8, straight: 54, floats: false } as const;

/** What the pad of the standard layout makes of a trace: each meaning once, as it changes. */
function seen({ on, way }: Trace, perMm: number): number[] {
  const { cross, a, b } = placeParts(TOUCH_LAYOUTS.thumbs.portrait, ROOM, perMm);
  if (!cross || !a || !b) throw new Error('The standard layout has a cross and two buttons.');
  const origin = on === 'cross' ? cross : a;
  const at = way.map(([x, y]) => [origin.x + x * PIXELS_PER_MM, origin.y + y * PIXELS_PER_MM] as const);
  const thumb = new CrossThumb(cross, FEEL, ...at[0]);
  const buttons = [
    { ...a, bit: Button.A },
    { ...b, bit: Button.B },
  ];
  const masks: number[] = [];
  for (const [x, y] of at) {
    const mask = on === 'cross' ? thumb.moveTo(x, y) : faceMask(buttons, x, y, masks.at(-1));
    if (mask !== masks.at(-1)) masks.push(mask);
  }
  return masks;
}

describe('what a thumb means is what the game gets', () => {
  test.each(TRACES)('$name', (trace) => {
    expect(seen(trace, PIXELS_PER_MM)).toEqual(trace.meant);
  });

  test('there are enough of them', () => {
    expect(TRACES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(TRACES.map(({ name }) => name)).size).toBe(TRACES.length);
  });
});
