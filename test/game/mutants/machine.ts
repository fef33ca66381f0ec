import type { Nes } from '../../../src/console/index.ts';

/** One thing done wrong, and the test of the self-test ROM that has to notice. */
export interface Mutant {
  readonly test: string;
  readonly wrong: string;
  /** The PPU has to take every half dot one by one, so that no shortcut goes round the change. */
  readonly exact?: true;
  spoil(machine: Machine): void;
}

/** The parts that mutants reach into, private ones too. */
export interface Machine {
  readonly cpu: {
    a: number;
    x: number;
    pc: number;
    s: number;
    carry: number;
    overflow: number;
    result: number;
    interruptMask: number;
    readonly interrupts: { lines: number; poll(mask: number): void; sampleNmi(level: number): void };
    step(): void;
    fetch(): number;
    lastWrite(address: number, data: number): void;
    enterHandler(breakFlag: number): void;
  };
  readonly bus: {
    read(address: number): number;
    write(address: number, data: number): void;
    peek(address: number): number;
    startRead(address: number, cpuAddress: number): number;
    endCycle(): void;
    readonly dma: {
      readonly pending: boolean;
      oamActive: boolean;
      oamBegun: boolean;
      run(address: number): void;
      startOam(page: number): void;
      haltedRead(address: number): void;
      dmcGet(address: number): void;
    };
  };
  readonly ppu: {
    line: number;
    dot: number;
    vblank: boolean;
    statusRead: boolean;
    nmi: number;
    ctrl: number;
    mask: number;
    hitPipe: number;
    exactOnly: boolean;
    region: { readonly skipsDot: boolean };
    readonly background: { v: number; w: number; fineX: number; incrementY(): void; copyX(): void };
    readonly sprites: {
      readonly oam: Uint8Array;
      oamAddress: number;
      overflowed: boolean;
      ninth: boolean;
      byteIndex: number;
      pixel(dot: number): number;
      evaluate(dot: number, line: number, height: number): boolean;
    };
    readonly openBus: { value: number; at(time: number): number };
    flags(line: number, dot: number): void;
    updateNmi(): void;
    peek(address: number): number;
  };
  readonly apu: {
    readonly pulse1: { readonly length: { load(data: number): void } };
    readonly triangle: { readonly length: { setHalt(halt: boolean): void } };
    readonly frameCounter: {
      fiveSteps: boolean;
      resetAt: number;
      write(data: number, now: number): void;
      tick(now: number): number;
      acknowledge(now: number): void;
      schedule(): void;
    };
    readonly dmc: {
      irq: boolean;
      startLength: number;
      loadAt: number;
      address: number;
      periods: readonly number[];
      deliver(byte: number, now: number): void;
      write(register: number, data: number): void;
      setEnabled(on: boolean, now: number): void;
      schedule(): void;
    };
  };
  readonly memory: { mirror(screens: string): void };
  readonly ports: { readonly devices: readonly { shift: number; clock(): void }[] };
}

/** Spoils a machine. */
export function spoil(nes: Nes, mutant: Mutant): void {
  const machine = nes as unknown as Machine;
  machine.ppu.exactOnly = mutant.exact === true;
  mutant.spoil(machine);
}

/** A method of one object is replaced; the new one may call the old. */
export function replace<T extends object, K extends keyof T>(part: T, name: K, by: (original: T[K]) => T[K]): void {
  const original = part[name] as (...values: unknown[]) => unknown;
  part[name] = by(original.bind(part) as T[K]);
}

/** Opcode `code` does something else than `run`. */
export function opcode(machine: Machine, code: number, does: (cpu: Machine['cpu'], run: () => void) => void): void {
  const { cpu, bus } = machine;
  replace(cpu, 'step', (run) => () => {
    if (bus.peek(cpu.pc) === code) does(cpu, run);
    else run();
  });
}

/** Reads of `address` and its mirrors under `mask` give something else. */
export function reads(machine: Machine, address: number, mask: number, give: (read: () => number) => number): void {
  replace(machine.bus, 'startRead', (read) => (at, cpuAddress) => {
    return (at & mask) === address ? give(() => read(at, cpuAddress)) : read(at, cpuAddress);
  });
}

/** A PPU register is read. */
export function readsPpu(machine: Machine, register: number, give: (read: () => number) => number): void {
  reads(machine, 0x2000 | register, 0xe007, give);
}
