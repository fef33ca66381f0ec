import { type Machine, type Mutant, opcode, reads, replace } from './machine.ts';

const NMI = 2;

/** What the CPU can get wrong. */
export const CPU_MUTANTS: readonly Mutant[] = [
  {
    test: 'LOADS AND STORES',
    wrong: 'LDA d sets V',
    spoil: (m) =>
      opcode(m, 0xa5, (cpu, run) => {
        run();
        cpu.overflow = 1;
      }),
  },
  {
    test: 'ADC AND SBC',
    wrong: 'ADC # never overflows',
    spoil: (m) =>
      opcode(m, 0x69, (cpu, run) => {
        run();
        cpu.overflow = 0;
      }),
  },
  {
    test: 'LOGIC AND COMPARES',
    wrong: 'BIT a leaves V',
    spoil: (m) =>
      opcode(m, 0x2c, (cpu, run) => {
        const { overflow } = cpu;
        run();
        cpu.overflow = overflow;
      }),
  },
  {
    test: 'SHIFTS, INC, DEC',
    wrong: 'ROL A takes no carry in',
    spoil: (m) =>
      opcode(m, 0x2a, (cpu, run) => {
        cpu.carry = 0;
        run();
      }),
  },
  {
    test: 'REGISTERS AND FLAGS',
    wrong: 'TXS sets N and Z',
    spoil: (m) =>
      opcode(m, 0x9a, (cpu, run) => {
        run();
        cpu.result = cpu.s;
      }),
  },
  {
    test: 'BRANCHES AND JUMPS',
    wrong: 'JMP (a) goes on into the next page',
    spoil: (m) =>
      opcode(m, 0x6c, (cpu, run) => {
        const at = m.bus.peek(cpu.pc + 1) | (m.bus.peek(cpu.pc + 2) << 8);
        run();
        cpu.pc = m.bus.peek(at) | (m.bus.peek(at + 1) << 8);
      }),
  },
  {
    test: 'STACK AND ITS WRAP',
    wrong: 'PLA leaves N and Z',
    spoil: (m) =>
      opcode(m, 0x68, (cpu, run) => {
        const { result } = cpu;
        run();
        cpu.result = result;
      }),
  },
  {
    test: 'BRK, PHP AND RTI',
    wrong: 'BRK pushes no B',
    spoil: (m) => replace(m.cpu, 'enterHandler', (enter) => () => enter(0)),
  },
  {
    test: 'SLO, RLA, SRE, RRA',
    wrong: 'SLO d leaves A',
    spoil: (m) =>
      opcode(m, 0x07, (cpu, run) => {
        const { a } = cpu;
        run();
        cpu.a = a;
      }),
  },
  {
    test: 'LAX, SAX, DCP, ISC',
    wrong: 'LAX d leaves X',
    spoil: (m) =>
      opcode(m, 0xa7, (cpu, run) => {
        const { x } = cpu;
        run();
        cpu.x = x;
      }),
  },
  {
    test: 'ANC, ALR, ARR, AXS',
    wrong: 'ANC leaves C',
    spoil: (m) =>
      opcode(m, 0x0b, (cpu, run) => {
        const { carry } = cpu;
        run();
        cpu.carry = carry;
      }),
  },
  {
    test: 'UNOFFICIAL NOPS',
    wrong: 'NOP a,X is two bytes long',
    spoil: (m) =>
      opcode(m, 0x5c, (cpu, run) => {
        run();
        cpu.pc--;
      }),
  },
  {
    test: 'INSTRUCTION CYCLES',
    wrong: 'INY takes three cycles',
    spoil: (m) =>
      opcode(m, 0xc8, (cpu, run) => {
        run();
        m.bus.read(cpu.pc);
      }),
  },
  {
    test: 'DUMMY READS',
    wrong: 'STA a,X reads nowhere first',
    spoil: (m) =>
      opcode(m, 0x9d, (cpu) => {
        cpu.fetch();
        const base = cpu.fetch() | (cpu.fetch() << 8);
        m.bus.read(0);
        cpu.lastWrite((base + cpu.x) & 0xffff, cpu.a);
      }),
  },
  {
    test: 'DUMMY WRITES',
    wrong: 'INC a writes once',
    spoil: (m) =>
      opcode(m, 0xee, (cpu) => {
        cpu.fetch();
        const address = cpu.fetch() | (cpu.fetch() << 8);
        const value = (m.bus.read(address) + 1) & 0xff;
        m.bus.read(0);
        cpu.result = value;
        cpu.lastWrite(address, value);
      }),
  },
  {
    test: 'CPU OPEN BUS',
    wrong: 'nobody there reads 0',
    spoil: (m) => reads(m, 0x5000, 0xf000, () => 0),
  },
  {
    test: 'CLI, SEI, PLP DELAY',
    wrong: 'CLI acts at once',
    spoil: (m) =>
      opcode(m, 0x58, (cpu, run) => {
        cpu.interruptMask = 3;
        run();
      }),
  },
  {
    test: 'IRQ AND BRANCHES',
    wrong: 'a taken branch looks again at its end',
    spoil: (m) =>
      opcode(m, 0x90, (cpu, run) => {
        run();
        cpu.interrupts.poll(cpu.interruptMask);
      }),
  },
  {
    test: 'NMI HIJACKS BRK',
    wrong: 'BRK keeps its vector',
    spoil: (m) => keepVector(m, (breakFlag) => breakFlag !== 0),
  },
  {
    test: 'NMI HIJACKS IRQ',
    wrong: 'an IRQ that has begun keeps its vector',
    spoil: (m) => keepVector(m, (breakFlag) => breakFlag === 0 && (m.cpu.interrupts.lines & NMI) === 0),
  },
];

/** In the sequences that `when` chooses, an NMI has to wait. */
function keepVector(m: Machine, when: (breakFlag: number) => boolean): void {
  replace(m.cpu, 'enterHandler', (enter) => (breakFlag) => {
    const { interrupts } = m.cpu;
    if (!when(breakFlag)) return enter(breakFlag);
    let seen = interrupts.lines & NMI;
    const { sampleNmi } = interrupts;
    interrupts.lines &= ~NMI;
    interrupts.sampleNmi = (level) => {
      sampleNmi.call(interrupts, level);
      seen |= interrupts.lines & NMI;
      interrupts.lines &= ~NMI;
    };
    enter(breakFlag);
    interrupts.sampleNmi = sampleNmi;
    interrupts.lines |= seen;
  });
}
