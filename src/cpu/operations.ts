import type { Mos6502 } from './mos6502.ts';

// What the instructions do, once the operand is there. They set N and Z by `result`.

/** LDA: the value goes to A. */
export function lda(cpu: Mos6502, value: number): void {
  cpu.a = value;
  cpu.result = value;
}

/** LDX: the value goes to X. */
export function ldx(cpu: Mos6502, value: number): void {
  cpu.x = value;
  cpu.result = value;
}

/** LDY: the value goes to Y. */
export function ldy(cpu: Mos6502, value: number): void {
  cpu.y = value;
  cpu.result = value;
}

/** LAX: the value goes to A and X. */
export function lax(cpu: Mos6502, value: number): void {
  cpu.a = value;
  cpu.x = value;
  cpu.result = value;
}

/** AND of A and the value. */
export function and(cpu: Mos6502, value: number): void {
  cpu.a &= value;
  cpu.result = cpu.a;
}

/** OR of A and the value. */
export function ora(cpu: Mos6502, value: number): void {
  cpu.a |= value;
  cpu.result = cpu.a;
}

/** Exclusive OR of A and the value. */
export function eor(cpu: Mos6502, value: number): void {
  cpu.a ^= value;
  cpu.result = cpu.a;
}

/** ADC: A, the value and the carry are added, in binary always, since the 2A03 has no decimal mode. */
export function adc(cpu: Mos6502, value: number): void {
  const a = cpu.a;
  const sum = a + value + cpu.carry;
  cpu.carry = sum >> 8;
  cpu.overflow = ((a ^ sum) & (value ^ sum) & 0x80) >> 7;
  cpu.a = sum & 0xff;
  cpu.result = cpu.a;
}

/** SBC: the value is taken from A, with the carry as "no borrow". */
export function sbc(cpu: Mos6502, value: number): void {
  adc(cpu, value ^ 0xff);
}

/** BIT: N from bit 7 and V from bit 6 of the value, Z from its AND with A. */
export function bit(cpu: Mos6502, value: number): void {
  cpu.overflow = (value >> 6) & 1;
  cpu.result = (cpu.a & value) | ((value & 0x80) << 1);
}

function compare(cpu: Mos6502, register: number, value: number): void {
  cpu.carry = register >= value ? 1 : 0;
  cpu.result = (register - value) & 0xff;
}

/** CMP: A is compared with the value. */
export function cmp(cpu: Mos6502, value: number): void {
  compare(cpu, cpu.a, value);
}

/** CPX: X is compared with the value. */
export function cpx(cpu: Mos6502, value: number): void {
  compare(cpu, cpu.x, value);
}

/** CPY: Y is compared with the value. */
export function cpy(cpu: Mos6502, value: number): void {
  compare(cpu, cpu.y, value);
}

/** What a read-modify-write makes of a value, 8 bits: the new one is returned, flags are set. */
type Modify = (cpu: Mos6502, value: number) => number;

/** ASL: a shift to the left; bit 7 goes to the carry. */
export function asl(cpu: Mos6502, value: number): number {
  cpu.carry = value >> 7;
  cpu.result = (value << 1) & 0xff;
  return cpu.result;
}

/** LSR: a shift to the right; bit 0 goes to the carry. */
export function lsr(cpu: Mos6502, value: number): number {
  cpu.carry = value & 1;
  cpu.result = value >> 1;
  return cpu.result;
}

/** ROL: a shift to the left through the carry. */
export function rol(cpu: Mos6502, value: number): number {
  const shifted = (value << 1) | cpu.carry;
  cpu.carry = shifted >> 8;
  cpu.result = shifted & 0xff;
  return cpu.result;
}

/** ROR: a shift to the right through the carry. */
export function ror(cpu: Mos6502, value: number): number {
  const shifted = (value >> 1) | (cpu.carry << 7);
  cpu.carry = value & 1;
  cpu.result = shifted;
  return shifted;
}

/** INC: the value and 1. */
export function inc(cpu: Mos6502, value: number): number {
  cpu.result = (value + 1) & 0xff;
  return cpu.result;
}

/** DEC: the value less 1. */
export function dec(cpu: Mos6502, value: number): number {
  cpu.result = (value - 1) & 0xff;
  return cpu.result;
}

/** SLO: ASL, then OR with A. */
export function slo(cpu: Mos6502, value: number): number {
  const shifted = asl(cpu, value);
  ora(cpu, shifted);
  return shifted;
}

/** RLA: ROL, then AND with A. */
export function rla(cpu: Mos6502, value: number): number {
  const shifted = rol(cpu, value);
  and(cpu, shifted);
  return shifted;
}

/** SRE: LSR, then exclusive OR with A. */
export function sre(cpu: Mos6502, value: number): number {
  const shifted = lsr(cpu, value);
  eor(cpu, shifted);
  return shifted;
}

/** RRA: ROR, then ADC. */
export function rra(cpu: Mos6502, value: number): number {
  const shifted = ror(cpu, value);
  adc(cpu, shifted);
  return shifted;
}

/** DCP: DEC, then CMP. */
export function dcp(cpu: Mos6502, value: number): number {
  const less = (value - 1) & 0xff;
  cmp(cpu, less);
  return less;
}

/** ISC: INC, then SBC. */
export function isc(cpu: Mos6502, value: number): number {
  const more = (value + 1) & 0xff;
  sbc(cpu, more);
  return more;
}

/** A read-modify-write in memory: the value is read, written back unchanged, and written anew. */
export function modify(cpu: Mos6502, address: number, operation: Modify): void {
  const value = cpu.bus.read(address);
  cpu.bus.write(address, value);
  cpu.lastWrite(address, operation(cpu, value));
}

/** The same on A; its second cycle reads the byte after the opcode. */
export function modifyA(cpu: Mos6502, operation: Modify): void {
  cpu.lastRead(cpu.pc);
  cpu.a = operation(cpu, cpu.a);
}

/**
 * A branch: interrupts are polled before the operand is read, and again before the cycle that fixes the
 * page; the second poll can only add. A taken branch within the page is not polled at its end.
 * Source: https://www.nesdev.org/wiki/CPU_interrupts, "Branch instructions and interrupts"
 */
export function branch(cpu: Mos6502, taken: boolean): void {
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
export function jsr(cpu: Mos6502): void {
  const low = cpu.fetch();
  cpu.bus.read(0x100 | cpu.s);
  cpu.push(cpu.pc >> 8);
  cpu.push(cpu.pc & 0xff);
  cpu.pc = low | (cpu.lastRead(cpu.pc) << 8);
}

/** RTS reads at the pulled address before it steps past it (AccuracyCoin, Implied Dummy Reads Y). */
export function rts(cpu: Mos6502): void {
  cpu.bus.read(cpu.pc);
  cpu.bus.read(0x100 | cpu.s);
  const low = cpu.pull();
  cpu.pc = low | (cpu.pull() << 8);
  cpu.lastRead(cpu.pc);
  cpu.pc = (cpu.pc + 1) & 0xffff;
}

/** RTI: the I flag that it pulls counts for its own poll already. */
export function rti(cpu: Mos6502): void {
  cpu.bus.read(cpu.pc);
  cpu.bus.read(0x100 | cpu.s);
  cpu.status = cpu.pull();
  const low = cpu.pull();
  cpu.interrupts.poll(cpu.interruptMask);
  cpu.pc = low | (cpu.pull() << 8);
}

/** JMP to the address after the opcode. */
export function jmp(cpu: Mos6502): void {
  const low = cpu.fetch();
  const pc = cpu.pc;
  const target = low | (cpu.lastRead(pc) << 8);
  cpu.pc = target;
  if (target < pc) cpu.idleLoop.back(cpu, target);
}

/** JMP through a pointer, both bytes of which come from one page: JMP ($10FF) reads $10FF and $1000. */
export function jmpIndirect(cpu: Mos6502): void {
  const low = cpu.fetch();
  const pointer = low | (cpu.fetch() << 8);
  const target = cpu.bus.read(pointer);
  cpu.pc = target | (cpu.lastRead((pointer & 0xff00) | ((pointer + 1) & 0xff)) << 8);
}

/** PHA and PHP: `value` is pushed in the last cycle. */
export function pushLast(cpu: Mos6502, value: number): void {
  cpu.bus.read(cpu.pc);
  const s = cpu.s;
  cpu.s = (s - 1) & 0xff;
  cpu.lastWrite(0x100 | s, value);
}

/** PLA and PLP: a byte is pulled in the last cycle. */
export function pullLast(cpu: Mos6502): number {
  cpu.bus.read(cpu.pc);
  cpu.bus.read(0x100 | cpu.s);
  cpu.s = (cpu.s + 1) & 0xff;
  return cpu.lastRead(0x100 | cpu.s);
}

/** JAM: the CPU stops; until reset it does nothing but read. */
export function jam(cpu: Mos6502): void {
  cpu.bus.read(cpu.pc);
  cpu.jammed = true;
}

/** ANC: AND, and bit 7 of the result goes to the carry, too. */
export function anc(cpu: Mos6502, value: number): void {
  and(cpu, value);
  cpu.carry = cpu.a >> 7;
}

/** ALR: AND, then LSR of A. */
export function alr(cpu: Mos6502, value: number): void {
  cpu.a = lsr(cpu, cpu.a & value);
}

/** ARR: AND, then ROR of A; C and V are taken from the adder: bit 6 of the result, and bit 6 exclusive or bit 5. */
export function arr(cpu: Mos6502, value: number): void {
  cpu.a = ((cpu.a & value) >> 1) | (cpu.carry << 7);
  cpu.result = cpu.a;
  cpu.carry = (cpu.a >> 6) & 1;
  cpu.overflow = ((cpu.a >> 6) ^ (cpu.a >> 5)) & 1;
}

/** AXS: X becomes A AND X, less the value, without borrow. */
export function axs(cpu: Mos6502, value: number): void {
  const both = cpu.a & cpu.x;
  compare(cpu, both, value);
  cpu.x = cpu.result;
}

/** ANE: the unstable constant that the chip ORs into A is taken as $FF (blargg's instr_test, 02-immediate). */
export function ane(cpu: Mos6502, value: number): void {
  lda(cpu, cpu.x & value);
}

/** LXA: the same constant, so A and X become the value. */
export function lxa(cpu: Mos6502, value: number): void {
  lax(cpu, value);
}

/** LAS: the stack pointer is ANDed with the value, and goes to A and X. */
export function las(cpu: Mos6502, value: number): void {
  cpu.s &= value;
  lax(cpu, cpu.s);
}

/**
 * SHA, SHX, SHY and SHS: the value stored is ANDed with the base address's high byte + 1, since both
 * drive the internal bus; when DMA held the CPU in the read before, that byte is gone. Across a page the
 * result also replaces the address's high byte (the 2A03G's behaviour; AccuracyCoin, page 10).
 */
export function storeUnstable(cpu: Mos6502, base: number, index: number, value: number, high = value): void {
  const address = (base + index) & 0xffff;
  cpu.bus.read((base & 0xff00) | (address & 0xff));
  const mask = cpu.bus.lastReadHeld ? 0xff : ((base >> 8) + 1) & 0xff;
  const crossed = ((base ^ address) & 0xff00) !== 0;
  cpu.lastWrite(crossed ? ((high & mask) << 8) | (address & 0xff) : address, value & mask);
}

/** SHA and SHS: later CPUs leave A out of the high byte of an address that crosses a page. */
export function storeUnstableAX(cpu: Mos6502, base: number): void {
  const value = cpu.a & cpu.x;
  storeUnstable(cpu, base, cpu.y, value, cpu.isLate ? cpu.x : value);
}
