import { describe, expect, it } from 'vitest';
import { openCartridge } from '../../../src/mappers/cartridge.ts';
import { Bench, buildImage } from '../build.ts';
import { buildUnif } from '../formats/build-unif.ts';

const IMAGE = { mapper: 547, prg: 640, chr: 128, prgRam: 0x2000, prgNvram: 0x2000, chrRam: 0x2000 };
/** The addresses of a background tile's four reads, and of a sprite's, by nametable address and tile. */
const BACKGROUND = (nametable: number, pattern: number) => [nametable, 0x23c0, pattern, pattern | 8];
const SPRITE = (nametable: number, pattern: number) => [nametable, nametable, pattern, pattern | 8];

/** What the PPU gets for the two pattern bytes; $5A is what the page tables hold. */
function patterns(board: Bench['board'], reads: readonly number[]): number[] {
  return reads.map((address) => board.readPpu(address, 0x5a)).slice(2);
}

/** A write of the PPU, through the page tables. */
function ppuWrite({ memory }: Pick<Bench, 'memory'>, address: number, data: number): void {
  memory.bytes[memory.ppuWrites[address >> 10] + address] = data;
}

/** The two bytes of a kanji's quarter, for the nametable and for QTRAM. */
function translated(b: Bench, code: number, position: number): number[] {
  b.writes([
    [0xdb00, position],
    [0xdc00, code & 0xff],
    [0xdd00, code >> 8],
  ]);
  return [b.board.readRegister(0xdc00, 0, 0), b.board.readRegister(0xdd00, 0, 0)];
}

describe('Konami QTa (mapper 547)', () => {
  it('banks the adapter and the game apart, and ends with the game', () => {
    const b = new Bench(IMAGE);
    b.writes([
      [0xd200, 0x41],
      [0xd300, 0x0f],
      [0xd400, 0x12],
    ]);
    expect([0x8000, 0xa000, 0xc000, 0xe000].map((at) => b.prgBank(at, 0x2000))).toEqual([17, 15, 2, 79]);
    b.write(0xd500, 1);
    const { chrRam } = b.memory;
    expect(b.memory.ppuPages[0] - chrRam.start).toBe(0x1000);
    expect(b.memory.ppuPages[4] + 0x1000 - chrRam.start).toBe(0x1000);
  });

  it('has RAM of its own beside the game’s, by halves', () => {
    const b = new Bench(IMAGE);
    b.writes([
      [0xd000, 0],
      [0x6000, 1],
      [0xd000, 1],
      [0x6000, 2],
      [0xd000, 9],
      [0x6000, 3],
      [0xd100, 1],
    ]);
    const { prgRam, prgNvram } = b.memory;
    const [inner, outer] = [b.memory.view(prgRam), b.memory.view(prgNvram)];
    expect([outer[0], outer[0x1000], inner[0x1000], b.read(0x7000)]).toEqual([1, 2, 3, 2]);
  });

  it('translates JIS X 0208 into a tile and a bank', () => {
    const b = new Bench(IMAGE);
    // The first kanji, the first letter of the Roman alphabet in row $23, and what its two other arguments do.
    expect(translated(b, 0x3021, 0)).toEqual([0x04, 0x40 | 0x10]);
    expect(translated(b, 0x3021, 7)).toEqual([0x07, 0xc0 | 0x10]);
    expect(translated(b, 0x2341, 0)).toEqual([0x84, 0x40 | 0x09]);
    expect(translated(b, 0x4f53, 2)).toEqual([0xce, 0x40 | 0x37]);
    expect(b.board.readRegister(0xde01, 0, 0)).toBe(b.memory.bytes[b.memory.prgRom.start + 0x1e01]);
  });

  it('shows background tiles by QTRAM and sprites by the page tables', () => {
    const b = new Bench(IMAGE);
    b.memory.view(b.memory.chrRam)[0x1018] = 0x77;
    const kanji = b.memory.view(b.memory.chrRom);
    kanji[(0x10 << 11) | 0x20] = 0x11;
    kanji[(0x10 << 11) | 0x21] = 0x22;
    b.write(0xda00, 1);
    ppuWrite(b, 0x2042, 0x01);
    ppuWrite(b, 0x2043, 0x50);
    ppuWrite(b, 0x2044, 0xd0);
    expect([b.memory.peekPpu(0x2042), b.memory.view(b.memory.vram)[0x842]]).toEqual([0, 1]);
    b.write(0xda00, 0);
    ppuWrite(b, 0x2042, 0x99);
    expect(b.memory.peekPpu(0x2042)).toBe(0x99);
    expect(patterns(b.board, BACKGROUND(0x2042, 0x0010))).toEqual([0, 0x77]);
    expect(patterns(b.board, BACKGROUND(0x2043, 0x0040))).toEqual([0x11, 0]);
    expect(patterns(b.board, BACKGROUND(0x2044, 0x1050))).toEqual([0x22, 0xff]);
    expect(patterns(b.board, SPRITE(0x2044, 0x0050))).toEqual([0x5a, 0x5a]);
  });

  it('a tile at once is what its reads are', () => {
    const b = new Bench(IMAGE);
    b.memory.view(b.memory.vram).forEach((_, i, all) => {
      all[i] = (i * 73) & 0xff;
    });
    for (const nametable of [0x2000, 0x27a3, 0x2be5]) {
      const attribute = (nametable & 0x2c00) | 0x3c0;
      const name = b.memory.peekPpu(nametable);
      const pattern = (name << 4) | 0x1003;
      const reads = [nametable, attribute, pattern, pattern | 8];
      const [low, high] = reads.map((at) => b.board.readPpu(at, b.memory.peekPpu(at))).slice(2);
      const tile = { name: 0, attribute: 0, low: 0, high: 0 };
      expect(b.board.readTile(nametable, attribute, 0x1003, tile)).toBe(true);
      expect(tile).toEqual({ name, attribute: b.memory.peekPpu(attribute), low, high });
    }
  });

  it('counts cycles up to an interrupt, again and again, and goes on after it as it was told', () => {
    const b = new Bench(IMAGE);
    b.writes([
      [0xd600, 0x00],
      [0xd700, 0xff],
      [0xd900, 3],
    ]);
    const started = b.cycle - 2;
    b.board.runTo(started + 0xff);
    expect(b.board.irq).toBe(0);
    b.board.runTo(started + 0x100);
    expect(b.board.irq).toBe(1);
    b.cycle = started + 0x110;
    b.write(0xd800, 0);
    expect(b.board.irq).toBe(0);
    b.board.runTo(started + 0x200);
    expect(b.board.irq).toBe(1);
    b.cycle = started + 0x210;
    b.write(0xd900, 0);
    b.board.runTo(started + 0x100000);
    expect(b.board.irq).toBe(0);
  });

  it('takes kanji as UNIF has them, with an empty second plane', () => {
    const { chr: _, ...rest } = IMAGE;
    const kanji = openCartridge(buildImage({ ...rest, chr: 128 })).memory;
    const padded = new Uint8Array(0x40000);
    const chip = kanji.view(kanji.chrRom);
    for (let at = 0; at < padded.length; at++)
      if (!(at & 8)) padded[at] = chip[((at & 7) << 1) | ((at >> 4) & 1) | ((at & ~0x1f) >> 1)];
    const MAPR = 'KONAMI-QTAI\0';
    const unif = openCartridge(
      buildUnif({ MAPR, BATR: [1], PRG0: new Uint8Array(0x20000), PRG1: new Uint8Array(0x80000), CHR0: padded }),
    );
    const plain = new Bench(IMAGE);
    const sizes = (m: Bench['memory']) => [m.prgRam.size, m.prgNvram.size, m.chrRam.size, m.vram.size];
    expect(sizes(unif.memory)).toEqual(sizes(plain.memory));
    for (const memory of [unif.memory, plain.memory]) memory.view(memory.vram)[0x800] = 0x45;
    for (const pattern of [0x0000, 0x0017, 0x0fe2, 0x0400])
      expect(patterns(unif.board, BACKGROUND(0x2000, pattern))).toEqual(
        patterns(plain.board, BACKGROUND(0x2000, pattern)),
      );
  });
});
