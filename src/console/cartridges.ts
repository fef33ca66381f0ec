export { stockEverything } from '../mappers/every-cartridge.ts';
