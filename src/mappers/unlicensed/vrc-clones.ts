import type { StateIO } from '../../base/state.ts';
import type { BoardSetup } from '../board.ts';
import { withNibble } from '../parts/bits.ts';
import { VrcBoard } from '../parts/vrc-irq.ts';

/**
 * Waixing's VRC4 clones with 2 KiB of CHR RAM (mapper 252: CHR banks 6 and 7; 253: 4 and 5, unless locked).
 * https://www.nesdev.org/wiki/INES_Mapper_253
 */
export class WaixingVrc extends VrcBoard {
  private readonly prgBanks = new Uint8Array(2);
  private readonly chrLow = new Uint8Array(8);
  private readonly chrHigh = new Uint8Array(8);
  private mirroring = 0;
  /** 253: the last magic value written to the first CHR register keeps CHR RAM out. */
  private locked = false;
  private readonly is253: boolean;

  constructor(setup: BoardSetup) {
    super(setup);
    this.is253 = setup.mapper === 253;
  }

  override power(): void {
    this.prgBanks.fill(0);
    this.chrLow.fill(0);
    this.chrHigh.fill(0);
    this.mirroring = 0;
    this.locked = false;
    super.power();
  }

  protected override write(address: number, data: number): void {
    const { counter } = this;
    if (address >= 0xb000 && address < 0xf000) this.writeChr(address, data);
    else if (address >= 0xf000) {
      counter.writeByHalves((address >> 2) & 3, data);
      this.irq = counter.irq;
      return;
    } else if (this.is253) {
      if (address === 0x8010) this.prgBanks[0] = data;
      else if (address === 0xa010) this.prgBanks[1] = data;
      else if (address === 0x9400) this.mirroring = data & 3;
    } else if (address >= 0x8000 && address < 0x9000) this.prgBanks[0] = data;
    else if (address >= 0xa000) this.prgBanks[1] = data;
    this.mapBanks();
  }

  private writeChr(address: number, data: number): void {
    const bank = ((((address & 8) | (address >> 8)) >> 3) + 2) & 7;
    this.chrLow[bank] = withNibble(this.chrLow[bank], address & 4, data);
    if (address & 4) this.chrHigh[bank] = this.is253 ? data >> 4 : 0;
    if (!this.is253 || bank !== 0) return;
    if (this.chrLow[0] === 0xc8) this.locked = false;
    else if (this.chrLow[0] === 0x88) this.locked = true;
  }

  override mapBanks(): void {
    const { memory } = this;
    this.workRam(0).prg8(0x8000, this.prgBanks[0]).prg8(0xa000, this.prgBanks[1]).prg16(0xc000, -1);
    const ramBank = this.is253 ? 4 : 6;
    for (let i = 0; i < 8; i++) {
      const low = this.chrLow[i];
      const isRam = (low & 0xfe) === ramBank && !this.locked;
      if (isRam && memory.chrRam.size > 0) memory.mapPpu(i * 0x400, 0x400, memory.chrRam, low & 1);
      else this.chr1(i * 0x400, low | (this.chrHigh[i] << 8));
    }
    if (this.is253) this.mirrorBits(this.mirroring);
    else memory.mirror(this.soldered);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.prgBanks);
    s.block(this.chrLow);
    s.block(this.chrHigh);
    this.mirroring = s.u8(this.mirroring, 3);
    this.locked = s.bit(this.locked);
    this.counter.state(s);
  }
}
