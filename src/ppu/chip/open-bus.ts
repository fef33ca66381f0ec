import type { StateIO } from '../../base/state.ts';

/** Dots after which a bit that nobody refreshed reads 0: 20 frames, within what test ROMs and consoles show. */
const LIFE = 1786830;

/**
 * The PPU's register bus: its capacitance holds what was written or read last, each bit for a while. Bits
 * are refreshed in three groups: 7-6 (not by palette reads), 5, and 4-0 (not by $2002).
 * Source: https://www.nesdev.org/wiki/Open_bus_behavior#PPU_open_bus, blargg's ppu_open_bus.
 */
export class PpuOpenBus {
  private value = 0;
  /** The dots at which bits 7-6, 5 and 4-0 were last driven. */
  private highAt = 0;
  private middleAt = 0;
  private lowAt = 0;

  /** The bus as it is at dot `time`. */
  at(time: number): number {
    const gone = time - LIFE;
    let value = this.value;
    if (this.highAt < gone) value &= 0x3f;
    if (this.middleAt < gone) value &= 0xdf;
    if (this.lowAt < gone) value &= 0xe0;
    return value;
  }

  /** All bits are driven to `data` at dot `time`. */
  drive(data: number, time: number): void {
    this.value = data;
    this.highAt = time;
    this.middleAt = time;
    this.lowAt = time;
  }

  /** A read of $2002 drives bits 7-5. */
  driveStatus(bits: number, time: number): void {
    this.value = (this.at(time) & 0x1f) | bits;
    this.highAt = time;
    this.middleAt = time;
  }

  /** A palette read drives bits 5-0. */
  drivePalette(colour: number, time: number): void {
    this.value = (this.at(time) & 0xc0) | (colour & 0x3f);
    this.middleAt = time;
    this.lowAt = time;
  }

  /** Whether bits 4-0 read the same at dot `time` as they did when last looked at. */
  lowHolds(time: number): boolean {
    return (this.value & 0x1f) === 0 || time - this.lowAt <= LIFE;
  }

  /** All times become `dots` less. */
  rebase(dots: number): void {
    this.highAt = Math.max(this.highAt - dots, -LIFE - 1);
    this.middleAt = Math.max(this.middleAt - dots, -LIFE - 1);
    this.lowAt = Math.max(this.lowAt - dots, -LIFE - 1);
  }

  power(): void {
    this.drive(0, 0);
  }

  state(s: StateIO): void {
    this.value = s.u8(this.value);
    this.highAt = s.time(this.highAt);
    this.middleAt = s.time(this.middleAt);
    this.lowAt = s.time(this.lowAt);
  }
}
