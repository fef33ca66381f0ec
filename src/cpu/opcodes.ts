import {
  absolute,
  absoluteX,
  absoluteXWrite,
  absoluteY,
  absoluteYWrite,
  indirect,
  indirectX,
  indirectY,
  indirectYWrite,
  zeroPage,
  zeroPageX,
  zeroPageY,
} from './addressing.ts';
import { IRQ, NMI } from './interrupts.ts';
import type { Mos6502 } from './mos6502.ts';
import {
  adc,
  alr,
  anc,
  and,
  ane,
  arr,
  asl,
  axs,
  bit,
  branch,
  cmp,
  cpx,
  cpy,
  dcp,
  dec,
  eor,
  inc,
  isc,
  jam,
  jmp,
  jmpIndirect,
  jsr,
  las,
  lax,
  lda,
  ldx,
  ldy,
  lsr,
  lxa,
  modify,
  modifyA,
  ora,
  pullLast,
  pushLast,
  rla,
  rol,
  ror,
  rra,
  rti,
  rts,
  sbc,
  slo,
  sre,
  storeUnstable,
  storeUnstableAX,
} from './operations.ts';

/** What one opcode does, all its bus accesses after the opcode fetch included. */
type Execute = (cpu: Mos6502) => void;

/** One opcode. */
interface Opcode {
  /** 0 to 255. */
  readonly code: number;
  readonly mnemonic: string;
  /** Addressing mode as the documents write it: `d` zero page, `a` absolute, `i` immediate. */
  readonly mode: string;
  readonly execute: Execute;
}

function row(code: number, mnemonic: string, mode: string, execute: Execute): Opcode {
  return { code, mnemonic, mode, execute };
}

/** An operand in the instruction itself, read in its last cycle. */
function immediate(cpu: Mos6502): number {
  const pc = cpu.pc;
  cpu.pc = (pc + 1) & 0xffff;
  return cpu.lastRead(pc);
}

/** The second cycle of a one-byte instruction reads the byte after it, and drops it. */
function implied(cpu: Mos6502): void {
  cpu.lastRead(cpu.pc);
}

function negative(cpu: Mos6502): boolean {
  return (cpu.result & 0x180) !== 0;
}

/**
 * All 256 opcodes, one row each. Each row is a function literal of its own, so that the engine sees one
 * kind of call in each.
 * Sources: https://www.nesdev.org/wiki/CPU_unofficial_opcodes, https://www.nesdev.org/6502_cpu.txt
 */
export const OPCODES: readonly Opcode[] = [
  row(0x00, 'BRK', '', (cpu) => cpu.brk()),
  row(0x01, 'ORA', '(d,X)', (cpu) => ora(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0x02, 'JAM', '', (cpu) => jam(cpu)),
  row(0x03, 'SLO', '(d,X)', (cpu) => modify(cpu, indirectX(cpu), slo)),
  row(0x04, 'NOP', 'd', (cpu) => cpu.lastRead(zeroPage(cpu))),
  row(0x05, 'ORA', 'd', (cpu) => ora(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0x06, 'ASL', 'd', (cpu) => modify(cpu, zeroPage(cpu), asl)),
  row(0x07, 'SLO', 'd', (cpu) => modify(cpu, zeroPage(cpu), slo)),
  row(0x08, 'PHP', '', (cpu) => pushLast(cpu, cpu.status | 0x10)),
  row(0x09, 'ORA', '#i', (cpu) => ora(cpu, immediate(cpu))),
  row(0x0a, 'ASL', 'A', (cpu) => modifyA(cpu, asl)),
  row(0x0b, 'ANC', '#i', (cpu) => anc(cpu, immediate(cpu))),
  row(0x0c, 'NOP', 'a', (cpu) => cpu.lastRead(absolute(cpu))),
  row(0x0d, 'ORA', 'a', (cpu) => ora(cpu, cpu.lastRead(absolute(cpu)))),
  row(0x0e, 'ASL', 'a', (cpu) => modify(cpu, absolute(cpu), asl)),
  row(0x0f, 'SLO', 'a', (cpu) => modify(cpu, absolute(cpu), slo)),
  row(0x10, 'BPL', '*+d', (cpu) => branch(cpu, !negative(cpu))),
  row(0x11, 'ORA', '(d),Y', (cpu) => ora(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0x12, 'JAM', '', (cpu) => jam(cpu)),
  row(0x13, 'SLO', '(d),Y', (cpu) => modify(cpu, indirectYWrite(cpu), slo)),
  row(0x14, 'NOP', 'd,X', (cpu) => cpu.lastRead(zeroPageX(cpu))),
  row(0x15, 'ORA', 'd,X', (cpu) => ora(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0x16, 'ASL', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), asl)),
  row(0x17, 'SLO', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), slo)),
  row(0x18, 'CLC', '', (cpu) => {
    implied(cpu);
    cpu.carry = 0;
  }),
  row(0x19, 'ORA', 'a,Y', (cpu) => ora(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0x1a, 'NOP', '', (cpu) => implied(cpu)),
  row(0x1b, 'SLO', 'a,Y', (cpu) => modify(cpu, absoluteYWrite(cpu), slo)),
  row(0x1c, 'NOP', 'a,X', (cpu) => cpu.lastRead(absoluteX(cpu))),
  row(0x1d, 'ORA', 'a,X', (cpu) => ora(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0x1e, 'ASL', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), asl)),
  row(0x1f, 'SLO', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), slo)),
  row(0x20, 'JSR', 'a', (cpu) => jsr(cpu)),
  row(0x21, 'AND', '(d,X)', (cpu) => and(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0x22, 'JAM', '', (cpu) => jam(cpu)),
  row(0x23, 'RLA', '(d,X)', (cpu) => modify(cpu, indirectX(cpu), rla)),
  row(0x24, 'BIT', 'd', (cpu) => bit(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0x25, 'AND', 'd', (cpu) => and(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0x26, 'ROL', 'd', (cpu) => modify(cpu, zeroPage(cpu), rol)),
  row(0x27, 'RLA', 'd', (cpu) => modify(cpu, zeroPage(cpu), rla)),
  row(0x28, 'PLP', '', (cpu) => {
    cpu.status = pullLast(cpu);
  }),
  row(0x29, 'AND', '#i', (cpu) => and(cpu, immediate(cpu))),
  row(0x2a, 'ROL', 'A', (cpu) => modifyA(cpu, rol)),
  row(0x2b, 'ANC', '#i', (cpu) => anc(cpu, immediate(cpu))),
  row(0x2c, 'BIT', 'a', (cpu) => bit(cpu, cpu.lastRead(absolute(cpu)))),
  row(0x2d, 'AND', 'a', (cpu) => and(cpu, cpu.lastRead(absolute(cpu)))),
  row(0x2e, 'ROL', 'a', (cpu) => modify(cpu, absolute(cpu), rol)),
  row(0x2f, 'RLA', 'a', (cpu) => modify(cpu, absolute(cpu), rla)),
  row(0x30, 'BMI', '*+d', (cpu) => branch(cpu, negative(cpu))),
  row(0x31, 'AND', '(d),Y', (cpu) => and(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0x32, 'JAM', '', (cpu) => jam(cpu)),
  row(0x33, 'RLA', '(d),Y', (cpu) => modify(cpu, indirectYWrite(cpu), rla)),
  row(0x34, 'NOP', 'd,X', (cpu) => cpu.lastRead(zeroPageX(cpu))),
  row(0x35, 'AND', 'd,X', (cpu) => and(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0x36, 'ROL', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), rol)),
  row(0x37, 'RLA', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), rla)),
  row(0x38, 'SEC', '', (cpu) => {
    implied(cpu);
    cpu.carry = 1;
  }),
  row(0x39, 'AND', 'a,Y', (cpu) => and(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0x3a, 'NOP', '', (cpu) => implied(cpu)),
  row(0x3b, 'RLA', 'a,Y', (cpu) => modify(cpu, absoluteYWrite(cpu), rla)),
  row(0x3c, 'NOP', 'a,X', (cpu) => cpu.lastRead(absoluteX(cpu))),
  row(0x3d, 'AND', 'a,X', (cpu) => and(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0x3e, 'ROL', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), rol)),
  row(0x3f, 'RLA', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), rla)),
  row(0x40, 'RTI', '', (cpu) => rti(cpu)),
  row(0x41, 'EOR', '(d,X)', (cpu) => eor(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0x42, 'JAM', '', (cpu) => jam(cpu)),
  row(0x43, 'SRE', '(d,X)', (cpu) => modify(cpu, indirectX(cpu), sre)),
  row(0x44, 'NOP', 'd', (cpu) => cpu.lastRead(zeroPage(cpu))),
  row(0x45, 'EOR', 'd', (cpu) => eor(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0x46, 'LSR', 'd', (cpu) => modify(cpu, zeroPage(cpu), lsr)),
  row(0x47, 'SRE', 'd', (cpu) => modify(cpu, zeroPage(cpu), sre)),
  row(0x48, 'PHA', '', (cpu) => pushLast(cpu, cpu.a)),
  row(0x49, 'EOR', '#i', (cpu) => eor(cpu, immediate(cpu))),
  row(0x4a, 'LSR', 'A', (cpu) => modifyA(cpu, lsr)),
  row(0x4b, 'ALR', '#i', (cpu) => alr(cpu, immediate(cpu))),
  row(0x4c, 'JMP', 'a', (cpu) => jmp(cpu)),
  row(0x4d, 'EOR', 'a', (cpu) => eor(cpu, cpu.lastRead(absolute(cpu)))),
  row(0x4e, 'LSR', 'a', (cpu) => modify(cpu, absolute(cpu), lsr)),
  row(0x4f, 'SRE', 'a', (cpu) => modify(cpu, absolute(cpu), sre)),
  row(0x50, 'BVC', '*+d', (cpu) => branch(cpu, cpu.overflow === 0)),
  row(0x51, 'EOR', '(d),Y', (cpu) => eor(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0x52, 'JAM', '', (cpu) => jam(cpu)),
  row(0x53, 'SRE', '(d),Y', (cpu) => modify(cpu, indirectYWrite(cpu), sre)),
  row(0x54, 'NOP', 'd,X', (cpu) => cpu.lastRead(zeroPageX(cpu))),
  row(0x55, 'EOR', 'd,X', (cpu) => eor(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0x56, 'LSR', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), lsr)),
  row(0x57, 'SRE', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), sre)),
  row(0x58, 'CLI', '', (cpu) => {
    implied(cpu);
    cpu.interruptMask = IRQ | NMI;
  }),
  row(0x59, 'EOR', 'a,Y', (cpu) => eor(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0x5a, 'NOP', '', (cpu) => implied(cpu)),
  row(0x5b, 'SRE', 'a,Y', (cpu) => modify(cpu, absoluteYWrite(cpu), sre)),
  row(0x5c, 'NOP', 'a,X', (cpu) => cpu.lastRead(absoluteX(cpu))),
  row(0x5d, 'EOR', 'a,X', (cpu) => eor(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0x5e, 'LSR', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), lsr)),
  row(0x5f, 'SRE', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), sre)),
  row(0x60, 'RTS', '', (cpu) => rts(cpu)),
  row(0x61, 'ADC', '(d,X)', (cpu) => adc(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0x62, 'JAM', '', (cpu) => jam(cpu)),
  row(0x63, 'RRA', '(d,X)', (cpu) => modify(cpu, indirectX(cpu), rra)),
  row(0x64, 'NOP', 'd', (cpu) => cpu.lastRead(zeroPage(cpu))),
  row(0x65, 'ADC', 'd', (cpu) => adc(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0x66, 'ROR', 'd', (cpu) => modify(cpu, zeroPage(cpu), ror)),
  row(0x67, 'RRA', 'd', (cpu) => modify(cpu, zeroPage(cpu), rra)),
  row(0x68, 'PLA', '', (cpu) => lda(cpu, pullLast(cpu))),
  row(0x69, 'ADC', '#i', (cpu) => adc(cpu, immediate(cpu))),
  row(0x6a, 'ROR', 'A', (cpu) => modifyA(cpu, ror)),
  row(0x6b, 'ARR', '#i', (cpu) => arr(cpu, immediate(cpu))),
  row(0x6c, 'JMP', '(a)', (cpu) => jmpIndirect(cpu)),
  row(0x6d, 'ADC', 'a', (cpu) => adc(cpu, cpu.lastRead(absolute(cpu)))),
  row(0x6e, 'ROR', 'a', (cpu) => modify(cpu, absolute(cpu), ror)),
  row(0x6f, 'RRA', 'a', (cpu) => modify(cpu, absolute(cpu), rra)),
  row(0x70, 'BVS', '*+d', (cpu) => branch(cpu, cpu.overflow !== 0)),
  row(0x71, 'ADC', '(d),Y', (cpu) => adc(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0x72, 'JAM', '', (cpu) => jam(cpu)),
  row(0x73, 'RRA', '(d),Y', (cpu) => modify(cpu, indirectYWrite(cpu), rra)),
  row(0x74, 'NOP', 'd,X', (cpu) => cpu.lastRead(zeroPageX(cpu))),
  row(0x75, 'ADC', 'd,X', (cpu) => adc(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0x76, 'ROR', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), ror)),
  row(0x77, 'RRA', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), rra)),
  row(0x78, 'SEI', '', (cpu) => {
    implied(cpu);
    cpu.interruptMask = NMI;
  }),
  row(0x79, 'ADC', 'a,Y', (cpu) => adc(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0x7a, 'NOP', '', (cpu) => implied(cpu)),
  row(0x7b, 'RRA', 'a,Y', (cpu) => modify(cpu, absoluteYWrite(cpu), rra)),
  row(0x7c, 'NOP', 'a,X', (cpu) => cpu.lastRead(absoluteX(cpu))),
  row(0x7d, 'ADC', 'a,X', (cpu) => adc(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0x7e, 'ROR', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), ror)),
  row(0x7f, 'RRA', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), rra)),
  row(0x80, 'NOP', '#i', (cpu) => immediate(cpu)),
  row(0x81, 'STA', '(d,X)', (cpu) => cpu.lastWrite(indirectX(cpu), cpu.a)),
  row(0x82, 'NOP', '#i', (cpu) => immediate(cpu)),
  row(0x83, 'SAX', '(d,X)', (cpu) => cpu.lastWrite(indirectX(cpu), cpu.a & cpu.x)),
  row(0x84, 'STY', 'd', (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.y)),
  row(0x85, 'STA', 'd', (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.a)),
  row(0x86, 'STX', 'd', (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.x)),
  row(0x87, 'SAX', 'd', (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.a & cpu.x)),
  row(0x88, 'DEY', '', (cpu) => {
    implied(cpu);
    ldy(cpu, (cpu.y - 1) & 0xff);
  }),
  row(0x89, 'NOP', '#i', (cpu) => immediate(cpu)),
  row(0x8a, 'TXA', '', (cpu) => {
    implied(cpu);
    lda(cpu, cpu.x);
  }),
  row(0x8b, 'ANE', '#i', (cpu) => ane(cpu, immediate(cpu))),
  row(0x8c, 'STY', 'a', (cpu) => cpu.lastWrite(absolute(cpu), cpu.y)),
  row(0x8d, 'STA', 'a', (cpu) => cpu.lastWrite(absolute(cpu), cpu.a)),
  row(0x8e, 'STX', 'a', (cpu) => cpu.lastWrite(absolute(cpu), cpu.x)),
  row(0x8f, 'SAX', 'a', (cpu) => cpu.lastWrite(absolute(cpu), cpu.a & cpu.x)),
  row(0x90, 'BCC', '*+d', (cpu) => branch(cpu, cpu.carry === 0)),
  row(0x91, 'STA', '(d),Y', (cpu) => cpu.lastWrite(indirectYWrite(cpu), cpu.a)),
  row(0x92, 'JAM', '', (cpu) => jam(cpu)),
  row(0x93, 'SHA', '(d),Y', (cpu) => storeUnstableAX(cpu, indirect(cpu))),
  row(0x94, 'STY', 'd,X', (cpu) => cpu.lastWrite(zeroPageX(cpu), cpu.y)),
  row(0x95, 'STA', 'd,X', (cpu) => cpu.lastWrite(zeroPageX(cpu), cpu.a)),
  row(0x96, 'STX', 'd,Y', (cpu) => cpu.lastWrite(zeroPageY(cpu), cpu.x)),
  row(0x97, 'SAX', 'd,Y', (cpu) => cpu.lastWrite(zeroPageY(cpu), cpu.a & cpu.x)),
  row(0x98, 'TYA', '', (cpu) => {
    implied(cpu);
    lda(cpu, cpu.y);
  }),
  row(0x99, 'STA', 'a,Y', (cpu) => cpu.lastWrite(absoluteYWrite(cpu), cpu.a)),
  row(0x9a, 'TXS', '', (cpu) => {
    implied(cpu);
    cpu.s = cpu.x;
  }),
  row(0x9b, 'SHS', 'a,Y', (cpu) => {
    const base = absolute(cpu);
    cpu.s = cpu.a & cpu.x;
    storeUnstableAX(cpu, base);
  }),
  row(0x9c, 'SHY', 'a,X', (cpu) => storeUnstable(cpu, absolute(cpu), cpu.x, cpu.y)),
  row(0x9d, 'STA', 'a,X', (cpu) => cpu.lastWrite(absoluteXWrite(cpu), cpu.a)),
  row(0x9e, 'SHX', 'a,Y', (cpu) => storeUnstable(cpu, absolute(cpu), cpu.y, cpu.x)),
  row(0x9f, 'SHA', 'a,Y', (cpu) => storeUnstableAX(cpu, absolute(cpu))),
  row(0xa0, 'LDY', '#i', (cpu) => ldy(cpu, immediate(cpu))),
  row(0xa1, 'LDA', '(d,X)', (cpu) => lda(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0xa2, 'LDX', '#i', (cpu) => ldx(cpu, immediate(cpu))),
  row(0xa3, 'LAX', '(d,X)', (cpu) => lax(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0xa4, 'LDY', 'd', (cpu) => ldy(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xa5, 'LDA', 'd', (cpu) => lda(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xa6, 'LDX', 'd', (cpu) => ldx(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xa7, 'LAX', 'd', (cpu) => lax(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xa8, 'TAY', '', (cpu) => {
    implied(cpu);
    ldy(cpu, cpu.a);
  }),
  row(0xa9, 'LDA', '#i', (cpu) => lda(cpu, immediate(cpu))),
  row(0xaa, 'TAX', '', (cpu) => {
    implied(cpu);
    ldx(cpu, cpu.a);
  }),
  row(0xab, 'LXA', '#i', (cpu) => lxa(cpu, immediate(cpu))),
  row(0xac, 'LDY', 'a', (cpu) => ldy(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xad, 'LDA', 'a', (cpu) => lda(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xae, 'LDX', 'a', (cpu) => ldx(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xaf, 'LAX', 'a', (cpu) => lax(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xb0, 'BCS', '*+d', (cpu) => branch(cpu, cpu.carry !== 0)),
  row(0xb1, 'LDA', '(d),Y', (cpu) => lda(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0xb2, 'JAM', '', (cpu) => jam(cpu)),
  row(0xb3, 'LAX', '(d),Y', (cpu) => lax(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0xb4, 'LDY', 'd,X', (cpu) => ldy(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0xb5, 'LDA', 'd,X', (cpu) => lda(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0xb6, 'LDX', 'd,Y', (cpu) => ldx(cpu, cpu.lastRead(zeroPageY(cpu)))),
  row(0xb7, 'LAX', 'd,Y', (cpu) => lax(cpu, cpu.lastRead(zeroPageY(cpu)))),
  row(0xb8, 'CLV', '', (cpu) => {
    implied(cpu);
    cpu.overflow = 0;
  }),
  row(0xb9, 'LDA', 'a,Y', (cpu) => lda(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0xba, 'TSX', '', (cpu) => {
    implied(cpu);
    ldx(cpu, cpu.s);
  }),
  row(0xbb, 'LAS', 'a,Y', (cpu) => las(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0xbc, 'LDY', 'a,X', (cpu) => ldy(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0xbd, 'LDA', 'a,X', (cpu) => lda(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0xbe, 'LDX', 'a,Y', (cpu) => ldx(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0xbf, 'LAX', 'a,Y', (cpu) => lax(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0xc0, 'CPY', '#i', (cpu) => cpy(cpu, immediate(cpu))),
  row(0xc1, 'CMP', '(d,X)', (cpu) => cmp(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0xc2, 'NOP', '#i', (cpu) => immediate(cpu)),
  row(0xc3, 'DCP', '(d,X)', (cpu) => modify(cpu, indirectX(cpu), dcp)),
  row(0xc4, 'CPY', 'd', (cpu) => cpy(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xc5, 'CMP', 'd', (cpu) => cmp(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xc6, 'DEC', 'd', (cpu) => modify(cpu, zeroPage(cpu), dec)),
  row(0xc7, 'DCP', 'd', (cpu) => modify(cpu, zeroPage(cpu), dcp)),
  row(0xc8, 'INY', '', (cpu) => {
    implied(cpu);
    ldy(cpu, (cpu.y + 1) & 0xff);
  }),
  row(0xc9, 'CMP', '#i', (cpu) => cmp(cpu, immediate(cpu))),
  row(0xca, 'DEX', '', (cpu) => {
    implied(cpu);
    ldx(cpu, (cpu.x - 1) & 0xff);
  }),
  row(0xcb, 'AXS', '#i', (cpu) => axs(cpu, immediate(cpu))),
  row(0xcc, 'CPY', 'a', (cpu) => cpy(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xcd, 'CMP', 'a', (cpu) => cmp(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xce, 'DEC', 'a', (cpu) => modify(cpu, absolute(cpu), dec)),
  row(0xcf, 'DCP', 'a', (cpu) => modify(cpu, absolute(cpu), dcp)),
  row(0xd0, 'BNE', '*+d', (cpu) => branch(cpu, (cpu.result & 0xff) !== 0)),
  row(0xd1, 'CMP', '(d),Y', (cpu) => cmp(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0xd2, 'JAM', '', (cpu) => jam(cpu)),
  row(0xd3, 'DCP', '(d),Y', (cpu) => modify(cpu, indirectYWrite(cpu), dcp)),
  row(0xd4, 'NOP', 'd,X', (cpu) => cpu.lastRead(zeroPageX(cpu))),
  row(0xd5, 'CMP', 'd,X', (cpu) => cmp(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0xd6, 'DEC', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), dec)),
  row(0xd7, 'DCP', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), dcp)),
  row(0xd8, 'CLD', '', (cpu) => {
    implied(cpu);
    cpu.decimal = 0;
  }),
  row(0xd9, 'CMP', 'a,Y', (cpu) => cmp(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0xda, 'NOP', '', (cpu) => implied(cpu)),
  row(0xdb, 'DCP', 'a,Y', (cpu) => modify(cpu, absoluteYWrite(cpu), dcp)),
  row(0xdc, 'NOP', 'a,X', (cpu) => cpu.lastRead(absoluteX(cpu))),
  row(0xdd, 'CMP', 'a,X', (cpu) => cmp(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0xde, 'DEC', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), dec)),
  row(0xdf, 'DCP', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), dcp)),
  row(0xe0, 'CPX', '#i', (cpu) => cpx(cpu, immediate(cpu))),
  row(0xe1, 'SBC', '(d,X)', (cpu) => sbc(cpu, cpu.lastRead(indirectX(cpu)))),
  row(0xe2, 'NOP', '#i', (cpu) => immediate(cpu)),
  row(0xe3, 'ISC', '(d,X)', (cpu) => modify(cpu, indirectX(cpu), isc)),
  row(0xe4, 'CPX', 'd', (cpu) => cpx(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xe5, 'SBC', 'd', (cpu) => sbc(cpu, cpu.lastRead(zeroPage(cpu)))),
  row(0xe6, 'INC', 'd', (cpu) => modify(cpu, zeroPage(cpu), inc)),
  row(0xe7, 'ISC', 'd', (cpu) => modify(cpu, zeroPage(cpu), isc)),
  row(0xe8, 'INX', '', (cpu) => {
    implied(cpu);
    ldx(cpu, (cpu.x + 1) & 0xff);
  }),
  row(0xe9, 'SBC', '#i', (cpu) => sbc(cpu, immediate(cpu))),
  row(0xea, 'NOP', '', (cpu) => implied(cpu)),
  row(0xeb, 'SBC', '#i', (cpu) => sbc(cpu, immediate(cpu))),
  row(0xec, 'CPX', 'a', (cpu) => cpx(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xed, 'SBC', 'a', (cpu) => sbc(cpu, cpu.lastRead(absolute(cpu)))),
  row(0xee, 'INC', 'a', (cpu) => modify(cpu, absolute(cpu), inc)),
  row(0xef, 'ISC', 'a', (cpu) => modify(cpu, absolute(cpu), isc)),
  row(0xf0, 'BEQ', '*+d', (cpu) => branch(cpu, (cpu.result & 0xff) === 0)),
  row(0xf1, 'SBC', '(d),Y', (cpu) => sbc(cpu, cpu.lastRead(indirectY(cpu)))),
  row(0xf2, 'JAM', '', (cpu) => jam(cpu)),
  row(0xf3, 'ISC', '(d),Y', (cpu) => modify(cpu, indirectYWrite(cpu), isc)),
  row(0xf4, 'NOP', 'd,X', (cpu) => cpu.lastRead(zeroPageX(cpu))),
  row(0xf5, 'SBC', 'd,X', (cpu) => sbc(cpu, cpu.lastRead(zeroPageX(cpu)))),
  row(0xf6, 'INC', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), inc)),
  row(0xf7, 'ISC', 'd,X', (cpu) => modify(cpu, zeroPageX(cpu), isc)),
  row(0xf8, 'SED', '', (cpu) => {
    implied(cpu);
    cpu.decimal = 1;
  }),
  row(0xf9, 'SBC', 'a,Y', (cpu) => sbc(cpu, cpu.lastRead(absoluteY(cpu)))),
  row(0xfa, 'NOP', '', (cpu) => implied(cpu)),
  row(0xfb, 'ISC', 'a,Y', (cpu) => modify(cpu, absoluteYWrite(cpu), isc)),
  row(0xfc, 'NOP', 'a,X', (cpu) => cpu.lastRead(absoluteX(cpu))),
  row(0xfd, 'SBC', 'a,X', (cpu) => sbc(cpu, cpu.lastRead(absoluteX(cpu)))),
  row(0xfe, 'INC', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), inc)),
  row(0xff, 'ISC', 'a,X', (cpu) => modify(cpu, absoluteXWrite(cpu), isc)),
];

/** The table by opcode alone, for the interpreter's loop. */
export const EXECUTE: readonly Execute[] = OPCODES.map((opcode) => opcode.execute);
