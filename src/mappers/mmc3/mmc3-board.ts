import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import type { MemoryChip } from '../memory.ts';
import type { BoardRow } from '../rows.ts';
import { Mmc3, type Mmc3Irq } from './mmc3.ts';

/** What a clone or a multicart puts around an MMC3. */
export interface Mmc3Wiring {
  /** Outer registers in bytes; 1 when left out. */
  readonly registers?: number;
  /** What they hold at power-on and after reset; zeros when left out. */
  readonly initial?: readonly number[];
  readonly irq?: Mmc3Irq;
  /** A CPU write at $4020-$FFFF; true when the board took it. What is left of $8000-$FFFF goes to the MMC3. */
  write?(board: Mmc3Board, address: number, data: number): boolean;
  /** A CPU read where no page answers. */
  read?(board: Mmc3Board, address: number, data: number): number;
  /** The same without side effects, where `read` has some. */
  peek?(board: Mmc3Board, address: number, data: number): number;
  /** What becomes of the chip's 8 KiB PRG bank (-2 and -1: the last two) at `address`. */
  prg?(board: Mmc3Board, bank: number, address: number): number;
  /** What becomes of its 1 KiB CHR bank at `address`. */
  chr?(board: Mmc3Board, bank: number, address: number): number;
  /** Whether a CHR bank comes from CHR RAM: `bank` as the chip named it, `real` as `chr` made it. */
  isChrRam?(board: Mmc3Board, bank: number, real: number): boolean;
  /** Mappings of another kind, true when they did it all. */
  mapPrg?(board: Mmc3Board): boolean;
  mapChr?(board: Mmc3Board): boolean;
  mapRam?(board: Mmc3Board): boolean;
  mapScreens?(board: Mmc3Board): boolean;
}

/** An MMC3 with wires of its own around it. */
export class Mmc3Board extends Mmc3 {
  override readonly wants: number;
  readonly outer: Uint8Array;
  /** Presses of the reset button, modulo 4: what some multicarts switch games by. */
  resets = 0;
  private readonly wiring: Mmc3Wiring;

  constructor(setup: BoardSetup, wiring: Mmc3Wiring) {
    super(setup, wiring.irq);
    this.wiring = wiring;
    this.outer = new Uint8Array(wiring.registers ?? 1);
    this.wants = Wants.PpuA12 | (wiring.read ? Wants.CpuReads : 0);
  }

  override power(): void {
    this.resets = 0;
    this.clearOuter();
    super.power();
    this.mirroring = 0;
    this.mapMirroring();
  }

  override reset(): void {
    this.resets = (this.resets + 1) & 3;
    this.clearOuter();
    this.mapBanks();
  }

  private clearOuter(): void {
    this.outer.fill(0);
    if (this.wiring.initial) this.outer.set(this.wiring.initial);
  }

  override writeRegister(address: number, data: number, cycle: number): void {
    if (this.wiring.write?.(this, address, data)) this.mapBanks();
    else super.writeRegister(address, data, cycle);
  }

  /** What the wiring makes of a bank may depend on any register, so all banks are placed anew. */
  override writeMmc3(address: number, data: number): void {
    super.writeMmc3(address, data);
    if (address < 0xa000) this.mapBanks();
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

  /** Whether $A001 lets writes through to $6000-$7FFF: multicarts put their registers there. */
  get ramOpen(): boolean {
    return (this.ramProtect & 0xc0) === 0x80;
  }

  override mapPrg(): void {
    if (!this.wiring.mapPrg?.(this)) super.mapPrg();
  }

  override mapChr(): void {
    if (!this.wiring.mapChr?.(this)) super.mapChr();
  }

  override mapRam(): void {
    if (!this.wiring.mapRam?.(this)) super.mapRam();
  }

  override mapMirroring(): void {
    if (!this.wiring.mapScreens?.(this)) super.mapMirroring();
  }

  override placePrg(address: number, bank: number): void {
    this.prg8(address, this.wiring.prg ? this.wiring.prg(this, bank, address) : bank);
  }

  override placeChr(address: number, bank: number): void {
    const real = this.wiring.chr ? this.wiring.chr(this, bank, address) : bank;
    const { memory } = this;
    const chip: MemoryChip = this.wiring.isChrRam?.(this, bank, real) ? memory.chrRam : memory.chr;
    memory.mapPpu(address, 0x400, chip, real);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.outer);
    this.resets = s.u8(this.resets, 3);
  }
}

/** A row for a board around an MMC3. */
export function mmc3(mapper: number, name: string, wiring: Mmc3Wiring, more: Partial<BoardRow> = {}): BoardRow {
  return { mapper, name, create: (setup) => new Mmc3Board(setup, wiring), ...more };
}

/** `Mmc3Wiring.write` of the one outer register at $6000-$7FFF, which is open to writes as the MMC3's RAM is. */
export function writeRamRegister(board: Mmc3Board, address: number, data: number): boolean {
  if (address < 0x6000 || address >= 0x8000 || !board.ramOpen) return false;
  board.outer[0] = data;
  return true;
}
