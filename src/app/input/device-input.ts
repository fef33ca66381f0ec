import { type DeviceSetup, Devices, type Nes } from '../../console/core.ts';
import { BASIC_KEYS, COIN_KEYS, KEYBOARD_PAUSE_KEY, MAT_KEYS, MICROPHONE_KEY, SERVICE_KEY } from './device-keys.ts';

/** Console frames for which a tap counts as held: games look at a trigger once a frame, and for some in a row. */
const TAP_FRAMES = 4;
/** Off the screen. */
const AWAY = -1;

/** Where on the picture a pointer is, in the console's pixels; outside of it `AWAY`. */
export type PointOf = (clientX: number, clientY: number) => { readonly x: number; readonly y: number } | null;

/** What the player does with everything but pads: guns, paddles, mats, keyboard, microphone, barcodes, tape. */
export class DeviceInput {
  private devices: Devices | null = null;
  private x = AWAY;
  private y = AWAY;
  private isDown = false;
  /** Frames for which the last press is still held. */
  private hold = 0;
  private readonly keys = new Set<string>();
  private touchSteps = 0;
  private isSpeaking = false;
  private isServiced = false;

  /** `nes` has these things plugged in from now on. */
  attach(nes: Nes, setup: DeviceSetup, tape: Uint8Array | null): Devices {
    this.devices = new Devices(nes);
    this.devices.plug(setup);
    if (tape) this.devices.tape = tape;
    this.clear();
    return this.devices;
  }

  detach(): void {
    this.devices = null;
  }

  /** Everything counts as released. */
  clear(): void {
    this.isDown = false;
    this.hold = 0;
    this.keys.clear();
    this.touchSteps = 0;
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
    let steps = this.touchSteps;
    for (let i = 0; i < MAT_KEYS.length; i++) if (this.keys.has(MAT_KEYS[i])) steps |= 1 << i;
    devices.step(steps);
    devices.speak(this.isSpeaking || this.keys.has(MICROPHONE_KEY));
    devices.pressService(this.isServiced || this.keys.has(SERVICE_KEY));
  }

  /** Whether the key is a device's. */
  keyDown(code: string): boolean {
    const { devices } = this;
    if (!devices || code === KEYBOARD_PAUSE_KEY) return false;
    if (devices.controls.has('keyboard')) {
      const name = BASIC_KEYS[code];
      if (name !== undefined) devices.key(name, true);
      return name !== undefined;
    }
    if (!this.isDeviceKey(code, devices)) return false;
    // A key that is held comes again and again; a coin falls once.
    const slot = COIN_KEYS.indexOf(code);
    if (slot >= 0 && !this.keys.has(code)) devices.insertCoin(slot === 0 ? 0 : 1);
    this.keys.add(code);
    return true;
  }

  private isDeviceKey(code: string, devices: Devices): boolean {
    if (code === MICROPHONE_KEY) return true;
    if (devices.controls.has('coins') && (COIN_KEYS.includes(code) || code === SERVICE_KEY)) return true;
    return devices.controls.has('mat') && MAT_KEYS.includes(code);
  }

  /** A key is let go; nothing more is to be done with it, and nothing less. */
  keyUp(code: string): boolean {
    this.keys.delete(code);
    const name = BASIC_KEYS[code];
    if (name !== undefined) this.devices?.key(name, false);
    return false;
  }

  /** Whether all keys are the game's, so that the pad has none. */
  get takesKeyboard(): boolean {
    return this.devices?.controls.has('keyboard') ?? false;
  }

  /** A key of the keyboard on the screen. */
  press(name: string, isDown: boolean): void {
    this.devices?.key(name, isDown);
  }

  /** Sensors of the mat on the screen: bit 0 is number 1. */
  step(steps: number): void {
    this.touchSteps = steps;
  }

  insertCoin(slot: 0 | 1): void {
    this.devices?.insertCoin(slot);
  }

  pressService(isDown: boolean): void {
    this.isServiced = isDown;
  }

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
