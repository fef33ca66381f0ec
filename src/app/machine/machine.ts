import { type Devices, type DiskSlot, Nes, RomError } from '../../console/core.ts';
import type { DeviceInput } from '../input/device-input.ts';
import { biosOption } from '../library/bios.ts';
import { consoleOptions, devicesFor, withoutOverrides } from '../library/game-options.ts';
import { current } from '../library/library-state.ts';
import type { Keeper } from '../play/keeper.ts';
import { showTrack } from '../play/music.ts';
import * as store from '../play/play-state.ts';
import { showDisk } from '../play/play-state.ts';
import { complain } from '../shell/notices.ts';
import type { Game } from '../storage/records.ts';
import { blankMedium } from './medium.ts';
import { TrackPlayer } from './track-player.ts';

/** The console with the game that sits in it, made for that game, its options, and the sound's sample rate. */
export class Seat {
  nes: Nes | null = null;
  /** What plays, when it is a music file. */
  tracks: TrackPlayer | null = null;
  /** What is plugged in. */
  devices: Devices | null = null;
  private rom: Uint8Array | null = null;
  /** The sample rate that the console was made for. */
  private madeFor = 0;
  private readonly deviceInput: DeviceInput;
  private readonly keeper: Keeper;
  private readonly sound: { readonly sampleRate: number };

  constructor(deviceInput: DeviceInput, keeper: Keeper, sound: { readonly sampleRate: number }) {
    this.deviceInput = deviceInput;
    this.keeper = keeper;
    this.sound = sound;
  }

  /** The Disk System's drive; null without one. */
  get disk(): DiskSlot | null {
    return this.nes?.board.disk ?? null;
  }

  /** A console with `rom` in it, just switched on. Throws `RomError`. */
  insert(game: Game, rom: Uint8Array): void {
    this.rom = rom;
    try {
      this.build(game);
    } catch (error) {
      if (!(error instanceof RomError) || !game.options?.overrides) throw error;
      this.build(withoutOverrides(game));
      complain(`The cartridge chosen for “${game.title}” does not work. It starts with the one that its file says.`);
    }
  }

  /** Nothing is in it. */
  clear(): void {
    this.nes = null;
    this.tracks = null;
    showTrack(null);
    this.devices = null;
    this.deviceInput.detach();
  }

  /** A new console for the game, with the battery of the old one, just switched on. Throws `RomError`. */
  async rebuild(game: Game): Promise<void> {
    if (this.remake(game) || !this.nes) return;
    // A disk or flash memory and battery RAM are not each other's: what is kept of the other kind is read.
    await this.keeper.restoreBattery(this.nes, game);
  }

  /** A new console; whether the battery of the old one could come along. */
  private remake(game: Game): boolean {
    const wasMedium = this.keeper.blank !== null;
    const battery = this.nes && this.keeper.battery.handOver(this.nes);
    this.build(game);
    const isAlike = wasMedium === (this.keeper.blank !== null);
    if (this.nes && isAlike) this.keeper.battery.load(this.nes, battery);
    return isAlike;
  }

  /** Where the sound device has changed, and wants another sample rate: the same machine, made for that. */
  followSound(): void {
    const { nes } = this;
    const game = current.peek();
    if (!nes || !game || this.sound.sampleRate === this.madeFor) return;
    this.remake(game);
    this.nes?.load(nes.save());
  }

  /** Plug in what the game is to be played with; nothing else changes. */
  plugIn(game: Game): void {
    const { nes } = this;
    if (!nes) return;
    const setup = devicesFor(game, nes.info);
    this.devices = this.deviceInput.attach(nes, setup, this.devices?.tape ?? null);
    store.controls.value = this.devices.controls;
    store.tapeMode.value = 'stopped';
  }

  private build(game: Game): void {
    if (!this.rom) return;
    this.madeFor = this.sound.sampleRate;
    this.nes = new Nes(this.rom, { ...consoleOptions(game, biosOption()), sampleRate: this.madeFor });
    this.tracks = TrackPlayer.of(this.nes);
    showTrack(this.tracks);
    this.keeper.blank = blankMedium(this.nes);
    if (this.disk) this.disk.changesSides = game.options?.changesSides ?? true;
    store.info.value = this.nes.info;
    showDisk(this.nes);
    this.plugIn(game);
  }
}
