export { StateError } from '../base/state.ts';
export { RomError } from '../mappers/rom-file.ts';
export type { ExpansionDevice, PortDevice } from './devices/device.ts';
export { Nes, type NesOptions } from './nes.ts';
export type { RomInfo } from './rom-info.ts';
