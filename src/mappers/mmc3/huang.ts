import type { StateIO } from '../../base/state.ts';
import type { BoardSetup } from '../board.ts';
import { withNibble } from '../parts/bits.ts';
import type { BoardRow } from '../rows.ts';
import { Mmc3 } from './mmc3.ts';

const VRC2 = 0;
const MMC3 = 1;
/**
 * Gouder SL-1632 (mapper 14): the Huang-1, an MMC3 and a VRC2 (A0, A1) in one chip; $A131 tells which, and CHR A18
 * of the MMC3. https://www.nesdev.org/wiki/INES_Mapper_014
 */
class Huang1 extends Mmc3 {
  protected supervisor = 0;
  protected readonly vrcChr = new Uint8Array(8);
  protected readonly vrcPrg = new Uint8Array(2);
  protected vrcMirroring = 0;

  override power(): void {
    this.supervisor = 0;
    this.vrcChr.fill(0);
    this.vrcPrg.fill(0);
    this.vrcMirroring = 0;
    super.power();
    this.mirroring = 0;
    this.mapBanks();
  }

  override writeRegister(address: number, data: number, _cycle: number): void {
    if (address === 0xa131) this.supervisor = data;
    if (address < 0x8000) return;
    if (this.chip() === MMC3) this.writeMmc3(address, data);
    else {
      this.writeVrc2(address, data);
      // One latch holds the mirroring of both, and the VRC2's stays after a change to the MMC3.
      this.mirroring = this.vrcMirroring;
    }
    this.mapBanks();
  }

  /** Which chip answers. */
  protected chip(): number {
    return this.supervisor & 2 ? MMC3 : VRC2;
  }

  /** CHR A18 and above for the MMC3 at `address`. */
  protected outerChr(address: number): number {
    const line = address < 0x1000 ? 3 : address < 0x1800 ? 5 : 7;
    return ((this.supervisor >> line) & 1) << 8;
  }

  /** The VRC2's CHR has these bits above its own eight. */
  protected outerVrcChr(): number {
    return 0;
  }

  /** On the SL-1632 PRG and mirroring do not answer where A0 or A1 is 1 (Mesen and Nestopia agree). */
  protected answersVrc2(address: number): boolean {
    return (address & 3) === 0;
  }

  protected writeVrc2(address: number, data: number): void {
    const block = address >> 12;
    if (block >= 0xb && block < 0xf) {
      const bank = (block - 0xb) * 2 + ((address >> 1) & 1);
      this.vrcChr[bank] = withNibble(this.vrcChr[bank], address & 1, data);
    } else if (!this.answersVrc2(address)) return;
    else if (block === 8) this.vrcPrg[0] = data;
    else if (block === 9) this.vrcMirroring = data & 1;
    else if (block === 0xa) this.vrcPrg[1] = data;
  }

  override mapPrg(): void {
    if (this.chip() !== VRC2) super.mapPrg();
    else this.prg8(0x8000, this.vrcPrg[0]).prg8(0xa000, this.vrcPrg[1]).prg16(0xc000, -1);
  }

  override mapChr(): void {
    if (this.chip() !== VRC2) super.mapChr();
    else for (let i = 0; i < 8; i++) this.chr1(i * 0x400, this.vrcChr[i] | this.outerVrcChr());
  }

  override placeChr(address: number, bank: number): void {
    this.chr1(address, bank | this.outerChr(address ^ (this.select & 0x80 ? 0x1000 : 0)));
  }

  override mapRam(): void {
    this.workRam(0);
  }

  override mapMirroring(): void {
    this.horizontal(this.chip() === VRC2 ? this.vrcMirroring : this.mirroring);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.supervisor = s.u8(this.supervisor);
    s.block(this.vrcChr);
    s.block(this.vrcPrg);
    this.vrcMirroring = s.u8(this.vrcMirroring, 1);
  }
}

/**
 * Gouder SL-12 (mapper 116): the Huang-1's two chips and an MMC1 besides; a register where A14 and A8 are 1 tells
 * which. https://www.nesdev.org/wiki/INES_Mapper_116
 */
class HuangSl12 extends Huang1 {
  /** Control, CHR 0, CHR 1, PRG. */
  private readonly mmc1 = new Uint8Array(4);
  private shift = 0;
  private bits = 0;

  override power(): void {
    this.mmc1.set([0x0c, 0, 0, 0]);
    this.shift = 0;
    this.bits = 0;
    super.power();
    this.vrcChr.set([0xff, 0xff, 0xff, 0xff, 4, 5, 6, 7]);
    this.vrcPrg.set([0, 1]);
    this.mapBanks();
  }

  override writeRegister(address: number, data: number, _cycle: number): void {
    if (address < 0x8000) {
      if ((address & 0x4100) !== 0x4100) return;
      this.supervisor = data;
      if (address & 1) {
        this.mmc1[0] = 0x0c;
        this.mmc1[3] = 0;
        this.shift = 0;
        this.bits = 0;
      }
    } else if (this.chip() === VRC2) this.writeVrc2(address, data);
    else if (this.chip() === MMC3) this.writeMmc3(address, data);
    else this.writeMmc1(address, data);
    this.mapBanks();
  }

  protected override chip(): number {
    return this.supervisor & 3;
  }

  protected override outerChr(): number {
    return (this.supervisor & 4) << 6;
  }

  protected override outerVrcChr(): number {
    return this.outerChr();
  }

  protected override answersVrc2(): boolean {
    return true;
  }

  /** The A12 counter belongs to the MMC3. */
  override clockIrq(): void {
    if (this.chip() === MMC3) super.clockIrq();
  }

  private writeMmc1(address: number, data: number): void {
    if (data & 0x80) {
      this.mmc1[0] |= 0x0c;
      this.shift = 0;
      this.bits = 0;
      return;
    }
    this.shift |= (data & 1) << this.bits;
    this.bits++;
    if (this.bits < 5) return;
    this.mmc1[(address >> 13) & 3] = this.shift;
    this.shift = 0;
    this.bits = 0;
  }

  override mapPrg(): void {
    if (this.chip() < 2) {
      super.mapPrg();
      return;
    }
    const [control, , , prg] = this.mmc1;
    const bank = prg & 15;
    const mode = (control >> 2) & 3;
    if (mode < 2) this.prg32(bank >> 1);
    else if (mode === 2) this.prg16(0x8000, 0).prg16(0xc000, bank);
    else this.prg16(0x8000, bank).prg16(0xc000, 15);
  }

  override mapChr(): void {
    if (this.chip() < 2) super.mapChr();
    else if (this.mmc1[0] & 0x10) this.chr4(0x0000, this.mmc1[1]).chr4(0x1000, this.mmc1[2]);
    else this.chr8(this.mmc1[1] >> 1);
  }

  override mapMirroring(): void {
    if (this.chip() < 2) super.mapMirroring();
    else this.mirrorBits(this.mmc1[0] ^ 2);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.mmc1);
    this.shift = s.u8(this.shift, 31);
    this.bits = s.u8(this.bits, 4);
  }
}

/** Boards with the Huang chips. */
export const HUANG_BOARDS: readonly BoardRow[] = [
  { mapper: 14, name: 'Gouder SL-1632', create: (setup: BoardSetup) => new Huang1(setup) },
  { mapper: 116, name: 'Gouder SL-12', create: (setup: BoardSetup) => new HuangSl12(setup) },
];
