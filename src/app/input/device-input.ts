import { type DeviceSetup, Devices, type Nes } from '../../console/core.ts';

/** Console frames for which a tap counts as held: games look at a trigger once a frame, and for some in a row. */
const TAP_FRAMES = 4;
/** Off the screen. */
const AWAY = -1;

/** Where on the picture a pointer is, in the console's pixels; outside of it `AWAY`. */
type PointOf = (clientX: number, clientY: number) => { readonly x: number; readonly y: number } | null;

/** What the player does with everything but pads: guns, paddles, mats, keyboard, microphone, barcodes, tape. */
export class DeviceInput {
  private devices: Devices | null = null;
  private x = AWAY;
  private y = AWAY;
  private isDown = false;
  /** Frames for which the last press is still held. */
  private hold = 0;
  /** Sensors of the mat that are stepped on: bit 0 is number 1. */
  private steps = 0;
  private isSpeaking = false;
  private isServiced = false;

  /** `nes` has these things plugged in from now on. */
  attach(nes: Nes, setup: DeviceSetup, tape: Uint8Array | null): Devices {
    this.devices = new Devices(nes);
    this.devices.plug(setup);
    if (tape) this.devices.tape = tape;
    return this.devices;
  }

  detach(): void {
    this.devices = null;
  }

  /** Everything counts as released. */
  clear(): void {
    this.isDown = false;
    this.hold = 0;
    this.steps = 0;
    this.isSpeaking = false;
    this.isServiced = false;
    this.devices?.releaseKeys();
  }

  /** Give what is held to the devices; once before the console frames of each display frame. */
  poll(): void {
    const { devices } = this;
    if (!devices) return;
    if (this.hold > 0) this.hold--;
    if (devices.controls.has('pointer')) devices.point(this.x, this.y, this.isDown || this.hold > 0);
    devices.step(this.steps);
    devices.speak(this.isSpeaking);
    devices.pressService(this.isServiced);
  }

  /** A key of the Family BASIC keyboard, by the name printed on it, goes down or up. */
  press(name: string, isDown: boolean): void {
    this.devices?.key(name, isDown);
  }

  /** Sensor 1 to 12 of the mat is stepped on, or left. */
  step(sensor: number, isDown: boolean): void {
    const bit = 1 << (sensor - 1);
    this.steps = isDown ? this.steps | bit : this.steps & ~bit;
  }

  /** Drop a coin into the first (0) or second (1) slot of a VS. System. */
  insertCoin(slot: 0 | 1): void {
    this.devices?.insertCoin(slot);
  }

  /** The operator's button of a VS. System is pressed, or let go. */
  pressService(isDown: boolean): void {
    this.isServiced = isDown;
  }

  /** Somebody blows into the second pad's microphone, or stops. */
  speak(isSpeaking: boolean): void {
    this.isSpeaking = isSpeaking;
  }

  /** Follow mouse, pen and fingers on `box`. Returns how to stop. */
  listen(box: HTMLElement, pointOf: PointOf): () => void {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const move = (event: PointerEvent) => {
      const at = pointOf(event.clientX, event.clientY);
      this.x = at?.x ?? AWAY;
      this.y = at?.y ?? AWAY;
    };
    const isWanted = () => this.devices?.controls.has('pointer') ?? false;
    box.addEventListener(
      'pointerdown',
      (event) => {
        if (!isWanted()) return;
        event.preventDefault();
        box.setPointerCapture(event.pointerId);
        move(event);
        // The other button shoots past the screen, which some games reload by.
        if (event.button === 2) this.x = AWAY;
        this.isDown = true;
        this.hold = TAP_FRAMES;
      },
      options,
    );
    box.addEventListener('pointermove', (event) => isWanted() && move(event), options);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      box.addEventListener(
        end,
        () => {
          this.isDown = false;
        },
        options,
      );
    }
    box.addEventListener('contextmenu', (event) => isWanted() && event.preventDefault(), options);
    return () => stop.abort();
  }
}
