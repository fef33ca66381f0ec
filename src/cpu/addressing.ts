import type { Mos6502 } from './mos6502.ts';

// Addressing modes: each makes its accesses, dummy ones included, and returns the address of the operand, 16 bits.
// Source: https://www.nesdev.org/6502_cpu.txt, "Instructions accessing the stack" onwards.

/** `d`: the byte after the opcode is the address. */
export function zeroPage(cpu: Mos6502): number {
  return cpu.fetch();
}

/** `d,X`, within zero page: X is added while the address without it is read. */
export function zeroPageX(cpu: Mos6502): number {
  const base = cpu.fetch();
  cpu.bus.read(base);
  return (base + cpu.x) & 0xff;
}

/** `d,Y`, within zero page: Y is added while the address without it is read. */
export function zeroPageY(cpu: Mos6502): number {
  const base = cpu.fetch();
  cpu.bus.read(base);
  return (base + cpu.y) & 0xff;
}

/** `a`: the two bytes after the opcode are the address, low byte first. */
export function absolute(cpu: Mos6502): number {
  const low = cpu.fetch();
  return low | (cpu.fetch() << 8);
}

/** `a,X` for reads: when X leads to the next page, the old page is read first. */
export function absoluteX(cpu: Mos6502): number {
  const base = absolute(cpu);
  const address = (base + cpu.x) & 0xffff;
  if ((base ^ address) & 0xff00) cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

/** `a,Y` for reads: when Y leads to the next page, the old page is read first. */
export function absoluteY(cpu: Mos6502): number {
  const base = absolute(cpu);
  const address = (base + cpu.y) & 0xffff;
  if ((base ^ address) & 0xff00) cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

/** `a,X` for writes and read-modify-writes: a read before the high byte is right comes always. */
export function absoluteXWrite(cpu: Mos6502): number {
  const base = absolute(cpu);
  const address = (base + cpu.x) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

/** `a,Y` for writes and read-modify-writes: a read before the high byte is right comes always. */
export function absoluteYWrite(cpu: Mos6502): number {
  const base = absolute(cpu);
  const address = (base + cpu.y) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

/** `(d,X)`: the address is in zero page, at d + X. */
export function indirectX(cpu: Mos6502): number {
  const pointer = zeroPageX(cpu);
  const low = cpu.bus.read(pointer);
  return low | (cpu.bus.read((pointer + 1) & 0xff) << 8);
}

/** The address in zero page that `(d),Y` adds Y to. */
export function indirect(cpu: Mos6502): number {
  const pointer = cpu.fetch();
  const low = cpu.bus.read(pointer);
  return low | (cpu.bus.read((pointer + 1) & 0xff) << 8);
}

/** `(d),Y` for reads: when Y leads to the next page, the old page is read first. */
export function indirectY(cpu: Mos6502): number {
  const base = indirect(cpu);
  const address = (base + cpu.y) & 0xffff;
  if ((base ^ address) & 0xff00) cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}

/** `(d),Y` for writes and read-modify-writes: a read before the high byte is right comes always. */
export function indirectYWrite(cpu: Mos6502): number {
  const base = indirect(cpu);
  const address = (base + cpu.y) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  return address;
}
