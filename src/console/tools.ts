export type { Cheat } from './cheats.ts';
export {
  type CheatCode,
  CheatError,
  type CheatProblems,
  type CodeKind,
  encodeGameGenie,
  parseCode,
  parseCodes,
  rawCode,
} from './tools/cheats/codes.ts';
export {
  type CheatFile,
  type CheatFileKind,
  type NamedCheat,
  readCheatFile,
  writeCheatFile,
} from './tools/cheats/files.ts';
export {
  type Against,
  type Condition,
  type Found,
  holding,
  type NumberKind,
  RamSearch,
  readRam,
} from './tools/ram-search.ts';
