import type { MouseHeld } from '../../console/core.ts';

/** Left and right button, as `MouseHeld` has them. */
type MouseButton = 1 | 2;

/** Whoever passes on what the mouse does. */
interface MouseReader {
  /** Whether a mouse is plugged into the console. */
  readonly wantsMouse: boolean;
  rollMouse(mouse: MouseHeld): void;
}

/** A touch that ends within this time, ms, and this way, CSS pixels, is a click of the left button. */
const TAP_MS = 250;
const TAP_WAY = 10;
/** How long such a click is held, ms: some frames, since games look once in each. */
const CLICK_MS = 80;

/** The mouse of the console, moved over the picture by a mouse, or by a finger as on the touchpad of a laptop. */
export class PictureMouse {
  private readonly reader: MouseReader;
  private x = 0;
  private y = 0;
  /** Buttons held on the mouse itself, and by buttons on the screen. */
  private pressed = 0;
  private held = 0;
  /** Where the pointer that moves it was last, and where and when it came down, on the page and in ms. */
  private last: { readonly id: number; readonly x: number; readonly y: number } | null = null;
  private began = { x: 0, y: 0, time: 0 };

  constructor(reader: MouseReader) {
    this.reader = reader;
  }

  /** A button on the screen goes down or up. */
  hold(button: MouseButton, isDown: boolean): void {
    this.held = isDown ? this.held | button : this.held & ~button;
    this.tell();
  }

  /** Follow the pointers on `page`, where they are on a picture. Returns how to stop. */
  listen(page: Document): () => void {
    const stop = new AbortController();
    const on = (name: string, act: (event: PointerEvent, picture: HTMLElement) => void) =>
      page.addEventListener(
        name,
        (event) => {
          const { target } = event;
          if (this.reader.wantsMouse && target instanceof HTMLCanvasElement) act(event as PointerEvent, target);
        },
        { signal: stop.signal },
      );
    on('pointerdown', (event, picture) => {
      if (event.pointerType === 'mouse') event.preventDefault();
      picture.setPointerCapture(event.pointerId);
      this.down(event, event.timeStamp);
    });
    on('pointermove', (event, picture) => this.move(event, picture.clientWidth, picture.style.rotate));
    on('pointerup', (event) => this.up(event, event.timeStamp));
    for (const end of ['pointercancel', 'pointerout']) on(end, (event) => this.leave(event));
    on('contextmenu', (event) => event.preventDefault());
    return () => stop.abort();
  }

  /** A pointer comes down at `time`, ms. */
  down(event: PointerPlace, time: number): void {
    this.last = { id: event.pointerId, x: event.clientX, y: event.clientY };
    this.began = { x: event.clientX, y: event.clientY, time };
    this.press(event);
  }

  /** A pointer moves over a picture that is `width` CSS pixels wide, before it is laid on its side: `rotate` is its style. */
  move(event: PointerPlace, width: number, rotate = ''): void {
    const { last } = this;
    const isTouch = event.pointerType !== 'mouse';
    // The first place of a mouse that comes in from the side is no way that it went.
    if (last && last.id === event.pointerId && width > 0) {
      const quarters = 1024 / width;
      const [right, down] = [(event.clientX - last.x) * quarters, (event.clientY - last.y) * quarters];
      const isTurned = rotate !== '';
      const back = rotate.startsWith('-') ? -1 : 1;
      this.x += isTurned ? back * down : right;
      this.y += isTurned ? -back * right : down;
    } else if (isTouch) return;
    this.last = { id: event.pointerId, x: event.clientX, y: event.clientY };
    this.press(event);
  }

  /** A pointer goes up at `time`, ms. */
  up(event: PointerPlace, time: number): void {
    const { began } = this;
    const isTap = time - began.time < TAP_MS && Math.hypot(event.clientX - began.x, event.clientY - began.y) < TAP_WAY;
    if (event.pointerType !== 'mouse') this.last = null;
    this.press(event);
    if (event.pointerType === 'mouse' || !isTap) return;
    this.pressed = 1;
    this.tell();
    setTimeout(() => {
      this.pressed = 0;
      this.tell();
    }, CLICK_MS);
  }

  /** A pointer is no longer on the picture. */
  leave(event: PointerPlace): void {
    if (this.last?.id !== event.pointerId) return;
    this.last = null;
    this.pressed = 0;
    this.tell();
  }

  /** Browsers have left as bit 0 and right as bit 1, too; a finger presses nothing by being there. */
  private press({ pointerType, buttons }: PointerPlace): void {
    if (pointerType === 'mouse') this.pressed = buttons & 3;
    this.tell();
  }

  private tell(): void {
    const at = (way: number) => (Math.round(way) << 16) >> 16;
    this.reader.rollMouse({ x: at(this.x), y: at(this.y), buttons: this.pressed | this.held });
  }
}

/** What of a `PointerEvent` moves the mouse. */
type PointerPlace = Pick<PointerEvent, 'pointerId' | 'pointerType' | 'clientX' | 'clientY' | 'buttons'>;

let mouse: PictureMouse | null = null;

/** The mouse of the page, which follows its pointers from when it is first wanted. */
export function pictureMouse(reader: MouseReader): PictureMouse {
  if (!mouse) {
    mouse = new PictureMouse(reader);
    mouse.listen(document);
  }
  return mouse;
}
