import { NOTHING_HELD } from '../../app/machine/machine.ts';
import type { Held } from '../index.ts';
import { maskOf } from './buttons.ts';
import { type Arguments, UsageError } from './command.ts';

/** Frames for which a button is held where nothing is said: games look at the pads once a frame, and may miss one. */
export const USUAL_PRESS = 2;

/** Buttons held on a pad in frames `from` up to `to`, which is not among them. */
interface Press {
  readonly port: number;
  readonly mask: number;
  readonly from: number;
  readonly to: number;
}

/** Reads `Start@60`, `Right+A@100+30`, `2:B@5`. Throws `UsageError`. */
function pressOf(text: string): Press {
  const [, port = '1', names, at, length] = /^(?:([1-4]):)?([a-z+]+)@(\d+)(?:\+(\d+))?$/i.exec(text) ?? [];
  const mask = names === undefined ? null : maskOf(names);
  if (mask === null) {
    throw new UsageError(
      `--press takes BUTTONS@FRAME or BUTTONS@FRAME+FRAMES, as Start@60 or Right+A@100+30, not "${text}".`,
    );
  }
  const from = Number(at);
  return { port: Number(port) - 1, mask, from, to: from + (length === undefined ? USUAL_PRESS : Number(length)) };
}

/** What `--press` was given: what is held in each frame, by its number. Throws `UsageError`. */
export function pressesIn(given: Arguments): (frame: number) => Held {
  const presses = given.texts('press').map(pressOf);
  return (frame) => {
    const pads = [0, 0, 0, 0];
    for (const { port, mask, from, to } of presses) if (frame >= from && frame < to) pads[port] |= mask;
    return { ...NOTHING_HELD, pads };
  };
}
