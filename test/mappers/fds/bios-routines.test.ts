import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { BasicKeyboard } from '../../../src/console/devices/basic-keyboard.ts';
import { DataRecorder } from '../../../src/console/devices/data-recorder.ts';
import { ExpansionPads } from '../../../src/console/devices/pads.ts';
import { holds } from '../../property.ts';
import { BiosBench, PROGRAM } from './bios-bench.ts';

// Each routine where it is documented, with what goes in and what comes out. https://www.nesdev.org/wiki/FDS_BIOS

let bench: BiosBench;
let start: Uint8Array;

beforeAll(() => {
  bench = BiosBench.awake();
  start = bench.nes.save();
});

/** The bench, as it was when the BIOS woke up. */
function fresh(): BiosBench {
  bench.nes.load(start);
  return bench;
}

const DATA = 0x6800;

describe('delays', () => {
  test('Delay131 takes 131 cycles with its JSR', () => {
    // The jump at the end of the call is not done any more.
    expect(fresh().call(0xe149).cycles).toBe(131);
  });

  test('Delayms takes 1790 cycles a millisecond', () => {
    for (const y of [1, 2, 10, 0]) expect(fresh().call(0xe153, { y }).cycles).toBe(6 + 1790 * (y || 256) + 5);
  });
});

describe('the picture', () => {
  test.each([
    ['DisPFObj', 0xe161, 0x1e, 0x06],
    ['EnPFObj', 0xe16b, 0x06, 0x1e],
    ['DisObj', 0xe171, 0x1e, 0x0e],
    ['EnObj', 0xe178, 0x06, 0x16],
    ['DisPF', 0xe17e, 0x1e, 0x16],
    ['EnPF', 0xe185, 0x06, 0x0e],
  ])('%s', (_, address, before, after) => {
    const made = fresh();
    made.poke(0xfe, before);
    made.call(address);
    expect(made.peek(0xfe)).toEqual([after]);
  });

  test('SetScroll', () => {
    const made = fresh();
    made.poke(0xfc, 0x5d);
    made.poke(0xfd, 0x7e);
    made.poke(0xff, 0x11);
    made.call(0xeaea);
    const { background } = made.nes.ppu;
    // https://www.nesdev.org/wiki/PPU_scrolling: yyy NN YYYYY XXXXX
    expect([background.t, background.fineX]).toEqual([0x5000 | 0x400 | (11 << 5) | 15, 6]);
  });

  test('SpriteDMA', () => {
    const made = fresh();
    made.poke(0x200, ...Array.from({ length: 256 }, (_, i) => 255 - i));
    made.call(0xe9c8);
    expect([0, 100, 255].map((at) => made.nes.peek('oam', at))).toEqual([255, 155, 0]);
  });
});

describe('interrupts', () => {
  test('VINTWait comes back after the next blank, with what NMIs do as it was', () => {
    const made = fresh();
    made.poke(0x100, 0xc0);
    const { cycles, a, x, y } = made.call(0xe1b2, { a: 1, x: 2, y: 3 });
    expect([a, x, y]).toEqual([1, 2, 3]);
    expect([...made.peek(0x100), ...made.peek(0xff)]).toEqual([0xc0, 0x10]);
    expect(cycles).toBeLessThan(29800);
    expect(made.call(0xe1b2).cycles).toBeGreaterThan(29700);
    expect(made.nes.ppu.line).toBe(241);
  });

  test.each([
    [0x40, 0xdff6],
    [0x80, 0xdff8],
    [0xc0, 0xdffa],
  ])('an NMI with $%i goes by its vector', (action, vector) => {
    const made = fresh();
    for (const at of [0xdff6, 0xdff8, 0xdffa]) made.poke(at, at === vector ? 0x00 : 0x80, 0x6c);
    made.poke(0x100, action);
    made.poke(0x6c00, 0x40);
    made.poke(0x6c80, 0x02);
    made.run('lda #$90\nsta $2000\nbit $2002\nwait: bit $2002\nbpl wait\nlda #$10\nsta $2000\nend: jmp end');
    made.nes.cpu.pc = 0xe18b;
    made.runTo(0x6c00, 200);
  });

  test.each([
    ['the program’s own', 0xc0, 0x6c00],
    ['acknowledge', 0x80, 0xe1ef],
    ['transfer', 0x40, 0xe1ce],
    ['skip', 0x05, 0xe1d9],
  ])('an IRQ is dispatched: %s', (_, action, to) => {
    const made = fresh();
    made.poke(0xdffe, 0x00, 0x6c);
    made.poke(0x101, action);
    made.nes.cpu.pc = 0xe1c7;
    made.runTo(to, 100);
  });

  test('a skipped byte is one fewer to skip', () => {
    const made = fresh();
    made.poke(0x101, 0x05);
    made.run('lda #>end\npha\nlda #<end\npha\nphp\njmp $e1c7\nend: jmp end');
    expect(made.peek(0x101)).toEqual([0x04]);
  });
});

describe('VRAM', () => {
  test('VRAMStructWrite: copies, fills, columns, lists within lists', () => {
    const made = fresh();
    made.poke(DATA, 0x20, 0x40, 3, 1, 2, 3, 0x20, 0x60, 0x45, 9, 0x4c, 0x00, 0x69, 0x20, 0x80, 0x82, 7, 8, 0xff);
    made.poke(0x6900, 0x24, 0x00, 0x40, 0x55, 0x60);
    made.call(0xe7bb, {}, DATA);
    expect(made.vram(0x2040, 4)).toEqual([1, 2, 3, 0]);
    expect(made.vram(0x2060, 6)).toEqual([9, 9, 9, 9, 9, 0]);
    expect(made.vram(0x2400, 65)).toEqual([...Array<number>(64).fill(0x55), made.vram(0x2440)[0]]);
    expect([...made.vram(0x2080), ...made.vram(0x20a0)]).toEqual([7, 8]);
    expect(made.peek(0xff)[0] & 4).toBe(0);
    expect(made.nes.cpu.s).toBe(0xff);
  });

  test('its end within a list ends them all', () => {
    const made = fresh();
    made.poke(DATA, 0x4c, 0x00, 0x69, 0x20, 0x40, 1, 9, 0xff);
    made.poke(0x6900, 0x20, 0x60, 1, 8, 0xff);
    made.call(0xe7bb, {}, DATA);
    expect([...made.vram(0x2060), ...made.vram(0x2040)]).toEqual([8, 0]);
    expect(made.nes.cpu.s).toBe(0xff);
  });

  test('the buffer: strings, rectangles, room, and what WriteVRAMBuffer makes of it', () => {
    const made = fresh();
    made.poke(DATA, 1, 2, 3, 4);
    expect(made.call(0xe8d2, { a: 0x21, x: 0x05, y: 4 }, DATA).a).toBe(0xff);
    made.poke(DATA + 16, 0x23, 5, 6, 7, 8, 9, 10);
    expect(made.call(0xe8e1, { a: 0x22, x: 0xf0 }, DATA + 16).a).toBe(0xff);
    expect(made.peek(0x301)).toEqual([7 + 2 * 6]);
    expect(made.peek(0x302, 20)).toEqual([
      ...[0x21, 0x05, 4, 1, 2, 3, 4],
      ...[0x22, 0xf0, 3, 5, 6, 7],
      ...[0x23, 0x10, 3, 8, 9, 10, 0xff],
    ]);
    const before = made.peek(0x300, 128);
    expect(made.call(0xe8d2, { a: 0x21, x: 0x05, y: 110 }, DATA).a).toBe(1);
    expect(made.peek(0x300, 128)).toEqual(before);
    made.call(0xe86a);
    expect([...made.vram(0x2105, 4), ...made.vram(0x22f0, 3), ...made.vram(0x2310, 3)]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(made.peek(0x301)).toEqual([0]);
    expect(made.peek(0x302)[0] & 0x80).toBe(0x80);
  });

  test('ReadVRAMBuffer and GetVRAMBufferByte', () => {
    const made = fresh();
    made.poke(DATA, 0x23, 0xc8, 2, 0x11, 0x22, 0xff);
    made.call(0xe7bb, {}, DATA);
    made.poke(0x340, 0x23, 0xc8, 0, 0x23, 0xc9, 0);
    made.call(0xe8b3, { x: 0x40, y: 2 });
    expect([...made.peek(0x342), ...made.peek(0x345)]).toEqual([0x11, 0x22]);
    made.poke(0, 0x23, 0xc9);
    expect(made.call(0xe94f, { x: 0x40, y: 2 })).toMatchObject({ a: 0x22, carry: false });
    made.poke(0, 0x23, 0xd0);
    expect(made.call(0xe94f, { x: 0x40, y: 2 })).toMatchObject({ carry: true });
    expect(made.peek(0x343, 2)).toEqual([0x23, 0xd0]);
  });

  test('VRAMFill: a nametable with its attributes, and rows of tiles', () => {
    const made = fresh();
    made.call(0xea84, { a: 0x24, x: 0x12, y: 0xaa });
    expect([...made.vram(0x2400), ...made.vram(0x27bf), ...made.vram(0x27c0), ...made.vram(0x27ff)]).toEqual([
      0x12, 0x12, 0xaa, 0xaa,
    ]);
    made.call(0xea84, { a: 0x08, x: 0x77, y: 2 });
    expect([...made.vram(0x0800), ...made.vram(0x09ff)]).toEqual([0x77, 0x77]);
    expect(made.vram(0x0a00)).not.toEqual([0x77]);
  });

  test.each([
    [0b0000, [1, 2], [101, 102]],
    [0b0100, [1, 2], [0, 0]],
    [0b0101, [1, 2], [0xff, 0xff]],
    [0b1000, [0, 0], [1, 2]],
    [0b1001, [0xff, 0xff], [1, 2]],
    [0b1100, [1, 2], [1, 2]],
    [0b1101, [0xfe, 0xfd], [1, 2]],
  ])('LoadTileset writes with %i', (flags, first, second) => {
    const made = fresh();
    made.poke(DATA, 1, 2, 3, 4, 5, 6, 7, 8, 101, 102, 103, 104, 105, 106, 107, 108);
    made.call(0xebaf, { a: 0x20 | flags, y: 0x09, x: 1 }, DATA);
    expect([made.vram(0x920, 2), made.vram(0x928, 2)]).toEqual([first, second]);
  });

  test('LoadTileset reads', () => {
    const made = fresh();
    const tiles = Array.from({ length: 32 }, (_, i) => i * 5);
    made.poke(DATA, ...tiles);
    made.call(0xebaf, { a: 0x40, y: 0x09, x: 2 }, DATA);
    made.call(0xebaf, { a: 0x42, y: 0x09, x: 2 }, DATA + 64);
    expect(made.peek(DATA + 64, 32)).toEqual(tiles);
    made.call(0xebaf, { a: 0x4a, y: 0x09, x: 2 }, DATA + 128);
    expect(made.peek(DATA + 128, 16)).toEqual([...tiles.slice(8, 16), ...tiles.slice(24)]);
  });

  test('Pixel2NamConv and Nam2PixelConv', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 239 }), fc.integer({ min: 0, max: 255 }), (y, x) => {
        bench.poke(2, y, x);
        bench.call(0xe97d);
        const at = 0x2000 + (y >> 3) * 32 + (x >> 3);
        expect(bench.peek(0, 2)).toEqual([at >> 8, at & 0xff]);
        bench.call(0xe997);
        expect(bench.peek(2, 2)).toEqual([y & 0xf8, x & 0xf8]);
      }),
    );
  });
});

describe('objects', () => {
  const object = (show: number, frame: number, tiles: number, flips: number) => {
    const made = fresh();
    made.poke(DATA, show, 50, 0, 80, 0, frame, tiles >> 8, tiles & 0xff, flips, 2, 0x32, 8);
    made.poke(0x200, ...Array<number>(64).fill(1));
    made.poke(0, DATA & 0xff, DATA >> 8);
    made.call(0xec22);
    return Array.from({ length: 6 }, (_, i) => made.peek(0x208 + 4 * i, 4));
  };

  test('tiles that follow one another, column by column', () => {
    expect(object(0, 1, 0x10, 0)).toEqual([
      [50, 0x16, 2, 80],
      [58, 0x17, 2, 80],
      [66, 0x18, 2, 80],
      [50, 0x19, 2, 88],
      [58, 0x1a, 2, 88],
      [66, 0x1b, 2, 88],
    ]);
  });

  test('a list of tiles, flipped both ways', () => {
    const made = fresh();
    made.poke(0x6a00, 0, 1, 2, 3, 4, 5, 0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0xfa);
    start = made.nes.save();
    expect(object(0, 1, 0x6a00, 0x11)).toEqual([
      [66, 0xff, 0xc2, 88],
      [58, 0xfe, 0xc2, 88],
      [50, 0xfd, 0xc2, 88],
      [66, 0xfc, 0xc2, 80],
      [58, 0xfb, 0xc2, 80],
      [50, 0xfa, 0xc2, 80],
    ]);
  });

  test('hidden, and left alone', () => {
    expect(object(0x80, 0, 0x10, 0).every(([y]) => y >= 0xef)).toBe(true);
    expect(object(0x01, 0, 0x10, 0)).toEqual(Array(6).fill([1, 1, 1, 1]));
  });
});

describe('numbers and memory', () => {
  test('Random shifts right, with the difference of bit 1 of the first two bytes', () => {
    const made = fresh();
    made.poke(0x20, 0xd0, 0xd0);
    let [high, low] = [0xd0, 0xd0];
    for (let i = 0; i < 50; i++) {
      made.call(0xe9b1, { x: 0x20, y: 2 });
      const bit = ((high >> 1) ^ (low >> 1)) & 1;
      const word = (bit << 16) | (high << 8) | low;
      [high, low] = [(word >> 9) & 0xff, (word >> 1) & 0xff];
      expect(made.peek(0x20, 2)).toEqual([high, low]);
    }
  });

  test('CounterLogic', () => {
    const made = fresh();
    made.poke(0x30, 1, 3, 0, 5, 1);
    const step = () => {
      made.call(0xe9d3, { a: 0x32, y: 0x34, x: 0x30 });
      return made.peek(0x30, 5);
    };
    expect(step()).toEqual([0, 2, 0, 5, 1]);
    expect(step()).toEqual([9, 1, 0, 4, 0]);
    expect(step()).toEqual([8, 0, 0, 4, 0]);
    expect(step()).toEqual([7, 0, 0, 4, 0]);
  });

  test('MemFill', () => {
    const made = fresh();
    made.poke(0x7000, ...new Uint8Array(0x500));
    made.call(0xead2, { a: 0x5a, x: 0x71, y: 0x73 });
    expect([0x70ff, 0x7100, 0x73ff, 0x7400].map((at) => made.peek(at)[0])).toEqual([0, 0x5a, 0x5a, 0]);
  });

  test('JumpEngine', () => {
    const made = fresh();
    const table = `lda #$02\njsr $eafd\n.word ${PROGRAM}, ${PROGRAM}, good\ngood: lda #$77\nend: jmp end`;
    expect(made.run(table).a).toBe(0x77);
  });

  test('FetchDirectPtr', () => {
    const made = fresh();
    const { a } = made.run('jsr sub\n.word $1234\nlda #$55\njmp end\nsub: jsr $e844\nrts\nend: jmp end');
    expect([a, ...made.peek(0, 2)]).toEqual([0x55, 0x34, 0x12]);
  });
});

describe('pads', () => {
  const ALL = 0xff;
  /** The byte that a program reads first to last: A is bit 7. */
  const read = (buttons: number) => Number.parseInt([...buttons.toString(2).padStart(8, '0')].reverse().join(''), 2);

  function withPads(...buttons: readonly number[]): BiosBench {
    const made = fresh();
    const { nes } = made;
    nes.plugExpansion(new ExpansionPads(nes.pads[2], nes.pads[3]));
    buttons.forEach((held, pad) => {
      nes.setButtons(pad as 0 | 1 | 2 | 3, held);
    });
    return made;
  }

  test('ReadPads and OrPads', () => {
    const made = withPads(0x81, 0x42, 0x08, 0x10);
    made.call(0xe9eb);
    expect([...made.peek(0xf5, 2), ...made.peek(0, 2)]).toEqual([0x81, 0x42, 0x08, 0x10].map(read));
    made.call(0xea0d);
    expect(made.peek(0xf5, 2)).toEqual([0x89, 0x52].map(read));
  });

  test.each([
    ['ReadDownPads', 0xea1a, 0x81],
    ['ReadOrDownPads', 0xea1f, 0x89],
    ['ReadDownVerifyPads', 0xea36, 0x81],
    ['ReadOrDownVerifyPads', 0xea4c, 0x89],
  ])('%s: what was just pressed, and what is held', (_, address, held) => {
    const made = withPads(0x81, 0, 0x08, 0);
    made.poke(0xf7, read(0x80), ALL);
    const { y } = made.call(address, { y: 0x66 });
    expect(y).toBe(0x66);
    expect(made.peek(0xf5, 4)).toEqual([read(held & ~0x80), 0, read(held), 0]);
    made.call(address);
    expect(made.peek(0xf5, 4)).toEqual([0, 0, read(held), 0]);
  });

  test('ReadDownExpPads', () => {
    const made = withPads(0x01, 0x02, 0x04, 0x08);
    made.poke(0xf5, read(0x01), 0, 0, read(0x08));
    made.call(0xea68);
    expect(made.peek(0xf1, 8)).toEqual([0, 0x02, 0x04, 0, 0x01, 0x02, 0x04, 0x08].map(read));
  });

  test('ReadKeyboard: rows from the last to the first', () => {
    const made = fresh();
    made.nes.plugExpansion(null);
    expect(made.call(0xeb13).a).toBe(0);
    const keyboard = new BasicKeyboard(new DataRecorder());
    made.nes.plugExpansion(keyboard);
    keyboard.press('F8', true);
    keyboard.press('STOP', true);
    keyboard.press('W', true);
    keyboard.press('DEL', true);
    expect(made.call(0xeb13).a).toBe(0xff);
    expect(made.peek(0, 9)).toEqual([0x40, 0, 0x02, 0, 0, 0, 0, 0, 0x81]);
  });
});
