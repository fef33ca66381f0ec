import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import { type BoardSetup, type MusicBox, Wants } from '../board.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';
import { FdsSound } from '../sound/fds-sound.ts';
import { Mmc5Sound } from '../sound/mmc5-sound.ts';
import { Namco163Sound, nextSoundAddress } from '../sound/namco163-sound.ts';
import { INSTRUMENTS, YM2413_INSTRUMENTS } from '../sound/opll.ts';
import type { SoundChip } from '../sound/sound-chip.ts';
import { Sunsoft5bSound } from '../sound/sunsoft5b-sound.ts';
import { Vrc6Sound } from '../sound/vrc6-sound.ts';
import { Vrc7Sound } from '../sound/vrc7-sound.ts';
import type { Tune } from '../tune.ts';
import { Desk, DRIVER, DRIVER_BANK, HANDLER, HANDLER_END } from './driver.ts';

/** Bits of `Tune.chips` and `Tune.flags`. */
const Chip = { Vrc6: 1, Vrc7: 2, Fds: 4, Mmc5: 8, Namco163: 16, Sunsoft5b: 32 } as const;
const Flag = { Irq: 0x10, Endless: 0x20, NoPlay: 0x40 } as const;
/** Banks of 4 KiB from $6000 on. */
const BANKS = 10;
/** From here on the board answers reads itself, since the vectors are its own. */
const LAST_PAGE = 0xfc00;
const EXRAM = 0x5c00;
/** NSF2's own interrupt: a period and a switch. https://www.nesdev.org/wiki/NSF2 */
const IRQ_LOW = 0x401b;
const IRQ_CONTROL = 0x401d;

/** The instruments 1 to 15 of a tune for the VRC7. */
function instrumentsOf({ vrc7 }: Tune): readonly Uint8Array[] {
  const patches = vrc7?.patches;
  if (patches) return INSTRUMENTS.map((_, i) => patches.subarray((i + 1) * 8, (i + 2) * 8));
  return vrc7?.isYm2413 ? YM2413_INSTRUMENTS : INSTRUMENTS;
}

/**
 * A music file as a cartridge: its program in banks, the sound chips it wants, and a driver that starts a song and calls
 * `play` at the tune's own pace. https://www.nesdev.org/wiki/NSF
 */
export class Nsf extends CycleBoard {
  override readonly wants: number;
  override readonly sounds: readonly SoundChip[];
  readonly tune: Tune;
  /** The song that plays since power-on, from 0: the driver asks for it. */
  song: number;
  private readonly isPal: boolean;
  private readonly period: number;
  private readonly banks = new Uint8Array(BANKS);
  private isTicking = false;
  private tick = 0;
  private untilTick = 0;
  private readonly multiplier = new Uint8Array(2);
  private vrc7Register = 0;
  private namcoAddress = 0;
  private sunsoftRegister = 0;
  private irqReload = 0;
  private irqCounter = 0;
  private irqOn = false;
  private tuneIrq = 0;
  private readonly vector = new Uint8Array(2);
  private readonly vrc6: Vrc6Sound | null;
  private readonly vrc7: Vrc7Sound | null;
  private readonly fds: FdsSound | null;
  private readonly mmc5: Mmc5Sound | null;
  private readonly namco: Namco163Sound | null;
  private readonly sunsoft: Sunsoft5bSound | null;

  static readonly derived: readonly string[] = ['tune'];

  constructor(setup: BoardSetup, tune: Tune) {
    super(setup);
    this.tune = tune;
    // A tune may switch on the interrupts of the frame counter and the delta channel, whose flags it reads in $4015: what the
    // player calls `play` by is its own. One with NSF2's interrupt has a handler for them.
    const quiet = (tune.flags & Flag.Irq) === 0 ? Wants.NoSoundIrq : Wants.Nothing;
    this.wants = Wants.CpuClock | Wants.CpuReads | Wants.Audio | Wants.TestRegisters | quiet;
    this.song = Math.min(tune.first, tune.tracks.length - 1);
    const { cpuHz, name } = setup.region;
    this.isPal = name === 'pal';
    this.period = Math.max(1, Math.round((cpuHz * tune.speed[name]) / 1e6));
    const has = (chip: number) => (tune.chips & chip) !== 0;
    this.vrc6 = has(Chip.Vrc6) ? new Vrc6Sound() : null;
    this.vrc7 = has(Chip.Vrc7) ? new Vrc7Sound(instrumentsOf(tune)) : null;
    this.fds = has(Chip.Fds) ? new FdsSound() : null;
    this.mmc5 = has(Chip.Mmc5) ? new Mmc5Sound() : null;
    this.namco = has(Chip.Namco163) ? new Namco163Sound() : null;
    this.sunsoft = has(Chip.Sunsoft5b) ? new Sunsoft5bSound() : null;
    const { vrc6, vrc7, fds, mmc5, namco, sunsoft } = this;
    const all = { vrc6, vrc7, fds, mmc5, namco, sunsoft };
    for (const device of Object.keys(all) as (keyof typeof all)[]) all[device]?.setGain(tune.mix[device]);
    this.sounds = Object.values(all).filter((chip) => chip !== null);
  }

  override get music(): MusicBox {
    return this;
  }

  override power(): void {
    this.isTicking = false;
    this.tick = 0;
    this.untilTick = this.period;
    this.multiplier.fill(0);
    this.vrc7Register = 0;
    this.namcoAddress = 0;
    this.sunsoftRegister = 0;
    this.irqReload = 0;
    this.irqCounter = 0;
    this.irqOn = false;
    this.tuneIrq = 0;
    this.vector.fill(0);
    for (const sound of this.sounds) sound.power();
    super.power();
    for (let i = 0; i < BANKS; i++) this.setBank(i, this.firstBank(i));
    // What a real disk's player switches on before the tune.
    this.fds?.write(0x4089, 0x80, 0);
    this.fds?.write(0x408a, 0xe8, 0);
  }

  /** Bank 0 of the image is empty; the tune's first is bank 1. */
  private firstBank(i: number): number {
    const { banks, load } = this.tune;
    if (banks !== null) return banks[i] + 1;
    const bank = 6 + i - (load >> 12) + 1;
    return bank < 1 || bank >= this.memory.prgRom.size >> 12 ? 0 : bank;
  }

  /** $5FF6-$5FFF. Where a Disk System has RAM the bank is copied, as the tune may write to it. */
  private setBank(i: number, bank: number): void {
    this.banks[i] = bank;
    const { memory } = this;
    if (this.fds !== null && i < 8) {
      const from = memory.prgRom.start + (bank % (memory.prgRom.size >> 12)) * 0x1000;
      memory.view(memory.prgRam).set(memory.bytes.subarray(from, from + 0x1000), i * 0x1000);
    }
    this.mapBanks();
  }

  override mapBanks(): void {
    const { memory } = this;
    memory.mapCpu(0x6000, 0x2000, memory.prgRam, 0);
    memory.mapCpuReadOnly(DRIVER, 0x400, memory.prgRom, DRIVER_BANK);
    for (let i = 2; i < BANKS; i++) {
      const address = 0x6000 + i * 0x1000;
      if (this.fds !== null && i < 8) memory.mapCpuReadOnly(address, 0x1000, memory.prgRam, i);
      else this.prg(address, 0x1000, this.banks[i]);
    }
    memory.unmapCpu(LAST_PAGE, 0x400);
    this.chr8(0).horizontal(0);
  }

  protected override count(cycles: number): void {
    if (this.isTicking) {
      this.untilTick -= cycles;
      while (this.untilTick <= 0) {
        this.untilTick += this.period;
        this.tick = 1;
      }
    }
    if (this.irqOn) this.countIrq(cycles);
    this.irq = this.tick | this.tuneIrq;
  }

  private countIrq(cycles: number): void {
    this.irqCounter -= cycles;
    while (this.irqCounter <= 0) {
      this.irqCounter += this.irqReload + 1;
      this.tuneIrq = 1;
    }
  }

  protected override cyclesToIrq(): number {
    return Math.min(this.isTicking ? this.untilTick : NEVER, this.irqOn ? this.irqCounter : NEVER);
  }

  protected override write(address: number, data: number, cycle: number): void {
    if (address >= 0x5ff6 && address < 0x6000) {
      if (address >= 0x5ff8 || this.fds !== null) this.setBank(address - 0x5ff6, data + 1);
    } else if (address === Desk.Ready) this.isTicking = (this.tune.flags & Flag.NoPlay) === 0 && this.tune.play !== 0;
    else if (address === Desk.Acknowledge) this.tick = 0;
    else if (address >= IRQ_LOW && address <= IRQ_CONTROL) this.writeIrq(address, data);
    else if (address >= 0xfffe && (this.tune.flags & Flag.Irq) !== 0) this.vector[address & 1] = data;
    else this.writeChips(address, data, cycle);
    this.irq = this.tick | this.tuneIrq;
  }

  private writeIrq(address: number, data: number): void {
    if ((this.tune.flags & Flag.Irq) === 0) return;
    if (address === IRQ_LOW) this.irqReload = (this.irqReload & 0xff00) | data;
    else if (address < IRQ_CONTROL) this.irqReload = (this.irqReload & 0x00ff) | (data << 8);
    else {
      this.irqOn = (data & 1) !== 0;
      this.irqCounter = this.irqReload + 1;
      this.tuneIrq = 0;
    }
  }

  /** RAM, and every chip that decodes the address. */
  private writeChips(address: number, data: number, cycle: number): void {
    if (this.fds !== null && address >= 0x8000 && address < 0xe000) this.pokeRam(address, data);
    if (address < 0x5000) this.writeLow(address, data, cycle);
    else if (address < 0x6000) this.writeMmc5(address, data, cycle);
    else if (address < 0x8000) return;
    else if (address < 0xb003) this.writeVrc(address, data, cycle);
    else if (address >= 0xc000) this.writeHigh(address, data, cycle);
  }

  private writeLow(address: number, data: number, cycle: number): void {
    if (address >= 0x4040 && address < 0x4098) this.fds?.write(address, data, cycle);
    else if (address >= 0x4800 && this.namco !== null) {
      this.namco.write(this.namcoAddress & 0x7f, data, cycle);
      this.advanceNamco();
    }
  }

  private advanceNamco(): void {
    this.namcoAddress = nextSoundAddress(this.namcoAddress);
  }

  private writeMmc5(address: number, data: number, cycle: number): void {
    if (this.mmc5 === null) return;
    if (address <= 0x5015) this.mmc5.write(address, data, cycle);
    else if (address === 0x5205 || address === 0x5206) this.multiplier[address & 1 ? 0 : 1] = data;
    else if (address >= EXRAM) this.memory.view(this.memory.prgRam)[0x8000 + address - EXRAM] = data;
  }

  private writeVrc(address: number, data: number, cycle: number): void {
    const register = address & 0xf003;
    if (register >= 0x9000 && register <= 0xb002) this.vrc6?.write(register, data, cycle);
    if (address === 0x9010) this.vrc7Register = data;
    else if (address === 0x9030) this.vrc7?.write(this.vrc7Register, data, cycle);
  }

  private writeHigh(address: number, data: number, cycle: number): void {
    if (address === 0xf800) this.namcoAddress = data;
    else if (address === 0xc000) this.sunsoftRegister = data;
    else if (address === 0xe000 && this.sunsoftRegister < 16) this.sunsoft?.write(this.sunsoftRegister, data, cycle);
  }

  override readRegister(address: number, data: number, cycle: number): number {
    if (address >= 0x4800 && address < 0x5000 && this.namco !== null) {
      const value = this.namco.read(this.namcoAddress & 0x7f, cycle);
      this.advanceNamco();
      return value;
    }
    if (address >= 0x4040 && address < 0x4098) return this.fds?.read(address, data, cycle) ?? data;
    if (address === 0x5015 && this.mmc5 !== null) this.mmc5.runTo(cycle);
    const value = this.peekRegister(address, data);
    if (address === IRQ_CONTROL && (this.tune.flags & Flag.Irq) !== 0) {
      this.tuneIrq = 0;
      this.irq = this.tick;
    }
    return value;
  }

  override isPlain(address: number): boolean {
    // Which handler the interrupt's vector leads to depends on who asks, where it can be the tune.
    return address >= LAST_PAGE && (address < 0xfffe || (this.tune.flags & Flag.Irq) === 0);
  }

  override peekRegister(address: number, data: number): number {
    if (address >= 0x4100 && address < 0x4110) return this.deskAt(address, data);
    if (address >= LAST_PAGE) return this.lastPageAt(address);
    if (address === IRQ_CONTROL && (this.tune.flags & Flag.Irq) !== 0) return (data & 0x7f) | (this.tuneIrq << 7);
    if (this.mmc5 !== null) return this.mmc5At(this.mmc5, address, data);
    return data;
  }

  private deskAt(address: number, data: number): number {
    const { init, play, flags } = this.tune;
    switch (address) {
      case Desk.Song:
        return this.tune.tracks[this.song].song;
      case Desk.Region:
        return this.isPal ? 1 : 0;
      case Desk.Endless:
        return (flags & Flag.Endless) !== 0 ? 0x80 : 0;
      case Desk.Init:
      case Desk.Play:
        return 0x4c;
      case Desk.Init + 1:
        return init & 0xff;
      case Desk.Init + 2:
        return init >> 8;
      case Desk.Play + 1:
        return play & 0xff;
      case Desk.Play + 2:
        return play >> 8;
      default:
        return data;
    }
  }

  /** The tune's own bytes, but for the vectors: NMI, reset, and the interrupt, which is the tune's when no tick asks. */
  private lastPageAt(address: number): number {
    // There is no picture for a tune: an NMI that it switched on does nothing.
    if (address === 0xfffa) return HANDLER_END & 0xff;
    if (address === 0xfffb) return HANDLER_END >> 8;
    if (address === 0xfffc) return DRIVER & 0xff;
    if (address === 0xfffd) return DRIVER >> 8;
    const isTunes = this.tick === 0 && (this.tune.flags & Flag.Irq) !== 0;
    if (address >= 0xfffe) return isTunes ? this.vector[address & 1] : (HANDLER >> ((address & 1) * 8)) & 0xff;
    const { prgRom, bytes } = this.memory;
    const banks = prgRom.size >> 12;
    return bytes[prgRom.start + (this.banks[BANKS - 1] % banks) * 0x1000 + (address & 0xfff)];
  }

  private mmc5At(sound: Mmc5Sound, address: number, data: number): number {
    const product = this.multiplier[0] * this.multiplier[1];
    if (address === 0x5015) return (data & 0xfc) | sound.lengthStatus;
    if (address === 0x5205) return product & 0xff;
    if (address === 0x5206) return product >> 8;
    if (address < EXRAM || address >= 0x5ff6) return data;
    return this.memory.view(this.memory.prgRam)[0x8000 + address - EXRAM];
  }

  override state(s: StateIO): void {
    const longest = this.period;
    super.state(s);
    this.song = Math.min(s.u8(this.song), this.tune.tracks.length - 1);
    s.block(this.banks);
    this.isTicking = s.bit(this.isTicking);
    this.tick = s.u8(this.tick, 1);
    this.untilTick = s.i32(this.untilTick, 1, longest);
    s.block(this.multiplier);
    this.vrc7Register = s.u8(this.vrc7Register);
    this.namcoAddress = s.u8(this.namcoAddress);
    this.sunsoftRegister = s.u8(this.sunsoftRegister);
    this.irqReload = s.u16(this.irqReload);
    this.irqCounter = s.i32(this.irqCounter, 0, 0x10000);
    this.irqOn = s.bit(this.irqOn);
    this.tuneIrq = s.u8(this.tuneIrq, 1);
    s.block(this.vector);
    for (const sound of this.sounds) sound.state(s);
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    for (const sound of this.sounds) sound.rebase(cycles);
  }
}
