import { barsOf, parseBarcode } from '../devices/barcode.ts';
import { BarcodeBattler } from '../devices/barcode-battler.ts';
import { BasicKeyboard } from '../devices/basic-keyboard.ts';
import { DataRecorder } from '../devices/data-recorder.ts';
import type { ExpansionDevice, PortDevice } from '../devices/device.ts';
import { FamilyTrainer, PowerPad } from '../devices/mats.ts';
import { OekaTablet } from '../devices/oeka-tablet.ts';
import { FamicomPaddle, Paddle } from '../devices/paddle.ts';
import { EmptyPort, ExpansionPads, FourScorePlug, Hori4 } from '../devices/pads.ts';
import { FamicomZapper, VsZapper, Zapper } from '../devices/zapper.ts';
import type { Nes } from '../nes.ts';

/** What can be in a controller port. The Four Score takes both. */
export type PortChoice = 'pad' | 'zapper' | 'paddle' | 'power-pad' | 'four-score' | 'nothing';
/** What can be in the Famicom's expansion port. */
export type ExpansionChoice =
  | 'nothing'
  | 'pads'
  | 'hori4'
  | 'zapper'
  | 'paddle'
  | 'family-trainer'
  | 'keyboard'
  | 'tablet'
  | 'barcode-battler';

/** What is plugged in where. */
export interface DeviceSetup {
  readonly port1: PortChoice;
  readonly port2: PortChoice;
  readonly expansion: ExpansionChoice;
}

/** Two pads, as most games want it. */
export const PADS: DeviceSetup = { port1: 'pad', port2: 'pad', expansion: 'nothing' };

/** By the NES 2.0 header's default expansion device. https://www.nesdev.org/wiki/NES_2.0#Default_Expansion_Device */
const BY_NUMBER: Readonly<Record<number, Partial<DeviceSetup>>> = {
  2: { port1: 'four-score', port2: 'four-score' },
  3: { expansion: 'pads' },
  7: { port1: 'zapper' },
  8: { port2: 'zapper' },
  9: { port1: 'zapper', port2: 'zapper' },
  11: { port2: 'power-pad' },
  12: { port2: 'power-pad' },
  13: { expansion: 'family-trainer' },
  14: { expansion: 'family-trainer' },
  15: { port2: 'paddle' },
  16: { expansion: 'paddle' },
  17: { expansion: 'paddle' },
  23: { expansion: 'tablet' },
  24: { expansion: 'barcode-battler' },
  32: { expansion: 'keyboard' },
  35: { expansion: 'keyboard' },
};

/** Boards that only ever came with one device. */
const BY_MAPPER: Readonly<Record<number, Partial<DeviceSetup>>> = { 96: { expansion: 'tablet' } };

/** What the game wants, by its header: the default expansion device (0 to 63), else its board. */
export function setupFor(expansion: number, mapper: number): DeviceSetup {
  return { ...PADS, ...(BY_NUMBER[expansion] ?? BY_MAPPER[mapper]) };
}

/** Everything that is plugged into a console, and how a player works it. */
export class Devices {
  private readonly nes: Nes;
  private readonly recorder = new DataRecorder();
  private setup: DeviceSetup = PADS;
  private keys: BasicKeyboard | null = null;

  constructor(nes: Nes) {
    this.nes = nes;
  }

  /** Plug in what `setup` says, in place of what was there. */
  plug(setup: DeviceSetup): void {
    const { nes } = this;
    const isFourScore = setup.port1 === 'four-score' || setup.port2 === 'four-score';
    this.setup = isFourScore ? { ...setup, port1: 'four-score', port2: 'four-score' } : setup;
    nes.plug(0, this.makePort(0, this.setup.port1));
    nes.plug(1, this.makePort(1, this.setup.port2));
    const expansion = this.makeExpansion(setup.expansion);
    this.keys = expansion instanceof BasicKeyboard ? expansion : null;
    nes.plugExpansion(expansion);
  }

  private makePort(port: 0 | 1, choice: PortChoice): PortDevice {
    const { pads, screen } = this.nes;
    switch (choice) {
      case 'pad':
        return pads[port];
      case 'zapper':
        return this.nes.ports.panel === null ? new Zapper(screen) : new VsZapper(screen);
      case 'paddle':
        return new Paddle();
      case 'power-pad':
        return new PowerPad();
      case 'four-score':
        return new FourScorePlug(port, pads[port], pads[port + 2]);
      case 'nothing':
        return new EmptyPort();
    }
  }

  private makeExpansion(choice: ExpansionChoice): ExpansionDevice | null {
    const { pads, screen, region } = this.nes;
    switch (choice) {
      case 'nothing':
        return null;
      case 'pads':
        return new ExpansionPads(pads[2], pads[3]);
      case 'hori4':
        return new Hori4(pads);
      case 'zapper':
        return new FamicomZapper(screen);
      case 'paddle':
        return new FamicomPaddle();
      case 'family-trainer':
        return new FamilyTrainer();
      case 'keyboard':
        return new BasicKeyboard(this.recorder);
      case 'tablet':
        return new OekaTablet();
      case 'barcode-battler':
        return new BarcodeBattler(region.cpuHz);
    }
  }

  private get all(): readonly (PortDevice | ExpansionDevice | null)[] {
    const { devices, expansion } = this.nes.ports;
    return [devices[0], devices[1], expansion];
  }

  /** Whether something is plugged in that a pointer (mouse, finger, pen) works. */
  get wantsPointer(): boolean {
    const { port1, port2, expansion } = this.setup;
    const pointed = ['zapper', 'paddle', 'tablet'];
    return [port1, port2, expansion].some((choice) => pointed.includes(choice));
  }

  /** Whether a mat is plugged in. */
  get wantsMat(): boolean {
    return (
      this.setup.port1 === 'power-pad' || this.setup.port2 === 'power-pad' || this.setup.expansion === 'family-trainer'
    );
  }

  /** Whether there are coin slots and a service button: on a VS. System. */
  get takesCoins(): boolean {
    return this.nes.ports.panel !== null;
  }

  /** Drop a coin into the first (0) or second (1) slot. */
  insertCoin(slot: 0 | 1): void {
    this.nes.ports.panel?.insertCoin(slot);
  }

  /** The operator's service button is pressed, or let go. */
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

  /** Whether whole words are typed, so that keys are not the pad's. */
  get wantsKeyboard(): boolean {
    return this.keys !== null;
  }

  /** Whether something reads barcodes: in the expansion port, or the cartridge. */
  get readsBarcodes(): boolean {
    return this.setup.expansion === 'barcode-battler' || this.nes.info.mapper === 157;
  }

  /**
   * The pointer lies at (`x`, `y`) in pixels of the picture (0 to 255, 0 to 239; outside of that it is off the screen)
   * and is pressed or not: every light gun aims there, every paddle follows it, and the tablet's pen.
   */
  point(x: number, y: number, isDown: boolean): void {
    for (const device of this.all) {
      if (device instanceof Zapper || device instanceof FamicomZapper) device.aim(x, y, isDown);
      else if (device instanceof Paddle || device instanceof FamicomPaddle) {
        device.turn(x / 255);
        device.fire = isDown;
      } else if (device instanceof OekaTablet) device.point(x, y, y >= 0 && y < 240, isDown);
    }
  }

  /** Sensors of the mats stepped on: bit 0 is number 1, bit 11 number 12. */
  step(steps: number): void {
    for (const device of this.all) {
      if (device instanceof PowerPad || device instanceof FamilyTrainer) device.steps = steps & 0xfff;
    }
  }

  /** A key of the Family BASIC keyboard, by its name in `MATRIX`, goes down or up. */
  key(name: string, isDown: boolean): void {
    this.keys?.press(name, isDown);
  }

  /** All keys of the keyboard count as released. */
  releaseKeys(): void {
    this.keys?.releaseAll();
  }

  /** Somebody speaks into the second pad's microphone, or stops. */
  speak(isSpeaking: boolean): void {
    this.nes.ports.speaking = isSpeaking;
  }

  /** Pull a card with this code through the reader. Throws `BarcodeError` for what is no EAN or UPC code. */
  scan(text: string): void {
    const digits = parseBarcode(text);
    const { expansion } = this.nes.ports;
    if (expansion instanceof BarcodeBattler) expansion.scan(digits, this.nes.bus.cycle);
    else this.nes.board.scanBarcode(barsOf(digits));
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

  /** What is on the tape now; empty for a blank one. */
  get tape(): Uint8Array {
    return this.recorder.eject();
  }

  /** Put in another tape, as `tape` gave it. */
  set tape(bytes: Uint8Array) {
    this.recorder.insert(bytes);
  }
}
