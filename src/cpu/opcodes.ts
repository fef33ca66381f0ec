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
 * All 256 opcodes, for the interpreter's loop. Each is a function literal of its own, so that the engine sees one
 * kind of call in each. What they are called is in `opcode-names.ts`.
 * Sources: https://www.nesdev.org/wiki/CPU_unofficial_opcodes, https://www.nesdev.org/6502_cpu.txt
 */
export const EXECUTE: readonly Execute[] = [
  // 00 BRK
  (cpu) => cpu.brk(),
  // 01 ORA (d,X)
  (cpu) => ora(cpu, cpu.lastRead(indirectX(cpu))),
  // 02 JAM
  (cpu) => jam(cpu),
  // 03 SLO (d,X)
  (cpu) => modify(cpu, indirectX(cpu), slo),
  // 04 NOP d
  (cpu) => cpu.lastRead(zeroPage(cpu)),
  // 05 ORA d
  (cpu) => ora(cpu, cpu.lastRead(zeroPage(cpu))),
  // 06 ASL d
  (cpu) => modify(cpu, zeroPage(cpu), asl),
  // 07 SLO d
  (cpu) => modify(cpu, zeroPage(cpu), slo),
  // 08 PHP
  (cpu) => pushLast(cpu, cpu.status | 0x10),
  // 09 ORA #i
  (cpu) => ora(cpu, immediate(cpu)),
  // 0a ASL A
  (cpu) => modifyA(cpu, asl),
  // 0b ANC #i
  (cpu) => anc(cpu, immediate(cpu)),
  // 0c NOP a
  (cpu) => cpu.lastRead(absolute(cpu)),
  // 0d ORA a
  (cpu) => ora(cpu, cpu.lastRead(absolute(cpu))),
  // 0e ASL a
  (cpu) => modify(cpu, absolute(cpu), asl),
  // 0f SLO a
  (cpu) => modify(cpu, absolute(cpu), slo),
  // 10 BPL *+d
  (cpu) => branch(cpu, !negative(cpu)),
  // 11 ORA (d),Y
  (cpu) => ora(cpu, cpu.lastRead(indirectY(cpu))),
  // 12 JAM
  (cpu) => jam(cpu),
  // 13 SLO (d),Y
  (cpu) => modify(cpu, indirectYWrite(cpu), slo),
  // 14 NOP d,X
  (cpu) => cpu.lastRead(zeroPageX(cpu)),
  // 15 ORA d,X
  (cpu) => ora(cpu, cpu.lastRead(zeroPageX(cpu))),
  // 16 ASL d,X
  (cpu) => modify(cpu, zeroPageX(cpu), asl),
  // 17 SLO d,X
  (cpu) => modify(cpu, zeroPageX(cpu), slo),
  // 18 CLC
  (cpu) => {
    implied(cpu);
    cpu.carry = 0;
  },
  // 19 ORA a,Y
  (cpu) => ora(cpu, cpu.lastRead(absoluteY(cpu))),
  // 1a NOP
  (cpu) => implied(cpu),
  // 1b SLO a,Y
  (cpu) => modify(cpu, absoluteYWrite(cpu), slo),
  // 1c NOP a,X
  (cpu) => cpu.lastRead(absoluteX(cpu)),
  // 1d ORA a,X
  (cpu) => ora(cpu, cpu.lastRead(absoluteX(cpu))),
  // 1e ASL a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), asl),
  // 1f SLO a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), slo),
  // 20 JSR a
  (cpu) => jsr(cpu),
  // 21 AND (d,X)
  (cpu) => and(cpu, cpu.lastRead(indirectX(cpu))),
  // 22 JAM
  (cpu) => jam(cpu),
  // 23 RLA (d,X)
  (cpu) => modify(cpu, indirectX(cpu), rla),
  // 24 BIT d
  (cpu) => bit(cpu, cpu.lastRead(zeroPage(cpu))),
  // 25 AND d
  (cpu) => and(cpu, cpu.lastRead(zeroPage(cpu))),
  // 26 ROL d
  (cpu) => modify(cpu, zeroPage(cpu), rol),
  // 27 RLA d
  (cpu) => modify(cpu, zeroPage(cpu), rla),
  // 28 PLP
  (cpu) => {
    cpu.status = pullLast(cpu);
  },
  // 29 AND #i
  (cpu) => and(cpu, immediate(cpu)),
  // 2a ROL A
  (cpu) => modifyA(cpu, rol),
  // 2b ANC #i
  (cpu) => anc(cpu, immediate(cpu)),
  // 2c BIT a
  (cpu) => bit(cpu, cpu.lastRead(absolute(cpu))),
  // 2d AND a
  (cpu) => and(cpu, cpu.lastRead(absolute(cpu))),
  // 2e ROL a
  (cpu) => modify(cpu, absolute(cpu), rol),
  // 2f RLA a
  (cpu) => modify(cpu, absolute(cpu), rla),
  // 30 BMI *+d
  (cpu) => branch(cpu, negative(cpu)),
  // 31 AND (d),Y
  (cpu) => and(cpu, cpu.lastRead(indirectY(cpu))),
  // 32 JAM
  (cpu) => jam(cpu),
  // 33 RLA (d),Y
  (cpu) => modify(cpu, indirectYWrite(cpu), rla),
  // 34 NOP d,X
  (cpu) => cpu.lastRead(zeroPageX(cpu)),
  // 35 AND d,X
  (cpu) => and(cpu, cpu.lastRead(zeroPageX(cpu))),
  // 36 ROL d,X
  (cpu) => modify(cpu, zeroPageX(cpu), rol),
  // 37 RLA d,X
  (cpu) => modify(cpu, zeroPageX(cpu), rla),
  // 38 SEC
  (cpu) => {
    implied(cpu);
    cpu.carry = 1;
  },
  // 39 AND a,Y
  (cpu) => and(cpu, cpu.lastRead(absoluteY(cpu))),
  // 3a NOP
  (cpu) => implied(cpu),
  // 3b RLA a,Y
  (cpu) => modify(cpu, absoluteYWrite(cpu), rla),
  // 3c NOP a,X
  (cpu) => cpu.lastRead(absoluteX(cpu)),
  // 3d AND a,X
  (cpu) => and(cpu, cpu.lastRead(absoluteX(cpu))),
  // 3e ROL a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), rol),
  // 3f RLA a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), rla),
  // 40 RTI
  (cpu) => rti(cpu),
  // 41 EOR (d,X)
  (cpu) => eor(cpu, cpu.lastRead(indirectX(cpu))),
  // 42 JAM
  (cpu) => jam(cpu),
  // 43 SRE (d,X)
  (cpu) => modify(cpu, indirectX(cpu), sre),
  // 44 NOP d
  (cpu) => cpu.lastRead(zeroPage(cpu)),
  // 45 EOR d
  (cpu) => eor(cpu, cpu.lastRead(zeroPage(cpu))),
  // 46 LSR d
  (cpu) => modify(cpu, zeroPage(cpu), lsr),
  // 47 SRE d
  (cpu) => modify(cpu, zeroPage(cpu), sre),
  // 48 PHA
  (cpu) => pushLast(cpu, cpu.a),
  // 49 EOR #i
  (cpu) => eor(cpu, immediate(cpu)),
  // 4a LSR A
  (cpu) => modifyA(cpu, lsr),
  // 4b ALR #i
  (cpu) => alr(cpu, immediate(cpu)),
  // 4c JMP a
  (cpu) => jmp(cpu),
  // 4d EOR a
  (cpu) => eor(cpu, cpu.lastRead(absolute(cpu))),
  // 4e LSR a
  (cpu) => modify(cpu, absolute(cpu), lsr),
  // 4f SRE a
  (cpu) => modify(cpu, absolute(cpu), sre),
  // 50 BVC *+d
  (cpu) => branch(cpu, cpu.overflow === 0),
  // 51 EOR (d),Y
  (cpu) => eor(cpu, cpu.lastRead(indirectY(cpu))),
  // 52 JAM
  (cpu) => jam(cpu),
  // 53 SRE (d),Y
  (cpu) => modify(cpu, indirectYWrite(cpu), sre),
  // 54 NOP d,X
  (cpu) => cpu.lastRead(zeroPageX(cpu)),
  // 55 EOR d,X
  (cpu) => eor(cpu, cpu.lastRead(zeroPageX(cpu))),
  // 56 LSR d,X
  (cpu) => modify(cpu, zeroPageX(cpu), lsr),
  // 57 SRE d,X
  (cpu) => modify(cpu, zeroPageX(cpu), sre),
  // 58 CLI
  (cpu) => {
    implied(cpu);
    cpu.interruptMask = IRQ | NMI;
  },
  // 59 EOR a,Y
  (cpu) => eor(cpu, cpu.lastRead(absoluteY(cpu))),
  // 5a NOP
  (cpu) => implied(cpu),
  // 5b SRE a,Y
  (cpu) => modify(cpu, absoluteYWrite(cpu), sre),
  // 5c NOP a,X
  (cpu) => cpu.lastRead(absoluteX(cpu)),
  // 5d EOR a,X
  (cpu) => eor(cpu, cpu.lastRead(absoluteX(cpu))),
  // 5e LSR a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), lsr),
  // 5f SRE a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), sre),
  // 60 RTS
  (cpu) => rts(cpu),
  // 61 ADC (d,X)
  (cpu) => adc(cpu, cpu.lastRead(indirectX(cpu))),
  // 62 JAM
  (cpu) => jam(cpu),
  // 63 RRA (d,X)
  (cpu) => modify(cpu, indirectX(cpu), rra),
  // 64 NOP d
  (cpu) => cpu.lastRead(zeroPage(cpu)),
  // 65 ADC d
  (cpu) => adc(cpu, cpu.lastRead(zeroPage(cpu))),
  // 66 ROR d
  (cpu) => modify(cpu, zeroPage(cpu), ror),
  // 67 RRA d
  (cpu) => modify(cpu, zeroPage(cpu), rra),
  // 68 PLA
  (cpu) => lda(cpu, pullLast(cpu)),
  // 69 ADC #i
  (cpu) => adc(cpu, immediate(cpu)),
  // 6a ROR A
  (cpu) => modifyA(cpu, ror),
  // 6b ARR #i
  (cpu) => arr(cpu, immediate(cpu)),
  // 6c JMP (a)
  (cpu) => jmpIndirect(cpu),
  // 6d ADC a
  (cpu) => adc(cpu, cpu.lastRead(absolute(cpu))),
  // 6e ROR a
  (cpu) => modify(cpu, absolute(cpu), ror),
  // 6f RRA a
  (cpu) => modify(cpu, absolute(cpu), rra),
  // 70 BVS *+d
  (cpu) => branch(cpu, cpu.overflow !== 0),
  // 71 ADC (d),Y
  (cpu) => adc(cpu, cpu.lastRead(indirectY(cpu))),
  // 72 JAM
  (cpu) => jam(cpu),
  // 73 RRA (d),Y
  (cpu) => modify(cpu, indirectYWrite(cpu), rra),
  // 74 NOP d,X
  (cpu) => cpu.lastRead(zeroPageX(cpu)),
  // 75 ADC d,X
  (cpu) => adc(cpu, cpu.lastRead(zeroPageX(cpu))),
  // 76 ROR d,X
  (cpu) => modify(cpu, zeroPageX(cpu), ror),
  // 77 RRA d,X
  (cpu) => modify(cpu, zeroPageX(cpu), rra),
  // 78 SEI
  (cpu) => {
    implied(cpu);
    cpu.interruptMask = NMI;
  },
  // 79 ADC a,Y
  (cpu) => adc(cpu, cpu.lastRead(absoluteY(cpu))),
  // 7a NOP
  (cpu) => implied(cpu),
  // 7b RRA a,Y
  (cpu) => modify(cpu, absoluteYWrite(cpu), rra),
  // 7c NOP a,X
  (cpu) => cpu.lastRead(absoluteX(cpu)),
  // 7d ADC a,X
  (cpu) => adc(cpu, cpu.lastRead(absoluteX(cpu))),
  // 7e ROR a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), ror),
  // 7f RRA a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), rra),
  // 80 NOP #i
  (cpu) => immediate(cpu),
  // 81 STA (d,X)
  (cpu) => cpu.lastWrite(indirectX(cpu), cpu.a),
  // 82 NOP #i
  (cpu) => immediate(cpu),
  // 83 SAX (d,X)
  (cpu) => cpu.lastWrite(indirectX(cpu), cpu.a & cpu.x),
  // 84 STY d
  (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.y),
  // 85 STA d
  (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.a),
  // 86 STX d
  (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.x),
  // 87 SAX d
  (cpu) => cpu.lastWrite(zeroPage(cpu), cpu.a & cpu.x),
  // 88 DEY
  (cpu) => {
    implied(cpu);
    ldy(cpu, (cpu.y - 1) & 0xff);
  },
  // 89 NOP #i
  (cpu) => immediate(cpu),
  // 8a TXA
  (cpu) => {
    implied(cpu);
    lda(cpu, cpu.x);
  },
  // 8b ANE #i
  (cpu) => ane(cpu, immediate(cpu)),
  // 8c STY a
  (cpu) => cpu.lastWrite(absolute(cpu), cpu.y),
  // 8d STA a
  (cpu) => cpu.lastWrite(absolute(cpu), cpu.a),
  // 8e STX a
  (cpu) => cpu.lastWrite(absolute(cpu), cpu.x),
  // 8f SAX a
  (cpu) => cpu.lastWrite(absolute(cpu), cpu.a & cpu.x),
  // 90 BCC *+d
  (cpu) => branch(cpu, cpu.carry === 0),
  // 91 STA (d),Y
  (cpu) => cpu.lastWrite(indirectYWrite(cpu), cpu.a),
  // 92 JAM
  (cpu) => jam(cpu),
  // 93 SHA (d),Y
  (cpu) => storeUnstableAX(cpu, indirect(cpu)),
  // 94 STY d,X
  (cpu) => cpu.lastWrite(zeroPageX(cpu), cpu.y),
  // 95 STA d,X
  (cpu) => cpu.lastWrite(zeroPageX(cpu), cpu.a),
  // 96 STX d,Y
  (cpu) => cpu.lastWrite(zeroPageY(cpu), cpu.x),
  // 97 SAX d,Y
  (cpu) => cpu.lastWrite(zeroPageY(cpu), cpu.a & cpu.x),
  // 98 TYA
  (cpu) => {
    implied(cpu);
    lda(cpu, cpu.y);
  },
  // 99 STA a,Y
  (cpu) => cpu.lastWrite(absoluteYWrite(cpu), cpu.a),
  // 9a TXS
  (cpu) => {
    implied(cpu);
    cpu.s = cpu.x;
  },
  // 9b SHS a,Y
  (cpu) => {
    const base = absolute(cpu);
    cpu.s = cpu.a & cpu.x;
    storeUnstableAX(cpu, base);
  },
  // 9c SHY a,X
  (cpu) => storeUnstable(cpu, absolute(cpu), cpu.x, cpu.y),
  // 9d STA a,X
  (cpu) => cpu.lastWrite(absoluteXWrite(cpu), cpu.a),
  // 9e SHX a,Y
  (cpu) => storeUnstable(cpu, absolute(cpu), cpu.y, cpu.x),
  // 9f SHA a,Y
  (cpu) => storeUnstableAX(cpu, absolute(cpu)),
  // a0 LDY #i
  (cpu) => ldy(cpu, immediate(cpu)),
  // a1 LDA (d,X)
  (cpu) => lda(cpu, cpu.lastRead(indirectX(cpu))),
  // a2 LDX #i
  (cpu) => ldx(cpu, immediate(cpu)),
  // a3 LAX (d,X)
  (cpu) => lax(cpu, cpu.lastRead(indirectX(cpu))),
  // a4 LDY d
  (cpu) => ldy(cpu, cpu.lastRead(zeroPage(cpu))),
  // a5 LDA d
  (cpu) => lda(cpu, cpu.lastRead(zeroPage(cpu))),
  // a6 LDX d
  (cpu) => ldx(cpu, cpu.lastRead(zeroPage(cpu))),
  // a7 LAX d
  (cpu) => lax(cpu, cpu.lastRead(zeroPage(cpu))),
  // a8 TAY
  (cpu) => {
    implied(cpu);
    ldy(cpu, cpu.a);
  },
  // a9 LDA #i
  (cpu) => lda(cpu, immediate(cpu)),
  // aa TAX
  (cpu) => {
    implied(cpu);
    ldx(cpu, cpu.a);
  },
  // ab LXA #i
  (cpu) => lxa(cpu, immediate(cpu)),
  // ac LDY a
  (cpu) => ldy(cpu, cpu.lastRead(absolute(cpu))),
  // ad LDA a
  (cpu) => lda(cpu, cpu.lastRead(absolute(cpu))),
  // ae LDX a
  (cpu) => ldx(cpu, cpu.lastRead(absolute(cpu))),
  // af LAX a
  (cpu) => lax(cpu, cpu.lastRead(absolute(cpu))),
  // b0 BCS *+d
  (cpu) => branch(cpu, cpu.carry !== 0),
  // b1 LDA (d),Y
  (cpu) => lda(cpu, cpu.lastRead(indirectY(cpu))),
  // b2 JAM
  (cpu) => jam(cpu),
  // b3 LAX (d),Y
  (cpu) => lax(cpu, cpu.lastRead(indirectY(cpu))),
  // b4 LDY d,X
  (cpu) => ldy(cpu, cpu.lastRead(zeroPageX(cpu))),
  // b5 LDA d,X
  (cpu) => lda(cpu, cpu.lastRead(zeroPageX(cpu))),
  // b6 LDX d,Y
  (cpu) => ldx(cpu, cpu.lastRead(zeroPageY(cpu))),
  // b7 LAX d,Y
  (cpu) => lax(cpu, cpu.lastRead(zeroPageY(cpu))),
  // b8 CLV
  (cpu) => {
    implied(cpu);
    cpu.overflow = 0;
  },
  // b9 LDA a,Y
  (cpu) => lda(cpu, cpu.lastRead(absoluteY(cpu))),
  // ba TSX
  (cpu) => {
    implied(cpu);
    ldx(cpu, cpu.s);
  },
  // bb LAS a,Y
  (cpu) => las(cpu, cpu.lastRead(absoluteY(cpu))),
  // bc LDY a,X
  (cpu) => ldy(cpu, cpu.lastRead(absoluteX(cpu))),
  // bd LDA a,X
  (cpu) => lda(cpu, cpu.lastRead(absoluteX(cpu))),
  // be LDX a,Y
  (cpu) => ldx(cpu, cpu.lastRead(absoluteY(cpu))),
  // bf LAX a,Y
  (cpu) => lax(cpu, cpu.lastRead(absoluteY(cpu))),
  // c0 CPY #i
  (cpu) => cpy(cpu, immediate(cpu)),
  // c1 CMP (d,X)
  (cpu) => cmp(cpu, cpu.lastRead(indirectX(cpu))),
  // c2 NOP #i
  (cpu) => immediate(cpu),
  // c3 DCP (d,X)
  (cpu) => modify(cpu, indirectX(cpu), dcp),
  // c4 CPY d
  (cpu) => cpy(cpu, cpu.lastRead(zeroPage(cpu))),
  // c5 CMP d
  (cpu) => cmp(cpu, cpu.lastRead(zeroPage(cpu))),
  // c6 DEC d
  (cpu) => modify(cpu, zeroPage(cpu), dec),
  // c7 DCP d
  (cpu) => modify(cpu, zeroPage(cpu), dcp),
  // c8 INY
  (cpu) => {
    implied(cpu);
    ldy(cpu, (cpu.y + 1) & 0xff);
  },
  // c9 CMP #i
  (cpu) => cmp(cpu, immediate(cpu)),
  // ca DEX
  (cpu) => {
    implied(cpu);
    ldx(cpu, (cpu.x - 1) & 0xff);
  },
  // cb AXS #i
  (cpu) => axs(cpu, immediate(cpu)),
  // cc CPY a
  (cpu) => cpy(cpu, cpu.lastRead(absolute(cpu))),
  // cd CMP a
  (cpu) => cmp(cpu, cpu.lastRead(absolute(cpu))),
  // ce DEC a
  (cpu) => modify(cpu, absolute(cpu), dec),
  // cf DCP a
  (cpu) => modify(cpu, absolute(cpu), dcp),
  // d0 BNE *+d
  (cpu) => branch(cpu, (cpu.result & 0xff) !== 0),
  // d1 CMP (d),Y
  (cpu) => cmp(cpu, cpu.lastRead(indirectY(cpu))),
  // d2 JAM
  (cpu) => jam(cpu),
  // d3 DCP (d),Y
  (cpu) => modify(cpu, indirectYWrite(cpu), dcp),
  // d4 NOP d,X
  (cpu) => cpu.lastRead(zeroPageX(cpu)),
  // d5 CMP d,X
  (cpu) => cmp(cpu, cpu.lastRead(zeroPageX(cpu))),
  // d6 DEC d,X
  (cpu) => modify(cpu, zeroPageX(cpu), dec),
  // d7 DCP d,X
  (cpu) => modify(cpu, zeroPageX(cpu), dcp),
  // d8 CLD
  (cpu) => {
    implied(cpu);
    cpu.decimal = 0;
  },
  // d9 CMP a,Y
  (cpu) => cmp(cpu, cpu.lastRead(absoluteY(cpu))),
  // da NOP
  (cpu) => implied(cpu),
  // db DCP a,Y
  (cpu) => modify(cpu, absoluteYWrite(cpu), dcp),
  // dc NOP a,X
  (cpu) => cpu.lastRead(absoluteX(cpu)),
  // dd CMP a,X
  (cpu) => cmp(cpu, cpu.lastRead(absoluteX(cpu))),
  // de DEC a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), dec),
  // df DCP a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), dcp),
  // e0 CPX #i
  (cpu) => cpx(cpu, immediate(cpu)),
  // e1 SBC (d,X)
  (cpu) => sbc(cpu, cpu.lastRead(indirectX(cpu))),
  // e2 NOP #i
  (cpu) => immediate(cpu),
  // e3 ISC (d,X)
  (cpu) => modify(cpu, indirectX(cpu), isc),
  // e4 CPX d
  (cpu) => cpx(cpu, cpu.lastRead(zeroPage(cpu))),
  // e5 SBC d
  (cpu) => sbc(cpu, cpu.lastRead(zeroPage(cpu))),
  // e6 INC d
  (cpu) => modify(cpu, zeroPage(cpu), inc),
  // e7 ISC d
  (cpu) => modify(cpu, zeroPage(cpu), isc),
  // e8 INX
  (cpu) => {
    implied(cpu);
    ldx(cpu, (cpu.x + 1) & 0xff);
  },
  // e9 SBC #i
  (cpu) => sbc(cpu, immediate(cpu)),
  // ea NOP
  (cpu) => implied(cpu),
  // eb SBC #i
  (cpu) => sbc(cpu, immediate(cpu)),
  // ec CPX a
  (cpu) => cpx(cpu, cpu.lastRead(absolute(cpu))),
  // ed SBC a
  (cpu) => sbc(cpu, cpu.lastRead(absolute(cpu))),
  // ee INC a
  (cpu) => modify(cpu, absolute(cpu), inc),
  // ef ISC a
  (cpu) => modify(cpu, absolute(cpu), isc),
  // f0 BEQ *+d
  (cpu) => branch(cpu, (cpu.result & 0xff) === 0),
  // f1 SBC (d),Y
  (cpu) => sbc(cpu, cpu.lastRead(indirectY(cpu))),
  // f2 JAM
  (cpu) => jam(cpu),
  // f3 ISC (d),Y
  (cpu) => modify(cpu, indirectYWrite(cpu), isc),
  // f4 NOP d,X
  (cpu) => cpu.lastRead(zeroPageX(cpu)),
  // f5 SBC d,X
  (cpu) => sbc(cpu, cpu.lastRead(zeroPageX(cpu))),
  // f6 INC d,X
  (cpu) => modify(cpu, zeroPageX(cpu), inc),
  // f7 ISC d,X
  (cpu) => modify(cpu, zeroPageX(cpu), isc),
  // f8 SED
  (cpu) => {
    implied(cpu);
    cpu.decimal = 1;
  },
  // f9 SBC a,Y
  (cpu) => sbc(cpu, cpu.lastRead(absoluteY(cpu))),
  // fa NOP
  (cpu) => implied(cpu),
  // fb ISC a,Y
  (cpu) => modify(cpu, absoluteYWrite(cpu), isc),
  // fc NOP a,X
  (cpu) => cpu.lastRead(absoluteX(cpu)),
  // fd SBC a,X
  (cpu) => sbc(cpu, cpu.lastRead(absoluteX(cpu))),
  // fe INC a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), inc),
  // ff ISC a,X
  (cpu) => modify(cpu, absoluteXWrite(cpu), isc),
];
