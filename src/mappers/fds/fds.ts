import type { StateIO } from '../../base/state.ts';
import { type BoardSetup, Wants } from '../board.ts';
import { CycleBoard } from '../parts/cycle-timer.ts';
import { FdsSound } from '../sound/fds-sound.ts';
import type { SoundChip } from '../sound/sound-chip.ts';
import { FdsDrive } from './drive.ts';
import { FdsTimer } from './fds-timer.ts';

/** Bits of $4023. */
const DISK_REGISTERS = 0x01;
const SOUND_REGISTERS = 0x02;
/** What is on the expansion connector while the registers are off. */
const CONNECTOR_OFF = 0x7f;
const isSound = (address: number) => address >= 0x4040 && address <= 0x4097;

/**
 * The Famicom Disk System's RAM adaptor: 32 KiB of RAM at $6000, the BIOS at $E000, 8 KiB of pattern RAM, the drive, a
 * timer. https://www.nesdev.org/wiki/Family_Computer_Disk_System
 */
export class Fds extends CycleBoard {
  override readonly wants: number = Wants.CpuClock | Wants.CpuReads | Wants.Audio;
  readonly drive: FdsDrive;
  private readonly timer = new FdsTimer();
  private readonly sound = new FdsSound();
  override readonly sounds: readonly SoundChip[] = [this.sound];
  /** $4023. */
  private enables = 0;
  /** $4025 bit 3. */
  private isHorizontal = false;
  /** $4026: what the program puts on the expansion connector. */
  private connector = CONNECTOR_OFF;

  /** The disk lies in `prgNvram`, `sides` tracks of equal length. */
  constructor(setup: BoardSetup, sides: number) {
    super(setup);
    const disk = setup.memory.view(setup.memory.prgNvram);
    this.drive = new FdsDrive(disk, disk.length / sides);
  }

  override get disk(): FdsDrive {
    return this.drive;
  }

  override power(): void {
    this.enables = 0;
    this.isHorizontal = false;
    this.connector = CONNECTOR_OFF;
    this.drive.power();
    this.timer.power();
    this.sound.power();
    super.power();
  }

  override mapBanks(): void {
    const { memory } = this;
    memory.mapCpu(0x6000, 0x8000, memory.prgRam, 0);
    this.prg(0xe000, 0x2000, 0)
      .chr8(0)
      .horizontal(this.isHorizontal ? 1 : 0);
  }

  protected override count(cycles: number): void {
    this.drive.count(cycles);
    this.timer.count(cycles);
    this.ask();
  }

  private ask(): void {
    this.irq = this.drive.irq | this.timer.irq;
  }

  protected override cyclesToIrq(): number {
    return Math.min(this.drive.cyclesToEvent, this.timer.cyclesToEvent);
  }

  protected override write(address: number, data: number, cycle: number): void {
    if (isSound(address)) {
      if ((this.enables & SOUND_REGISTERS) !== 0) this.sound.write(address, data, cycle);
    } else this.writeAdaptor(address, data);
    this.ask();
  }

  private writeAdaptor(address: number, data: number): void {
    const isOn = (this.enables & DISK_REGISTERS) !== 0;
    if (address <= 0x4021) this.timer.writeReload(address, data);
    else if (address === 0x4022) this.timer.control(data, isOn);
    else if (address === 0x4023) {
      this.enables = data;
      if ((data & DISK_REGISTERS) === 0) {
        this.timer.stop();
        this.connector = CONNECTOR_OFF;
      }
    } else if (isOn && address === 0x4024) this.drive.write(data);
    else if (isOn && address === 0x4025) {
      this.drive.drive(data);
      this.isHorizontal = (data & 8) !== 0;
      this.mapBanks();
    } else if (isOn && address === 0x4026) this.connector = data;
  }

  override readRegister(address: number, data: number): number {
    if (isSound(address)) return this.readSound(address, data);
    if (address < 0x4030 || address > 0x4033 || (this.enables & DISK_REGISTERS) === 0) return data;
    const value = this.peekRegister(address, data);
    if (address === 0x4030) {
      this.timer.acknowledge();
      this.drive.acknowledge();
    } else if (address === 0x4031) this.drive.read();
    else if (address === 0x4032) this.drive.checked();
    this.ask();
    this.schedule();
    return value;
  }

  private readSound(address: number, data: number): number {
    return (this.enables & SOUND_REGISTERS) === 0 ? data : this.sound.read(address, data, this.counted);
  }

  override peekRegister(address: number, data: number): number {
    if (isSound(address)) return this.readSound(address, data);
    if ((this.enables & DISK_REGISTERS) === 0) return data;
    switch (address) {
      case 0x4030:
        return (data & 0x24) | this.drive.status | this.timer.irq | (this.isHorizontal ? 8 : 0);
      case 0x4031:
        return this.drive.lastRead;
      case 0x4032:
        return (data & 0xf8) | this.drive.state4032;
      case 0x4033:
        // Bit 7: the battery of the drive is good, which is seen while the motor runs.
        return (this.drive.runs ? 0x80 : 0) | (this.connector & 0x7f);
      default:
        return data;
    }
  }

  override state(s: StateIO): void {
    super.state(s);
    this.enables = s.u8(this.enables);
    this.isHorizontal = s.bit(this.isHorizontal);
    this.connector = s.u8(this.connector);
    this.drive.state(s);
    this.timer.state(s);
    this.sound.state(s);
  }

  override rebase(dots: number, cycles: number): void {
    super.rebase(dots, cycles);
    this.sound.rebase(cycles);
  }
}
