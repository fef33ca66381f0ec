import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CommandRow, ROWS } from '../../input/bindings.ts';
import { hatsOf, type Layout } from '../../input/gamepad-layout.ts';
import type { Seat } from '../../input/gamepads.ts';
import { PadCapture } from '../../input/pad-capture.ts';
import { bound, padProfiles } from '../../input/pad-profiles.ts';
import { player } from '../../play/player.ts';

/** The buttons of the pad, which can be put on anything that a gamepad has. */
export const PAD_ROWS: readonly CommandRow[] = ROWS.filter(
  ({ does, gamepad }) => 'button' in does && gamepad.length > 0,
);

/** Without a press for so long, ms, a button stays as it is: with the gamepad alone there is no other way out. */
const WAIT = 8000;

/** Choose a layout for a gamepad and its player; with `null` it is as it would be by itself. */
export function chooseLayout({ id, place }: Seat, layout: Layout | null): void {
  padProfiles.choose(id, place, layout);
  player.input.useLayouts((one, at) => padProfiles.find(one, at));
}

/** What is looked at in each frame: two that look alike need not be drawn twice. */
function drawn(seats: readonly Seat[]): string {
  return JSON.stringify(
    seats.map(({ id, place, pressed, layout, pad }) => [
      id,
      place,
      pressed,
      layout,
      pad.axes.map((at) => at.toFixed(2)),
    ]),
  );
}

/** The gamepads that play for someone, as they are now; `see` is told in each frame of the display, while there is one. */
export function useSeats(see: (seats: readonly Seat[], now: number) => void): readonly Seat[] {
  const [seats, setSeats] = useState<readonly Seat[]>([]);
  const latest = useRef(see);
  latest.current = see;
  useEffect(() => {
    let handle = 0;
    let last = '';
    const look = (now: number) => {
      handle = player.input.hasPads ? requestAnimationFrame(look) : 0;
      const found = player.input.seats();
      latest.current(found, now);
      const view = drawn(found);
      if (view !== last) setSeats(found);
      last = view;
    };
    const start = () => {
      if (handle === 0) handle = requestAnimationFrame(look);
    };
    start();
    addEventListener('gamepadconnected', start);
    return () => {
      cancelAnimationFrame(handle);
      removeEventListener('gamepadconnected', start);
    };
  }, []);
  return seats;
}

/** Which button is asked for: its number among `PAD_ROWS`, and whether those after it follow. */
interface Asked {
  readonly row: number;
  readonly isSeries: boolean;
}

/** Asks the player to press something for a button, or for all of them. */
export function useAsking() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const capture = useRef<PadCapture | null>(null);
  /** The gamepad that is asked. */
  const of = useRef<string | undefined>(undefined);
  const until = useRef(0);
  // Before it is seen: what is pressed as soon as it is would be for the page, and close the dialog.
  useLayoutEffect(() => {
    player.input.isAsking = asked !== null;
    return () => {
      player.input.isAsking = false;
    };
  }, [asked]);
  const end = () => {
    capture.current = null;
    until.current = 0;
    setAsked(null);
  };
  const next = ({ row, isSeries }: Asked) => {
    until.current = 0;
    if (isSeries && row + 1 < PAD_ROWS.length) setAsked({ row: row + 1, isSeries });
    else end();
  };
  return {
    asked,
    begin: (row: number, isSeries: boolean) => {
      end();
      setAsked({ row, isSeries });
    },
    end,
    /** The gamepad as it is now; what is pressed on it is chosen for what is asked. */
    see: (seat: Seat | undefined, now: number) => {
      if (!asked) return;
      const name = seat && `${seat.place} ${seat.id}`;
      // It was pulled out: what is pressed on another, or to be there again, is no answer.
      if (capture.current && name !== of.current) return end();
      if (!seat) return;
      of.current = name;
      until.current ||= now + WAIT;
      capture.current ??= new PadCapture(seat.pad, hatsOf(seat.own));
      const input = capture.current.see(seat.pad);
      if (!input && now < until.current) return;
      // Read once more while it is asked for: what was pressed just now is not for the page either.
      player.input.pollForPage();
      if (input) chooseLayout(seat, bound(seat.layout, PAD_ROWS[asked.row].gamepad, input));
      next(asked);
    },
  };
}
