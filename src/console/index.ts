export { StateError } from '../base/state.ts';
export type { Correction } from '../mappers/corrections.ts';
export type { CartridgeFacts } from '../mappers/facts.ts';
export { BiosError } from '../mappers/fds/fds-file.ts';
export type { Mirroring } from '../mappers/memory.ts';
export { RomError } from '../mappers/rom-file.ts';
export type { ExpansionDevice, PortDevice } from './devices/device.ts';
export { Nes, type NesOptions } from './nes.ts';
export type { HeaderFacts, RomInfo } from './rom-info.ts';
