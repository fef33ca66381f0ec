import type { Apu } from '../apu/apu.ts';
import type { StateIO } from '../base/state.ts';
import { LONG_AGO, rebasedPast } from '../base/time.ts';
import type { Dma } from '../cpu/dma.ts';
import type { Ports } from './ports.ts';

const STATUS = 0x15;
const PORT_1 = 0x16;
const PORT_2 = 0x17;
const OAM_DMA = 0x4014;
const OUT = 0x4016;
/** Registers of an EPSM, up to $401F. */
const EPSM = 0x401c;

/**
 * The 2A03's own registers, $4000-$401F. Of those that can be read, the APU's status drives only the data bus
 * inside the chip; the controller ports lie on the one outside.
 * Source: AccuracyCoin "Internal Data Bus", "DMC DMA Bus Conflicts", "APU Register Activation".
 */
export class InternalRegisters {
  /** The bus inside, where it differs from the one outside: after a read of the status in cycle `statusAt`. */
  private inside = 0;
  private statusAt = LONG_AGO;
  private readonly apu: Apu;
  private readonly ports: Ports;
  private readonly dma: Dma;

  constructor(apu: Apu, ports: Ports, dma: Dma) {
    this.apu = apu;
    this.ports = ports;
    this.dma = dma;
  }

  /** Whether the low five bits of `address` choose a register that can be read. */
  answers(address: number): boolean {
    const register = address & 0x1f;
    return register >= STATUS && register <= PORT_2;
  }

  /** Whether the register at `address` drives the outer bus. */
  drivesOuterBus(address: number): boolean {
    return (address & 0x1f) !== STATUS;
  }

  /** A read in cycle `cycle`, while `outer` is on the outer bus: what the CPU takes in. */
  read(address: number, outer: number, cycle: number): number {
    const register = address & 0x1f;
    if (register === STATUS) return this.readStatus(outer, cycle);
    const { ports } = this;
    const port = register === PORT_1 ? 0 : 1;
    if (ports.panel !== null) return this.readPanel(port, address, outer, cycle);
    const bits = ports.read(port, cycle);
    // RAM and the PPU drive the bus harder than the port's buffers; a cartridge does not.
    return address < 0x4000 ? outer : (outer & 0xe0) | bits;
  }

  /** A VS. System drives the whole byte. */
  private readPanel(port: 0 | 1, address: number, outer: number, cycle: number): number {
    const { panel } = this.ports;
    const stick = this.ports.read(port, cycle);
    return panel === null || address < 0x4000 ? outer : panel.read(port, stick);
  }

  private readStatus(outer: number, cycle: number): number {
    const before = this.statusAt === cycle - 1 ? this.inside : outer;
    this.apu.runTo(cycle);
    this.inside = this.apu.readStatus(before);
    this.statusAt = cycle;
    return this.inside;
  }

  /** A write to $4000-$401F in cycle `cycle`. */
  write(address: number, data: number, cycle: number): void {
    if (address === OUT) {
      this.ports.write(data, cycle);
    } else if (address === OAM_DMA) this.dma.startOam(data);
    else {
      this.apu.runTo(cycle);
      this.apu.writeRegister(address, data);
      if (address >= EPSM) this.ports.epsm?.write(address & 3, data, cycle);
    }
  }

  /** All cycle numbers become `cycles` less. */
  rebase(cycles: number): void {
    this.statusAt = rebasedPast(this.statusAt, cycles);
  }

  power(): void {
    this.inside = 0;
    this.statusAt = LONG_AGO;
  }

  state(s: StateIO): void {
    this.inside = s.u8(this.inside);
    this.statusAt = s.past(this.statusAt);
  }
}
