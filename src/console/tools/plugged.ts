import { barsOf, parseBarcode } from '../devices/barcode.ts';
import { type Control, completed, controlsOf, type DeviceHost, type DeviceSetup, PADS } from '../devices/catalogue.ts';
import { DataRecorder } from '../devices/data-recorder.ts';
import type { ExpansionDevice, PortDevice } from '../devices/device.ts';
import { makeExpansion, makePort } from '../devices/shelf.ts';
import type { Nes } from '../nes.ts';

/** Everything that is plugged into a console, and how a player works it. */
export class Devices {
  private readonly nes: Nes;
  private readonly recorder = new DataRecorder();
  private readonly host: DeviceHost;
  private current: ReadonlySet<Control>;

  constructor(nes: Nes) {
    this.nes = nes;
    const { pads, screen, region, ports } = nes;
    this.host = { pads, screen, cpuHz: region.cpuHz, isVs: ports.panel !== null, recorder: this.recorder };
    this.current = this.controlsWith(PADS);
  }

  /** Plug in what `setup` says, in place of what was there. */
  plug(setup: DeviceSetup): void {
    const { nes, host } = this;
    const whole = completed(setup);
    const { port1, port2, expansion } = whole;
    nes.plug(0, makePort(port1, host, 0));
    nes.plug(1, makePort(port2, host, 1));
    nes.plugExpansion(makeExpansion(expansion, host));
    this.current = this.controlsWith(whole);
  }

  /** What works them, and what console and cartridge have of their own: the slots of a VS. System, a reader of cards. */
  get controls(): ReadonlySet<Control> {
    return this.current;
  }

  private controlsWith(setup: DeviceSetup): ReadonlySet<Control> {
    const { board, ports } = this.nes;
    const controls = new Set(controlsOf(setup));
    if (ports.panel !== null) controls.add('coins');
    if (board.readsBarcodes) controls.add('barcodes');
    return controls;
  }

  private get all(): readonly (PortDevice | ExpansionDevice | null)[] {
    const { devices, expansion } = this.nes.ports;
    return [devices[0], devices[1], expansion];
  }

  /**
   * Drop a coin into the first (0) or second (1) slot of a VS. System. It closes its contact for three frames; one that is
   * dropped before that pushes it off.
   */
  insertCoin(slot: 0 | 1): void {
    this.nes.ports.panel?.insertCoin(slot);
  }

  /** The operator's service button of a VS. System is pressed, or let go. */
  pressService(isDown: boolean): void {
    const { panel } = this.nes.ports;
    if (panel !== null) panel.service = isDown;
  }

  /** Put the DIP switches: those that are `on`, number 1 in bit 0. Most games look at them only when they start. */
  setSwitches(on: number): void {
    const { board, bus, ports } = this.nes;
    if (ports.panel !== null) ports.panel.dipSwitches = on & 0xff;
    bus.catchUp();
    board.setSwitches(on);
    bus.schedule();
  }

  /**
   * The pointer lies at (`x`, `y`) in pixels of the picture (0 to 255, 0 to 239; beyond that it is off the screen), and is
   * pressed or not: every light gun aims there, every paddle follows it, and the tablet's pen.
   */
  point(x: number, y: number, isDown: boolean): void {
    for (const device of this.all) device?.point?.(x, y, isDown);
  }

  /** Every mouse lies at (`x`, `y`), with these buttons held; see `Workable.roll`. */
  roll(x: number, y: number, buttons: number): void {
    for (const device of this.all) device?.roll?.(x, y, buttons);
  }

  /** Where the mice lie, as `roll` has it; null without one. Both are rolled together. */
  get mouse(): { readonly x: number; readonly y: number } | null {
    for (const device of this.all) if (device?.lies) return device.lies;
    return null;
  }

  /** Sensors of the mats stepped on: bit 0 is number 1, bit 11 number 12. */
  step(steps: number): void {
    for (const device of this.all) device?.step?.(steps);
  }

  /** A key of a keyboard, by its name in `MATRIX` or `MORE_KEYS`, goes down or up. */
  key(name: string, isDown: boolean): void {
    for (const device of this.all) device?.press?.(name, isDown);
  }

  /** All keys of the keyboard count as released. */
  releaseKeys(): void {
    for (const device of this.all) device?.releaseAll?.();
  }

  /** Somebody speaks into the second pad's microphone, or stops. */
  speak(isSpeaking: boolean): void {
    this.nes.ports.speaking = isSpeaking;
  }

  /** Pull a card with this code through every reader. Throws `BarcodeError` for what is no EAN or UPC code. */
  scan(text: string): void {
    const { board, bus } = this.nes;
    const digits = parseBarcode(text);
    for (const device of this.all) device?.scan?.(digits, bus.cycle);
    board.scanBarcode(barsOf(digits));
  }

  /** Wind the data recorder's tape back and play it or record over it, or stop. */
  runTape(mode: 'playing' | 'recording' | 'stopped'): void {
    if (mode === 'stopped') this.recorder.stop();
    else this.recorder.start(mode, this.nes.bus.cycle);
  }

  /** What the data recorder is doing. */
  get tapeMode(): 'playing' | 'recording' | 'stopped' {
    return this.recorder.mode;
  }

  /** Do `act` while the tape stands still, whatever it is doing; it goes on afterwards. */
  withTapeStill(act: () => void): void {
    const { recorder } = this;
    const { mode } = recorder;
    recorder.mode = 'stopped';
    try {
      act();
    } finally {
      recorder.mode = mode;
    }
  }

  /** What is on the tape now; empty for a blank one. */
  get tape(): Uint8Array {
    return this.recorder.eject();
  }

  /** Put in another tape, as `tape` gave it. */
  set tape(bytes: Uint8Array) {
    this.recorder.insert(bytes);
  }
}
