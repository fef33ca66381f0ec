import { ButtonLatch } from '../input/button-latch.ts';
import { withoutOpposites } from '../input/buttons.ts';
import { type Layout, layoutOf, readPad } from '../input/gamepad-layout.ts';
import { PadFrames } from '../input/pad-frames.ts';
import { PadPlaces } from '../input/pad-places.ts';
import { USUAL_DEAD_ZONE, USUAL_KEYS, USUAL_TURBO_RATE, USUAL_WIRES } from '../input/usual-controls.ts';

const PLAYERS = [0, 1] as const;

/** One player's pad: what is held, by whatever it is held. */
class Held {
  readonly latch = new ButtonLatch();
  readonly frames = new PadFrames();
  keys = 0;
  touch = 0;
  /** What a program presses (`NesPlayer.press`). */
  program = 0;
  gamepad = 0;

  changed(): void {
    this.latch.set(this.keys | this.touch | this.program | this.gamepad);
  }
}

/** Keys, fingers and gamepads as buttons of the two pads, frame by frame. */
export class PlayerInput {
  /** Gamepads are read: while the game runs. */
  isPlaying = false;
  private readonly pads = [new Held(), new Held()] as const;
  private readonly places = new PadPlaces(PLAYERS.length);
  private readonly layouts = new Map<number, Layout>();
  private readonly seen = new Map<number, { place: number; pressed: number }>();

  /** A key went down or up; false where it means nothing. */
  key(code: string, isDown: boolean): boolean {
    const bit = USUAL_KEYS[code];
    if (bit === undefined) return false;
    const [first] = this.pads;
    first.keys = isDown ? first.keys | bit : first.keys & ~bit;
    first.changed();
    return true;
  }

  /** Fingers hold these buttons of the first pad. */
  touch(mask: number): void {
    this.pads[0].touch = mask;
    this.pads[0].changed();
  }

  /** A program holds these buttons of `port`. */
  program(port: number, mask: number): void {
    const held = this.pads[port];
    if (!held) return;
    held.program = mask;
    held.changed();
  }

  /** Keys that go up elsewhere are never heard of. */
  releaseKeys(): void {
    this.pads[0].keys = 0;
    this.pads[0].changed();
  }

  /** Look at the gamepads; before each lot of frames. */
  poll(): void {
    for (const pad of navigator.getGamepads?.() ?? []) {
      if (!pad?.connected) continue;
      const before = this.seen.get(pad.index);
      const layout = this.layouts.get(pad.index) ?? layoutOf(pad);
      this.layouts.set(pad.index, layout);
      const pressed = readPad(pad, layout, USUAL_DEAD_ZONE, before?.pressed ?? 0);
      // One that nobody has pressed a button of plays for nobody.
      if (!before && pressed === 0) continue;
      const place = before?.place ?? this.places.take(pad.index, pad.id);
      this.seen.set(pad.index, { place, pressed });
      const held = this.pads[place];
      if (!held) continue;
      held.gamepad = USUAL_WIRES.reduce((mask, [part, button]) => ((pressed & part) === 0 ? mask : mask | button), 0);
      held.changed();
    }
  }

  /** A gamepad is gone. */
  lose(index: number): void {
    const place = this.seen.get(index)?.place ?? -1;
    this.seen.delete(index);
    this.layouts.delete(index);
    this.places.leave(place);
    const held = this.pads[place];
    if (!held) return;
    held.gamepad = 0;
    held.changed();
  }

  /** The buttons of `port` in the next frame, of a console with `frameHz` of them a second. */
  next(port: number, frameHz: number): number {
    const held = this.pads[port];
    return held ? withoutOpposites(held.frames.next(held.latch.next(), USUAL_TURBO_RATE, frameHz)) : 0;
  }
}
