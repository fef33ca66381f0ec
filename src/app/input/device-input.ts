import type { MouseHeld } from '../../console/core.ts';
import type { DeviceTurn } from '../machine/machine.ts';

/** Console frames for which a tap counts as held: games look at a trigger once a frame, and for some in a row. */
const TAP_FRAMES = 4;
/**
 * Console frames between two coins: the contact stays closed for 50 ms, and a game must see it open before the next
 * (`console/devices/vs-panel.ts`). A coin dropped sooner waits for its turn.
 */
const COIN_FRAMES = 8;
/** Off the screen. */
const AWAY = -1;

/** So near to the upper and the lower edge, in CSS pixels, a finger shoots past the screen: there may be no room beside it. */
const EDGE = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a pointer on the picture aims by. */
export interface Aim {
  /** Where on the picture a place on the page is, in the console's pixels; null outside of it. */
  pointOf(clientX: number, clientY: number): Point | null;
  /** How far above a finger it aims, in CSS pixels. */
  rise(): number;
  /** A finger aims at a place on the page, in CSS pixels; null for no more. */
  mark(at: Point | null): void;
}

/** What of a `PointerEvent` aims. */
type PointerLike = Pick<PointerEvent, 'clientX' | 'clientY' | 'pointerType'>;

/**
 * Where `pointer` aims, in the console's pixels, -1 for a coordinate off the screen. A finger hides what is under it, so that it
 * may aim above; and along the upper and the lower edge it shoots past the screen, as some games want it to reload.
 */
export function aimedAt({ clientX, clientY, pointerType }: PointerLike, aim: Pick<Aim, 'pointOf' | 'rise'>): Point {
  const isFinger = pointerType === 'touch';
  const y = clientY - (isFinger ? aim.rise() : 0);
  const at = aim.pointOf(clientX, y);
  if (!at) return { x: AWAY, y: AWAY };
  const isAtEdge = [-EDGE, EDGE].some((by) => aim.pointOf(clientX, y + by) === null);
  return isFinger && isAtEdge ? { x: at.x, y: AWAY } : at;
}

/** What the player does with everything but pads: guns, paddles, mats, keyboard, microphone, coins. */
export class DeviceInput {
  /** Whether the pointer works something that is plugged in. */
  wantsPointer = false;
  /** Whether a mouse is plugged in: `mouse.ts`, which is fetched when one is, passes on what it does. */
  wantsMouse = false;
  private isDown = false;
  /** Console frames for which the last press is still held. */
  private hold = 0;
  /** Slots of the coins that have yet to fall, the next one first. */
  private readonly coins: (0 | 1)[] = [];
  /** Console frames until the next coin may fall. */
  private coinWait = 0;
  private readonly keys = new Set<string>();
  private readonly record = {
    ...{ x: AWAY, y: AWAY, isDown: false, steps: 0, isSpeaking: false, isServiced: false, coins: 0 },
    keys: this.keys,
    mouse: { x: 0, y: 0, buttons: 0 } as MouseHeld,
  };

  /** Everything counts as released; coins that wait still fall when the game goes on. */
  clear(): void {
    const { record } = this;
    this.isDown = false;
    this.hold = 0;
    this.keys.clear();
    record.steps = 0;
    record.isSpeaking = false;
    record.isServiced = false;
  }

  /** The game is out of the console: what was meant for it is not for the next one. */
  empty(): void {
    this.clear();
    this.wantsPointer = false;
    this.wantsMouse = false;
    this.coins.length = 0;
    this.coinWait = 0;
    this.record.coins = 0;
  }

  /** What is held now, and the coin that falls; once before the console frames of each display frame. */
  poll(): DeviceTurn {
    const { record } = this;
    record.isDown = this.isDown || this.hold > 0;
    // One coin at a time, as each closes its contact for a while.
    const slot = this.coinWait > 0 ? undefined : this.coins[0];
    record.coins = slot === undefined ? 0 : 1 << slot;
    return record;
  }

  /**
   * `frames` of the console were run with what was held: without one, as in slow motion, the coin has yet to fall, and a tap is not
   * over. What of the past is gone back through (`isPast`) has coins of its own.
   */
  ran(frames: number, isPast = false): void {
    this.hold = Math.max(0, this.hold - frames);
    if (frames <= 0 || isPast) return;
    if (this.record.coins === 0) this.coinWait = Math.max(0, this.coinWait - frames);
    else {
      this.coins.shift();
      this.coinWait = Math.max(0, COIN_FRAMES - frames);
    }
  }

  /** The mouse of the console was moved, or its buttons. */
  rollMouse(mouse: MouseHeld): void {
    this.record.mouse = mouse;
  }

  /** A key of the keyboard, by its name, goes down or up. */
  press(name: string, isDown: boolean): void {
    if (isDown) this.keys.add(name);
    else this.keys.delete(name);
  }

  /** Sensor 1 to 12 of the mat is stepped on, or left. */
  step(sensor: number, isDown: boolean): void {
    const bit = 1 << (sensor - 1);
    const { record } = this;
    record.steps = isDown ? record.steps | bit : record.steps & ~bit;
  }

  /** Drop a coin into the first (0) or second (1) slot of a VS. System. */
  insertCoin(slot: 0 | 1): void {
    this.coins.push(slot);
  }

  /** The operator's button of a VS. System is pressed, or let go. */
  pressService(isDown: boolean): void {
    this.record.isServiced = isDown;
  }

  /** Somebody blows into the second pad's microphone, or stops. */
  speak(isSpeaking: boolean): void {
    this.record.isSpeaking = isSpeaking;
  }

  /** Follow mouse, pen and fingers on `box`. Returns how to stop. */
  listen(box: HTMLElement, aim: Aim): () => void {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const move = (event: PointerEvent) => {
      Object.assign(this.record, aimedAt(event, aim));
      if (event.pointerType === 'touch') aim.mark({ x: event.clientX, y: event.clientY - aim.rise() });
    };
    box.addEventListener(
      'pointerdown',
      (event) => {
        if (!this.wantsPointer) return;
        event.preventDefault();
        box.setPointerCapture(event.pointerId);
        move(event);
        // The other button shoots past the screen, which some games reload by.
        if (event.button === 2) this.record.x = AWAY;
        this.isDown = true;
        this.hold = TAP_FRAMES;
      },
      options,
    );
    box.addEventListener('pointermove', (event) => this.wantsPointer && move(event), options);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      box.addEventListener(
        end,
        () => {
          this.isDown = false;
          aim.mark(null);
        },
        options,
      );
    }
    box.addEventListener('contextmenu', (event) => this.wantsPointer && event.preventDefault(), options);
    return () => stop.abort();
  }
}
