import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { PAGE_BITS } from '../memory.ts';
import { reversed } from '../parts/bits.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';
import { TileLatch } from '../parts/tile-latch.ts';

/** $C001 bits 0-1: what clocks the counter. */
const BY_CYCLES = 0;
const BY_A12 = 1;
const BY_READS = 2;
/** A12 rises at most once for each of a line's 34 tiles and 8 sprites; the counter sees them all. */
const RISES_IN_LINE = 42;
const READS_IN_LINE = 171;

/**
 * J.Y. Company's ASIC (mappers 90, 209, 211, 35): all bank sizes, nametables in CHR ROM (not 90; always on
 * 211), a multiplier, and a counter of several clocks. https://www.nesdev.org/wiki/J.Y._ASIC
 */
export class JyAsic extends CycleBoard {
  override readonly wants: number;
  private readonly prgBanks = new Uint8Array(4);
  private readonly chrLow = new Uint8Array(8);
  private readonly chrHigh = new Uint8Array(8);
  private readonly nametables = new Uint8Array(8);
  /** $D000-$D003. */
  private readonly modes = new Uint8Array(4);
  /** Which register each half shows in the latched 4 KiB mode: 0 or 2, 4 or 6. */
  private readonly latches = new Uint8Array(2);
  private readonly tile = new TileLatch();
  private readonly factors = new Uint8Array(2);
  private scratch = 0;
  private irqEnabled = false;
  private irqMode = 0;
  private prescaler = 0;
  private counter = 0;
  private xor = 0;
  private a12 = false;
  private readonly mapper: number;

  constructor(setup: BoardSetup) {
    super(setup);
    this.mapper = setup.mapper;
    const watched = setup.mapper === 209 ? Wants.PpuAddress : 0;
    this.wants = Wants.CpuClock | Wants.CpuReads | Wants.CpuWrites | Wants.PpuA12 | Wants.PpuReads | watched;
  }

  override power(): void {
    this.prgBanks.fill(0xff);
    this.chrLow.fill(0xff);
    this.chrHigh.fill(0xff);
    this.nametables.fill(0);
    this.modes.fill(0);
    this.latches.set([0, 4]);
    this.tile.power();
    this.factors.fill(0xff);
    this.scratch = 0xff;
    this.irqEnabled = false;
    this.irqMode = 0;
    this.prescaler = 0;
    this.counter = 0;
    this.xor = 0;
    super.power();
  }

  protected override write(address: number, data: number): void {
    const low = address & 7;
    switch (address >> 12) {
      case 0x5:
        if ((address & 0x0c00) !== 0x0800) return;
        if ((address & 3) < 2) this.factors[address & 3] = data;
        else if ((address & 3) === 3) this.scratch = data;
        return;
      case 0x8:
        this.prgBanks[address & 3] = data & 0x7f;
        break;
      case 0x9:
        this.chrLow[low] = data;
        break;
      case 0xa:
        this.chrHigh[low] = data;
        break;
      case 0xb:
        this.nametables[low] = data;
        break;
      case 0xc:
        this.writeIrq(low, data);
        return;
      case 0xd:
        this.modes[address & 3] = data;
        break;
      default:
        return;
    }
    this.mapBanks();
  }

  private writeIrq(register: number, data: number): void {
    if (register === 0) this.enable((data & 1) !== 0);
    else if (register === 1) this.irqMode = data;
    else if (register === 2) this.enable(false);
    else if (register === 3) this.enable(true);
    else if (register === 4) this.prescaler = data ^ this.xor;
    else if (register === 5) this.counter = data ^ this.xor;
    else if (register === 6) this.xor = data;
  }

  private enable(on: boolean): void {
    this.irqEnabled = on;
    if (!on) this.irq = 0;
  }

  override readRegister(address: number, data: number): number {
    if (address < 0x5000 || address >= 0x6000) return data;
    if ((address & 0x0c00) !== 0x0800) return address === 0x5000 || address === 0x5400 || address === 0x5c00 ? 0 : data;
    const product = this.factors[0] * this.factors[1];
    const register = address & 3;
    if (register === 0) return product & 0xff;
    if (register === 1) return product >> 8;
    return register === 3 ? this.scratch : data;
  }

  override peekRegister(address: number, data: number): number {
    return this.readRegister(address, data);
  }

  // ---- the counter ----

  private get direction(): number {
    return this.irqMode >> 6;
  }

  private get mask(): number {
    return this.irqMode & 4 ? 7 : 0xff;
  }

  /** `clocks` clocks of the prescaler. */
  private clock(clocks: number): void {
    const { direction, mask } = this;
    if (direction !== 1 && direction !== 2) return;
    const up = direction === 1;
    const span = mask + 1;
    const low = this.prescaler & mask;
    const passed = up ? low + clocks : ((span - low) & mask) + clocks;
    const steps = Math.floor(passed / span);
    this.prescaler = (this.prescaler & ~mask) | ((up ? low + clocks : low - clocks) & mask);
    if (steps === 0) return;
    const toWrap = up ? 0x100 - this.counter : this.counter + 1;
    if (steps >= toWrap && this.irqEnabled) this.irq = 1;
    this.counter = (this.counter + (up ? steps : -steps)) & 0xff;
  }

  /** Clocks of the prescaler until the counter wraps. */
  private clocksToIrq(): number {
    const { direction, mask } = this;
    if (!this.irqEnabled || this.irq || (direction !== 1 && direction !== 2)) return NEVER;
    const low = this.prescaler & mask;
    const first = direction === 1 ? mask + 1 - low : low || mask + 1;
    const steps = direction === 1 ? 0x100 - this.counter : this.counter + 1;
    return first + (steps - 1) * (mask + 1);
  }

  protected override count(cycles: number): void {
    if ((this.irqMode & 3) === BY_CYCLES) this.clock(cycles);
  }

  protected override cyclesToIrq(): number {
    const mode = this.irqMode & 3;
    // Any cycle may be a write, and before `nextEvent` those that RAM answers are not shown.
    if (mode > BY_READS) return 1;
    return mode === BY_CYCLES ? this.clocksToIrq() : NEVER;
  }

  /** In lines, each with the most clocks that a line can have. */
  override risesToIrq(): number {
    const mode = this.irqMode & 3;
    const clocks = mode === BY_A12 || mode === BY_READS ? this.clocksToIrq() : NEVER;
    if (clocks === NEVER) return NEVER;
    return Math.max(Math.floor(clocks / (mode === BY_A12 ? RISES_IN_LINE : READS_IN_LINE)) - 1, 0);
  }

  override ppuAddress(address: number, time: number): void {
    if (this.mapper === 209) this.moveLatch(address, time);
    const high = (address & 0x1000) !== 0;
    if (high && !this.a12 && (this.irqMode & 3) === BY_A12) this.clock(1);
    this.a12 = high;
  }

  /** Tiles $FD and $FE (rows 8 and up of each) choose the bank of their half in the latched mode. */
  private moveLatch(address: number, time: number): void {
    const tile = address & 0x2ff8;
    const isTile = tile === 0x0fd8 || tile === 0x0fe8;
    const move = this.tile.see(isTile ? ((address >> 10) & 4) | ((address >> 4) & 2) : -1, time);
    if (move < 0) return;
    this.latches[move >> 2] = move;
    this.mapChr();
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.tile.rebase(dots);
  }

  override snoopWrite(): void {
    if ((this.irqMode & 3) > BY_READS) this.clock(1);
  }

  override readPpu(_address: number, data: number): number {
    if ((this.irqMode & 3) === BY_READS) this.clock(1);
    return data;
  }

  // ---- banks ----

  override mapBanks(): void {
    this.mapPrg();
    this.mapChr();
    this.mapScreens();
  }

  private mapPrg(): void {
    const [mode, , , outerMode] = this.modes;
    const size = mode & 3;
    const outer = (outerMode & 6) << 5;
    const bank = (index: number) => (size === 3 ? reversed7(this.prgBanks[index]) : this.prgBanks[index]);
    const last = mode & 4 ? bank(3) : 0x3f;
    const half = outer >> 1;
    if (size === 0) this.prg32((last & 0x0f) | (outer >> 2));
    else if (size === 1) this.prg16(0x8000, (bank(1) & 0x1f) | half).prg16(0xc000, (last & 0x1f) | half);
    else {
      for (let i = 0; i < 3; i++) this.prg8(0x8000 + i * 0x2000, (bank(i) & 0x3f) | outer);
      this.prg8(0xe000, (last & 0x3f) | outer);
    }
    if (!(mode & 0x80)) {
      this.workRam(0);
      return;
    }
    const shifted = size === 0 ? bank(3) * 4 + 3 : size === 1 ? bank(3) * 2 + 1 : bank(3);
    this.prg8(0x6000, (shifted & 0x3f) | outer);
  }

  private mapChr(): void {
    const size = (this.modes[0] >> 3) & 3;
    const bytes = 0x2000 >> size;
    for (let i = 0; i < 1 << size; i++) {
      let register = i * (8 >> size);
      // $D003 bit 7: the second 2 KiB of each half follow the first one's registers in 1 and 2 KiB modes.
      if (size >= 2 && this.modes[3] & 0x80 && (register === 2 || register === 3)) register -= 2;
      if (size === 1) register = this.mapper === 209 ? this.latches[i] : i * 4;
      this.chr(i * bytes, bytes, this.chrBank(register, size));
    }
  }

  private chrBank(register: number, size: number): number {
    const bank = this.chrLow[register] | (this.chrHigh[register] << 8);
    if (this.modes[3] & 0x20) return bank;
    const outer = (this.modes[3] & 1) | ((this.modes[3] & 0x18) >> 2);
    const bits = 5 + size;
    return (bank & ((1 << bits) - 1)) | (outer << bits);
  }

  private mapScreens(): void {
    const { memory, modes } = this;
    const advanced = this.mapper === 211 || (this.mapper === 209 && (modes[0] & 0x20) !== 0);
    if (!advanced) {
      this.mirrorBits(modes[1]);
      return;
    }
    for (let address = 0x2000; address < 0x4000; address += 0x400) {
      const i = (address >> 10) & 3;
      const bank = this.nametables[i] | (this.nametables[4 + i] << 8);
      const isRam = !(modes[0] & 0x40) && (this.nametables[i] & 0x80) === (modes[2] & 0x80);
      if (isRam) memory.mapPpu(address, 0x400, memory.vram, bank & 1);
      else this.romScreen(address, bank);
    }
  }

  /** A nametable in ROM: writes still reach the VRAM behind it (https://forums.nesdev.org/viewtopic.php?t=17198). */
  private romScreen(address: number, bank: number): void {
    const { memory } = this;
    const page = address >> PAGE_BITS;
    memory.mapPpu(address, 0x400, memory.vram, bank & 1);
    const writes = memory.ppuWrites[page];
    memory.mapPpuReadOnly(address, 0x400, memory.chr, bank);
    memory.ppuWrites[page] = writes;
  }

  override state(s: StateIO): void {
    super.state(s);
    for (const block of [this.prgBanks, this.chrLow, this.chrHigh, this.nametables, this.modes]) s.block(block);
    s.block(this.latches, 7);
    this.tile.state(s);
    s.block(this.factors);
    this.scratch = s.u8(this.scratch);
    this.irqEnabled = s.bit(this.irqEnabled);
    this.irqMode = s.u8(this.irqMode);
    this.prescaler = s.u8(this.prescaler);
    this.counter = s.u8(this.counter);
    this.xor = s.u8(this.xor);
    this.a12 = s.bit(this.a12);
  }
}

/** Seven bits in reverse order; the middle one is lost, as Mesen and Nestopia agree. */
function reversed7(value: number): number {
  return reversed(value, 7) & ~8;
}
