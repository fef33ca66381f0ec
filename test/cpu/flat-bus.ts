import { Cpu } from '../../src/cpu/cpu.ts';
import { Interrupts } from '../../src/cpu/interrupts.ts';

/** One bus access as the test data writes it. */
export type Access = [address: number, data: number, kind: 'r' | 'w'];

/** 64 KiB of RAM and nothing else, with a CPU on it; every access is written down. */
export class FlatBus {
  readonly memory = new Uint8Array(0x10000);
  readonly log: Access[] = [];
  readonly interrupts = new Interrupts();
  readonly cpu: Cpu = new Cpu(this, this.interrupts);
  readonly lastReadHeld = false;
  /** Levels of the pins in each cycle, by cycle number from the start of `log`. */
  nmiAt: (cycle: number) => number = () => 0;
  irqAt: (cycle: number) => number = () => 0;

  get cycle(): number {
    return this.log.length;
  }

  get effects(): number {
    return this.log.length;
  }

  repeat(): void {}

  read(address: number): number {
    const data = this.memory[address];
    this.log.push([address, data, 'r']);
    this.sample();
    return data;
  }

  readOpcode(address: number): number {
    return this.read(address);
  }

  write(address: number, data: number): void {
    this.memory[address] = data;
    this.log.push([address, data, 'w']);
    this.sample();
  }

  /** Puts bytes at an address. */
  poke(address: number, ...bytes: number[]): void {
    this.memory.set(bytes, address);
  }

  /** Runs the reset sequence from $FFFC, then forgets the log. */
  start(address: number): void {
    this.poke(0xfffc, address & 0xff, address >> 8);
    this.cpu.power();
    this.log.length = 0;
  }

  private sample(): void {
    const cycle = this.log.length - 1;
    this.interrupts.sampleNmi(this.nmiAt(cycle));
    this.interrupts.sampleIrq(this.irqAt(cycle));
  }
}
