import type { Apu } from '../apu/apu.ts';
import type { Region } from '../base/region.ts';
import type { Interrupts } from '../cpu/interrupts.ts';
import type { Board } from '../mappers/board.ts';
import type { CartMemory } from '../mappers/memory.ts';
import type { Ppu } from '../ppu/ppu.ts';
import type { Ports } from './ports.ts';

/** Everything that is on the CPU's bus. */
export interface BusParts {
  readonly memory: CartMemory;
  readonly board: Board;
  readonly ppu: Ppu;
  readonly apu: Apu;
  readonly ports: Ports;
  readonly interrupts: Interrupts;
  readonly region: Region;
}
