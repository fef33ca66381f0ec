import type { NesOptions } from '../../console/core.ts';
import { Battery } from '../machine/battery.ts';
import { Loop, type LoopTarget } from '../machine/loop.ts';
import { type DeviceTurn, type InputRecord, Machine, NOTHING_HELD } from '../machine/machine.ts';
import type { Video } from '../picture/video.ts';
import type { Sound } from '../sound/audio.ts';
import type { PlayerInput } from './player-input.ts';
import { PlayerSaves } from './saves.ts';

/** What a running game needs of the element that it is in. */
export interface GameHost {
  /** Another one whenever the element comes onto a page; null while it is on none. */
  video(): Video | null;
  readonly sound: Sound;
  readonly input: PlayerInput;
  /** A battery save is on the disk. */
  saved(): void;
  /** One could not be written, or another window has the game. */
  notSaved(why: 'failed' | 'elsewhere'): void;
}

/** Pads alone: nothing else is plugged in, so nobody asks for the rest. */
const DEVICES: DeviceTurn = { ...NOTHING_HELD, coins: 0 };

/** One game in a player, from the moment it goes in until another comes: the console, its loop, and its saves. */
export class PlayedGame implements LoopTarget {
  machine: Machine;
  private readonly host: GameHost;
  private readonly rom: Uint8Array;
  private readonly options: NesOptions;
  private readonly battery = new Battery();
  private readonly saves: PlayerSaves;
  private readonly loop: Loop;
  private readonly record: InputRecord;
  private canSave = false;
  /** Samples a second that the console was made for. */
  private rate: number;

  /** Just switched on. Throws `RomError`. */
  constructor(rom: Uint8Array, options: NesOptions, host: GameHost) {
    this.host = host;
    this.rom = rom;
    this.options = options;
    this.rate = host.sound.sampleRate;
    this.machine = new Machine(rom, { ...options, sampleRate: this.rate });
    this.saves = new PlayerSaves(this.machine.info.sha1);
    this.loop = new Loop(this);
    this.record = { pads: { next: (port) => host.input.next(port, this.frameHz) }, devices: DEVICES };
  }

  get frameHz(): number {
    return this.machine.info.frameHz;
  }

  queuedMs(): number {
    return this.host.sound.queuedMs;
  }

  targetMs(): number {
    return this.host.sound.targetMs;
  }

  /** Put in what was kept of it. A browser that keeps nothing is no reason not to play. */
  async restore(): Promise<void> {
    if (this.machine.nes.battery === null) return;
    try {
      const kept = await this.saves.open();
      this.battery.load(this.machine.nes, kept);
      this.canSave = !this.saves.isElsewhere;
      if (!this.canSave) this.host.notSaved('elsewhere');
    } catch {
      this.host.notSaved('failed');
    }
  }

  start(): void {
    this.loop.start();
  }

  /** Stop, and write what the game has saved. */
  stop(): void {
    this.loop.stop();
    this.flush();
  }

  /** Write what the game has saved since it was last written. */
  flush(): void {
    if (!this.canSave) return;
    const bytes = this.battery.take(this.machine.nes);
    if (bytes === null) return;
    this.saves.write(bytes).then(
      () => this.host.saved(),
      () => {
        this.battery.putBack();
        this.host.notSaved('failed');
      },
    );
  }

  /** Another game comes. What this one has saved is written, and nothing after that. */
  end(): Promise<void> {
    this.stop();
    this.canSave = false;
    return this.saves.close();
  }

  /** There is another sound device: the console is made anew for it, in the same state. */
  followDevice(): void {
    const { sampleRate } = this.host.sound;
    if (sampleRate === this.rate) return;
    const { nes } = this.machine;
    const [state, battery] = [nes.save(), this.battery.handOver(nes)];
    this.rate = sampleRate;
    this.machine = new Machine(this.rom, { ...this.options, sampleRate });
    if (battery) this.machine.nes.loadBattery(battery);
    this.machine.nes.load(state);
  }

  runFrames(count: number): void {
    const { machine, host, record } = this;
    host.input.poll();
    machine.run(count, record, host.sound.isTaking ? host.sound : null);
    this.show();
    if (this.canSave && this.battery.look(machine.nes, performance.now())) this.flush();
  }

  /** Show the picture that there is. */
  show(): void {
    const { nes } = this.machine;
    this.host.video()?.show(nes.pixels, nes.region.border, nes.ppu.model.colours, {
      isPal: nes.region.name !== 'ntsc',
      phase: nes.colourPhase,
    });
  }
}
