import { expect, test } from 'vitest';
import { Button } from '../../../src/app/input/buttons.ts';
import { THUMBS } from '../../../src/app/input/touch-layout.ts';
import { CrossThumb, faceMask } from '../../../src/app/input/touch-zones.ts';
import { type PadRules, sectors, separateButtons } from './other-pads.ts';
import { TRACES } from './thumbs.ts';

const { cross, a } = THUMBS.portrait;
const FEEL = { ways: 8, straight: 54, floats: false } as const;

/** Ours, in millimetres. */
const ours: PadRules = ({ on, way }) => {
  const thumb = new CrossThumb({ x: 0, y: 0, radius: cross.size / 2 }, FEEL, ...way[0]);
  const radius = a.size / 2;
  const buttons = [
    { x: 0, y: 0, radius, bit: Button.A },
    { x: -13, y: 8, radius, bit: Button.B },
  ];
  let held = 0;
  return way.map(([x, y]) => {
    held = on === 'cross' ? thumb.moveTo(x, y) : faceMask(buttons, x, y, held);
    return held;
  });
};

/** Each meaning once, as it changes. */
function changes(masks: readonly number[]): number[] {
  return masks.filter((mask, i) => mask !== masks[i - 1]);
}

/** How many traces a pad takes for something else than was meant, by the kind of trace. */
function missed(rules: PadRules): Record<string, number> {
  const kinds: Record<string, number> = { straight: 0, diagonals: 0, rolls: 0, across: 0, face: 0 };
  for (const trace of TRACES) {
    const isRight = changes(rules(trace)).join() === trace.meant.join();
    if (!isRight) kinds[kindOf(trace)]++;
  }
  return kinds;
}

function kindOf({ name, on }: (typeof TRACES)[number]): string {
  if (on === 'face') return 'face';
  if (name.includes('rolled')) return 'rolls';
  if (name.includes('held')) return 'diagonals';
  return name.includes('leaning') ? 'straight' : 'across';
}

test('what a pad makes of all traces, ours and by the rules of two others', () => {
  expect(missed(ours)).toEqual({ straight: 0, diagonals: 0, rolls: 0, across: 0, face: 0 });
  expect(missed(separateButtons)).toMatchInlineSnapshot(`
    {
      "across": 3,
      "diagonals": 8,
      "face": 6,
      "rolls": 12,
      "straight": 0,
    }
  `);
  expect(missed(sectors)).toMatchInlineSnapshot(`
    {
      "across": 0,
      "diagonals": 7,
      "face": 6,
      "rolls": 0,
      "straight": 0,
    }
  `);
});
