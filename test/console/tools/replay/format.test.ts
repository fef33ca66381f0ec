import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../../src/base/hash.ts';
import { Inputs, Nes } from '../../../../src/console/index.ts';
import { Recorder } from '../../../../src/console/tools.ts';
import { padsHeld } from '../held.ts';
import { lagRom } from '../lag-rom.ts';
import { fileOf } from './files.ts';

/** A reader by docs/REPLAY-FORMAT.md, which shares nothing with ours. */
class Reader {
  private readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes);
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++];
  }

  u32(): number {
    this.at += 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }

  number(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * shift;
      if (byte < 128) return value;
    }
  }

  block(): Buffer {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

test('a file is what docs/REPLAY-FORMAT.md says', () => {
  const rom = lagRom(1);
  const inputs = new Inputs(new Nes(rom, { alignment: 1 }));
  const recorder = new Recorder(inputs, { fresh: new Nes(rom, { alignment: 1 }), title: 'Ü', made: 5 });
  const masks = [0, 0, 3, 3, 0x80];
  for (let frame = 0; frame < 605; frame++) {
    if (frame === 4) inputs.happen({ kind: 'reset' });
    inputs.runFrame(padsHeld(masks[Math.min(frame, 4)]));
  }
  const file = Buffer.from(fileOf(recorder.stop()));
  expect([file.toString('latin1', 0, 4), file[4]]).toEqual(['CTRP', 1]);
  const packed = file.subarray(17);
  expect([file.readUInt32LE(5), file.readUInt32LE(9)]).toEqual([packed.length, crc32(packed)]);
  const body = inflateRawSync(packed);
  expect(file.readUInt32LE(13)).toBe(body.length);
  const reader = new Reader(body);
  expect(JSON.parse(reader.block().toString())).toEqual({
    game: new Nes(rom).info.sha1,
    title: 'Ü',
    from: 'power',
    ahead: 0,
    made: 5,
    program: '',
    layout: expect.any(Number),
    bios: '',
    options: { region: 'ntsc', alignment: 1 },
  });
  expect([reader.block().length, reader.block().length, reader.block().length]).toEqual([0, 0, 0]);
  const log = new Reader(reader.block());
  const letters = (count: number) => String.fromCharCode(...Array.from({ length: count }, () => log.byte()));
  expect([letters(4), log.byte()]).toEqual(['CTIL', 1]);
  expect([0, 1, 2].map(() => letters(log.number()))).toEqual(['pad', 'pad', 'nothing']);
  expect([log.byte(), log.number(), log.number(), log.number()]).toEqual([1, 0, 0, 605]);
  const entries: number[][] = [];
  while (!log.isAtEnd) {
    const [after, kind] = [log.number(), log.byte()];
    entries.push(kind === 16 ? [after, kind] : [after, kind, log.byte()]);
  }
  expect(entries).toEqual([
    [2, 0, 3],
    [2, 16],
    [0, 0, 0x80],
  ]);
  // At 0, at 600, and at the end.
  const ends = [0, 1, 2].map(() => [reader.u32(), reader.u32()]);
  expect(ends[0][1]).toBe(crc32(new Uint8Array(0x800)));
  const { memory } = inputs.nes;
  expect(ends[2]).toEqual([crc32(inputs.nes.save()), crc32(memory.view(memory.ram).subarray(0, 0x800))]);
  expect(reader.isAtEnd).toBe(true);
});
