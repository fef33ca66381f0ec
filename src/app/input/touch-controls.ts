import { Button, Turbo } from './buttons.ts';
import type { TouchPart } from './touch-layout.ts';
import { type CrossFeel, CrossThumb, faceMask, type Zone } from './touch-zones.ts';

/** Buttons that a finger slides onto, and between. */
const FACE = [
  ['a', Button.A],
  ['b', Button.B],
  ['turboA', Turbo.A],
  ['turboB', Turbo.B],
] as const;
/** Buttons by themselves. */
const PLAIN: Readonly<Record<string, number>> = { select: Button.Select, start: Button.Start };

/** Where the parts of a touch pad are now, and how it feels. */
interface TouchPadNow {
  /** In CSS pixels from the upper left corner of the pad; what is not there is not shown. */
  readonly zones: Readonly<Partial<Record<TouchPart, Zone>>>;
  readonly feel: CrossFeel;
  /** Length of the tick felt when a button goes down, ms; 0 for none. */
  readonly tick: number;
}

/** One finger, from when it comes down on a part until it is lifted: it belongs to that part. */
interface Finger {
  /** What it means at (`x`, `y`) of the window: the pad is looked up when it comes down, and not for each of its moves. */
  moveTo(x: number, y: number): number;
  readonly thumb?: CrossThumb;
  mask: number;
}

/** Turns fingers on the touch pad into bits of the first pad. */
export class TouchControls {
  private readonly pad: HTMLElement;
  private readonly now: () => TouchPadNow;
  private readonly touch: (mask: number, time: number) => void;
  private readonly fingers = new Map<number, Finger>();
  /** What is held, and lit. */
  private held = 0;
  private readonly stop = new AbortController();

  /**
   * Fingers count on the elements of `pad` that have a `data-zone`: `cross`, `face`, or the name of a button by itself.
   * `now` is asked when one comes down; `touch` is told what is held, as bits of `Button` and `Turbo`, whenever that changes, and when.
   */
  constructor(pad: HTMLElement, now: () => TouchPadNow, touch: (mask: number, time: number) => void) {
    this.pad = pad;
    this.now = now;
    this.touch = touch;
    const on = { signal: this.stop.signal };
    pad.addEventListener('pointerdown', (event) => this.down(event), on);
    pad.addEventListener('pointermove', (event) => this.move(event), on);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      pad.addEventListener(end, (event) => this.lift(event.pointerId), on);
    }
    // Else the browser makes a click of it, of whatever lies there by then: of the menu, when the game was paused meanwhile.
    pad.addEventListener('touchend', (event) => event.cancelable && event.preventDefault(), on);
    pad.addEventListener('contextmenu', (event) => event.preventDefault(), on);
    // A finger that is lifted while another app is in front, or a dialog of the system, may never be heard of again.
    document.addEventListener('visibilitychange', () => document.hidden && this.liftAll(), on);
    addEventListener('blur', () => this.liftAll(), on);
  }

  /** All fingers are lifted, and none is followed any more. */
  dispose(): void {
    this.stop.abort();
    this.liftAll();
  }

  private down(event: PointerEvent): void {
    const element = (event.target as Element).closest<HTMLElement>('[data-zone]');
    const finger = element && this.fingerOn(element.dataset.zone ?? '', event);
    if (!element || !finger) return;
    // Also of a mouse, so that it can be let go anywhere.
    element.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, finger);
    this.move(event);
  }

  private fingerOn(zone: string, event: PointerEvent): Finger | null {
    const { zones, feel } = this.now();
    const { cross } = zones;
    const { left, top } = this.pad.getBoundingClientRect();
    if (zone === 'cross') {
      if (!cross) return null;
      const thumb = new CrossThumb(cross, feel, event.clientX - left, event.clientY - top);
      return { moveTo: (x, y) => thumb.moveTo(x - left, y - top), thumb, mask: 0 };
    }
    if (zone === 'face') {
      const buttons = FACE.flatMap(([part, bit]) => (zones[part] ? [{ ...zones[part], bit }] : []));
      const finger: Finger = { moveTo: (x, y) => faceMask(buttons, x - left, y - top, finger.mask), mask: 0 };
      return finger;
    }
    const bit = PLAIN[zone];
    return bit === undefined ? null : { moveTo: () => bit, mask: 0 };
  }

  private move(event: PointerEvent): void {
    const finger = this.fingers.get(event.pointerId);
    if (!finger) return;
    finger.mask = finger.moveTo(event.clientX, event.clientY);
    this.update(event.timeStamp);
  }

  private lift(pointer: number): void {
    if (this.fingers.delete(pointer)) this.update();
  }

  private liftAll(): void {
    this.fingers.clear();
    this.update();
  }

  /** Fingers have come, moved or gone at `time`, ms since the page began to load. */
  private update(time = performance.now()): void {
    let mask = 0;
    for (const finger of this.fingers.values()) mask |= finger.mask;
    const before = this.held;
    this.showThumb();
    if (mask === before) return;
    this.held = mask;
    this.touch(mask, time);
    if ((mask & ~before) !== 0) {
      const { tick } = this.now();
      if (tick > 0) navigator.vibrate?.(tick);
    }
    this.show(mask);
  }

  private part(name: string): HTMLElement | null {
    return this.pad.querySelector(`[data-part="${name}"]`);
  }

  /** Marks what is held, for the style sheet. */
  private show(mask: number): void {
    const cross = this.part('cross');
    if (cross) cross.dataset.held = String((mask >> 4) & 15);
    for (const [part, bit] of [...FACE, ...Object.entries(PLAIN)]) {
      this.part(part)?.toggleAttribute('data-held', (mask & bit) !== 0);
    }
  }

  /** A cross whose middle is where the thumb landed is drawn there. */
  private showThumb(): void {
    const { zones, feel } = this.now();
    if (!feel.floats || !zones.cross) return;
    const cross = this.part('cross');
    const thumb = [...this.fingers.values()].find((finger) => finger.thumb)?.thumb;
    const { x, y } = thumb?.middle ?? zones.cross;
    if (cross) cross.style.translate = `${x - zones.cross.x}px ${y - zones.cross.y}px`;
  }
}
