import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { VrcBoard } from '../parts/vrc-irq.ts';
import type { SoundChip } from '../sound/sound-chip.ts';
import { Vrc6Sound } from '../sound/vrc6-sound.ts';

/** For each of the four nametables the CHR register (4 to 7) behind it, by the three low bits of $B003. */
const SCREEN_REGISTERS: readonly (readonly number[])[] = [
  [6, 6, 7, 7],
  [4, 5, 6, 7],
  [6, 7, 6, 7],
  [6, 7, 6, 7],
  [6, 7, 6, 7],
  [4, 5, 6, 7],
  [6, 6, 7, 7],
  [6, 6, 7, 7],
];

/** Konami VRC6 (mappers 24 and 26, which swap A0 and A1). https://www.nesdev.org/wiki/VRC6 */
export class Vrc6 extends VrcBoard {
  override readonly wants: number = Wants.CpuClock | Wants.Audio;
  private readonly sound = new Vrc6Sound();
  override readonly sounds: readonly SoundChip[] = [this.sound];
  private prg16Bank = 0;
  private prg8Bank = 0;
  private readonly chrBanks = new Uint8Array(8);
  /** $B003: bits 0-1 pattern layout, 2-3 mirroring, 4 nametables in ROM, 5 A10 from the PPU, 7 RAM on. */
  private mode = 0;
  private readonly swapsPins: boolean;

  constructor(setup: BoardSetup) {
    super(setup);
    this.swapsPins = setup.mapper === 26;
  }

  override power(): void {
    this.prg16Bank = 0;
    this.prg8Bank = 0;
    this.chrBanks.set([0, 1, 2, 3, 4, 5, 6, 7]);
    this.mode = 0;
    this.sound.power();
    super.power();
  }

  protected override write(address: number, data: number, cycle: number): void {
    if (address < 0x8000) return;
    const pins = address & 3;
    const register = this.swapsPins ? ((pins & 1) << 1) | (pins >> 1) : pins;
    switch (address >> 12) {
      case 0x8:
        this.prg16Bank = data & 0x0f;
        break;
      case 0x9:
        this.sound.write(0x9000 | register, data, cycle);
        return;
      case 0xa:
        if (register !== 3) this.sound.write(0xa000 | register, data, cycle);
        return;
      case 0xb:
        if (register !== 3) {
          this.sound.write(0xb000 | register, data, cycle);
          return;
        }
        this.mode = data;
        break;
      case 0xc:
        this.prg8Bank = data & 0x1f;
        break;
      case 0xd:
        this.chrBanks[register] = data;
        break;
      case 0xe:
        this.chrBanks[4 + register] = data;
        break;
      case 0xf:
        this.counter.write(register, data);
        this.irq = this.counter.irq;
        return;
      default:
        return;
    }
    this.mapBanks();
  }

  override mapBanks(): void {
    this.prg16(0x8000, this.prg16Bank).prg8(0xc000, this.prg8Bank).prg8(0xe000, -1);
    if (this.mode & 0x80) this.workRam(0);
    else this.memory.unmapCpu(0x6000, 0x2000);
    this.mapPatterns();
    this.mapNametables();
  }

  private mapPatterns(): void {
    const r = this.chrBanks;
    const layout = this.mode & 3;
    for (let i = 0; i < 8; i++) {
      if (layout === 0 || (layout >= 2 && i < 4)) this.chr1(i * 0x400, r[i]);
      else this.chr1(i * 0x400, this.halved(r[layout === 1 ? i >> 1 : 2 + (i >> 1)], i & 1));
    }
  }

  /** A 2 KiB bank's 1 KiB: with bit 5 the PPU's A10 takes the place of the register's lowest bit. */
  private halved(bank: number, half: number): number {
    return this.mode & 0x20 ? (bank & 0xfe) | half : bank;
  }

  private mapNametables(): void {
    const registers = SCREEN_REGISTERS[this.mode & 7];
    for (let i = 0; i < 4; i++) {
      let bank = this.chrBanks[registers[i]];
      if (this.mode & 0x20) bank = this.mirrored(i);
      this.placeScreen(i, bank);
    }
  }

  /** Bits 2-3 (XORed with the layout) as the games use them: what CIRAM A10 is for nametable `i`. */
  private mirrored(i: number): number {
    const registers = SCREEN_REGISTERS[this.mode & 7];
    const bank = this.chrBanks[registers[i]];
    switch (this.mode & 0x0f) {
      case 0x0:
      case 0x7:
        return (this.chrBanks[i < 2 ? 6 : 7] & 0xfe) | (i & 1);
      case 0x3:
      case 0x4:
        return (this.chrBanks[i & 1 ? 7 : 6] & 0xfe) | (i >> 1);
      case 0x8:
      case 0xf:
        return this.chrBanks[i < 2 ? 6 : 7] & 0xfe;
      case 0xb:
      case 0xc:
        return this.chrBanks[i & 1 ? 7 : 6] | 1;
      default:
        return bank;
    }
  }

  private placeScreen(i: number, bank: number): void {
    const { memory } = this;
    for (let base = 0x2000; base < 0x4000; base += 0x1000) {
      const address = base + i * 0x400;
      if (this.mode & 0x10) memory.mapPpuReadOnly(address, 0x400, memory.chr, bank);
      else memory.mapPpu(address, 0x400, memory.vram, bank & 1);
    }
  }

  override state(s: StateIO): void {
    super.state(s);
    this.prg16Bank = s.u8(this.prg16Bank);
    this.prg8Bank = s.u8(this.prg8Bank);
    s.block(this.chrBanks);
    this.mode = s.u8(this.mode);
    this.counter.state(s);
    this.sound.state(s);
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.sound.rebase(cycles);
  }
}
