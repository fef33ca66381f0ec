import type { StateIO } from '../base/state.ts';
import type { BoardSetup } from './board.ts';
import { CycleBoard } from './cycle-timer.ts';
import type { Mirroring } from './memory.ts';
import { VrcIrq } from './vrc-irq.ts';

const SCREENS: readonly Mirroring[] = ['vertical', 'horizontal', 'screen0', 'screen1'];

/** Konami VRC7 (mapper 85; submapper 1 wires A3, 2 wires A4, 0 either). https://www.nesdev.org/wiki/VRC7 */
export class Vrc7 extends CycleBoard {
  private readonly prgBanks = new Uint8Array(3);
  private readonly chrBanks = new Uint8Array(8);
  /** $E000: bits 0-1 mirroring, 6 silence, 7 RAM on. */
  private control = 0;
  private readonly counter = new VrcIrq();
  private readonly pin: number;

  constructor(setup: BoardSetup) {
    super(setup);
    this.pin = [0x18, 0x08, 0x10][setup.submapper] ?? 0x18;
  }

  override power(): void {
    this.prgBanks.fill(0);
    this.chrBanks.set([0, 1, 2, 3, 4, 5, 6, 7]);
    this.control = 0;
    this.counter.power();
    super.power();
  }

  protected override write(address: number, data: number): void {
    if (address < 0x8000) return;
    const odd = address & this.pin ? 1 : 0;
    const block = address >> 12;
    if (block === 0x8) this.prgBanks[odd] = data & 0x3f;
    else if (block === 0x9) {
      if (odd) return;
      this.prgBanks[2] = data & 0x3f;
    } else if (block < 0xe) this.chrBanks[((block - 0xa) << 1) | odd] = data;
    else if (block === 0xe && !odd) this.control = data;
    else this.writeIrq(block === 0xe ? 0 : 1 + odd, data);
    this.mapBanks();
  }

  private writeIrq(register: number, data: number): void {
    if (register === 0) this.counter.latch = data;
    else if (register === 1) this.counter.writeControl(data);
    else this.counter.acknowledge();
    this.irq = this.counter.irq;
  }

  protected override count(cycles: number): void {
    this.counter.count(cycles);
    this.irq = this.counter.irq;
  }

  protected override cyclesToIrq(): number {
    return this.counter.toFire();
  }

  override mapBanks(): void {
    this.prg8(0x8000, this.prgBanks[0]).prg8(0xa000, this.prgBanks[1]).prg8(0xc000, this.prgBanks[2]).prg8(0xe000, -1);
    for (let i = 0; i < 8; i++) this.chr1(i * 0x400, this.chrBanks[i]);
    this.memory.mirror(SCREENS[this.control & 3]);
    if (this.control & 0x80) this.workRam(0);
    else this.memory.unmapCpu(0x6000, 0x2000);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.prgBanks);
    s.block(this.chrBanks);
    this.control = s.u8(this.control);
    this.counter.state(s);
  }
}
