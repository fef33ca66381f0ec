import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, NO_SOUND, Wants } from '../board.ts';
import { VrcBoard } from '../parts/vrc-irq.ts';
import type { SoundChip } from '../sound/sound-chip.ts';
import { SOUND_RESET, Vrc7Sound } from '../sound/vrc7-sound.ts';

/** Konami VRC7 (mapper 85; submapper 1 wires A3, 2 wires A4, 0 either). https://www.nesdev.org/wiki/VRC7 */
export class Vrc7 extends VrcBoard {
  override readonly wants: number;
  private readonly sound = new Vrc7Sound();
  /** Submapper 1's board (Tiny Toon Adventures 2) has no wire from the chip's sound. */
  override readonly sounds: readonly SoundChip[];
  /** $9010: the sound's register that $9030 writes to. */
  private soundRegister = 0;
  private readonly prgBanks = new Uint8Array(3);
  private readonly chrBanks = new Uint8Array(8);
  /** $E000: bits 0-1 mirroring, 6 silence, 7 RAM on. */
  private control = 0;
  private readonly pin: number;

  constructor(setup: BoardSetup) {
    super(setup);
    this.pin = [0x18, 0x08, 0x10][setup.submapper] ?? 0x18;
    const isHeard = setup.submapper !== 1;
    this.sounds = isHeard ? [this.sound] : NO_SOUND;
    this.wants = Wants.CpuClock | (isHeard ? Wants.Audio : 0);
  }

  override power(): void {
    this.prgBanks.fill(0);
    this.chrBanks.set([0, 1, 2, 3, 4, 5, 6, 7]);
    this.control = 0;
    this.soundRegister = 0;
    this.sound.power();
    super.power();
  }

  protected override write(address: number, data: number, cycle: number): void {
    if (address < 0x8000) return;
    const odd = address & this.pin ? 1 : 0;
    const block = address >> 12;
    if (block === 0x8) this.prgBanks[odd] = data & 0x3f;
    else if (block === 0x9) {
      if (odd) {
        this.writeSound(address, data, cycle);
        return;
      }
      this.prgBanks[2] = data & 0x3f;
    } else if (block < 0xe) this.chrBanks[((block - 0xa) << 1) | odd] = data;
    else if (block === 0xe && !odd) {
      this.control = data;
      this.sound.write(SOUND_RESET, data, cycle);
    } else {
      this.counter.write(block === 0xe ? 0 : 1 + odd, data);
      this.irq = this.counter.irq;
    }
    this.mapBanks();
  }

  /** $9010 and $9030, which A5 tells apart. While the sound is reset they do nothing. */
  private writeSound(address: number, data: number, cycle: number): void {
    if (this.control & 0x40) return;
    if (address & 0x20) this.sound.write(this.soundRegister, data, cycle);
    else this.soundRegister = data;
  }

  override mapBanks(): void {
    this.prg8(0x8000, this.prgBanks[0]).prg8(0xa000, this.prgBanks[1]).prg8(0xc000, this.prgBanks[2]).prg8(0xe000, -1);
    for (let i = 0; i < 8; i++) this.chr1(i * 0x400, this.chrBanks[i]);
    this.mirrorBits(this.control);
    if (this.control & 0x80) this.workRam(0);
    else this.memory.unmapCpu(0x6000, 0x2000);
  }

  override state(s: StateIO): void {
    super.state(s);
    s.block(this.prgBanks);
    s.block(this.chrBanks);
    this.control = s.u8(this.control);
    this.counter.state(s);
    this.soundRegister = s.u8(this.soundRegister);
    this.sound.state(s);
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.sound.rebase(cycles);
  }
}
