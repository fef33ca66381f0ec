import { page, setTouching } from '../shell/page-state.ts';
import { crossMask, faceMask, type Zone } from './touch-zones.ts';

/** Length of the tick felt when a button goes down, ms. */
const TICK_MS = 8;

/** The elements of the touch pad. A finger belongs to the part it came down on. */
interface TouchParts {
  /** Around the cross, where a finger may come down. */
  readonly crossZone: HTMLElement;
  readonly cross: HTMLElement;
  /** Around A and B. */
  readonly face: HTMLElement;
  readonly a: HTMLElement;
  readonly b: HTMLElement;
  /** Plain buttons (Select, Start) with their bits. */
  readonly plain: readonly (readonly [HTMLElement, number])[];
}

function zone(element: HTMLElement): Zone {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, radius: box.width / 2 };
}

/** Turns fingers on the touch pad into bits of the first pad. */
export class TouchControls {
  private readonly parts: TouchParts;
  private readonly touch: (mask: number) => void;
  private readonly haptics: () => boolean;
  private readonly fingers = new Map<number, { readonly maskAt: (x: number, y: number) => number; mask: number }>();
  /** What is held, and lit. */
  private held = 0;
  private readonly stop = new AbortController();

  /** `touch` is told what is held, as bits of the pad, whenever that changes; a tick is felt while `haptics` says so. */
  constructor(parts: TouchParts, touch: (mask: number) => void, haptics: () => boolean) {
    this.parts = parts;
    this.touch = touch;
    this.haptics = haptics;
    const { crossZone, cross, face, a, b, plain } = parts;
    this.listen(crossZone, () => {
      const at = zone(cross);
      return (x, y) => crossMask(at, x, y);
    });
    this.listen(face, () => {
      const [atA, atB] = [zone(a), zone(b)];
      return (x, y) => faceMask(atA, atB, x, y);
    });
    for (const [element, bit] of plain) this.listen(element, () => () => bit);
    // A finger that is lifted while another app is in front may never be reported.
    document.addEventListener('visibilitychange', () => document.hidden && this.liftAll(), {
      signal: this.stop.signal,
    });
  }

  /** All fingers are lifted, and none is followed any more. */
  dispose(): void {
    this.stop.abort();
    this.liftAll();
  }

  /** `zones` is asked when a finger comes down, since the layout may have changed. */
  private listen(element: HTMLElement, zones: () => (x: number, y: number) => number): void {
    const options = { signal: this.stop.signal };
    element.addEventListener(
      'pointerdown',
      (event) => {
        element.setPointerCapture(event.pointerId);
        this.fingers.set(event.pointerId, { maskAt: zones(), mask: 0 });
        this.move(event);
      },
      options,
    );
    element.addEventListener('pointermove', (event) => this.move(event), options);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      element.addEventListener(end, (event) => this.lift(event.pointerId), options);
    }
    element.addEventListener('contextmenu', (event) => event.preventDefault(), options);
  }

  private move(event: PointerEvent): void {
    const finger = this.fingers.get(event.pointerId);
    if (!finger) return;
    finger.mask = finger.maskAt(event.clientX, event.clientY);
    this.update();
  }

  private lift(pointer: number): void {
    if (this.fingers.delete(pointer)) this.update();
  }

  private liftAll(): void {
    this.fingers.clear();
    this.update();
  }

  private update(): void {
    let mask = 0;
    for (const finger of this.fingers.values()) mask |= finger.mask;
    const before = this.held;
    if (mask === before) return;
    this.held = mask;
    this.touch(mask);
    if ((mask & ~before) !== 0 && this.haptics()) navigator.vibrate?.(TICK_MS);
    this.show(mask);
  }

  /** Marks what is held, for the style sheet. */
  private show(mask: number): void {
    const { cross, a, b, plain } = this.parts;
    cross.dataset.held = String(mask >> 4);
    a.toggleAttribute('data-held', (mask & 1) !== 0);
    b.toggleAttribute('data-held', (mask & 2) !== 0);
    for (const [element, bit] of plain) element.toggleAttribute('data-held', (mask & bit) !== 0);
  }
}

/** Whoever touches gets the touch pad, until keys or a gamepad are used. */
export function openTouch(): void {
  setTouching(matchMedia('(pointer: coarse)').matches);
  addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch') setTouching(true);
  });
}

/** A key of the pad or a gamepad was used: whoever plays does not need the touch pad. */
export function putPadAway(): void {
  if (page.peek() === 'play') setTouching(false);
}
