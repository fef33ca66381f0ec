import type { Cpu } from './cpu.ts';

/** What the instructions do, once the operand is there. */

export function lda(cpu: Cpu, value: number): void {
  cpu.a = value;
  cpu.result = value;
}

export function ldx(cpu: Cpu, value: number): void {
  cpu.x = value;
  cpu.result = value;
}

export function ldy(cpu: Cpu, value: number): void {
  cpu.y = value;
  cpu.result = value;
}

export function lax(cpu: Cpu, value: number): void {
  cpu.a = value;
  cpu.x = value;
  cpu.result = value;
}

export function and(cpu: Cpu, value: number): void {
  cpu.a &= value;
  cpu.result = cpu.a;
}

export function ora(cpu: Cpu, value: number): void {
  cpu.a |= value;
  cpu.result = cpu.a;
}

export function eor(cpu: Cpu, value: number): void {
  cpu.a ^= value;
  cpu.result = cpu.a;
}

/** Binary always: the 2A03 has no decimal mode. */
export function adc(cpu: Cpu, value: number): void {
  const a = cpu.a;
  const sum = a + value + cpu.carry;
  cpu.carry = sum >> 8;
  cpu.overflow = ((a ^ sum) & (value ^ sum) & 0x80) >> 7;
  cpu.a = sum & 0xff;
  cpu.result = cpu.a;
}

export function sbc(cpu: Cpu, value: number): void {
  adc(cpu, value ^ 0xff);
}

/** N from bit 7 and V from bit 6 of the operand, Z from the AND. */
export function bit(cpu: Cpu, value: number): void {
  cpu.overflow = (value >> 6) & 1;
  cpu.result = (cpu.a & value) | ((value & 0x80) << 1);
}

function compare(cpu: Cpu, register: number, value: number): void {
  cpu.carry = register >= value ? 1 : 0;
  cpu.result = (register - value) & 0xff;
}

export function cmp(cpu: Cpu, value: number): void {
  compare(cpu, cpu.a, value);
}

export function cpx(cpu: Cpu, value: number): void {
  compare(cpu, cpu.x, value);
}

export function cpy(cpu: Cpu, value: number): void {
  compare(cpu, cpu.y, value);
}

/** A value changed in place: takes the old one, returns the new one, sets the flags. */
export type Modify = (cpu: Cpu, value: number) => number;

export function asl(cpu: Cpu, value: number): number {
  cpu.carry = value >> 7;
  cpu.result = (value << 1) & 0xff;
  return cpu.result;
}

export function lsr(cpu: Cpu, value: number): number {
  cpu.carry = value & 1;
  cpu.result = value >> 1;
  return cpu.result;
}

export function rol(cpu: Cpu, value: number): number {
  const shifted = (value << 1) | cpu.carry;
  cpu.carry = shifted >> 8;
  cpu.result = shifted & 0xff;
  return cpu.result;
}

export function ror(cpu: Cpu, value: number): number {
  const shifted = (value >> 1) | (cpu.carry << 7);
  cpu.carry = value & 1;
  cpu.result = shifted;
  return shifted;
}

export function inc(cpu: Cpu, value: number): number {
  cpu.result = (value + 1) & 0xff;
  return cpu.result;
}

export function dec(cpu: Cpu, value: number): number {
  cpu.result = (value - 1) & 0xff;
  return cpu.result;
}

export function slo(cpu: Cpu, value: number): number {
  const shifted = asl(cpu, value);
  ora(cpu, shifted);
  return shifted;
}

export function rla(cpu: Cpu, value: number): number {
  const shifted = rol(cpu, value);
  and(cpu, shifted);
  return shifted;
}

export function sre(cpu: Cpu, value: number): number {
  const shifted = lsr(cpu, value);
  eor(cpu, shifted);
  return shifted;
}

export function rra(cpu: Cpu, value: number): number {
  const shifted = ror(cpu, value);
  adc(cpu, shifted);
  return shifted;
}

export function dcp(cpu: Cpu, value: number): number {
  const less = (value - 1) & 0xff;
  cmp(cpu, less);
  return less;
}

export function isc(cpu: Cpu, value: number): number {
  const more = (value + 1) & 0xff;
  sbc(cpu, more);
  return more;
}

/** Read, write back unchanged, write the new value. */
export function modify(cpu: Cpu, address: number, operation: Modify): void {
  const value = cpu.bus.read(address);
  cpu.bus.write(address, value);
  cpu.lastWrite(address, operation(cpu, value));
}

/** The same on the accumulator; the second cycle reads the next opcode's byte. */
export function modifyA(cpu: Cpu, operation: Modify): void {
  cpu.lastRead(cpu.pc);
  cpu.a = operation(cpu, cpu.a);
}

/**
 * A branch: interrupts are polled before the operand is read, and again before the cycle that fixes the
 * page; the second poll can only add. A taken branch within the page is not polled at its end.
 * Source: https://www.nesdev.org/wiki/CPU_interrupts, "Branch instructions and interrupts"
 */
export function branch(cpu: Cpu, taken: boolean): void {
  const { interrupts } = cpu;
  interrupts.poll(cpu.interruptMask);
  const offset = cpu.fetch();
  if (!taken) return;
  interrupts.armed = 0;
  const pc = cpu.pc;
  cpu.bus.read(pc);
  const target = (pc + (offset ^ 0x80) - 0x80) & 0xffff;
  if ((pc ^ target) & 0xff00) {
    const first = interrupts.polled;
    interrupts.poll(cpu.interruptMask);
    cpu.bus.read((pc & 0xff00) | (target & 0xff));
    interrupts.polled |= first;
  }
  cpu.pc = target;
  if (target < pc) cpu.idleLoop.back(cpu, target);
}

/** JSR reads the high half of its operand after it has pushed the return address. */
export function jsr(cpu: Cpu): void {
  const low = cpu.fetch();
  cpu.bus.read(0x100 | cpu.s);
  cpu.push(cpu.pc >> 8);
  cpu.push(cpu.pc & 0xff);
  cpu.pc = low | (cpu.lastRead(cpu.pc) << 8);
}

/** RTS reads at the pulled address before it steps past it (AccuracyCoin, Implied Dummy Reads Y). */
export function rts(cpu: Cpu): void {
  cpu.bus.read(cpu.pc);
  cpu.bus.read(0x100 | cpu.s);
  const low = cpu.pull();
  cpu.pc = low | (cpu.pull() << 8);
  cpu.lastRead(cpu.pc);
  cpu.pc = (cpu.pc + 1) & 0xffff;
}

/** The pulled I flag counts for this instruction's own poll. */
export function rti(cpu: Cpu): void {
  cpu.bus.read(cpu.pc);
  cpu.bus.read(0x100 | cpu.s);
  cpu.status = cpu.pull();
  const low = cpu.pull();
  cpu.interrupts.poll(cpu.interruptMask);
  cpu.pc = low | (cpu.pull() << 8);
}

export function jmp(cpu: Cpu): void {
  const low = cpu.fetch();
  const pc = cpu.pc;
  const target = low | (cpu.lastRead(pc) << 8);
  cpu.pc = target;
  if (target < pc) cpu.idleLoop.back(cpu, target);
}

/** The pointer's high half comes from the same page: JMP ($10FF) reads $10FF and $1000. */
export function jmpIndirect(cpu: Cpu): void {
  const low = cpu.fetch();
  const pointer = low | (cpu.fetch() << 8);
  const target = cpu.bus.read(pointer);
  cpu.pc = target | (cpu.lastRead((pointer & 0xff00) | ((pointer + 1) & 0xff)) << 8);
}

export function pushLast(cpu: Cpu, value: number): void {
  cpu.bus.read(cpu.pc);
  const s = cpu.s;
  cpu.s = (s - 1) & 0xff;
  cpu.lastWrite(0x100 | s, value);
}

export function pullLast(cpu: Cpu): number {
  cpu.bus.read(cpu.pc);
  cpu.bus.read(0x100 | cpu.s);
  cpu.s = (cpu.s + 1) & 0xff;
  return cpu.lastRead(0x100 | cpu.s);
}

/** The CPU stops: it reads two bytes of the vector area over and over. */
export function jam(cpu: Cpu): void {
  cpu.bus.read(cpu.pc);
  cpu.jammed = true;
}

export function anc(cpu: Cpu, value: number): void {
  and(cpu, value);
  cpu.carry = cpu.a >> 7;
}

export function alr(cpu: Cpu, value: number): void {
  cpu.a = lsr(cpu, cpu.a & value);
}

/** AND, then ROR with C and V taken from the adder: bit 6 and bit 6 xor bit 5. */
export function arr(cpu: Cpu, value: number): void {
  cpu.a = ((cpu.a & value) >> 1) | (cpu.carry << 7);
  cpu.result = cpu.a;
  cpu.carry = (cpu.a >> 6) & 1;
  cpu.overflow = ((cpu.a >> 6) ^ (cpu.a >> 5)) & 1;
}

/** X = (A and X) - operand, without borrow. */
export function axs(cpu: Cpu, value: number): void {
  const both = cpu.a & cpu.x;
  compare(cpu, both, value);
  cpu.x = cpu.result;
}

/** The unstable constant that the chip ORs into A is taken as $FF (blargg's instr_test, 02-immediate). */
export function ane(cpu: Cpu, value: number): void {
  lda(cpu, cpu.x & value);
}

export function lxa(cpu: Cpu, value: number): void {
  lax(cpu, value);
}

export function las(cpu: Cpu, value: number): void {
  cpu.s &= value;
  lax(cpu, cpu.s);
}

/**
 * SHA, SHX, SHY and SHS: the value stored is ANDed with the base address's high byte + 1, since both
 * drive the internal bus; when DMA held the CPU in the read before, that byte is gone. Across a page the
 * result also replaces the address's high byte (the 2A03G's behaviour; AccuracyCoin, page 10).
 */
export function storeUnstable(cpu: Cpu, base: number, index: number, value: number, high = value): void {
  const address = (base + index) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  const mask = cpu.bus.lastReadHeld ? 0xff : ((base >> 8) + 1) & 0xff;
  const crossed = ((base ^ address) & 0xff00) !== 0;
  cpu.lastWrite(crossed ? ((high & mask) << 8) | (address & 0xff) : address, value & mask);
}

/** SHA and SHS: later CPUs leave A out of the high byte of an address that crosses a page. */
export function storeUnstableAX(cpu: Cpu, base: number): void {
  const value = cpu.a & cpu.x;
  storeUnstable(cpu, base, cpu.y, value, cpu.isLate ? cpu.x : value);
}
