import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';
import type { BoardRow } from '../rows.ts';

/** Bits of the 1M mode: which latch, mirroring by two bits, and whether program memory is protected and the latch works. */
const PROTECTED = 0x02;
/** The Disk System's own interrupt comes every 149 1/3 cycles: thirds of a cycle. */
const DISK_PERIOD = 448;
/** Where a program of six bytes is put that calls a trainer before the game begins. */
const STUB = 0x4f00;
const STUB_END = STUB + 5;
/** Whether the reset vector leads to it, or it runs, or neither. */
const Boot = { Done: 0, Runs: 1, Waits: 2 } as const;
const LAST_PAGE = 0xfc00;

/**
 * Copiers' RAM cartridges for the Disk System, with a game in them: what the file has as ROM is RAM, which was loaded from disks.
 * A latch at $8000-$FFFF in one of eight modes, or four registers for 8 KiB each. https://www.nesdev.org/wiki/NES_2.0_Mapper_561
 */
abstract class GameDoctor extends CycleBoard {
  override readonly wants: number = Wants.CpuClock | Wants.CpuReads;
  /** Registers $42FC-$42FF and $43FC-$43FF: bits 4-7 as written, 0 and 1 the address. */
  private mode = 0;
  protected mode2 = 0;
  private latch = 0;
  protected readonly prgBanks = new Uint8Array(4);
  private chrBank = 0;
  /** The Disk System's $4025, and thirds of a cycle of its counter. */
  private diskControl = 0;
  private diskCount = 0;
  /** One of `Boot`. */
  private boot: number = Boot.Done;
  private readonly setup: BoardSetup;
  private readonly program: Uint8Array;
  private readonly pictures: Uint8Array;

  static readonly derived: readonly string[] = ['setup', 'program', 'pictures'];

  constructor(setup: BoardSetup) {
    super(setup);
    this.setup = setup;
    const { memory } = setup;
    this.program = memory.view(memory.prgRom).slice();
    this.pictures = memory.view(memory.chrRom).slice();
  }

  override power(): void {
    const { memory, setup, program, pictures } = this;
    memory.view(memory.prgRom).set(program);
    memory.view(memory.chrRom).set(pictures);
    this.mode = (setup.submapper << 5) | (setup.vertical ? 0x01 : 0x11) | PROTECTED;
    this.mode2 = 3;
    this.latch = 0;
    this.prgBanks.set([0x1c, 0x1d, 0x1e, 0x1f]);
    this.chrBank = 0;
    this.diskControl = 0;
    this.diskCount = 0;
    this.loadTrainer();
    super.power();
  }

  /** A trainer comes as miscellaneous ROM: where it is loaded, what is called before the reset vector (0 for nothing), its bytes. */
  private loadTrainer(): void {
    const { memory, setup } = this;
    const { misc } = setup;
    this.boot = Boot.Done;
    if (misc.length <= 4) return;
    const load = misc[0] | (misc[1] << 8);
    const ram = load < 0x2000 ? memory.ram : memory.workRam;
    const at = load & (load < 0x2000 ? 0x7ff : 0x1fff);
    memory.view(ram).set(misc.subarray(4, 4 + Math.max(0, ram.size - at)), Math.min(at, ram.size));
    if ((misc[2] | misc[3]) !== 0) this.boot = Boot.Waits;
  }

  override readRegister(address: number, data: number): number {
    const byte = this.peekRegister(address, data);
    if (this.boot === Boot.Waits && address === STUB) {
      this.boot = Boot.Runs;
      this.mapBanks();
    } else if (this.boot === Boot.Runs && address === STUB_END) this.boot = Boot.Done;
    return byte;
  }

  override peekRegister(address: number, data: number): number {
    if (this.boot === Boot.Done) return this.peekOwn(address, data);
    const { misc } = this.setup;
    if (address >= STUB && address <= STUB_END) return [0x20, misc[2], misc[3], 0x6c, 0xfc, 0xff][address - STUB];
    if (this.boot === Boot.Runs) return this.peekOwn(address, data);
    if (address === 0xfffc || address === 0xfffd) return address & 1 ? STUB >> 8 : STUB & 0xff;
    return address < LAST_PAGE ? this.peekOwn(address, data) : this.lastPageAt(address);
  }

  private lastPageAt(address: number): number {
    const { memory } = this;
    return memory.bytes[memory.prgRom.start + ((this.bankAt(3) * 0x2000 + (address & 0x1fff)) % memory.prgRom.size)];
  }

  /** What registers of the board itself give. */
  protected peekOwn(_address: number, data: number): number {
    return data;
  }

  protected override write(address: number, data: number): void {
    if (address >= 0x8000) this.writeLatch(address, data);
    else if (address === 0x4024 || address === 0x4025) this.writeDisk(address, data);
    else if (address >= 0x42fc && address < 0x4300) this.mode = (data & 0xf0) | (address & 3);
    else if (address >= 0x43fc && address < 0x4400) {
      this.mode2 = (data & 0xf0) | (address & 3);
      this.chrBank = data & 3;
    } else if (!this.writeOwn(address, data)) return;
    this.mapBanks();
  }

  private writeLatch(address: number, data: number): void {
    if ((this.mode & PROTECTED) === 0) return;
    this.latch = data;
    this.prgBanks[(address >> 13) & 3] = data >> 2;
    const kind = this.mode >> 5;
    if (kind === 1 || kind === 4 || kind === 5) this.chrBank = data & 3;
    else if (kind === 3) this.chrBank = (data >> 4) & 3;
  }

  /** The Disk System's data interrupt, by which some games keep time. */
  private writeDisk(address: number, data: number): void {
    this.irq = 0;
    if (address === 0x4024) return;
    this.diskControl = data;
    if (data & 0x42) this.diskCount = 0;
  }

  /** Other registers; false for none. */
  protected abstract writeOwn(address: number, data: number): boolean;
  /** The 8 KiB bank in quarter `quarter` of $8000-$FFFF, where registers choose it; -1 where the latch does. */
  protected abstract ownBank(quarter: number): number;
  /** The board's own counter: cycles pass; whether it fires. */
  protected abstract countOwn(cycles: number): boolean;
  protected abstract ownCyclesToIrq(): number;

  private bankAt(quarter: number): number {
    const own = this.ownBank(quarter);
    if (own >= 0) return own;
    const { latch } = this;
    const half = quarter & 1;
    const isUpper = quarter >= 2;
    switch (this.mode >> 5) {
      case 0:
        return (isUpper ? 7 : latch & 7) * 2 + half;
      case 1:
        return (isUpper ? 7 : (latch >> 2) & 15) * 2 + half;
      case 2:
        return (isUpper ? 15 : latch & 15) * 2 + half;
      case 3:
        return (isUpper ? latch & 15 : 15) * 2 + half;
      case 4:
        return ((latch >> 4) & 3) * 4 + quarter;
      case 5:
        return 3 * 4 + quarter;
      case 6:
        return isUpper ? 14 + half : half ? latch >> 4 : latch & 15;
      default:
        return isUpper ? 14 + half : half ? (latch >> 4) | 1 : latch & 14;
    }
  }

  override mapBanks(): void {
    const { memory, mode } = this;
    this.workRam(0);
    const isProtected = (mode & PROTECTED) !== 0;
    for (let quarter = 0; quarter < 4; quarter++) {
      const address = 0x8000 + quarter * 0x2000;
      const bank = this.bankAt(quarter);
      if (isProtected) memory.mapCpuReadOnly(address, 0x2000, memory.prgRom, bank);
      else memory.mapCpu(address, 0x2000, memory.prgRom, bank);
    }
    if (this.boot === Boot.Waits) memory.unmapCpuReads(LAST_PAGE, 0x400);
    this.mapChr((mode & 0x80) === 0);
    const way = ((mode & 1) << 1) | ((mode >> 4) & 1);
    memory.mirror((['screen0', 'screen1', 'vertical', 'horizontal'] as const)[way]);
  }

  protected mapChr(isWritable: boolean): void {
    this.placeChr(0, 0x2000, this.chrBank, isWritable);
  }

  protected placeChr(address: number, size: number, bank: number, isWritable: boolean): void {
    const { memory } = this;
    if (isWritable) memory.mapPpu(address, size, memory.chr, bank);
    else memory.mapPpuReadOnly(address, size, memory.chr, bank);
  }

  protected override count(cycles: number): void {
    if (this.countOwn(cycles)) this.irq = 1;
    if ((this.diskControl & 0x80) === 0) return;
    this.diskCount += 3 * cycles;
    if (this.diskCount >= DISK_PERIOD) this.irq = 1;
    this.diskCount %= DISK_PERIOD;
  }

  protected override cyclesToIrq(): number {
    if (this.irq) return NEVER;
    const disk = (this.diskControl & 0x80) === 0 ? NEVER : Math.ceil((DISK_PERIOD - this.diskCount) / 3);
    return Math.min(disk, this.ownCyclesToIrq());
  }

  override state(s: StateIO): void {
    super.state(s);
    this.mode = s.u8(this.mode);
    this.mode2 = s.u8(this.mode2);
    this.latch = s.u8(this.latch);
    s.block(this.prgBanks, 0x3f);
    this.chrBank = s.u8(this.chrBank, 3);
    this.diskControl = s.u8(this.diskControl);
    this.diskCount = s.u16(this.diskCount, DISK_PERIOD - 1);
    this.boot = s.u8(this.boot, Boot.Waits);
  }
}

/** Bung's Super Game Doctor (mapper 561): all of 512 KiB by four registers, and a counter of cycles at $4100. */
class SuperGameDoctor extends GameDoctor {
  /** Counts up to $10000 while its upper byte was written as other than 0. */
  private counter = 0;
  private isCounting = false;

  override power(): void {
    this.counter = 0;
    this.isCounting = false;
    super.power();
  }

  protected override ownBank(quarter: number): number {
    return (this.mode2 & 1) === 0 ? this.prgBanks[quarter] : -1;
  }

  protected override writeOwn(address: number, data: number): boolean {
    if (address === 0x4100) this.counter = (this.counter & 0xff00) | data;
    else if (address === 0x4101) {
      this.counter = (this.counter & 0xff) | (data << 8);
      this.isCounting = data !== 0;
    } else return false;
    this.irq = 0;
    return true;
  }

  protected override countOwn(cycles: number): boolean {
    if (!this.isCounting) return false;
    const fires = this.counter + cycles >= 0x10000;
    this.counter = fires ? 0 : this.counter + cycles;
    if (fires) this.isCounting = false;
    return fires;
  }

  protected override ownCyclesToIrq(): number {
    return this.isCounting ? 0x10000 - this.counter : NEVER;
  }

  override state(s: StateIO): void {
    super.state(s);
    this.counter = s.u16(this.counter);
    this.isCounting = s.bit(this.isCounting);
  }
}

/**
 * Venus' Turbo Game Doctor (mapper 562): besides, 1 KiB of CHR by eight registers at $4400, modes at $4411, and a counter of cycles that
 * runs from $8000 while its target is negative, and can be read. What games look for in its BIOS at $4800 is not here.
 * https://www.nesdev.org/wiki/NES_2.0_Mapper_562
 */
class TurboGameDoctor extends GameDoctor {
  private readonly chrBanks = new Uint8Array(8);
  private turbo = 0;
  private counter = 0xffff;
  private target = 0;

  override power(): void {
    this.chrBanks.set([0, 1, 2, 3, 4, 5, 6, 7]);
    this.turbo = 3;
    this.counter = 0xffff;
    this.target = 0;
    super.power();
  }

  protected override ownBank(quarter: number): number {
    if (this.turbo & 0x80) return this.prgBanks[quarter];
    if (this.mode2 & 1) return -1;
    return (this.prgBanks[quarter] & 15) | ((this.mode2 >> 2) & 0x10);
  }

  protected override writeOwn(address: number, data: number): boolean {
    if (address >= 0x4400 && address < 0x4408) this.chrBanks[address & 7] = data;
    else if (address === 0x440c) this.setTarget((this.target & 0xff) | (data << 8));
    else if (address === 0x440d) this.setTarget((this.target & 0xff00) | data);
    else if (address === 0x4411) this.turbo = data;
    else return false;
    return true;
  }

  private setTarget(target: number): void {
    this.irq = 0;
    if ((target & 0x8000) === 0) this.counter = 0x8000;
    this.target = target;
  }

  protected override peekOwn(address: number, data: number): number {
    if (address >= 0x4400 && address < 0x4408) return this.chrBanks[address & 7];
    if (address === 0x440c) return this.counter >> 8;
    if (address === 0x440d) return this.counter & 0xff;
    return address === 0x4411 ? this.turbo : data;
  }

  override readRegister(address: number, data: number, cycle = 0): number {
    if (address === 0x440c || address === 0x440d) this.runTo(cycle);
    return super.readRegister(address, data);
  }

  protected override mapChr(isWritable: boolean): void {
    if ((this.turbo & 0x40) === 0) super.mapChr(isWritable);
    else for (let i = 0; i < 8; i++) this.placeChr(i * 0x400, 0x400, this.chrBanks[i], isWritable);
  }

  private get cyclesToTarget(): number {
    return (this.target & 0x8000) !== 0 && this.counter < this.target ? this.target - this.counter : NEVER;
  }

  protected override countOwn(cycles: number): boolean {
    if ((this.target & 0x8000) === 0) return false;
    const fires = cycles >= this.cyclesToTarget;
    this.counter = Math.min(0xffff, this.counter + cycles);
    return fires;
  }

  protected override ownCyclesToIrq(): number {
    return this.cyclesToTarget;
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.chrBanks);
    this.turbo = s.u8(this.turbo);
    this.counter = s.u16(this.counter);
    this.target = s.u16(this.target);
  }
}

/** RAM cartridges of copiers that have an interrupt of their own. */
export const GAME_DOCTORS: readonly BoardRow[] = [
  {
    mapper: 561,
    name: 'Bung Super Game Doctor',
    create: (setup) => new SuperGameDoctor(setup),
    loaded: true,
    usesMisc: true,
  },
  {
    mapper: 562,
    name: 'Venus Turbo Game Doctor',
    create: (setup) => new TurboGameDoctor(setup),
    loaded: true,
    usesMisc: true,
  },
];
