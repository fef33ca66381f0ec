import type { Machine } from './machine.ts';
import type { ClipTake } from './rewind.ts';

/** Room for the samples of a frame at 48 kHz, of the slowest console. */
const MOST_SAMPLES = 1024;

/** Runs a piece of a game's past again, in a console of its own. */
export class ClipRun {
  /** Frames that it has. */
  readonly frames: number;
  /** What the frame that was run last sounds like. */
  samples: Float32Array = new Float32Array(0);
  /** In stereo, what of it is more on the right, as `Nes.readAudio` has it. */
  side: Float32Array | undefined;
  private readonly machine: Machine;
  private readonly take: ClipTake;
  private readonly room = new Float32Array(MOST_SAMPLES);
  private readonly sideRoom = new Float32Array(MOST_SAMPLES);

  /** `machine` is made for the same game, and used by nobody else. */
  constructor(machine: Machine, take: ClipTake) {
    const { inputs } = machine;
    const { setup, changesSides, switches, cheats } = take.from.settings;
    inputs.perform({ kind: 'plug', setup });
    inputs.perform({ kind: 'changesSides', on: changesSides });
    inputs.perform({ kind: 'switches', on: switches });
    inputs.perform({ kind: 'cheats', cheats });
    inputs.perform({ kind: 'state', bytes: take.state });
    this.machine = machine;
    this.take = take;
    this.frames = take.frames;
    // What sounds first has a past.
    for (let i = 0; i < take.lead; i++) this.run(false);
  }

  /** The picture of the frame that was run last, as colour numbers. */
  get picture(): Uint16Array {
    return this.machine.nes.pixels;
  }

  /** Whose colours its numbers are, as `markColours` has it. */
  get colours(): number {
    return this.machine.nes.ppu.model.colours;
  }

  /** Channels of its sound. */
  get channels(): 1 | 2 {
    return this.machine.nes.isStereo ? 2 : 1;
  }

  /** Run the next frame. */
  next(): void {
    this.run(true);
  }

  private run(picture: boolean): void {
    const { machine, room, sideRoom } = this;
    this.take.from.run(machine.inputs, { picture, sound: true });
    const side = this.channels === 2 ? sideRoom : undefined;
    const count = machine.nes.readAudio(room, side);
    this.samples = room.subarray(0, count);
    this.side = side?.subarray(0, count);
  }
}
