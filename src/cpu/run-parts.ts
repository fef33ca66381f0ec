import type { Cpu } from './cpu.ts';
import { NMI } from './interrupts.ts';
import type { QuickBus } from './quick-gear.ts';

// What `quickRun` asks now and then.

/** Where the address of the handler of /IRQ and BRK is. */
export const IRQ_VECTOR = 0xfffe;
/** Cycles of the longest instruction here. */
const LONGEST = 7;
/** Before any cycle there is. */
const NOT_NOW = -0x40000000;

/** The last cycle in which an instruction may begin; `ram` is where page 0 was. */
export function lastBeginning({ interrupts, interruptMask }: Cpu, bus: QuickBus, ram: number): number {
  if ((interrupts.polled | (interrupts.lines & interruptMask)) !== 0) return NOT_NOW;
  if (bus.readPages[0] !== ram || bus.writePages[0] !== ram) return NOT_NOW;
  return Math.min(bus.deadline - LONGEST, bus.pictureEnd - 1);
}

/** The status register as interrupts push it; `kept`: D in bit 2, and the mask of interrupts above it, as `quickRun` keeps them. */
export function statusByte(carry: number, overflow: number, result: number, kept: number): number {
  const flags = 0x20 | carry | ((kept & 4) << 1) | (overflow << 6) | ((result | (result >> 1)) & 0x80);
  return flags | ((result & 0xff) === 0 ? 2 : 0) | (kept >> 3 === NMI ? 4 : 0);
}

/** PC and status go onto the stack at `stack`, where the pointer is `s`; returns where it is then. */
export function pushState(bytes: Uint8Array, stack: number, s: number, pc: number, status: number): number {
  bytes[stack + s] = pc >> 8;
  bytes[stack + ((s - 1) & 0xff)] = pc & 0xff;
  bytes[stack + ((s - 2) & 0xff)] = status;
  return (s - 3) & 0xff;
}
