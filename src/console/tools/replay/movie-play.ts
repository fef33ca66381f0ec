import type { Happening, Held, Inputs } from '../inputs.ts';
import { type Movie, MovieCommand, MovieDevice, type MovieFrame } from './fm2.ts';

/** What of a movie of FCEUX is otherwise here than where it was made, as far as that is known: each may be why a play drifts. */
export type MovieDoubt =
  /** It was made with FCEUX's old PPU, which draws line by line. */
  | 'old-ppu'
  /** It was made with FCEUX's newer PPU, which is closer to the chip, not as close as ours. */
  | 'new-ppu'
  /** RAM was filled at random there. */
  | 'random-ram'
  /** A light gun sees the picture as it is shown there, and as it is drawn here. */
  | 'zapper'
  /** A side of a disk is put in at once there; here it takes its time. */
  | 'disk'
  /** FCEUX shows a game no vertical blank in its first two frames, so that many begin a frame later there than here. */
  | 'power-on';

/** What FCEUX does otherwise in this movie, as far as is known. */
export function doubtsOf(movie: Movie): readonly MovieDoubt[] {
  const doubts: MovieDoubt[] = ['power-on', movie.hasNewPpu ? 'new-ppu' : 'old-ppu'];
  if (movie.ram === 3) doubts.push('random-ram');
  if (movie.frames.some(({ guns }) => guns.some((gun) => gun !== null))) doubts.push('zapper');
  if (movie.isFds) doubts.push('disk');
  return doubts;
}

/** What RAM holds at power-on in a movie; FCEUX's stripes of four are ours. */
export function ramOf({ ram }: Movie): 'zeros' | 'ones' | 'stripes' {
  return ram === 1 ? 'ones' : ram === 2 ? 'zeros' : 'stripes';
}

const NOTHING_HELD: Held = {
  ...{ pads: [0, 0, 0, 0], x: -1, y: -1, isDown: false, steps: 0, isSpeaking: false, isServiced: false },
  keys: new Set(),
};

/** What is held in `frame`. */
function heldIn({ pads, guns, commands }: MovieFrame): Held {
  const gun = guns.find((one) => one !== null);
  const all = [0, 1, 2, 3].map((port) => pads[port] ?? 0);
  const isServiced = (commands & MovieCommand.Service) !== 0;
  return { ...NOTHING_HELD, pads: all, isServiced, ...(gun ? { x: gun.x, y: gun.y, isDown: gun.isDown } : {}) };
}

/** The disk side that FCEUX chose last, and whether it is in. It begins with the first side in. */
interface Drive {
  side: number;
  isIn: boolean;
}

/** What a frame's commands do before it, in FCEUX's order: power, then reset, then the disk, then coins. */
function happeningsIn(commands: number, drive: Drive, sides: number): Happening[] {
  const all: Happening[] = [];
  if ((commands & MovieCommand.Power) !== 0) all.push({ kind: 'power' });
  if ((commands & MovieCommand.Reset) !== 0) all.push({ kind: 'reset' });
  if ((commands & MovieCommand.FdsInsert) !== 0) {
    drive.isIn = !drive.isIn;
    all.push({ kind: 'disk', side: drive.isIn ? drive.side : -1 });
  }
  // FCEUX chooses another side only while none is in.
  if ((commands & MovieCommand.FdsSelect) !== 0 && !drive.isIn && sides > 0) drive.side = (drive.side + 1) % sides;
  if ((commands & MovieCommand.Coin) !== 0) all.push({ kind: 'coin', slot: 0 });
  if ((commands & MovieCommand.Coin2) !== 0) all.push({ kind: 'coin', slot: 1 });
  return all;
}

/**
 * Plays `movie` in a console that was just made (with RAM as `ramOf` says), from its first frame to its last. Each line of it is one
 * frame, frames in which the game reads no pad included, as FCEUX counts them. `each` is asked after every frame, and ends it early by
 * false.
 */
export function playMovie(movie: Movie, inputs: Inputs, each: (frame: number) => boolean = () => true): void {
  const { hasFourScore, ports } = movie;
  const choose = (device: number) =>
    device === MovieDevice.Zapper ? 'zapper' : device === MovieDevice.Pad ? 'pad' : 'nothing';
  const [port1, port2] = hasFourScore
    ? (['four-score', 'four-score'] as const)
    : ([choose(ports[0]), choose(ports[1])] as const);
  inputs.happen({ kind: 'plug', setup: { port1, port2, expansion: 'nothing' } });
  const { disk } = inputs.nes.board;
  if (disk) inputs.happen({ kind: 'changesSides', on: false });
  if (movie.battery) inputs.happen({ kind: 'battery', bytes: movie.battery });
  const drive: Drive = { side: 0, isIn: true };
  for (const [frame, line] of movie.frames.entries()) {
    for (const what of happeningsIn(line.commands, drive, disk?.sideCount ?? 0)) inputs.happen(what);
    inputs.runFrame(heldIn(line), { picture: false, sound: false });
    if (!each(frame)) return;
  }
}
