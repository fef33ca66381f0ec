import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decode } from '../../src/app/picture/palette.ts';
import { HEIGHT, WIDTH } from '../../src/app/picture/picture.ts';
import { Nes } from '../../src/console/index.ts';
import { ROOT } from '../test-data.ts';

// The picture that a first visit shows is the game's own, made here. After a change of the game or of the colours:
// TITLE=write npx vitest run --project unit test/game/title.test.ts

const FILE = join(ROOT, 'public/game/khepri.png');
/** Frames after power-on at which the title is whole. */
const TITLE_FRAME = 40;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The title in colour numbers. */
function title(): Uint16Array {
  const nes = new Nes(new Uint8Array(readFileSync(join(ROOT, 'public/game/khepri.nes'))));
  while (nes.frame < TITLE_FRAME) nes.runFrame({ picture: nes.frame === TITLE_FRAME - 1, sound: false });
  return nes.pixels;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG with a byte per pixel and the console's 64 colours (PNG specification, colour type 3). */
function png(pixels: Uint16Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(Array.from({ length: 64 }, (_, number) => decode(number)).flat());
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  // Each row begins with its filter, 0: none.
  for (let y = 0; y < HEIGHT; y++) rows.set(pixels.subarray(y * WIDTH, (y + 1) * WIDTH), y * (WIDTH + 1) + 1);
  const parts = [chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', new Uint8Array())]);
}

/** A PNG's chunks, what is compressed unpacked: two builds of zlib pack differently. */
function unpacked(file: Buffer): [string, Buffer][] {
  const found: [string, Buffer][] = [];
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    found.push([name, name === 'IDAT' ? inflateSync(data) : data]);
    at += length + 12;
  }
  return found;
}

test("the picture of a first visit is the game's title as the console draws it", () => {
  const made = png(title());
  if (process.env.TITLE === 'write') writeFileSync(FILE, made);
  expect(unpacked(readFileSync(FILE))).toEqual(unpacked(made));
});
