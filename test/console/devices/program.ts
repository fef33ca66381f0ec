import type { ExpansionDevice, PortDevice } from '../../../src/console/devices/device.ts';
import { EmptyPort } from '../../../src/console/devices/pads.ts';
import { Ports } from '../../../src/console/ports.ts';

/** A console's side of the ports: strobes and reads as a program does, four cycles apart. */
export class Program {
  cycle = 0;
  readonly ports: Ports;

  constructor(first: PortDevice, second: PortDevice = new EmptyPort(), expansion: ExpansionDevice | null = null) {
    this.ports = new Ports(first, second);
    this.ports.expansion = expansion;
  }

  write(data: number): void {
    this.ports.write(data, this.cycle);
    this.cycle += 4;
  }

  strobe(): void {
    this.write(1);
    this.write(0);
  }

  read(port: 0 | 1): number {
    const bits = this.ports.read(port, this.cycle);
    this.cycle += 4;
    return bits;
  }

  /** `count` reads of one data line, the first as the lowest bit. */
  line(port: 0 | 1, line: number, count: number): number[] {
    return Array.from({ length: count }, () => (this.read(port) >> line) & 1);
  }
}

/** The lowest `count` bits of `value`, the lowest first. */
export const bits = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (value >> i) & 1);
