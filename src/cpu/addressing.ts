import type { Cpu } from './cpu.ts';

/**
 * Addressing modes: each makes its accesses, dummy ones included, and returns the address of the
 * operand. Source: https://www.nesdev.org/6502_cpu.txt, "Instructions accessing the stack" onwards.
 */

export function zeroPage(cpu: Cpu): number {
  return cpu.fetch();
}

/** The index is added while the unindexed address is read. */
export function zeroPageX(cpu: Cpu): number {
  const base = cpu.fetch();
  cpu.bus.read(base);
  return (base + cpu.x) & 0xff;
}

export function zeroPageY(cpu: Cpu): number {
  const base = cpu.fetch();
  cpu.bus.read(base);
  return (base + cpu.y) & 0xff;
}

export function absolute(cpu: Cpu): number {
  const low = cpu.fetch();
  return low | (cpu.fetch() << 8);
}

/** For reads: the read before the carry is in costs a cycle only when the page was wrong. */
export function absoluteX(cpu: Cpu): number {
  const base = absolute(cpu);
  const address = (base + cpu.x) & 0xffff;
  if ((base ^ address) & 0xff00) cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

export function absoluteY(cpu: Cpu): number {
  const base = absolute(cpu);
  const address = (base + cpu.y) & 0xffff;
  if ((base ^ address) & 0xff00) cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

/** For writes and read-modify-writes: the read before the carry is in always happens. */
export function absoluteXWrite(cpu: Cpu): number {
  const base = absolute(cpu);
  const address = (base + cpu.x) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

export function absoluteYWrite(cpu: Cpu): number {
  const base = absolute(cpu);
  const address = (base + cpu.y) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

export function indirectX(cpu: Cpu): number {
  const pointer = zeroPageX(cpu);
  const low = cpu.bus.read(pointer);
  return low | (cpu.bus.read((pointer + 1) & 0xff) << 8);
}

/** The address in zero page that (d),Y adds Y to. */
export function indirect(cpu: Cpu): number {
  const pointer = cpu.fetch();
  const low = cpu.bus.read(pointer);
  return low | (cpu.bus.read((pointer + 1) & 0xff) << 8);
}

export function indirectY(cpu: Cpu): number {
  const base = indirect(cpu);
  const address = (base + cpu.y) & 0xffff;
  if ((base ^ address) & 0xff00) cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

export function indirectYWrite(cpu: Cpu): number {
  const base = indirect(cpu);
  const address = (base + cpu.y) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}
