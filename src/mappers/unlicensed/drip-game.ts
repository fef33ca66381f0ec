import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { CycleBoard, CycleTimer } from '../parts/cycle-timer.ts';
import type { BoardRow } from '../rows.ts';
import { DripSound } from '../sound/drip-sound.ts';
import type { SoundChip } from '../sound/sound-chip.ts';

/** What $4800 says: the board's identification, with the switch (bit 7) off. */
const IDENTIFICATION = 0x64;

/**
 * Drip (mapper 284): 2 KiB CHR banks, a palette of its own for each tile, a counter of CPU cycles, two sample channels.
 * https://www.nesdev.org/wiki/NES_2.0_Mapper_284
 */
class DripGame extends CycleBoard {
  override readonly wants: number = Wants.CpuClock | Wants.CpuReads | Wants.PpuReads | Wants.Audio;
  private readonly sound = new DripSound();
  override readonly sounds: readonly SoundChip[] = [this.sound];
  private readonly banks = new Uint8Array(5);
  /** $800A: mirroring, bit 2 attributes by tile, bit 3 RAM can be written. */
  private control = 0;
  private counterLow = 0;
  private readonly timer = new CycleTimer(-1, 0x7fff, 0, true);
  /** Two screens of palette numbers, one byte a tile. */
  private readonly attributes = new Uint8Array(0x800);
  /** The last nametable byte read, or -1 after any other read. */
  private lastTile = -1;

  override power(): void {
    this.banks.fill(0);
    this.control = 0;
    this.counterLow = 0;
    this.timer.power();
    this.attributes.fill(0);
    this.lastTile = -1;
    this.sound.power();
    super.power();
  }

  protected override write(address: number, data: number, cycle: number): void {
    if (address < 0x8000) return;
    if (address >= 0xc000) {
      this.attributes[address & 0x7ff] = data;
      return;
    }
    const register = address & 15;
    if (register < 8) {
      this.sound.write(register, data, cycle);
      return;
    }
    if (register === 8) this.counterLow = data;
    else if (register === 9) {
      this.timer.value = ((data & 0x7f) << 8) | this.counterLow;
      this.timer.enabled = (data & 0x80) !== 0 && this.timer.value !== 0;
      this.irq = 0;
    } else if (register === 10) this.control = data;
    else this.banks[register - 11] = data & 15;
    this.mapBanks();
  }

  override readRegister(address: number, data: number, cycle: number): number {
    this.sound.runTo(cycle);
    return this.peekRegister(address, data);
  }

  override peekRegister(address: number, data: number): number {
    if (address < 0x4800 || address >= 0x6000) return data;
    return address < 0x5000 ? IDENTIFICATION : this.sound.status((address >> 11) & 1);
  }

  /** In rendering the attribute byte of a tile follows its nametable byte; that pair is not read by programs. */
  override readPpu(address: number, data: number): number {
    const tile = this.lastTile;
    const isTile = address >= 0x2000 && (address & 0x3ff) < 0x3c0;
    this.lastTile = isTile ? address : -1;
    if (isTile || tile < 0 || !(this.control & 4)) return data;
    if (address !== ((tile & 0xc00) | 0x23c0 | ((tile >> 4) & 0x38) | ((tile >> 2) & 7))) return data;
    // The same two bits four times over, so that every quarter of the byte has them.
    return (this.attributes[this.screenOf(tile) | (tile & 0x3ff)] & 3) * 0x55;
  }

  /** Which screen of attributes belongs to a nametable address: 0 or $400. */
  private screenOf(address: number): number {
    const mode = this.control & 3;
    if (mode > 1) return (mode & 1) << 10;
    return mode === 0 ? address & 0x400 : (address & 0x800) >> 1;
  }

  protected override count(cycles: number): void {
    if (this.timer.count(cycles)) this.irq = 1;
  }

  protected override cyclesToIrq(): number {
    return this.timer.toFire();
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.sound.rebase(cycles);
  }

  override mapBanks(): void {
    const { memory, banks } = this;
    this.prg16(0x8000, banks[0]).prg16(0xc000, -1);
    for (let i = 0; i < 4; i++) this.chr2(i * 0x800, banks[1 + i]);
    if (this.control & 8) this.workRam(0);
    else memory.mapCpuReadOnly(0x6000, 0x2000, memory.workRam, 0);
    this.mirrorBits(this.control);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.banks);
    this.control = s.u8(this.control);
    this.counterLow = s.u8(this.counterLow);
    this.timer.state(s);
    s.block(this.attributes);
    this.lastTile = s.i32(this.lastTile, -1, 0x3fff);
    if (s.version >= 3) this.sound.state(s);
    else if (s.loading) this.sound.silence(this.counted);
  }
}

/** The board of Drip. */
export const DRIP_GAME_BOARD: BoardRow = {
  mapper: 284,
  name: 'Drip',
  create: (setup: BoardSetup) => new DripGame(setup),
};
