import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { VsHardware } from '../formats/rom-file.ts';
import { Namco108 } from './namco108.ts';

/** What the lock of two games gives at $5E01, one byte a read, from a read of $5E00 on. */
const SEQUENCES: Readonly<Record<number, readonly number[]>> = {
  [VsHardware.RbiBaseball]: [
    ...[0x00, 0x00, 0x00, 0x00, 0xb4, 0x00, 0x00, 0x00, 0x00, 0x6f, 0x00, 0x00, 0x00, 0x00, 0x94, 0x00],
    ...[0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],
  ],
  [VsHardware.TkoBoxing]: [
    ...[0xff, 0xbf, 0xb7, 0x97, 0x97, 0x17, 0x57, 0x4f, 0x6f, 0x6b, 0xeb, 0xa9, 0xb1, 0x90, 0x94, 0x14],
    ...[0x56, 0x4e, 0x6f, 0x6b, 0xeb, 0xa9, 0xb1, 0x90, 0xd4, 0x5c, 0x3e, 0x26, 0x87, 0x83, 0x13, 0x00],
  ],
};

/**
 * Super Xevious: what four addresses give. Each read of $5567 switches them from the first byte to the second, or back.
 */
const XEVIOUS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0x54ff, [0x05, 0x05]],
  [0x5567, [0x3e, 0x37]],
  [0x5678, [0x01, 0x00]],
  [0x578f, [0x89, 0xd1]],
]);

/** Whether the game's board has such a lock. */
export function hasLock({ vsHardware }: BoardSetup): boolean {
  return vsHardware >= VsHardware.RbiBaseball && vsHardware <= VsHardware.SuperXevious;
}

/**
 * A Namco 108 board with the lock of R.B.I. Baseball, T.K.O. Boxing or Super Xevious on a VS. System.
 * Sources: https://problemkaputt.de/everynes.htm#vssystemprotections, MAME's vsnes.
 */
export class VsNamco108 extends Namco108 {
  override readonly wants: number = Wants.CpuReads;
  private index = 0;
  private turned = 0;
  private readonly hardware: number;

  constructor(setup: BoardSetup) {
    super(setup);
    this.hardware = setup.vsHardware;
  }

  override power(): void {
    this.index = 0;
    this.turned = 0;
    super.power();
  }

  override readRegister(address: number, data: number): number {
    if (this.hardware === VsHardware.SuperXevious) {
      if (address === 0x5567) this.turned ^= 1;
    } else if (address === 0x5e00) this.index = 0;
    const value = this.peekRegister(address, data);
    if (this.hardware !== VsHardware.SuperXevious && address === 0x5e01) this.index = (this.index + 1) & 0x1f;
    return value;
  }

  override peekRegister(address: number, data: number): number {
    if (this.hardware === VsHardware.SuperXevious) return XEVIOUS.get(address)?.[this.turned as 0 | 1] ?? data;
    return address === 0x5e01 ? SEQUENCES[this.hardware][this.index] : data;
  }

  override state(s: StateIO): void {
    super.state(s);
    this.index = s.version >= 2 ? s.u8(this.index, 0x1f) : 0;
    this.turned = s.version >= 2 ? s.u8(this.turned, 1) : 0;
  }
}
