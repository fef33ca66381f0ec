import { computed, effect, signal, untracked } from '@preact/signals';
import type { Held } from '../../console/core.ts';
import {
  type CpuRegisters,
  Debugger,
  type Frozen,
  type Goal,
  type Moved,
  type Place,
  type Position,
  type Space,
  type Stop,
  Symbols,
} from '../../console/debug.ts';
import type { History } from '../../console/tools.ts';
import type { FrameRunner, Machine } from '../machine/machine.ts';
import { running } from '../play/play-state.ts';
import { Breaks } from './breaks.ts';
import { movedOptions } from './moved-breaks.ts';
import { Mutes } from './mutes.ts';
import { Seek } from './seek.ts';
import { Turns } from './turns.ts';

/** The game that a bench is for, and what works it. */
interface BenchHost {
  /** The console with the game in it. */
  readonly machine: Machine;
  /** What is known of its past, which stays the host's; null where nothing is. */
  readonly history: History | null;
  /** Show the picture as it is. */
  show(): void;
  pause(): void;
  resume(): void;
  /** Keep the game as it is, as far as there is anything new. */
  keep(): void;
  /** The game goes on from an earlier time: what it has saved since, and was kept, is to be kept beside. */
  forgets(): void;
}

/** An address to be shown; `count` tells two wishes for the same one apart. */
interface Shown<T> {
  readonly at: T;
  readonly count: number;
}

const WHOLE_FRAME = { frames: 1 };
const UNHEARD = { picture: true, sound: false };

/**
 * What a game is looked at and worked with while the workbench is open. Its frames are run by a debugger, with pads, sound and
 * picture as ever; at a breakpoint the game pauses. What it shows changes with `tick`: panels read the machine then.
 */
export class Bench implements FrameRunner {
  /** The debugger of the console that the game is in now: it is another one when the console is. */
  debug: Debugger;
  /** When panels look at the machine. */
  readonly turns = new Turns();
  /** Counts looks: up when there is something new to read in the machine. */
  readonly tick = this.turns.tick;
  /** Whether the game stands. */
  readonly isStopped = computed(() => !running.value);
  /** Why a step or a run came to its end; null while the game runs, and where it was just paused. */
  readonly stop = signal<Stop | null>(null);
  readonly symbols = signal(new Symbols());
  readonly breaks = new Breaks(() => this.debug);
  /** Expressions whose values are watched. */
  readonly watches = signal<readonly string[]>([]);
  /** Texts of source files, by the names that the symbols have for them. */
  readonly sources = signal<ReadonlyMap<string, string>>(new Map());
  /** The CPU address of the line of code that is chosen; null while none is. */
  readonly chosen = signal<number | null>(null);
  /** Bytes that keep their value, by the chip in which they are. */
  readonly frozen = signal<readonly Frozen[]>([]);
  /** What is looked for in the past. */
  readonly seek = new Seek(this);
  /** What is not heard. */
  readonly mutes = new Mutes(() => this.debug.nes);
  /** What the disassembly, and the panel of memory, are asked to show. */
  readonly shownCode = signal<Shown<number> | null>(null);
  readonly shownMemory = signal<Shown<Place> | null>(null);
  /** What a key asks a panel to begin. */
  readonly asked = signal<Shown<'goTo'> | null>(null);
  private readonly host: BenchHost;
  private readonly unfollow: () => void;
  /** What a run is to reach. */
  private goal: Goal | null = null;
  private shows = 0;
  private machine: Machine;

  /** From now on the frames of the host's machine are run by a debugger. */
  constructor(host: BenchHost) {
    this.host = host;
    this.machine = host.machine;
    this.debug = this.take();
    this.unfollow = effect(() => {
      const isRunning = running.value;
      untracked(() => {
        this.seek.cancel();
        if (isRunning) this.stop.value = null;
        else this.goal = null;
        this.look();
      });
    });
  }

  /** The console is in an earlier time of the game. */
  get isPast(): boolean {
    return !this.debug.isLive;
  }

  /** The host's machine is another one: it is looked at, with the same changes to its ROM, unless it has another build. */
  follow(): void {
    if (this.machine === this.host.machine) return;
    const isRebuilt = this.machine.info.fileSha1 !== this.host.machine.info.fileSha1;
    this.seek.cancel();
    this.letGo();
    const { rom } = this.debug;
    this.machine = this.host.machine;
    this.debug = this.take();
    if (!isRebuilt) this.debug.rom.repeat(rom);
    for (const { place, value } of this.frozen.peek()) this.debug.freezes.hold(place, value);
    this.mutes.apply();
    this.breaks.renew();
    this.look();
  }

  /** The game is about to be kept and to come out. */
  leave(): void {
    this.seek.cancel();
    this.debug.toPresent();
  }

  /** The machine runs its frames by itself again, and is in the present. */
  end(): void {
    this.seek.cancel();
    this.unfollow();
    this.mutes.end();
    this.debug.detach();
    this.frozen.value = [];
    this.letGo();
    this.host.show();
  }

  /** A frame of play, or the rest of one; false when it stopped within it. */
  runFrame(held: Held, options: { readonly picture: boolean; readonly sound: boolean }): boolean {
    this.seek.cancel();
    const { debug } = this;
    debug.hold({ ...held, pads: Array.from(held.pads), keys: new Set(held.keys) });
    debug.make(options);
    const stop = debug.run(WHOLE_FRAME, this.goal);
    if (stop.reason === 'budget') {
      if (!running.peek()) this.look();
      else this.turns.pass(performance.now());
      return true;
    }
    this.goal = null;
    // The page learns of it once the picture is shown; what it says then is not to be forgotten by that.
    queueMicrotask(() => this.ended(stop));
    return false;
  }

  /** Let the game run on. */
  go(): void {
    this.stop.value = null;
    this.host.resume();
  }

  /** Stop, and look for nothing more. */
  pause(): void {
    this.seek.cancel();
    this.host.pause();
  }

  /** One instruction; an interrupt sequence counts as one. */
  stepInto(): void {
    this.halted((debug) => debug.step());
  }

  /** One instruction, with all of the subroutine that it calls. */
  stepOver(): void {
    this.reach('over');
  }

  /** To the end of this subroutine, or of this interrupt's handler. */
  stepOut(): void {
    this.reach('out');
  }

  /** To the handler of the next interrupt. */
  stepToInterrupt(kind: 'nmi' | 'irq'): void {
    this.reach(kind);
  }

  /** Until the beam is in another line. */
  stepScanline(): void {
    this.halted((debug) => debug.stepScanline());
  }

  /** Until this frame is over. */
  stepFrame(): void {
    this.halted((debug) => debug.stepFrame());
  }

  /** One instruction back, or `count`. Throws `DebugError`. */
  stepBack(count = 1): void {
    this.moved((debug) => debug.stepBack(count));
  }

  /** One back; over all of a subroutine that has just returned. Throws `DebugError`. */
  stepBackOver(): void {
    this.moved((debug) => debug.stepBackOver());
  }

  /** To where this frame began, then to where the one before did. Throws `DebugError`. */
  stepBackFrame(): void {
    this.moved((debug) => debug.stepBackFrame());
  }

  /** To the last place at which a run would have stopped. It can be broken off, by `pause` too. Rejects with `DebugError`. */
  async runBack(): Promise<void> {
    const stop = await this.seek.run(() => this.debug.searchBack());
    if (stop) this.ended(stop);
  }

  /** To a time of the game that is known. Throws `DebugError`. */
  goTo(position: Position): void {
    this.moved((debug) => debug.goTo(position));
  }

  /** Run until the instruction at a CPU address is next. */
  runTo(address: number): void {
    this.halt();
    this.run(() => this.debug.nes.cpu.pc === address);
  }

  /** The game goes on from here; what came later is forgotten. */
  takeOver(): void {
    this.forget();
    if (this.isPast) this.debug.takeOver();
  }

  /** Write bytes into a space; what came later is forgotten. Those of ROM are others at every moment. Throws `DebugError`. */
  edit(space: Space, address: number, bytes: ArrayLike<number>): void {
    this.seek.cancel();
    this.forget();
    const chip = this.debug.placeOf({ space, address });
    if (chip?.space === 'prgRom' || chip?.space === 'chrRom') this.debug.rom.write(chip.space, chip.address, bytes);
    else this.debug.write({ space, address }, bytes);
    this.look();
  }

  /** Change registers of the CPU; what came later is forgotten. */
  setRegisters(registers: Partial<CpuRegisters>): void {
    this.seek.cancel();
    this.forget();
    this.debug.setRegisters(registers);
    this.look();
  }

  /** Keep the byte at a place at `value`, whoever writes to it; with null no more. What came later is forgotten. Throws `DebugError`. */
  freeze(place: Place, value: number | null): void {
    this.seek.cancel();
    this.forget();
    const { freezes } = this.debug;
    if (value === null) freezes.release(place);
    else freezes.hold(place, value);
    this.frozen.value = freezes.held;
    this.look();
  }

  /** ROM is as it was. */
  undoRom(): void {
    this.seek.cancel();
    this.debug.rom.undo();
    this.look();
  }

  /** These are the program's symbols from now on. */
  setSymbols(symbols: Symbols): void {
    this.debug.symbols = symbols;
    this.symbols.value = symbols;
    this.breaks.renew();
    this.look();
  }

  /** Watch these expressions from now on, whether or not they can be read. */
  watch(expressions: readonly string[]): void {
    this.watches.value = expressions;
  }

  /** The texts of some source files, by name; those that are there already stay. */
  addSources(texts: ReadonlyMap<string, string>): void {
    this.sources.value = new Map([...this.sources.peek(), ...texts]);
  }

  /** The line of code at a CPU address is chosen, or none. */
  choose(address: number | null): void {
    this.chosen.value = address;
  }

  /** Another build of the game is in the host's machine, with these symbols; `moved` says where what was there lies now. */
  rebuilt(symbols: Symbols, moved: Moved): void {
    const kept = this.breaks.all.peek().map((one) => ({ ...one, options: movedOptions(one.options, moved) }));
    this.symbols.value = symbols;
    this.follow();
    this.breaks.renew(kept);
    this.look();
  }

  /** Have the code at a CPU address shown, or a place in memory. */
  show(what: { readonly code: number } | { readonly memory: Place }): void {
    const count = ++this.shows;
    if ('code' in what) this.shownCode.value = { at: what.code, count };
    else this.shownMemory.value = { at: what.memory, count };
  }

  /** Have a panel begin something. */
  ask(what: 'goTo'): void {
    this.asked.value = { at: what, count: ++this.shows };
  }

  /** There is something new to be seen. */
  look(): void {
    this.turns.all(performance.now());
  }

  /** In the past nothing is kept: what is new is kept before that. */
  keepPresent(): void {
    if (!this.isPast) this.host.keep();
  }

  /** Do something to the game while it stands. */
  private halted(act: (debug: Debugger) => Stop): void {
    this.halt();
    this.ended(act(this.debug));
  }

  /** Bring the game elsewhere while it stands. */
  private moved(act: (debug: Debugger) => void): void {
    this.halt();
    this.keepPresent();
    act(this.debug);
    this.ended(null);
  }

  /** What is done now goes on from here: where that is the past, what came later is forgotten. */
  private forget(): void {
    if (this.isPast) this.host.forgets();
  }

  private halt(): void {
    this.seek.cancel();
    if (running.peek()) this.host.pause();
    this.debug.make(UNHEARD);
  }

  private reach(kind: Parameters<Debugger['goal']>[0]): void {
    this.halt();
    this.run(this.debug.goal(kind));
  }

  /** Run to `goal`: at once where it is in this frame, else as the game runs. */
  private run(goal: Goal): void {
    const stop = this.debug.run(WHOLE_FRAME, goal);
    if (stop.reason !== 'budget') {
      this.ended(stop);
      return;
    }
    this.host.show();
    this.go();
    this.goal = goal;
  }

  private ended(stop: Stop | null): void {
    this.stop.value = stop;
    this.host.show();
    this.look();
  }

  private take(): Debugger {
    const { machine, history } = this.host;
    const debug = new Debugger(machine.inputs, { ...(history && { history }), symbols: this.symbols.peek() });
    debug.logs.noteCode();
    machine.frames = this;
    machine.inputs.settle = () => {
      this.seek.cancel();
      this.forget();
      if (debug.isLive && debug.position.cycle === 0) return;
      debug.takeOver();
      debug.finishFrame();
    };
    return debug;
  }

  private letGo(): void {
    const { machine } = this;
    machine.frames = machine.inputs;
    machine.inputs.settle = () => {};
  }
}
