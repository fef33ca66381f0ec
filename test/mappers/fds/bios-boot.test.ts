import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Nes, StateError } from '../../../src/console/index.ts';
import { builtInBios } from '../../../src/mappers/fds/bios/built-in-bios.ts';
import { EJECTED } from '../../../src/mappers/fds/drive.ts';
import { expectOfSource } from '../../game/source.ts';
import { ROOT } from '../../test-data.ts';
import { APPROVAL, BiosBench, idleDisk, PROGRAM, programFiles, savingDisk, sideWith } from './bios-bench.ts';
import { countingDisk, diskImage, stubBios } from './test-disk.ts';

const SHOW_ERROR = 0x11;
/** `interruptMask` with the I flag clear. */
const ANY_LINE = 3;

/** The text of the first nametable, as the BIOS's letters have it. */
function screen(nes: Nes): string {
  const tiles = Array.from({ length: 960 }, (_, i) => nes.peek('ppu', 0x2000 + i));
  return String.fromCharCode(...tiles.map((tile) => (tile < 0x40 ? tile + 32 : 35))).replace(/\s+/g, ' ');
}

function frames(nes: Nes, count: number): void {
  for (let i = 0; i < count; i++) nes.runFrame({ picture: false, sound: false });
}

/** Run until `isThere`; fails when that does not come in a minute of play. */
function until(nes: Nes, isThere: () => boolean): void {
  for (let i = 0; i < 3600 && !isThere(); i++) frames(nes, 1);
  expect(isThere()).toBe(true);
}

const runs = (nes: Nes) => () => nes.cpu.pc === PROGRAM;
const says = (nes: Nes, words: string) => () => screen(nes).includes(words);

function without(...sides: readonly Uint8Array[]): Nes {
  const nes = new Nes(diskImage(sides));
  nes.board.disk!.changesSides = false;
  return nes;
}

test('the BIOS is what its source makes', () => {
  expectOfSource(join(ROOT, 'src/mappers/fds/bios'), 'bios.rom', builtInBios());
});

describe('without a BIOS of the player\u2019s', () => {
  test('a disk starts its program, in the state that is documented', () => {
    const { nes } = BiosBench.started();
    const peek = (at: number) => nes.peek('cpu', at);
    expect([0x100, 0x101, 0x102, 0x103].map(peek)).toEqual([0xc0, 0x80, 0x35, 0xac]);
    expect([0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff].map(peek)).toEqual([0xff, 0x2e, 0, 0, 0, 0x06, 0x10]);
    expect([0x300, 0x301].map(peek)).toEqual([0x7d, 0]);
    expect([nes.cpu.s, nes.cpu.interruptMask]).toEqual([0xff, ANY_LINE]);
  });

  test('reset starts the program again, and says so', () => {
    const { nes } = BiosBench.started();
    nes.reset();
    frames(nes, 10);
    expect([nes.cpu.pc, nes.peek('cpu', 0x102), nes.peek('cpu', 0x103)]).toEqual([PROGRAM, 0x35, 0x53]);
    nes.power();
    frames(nes, 10);
    expect(nes.peek('cpu', 0x102)).toBe(0);
    until(nes, runs(nes));
  });

  test('what the disk put into VRAM is there when the program starts', () => {
    const tiles = Uint8Array.from({ length: 0x1000 }, (_, i) => (i * 7) & 0xff);
    const colours = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
    const names = Uint8Array.from({ length: 0x400 }, (_, i) => (i * 3) & 0xff);
    const { nes } = BiosBench.started(
      idleDisk([
        { id: 2, name: 'TILES', address: 0, bytes: tiles, kind: 1 },
        { id: 2, name: 'NAMES', address: 0x2000, bytes: names, kind: 2 },
        { id: 2, name: 'COLOURS', address: 0x3f00, bytes: colours, kind: 2 },
      ]),
    );
    const vram = (at: number, count: number) => Array.from({ length: count }, (_, i) => nes.peek('ppu', at + i));
    expect(vram(0, 0x1000)).toEqual([...tiles]);
    expect(vram(0x2000, 0x400)).toEqual([...names]);
    expect(vram(0x2800, 224)).toEqual([...APPROVAL.bytes]);
    expect(nes.peek('palette', 1)).toBe(2);
    expect(nes.peek('palette', 29)).toBe(30);
  });

  test('a boot file that switches NMIs on starts its program at once, without approval', () => {
    const nes = without(
      sideWith(
        [
          ...programFiles(`
start: jmp start
nmi: lda #$35
  sta $0102
  lda #$ac
  sta $0103
  lda #$00
  sta $2000
  jmp ($fffc)
irq: rti`),
          { id: 2, name: 'BYPASS', address: 0x2000, bytes: Uint8Array.of(0x90) },
        ],
        { count: 9 },
      ),
    );
    until(nes, runs(nes));
    expect(nes.frame).toBeLessThan(60);
    expect(nes.peek('cpu', 0x103)).toBe(0x53);
  });

  test('a disk that shows no approval is trouble $20', () => {
    const nes = without(sideWith(programFiles('start: jmp start\nnmi: rti\nirq: rti')));
    until(nes, says(nes, 'ERROR 20'));
    expect(screen(nes)).toContain('DISK TROUBLE');
    expect(screen(nes)).toContain('TAKE THE DISK CARD OUT');
  });
});

test('a disk that saves is there with its save the next time', () => {
  const disk = savingDisk();
  const first = new Nes(disk);
  const isDone = (nes: Nes) => () => nes.peek('cpu', 0x10) === 0x5a;
  until(first, isDone(first));
  expect([first.peek('cpu', 0x12), first.peek('cpu', 0x7000)]).toEqual([0, 1]);
  const second = new Nes(disk);
  second.loadBattery(first.battery!.slice());
  until(second, isDone(second));
  expect([second.peek('cpu', 0x12), second.peek('cpu', 0x7000)]).toEqual([0, 2]);
});

describe('what the BIOS says', () => {
  const sideB = sideWith([], { side: 1 });
  const [sideA] = [sideWith([APPROVAL, ...programFiles('start: jmp start\nnmi: rti\nirq: rti')])];

  test('it asks for a disk, and starts it once it is there', () => {
    const nes = without(sideA);
    nes.board.disk!.insert(EJECTED);
    until(nes, says(nes, 'PLEASE SET DISK CARD'));
    frames(nes, 100);
    expect(screen(nes)).not.toContain('ERROR');
    nes.board.disk!.insert(0);
    until(nes, runs(nes));
  });

  test('it asks for side A, and starts once it is there', () => {
    const nes = without(sideB, sideA);
    until(nes, says(nes, 'PLEASE SET SIDE A'));
    expect(screen(nes)).toContain('ERROR 07');
    frames(nes, 200);
    nes.board.disk!.insert(1);
    until(nes, runs(nes));
  });

  test('where sides are changed by themselves, nobody has to', () => {
    const nes = new Nes(diskImage([sideB, sideA]));
    until(nes, runs(nes));
    expect(nes.board.disk!.inserted).toBe(1);
  });

  test('it asks for the first disk', () => {
    const nes = without(sideWith([], { disk: 1 }));
    until(nes, says(nes, 'PLEASE SET DISK 1'));
    expect(screen(nes)).toContain('ERROR 08');
  });

  test('a checksum that is wrong is trouble $27', () => {
    const nes = without(sideA);
    const disk = nes.battery!.slice();
    disk[disk.indexOf(0x80) + 50] ^= 1;
    nes.loadBattery(disk);
    until(nes, says(nes, 'ERROR 27'));
    expect(nes.peek('cpu', SHOW_ERROR)).toBe(0x27);
  });
});

describe('which BIOS it is', () => {
  test('belongs to the machine: states of one are refused by the other', () => {
    const disk = countingDisk();
    const own = new Nes(disk);
    const given = new Nes(disk, { bios: stubBios() });
    expect(own.info.sha1).toBe(given.info.sha1);
    expect(own.info.bios).not.toBe(given.info.bios);
    expect(() => given.load(own.save())).toThrow(StateError);
    expect(() => own.load(given.save())).toThrow(StateError);
    own.load(new Nes(disk).save());
  });

  test('a disk goes with either', () => {
    const disk = countingDisk();
    const own = new Nes(disk);
    const given = new Nes(disk, { bios: stubBios() });
    given.loadBattery(own.battery!.slice());
    expect(given.battery).toEqual(own.battery);
  });
});
