/** What tests of games use, with any runner: everything that is expected is expected by throwing. */
export type { ButtonName } from './buttons.ts';
export type { PictureOptions } from './expect-picture.ts';
export type { FilePath } from './files.ts';
export { FuzzError, type FuzzInput, type FuzzOptions, fuzz } from './fuzz.ts';
export { GameError } from './game-error.ts';
export {
  type Buttons,
  type CycleOptions,
  type GameOptions,
  GameRun,
  openGame,
  type Place,
  type Within,
} from './game-run.ts';
