import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { CycleTimer } from '../parts/cycle-timer.ts';
import { WiredBoard, type Wiring } from '../parts/wired.ts';
import type { SoundChip } from '../sound/sound-chip.ts';
import { Sunsoft5bSound } from '../sound/sunsoft5b-sound.ts';

/** Registers behind $A000, chosen by $8000. */
const IRQ_CONTROL = 13;
const COUNTER_LOW = 14;
const COUNTER_HIGH = 15;
/** Where the number written to $8000 is kept. */
const COMMAND = 14;

const WIRING: Wiring = {
  registers: 15,
  timer: () => new CycleTimer(-1, 0xffff, 0xffff),
  fires: (b) => (b.registers[IRQ_CONTROL] & 1) !== 0,
  write(b, address, data) {
    const r = b.registers;
    const timer = b.timer!;
    if (address < 0x8000 || address >= 0xc000) return false;
    if (address < 0xa000) {
      r[COMMAND] = data & 15;
      return false;
    }
    const command = r[COMMAND];
    if (command === COUNTER_LOW) timer.value = (timer.value & 0xff00) | data;
    else if (command === COUNTER_HIGH) timer.value = (timer.value & 0xff) | (data << 8);
    else r[command] = data;
    if (command === IRQ_CONTROL) {
      timer.enabled = (data & 0x80) !== 0;
      b.irq = 0;
    }
    return command < IRQ_CONTROL;
  },
  map(b, r) {
    const { memory } = b;
    for (let i = 0; i < 8; i++) b.chr1(i * 0x400, r[i]);
    if (!(r[8] & 0x40)) b.prg8(0x6000, r[8] & 0x3f);
    else if (r[8] & 0x80) b.workRam(r[8] & 0x3f);
    else memory.unmapCpu(0x6000, 0x2000);
    b.prg8(0x8000, r[9] & 0x3f)
      .prg8(0xa000, r[10] & 0x3f)
      .prg8(0xc000, r[11] & 0x3f)
      .prg8(0xe000, -1);
    b.mirrorBits(r[12]);
  },
};

/** Sunsoft FME-7, and the 5B with sound (mapper 69). https://www.nesdev.org/wiki/Sunsoft_FME-7 */
export class Fme7 extends WiredBoard {
  override readonly wants: number = Wants.CpuClock | Wants.Audio;
  private readonly sound = new Sunsoft5bSound();
  override readonly sounds: readonly SoundChip[] = [this.sound];
  /** $C000: the sound's register that $E000 writes to; with any of the upper four bits, none. */
  private soundRegister = 0;

  constructor(setup: BoardSetup) {
    super(setup, WIRING);
  }

  override power(): void {
    this.sound.power();
    this.soundRegister = 0;
    super.power();
  }

  protected override write(address: number, data: number, cycle: number): void {
    if (address < 0xc000) super.write(address, data, cycle);
    else if (address < 0xe000) this.soundRegister = data;
    else if (this.soundRegister < 16) this.sound.write(this.soundRegister, data, cycle);
  }

  /** No pin of the cartridge connector tells it of the reset button. https://www.nesdev.org/wiki/Cartridge_connector */
  override reset(): void {}

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.sound.rebase(cycles);
  }

  override state(s: StateIO): void {
    super.state(s);
    this.soundRegister = s.u8(this.soundRegister);
    this.sound.state(s);
  }
}
