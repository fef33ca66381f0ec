export type { ConsoleSound } from '../apu/console-filters.ts';
export type { Channel } from '../apu/levels.ts';
export type { Values } from '../base/coded-error.ts';
export type { Revisions } from '../base/revisions.ts';
export { StateError } from '../base/state.ts';
export type { DiskSlot } from '../mappers/board.ts';
export type { DipSwitches, SwitchName } from '../mappers/dip-switches.ts';
export type { Correction } from '../mappers/formats/corrections.ts';
export type { CartridgeFacts } from '../mappers/formats/facts.ts';
export {
  BiosError,
  type OtherConsole,
  type OtherFile,
  RomError,
  type RomProblems,
} from '../mappers/formats/rom-error.ts';
export type { Mirroring } from '../mappers/memory.ts';
export type { Unit } from '../mappers/rows.ts';
export type { Track, Tune } from '../mappers/tune.ts';
export { RGB_COLOURS, rgbOf, VS_PPUS } from '../ppu/chip/models.ts';
export { BarcodeError } from './devices/barcode.ts';
export {
  type Control,
  DEVICE_CHOICES,
  type DeviceSetup,
  type ExpansionChoice,
  PADS,
  type PortChoice,
  plugInto,
  type Socket,
  setupFor,
} from './devices/catalogue.ts';
export type { ExpansionDevice, PortDevice } from './devices/device.ts';
export { MATRIX } from './devices/key-names.ts';
export { Nes, type NesOptions, type SoundSetup } from './nes.ts';
export type { ProblemCode, Problems } from './problems.ts';
export type { HeaderFacts, RomInfo } from './rom-info.ts';
export {
  type ConsoleSettings,
  type DeviceRecord,
  type Follower,
  type Happening,
  type Held,
  Inputs,
  type MouseHeld,
  type TapeMode,
} from './tools/inputs.ts';
export { Devices } from './tools/plugged.ts';
export { Tunes } from './tools/tunes.ts';
export {
  flipsV,
  NTSC_VIDEO,
  PAL_VIDEO,
  PERIOD,
  phaseAt,
  signalLevel,
  subcarrier,
  type VideoSystem,
  yuvOf,
} from './tools/video-signal.ts';
