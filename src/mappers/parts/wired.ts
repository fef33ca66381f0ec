import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type Board, type BoardSetup, Wants } from '../board.ts';
import type { BoardRow } from '../rows.ts';
import { CycleBoard, type CycleTimer } from './cycle-timer.ts';

/** How a simple board is wired: some byte registers, what writes do to them, what they mean for the banks. */
export interface Wiring {
  /** How many byte registers; 1 when left out. */
  readonly registers?: number;
  /** What they hold at power-on; zeros when left out. */
  readonly initial?: readonly number[];
  /** A CPU write at $4020-$FFFF; false when the board does not take it (then no bank moves). */
  write(board: WiredBoard, address: number, data: number): boolean;
  /** Places the banks by the registers. RAM at $6000 and the soldered mirroring are in place already. */
  map(board: WiredBoard, registers: Uint8Array): unknown;
  /** A CPU read where no page answers. */
  read?(board: WiredBoard, address: number, data: number): number;
  /** The same without side effects, where `read` has some. */
  peek?(board: WiredBoard, address: number, data: number): number;
  /** The reset button: the registers start anew, unless this says otherwise. */
  reset?(board: WiredBoard): void;
  /** A counter of CPU cycles; `irq` rises when it fires, unless `fires` says otherwise. */
  timer?(): CycleTimer;
  fires?(board: WiredBoard): boolean;
}

/** A board that is registers and wires: latches, outer banks, perhaps a counter. */
export class WiredBoard extends CycleBoard {
  override readonly wants: number;
  readonly registers: Uint8Array;
  readonly timer: CycleTimer | null;
  /** Bit 0 of header byte 6. */
  readonly headerVertical: boolean;
  private readonly wiring: Wiring;

  constructor(setup: BoardSetup, wiring: Wiring) {
    super(setup);
    this.wiring = wiring;
    this.registers = new Uint8Array(wiring.registers ?? 1);
    this.timer = wiring.timer?.() ?? null;
    this.headerVertical = setup.vertical;
    this.wants = (this.timer ? Wants.CpuClock : 0) | (wiring.read ? Wants.CpuReads : 0);
  }

  override power(): void {
    this.clear();
    super.power();
  }

  override reset(): void {
    if (this.wiring.reset) this.wiring.reset(this);
    else this.clear();
    this.mapBanks();
  }

  override mapBanks(): void {
    this.workRam(0);
    this.memory.mirror(this.soldered);
    this.wiring.map(this, this.registers);
  }

  override readRegister(address: number, data: number): number {
    if (!this.wiring.read || this.memory.peekCpu(address) >= 0) return data;
    return this.wiring.read(this, address, data);
  }

  override peekRegister(address: number, data: number): number {
    const look = this.wiring.peek ?? this.wiring.read;
    if (!look || this.memory.peekCpu(address) >= 0) return data;
    return look(this, address, data);
  }

  protected override write(address: number, data: number, _cycle: number): void {
    if (this.wiring.write(this, address, data)) this.mapBanks();
  }

  protected override count(cycles: number): void {
    if (this.timer?.count(cycles) && (this.wiring.fires?.(this) ?? true)) this.irq = 1;
  }

  protected override cyclesToIrq(): number {
    return this.timer === null || this.irq ? NEVER : this.timer.toFire();
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.registers);
    this.timer?.state(s);
  }

  private clear(): void {
    this.registers.fill(0);
    if (this.wiring.initial) this.registers.set(this.wiring.initial);
    this.timer?.power();
    this.irq = 0;
  }
}

/** Wiring, which may depend on how the cartridge is built. */
type WiringOf = Wiring | ((setup: BoardSetup) => Wiring);

/** A row for a board that is wires and registers only. */
export function wired(mapper: number, name: string, wiring: WiringOf, more: Partial<BoardRow> = {}): BoardRow {
  const create = (setup: BoardSetup) => new WiredBoard(setup, typeof wiring === 'function' ? wiring(setup) : wiring);
  return { mapper, name, create, ...more };
}

/**
 * A row for a board that does not notice the reset button, which no pin of the cartridge connector leads to; its registers stay.
 * https://www.nesdev.org/wiki/Cartridge_connector
 */
export function kept(mapper: number, name: string, wiring: WiringOf, more: Partial<BoardRow> = {}): BoardRow {
  const keep = (own: Wiring): Wiring => ({ ...own, reset() {} });
  return wired(mapper, name, typeof wiring === 'function' ? (setup) => keep(wiring(setup)) : keep(wiring), more);
}

/** Options of a latch. */
interface LatchOptions {
  /** First and last address that reach it; $8000 and $FFFF when left out. */
  readonly from?: number;
  readonly to?: number;
  /** Whether there are bus conflicts (`Board.conflict`): always, or by submapper. */
  readonly conflicts?: boolean | ((submapper: number) => boolean);
  /** Address latched at power-on, and data. */
  readonly address?: number;
  readonly data?: number;
}

/** A latch that takes data and address of a write; `map` gets both. */
export function latch(
  map: (board: WiredBoard, data: number, address: number) => unknown,
  options: LatchOptions = {},
): Wiring {
  const { from = 0x8000, to = 0xffff, conflicts = false, address: start = 0, data: startData = 0 } = options;
  return {
    registers: 3,
    initial: [startData, start & 0xff, start >> 8],
    write(board, address, data) {
      if (address < from || address > to) return false;
      const fights = typeof conflicts === 'boolean' ? conflicts : conflicts(board.submapper);
      board.registers[0] = fights ? board.conflict(address, data) : data;
      board.registers[1] = address & 0xff;
      board.registers[2] = address >> 8;
      return true;
    },
    map: (board, r) => map(board, r[0], r[1] | (r[2] << 8)),
  };
}

/** The 16 KiB bank `bank` at $8000, and again at $C000. */
export function twice(board: Board, bank: number): Board {
  return board.prg16(0x8000, bank).prg16(0xc000, bank);
}

/** 32 KiB holding 16 KiB bank `bank16` when `wide`, else that bank twice. */
export function wideOrTwice(board: Board, wide: number | boolean, bank16: number): Board {
  return wide ? board.prg32(bank16 >> 1) : twice(board, bank16);
}
