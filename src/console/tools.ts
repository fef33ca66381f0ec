export { withHeader } from '../mappers/formats/headerless.ts';
export { type LikelyBoard, likelyBoards } from '../mappers/likely-boards.ts';
export type { Cheat } from './cheats.ts';
export { type ChannelName, channelsOf, type Mix, mixChannels } from './mix.ts';
export {
  type CheatCode,
  CheatError,
  type CheatProblems,
  type CodeKind,
  encodeGameGenie,
  hexOf,
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
export { type GivenHistory, History, type HistoryOptions } from './tools/history.ts';
export { InputLogError } from './tools/input-bytes.ts';
export { InputLog, InputReader } from './tools/input-log.ts';
export { type Lag, type LagSign, measureLag, measuringLag } from './tools/lag.ts';
export {
  type Against,
  type Condition,
  type CourseCondition,
  type Found,
  holding,
  type NumberKind,
  RamSearch,
  readRam,
} from './tools/ram-search.ts';
export type { ReplayAbout, ReplayOptions } from './tools/replay/about.ts';
export {
  isMovie,
  type Movie,
  MovieError,
  type MovieFrame,
  type MovieGun,
  type MovieProblems,
  readMovie,
  writeMovie,
} from './tools/replay/fm2.ts';
export { type MovieReport, movieOf, replayOfMovie } from './tools/replay/movie-file.ts';
export { type MovieDoubt, playMovie } from './tools/replay/movie-play.ts';
export { Recorder, type RecorderOptions } from './tools/replay/recorder.ts';
export {
  CHECK_EVERY,
  type Pack,
  Replay,
  type ReplayCheck,
  type ReplayParts,
  type Unpack,
} from './tools/replay/replay.ts';
export { ReplayError, type ReplayProblems } from './tools/replay/replay-error.ts';
export {
  play,
  type ReplayDifference,
  type ReplayExtras,
  type ReplayMark,
  ReplayPlayer,
  type ReplayVerdict,
} from './tools/replay/replay-player.ts';
export { MOST_AHEAD, RunAhead } from './tools/run-ahead.ts';
export { changesOfSettings } from './tools/settings.ts';
export { SAMPLED, Voices } from './voices.ts';
