import type { StateIO } from '../../base/state.ts';
import { CycleCounter, LineCounter } from './coolgirl-counters.ts';

/** PRG ROM's first bank, and the first of patterns. */
export const A = 0;
/** The second bank of either. */
export const B = 1;
/** The third. */
export const C = 2;
/** The fourth, PRG ROM's last. */
export const D = 3;
/** PRG ROM's bank at $6000. */
export const AT_6000 = 4;
/** The fifth bank of patterns. */
export const E = 4;
/** The sixth. */
export const F = 5;
/** The seventh. */
export const G = 6;
/** The eighth. */
export const H = 7;

/** What all the boards that COOLGIRL can be move: banks by their letters, layouts, mirroring, counters. */
export class CoolgirlRegisters {
  /** $5000-$5007 as written by the menu. */
  readonly outer = new Uint8Array(8);
  /** 8 KiB banks of PRG ROM A to D, and the one at $6000. */
  readonly prg = new Uint8Array(5);
  /** 1 KiB banks of patterns A to H, 9 bits each. */
  readonly chr = new Uint16Array(8);
  /** Which banks lie where, by the wiki's two tables. */
  prgMode = 0;
  chrMode = 0;
  /** Vertical, horizontal, or one of two screens; four screens. */
  mirroring = 0;
  fourScreens = false;
  ramPage = 0;
  ramOn = false;
  romAt6000 = false;
  chrWritable = false;
  /** A register's number, or bits that have come one by one; and a board's other bytes. */
  select = 0;
  readonly bytes = new Uint8Array(6);
  readonly cycles = new CycleCounter();
  readonly lines = new LineCounter();

  power(): void {
    this.outer.fill(0);
    // 128 KiB of PRG ROM, so that the menu's vectors are the last of its own.
    this.outer[2] = 0x78;
    this.prg.set([0, 0xfd, 0xfe, 0xff, 0]);
    this.chr.set([0, 1, 2, 3, 4, 5, 6, 7]);
    this.prgMode = 0;
    this.chrMode = 0;
    this.mirroring = 0;
    this.fourScreens = false;
    this.ramPage = 0;
    this.ramOn = false;
    this.romAt6000 = false;
    this.chrWritable = false;
    this.select = 0;
    this.bytes.fill(0);
    this.cycles.power();
    this.lines.power();
  }

  /** Which board it is, and three bits that say more. */
  get code(): number {
    return (this.outer[6] & 0x1f) | ((this.outer[7] & 0x40) >> 1);
  }

  get flags(): number {
    return this.outer[6] >> 5;
  }

  get irq(): number {
    return this.cycles.irq | this.lines.irq;
  }

  /** `count` bits of PRG bank `bank` from bit `from` on are those of `data`. */
  putPrg(bank: number, from: number, count: number, data: number): void {
    this.prg[bank] = replaced(this.prg[bank], from, count, data);
  }

  /** The same for a bank of patterns. */
  putChr(bank: number, from: number, count: number, data: number): void {
    this.chr[bank] = replaced(this.chr[bank], from, count, data);
  }

  /** One screen for all nametables, the second if `bit`. */
  oneScreen(bit: number): void {
    this.mirroring = 2 | (bit & 1);
  }

  state(s: StateIO): void {
    s.block(this.outer);
    s.block(this.prg);
    s.block16(this.chr);
    this.prgMode = s.u8(this.prgMode, 7);
    this.chrMode = s.u8(this.chrMode, 7);
    this.mirroring = s.u8(this.mirroring, 3);
    this.fourScreens = s.bit(this.fourScreens);
    this.ramPage = s.u8(this.ramPage, 3);
    this.ramOn = s.bit(this.ramOn);
    this.romAt6000 = s.bit(this.romAt6000);
    this.chrWritable = s.bit(this.chrWritable);
    this.select = s.u8(this.select);
    s.block(this.bytes);
    this.cycles.state(s);
    this.lines.state(s);
  }
}

function replaced(old: number, from: number, count: number, data: number): number {
  const mask = (1 << count) - 1;
  return (old & ~(mask << from)) | ((data & mask) << from);
}

/** What a write of the CPU does to a board that COOLGIRL can be. */
export type SimulatedWrite = (r: CoolgirlRegisters, address: number, data: number) => void;

/** A board that COOLGIRL can be. */
export interface Simulated {
  /** Writes at $4020-$7FFF, and at $8000-$FFFF. */
  readonly low?: SimulatedWrite;
  readonly high?: SimulatedWrite;
  /** How it counts CPU cycles. */
  readonly counts?: number;
}
