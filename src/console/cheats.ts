import type { CartMemory } from '../mappers/memory.ts';

/** What a cheat does: the CPU finds `value` at `address`. */
export interface Cheat {
  /**
   * CPU address, 16 bits. From $8000 on, reads are changed as a Game Genie does it, which sits between the console and the
   * cartridge; below it is RAM (the console's or the cartridge's), written before each frame.
   */
  readonly address: number;
  /** 0 to 255. */
  readonly value: number;
  /** It does something only where this byte would be found otherwise, 0 to 255; null: always. */
  readonly compare: number | null;
}

/** Where cheats change what is read. */
const READS_FROM = 0x8000;

/** Cheats that change what the CPU reads. */
export class ReadPatches {
  /** Pages of 1 KiB in which some do, 0 to 63. */
  readonly pages: readonly number[];
  private readonly byAddress = new Map<number, Cheat[]>();

  constructor(cheats: readonly Cheat[]) {
    for (const cheat of cheats) {
      const others = this.byAddress.get(cheat.address);
      if (others) others.push(cheat);
      else this.byAddress.set(cheat.address, [cheat]);
    }
    this.pages = [...new Set(cheats.map(({ address }) => address >> 10))];
  }

  /** What is read at `address` where `data` would be: the first cheat that fits decides. */
  of(address: number, data: number): number {
    for (const { value, compare } of this.byAddress.get(address) ?? []) {
      if (compare === null || compare === data) return value;
    }
    return data;
  }
}

/** The cheats that are on in a machine. They are no part of its state: once off, what they did to the game is all that is left. */
export class Cheats {
  /** Null when no cheat changes what is read. */
  readonly patches: ReadPatches | null;
  private readonly memory: CartMemory;
  private readonly held: readonly Cheat[];

  constructor(memory: CartMemory, cheats: readonly Cheat[]) {
    const reads = cheats.filter(({ address }) => address >= READS_FROM);
    this.patches = reads.length > 0 ? new ReadPatches(reads) : null;
    this.memory = memory;
    this.held = cheats.filter(({ address }) => address < READS_FROM);
  }

  /** Bytes of RAM become what cheats say, before a frame; whether any became another. */
  hold(): boolean {
    const { memory } = this;
    let changed = false;
    for (const { address, value, compare } of this.held) {
      const at = memory.cpuWrites[address >> 10] + address;
      if (at < 0 || memory.bytes[at] === value) continue;
      if (compare !== null && memory.bytes[at] !== compare) continue;
      memory.bytes[at] = value;
      changed = true;
    }
    return changed;
  }
}
