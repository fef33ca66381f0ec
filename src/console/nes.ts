import { Apu } from '../apu/apu.ts';
import type { ConsoleSound } from '../apu/console-filters.ts';
import { type Channel, FULL_VOLUMES, mixed } from '../apu/levels.ts';
import { type Region, regionWith } from '../base/region.ts';
import { COMMON, type Revisions } from '../base/revisions.ts';
import { STATE_VERSION, StateError, StateIO } from '../base/state.ts';
import { Cpu } from '../cpu/cpu.ts';
import { Interrupts } from '../cpu/interrupts.ts';
import { quickGear } from '../cpu/quick-gear.ts';
import { type Board, Wants } from '../mappers/board.ts';
import { type CartridgeOptions, loadTrainer, openCartridge } from '../mappers/cartridge.ts';
import { isVs, type RomFile, VsHardware } from '../mappers/formats/rom-file.ts';
import type { CartMemory } from '../mappers/memory.ts';
import { shelf } from '../mappers/shelf.ts';
import { type PpuModel, RP2C02, RP2C03, VS_PPUS } from '../ppu/chip/models.ts';
import { Ppu } from '../ppu/ppu.ts';
import { Bus } from './bus.ts';
import { type Cheat, Cheats } from './cheats.ts';
import type { LightSensor } from './devices/catalogue.ts';
import type { ExpansionDevice, PortDevice } from './devices/device.ts';
import { Screen } from './devices/light.ts';
import { StandardPad } from './devices/pads.ts';
import { VsPanel } from './devices/vs-panel.ts';
import { Ports } from './ports.ts';
import { describeRom, type RomInfo } from './rom-info.ts';

/** "CRTG", then the version, the ROM's CRC32, the console's number, and the cartridge's. */
const STATE_MAGIC = 0x47545243;
const STATE_HEADER = 15;
/** A snapshot says its console by the place in this list. */
const CONSOLES: readonly Region['name'][] = ['ntsc', 'pal', 'dendy'];
/** Clocks are set back once a frame by a multiple of this: even, and a whole number of PAL dots. */
const REBASE_UNIT = 10;

/** What a console is made with: of the cartridge (`CartridgeOptions`), and of the console itself. */
export interface NesOptions extends CartridgeOptions {
  /** Samples a second that `readAudio` gives, 8,000 to 192,000; 48,000 when left out. */
  sampleRate?: number;
  /** Master clocks by which the PPU's clock edge follows the CPU's at power-on, 0 to 3. */
  alignment?: 0 | 1 | 2 | 3;
  /** Which half of the APU's cycle the first CPU cycle is: 0 get (when left out), 1 put. */
  phase?: 0 | 1;
  /** CPU cycles by which the delta channel's free-running timer is ahead at power-on: even, 0 (when left out) to 3,422. */
  dmcPhase?: number;
  /** What RAM holds at power-on; zeros when left out. */
  ram?: 'zeros' | 'ones' | 'stripes';
}

/** Whether picture and sound of a frame are made; both are when left out. */
export interface FrameOptions {
  readonly picture?: boolean;
  readonly sound?: boolean;
}

/** How it is to sound. */
export interface SoundSetup {
  readonly console?: ConsoleSound;
  readonly volumes?: Readonly<Partial<Record<Channel, number>>>;
}

/** Cycles without an event from which on the CPU's quick gear pays. */
const WORTH_A_RUN = 16;

/** The PPU of the console that a game is for; the PlayChoice-10 has red, green and blue outputs, too. */
function ppuModel(file: RomFile): PpuModel {
  if (isVs(file)) return VS_PPUS[file.vsPpu] ?? RP2C03;
  return file.console === 'playchoice' ? RP2C03 : RP2C02;
}

/** The pads. As its only protection, the board of the Japanese VS. Ice Climber has Start of both sticks always held. */
function makePads(file: RomFile): Nes['pads'] {
  const soldered = isVs(file) && file.vsHardware === VsHardware.IceClimberJapan ? 0x08 : 0;
  return [new StandardPad(soldered), new StandardPad(soldered), new StandardPad(), new StandardPad()];
}

/**
 * The whole console with a cartridge in it. Deterministic: the same ROM, options and input give the same
 * picture, sound and state, everywhere.
 */
export class Nes {
  readonly info: RomInfo;
  readonly region: Region;
  readonly cpu: Cpu;
  readonly ppu: Ppu;
  readonly apu: Apu;
  readonly bus: Bus;
  readonly board: Board;
  readonly memory: CartMemory;
  readonly ports: Ports;
  /** Four standard pads, of which those plugged in (or in an adapter) are read. */
  readonly pads: readonly [StandardPad, StandardPad, StandardPad, StandardPad];
  /** The screen, as a light gun sees it. */
  readonly screen: LightSensor;
  /** DIP switches that were on when it was made, number 1 in bit 0; 0 where there are none. */
  readonly dipSwitches: number;
  /** Size in bytes of a snapshot. */
  readonly stateSize: number;
  /** What it was made with. */
  readonly options: NesOptions;
  private readonly io = new StateIO();
  private readonly batterySeen: Uint8Array | null;
  private readonly trainer: Uint8Array | null;
  /** Null while none is on. */
  private cheats: Cheats | null = null;

  /** Throws `RomError` for a file it cannot play. */
  constructor(rom: Uint8Array, options: NesOptions = {}) {
    const cartridge = openCartridge(rom, options);
    const { file, board, memory } = cartridge;
    const model = ppuModel(file);
    // The CPUs of all VS. Systems are of the first kind. https://www.nesdev.org/wiki/Vs._System
    const console: Partial<Revisions> = isVs(file) ? { cpu: 'first' } : {};
    const revisions = { ...COMMON, ...console, ...options.revisions };
    this.options = options;
    this.trainer = file.trainer;
    this.board = board;
    this.memory = memory;
    this.info = describeRom(rom, cartridge, model);
    this.region = regionWith(this.info.region, model.colours > 0);
    this.pads = makePads(file);
    const interrupts = new Interrupts();
    this.apu = new Apu(this.region, revisions, (board.wants & Wants.NoSoundIrq) === 0);
    this.apu.mixer.setRate(options.sampleRate ?? 48000);
    const epsm = file.console === 'epsm' ? (shelf().makeEpsm?.(this.region.cpuHz) ?? null) : null;
    const sounds = [...board.sounds, ...(epsm ? [epsm] : [])];
    for (const sound of sounds) sound.connect(this.apu.mixer);
    this.apu.mixer.connect(sounds);
    this.setSound({});
    this.ppu = new Ppu(memory, board, this.region, revisions, model);
    this.dipSwitches = cartridge.dipSwitches ?? 0;
    const panel = isVs(file) ? new VsPanel(this.dipSwitches, file.expansion) : null;
    this.ports = new Ports(this.pads[0], this.pads[1], revisions, panel);
    this.ports.epsm = epsm;
    this.bus = new Bus({
      memory,
      board,
      ppu: this.ppu,
      apu: this.apu,
      ports: this.ports,
      interrupts,
      region: this.region,
    });
    this.cpu = new Cpu(this.bus, interrupts, revisions);
    this.screen = new Screen(this.ppu, () => this.bus.catchUp());
    this.batterySeen = this.battery?.slice() ?? null;
    this.power();
    this.stateSize = this.measure(STATE_VERSION);
  }

  /** The picture finished last: 256 x 240; bits 0-5 colour number, bits 6-8 emphasis. */
  get pixels(): Uint16Array {
    return this.ppu.pixels;
  }

  /**
   * Where the colour subcarrier was when the picture began: dots since power-on (those that are dropped left out), modulo 3,
   * for a dot is two thirds of its period. NTSC pictures follow each other by 2, by 1 into one whose first dot is dropped.
   * 0 for PAL and Dendy, whose pictures are a whole number of periods. Of the picture finished last, between two `runFrame`.
   */
  get colourPhase(): number {
    const { ppu, region } = this;
    if (region.dotDivider !== 4) return 0;
    // A period is 6 master clocks; and times are set back by whole CPU cycles, which are two of them.
    const clock = ppu.clockAt(0, 0) % 12;
    return ((clock + 12) % 12) >> 2;
  }

  /** Pictures finished since power-on. */
  get frame(): number {
    return this.ppu.frame;
  }

  /**
   * Run to the next vertical blank: to the first instruction boundary at or after the start of line 240,
   * when the picture is finished. Picture and sound are made unless said otherwise; the state afterwards
   * is the same either way.
   */
  runFrame(options?: FrameOptions): void {
    this.startFrame(options);
    this.runCpu();
    this.endFrame();
  }

  /** What comes before the first instruction of a frame, for whoever runs instructions itself. */
  startFrame(options?: FrameOptions): void {
    this.apu.mixer.enabled = options?.sound !== false;
    this.ppu.drawing = options?.picture !== false || this.ports.seesPicture;
    this.rebase();
    if (this.cheats?.hold()) this.bus.effects++;
  }

  /** What comes after the last one. */
  endFrame(): void {
    this.bus.catchUp();
    this.apu.mixer.endFrame(this.bus.cycle);
  }

  /** Whole instructions, until the picture is finished: all of a frame that has begun. */
  runCpu(): void {
    const { cpu, bus } = this;
    while (bus.cycle < bus.pictureEnd) {
      if (quickGear !== null && bus.deadline - bus.cycle > WORTH_A_RUN) quickGear(cpu, bus);
      if (bus.cycle < bus.pictureEnd) cpu.step();
    }
  }

  /**
   * Take up to `into.length` samples out of the queue, -1 to 1; how many is returned. In stereo (`mixChannels`) they are the middle of
   * it, and `side` gets what is more on the right: left is `into` without it, right is both together.
   */
  readAudio(into: Float32Array, side?: Float32Array): number {
    return this.apu.mixer.readAudio(into, side);
  }

  /** Whether it makes stereo. */
  get isStereo(): boolean {
    return this.apu.mixer.isStereo;
  }

  /** Samples waiting in the queue. */
  get audioAvailable(): number {
    return this.apu.mixer.available;
  }

  /** Make `ratio` (0.995 to 1.005) times as many samples, to follow the sound device's clock. */
  setAudioRatio(ratio: number): void {
    this.apu.mixer.setRatio(ratio);
  }

  /**
   * Which console it sounds like, and how loud each channel is: 1 as on the console, 0 silent, 2 at the most. What is left out
   * is as usual: the console that the game was for, and all channels at 1. No part of the machine's state.
   */
  setSound({ console, volumes }: SoundSetup): void {
    const usual = this.board.sounds.some((chip) => chip.needsFamicom) ? 'famicom' : 'nes';
    this.apu.mixer.setConsole(console ?? usual);
    this.apu.mixer.setVolumes(this.volumesFor(volumes));
  }

  /** `volumes` with the rest at 1, and in the balance of the 2A03 and the chips that a music file may have. */
  volumesFor(volumes: SoundSetup['volumes']): Readonly<Record<Channel, number>> {
    const chosen = { ...FULL_VOLUMES, ...volumes };
    const mix = this.board.music?.tune.mix;
    return mix ? mixed(chosen, mix.pulses, mix.others) : chosen;
  }

  /**
   * The buttons held on `port`: bit 0 A, 1 B, 2 Select, 3 Start, 4 Up, 5 Down, 6 Left, 7 Right. On a VS. System it is the
   * first or second player, wherever they sit, with buttons 1 and 3, or 2 and 4, in place of Select and Start.
   */
  setButtons(port: 0 | 1 | 2 | 3, mask: number): void {
    const own = this.pads[port];
    const crossing = port < 2 ? (this.ports.panel?.crossing(port as 0 | 1) ?? 0) : 0;
    own.buttons = (own.buttons & crossing) | (mask & ~crossing & 0xff);
    if (crossing !== 0) this.ports.panel?.cross(port as 0 | 1, mask & crossing, this.pads[port ^ 1]);
  }

  /** Plug a device into a port, in place of what was there. */
  plug(port: 0 | 1, device: PortDevice): void {
    this.ports.devices[port] = device;
  }

  /** Plug a device into the Famicom's expansion port; null takes out what was there. */
  plugExpansion(device: ExpansionDevice | null): void {
    this.ports.expansion = device;
  }

  /** These cheats are on from now on, and no others. They are no part of a snapshot, and stay on when one is loaded. */
  setCheats(cheats: readonly Cheat[]): void {
    this.cheats = cheats.length > 0 ? new Cheats(this.memory, cheats) : null;
    this.bus.patchReads(this.cheats?.patches ?? null);
  }

  /** The reset button. */
  reset(): void {
    this.bus.catchUp();
    this.apu.reset();
    this.ppu.reset();
    this.board.reset();
    this.bus.schedule();
    this.cpu.reset();
  }

  /** Off and on again; battery RAM keeps its contents. */
  power(): void {
    const { memory } = this;
    for (const chip of [memory.ram, memory.vram, memory.prgRam, memory.chrRam]) {
      const view = memory.view(chip);
      view.fill(this.options.ram === 'ones' ? 0xff : 0);
      if (this.options.ram === 'stripes') for (let i = 4; i < view.length; i += 8) view.fill(0xff, i, i + 4);
    }
    loadTrainer(memory, this.trainer);
    this.board.power();
    this.ppu.power(this.options.alignment ?? 0);
    this.apu.power(this.options.dmcPhase ?? 0);
    this.ports.power();
    this.bus.power(this.options.phase ?? 0);
    this.cpu.power();
  }

  /** A snapshot of the whole machine, into `into` if it is given and large enough. */
  save(into?: Uint8Array): Uint8Array {
    const size = this.stateSize;
    const target = into !== undefined && into.length >= size ? into : new Uint8Array(size);
    const { io } = this;
    this.bus.catchUp();
    io.start(target, false);
    io.i32(STATE_MAGIC);
    io.u16(STATE_VERSION);
    io.i32(this.info.crc32 | 0);
    io.u8(CONSOLES.indexOf(this.info.region));
    io.i32(this.info.cartridge);
    this.state(io);
    return target;
  }

  /**
   * Go back to a snapshot. Throws `StateError`, and changes nothing, if it is not one of this game's, or not one that any
   * machine could have made. What is loaded runs: whatever the bytes are, the next frame comes to its end.
   */
  load(from: Uint8Array): void {
    const { io } = this;
    const version = this.versionOf(from);
    io.startChecking(from, version);
    io.position = STATE_HEADER;
    this.state(io);
    if (io.damaged) throw new StateError('state-damaged');
    io.start(from, true, version);
    io.position = STATE_HEADER;
    this.state(io);
    this.ppu.afterLoad();
    this.board.mapBanks();
    this.bus.afterLoad();
    for (const chip of this.board.sounds) chip.takeUp();
  }

  /** The layout of a snapshot that is of this game, this console and this cartridge, and whole. Throws `StateError`. */
  private versionOf(from: Uint8Array): number {
    const { io } = this;
    if (from.length < STATE_HEADER) throw this.cutShort(from, STATE_VERSION);
    io.start(from, true);
    if (io.i32(0) !== STATE_MAGIC) throw new StateError('not-a-state');
    const version = io.u16(0);
    if (version < 1 || version > STATE_VERSION) {
      throw new StateError('state-too-new', { version, newest: STATE_VERSION });
    }
    if (io.i32(0) !== (this.info.crc32 | 0)) throw new StateError('state-of-another-game');
    const console = CONSOLES[io.u8(0)];
    if (console !== this.info.region) {
      throw new StateError('state-of-another-console', { made: console ?? 'unknown', here: this.info.region });
    }
    if (io.i32(0) !== this.info.cartridge) throw new StateError('state-of-another-cartridge');
    if (from.length < this.stateSizeOf(version)) throw this.cutShort(from, version);
    return version;
  }

  /**
   * All that the cartridge keeps without power, as a view: battery RAM, or flash memory with the whole program, and then
   * kept CHR RAM; null when it has none.
   */
  get battery(): Uint8Array | null {
    const { kept } = this.memory;
    return kept.length > 0 ? kept : null;
  }

  /** Whether battery RAM is other than when this was last asked. */
  get batteryChanged(): boolean {
    const { battery, batterySeen } = this;
    if (battery === null || batterySeen === null) return false;
    for (let i = 0; i < battery.length; i++) {
      if (battery[i] !== batterySeen[i]) {
        batterySeen.set(battery);
        return true;
      }
    }
    return false;
  }

  /**
   * Put `bytes` into battery RAM, as kept from an earlier session; a length that differs is cut or left. Flash memory
   * takes nothing but the whole: a part of another size would overwrite the program.
   */
  loadBattery(bytes: Uint8Array): void {
    const { battery, batterySeen } = this;
    if (battery === null || batterySeen === null) return;
    if (this.memory.hasFlash && bytes.length !== battery.length) return;
    battery.set(bytes.subarray(0, battery.length));
    batterySeen.set(battery);
  }

  /** The byte at `address` in one of the machine's spaces; changes nothing. */
  peek(space: 'cpu' | 'ppu' | 'oam' | 'palette', address: number): number {
    this.bus.catchUp();
    switch (space) {
      case 'cpu':
        return this.bus.peek(address & 0xffff);
      case 'ppu':
        return this.ppu.peek(address & 0x3fff);
      case 'oam':
        return this.ppu.sprites.oam[address & 0xff];
      case 'palette':
        return this.ppu.palette[address & 0x1f];
    }
  }

  private cutShort(from: Uint8Array, version: number): StateError {
    return new StateError('state-cut-short', { needed: this.stateSizeOf(version), found: from.length });
  }

  private stateSizeOf(version: number): number {
    return version === STATE_VERSION ? this.stateSize : this.measure(version);
  }

  private measure(version: number): number {
    this.io.startCounting(version);
    this.state(this.io);
    return STATE_HEADER + this.io.position;
  }

  private rebase(): void {
    const cycles = this.bus.cycle - (this.bus.cycle % REBASE_UNIT);
    this.bus.rebase(cycles);
  }

  private state(s: StateIO): void {
    this.cpu.state(s);
    this.bus.state(s);
    this.ppu.state(s);
    this.apu.state(s);
    this.ports.state(s);
    // The first two are saved with the ports; where they are not plugged in, nothing reads them.
    this.pads[2].state(s);
    this.pads[3].state(s);
    this.board.state(s);
  }
}
