import { readFileSync } from 'node:fs';
import { Nes } from '../../../../src/console/index.ts';

const ROM = new URL('../../../../public/game/khepri.nes', import.meta.url);
const START = 8;

/** A picture of colour numbers, and the phase of the subcarrier at its beginning. */
export interface Shot {
  readonly pixels: Uint16Array;
  readonly phase: number;
}

function shotOf(nes: Nes): Shot {
  nes.runFrame();
  return { pixels: nes.pixels.slice(), phase: nes.colourPhase };
}

function run(nes: Nes, frames: number, buttons = 0): void {
  nes.setButtons(0, buttons);
  for (let i = 0; i < frames; i++) nes.runFrame({ picture: false, sound: false });
}

/** The built-in game's title. */
export function titleShot(): Shot {
  const nes = new Nes(new Uint8Array(readFileSync(ROM)));
  run(nes, 150);
  return shotOf(nes);
}

/** The built-in game some seconds after Start, with shots in the air. */
export function gameShot(frames = 600): Shot {
  const nes = new Nes(new Uint8Array(readFileSync(ROM)));
  run(nes, 120);
  run(nes, 4, START);
  for (let i = 0; i < frames / 30; i++) run(nes, 30, 1 | (i & 2 ? 0x80 : 0x40));
  return shotOf(nes);
}
