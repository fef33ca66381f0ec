import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FlashLimiter } from '../../src/app/picture/flashes/flash-limiter.ts';
import { Nes } from '../../src/console/index.ts';
import { withTestData } from '../test-data.ts';

/** Of the frames of open games, so many may be calmed: one in two hundred. */
const MOST = 0.005;
/** Of each game: three minutes with FLASHES=all, which makes half an hour; else 20 seconds. */
const FRAMES = process.env.FLASHES === 'all' ? 3 * 60 * 60 : 20 * 60;

const START = 0x08;
/** Up, down, left, right, A and B. */
const OTHERS = 0xf3;

/** Buttons as somebody presses them who plays: Start at the beginning, then something else up to three times a second. */
function* buttons(): Generator<number> {
  let seed = 20260;
  for (let i = 0; i < 400; i++) yield i % 100 > 90 ? START : 0;
  for (;;) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const held = (seed >> 8) & OTHERS;
    for (let i = 20 + ((seed >> 20) % 40); i > 0; i--) yield held;
  }
}

/** How many of the first frames of `rom` are calmed. */
function calmedIn(rom: Uint8Array): number {
  const nes = new Nes(rom);
  const limiter = new FlashLimiter(60);
  const pressed = buttons();
  let calmed = 0;
  for (let frame = 0; frame < FRAMES; frame++) {
    nes.setButtons(0, pressed.next().value ?? 0);
    nes.runFrame({ sound: false });
    limiter.show(nes.pixels);
    if (limiter.isCalming) calmed++;
  }
  return calmed;
}

withTestData('open games hardly flash', ['roms', 'homebrew-open'], (folder) => {
  test('of all frames of open games next to none is calmed', { timeout: 600_000 }, () => {
    const games = readdirSync(folder).filter((name) => name.endsWith('.nes'));
    const calmed = games.map((name) => [name, calmedIn(readFileSync(join(folder, name)))] as const);
    const all = calmed.reduce((sum, [, own]) => sum + own, 0);
    const which = calmed.filter(([, own]) => own > 0).map(([name, own]) => `${name} ${own}`);
    const part = all / (games.length * FRAMES);
    expect(part, `${games.length} games of ${FRAMES} frames: ${which.join(', ')}`).toBeLessThan(MOST);
  });
});
