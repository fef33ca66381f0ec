import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { expectOfSource } from './source.ts';

const GAME = fileURLToPath(new URL('../../public/game/', import.meta.url));
const ROM = new Uint8Array(readFileSync(join(GAME, 'khepri.nes')));

const A = 1;
const START = 8;
const LEFT = 64;
const RIGHT = 128;

/** Addresses: public/game/README.md. */
const STATE = 0x00;
const MAIN_FRAMES = 0x01;
const BLANKS = 0x02;
const PLAYER_X = 0x03;
const LIVES = 0x05;
const SCORE = 0x08;
const SUN_STATE = 0x10;
const PLAYER_DEAD = 0x13;
const TITLE = 0;
const PLAY = 1;
const PAUSE = 2;
const OVER = 3;
/** The record on the title: seven letters of the first nametable. */
const TITLE_RECORD = 0x2328;

/** Runs frames with these buttons held; the last one makes a picture. */
function run(nes: Nes, frames: number, buttons = 0): void {
  nes.setButtons(0, buttons);
  for (let i = 1; i < frames; i++) nes.runFrame({ picture: false, sound: false });
  nes.runFrame();
}

function atTitle(): Nes {
  const nes = new Nes(ROM);
  run(nes, 60);
  return nes;
}

function inPlay(): Nes {
  const nes = atTitle();
  run(nes, 2, START);
  run(nes, 20);
  return nes;
}

function score(nes: Nes): number {
  let value = 0;
  for (let i = 0; i < 6; i++) value = value * 10 + nes.peek('cpu', SCORE + i);
  return value * 10;
}

function recordOnTitle(nes: Nes): number {
  let text = '';
  for (let i = 0; i < 7; i++) text += String.fromCharCode(nes.peek('ppu', TITLE_RECORD + i) + 32);
  return Number(text);
}

/** Rays and no dodging, until the last life is gone. */
function loseWhileShooting(nes: Nes): number {
  let frames = 0;
  nes.setButtons(0, A);
  while (nes.peek('cpu', STATE) !== OVER) {
    nes.runFrame({ picture: false, sound: false });
    if (++frames > 3000) throw new Error('nothing ever hit a scarab that stands still');
  }
  return frames;
}

function soundLevel(nes: Nes): number {
  const samples = new Float32Array(8192);
  const count = nes.readAudio(samples);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += samples[i] ** 2;
  return Math.sqrt(sum / count);
}

describe('the file', () => {
  test('source and ROM agree', () => expectOfSource(GAME, 'khepri.nes'));

  test('says what it is', () => {
    const { info } = new Nes(ROM);
    expect(info).toMatchObject({ format: 'NES 2.0', mapper: 1, region: 'ntsc', prgRom: 32768, chrRom: 0 });
    expect(info).toMatchObject({ chrRam: 8192, battery: 8192, prgRam: 0 });
  });
});

describe('the title', () => {
  test('shows a picture and plays a tune', () => {
    const nes = atTitle();
    expect(nes.peek('cpu', STATE)).toBe(TITLE);
    expect(new Set(nes.pixels).size).toBeGreaterThan(8);
    for (let i = 0; i < 6; i++) nes.runFrame();
    expect(soundLevel(nes)).toBeGreaterThan(0.002);
    expect(recordOnTitle(nes)).toBe(1000);
  });

  test('left alone, plays by itself, and the same way each time', () => {
    const pictures = [0, 1].map(() => {
      const nes = new Nes(ROM);
      run(nes, 1700);
      expect(nes.peek('cpu', STATE)).toBe(PLAY);
      return nes.pixels.slice();
    });
    expect(pictures[0]).toEqual(pictures[1]);
  });

  test('does not depend on what RAM holds at power-on', () => {
    const nes = new Nes(ROM, { ram: 'ones' });
    run(nes, 60);
    expect(recordOnTitle(nes)).toBe(1000);
    expect(nes.pixels).toEqual(atTitle().pixels);
  });
});

describe('play', () => {
  test('Start begins at once; the pad moves Khepri within the walls; B throws the sun and it comes back', () => {
    const nes = inPlay();
    expect(nes.peek('cpu', STATE)).toBe(PLAY);
    const from = nes.peek('cpu', PLAYER_X);
    run(nes, 20, RIGHT);
    expect(nes.peek('cpu', PLAYER_X)).toBeGreaterThan(from + 30);
    run(nes, 120, LEFT);
    expect(nes.peek('cpu', PLAYER_X)).toBe(28);
    run(nes, 4, 2);
    expect(nes.peek('cpu', SUN_STATE)).toBe(1);
    run(nes, 120);
    expect(nes.peek('cpu', SUN_STATE)).toBe(0);
  });

  test('Start pauses and goes on', () => {
    const nes = inPlay();
    run(nes, 60);
    run(nes, 2, START);
    run(nes, 2);
    expect(nes.peek('cpu', STATE)).toBe(PAUSE);
    const x = nes.peek('cpu', PLAYER_X);
    run(nes, 30, RIGHT);
    expect(nes.peek('cpu', PLAYER_X)).toBe(x);
    run(nes, 2, START);
    run(nes, 2);
    expect(nes.peek('cpu', STATE)).toBe(PLAY);
  });

  test('the field scrolls under a bar that stands still', () => {
    const nes = inPlay();
    run(nes, 30);
    const before = nes.pixels.slice();
    run(nes, 3);
    const bar = (pixels: Uint16Array) => pixels.slice(8 * 256, 23 * 256);
    const wall = (pixels: Uint16Array) => {
      const column = [];
      for (let y = 24; y < 240; y++) column.push(pixels[y * 256 + 4] & 63);
      return column;
    };
    expect(bar(nes.pixels)).toEqual(bar(before));
    expect(wall(nes.pixels)).not.toEqual(wall(before));
  });

  test('keeps up: a turn of the main loop for every blank', () => {
    const nes = inPlay();
    const late = () => (nes.peek('cpu', BLANKS) - nes.peek('cpu', MAIN_FRAMES)) & 0xff;
    const before = late();
    for (let i = 0; i < 10; i++) run(nes, 64, A | (i & 1 ? LEFT : RIGHT));
    expect(late() - before).toBeLessThanOrEqual(2);
  });

  test('the record is kept by the battery, twice over', () => {
    const nes = inPlay();
    const frames = loseWhileShooting(nes);
    expect(frames).toBeGreaterThan(600);
    expect(nes.peek('cpu', LIVES)).toBe(0);
    const reached = score(nes);
    expect(reached).toBeGreaterThan(1000);
    expect(nes.batteryChanged).toBe(true);
    const battery = nes.battery!.slice();

    // the next try is one press away
    run(nes, 60);
    run(nes, 2, START);
    run(nes, 20);
    expect(nes.peek('cpu', STATE)).toBe(PLAY);
    expect(nes.peek('cpu', PLAYER_DEAD)).toBe(0);
    expect(score(nes)).toBe(0);

    const later = (spoil: (bytes: Uint8Array) => void) => {
      const bytes = battery.slice();
      spoil(bytes);
      const other = new Nes(ROM);
      other.loadBattery(bytes);
      run(other, 60);
      return recordOnTitle(other);
    };
    expect(later(() => {})).toBe(reached);
    expect(later((bytes) => bytes.fill(0xff, 0, 8))).toBe(reached);
    expect(later((bytes) => bytes.fill(0, 0x20))).toBe(reached);
    expect(
      later((bytes) => {
        bytes[5] ^= 1;
        bytes[0x25] ^= 1;
      }),
    ).toBe(1000);
  });
});
