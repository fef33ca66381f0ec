import type { StateIO } from '../../base/state.ts';
import { Board } from '../board.ts';

/** NROM (mapper 0): no registers. https://www.nesdev.org/wiki/NROM */
export class Nrom extends Board {
  override mapBanks(): void {
    this.workRam(0);
    this.prg(0x8000, 0x8000, 0);
    this.chr(0, 0x2000, 0);
    this.memory.mirror(this.soldered);
  }

  override state(_s: StateIO): void {}
}
