import { Mmc3 } from './mmc3.ts';

/**
 * Taito TC0690 (mapper 48): a TC0190 with an MMC3's counter, whose latch is written inverted.
 * https://www.nesdev.org/wiki/INES_Mapper_048
 */
export class Tc0690 extends Mmc3 {
  override power(): void {
    super.power();
    this.registers.fill(0);
    this.mapBanks();
  }

  override writeMmc3(address: number, data: number): void {
    switch (address & 0xe003) {
      case 0x8000:
        this.registers[6] = data;
        break;
      case 0x8001:
        this.registers[7] = data;
        break;
      case 0x8002:
        this.registers[0] = data;
        break;
      case 0x8003:
        this.registers[1] = data;
        break;
      case 0xa000:
      case 0xa001:
      case 0xa002:
      case 0xa003:
        this.registers[2 + (address & 3)] = data;
        break;
      case 0xc000:
        // Flintstones 2 (submapper 1) counts one line more.
        this.irqLatch = ((data ^ 0xff) + (this.submapper === 1 ? 1 : 0)) & 0xff;
        break;
      case 0xc001:
        super.writeIrq(0xc001, data);
        break;
      case 0xc002:
        super.writeIrq(0xe001, data);
        break;
      case 0xc003:
        super.writeIrq(0xe000, data);
        break;
      case 0xe000:
        this.mirroring = (data >> 6) & 1;
        break;
    }
    this.mapBanks();
  }

  override mapPrg(): void {
    this.prg8(0x8000, this.registers[6] & 0x3f)
      .prg8(0xa000, this.registers[7] & 0x3f)
      .prg16(0xc000, -1);
  }

  override mapChr(): void {
    const r = this.registers;
    this.chr2(0x0000, r[0]).chr2(0x0800, r[1]);
    for (let i = 0; i < 4; i++) this.chr1(0x1000 + i * 0x400, r[2 + i]);
  }

  override mapRam(): void {
    this.workRam(0);
  }
}
