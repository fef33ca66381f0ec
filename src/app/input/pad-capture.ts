import { type HatWay, isHatAt, type PadInput, type PadLike } from './gamepad-layout.ts';

/** An axis that is pushed is so far out, and so far from where it rested: triggers rest at an end, worn sticks off the middle. */
const PUSHED = { out: 0.75, off: 0.3 } as const;
/** An axis beyond this is a hat at rest. */
const HAT_REST = 1.05;
const WAYS: readonly HatWay[] = [0, 1, 2, 3];

/** Waits for the next thing that is pressed on a gamepad, whatever it is. */
export class PadCapture {
  private readonly rest: readonly number[];
  private readonly hats: ReadonlySet<number>;
  /** What is held from before must be let go first. */
  private isHeld = true;

  /** The stick of `pad` is not touched now; these of its axes are known to be `hats`. */
  constructor(pad: PadLike, hats: readonly number[]) {
    this.rest = [...pad.axes];
    const shown = [...pad.axes.keys()].filter((axis) => Math.abs(pad.axes[axis]) > HAT_REST);
    this.hats = new Set([...hats, ...shown]);
  }

  /** What is pressed on `pad` and was not before; null as long as nothing is. Then it waits for the next. */
  see(pad: PadLike): PadInput | null {
    const pressed = this.pressedOn(pad);
    const isNew = pressed !== null && !this.isHeld;
    this.isHeld = pressed !== null;
    return isNew ? pressed : null;
  }

  private pressedOn(pad: PadLike): PadInput | null {
    const button = pad.buttons.findIndex(({ pressed }) => pressed);
    return button >= 0 ? { button } : (this.hatOn(pad) ?? this.axisOn(pad));
  }

  private hatOn({ axes }: PadLike): PadInput | null {
    for (const hat of this.hats) {
      // Between two ways it is neither yet.
      const ways = WAYS.filter((way) => isHatAt(axes[hat] ?? 0, way));
      if (ways.length === 1) return { hat, way: ways[0] };
    }
    return null;
  }

  private axisOn({ axes }: PadLike): PadInput | null {
    let found: PadInput | null = null;
    let farthest = 0;
    for (const [axis, value] of axes.entries()) {
      const off = Math.abs(value - (this.rest[axis] ?? 0));
      if (this.hats.has(axis) || Math.abs(value) < PUSHED.out || off < PUSHED.off || off <= farthest) continue;
      farthest = off;
      found = { axis, to: value > 0 ? 1 : -1 };
    }
    return found;
  }
}
