import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type BoardSetup, NO_SOUND, Wants } from '../board.ts';
import type { RomFile } from '../formats/rom-file.ts';
import type { MemoryChip } from '../memory.ts';
import { CycleBoard, CycleTimer } from '../parts/cycle-timer.ts';
import { Namco163Sound, nextSoundAddress, SOUND_RAM, SOUND_STOP } from '../sound/namco163-sound.ts';
import type { SoundChip } from '../sound/sound-chip.ts';

/**
 * NES 2.0: a battery without NVRAM keeps the chip's own 128 bytes. An iNES header cannot say which RAM it keeps: both,
 * the chip's after the 8 KiB.
 */
export function namco163Nvram(rom: RomFile): number | null {
  if (!rom.battery) return null;
  if (rom.ram === null) return 0x2000 + SOUND_RAM;
  return rom.ram.prgNvram === 0 ? SOUND_RAM : null;
}

/** Namco 129 and 163 (mapper 19). https://www.nesdev.org/wiki/INES_Mapper_019 */
export class Namco163 extends CycleBoard {
  override readonly wants: number;
  /** $8000-$F800: CHR 0-7, nametables 8-11, PRG 12-14, $F800. */
  private readonly registers = new Uint8Array(16);
  /** One bit for each CHR register that names VRAM. */
  private vramPages = 0;
  private irqEnabled = 0;
  /** Stops at $7FFF. */
  private readonly timer = new CycleTimer(1, 0x7fff, 0x7fff, true);
  private soundAddress = 0;
  private readonly sound: Namco163Sound;
  /** Submappers 1 and 2 have no wire from the chip's DAC. */
  override readonly sounds: readonly SoundChip[];
  /** RAM at $6000: not the battery's, when the battery keeps the RAM inside the chip alone. */
  private readonly outerRam: MemoryChip;

  constructor(setup: BoardSetup) {
    super(setup);
    const { memory, submapper } = this;
    const { size } = memory.prgNvram;
    // The chip's RAM comes last in what the battery keeps.
    const keepsSoundRam = size % 0x400 === SOUND_RAM;
    this.outerRam = size === SOUND_RAM ? memory.prgRam : memory.workRam;
    const kept = keepsSoundRam ? memory.view(memory.prgNvram).subarray(size - SOUND_RAM) : null;
    this.sound = new Namco163Sound(submapper, kept);
    const isHeard = submapper !== 1 && submapper !== 2;
    this.sounds = isHeard ? [this.sound] : NO_SOUND;
    this.wants = Wants.CpuClock | Wants.CpuReads | (isHeard ? Wants.Audio : 0);
  }

  override power(): void {
    this.registers.fill(0);
    this.vramPages = 0;
    this.irqEnabled = 0;
    this.timer.power();
    this.soundAddress = 0;
    this.sound.power();
    super.power();
  }

  protected override write(address: number, data: number, cycle: number): void {
    if (address >= 0x8000) {
      const register = (address >> 11) & 15;
      this.registers[register] = data;
      if (register < 8) this.chooseVram(register, data);
      if (register === 12) this.sound.write(SOUND_STOP, data, cycle);
      if (register === 15) this.soundAddress = data;
      this.mapBanks();
    } else if (address >= 0x5000 && address < 0x6000) this.writeCounter(address, data);
    else if (address >= 0x4800 && address < 0x5000) {
      this.sound.write(this.soundAddress & 0x7f, data, cycle);
      this.advance();
    }
  }

  private writeCounter(address: number, data: number): void {
    const { timer } = this;
    if (address < 0x5800) timer.value = (timer.value & 0x7f00) | data;
    else {
      timer.value = (timer.value & 0x00ff) | ((data & 0x7f) << 8);
      this.irqEnabled = data & 0x80;
    }
    timer.enabled = this.irqEnabled !== 0 && timer.value !== 0x7fff;
    this.irq = 0;
  }

  override readRegister(address: number, data: number, cycle: number): number {
    if (address < 0x4800 || address >= 0x5000) return this.peekRegister(address, data);
    const value = this.sound.read(this.soundAddress & 0x7f, cycle);
    this.advance();
    return value;
  }

  override peekRegister(address: number, data: number): number {
    if (address >= 0x4800 && address < 0x5000) return this.sound.ram[this.soundAddress & 0x7f];
    if (address >= 0x5000 && address < 0x5800) return this.timer.value & 0xff;
    if (address >= 0x5800 && address < 0x6000) return (this.timer.value >> 8) | this.irqEnabled;
    return data;
  }

  private advance(): void {
    this.soundAddress = nextSoundAddress(this.soundAddress);
  }

  protected override count(cycles: number): void {
    if (this.timer.count(cycles)) this.irq = 1;
  }

  protected override cyclesToIrq(): number {
    return this.irq ? NEVER : this.timer.toFire();
  }

  override mapBanks(): void {
    const r = this.registers;
    this.prg8(0x8000, r[12] & 0x3f)
      .prg8(0xa000, r[13] & 0x3f)
      .prg8(0xc000, r[14] & 0x3f)
      .prg8(0xe000, -1);
    this.mapRam();
    for (let i = 0; i < 8; i++) {
      this.place(i * 0x400, r[i], ((this.vramPages >> i) & 1) !== 0);
    }
    for (let i = 0; i < 4; i++) {
      this.place(0x2000 + i * 0x400, r[8 + i], r[8 + i] >= 0xe0);
      this.place(0x3000 + i * 0x400, r[8 + i], r[8 + i] >= 0xe0);
    }
  }

  /**
   * A CHR register of $E0-$FF names the console's VRAM, unless $E800 bit 6 (for $0000) or 7 (for $1000) was
   * set when it was written (three emulators agree; no test on hardware known).
   */
  private chooseVram(register: number, bank: number): void {
    const off = this.registers[13] & (register < 4 ? 0x40 : 0x80);
    const bit = 1 << register;
    this.vramPages = bank >= 0xe0 && !off ? this.vramPages | bit : this.vramPages & ~bit;
  }

  /** 1 KiB of the console's VRAM or of CHR. */
  private place(address: number, bank: number, isVram: boolean): void {
    const { memory } = this;
    if (isVram) memory.mapPpu(address, 0x400, memory.vram, bank & 1);
    else memory.mapPpu(address, 0x400, memory.chr, bank);
  }

  /** $F800: writes are possible with 4 in the high nibble, for each 2 KiB whose bit below is 0. */
  private mapRam(): void {
    const protect = this.registers[15];
    const { memory } = this;
    for (let i = 0; i < 4; i++) {
      const address = 0x6000 + i * 0x800;
      if ((protect & 0xf0) === 0x40 && !((protect >> i) & 1)) memory.mapCpu(address, 0x800, this.outerRam, i);
      else memory.mapCpuReadOnly(address, 0x800, this.outerRam, i);
    }
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.registers);
    this.vramPages = s.u8(this.vramPages);
    this.irqEnabled = s.u8(this.irqEnabled);
    this.timer.state(s);
    this.soundAddress = s.u8(this.soundAddress);
    this.sound.state(s);
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.sound.rebase(cycles);
  }
}
