export { StateError } from '../base/state.ts';
export { RomError } from '../mappers/rom-file.ts';
export { Nes, type NesOptions } from './nes.ts';
export type { PortDevice } from './ports.ts';
export type { RomInfo } from './rom-info.ts';
